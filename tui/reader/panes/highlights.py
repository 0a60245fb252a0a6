"""Which words and margins are marked, from what is known: pure functions to the marks that panes draw."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.alignment.model import EvidenceKind, Link, Strength, Verdict
from tui.pair import Pair, Side
from tui.reader.state.material import Material
from tui.reader.state.reading_state import ReadingState, Search, Voices
from tui.reader.text.highlight_layers import Mark
from tui.reader.text.paint import MARGIN, Signs
from tui.spans import Span

if TYPE_CHECKING:
    from tui.codebook.model import Pole
    from tui.documents.model import Document
    from tui.notes.model import Note
    from tui.reader.state.placed_note import PlacedNote

_TERM_STYLES = {
    EvidenceKind.TERM: "term",
    EvidenceKind.FUZZY: "term-fuzzy",
    EvidenceKind.OPPOSITES: "term-fuzzy",
    EvidenceKind.PHRASE: "phrase",
    EvidenceKind.NUMBER: "number",
    EvidenceKind.NAME: "name",
    EvidenceKind.TOPIC: "topic",
    EvidenceKind.LETTERS: "term-fuzzy",
    EvidenceKind.ALIKE: "term-fuzzy",
    EvidenceKind.LEARNT: "term-fuzzy",
    EvidenceKind.MEANING: "term-fuzzy",
}

GLYPHS = {Strength.STRONG: "━", Strength.LIKELY: "─", Strength.FAINT: "┄"}
"""How a strength is drawn wherever colour must not be needed."""

VERDICT_GLYPHS = {Verdict.CONFIRMED: "✓", Verdict.REJECTED: "✗", Verdict.ADDED: "+"}
NAMED_MARGIN = 9
"""Cells of a margin that names axes: bar, six letters, the sign of a note, a blank."""
RUN = 4
"""Passages from one that speaks for an answer to those that go on with it."""

NOTE_GLYPH, TAG_GLYPH, FOOTNOTE_GLYPH = "✎", "#", "*"


def pole_letter(name: str, pole: Pole) -> str:
    """The letter or name of an axis as it marks a pole: with a capital for the left one."""
    from tui.codebook.model import Pole

    return name[:1].upper() + name[1:] if pole is Pole.LEFT else name


def evidence_marks(material: Material, side: Side, voices: Voices, start: int, end: int) -> list[Mark]:
    """The words that speak for a pole, in the passages from one offset to another."""
    return [
        Mark(*item.span, f"pole-{item.pole}")
        for passage in material.documents[side].passages_in(Span(start, end))
        for item in material.evidence_of(side, passage.id, voices)
    ]


def term_marks(material: Material, state: ReadingState) -> Pair[tuple[Mark, ...]]:
    """The words that the current link rests on, or those in which its passages differ, on both sides."""
    if state.differences and state.link is not None:
        return difference_marks(material, state)
    explanation = material.explanation(state.link)
    if explanation is None:
        return Pair((), ())
    evidence = [item for item in explanation.evidence if item.kind.marks_words]
    return Pair(
        tuple(Mark(*item.left, _TERM_STYLES[item.kind]) for item in evidence),
        tuple(Mark(*item.right, _TERM_STYLES[item.kind]) for item in evidence),
    )


def difference_marks(material: Material, state: ReadingState) -> Pair[tuple[Mark, ...]]:
    """The words in which the passages of the current link differ; the place walked to stands out."""
    from tui.reader.state.word_differences import marks_of

    found = material.differences(state.link)
    if found is None:
        return Pair((), ())
    current = state.differing.number if state.differing and state.differing.ends == state.link else 0
    return Pair(*(marks_of(found, side, current) for side in Side))


def hit_marks(search: Search, side: Side, cursor: int, start: int, end: int) -> list[Mark]:
    """Where the search found something that overlaps a stretch; the hit under the cursor stands out."""
    return [
        Mark(*span, "hit-current" if span.start == cursor else "hit")
        for span in search.hits_in(side, Span(start, end))
    ]


def signs(
    material: Material,
    side: Side,
    state: ReadingState,
    *,
    links_first: bool = False,
    named: bool = False,
) -> Signs:
    """One sign in the margin of each passage that has something to tell, and a second one for a note on it.

    Where no note stands, the second one may tell of a footnote.

    First comes the axis that its words speak on, by its letter or its short name, then how strongly it is
    linked; with `links_first` (no gutter shows the links) the other way round. A name stands where a run of
    passages that speak for one answer begins, the letter at the others of the run.
    """
    noted = footnoted(material.documents[side]) | note_glyphs(material, side)
    walk, starts = material.walk[side], material.walk_starts[side]
    every = walk is material.documents[side].passages
    ids: Sequence[int] = range(len(walk)) if every else [passage.id for passage in walk]
    names = material.axis_names if named else material.axis_letters
    room = NAMED_MARGIN - MARGIN if named else 1

    def spoken(passage: int) -> tuple[str, Pole] | None:
        evidence = material.evidence_of(side, passage, state.voices)
        return (evidence[0].cue.axis, evidence[0].pole) if evidence else None

    def goes_on(number: int, said: tuple[str, Pole]) -> bool:
        before = (spoken(ids[one]) for one in range(number - 1, max(-1, number - 1 - RUN), -1))
        return next((one for one in before if one is not None), None) == said

    def sign(number: int) -> tuple[str, str] | None:
        passage = ids[number]
        link = material.best_link(side, passage, faint=state.faint)
        said = spoken(passage)
        note = noted.get(passage, " ")
        if link is not None and (links_first or said is None):
            return f"{link_glyph(link)}{note}", f"sign-{link.strength}"
        if said is not None:
            axis, pole = said
            letters = material.axis_letters if named and goes_on(number, said) else names
            name = pole_letter(letters.get(axis, "*"), pole)
            return f"{name[:room]:<{room}}{note}", f"sign-{pole}"
        return (f"{note} ", "sign-note") if passage in noted else None

    def between(start: int, end: int) -> list[tuple[str, str]]:
        first = bisect_left(starts, start)
        if first == len(starts) or starts[first] >= end:  # most rows begin no passage
            return []
        return [found for number in range(first, bisect_left(starts, end)) if (found := sign(number))]

    return between


def link_glyph(link: Link) -> str:
    """One cell for a link: the reader's verdict, else its strength."""
    return VERDICT_GLYPHS[link.verdict] if link.verdict else GLYPHS[link.strength]


