"""What a list shows: entries that lead to a place, or open to show the quotations behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tui.comparison.wording import reference, who_says
from tui.framing.model import Quotation
from tui.reader.lines import ACCENT, FAINT, SOFT, Line, line, one_line
from tui.reader.material import Material
from tui.reader.state import Destination


@dataclass(frozen=True)
class Entry:
    """A row of a list. `key` names it across redraws; without one it cannot be chosen."""

    words: Line
    key: str = ""
    destination: Destination | None = None
    children: tuple[Entry, ...] = ()
    shown: int = 0  # so many children are shown while it is closed

    @property
    def is_heading(self) -> bool:
        """Whether it only stands over others."""
        return not self.key


def heading(words: str, aside: str = "") -> Entry:
    """A heading over entries."""
    return Entry(line((words, ACCENT), (f"  {aside}" if aside else "", FAINT)))


BLANK = Entry(())


def rows(entries: Iterable[Entry], opened: frozenset[str]) -> Iterator[Entry]:
    """The entries as they are listed: an opened one is followed by its children."""
    for entry in entries:
        yield entry
        children = entry.children if entry.key in opened else entry.children[: entry.shown]
        yield from children


def quotation_entry(material: Material, quotation: Quotation, key: str, mark: str = " ") -> Entry:
    """A quotation with its place and who says it."""
    document = material.documents[quotation.side]
    passage = document.passage_at(quotation.span.start)
    where = reference(material.names[quotation.side], passage.id) if passage else ""
    words = _in_sentence(material, quotation)
    return Entry(
        line((f"    {mark} {where}  ", SOFT), *words, (f"  {who_says(quotation.voice, document)}", FAINT)),
        key,
        Destination(quotation.side, quotation.span.start),
    )


AROUND = 50
"""Characters of the sentence shown on either side of the words that matter."""


def _in_sentence(material: Material, quotation: Quotation) -> Iterator[tuple[str, str]]:
    """The quoted words in bold, with some of their sentence around them."""
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
    yield f"“{_flat(before)}", ""
    yield one_line(span.of(text)), "bold"
    yield f"{_flat(after)}”", ""


def _flat(text: str) -> str:
    """Words on one line, a blank kept at either end."""
    inner = one_line(text)
    return (" " if text[:1].isspace() else "") + inner + (" " if inner and text[-1:].isspace() else "")
