"""The card of the current link: why it is one, how each side frames the target, who says it, what shifted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from tui.alignment.model import EvidenceKind, Link, LinkEvidence, Verdict
from tui.comparison.findings.bearing import borne_out, in_the_authors_voice, one_side_of
from tui.comparison.reasons import SAID, distinct, topic_beside
from tui.comparison.wording import speaker_and_how, speakers_of
from tui.documents.model import Document
from tui.language.counted import counted
from tui.pair import Pair, Side
from tui.reader.card.answers import answers, arrowed, short_title
from tui.reader.card.evidence_groups import group_line, grouped
from tui.reader.panes.highlights import GLYPHS, NOTE_GLYPH, link_glyph
from tui.reader.state.current_link import link_number
from tui.reader.state.material import Material
from tui.reader.state.reading_state import LinkEnds, ReadingState, Voices
from tui.reader.text.styled import (
    ACCENT,
    FAINT,
    SOFT,
    STRONG,
    Line,
    joined,
    line,
    one_line,
    shorten,
    whole_quotes,
)
from tui.spans import Span

if TYPE_CHECKING:
    from tui.comparison.findings.model import Finding
    from tui.framing.model import Evidence
    from tui.notes.model import Note

INDENT = 8
"""Cells of the word that leads a line of the compact card, where its later rows begin."""

NAME = 30
"""Cells of a speaker's name on the compact card: behind it stands what it says."""
TITLE = 64
"""Cells of the name of a finding on the card, and of what stands before it."""
ONE_SIDE = "one side of: "
_JOINTS = {
    EvidenceKind.TERM: "=",
    EvidenceKind.PHRASE: "=",
    EvidenceKind.NUMBER: "≈",
    EvidenceKind.FUZZY: "~",
    EvidenceKind.OPPOSITES: "~",
    EvidenceKind.NAME: "=",
    EvidenceKind.TOPIC: "≈",
    EvidenceKind.LETTERS: "~",
    EvidenceKind.CLAUSE: "…",
    EvidenceKind.ALIKE: "≈",
    EvidenceKind.AROUND: "=",
    EvidenceKind.ECHO: "=",
    EvidenceKind.LEARNT: "≈",
    EvidenceKind.MEANING: "≈",
}
_VERDICTS = {
    Verdict.CONFIRMED: "confirmed by you",
    Verdict.REJECTED: "rejected by you",
    Verdict.ADDED: "linked by you",
}


def link_title(state: ReadingState, material: Material) -> Line:
    """What the card is about: the link's name, strength, score, relation, places and verdict."""
    number, total = link_number(state, material)
    link = material.link(state.link)
    if link is None:
        return line((f"{total} links", SOFT)) if total else ()
    cited = Pair(*(place_of(material, side, link.passage(side)) for side in Side))
    counterparts = len(material.links_of(state.side, link.passage(state.side), faint=state.faint))
    ways = material.keymap.keys_of("next-counterpart", "previous-counterpart")
    walked = f" {ways}" if ways else ""
    several = line((f"{counterparts} counterparts{walked}", SOFT)) if counterparts > 1 else ()
    verdict = line((_VERDICTS[link.verdict], ACCENT)) if link.verdict else ()
    relation = material.relation(link)
    return joined(
        [
            line((f"{link_glyph(link)} ", ACCENT), (f"link {number}/{total}" if number else "link", STRONG)),
            line((f"{link.strength} {link.score:.2f}", SOFT)),
            line((relation.guess if relation else "", ACCENT)),
            line(
                (f"{cited.left} ↔ {cited.right}", SOFT),
            ),
            verdict,
            several,
        ]
    )


def place_of(material: Material, side: Side, passage: int) -> str:
    """How a passage is cited, without the name of its text: the left text stands on the left."""
    return material.reference(side, passage).removeprefix(f"{material.names[side]} ")


