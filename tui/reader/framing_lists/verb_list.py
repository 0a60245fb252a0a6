"""The target's verbs in three columns: only in the left text, in both, only in the right one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from tui.comparison import Comparison
from tui.framing.model import Quotation, VerbTable, VerbUse
from tui.framing.target.aliases import is_plural
from tui.pair import Side
from tui.reader.lists.entries import BLANK, Entry, heading, quotation_entry
from tui.reader.state.material import Material, heard
from tui.reader.state.reading_state import Voices
from tui.reader.text.styled import FAINT, SOFT, STRONG, Line, fit, line, width

FIRST = 8
"""Rows of the table that are listed at once."""

SpokenBy = tuple[VerbUse, tuple[Quotation, ...]]


def verb_entries(material: Material, comparison: Comparison, voices: Voices) -> Iterator[Entry]:
    """A row for three verbs; it opens to their quotations."""
    label, table = comparison.subject, comparison.verbs
    does, its = ("do", "their") if is_plural(comparison.target) else ("does", "its")
    yield heading(f"What {label} {does}", f"{its} verbs, with the number of places")
    yield from _table(material, table, voices, "verb")
    adverbs = table.modifiers
    if adverbs is not None and (adverbs.left or adverbs.both or adverbs.right):
        yield heading(f"How {label} {does} it", "the adverbs of these verbs")
        yield from _table(material, adverbs, voices, "adverb")


def _table(material: Material, table: VerbTable, voices: Voices, key: str) -> Iterator[Entry]:
    names = material.names
    heads = (f"only in {names.left}", "in both", f"only in {names.right}")
    yield Entry((), drawn=lambda cells: (_columns([line((head, SOFT)) for head in heads], cells),))
    columns = [_heard(uses, voices) for uses in (table.left, table.both, table.right)]
    rows = [_row(material, f"{key}/row/{number}", row) for number, row in enumerate(zip_longest(*columns))]
    yield from rows[:FIRST]
    more = rows[FIRST:]
    if more:
        yield Entry(line((f"  {len(more)} rows more", FAINT)), f"{key}/more", children=tuple(more))
    yield BLANK


def _heard(uses: Sequence[VerbUse], voices: Voices) -> list[SpokenBy]:
    shown = [(use, heard(use.quotations, voices)) for use in uses]
    return sorted(
        ((use, found) for use, found in shown if found), key=lambda item: (-len(item[1]), item[0].lemma)
    )


def _row(material: Material, key: str, row: tuple[SpokenBy | None, ...]) -> Entry:
    cells = [_cell(item) for item in row]
    children: list[Entry] = []
    for item in row:
        if item is not None:
            use, found = item
            children.append(Entry(_indented(item)))
            children += [
                quotation_entry(material, one, f"{key}/{use.lemma}/{number}")
                for number, one in enumerate(found)
            ]
    return Entry((), key, children=tuple(children), drawn=lambda wide: (_columns(cells, wide),))


def _indented(item: SpokenBy) -> Line:
    return line("    ", *_cell(item))


def _cell(item: SpokenBy | None) -> Line:
    """A verb with its number of places; of both texts if it stands in both."""
    if item is None:
        return ()
    use, found = item
    counts = [sum(one.side is side for one in found) for side in Side]
    count = ":".join(map(str, counts)) if all(counts) else str(len(found))
    return line((use.lemma, STRONG), (f"  {count}", SOFT))


def _columns(cells: Sequence[Line], wide: int) -> Line:
    """Three cells in columns of one width."""
    room = (wide - 2) // 3
    runs = [run for cell in cells for run in _padded(fit(cell, room - 2), room)]
    return line("  ", *runs)


def _padded(cell: Line, room: int) -> Line:
    return line(*cell, " " * (room - width(cell)))
