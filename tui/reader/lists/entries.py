"""The row of every list, as plain data: what it shows, where it leads, what it opens to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tui.codebook.own import Coding
from tui.comparison.wording import who_says
from tui.framing.model import Quotation
from tui.pair import Pair
from tui.reader.lists.sentence_map import SentenceMap
from tui.reader.state.material import Material
from tui.reader.state.reading_state import Destination
from tui.reader.text.styled import ACCENT, FAINT, SOFT, Line, flat, line, wrap
from tui.spans import Span

Drawn = Callable[[int], Sequence[Line]]
"""Lines for a width in cells, for what does not wrap as a paragraph does."""


class Query(str):
    """What choosing an entry types into the filter."""

    __slots__ = ()


class Deed(StrEnum):
    """What choosing an entry does."""

    OUT = "take it out"


OUT = Deed.OUT

Gives = Query | Deed | tuple[str, ...] | Coding | Pair[str] | None
"""What an entry means that is no place: a query, the names of a target, a coding, files, a deed."""


@dataclass(frozen=True)
class Entry:
    """A row of a list. `key` names it across redraws; without one it cannot be chosen."""

    words: Line = ()
    key: str = ""
    destination: Destination | None = None
    children: tuple[Entry, ...] = ()
    brief: tuple[Entry, ...] = ()  # stands for the children while it is closed
    aside: str = ""  # said while it is under the cursor
    drawn: Drawn | None = None  # in the place of `words`
    map: SentenceMap | None = None  # in the place of `words`: places to walk through
    height: int = 0  # the lines it takes, where that is known before it is drawn
    gives: Gives = None

    @property
    def is_heading(self) -> bool:
        """Whether it only stands over others."""
        return not self.key


def heading(words: str, aside: str = "") -> Entry:
    """A heading over entries."""
    return Entry(line((words, ACCENT), (f"  {aside}" if aside else "", FAINT)))


def remark(words: str) -> Entry:
    """A sentence below entries."""
    return Entry(line((f"  {words}", FAINT)))


def remarks(words: str) -> Entry:
    """Sentences over entries, as a paragraph."""
    return Entry(drawn=lambda cells: wrap(line((words, SOFT)), cells))


BLANK = Entry(())


def rows(entries: Iterable[Entry], opened: frozenset[str]) -> Iterator[Entry]:
    """The entries as they are listed: an opened one is followed by its children, at any depth."""
    for entry in entries:
        yield entry
        yield from rows(entry.children if entry.key in opened else entry.brief, opened)


def owner_of(entries: Iterable[Entry], entry: Entry) -> Entry | None:
    """The entry that another one belongs to."""
    for one in entries:
        if entry in one.children or entry in one.brief:
            return one
        found = owner_of(one.children, entry)
        if found is not None:
            return found
    return None


def quotation_entry(material: Material, quotation: Quotation, key: str, mark: str = " ") -> Entry:
    """A quotation with its place and who says it."""
    document = material.documents[quotation.side]
    where = place_of(material, quotation)
    words = _in_sentence(material, quotation)
    return Entry(
        line((f"    {mark} {where}  ", SOFT), *words, (f"  {who_says(quotation.voice, document)}", FAINT)),
        key,
        destination_of(quotation),
        aside=quotation.why,
    )


def place_of(material: Material, quotation: Quotation) -> str:
    """How the passage of a quotation is cited."""
    passage = material.documents[quotation.side].passage_at(quotation.span.start)
    return material.reference(quotation.side, passage.id) if passage else ""


def destination_of(quotation: Quotation) -> Destination:
    """Where a quotation leads: the words that count, or its beginning."""
    start = quotation.words[0].start if quotation.words else quotation.span.start
    return Destination(quotation.side, start)


AROUND = 50
"""Characters of the sentence shown on either side of the quotation."""


def _in_sentence(material: Material, quotation: Quotation) -> Iterator[tuple[str, str]]:
    """The quotation with some of its sentence around it; the words that count are bold."""
    document = material.documents[quotation.side]
    text, span = document.text, quotation.span
    passage = document.passage_at(span.start)
    start = passage.span.start if passage else span.start
    end = max(passage.span.end if passage else span.end, span.end)
    before, after = text[start : span.start], text[span.end : end]
    if len(before) > AROUND:
        before = "…" + before[before.find(" ", len(before) - AROUND) :]
    if len(after) > AROUND:
        after = after[: after.rfind(" ", 0, AROUND)] + "…"
    yield f"“{flat(before)}", ""
    yield from marked(text, span, quotation.words or (span,))
    yield f"{flat(after)}”", ""


def marked(text: str, span: Span, words: Iterable[Span], style: str = "bold") -> Iterator[tuple[str, str]]:
    """A stretch of a text in runs, some of its words in a style."""
    return styled(text, span, ((word, style) for word in words))


def styled(text: str, span: Span, words: Iterable[tuple[Span, str]]) -> Iterator[tuple[str, str]]:
    """A stretch of a text in runs, some of its words each in a style of its own."""
    at = span.start
    for word, style in sorted(words):
        start, end = max(word.start, at), min(word.end, span.end)
        if start < end:
            yield flat(text[at:start]), ""
            yield flat(text[start:end]), style
            at = end
    yield flat(text[at : span.end]), ""