def compact(state: ReadingState, material: Material) -> tuple[Line, ...]:
    """The card below the texts: about five lines."""
    if material.comparison is None:
        return ()
    notes = _notes_lines(state, material, most=1)
    link = material.link(state.link)
    if link is None:
        return (*_passage_lines(state, material), *notes)
    findings = findings_of(material, link, state.voices)[:1]
    axes = tuple(item.axis for item in findings)
    sides = (row for side in Side for row in side_lines(state, material, side, link.passage(side), axes=axes))
    told = [finding_title(item) for item in findings] or _one_side(state, material, link)
    return (why_line(state, material), *sides, *told, *notes)


def full(state: ReadingState, material: Material) -> tuple[Line, ...]:
    """The whole card, for a terminal with room beside the texts."""
    if material.comparison is None:
        return ()
    link = material.link(state.link)
    if link is None:
        notes = _notes_lines(state, material, most=50)
        return (*_passage_lines(state, material), *_section("Notes", notes))
    return (
        *_reasons(state, material, link),
        *_section(material.names.left, _side_lines(state, material, Side.LEFT, link.left)),
        *_section(material.names.right, _side_lines(state, material, Side.RIGHT, link.right)),
        *_section("What stands against what", _finding_lines(state, material, link)),
        *_section("Notes", _notes_lines(state, material, most=50)),
    )


def _reasons(state: ReadingState, material: Material, link: Link) -> tuple[Line, ...]:
    if state.differences:
        return _section("Word by word", [differences_line(state, material)])
    return _section("Why linked", _why_lines(material, link))


def _section(head: str, lines: Iterable[Line]) -> tuple[Line, ...]:
    body = tuple(lines)
    return ((), line((head, ACCENT)), *body) if body else ()


def pair_of_words(material: Material, item: LinkEvidence) -> str:
    """A reason for a link: the words on both sides and how they are alike."""
    if item.kind is EvidenceKind.REST:
        return "…"
    left, right = (
        whole_quotes(one_line(material.documents[side].words(span)))
        for side, span in zip(Side, (item.left, item.right), strict=True)
    )
    named = topic_beside(material.documents, item)
    topic = f" ({named})" if named else ""
    if left.casefold() == right.casefold():
        return left + topic
    if item.kind is EvidenceKind.OPPOSITES:
        return f"opposites: {left} ~ {right}"
    return f"{left} {_JOINTS[item.kind]} {right}{topic}"


def why_line(state: ReadingState, material: Material) -> Line:
    """The reasons in order of weight, in one line; what differs, where that is marked."""
    if state.differences:
        return differences_line(state, material)
    explanation = material.explanation(state.link)
    if explanation is None or not explanation.evidence:
        return line((lead("shares"), FAINT), ("no words that were found", SOFT))
    shown = distinct(material.documents, explanation.evidence)
    words = [line((pair_of_words(material, item), "")) for item in shown]
    return (*line((lead("shares"), FAINT)), *joined(words))


def differences_line(state: ReadingState, material: Material) -> Line:
    """How many words the two passages share and how many each has for itself."""
    found = material.differences(state.link)
    if found is None:
        return line((lead("differs"), FAINT), ("too long to be compared word by word", SOFT))
    counts = [f"{found.counts[side]} only in {material.names[side]}" for side in Side]
    moved = (f"{found.displaced} moved",) if found.displaced else ()
    parts = [line((part, "")) for part in (f"{counted(found.shared, 'word')} shared", *counts, *moved)]
    return (*line((lead("differs"), FAINT)), *joined(parts))


def _why_lines(material: Material, link: Link) -> Iterable[Line]:
    explanation = material.explanation(LinkEnds(link.left, link.right))
    for item in explanation.evidence if explanation else ():
        yield line(
            (f"{item.weight:4.2f} ", FAINT),
            pair_of_words(material, item),
            (f"  {SAID[item.kind]}", FAINT),
        )


def speaker_line(material: Material, side: Side, passage: int) -> str:
    """Who says a passage and how that is known."""
    return speakers_of(material.voices_of(side, passage), material.documents[side])


