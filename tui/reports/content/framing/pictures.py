"""Small pictures made of characters: readable without colour, and copied like any text."""

from __future__ import annotations

from itertools import zip_longest

from tui.comparison import Comparison
from tui.documents.model import PassageKind
from tui.framing.counting.strip import sentence_strip
from tui.framing.counting.uncertainty import Share, shares
from tui.framing.model import AxisCount
from tui.pair import Pair, Side
from tui.reports.blocks import BAR, Picture

BAR_WIDTH = 12
SCALE_WIDTH = 24
POLE_WIDTH = 24
SIGNS = Pair("○", "●")


def bar(count: int, most: int, width: int = BAR_WIDTH) -> str:
    """A bar as long as `count` is of `most`; at least one cell for anything above zero."""
    if count <= 0 or most <= 0:
        return ""
    return BAR * max(1, round(width * count / most))


def strip(comparison: Comparison, side: Side) -> Picture:
    """One cell for each sentence: who speaks of the target, and below the letters of the axes it touches."""
    document = comparison.documents[side]
    cells = [
        cell
        for cell in sentence_strip(document, comparison.framing[side])
        if document.passages[cell.passage].kind is not PassageKind.HEADING
    ]
    letters = ["".join(row) for row in zip_longest(*(cell.letters for cell in cells), fillvalue=" ")]
    width = max(map(len, comparison.names))  # those of both texts begin at one column
    labels = (comparison.names[side].rjust(width), *("axes", *[""] * len(letters))[: len(letters)])
    rows = ("".join(cell.voice for cell in cells), *letters)
    return Picture(labels, rows)


def dumbbells(comparison: Comparison) -> Picture | None:
    """The shares of right-pole evidence with their 90 % intervals, for axes with enough of it."""
    drawn = [(count, found) for count in comparison.axes if all(found := shares(count))]
    if not drawn:
        return None
    labels = tuple(_short(comparison.codebook.axis(count.axis).left) for count, _ in drawn)
    return Picture(labels, tuple(_dumbbell(comparison, count, found) for count, found in drawn))


def _dumbbell(comparison: Comparison, count: AxisCount, found: Pair[Share | None]) -> str:
    cells = [" "] * SCALE_WIDTH
    for share, stroke in zip(found, "┄─", strict=True):
        if share:
            for cell in range(_cell(share.low), _cell(share.high) + 1):
                cells[cell] = stroke
    for share, sign in zip(found, SIGNS, strict=True):
        if share:
            cells[_cell(share.share)] = "◉" if cells[_cell(share.share)] == SIGNS.left else sign
    return f"│{''.join(cells)}│ {_short(comparison.codebook.axis(count.axis).right)}"


def _cell(share: float) -> int:
    return min(SCALE_WIDTH - 1, int(share * SCALE_WIDTH))


def _short(words: str) -> str:
    return words if len(words) <= POLE_WIDTH else f"{words[: POLE_WIDTH - 1]}…"
