"""Which words and margins are marked, from what is known: pure functions to the marks that panes draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.alignment.model import EvidenceKind, Link, Strength, Verdict
from tui.pair import Pair, Side
from tui.reader.marks import Mark
from tui.reader.material import Material
from tui.reader.state import ReadingState, Search, Voices

if TYPE_CHECKING:
    from tui.codebook.model import Pole

_TERM_STYLES = {
    EvidenceKind.TERM: "term",
    EvidenceKind.FUZZY: "term-fuzzy",
    EvidenceKind.PHRASE: "phrase",
    EvidenceKind.NUMBER: "number",
    EvidenceKind.NAME: "name",
    EvidenceKind.TOPIC: "topic",
}

GLYPHS = {Strength.STRONG: "━", Strength.LIKELY: "─", Strength.FAINT: "┄"}
"""How a strength is drawn wherever colour must not be needed."""

VERDICT_GLYPHS = {Verdict.CONFIRMED: "✓", Verdict.REJECTED: "✗", Verdict.ADDED: "+"}
NOTE_GLYPH, TAG_GLYPH = "✎", "#"

Signs = dict[int, tuple[str, str]]


def pole_letter(letter: str, pole: Pole) -> str:
    """An axis letter as it marks a pole."""
    from tui.codebook.model import Pole

    return letter.upper() if pole is Pole.LEFT else letter


def evidence_marks(material: Material, side: Side, voices: Voices) -> tuple[Mark, ...]:
    """The words that speak for a pole."""
    styles = material.axis_styles
    return tuple(
        Mark(*item.span, f"{styles.get(item.cue.axis, 'axis-1')} pole-{item.pole}")
        for item in material.evidence(side, voices)
    )


def term_marks(material: Material, state: ReadingState) -> Pair[tuple[Mark, ...]]:
    """The words that the current link rests on, or those in which its passages differ, on both sides."""
    if state.differences and state.link is not None:
        return difference_marks(material, state)
    explanation = material.explanation(state.link)
    if explanation is None:
        return Pair((), ())
    evidence = explanation.evidence
    return Pair(
        tuple(Mark(*item.left, _TERM_STYLES[item.kind]) for item in evidence),
        tuple(Mark(*item.right, _TERM_STYLES[item.kind]) for item in evidence),
    )


def difference_marks(material: Material, state: ReadingState) -> Pair[tuple[Mark, ...]]:
    """The words in which the passages of the current link differ; the place walked to stands out."""
    from tui.reader.differences import marks_of

    found = material.differences(state.link)
    if found is None:
        return Pair((), ())
    current = state.differing.number if state.differing and state.differing.ends == state.link else 0
    return Pair(*(marks_of(found, side, current) for side in Side))


def hit_marks(search: Search, side: Side, cursor: int) -> tuple[Mark, ...]:
    """Where the search found something; the hit under the cursor stands out."""
    return tuple(Mark(*span, "hit-current" if span.start == cursor else "hit") for span in search.hits[side])


def signs(material: Material, side: Side, state: ReadingState, *, links_first: bool = False) -> Signs:
    """One sign in the margin of each passage that has something to tell, and a second one for a note.

    First comes the letter of the axis that its words speak on, then how strongly it is linked; with
    `links_first` (no gutter shows the links) the other way round.
    """
    found: Signs = {}
    noted = note_glyphs(material, side)
    letters, styles = material.axis_letters, material.axis_styles
    for passage in material.walk[side]:
        links = material.links_of(side, passage.id, faint=state.faint)
        evidence = material.evidence_of(side, passage.id, state.voices)
        note = noted.get(passage.id, " ")
        if links and (links_first or not evidence):
            sign = (link_glyph(links[0]), f"sign-{links[0].strength}")
        elif evidence:
            axis = evidence[0].cue.axis
            sign = (pole_letter(letters.get(axis, "*"), evidence[0].pole), f"{styles.get(axis, 'axis-1')}")
        elif passage.id in noted:
            sign, note = (note, "sign-note"), " "
        else:
            continue
        found[passage.span.start] = (f"{sign[0]}{note}", sign[1])
    return found


def link_glyph(link: Link) -> str:
    """One cell for a link: the reader's verdict, else its strength."""
    return VERDICT_GLYPHS[link.verdict] if link.verdict else GLYPHS[link.strength]


def noted_passages(material: Material, side: Side) -> frozenset[int]:
    """The passages of one text that bear a note."""
    return frozenset(note_glyphs(material, side))


def note_glyphs(material: Material, side: Side) -> dict[int, str]:
    """The passages of one text that bear a note, with its sign: another one if there are only tags."""
    found: dict[int, str] = {}
    for placed in material.notes:
        glyph = NOTE_GLYPH if placed.note.body.strip() else TAG_GLYPH
        for span in placed.spans(side):
            passage = material.documents[side].passage_at(span.start)
            if passage is not None and found.get(passage.id) != NOTE_GLYPH:
                found[passage.id] = glyph
    return found