def _nothing(material: Material, side: Side, passage: int) -> str:
    """What is said where no evidence is shown although there is some: in voices that are hidden."""
    return ": cues only in hidden voices" if material.evidence_of(side, passage, Voices.ALL) else ""


def lead(name: str) -> str:
    """The word that leads a line, in the cells before which the later rows begin."""
    return f"{name:<{INDENT - 2}}  "


def side_lines(
    state: ReadingState,
    material: Material,
    side: Side,
    passage: int,
    *,
    most: int = 1,
    axes: Sequence[str | None] = (),
) -> tuple[Line, ...]:
    """Who says one side of the card and how it frames the target, in at most so many lines.

    What stands on `axes`, those of the shifts that are named, comes first: the end of a line may be cut.
    """
    document = material.documents[side]
    named = (lead(material.names[side]), FAINT)
    evidence = _telling_first(state, material, side, passage, axes)
    if not evidence:
        speaker = speaker_line(material, side, passage)
        return (line(named, (speaker, SOFT), (_nothing(material, side, passage), FAINT)),)
    lines: list[list[Line]] = []
    speakers: list[str] = []
    for speaker, words in _by_speaker(material, side, evidence, document):
        if speakers and (speakers[-1] == speaker or len(lines) >= most):
            said = () if speakers[-1] == speaker else line((f"{speaker}: ", SOFT))
            lines[-1].append((*said, *words))
        else:
            lines.append([(*line((f"{speaker}: ", SOFT)), *words)])
        speakers.append(speaker)
    return tuple(
        (*line(named if number == 0 else " " * INDENT), *joined(parts)) for number, parts in enumerate(lines)
    )


def _by_speaker(
    material: Material, side: Side, evidence: Iterable[Evidence], document: Document
) -> Iterator[tuple[str, Line]]:
    """Each speaker with what they say for one pole of an axis, in words that are said once."""
    by_speaker: dict[tuple[str, str], list[Evidence]] = {}
    for item in evidence:
        by_speaker.setdefault(speaker_and_how(item.voice, document), []).append(item)
    for (name, how), items in by_speaker.items():
        for group in grouped(items):
            yield shorten(name, NAME) + how, group_line(material, side, group)


def _telling_first(
    state: ReadingState, material: Material, side: Side, passage: int, axes: Sequence[str | None]
) -> list[Evidence]:
    """The evidence of a passage: first on these axes, then on those that the link's other end is on too."""
    there: set[str] = set()
    if state.link is not None:
        other = material.evidence_of(side.other, state.link.on(side.other), state.voices)
        there = {item.cue.axis for item in other}
    found = material.evidence_of(side, passage, state.voices)
    ranks = {axis: number for number, axis in reversed(list(enumerate(axes)))}
    return sorted(found, key=lambda item: (ranks.get(item.cue.axis, len(axes)), item.cue.axis not in there))


def _side_lines(state: ReadingState, material: Material, side: Side, passage_id: int) -> Iterable[Line]:
    yield line((speaker_line(material, side, passage_id), SOFT))
    for group in grouped(material.evidence_of(side, passage_id, state.voices)):
        yield group_line(material, side, group)


def findings_of(material: Material, link: Link, voices: Voices = Voices.ALL) -> tuple[Finding, ...]:
    """The findings that both passages of a link bear out, in some voices."""
    found = material.comparison.findings if material.comparison else ()
    both = (found[index] for index in borne_out(found, link.left, link.right))
    heard = (one if voices is Voices.ALL else in_the_authors_voice(one) for one in both)
    return tuple(one for one in heard if one is not None)


def finding_title(finding: Finding) -> Line:
    """That a link bears out a finding, in one line."""
    return (*line((lead("found"), FAINT)), *answers(finding, short_title(finding, TITLE)))


def _one_side(state: ReadingState, material: Material, link: Link) -> list[Line]:
    """Where a link bears out no finding: the first one of which one of its passages is a side."""
    found = material.comparison.findings if material.comparison and state.voices is Voices.ALL else ()
    for side in (state.side, state.side.other):
        for index in one_side_of(found, side, link.passage(side)):
            return [_side_of(found[index])]
    return []