def footnoted(document: Document) -> dict[int, str]:
    """The passages that have footnotes, with the sign of that."""
    found = (document.passage_at(mark.span.start) for mark in document.marks)
    return {passage.id: FOOTNOTE_GLYPH for passage in found if passage is not None}


def noted_passages(material: Material, side: Side) -> frozenset[int]:
    """The passages of one text that bear a note."""
    return frozenset(note_glyphs(material, side))


def note_glyph(note: Note) -> str:
    """The sign of a note: another one if it holds tags only."""
    return NOTE_GLYPH if note.body.strip() else TAG_GLYPH


def note_glyphs(material: Material, side: Side) -> dict[int, str]:
    """The passages of one text that bear a note, with its sign: another one if there are only tags."""
    found: dict[int, str] = {}
    for placed in material.notes:
        glyph = note_glyph(placed.note)
        for passage in passages_noted(material, placed, side):
            if found.get(passage) != NOTE_GLYPH:
                found[passage] = glyph
    return found


def passages_noted(material: Material, placed: PlacedNote, side: Side) -> set[int]:
    """The ids of the passages of one text that a note is on."""
    passages = (material.documents[side].passage_at(span.start) for span in placed.spans(side))
    return {passage.id for passage in passages if passage is not None}


def current_span(state: ReadingState, material: Material, side: Side) -> Span | None:
    """What is marked as current in one text: the link's end there, else the cursor's passage."""
    passages = material.documents[side].passages
    if not passages:
        return None
    if state.link is not None:
        return passages[state.link.on(side)].span
    passage = material.passage(side, state.cursor[side])
    return passage.span if passage else None
