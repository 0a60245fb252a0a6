"""Both texts side by side, for a page that can show them so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from tui.alignment.model import Link
from tui.codebook.model import Pole
from tui.comparison import Comparison
from tui.comparison.wording import speakers_of
from tui.documents.model import BlockKind, Document, Passage, PassageKind
from tui.notes import resolve
from tui.pair import Pair, Side
from tui.reports.blocks import Piece, Reading, ReadingLink, ReadingPassage, Section, Style
from tui.reports.content.links import VERDICTS, reasons
from tui.reports.content.notes import signs
from tui.reports.content.quoting import anchor
from tui.spans import Span

Lit = tuple[Span, int | None, Style]
"""(place in a text, the link that it is evidence of, the pole that it speaks for)."""


def reading_section(comparison: Comparison) -> Section:
    """The two texts passage by passage, with the shown links, the evidence of both, and the notes."""
    links = comparison.shown
    lit: Pair[list[Lit]] = Pair([], [])
    shown = []
    for number, link in enumerate(links):
        evidence = comparison.alignment.explain(link.left, link.right).evidence
        for side in Side:
            words = (piece for piece in evidence if piece.kind.marks_words)
            spans = [piece.left if side is Side.LEFT else piece.right for piece in words]
            lit[side].extend(
                (span, number, Style.PLAIN) for span in _joined(comparison.documents[side], spans)
            )
        shown.append(_link(link, reasons(comparison.documents, evidence)))
    passages = Pair(*(_passages(comparison, side, lit[side]) for side in Side))
    fired = {piece.cue.axis for framing in comparison.framing for piece in framing.evidence}
    axes = tuple(
        (axis.id, f"{axis.left} / {axis.right}") for axis in comparison.codebook.axes if axis.id in fired
    )
    return Section("texts", "Both texts", (Reading(comparison.names, passages, tuple(shown), axes),))


def _joined(document: Document, spans: Iterable[Span]) -> Iterator[Span]:
    """The places in their order; those with nothing but blanks between them are one."""
    running: Span | None = None
    for span in sorted(spans):
        if running is not None and not document.text[running.end : span.start].strip():
            running = Span(running.start, max(running.end, span.end))
            continue
        if running is not None:
            yield running
        running = span
    if running is not None:
        yield running


def _link(link: Link, why: str) -> ReadingLink:
    strength = VERDICTS[link.verdict] if link.verdict else str(link.strength)
    return ReadingLink(link.left, link.right, strength, why)


def _passages(comparison: Comparison, side: Side, lit: list[Lit]) -> tuple[ReadingPassage, ...]:
    document, framing = comparison.documents[side], comparison.framing[side]
    axes: dict[int, dict[str, None]] = {}
    for piece in framing.evidence:
        style = Style.LEFT_POLE if piece.pole is Pole.LEFT else Style.RIGHT_POLE
        lit.append((piece.span, None, style))
        axes.setdefault(piece.sentence, {})[piece.cue.axis] = None
    places = _by_passage(document, lit)
    notes = _notes(comparison, side)
    return tuple(
        ReadingPassage(
            anchor=anchor(comparison.documents, side, passage.id),
            number=str(document.number(passage.id)),
            words=tuple(_pieces(document, passage.span, places.get(passage.id, []))),
            begins=passage.id == 0 or document.passages[passage.id - 1].block != passage.block,
            heading=passage.kind in (PassageKind.HEADING, PassageKind.TITLE),
            set_apart=_is_furniture(document, passage),
            speaker=speakers_of(voices, document)
            if (voices := comparison.voices_of(side, passage.id))
            else "",
            axes=tuple(axes.get(passage.id, ())),
            notes=tuple(notes.get(passage.id, ())),
        )
        for passage in document.passages
    )


def _is_furniture(document: Document, passage: Passage) -> bool:
    return bool(document.blocks) and document.blocks[passage.block].kind is BlockKind.FURNITURE


def _by_passage(document: Document, lit: Iterable[Lit]) -> dict[int, list[Lit]]:
    found: dict[int, list[Lit]] = {}
    for one in lit:
        passage = document.passage_at(one[0].start)
        if passage is not None and one[0].end > one[0].start:
            found.setdefault(passage.id, []).append(one)
    return found


def _notes(comparison: Comparison, side: Side) -> dict[int, list[tuple[str, str]]]:
    """Passage id -> the notes that quote words of it, each once."""
    document = comparison.documents[side]
    found: dict[int, list[tuple[str, str]]] = {}
    for note in comparison.notes:
        anchors = [one for one in note.anchors if one.side is side]
        for place in resolve(anchors, document):
            passage = document.passage_at(place.span.start) if place.span is not None else None
            if passage is not None and (said := (note.body, signs(note))) not in found.get(passage.id, []):
                found.setdefault(passage.id, []).append(said)
    return found


def _pieces(document: Document, span: Span, lit: list[Lit]) -> Iterator[Piece]:
    """The words of a passage, cut wherever something begins or ends to be lit."""
    inside = [(max(one[0].start, span.start), min(one[0].end, span.end), *one[1:]) for one in lit]
    edges = sorted({span.start, span.end, *(edge for one in inside for edge in one[:2])})
    for start, end in pairwise(edges):
        over = [one for one in inside if one[0] <= start and end <= one[1]]
        links = tuple(sorted({number for _, _, number, _ in over if number is not None}))
        style = next((style for *_, style in over if style is not Style.PLAIN), Style.PLAIN)
        yield Piece(document.text[start:end], links, style)
