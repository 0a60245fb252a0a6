"""A few lines over the texts that the next key takes away: what may follow, what signs mean."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual.timer import Timer
from textual.widget import Widget

from tui.reader.state.reading_state import Awaiting
from tui.reader.widgets.styled_lines import Source, StyledLines

if TYPE_CHECKING:
    from tui.reader.state.material import Material
    from tui.reader.state.reading_state import ReadingState

SECONDS = 0.35
"""After which a key that begins others is taken for a question."""


class Popup:
    """The lines, made when they are first wanted; they take neither keys nor room from the texts."""

    def __init__(self, screen: Widget, now: Callable[[], tuple[ReadingState, Material]]) -> None:
        """`now` gives what the lines may speak of."""
        self._screen, self._now = screen, now
        self._lines: StyledLines | None = None
        self._timer: Timer | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is something to see."""
        return self._lines is not None and self._lines.has_class("-on")

    def show(self, source: Source) -> None:
        """Show lines until the next key."""
        if self._lines is None:
            self._lines = StyledLines(id="popup")
            self._screen.mount(self._lines)
        self._lines.show(source)
        self._lines.add_class("-on")

    def hide(self) -> None:
        """A key was pressed: nothing to see any more, and nothing that is still to come."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if self.is_open and self._lines is not None:
            self._lines.remove_class("-on")

    def after(self, typed: tuple[str, ...]) -> None:
        """If what was typed waits for another key: show soon what that may be."""
        awaiting = self._now()[0].awaiting
        if typed or awaiting in (Awaiting.MARK, Awaiting.GO_TO_MARK):
            self._timer = self._screen.set_timer(SECONDS, partial(self._answer, typed))

    def _answer(self, typed: tuple[str, ...]) -> None:
        from tui.reader.card.follow_ups import follow_ups, marks
        from tui.reader.commands import all_commands

        state, material = self._now()
        if typed:
            self.show(partial(follow_ups, all_commands(material.keymap), typed))
        else:
            self.show(partial(marks, state, material))
