"""One's own codings with their hits, and what can be done with one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from tui.codebook.model import Codebook
from tui.codebook.own import Coding, CodingKind
from tui.codebook.shipped import DEFAULTS, book_paths
from tui.comparison import Comparison
from tui.comparison.basis import suits_the_usual_books
from tui.comparison.codings import Hits, hits_in_words
from tui.documents.model import Document
from tui.pair import Pair, Side
from tui.reader.framing_lists.coding_list import Axes, coding_answer, row_of
from tui.reader.lists.answer import Answer, holds, number_of
from tui.reader.lists.entries import OUT, Entry, remark
from tui.reader.state.reading_state import Destination
from tui.reader.text.styled import FAINT, SOFT, STRONG, line
from tui.spans import Span

AROUND = 30
"""Characters on either side of a hit."""

MOST_PLACES = 200
"""Hits of each text that are listed."""


def own_answer(found: Mapping[Coding, Pair[Hits]], comparison: Comparison, query: str) -> Answer:
    """The codings that hold every word of the query, each with how often it counts in either text."""
    wanted = query.casefold().split()
    rows = []
    for coding, hits in found.items():
        meaning = _meaning(coding, comparison.codebook)
        if holds(wanted, f"{coding.words} {coding.kind} {meaning}".casefold()):
            told = hits_in_words(hits, comparison.names)
            rows.append(row_of(str(coding.kind), coding.words, coding, f"  {meaning}  {told}"))
    if not found:
        rows.append(remark("Nothing is coded so far: select words, and code them with the same key."))
    return Answer(tuple(rows), f"{len(found)} of your own")


def axes_of(comparison: Comparison, fired: tuple[str, ...] = ()) -> Axes:
    """What the axes have to do with the texts, and the books that do not suit whom they are followed for."""
    used = {piece.cue.axis for side in comparison.framing for piece in side.evidence}
    shipped = {name: str(path) for name, path in book_paths().items()}
    own = {axis.id for axis in comparison.codebook.axes if axis.place.file not in shipped.values()}
    hidden = () if suits_the_usual_books(comparison) else (shipped[name] for name in DEFAULTS)
    return Axes(frozenset(used), fired, frozenset(own), frozenset(hidden))


def choice_answer(own: Coding, hits: Pair[Hits], comparison: Comparison, query: str) -> Answer:
    """What can be done with a coding: take it out, write other words, move it; and its hits, to go to."""
    codebook, rows = comparison.codebook, list[Entry]()
    typed = " ".join(query.split())
    if typed and "?" not in typed and typed != own.words:
        rows.append(row_of("words", typed, replace(own, words=typed), f"  in place of “{own.words}”"))
    if not typed:
        rows += _places(hits, comparison.documents, comparison.names)
        rows.append(Entry(line(("out  ", FAINT), ("take these words out", STRONG)), "out", gives=OUT))
    moved = coding_answer(own.words, codebook, comparison.target, query, axes_of(comparison)).entries
    rows += [row for row in moved if row.gives != own and not _is_new_topic(row, codebook)]
    return Answer(tuple(rows), f"“{own.words}”: {_meaning(own, codebook)}")


def _is_new_topic(row: Entry, codebook: Codebook) -> bool:
    """What is typed here is other words, not the name of a topic that nobody has."""
    coding = row.gives
    known = {topic.id for topic in codebook.topics}
    return isinstance(coding, Coding) and coding.kind is CodingKind.TOPIC and coding.id not in known


def _places(hits: Pair[Hits], documents: Pair[Document], names: Pair[str]) -> Iterator[Entry]:
    """The places that count, then those where the words only stand."""
    for counts in (True, False):
        for side in Side:
            spans = hits[side].counting if counts else hits[side].standing
            for span in spans[:MOST_PLACES]:
                yield from _place(documents[side], names[side], side, span, counts=counts)


def _place(document: Document, name: str, side: Side, span: Span, *, counts: bool) -> Iterator[Entry]:
    passage = document.passage_at(span.start)
    if passage is not None:
        around = " ".join(document.text[max(0, span.start - AROUND) : span.end + AROUND].split())
        remark = "" if counts else "  does not count"
        place = f"{name} {number_of(document, passage.id)}  "
        words = line((place, FAINT), (f"… {around} …", SOFT), (remark, FAINT))
        yield Entry(words, f"{side}/{span.start}", Destination(side, span.start), height=1)


def _meaning(coding: Coding, codebook: Codebook) -> str:
    """What the words are coded as."""
    axis = next((axis for axis in codebook.axes if axis.id == coding.id), None)
    match coding.kind:
        case CodingKind.CUE | CodingKind.AXIS:
            return f"{axis.pole(coding.pole)} ({axis.id})" if axis is not None else coding.id
        case CodingKind.NAME:
            return f"another name of {coding.id}"
        case CodingKind.NOT:
            return f"not {coding.id}"
        case CodingKind.EXCEPT:
            return f"no cue of {coding.id}"
        case _:
            return coding.id
