"""The words most typical of each text, as rows that lead to their contexts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from rich.cells import cell_len, set_cell_size

from tui.comparison.typical import Typical
from tui.language.keyness import KeyWord
from tui.pair import Pair, Side
from tui.reader.lists.entries import Entry, Query
from tui.reader.state.material import Material
from tui.reader.text.styled import ACCENT, FAINT, SOFT, STRONG, Line, fit, line, shorten

RATE = 14
"""Cells of a count with its rate."""

BEYOND, WITHIN = "●", "·"
"""Signs of a word whose difference is more than chance, and of one whose may be none."""


def typical_entries(material: Material, found: Typical) -> Iterator[Entry]:
    """Words under a heading for each text; each leads to its contexts."""
    yield Entry(
        line(
            ("Words typical of each text, by G² against the other, from 3.8 on. ", SOFT),
            (f"{BEYOND} more than chance makes of so many words, {WITHIN} perhaps chance. ", FAINT),
            ("No function words.", FAINT),
        )
    )
    for side in Side:
        yield Entry(drawn=partial(_heads, material.names, side), height=1)
        if not found.words[side]:
            yield Entry(line(("  no word stands here three times and clearly more often than there", SOFT)))
        for key in found.words[side]:
            drawn = partial(_row, key, found, side)
            yield Entry(key=f"{side}/{key.word}", drawn=drawn, height=1, gives=Query(key.word))


def _column(cells: int) -> int:
    """The width in cells of a column of words."""
    return min(24, max(8, cells - 41))


def _heads(names: Pair[str], side: Side, cells: int) -> tuple[Line]:
    column = _column(cells)
    heads = "".join(_right(shorten(names[one], RATE - 2), RATE) for one in (side, side.other))
    title = set_cell_size(shorten(f"Typical of {names[side]}", column + 3), column + 4)
    return (fit(line((title, ACCENT), (f"{heads}{'G²':>9}", FAINT)), cells),)


def _row(key: KeyWord, found: Typical, side: Side, cells: int) -> tuple[Line]:
    sign = BEYOND if found.is_beyond_chance(key) else WITHIN
    rates = [_rate(key.counts[one], found.totals[one]) for one in (side, side.other)]
    words = line(
        (f"  {sign} ", ACCENT),
        (set_cell_size(key.word, _column(cells)), STRONG),
        (f"{rates[0]:>{RATE}}{rates[1]:>{RATE}}", ""),
        (f"{abs(key.ratio):>9.1f}", SOFT),
    )
    return (fit(words, cells),)


def _right(text: str, cells: int) -> str:
    return " " * (cells - cell_len(text)) + text


def _rate(count: int, total: int) -> str:
    """A count with how many that is in a thousand words."""
    return f"{count:,} ({1000 * count / total:.1f}‰)" if total else f"{count:,}"