def _finding_lines(state: ReadingState, material: Material, link: Link) -> Iterable[Line]:
    for item in findings_of(material, link, state.voices)[:6]:
        yield answers(item)


def _here(state: ReadingState, material: Material) -> list[tuple[Side, Span]]:
    """The passages that the card is about."""
    if state.link:
        return [(side, material.documents[side].passages[state.link.on(side)].span) for side in Side]
    passage = material.passage(state.side, state.offset)
    return [(state.side, passage.span)] if passage else []


def _notes_lines(state: ReadingState, material: Material, most: int) -> tuple[Line, ...]:
    notes = {note.id: note for side, span in _here(state, material) for note in material.notes_on(side, span)}
    lines = [note_line(note) for note in notes.values()]
    if len(lines) > most:
        lines[most - 1] = line(*lines[most - 1], (f"  and {len(lines) - most} more", FAINT))
    return tuple(lines[:most])


def note_line(note: Note) -> Line:
    """The words of a note and the tags that do not stand among them, in one line."""
    from tui.notes.model import NoteKind

    words = one_line(note.body)
    if note.kind is NoteKind.SHIFT:
        return _note_on_finding(note, words)
    tags = _tags_beside(note.tags, words)
    if not words:
        return line(("# ", ACCENT), tags) if tags else line(("✎ ", ACCENT), "(empty note)")
    return line(("✎ ", ACCENT), words, (f"  {tags}" if tags else "", SOFT))


def _note_on_finding(note: Note, words: str) -> Line:
    """What is said of a finding or shift that quotes the passage: none of it is said of the link."""
    from tui.comparison.findings.judged import GLYPHS, FindingVerdict, verdict_of

    verdict = verdict_of(note)
    sign, about = (
        (GLYPHS[verdict], f"finding {verdict}") if verdict else ("✎" if words else "#", "on a finding")
    )
    tags = _tags_beside([tag for tag in note.tags if tag not in set(FindingVerdict)], words)
    return line(
        (f"{sign} ", ACCENT),
        f"{about}: {arrowed(note.subject)}",
        (f"  {NOTE_GLYPH} " if words and verdict else "  " if words else "", ACCENT),
        words,
        (f"  {tags}" if tags else "", SOFT),
    )


def _tags_beside(tags: Iterable[str], words: str) -> str:
    return " ".join(f"#{tag}" for tag in tags if f"#{tag}" not in words)


def _passage_lines(state: ReadingState, material: Material) -> tuple[Line, ...]:
    """The card of a passage without a counterpart."""
    passage = material.passage(state.side, state.offset)
    if passage is None:
        return ()
    faint = len(material.links_of(state.side, passage.id, faint=True))
    key = material.keymap.key_of("faint")
    hint = f"; {faint} faint{f': {key} shows' if key else ''}" if faint and not state.faint else ""
    missing = line(
        (material.reference(state.side, passage.id), STRONG),
        (f"  no counterpart found{hint}", SOFT),
    )
    found = material.comparison.findings if material.comparison and state.voices is Voices.ALL else ()
    sides = [found[index] for index in one_side_of(found, state.side, passage.id)][:2]
    framed = side_lines(state, material, state.side, passage.id, axes=tuple(one.axis for one in sides))
    return (missing, *framed, *(_side_of(one) for one in sides))


def _side_of(finding: Finding) -> Line:
    """That a passage is one side of a finding, which says nothing of any other passage."""
    short = answers(finding, short_title(finding, TITLE - len(ONE_SIDE)))
    return (*line((lead("found"), FAINT), (ONE_SIDE, SOFT)), *short)


def strength_legend() -> Line:
    """How strengths look in the margin."""
    return joined([line((f"{glyph} ", ACCENT), str(strength)) for strength, glyph in GLYPHS.items()], "  ")
