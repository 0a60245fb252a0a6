"""The step of the tour, above the status line."""

from __future__ import annotations

from textual.widget import Widget

from tui.reader.state.material import Material
from tui.reader.state.reading_state import ReadingState
from tui.reader.widgets.styled_lines import StyledLines

ROOMY = 5
"""Rows of the card from which on a step has more than one row."""


class TourBar(StyledLines):
    """Brought in when the tour begins, hidden when it is over."""

    def __init__(self) -> None:
        super().__init__(id="tour")

    def draw(self, state: ReadingState, material: Material, card_rows: int, *, above: Widget) -> None:
        """Show the step at which the tour is; `above` is what the bar stands over."""
        from tui.reader.commands.tour import tour_lines

        if not self.is_attached and above.parent is not None:
            above.screen.mount(self, before=above)
        self.set_class(state.tour is not None, "-on")
        if state.tour is not None:
            rows = 1 if card_rows < ROOMY else 2
            self.show(lambda cells: tour_lines(state, material, rows, cells))
