"""Where the two texts stand: side by side, one above the other, or one of them alone."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Literal

from tui.reader.state import Layout, ReadingState

BESIDE_FROM = 70
"""Columns from which the texts stand side by side of themselves."""

BOTH_FROM = 40
"""Columns from which both texts are shown of themselves."""

What = Literal["zoom", "layout"]


class Look(StrEnum):
    """How the texts are shown."""

    BESIDE = "beside"
    STACKED = "stacked"
    ALONE = "alone"


def usual(columns: int) -> Look:
    """How the texts are shown in a terminal of so many columns, if nothing else is wanted."""
    if columns >= BESIDE_FROM:
        return Look.BESIDE
    return Look.STACKED if columns >= BOTH_FROM else Look.ALONE


def look(state: ReadingState, columns: int) -> Look:
    """How the texts are shown."""
    if state.zoom:
        return Look.ALONE
    return usual(columns) if state.layout is Layout.AUTO else Look(state.layout.value)


def is_narrowed(state: ReadingState, columns: int) -> bool:
    """Whether it is for want of columns that the texts are not side by side."""
    return not state.zoom and state.layout is Layout.AUTO and usual(columns) is not Look.BESIDE


def arranged(state: ReadingState, what: What, columns: int) -> tuple[ReadingState, str]:
    """The state with one text alone or both again, or with another layout; and what is said to it."""
    return _zoomed(state, columns) if what == "zoom" else _laid_out(state, columns)


def _zoomed(state: ReadingState, columns: int) -> tuple[ReadingState, str]:
    if not state.zoom and look(state, columns) is Look.ALONE:
        return state, f"{columns} columns show one text as it is: tab shows the other, | both."
    state = replace(state, zoom=not state.zoom)
    if state.zoom:
        return state, "One text alone: tab shows the other, Z both again."
    if look(state, columns) is Look.ALONE:
        return state, f"{columns} columns show one text: tab shows the other, | both."
    return state, _BOTH[look(state, columns)]


_BOTH = {Look.BESIDE: "Both texts, side by side.", Look.STACKED: "Both texts, one above the other."}


def _laid_out(state: ReadingState, columns: int) -> tuple[ReadingState, str]:
    """The next look that differs; what a width brings by itself is left to the width."""
    if state.zoom:
        return _zoomed(state, columns)
    here, natural = look(state, columns), usual(columns)
    looks = [Look.BESIDE, Look.STACKED, *([Look.ALONE] if natural is Look.ALONE else [])]
    wanted = looks[(looks.index(here) + 1) % len(looks)]
    if wanted is natural:
        return replace(state, layout=Layout.AUTO), f"{_AS[wanted]}, as is usual in {columns} columns."
    return replace(state, layout=Layout(wanted.value)), f"{_AS[wanted]}, however wide the terminal is."


_AS = {Look.BESIDE: "Side by side", Look.STACKED: "One above the other", Look.ALONE: "One text alone"}
