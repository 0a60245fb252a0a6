"""Folding what is not of the texts, and opening it where one is sent there."""

from __future__ import annotations

from dataclasses import replace

from tui.reader.state.reading_state import ReadingState
from tui.reader.text.pane import TextPane


def unfolded(before: ReadingState, state: ReadingState, pane: TextPane) -> ReadingState:
    """The state with the furniture open if its cursor was sent into what the active pane folds."""
    moved = state.offset != before.cursor[state.side]
    return replace(state, unfolded=True) if moved and pane.hides(state.offset) else state


def fold(state: ReadingState, key: str, both: tuple[TextPane, int]) -> None:
    """Have a pane fold the furniture or open it; its cursor, the second of `both`, stays on its row."""
    pane, cursor = both
    at, rows = pane.screen_row_of(cursor), pane.wrapped
    pane.fold(folded=not state.unfolded, key=key)
    if at is not None and pane.wrapped is not rows:
        pane.follow_to(max(0, pane.row_of(cursor) - at))
