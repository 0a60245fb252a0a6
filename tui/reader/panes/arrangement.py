"""Where the two texts stand: side by side, one above the other, or one of them alone."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from tui.reader.state.keymap import Keymap
from tui.reader.state.reading_state import Layout, ReadingState, What

BESIDE_FROM = 70
"""Columns from which the texts stand side by side of themselves."""

BOTH_FROM = 40
"""Columns from which both texts are shown of themselves."""


class Arrangement(StrEnum):
    """How the texts are shown."""

    BESIDE = "beside"
    STACKED = "stacked"
    ALONE = "alone"


def usual(columns: int) -> Arrangement:
    """How the texts are shown in a terminal of so many columns, if nothing else is wanted."""
    if columns >= BESIDE_FROM:
        return Arrangement.BESIDE
    return Arrangement.STACKED if columns >= BOTH_FROM else Arrangement.ALONE


def look(state: ReadingState, columns: int) -> Arrangement:
    """How the texts are shown."""
    if state.zoom:
        return Arrangement.ALONE
    return usual(columns) if state.layout is Layout.AUTO else Arrangement(state.layout.value)


def is_narrowed(state: ReadingState, columns: int) -> bool:
    """Whether it is for want of columns that the texts are not side by side."""
    return not state.zoom and state.layout is Layout.AUTO and usual(columns) is not Arrangement.BESIDE


def arranged(state: ReadingState, what: What, columns: int, keymap: Keymap) -> tuple[ReadingState, str]:
    """The state with another view, with one text alone or both again, or laid out otherwise; what is said."""
    if what == "level":
        return _levelled(state, columns, keymap)
    state, said = _zoomed(state, columns, keymap) if what == "zoom" else _laid_out(state, columns, keymap)
    waits = state.level and look(state, columns) is not Arrangement.BESIDE
    return state, f"{said} The level view waits." if waits else said


def is_level(state: ReadingState, columns: int) -> bool:
    """Whether counterparts begin on one row: that needs both texts side by side."""
    return state.level and look(state, columns) is Arrangement.BESIDE


def _levelled(state: ReadingState, columns: int, keymap: Keymap) -> tuple[ReadingState, str]:
    if not state.level and look(state, columns) is not Arrangement.BESIDE:
        way = "zoom" if state.zoom else "layout"
        return state, keymap.hinted("Level view needs the texts side by side", (way, "puts them so"))
    state = replace(state, level=not state.level)
    if state.level:
        return state, keymap.hinted("Level view, counterparts on one row", ("level-view", "ends it"))
    return state, "Each text without gaps again."


def _zoomed(state: ReadingState, columns: int, keymap: Keymap) -> tuple[ReadingState, str]:
    if not state.zoom and look(state, columns) is Arrangement.ALONE:
        return state, keymap.hinted(f"{columns} columns show one text as it is", _OTHER, ("layout", "both"))
    state = replace(state, zoom=not state.zoom)
    if state.zoom:
        return state, keymap.hinted("One text alone", _OTHER, ("zoom", "both again"))
    if look(state, columns) is Arrangement.ALONE:
        return state, keymap.hinted(f"{columns} columns show one text", _OTHER, ("layout", "both"))
    return state, _BOTH[look(state, columns)]


_OTHER = ("other-text", "shows the other")
_BOTH = {
    Arrangement.BESIDE: "Both texts, side by side.",
    Arrangement.STACKED: "Both texts, one above the other.",
}


def _laid_out(state: ReadingState, columns: int, keymap: Keymap) -> tuple[ReadingState, str]:
    """The next look that differs; what a width brings by itself is left to the width."""
    if state.zoom:
        return _zoomed(state, columns, keymap)
    here, natural = look(state, columns), usual(columns)
    looks = [
        Arrangement.BESIDE,
        Arrangement.STACKED,
        *([Arrangement.ALONE] if natural is Arrangement.ALONE else []),
    ]
    wanted = looks[(looks.index(here) + 1) % len(looks)]
    if wanted is natural:
        return replace(state, layout=Layout.AUTO), f"{_AS[wanted]}, as is usual in {columns} columns."
    return replace(state, layout=Layout(wanted.value)), f"{_AS[wanted]}, however wide the terminal is."


_AS = {
    Arrangement.BESIDE: "Side by side",
    Arrangement.STACKED: "Stacked",
    Arrangement.ALONE: "One text alone",
}
