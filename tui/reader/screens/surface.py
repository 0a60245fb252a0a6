"""What those who work beside the reading screen may ask of it, and nothing else of it."""

from __future__ import annotations

from collections.abc import Sized
from typing import TYPE_CHECKING, Protocol

from textual.app import App
from textual.widget import Widget

from tui.pair import Side
from tui.reader.screens.key_input import KeyInput
from tui.reader.screens.port import Program
from tui.reader.screens.stage import Stage
from tui.reader.state.material import Material
from tui.reader.state.reading_state import Destination, LinkEnds, ReadingState
from tui.spans import Span

if TYPE_CHECKING:
    from tui.reader.commands import Command
    from tui.reader.screens.below import Below
    from tui.reader.state.effects import Effect


class Walked(Protocol):
    """A list beside the texts."""

    def moved(self) -> None:
        """The reader went somewhere else in the texts by hand."""


class Surface(Protocol):
    """The reading screen."""

    state: ReadingState
    material: Material
    stage: Stage
    below: Below
    key_input: KeyInput
    selected_before: tuple[Side, Span] | None  # selected when the mouse button went down

    @property
    def app(self) -> App[object]:
        """Shows other screens, and knows the size of the terminal."""

    @property
    def program(self) -> Program:
        """The program that the screen is part of."""

    @property
    def listing(self) -> Walked:
        """The list that is open, if one is."""

    @property
    def selections(self) -> Sized:
        """What Textual holds for selected with the mouse."""

    def become(self, state: ReadingState, *effects: Effect) -> None:
        """Take on a state, draw it, and do what else was asked."""

    def run(self, name: str, argument: str = "") -> None:
        """Carry out the command of that name."""

    def run_command(self, command: Command) -> None:
        """Carry a command out."""

    def go_to(self, side: Side, offset: int, link: LinkEnds | None = None) -> None:
        """Jump to a place, and have a link current there."""

    def arrive(self, destination: Destination | None) -> None:
        """Come back from another screen, to a place it names perhaps."""

    def say(self, text: str) -> None:
        """A sentence in the last line, until the next key."""

    def draw_status(self) -> None:
        """Draw the two lines below everything."""

    def add_class(self, *names: str) -> object:
        """Give the screen classes; it is styled anew, once for all of them."""

    def remove_class(self, *names: str) -> object:
        """Take classes from the screen, likewise."""

    def set_focus(self, widget: Widget | None, /) -> None:
        """Give the focus to a widget, or to none."""
