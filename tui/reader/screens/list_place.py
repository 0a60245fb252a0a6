"""Where a list stands: beside or below the texts, which show what its cursor is on, or in their place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from textual import events
from textual.geometry import Size
from textual.widget import Widget

from tui.pair import Pair, Side
from tui.reader.screens.key_input import claim
from tui.reader.state.current_link import settle
from tui.reader.state.reading_state import Destination, LinkEnds, ReadingState
from tui.reader.state.scrolling import Show

if TYPE_CHECKING:
    from tui.reader.lists.entries import Entry
    from tui.reader.panels.list_box import ListBox
    from tui.reader.screens.surface import Surface

FROM_LISTS = {
    "note-alone": "",
    "tag-again": "",
    "why-marked": "",
    "differences": "",
    "copy-pair": "",
    "redo": "",
    "copy": "copy",
    "tag": "tag",
    "why": "why",
    "undo": "undo",
    "note": "note",
    "reject": "reject",
    "confirm": "confirm",
}
"""Commands that a key calls from a list, on what its row leads to, with what is told of some of them.

Those that matter most come last: they are told where there is little room.
"""

BESIDE = 150
"""Columns from which a list stands beside the texts."""

BELOW = Size(70, 34)
"""Columns and rows from which it stands below them; on smaller terminals it takes their place."""


class ListPlace:
    """The list that is open on the reading screen, if one is."""

    def __init__(self, screen: Surface, mount: Callable[[Widget], object]) -> None:
        """`mount` puts a list where it belongs."""
        self._screen, self._mount = screen, mount
        self._left: Callable[[], None] | None = None
        self._home = ReadingState()  # where the reader comes back to without having chosen
        self._tops: Pair[int] | None = None
        self._shown: Destination | None = None  # what the texts show for the list
        self.box: ListBox | None = None

    @property
    def is_live(self) -> bool:
        """Whether the texts are seen beside the list."""
        size = self._screen.app.size
        return size.width >= BESIDE or (size.width >= BELOW.width and size.height >= BELOW.height)

    def open(self, box: ListBox, left: Callable[[], None] | None = None) -> None:
        """Show a list; `left` is called when the reader is done with it."""
        if self.box is not None:
            self.close(None)
        screen = self._screen
        self.box, self._left, self._shown = box, left, None
        self._home = screen.state
        self._tops = Pair(*(screen.stage.pane(side).top_offset for side in Side))
        deeds = ((name, told) for name, told in FROM_LISTS.items() if told)
        box.deeds = [f"{key} {told}" for name, told in deeds if (key := screen.material.keymap.key_of(name))]
        self.fit()
        self._mount(box)

    def has_focus_placed(self) -> bool:
        """Whether the list that is open, if one is, has the focus; it is given to it otherwise."""
        box = self.box
        if box is not None and box.is_mounted and not box.holds_focus:
            box.place_focus()
        return box is None or box.holds_focus

    def fit(self) -> None:
        """The terminal has another size, or a list was opened or closed."""
        live = self.is_live
        worn = {"-listing": self.box is not None, "-list-alone": self.box is not None and not live}
        self._screen.remove_class(*(name for name in worn if not worn[name]))
        self._screen.add_class(*(name for name in worn if worn[name]))
        if self.box is not None:
            self.box.list.goes_at_click = not live
            if live and self.box.list.current is not None:
                self.show(self.box.list.current)

    def close(self, entry: Entry | None) -> None:
        """The reader is done with the list: go where the row leads, or back."""
        box = self.box
        if box is None:
            return
        self.box = None
        screen = self._screen
        self.fit()
        if self._left is not None:
            self._left()
        box.remove()
        screen.set_focus(None)
        if entry is not None and entry.destination is not None:
            screen.state = self._returned()
            screen.arrive(entry.destination)
        elif self._shown is not None:
            self._go_home()
        else:
            screen.draw_status()

    def _returned(self) -> ReadingState:
        """The state of the moment at the place where the reader was."""
        home = self._home
        return replace(
            self._screen.state, side=home.side, cursor=home.cursor, link=home.link, welcome=home.welcome
        )

    def _go_home(self) -> None:
        self._shown = None
        self._screen.become(settle(self._returned(), self._screen.material))
        if self._tops is not None:
            self._screen.stage.put(self._tops)

    # What the texts show

    def walked(self, entry: Entry) -> None:
        """The cursor of the list came to a row."""
        if self.is_live:
            self.show(entry)

    def show(self, entry: Entry) -> None:
        """Have the texts show where a row leads; one that leads nowhere shows where the reader was."""
        place = entry.destination
        if place == self._shown and self._stands_at(place):
            return
        if place is None:
            if self._shown is not None:
                self._go_home()
            return
        self._shown = place
        screen = self._screen
        passage = screen.material.passage(place.side, place.offset)
        start = passage.span.start if passage else place.offset
        state = replace(screen.state.at(place.side, start), link=place.link)
        if place.link is None:
            state = settle(state, screen.material)
        else:
            state = _both_ends(state, screen, place.link)
        screen.become(state, Show("third", level=state.link is not None))

    def _stands_at(self, place: Destination | None) -> bool:
        state = self._screen.state
        return place is None or (state.side is place.side and place.link in (None, state.link))

    def moved(self) -> None:
        """The reader went somewhere else in the texts by hand: there they come back to."""
        screen = self._screen
        if self.box is None:
            return
        self._home, self._shown = screen.state, None
        self._tops = Pair(*(screen.stage.pane(side).top_offset for side in Side))
        if hasattr(self.box, "state"):
            self.box.state = screen.state

    # Keys

    def take(self, event: events.Key) -> bool:
        """A key that the list had no use for: a command on its row, if that is one of those for lists."""
        box = self.box
        if box is None or not box.holds_focus:
            return False
        if box.chooses:
            command = self._screen.key_input.alone(event)
            row = box.list.current
            if command is not None and command.name in FROM_LISTS:
                claim(event)
                if row is not None and row.destination is not None:
                    self.show(row)
                self._screen.run_command(command)
        return True


def _both_ends(state: ReadingState, screen: Surface, ends: LinkEnds) -> ReadingState:
    """Both cursors on the ends of a link, shown or not."""
    other = state.side.other
    start = screen.material.documents[other].passages[ends.on(other)].span.start
    return replace(state, cursor=state.cursor.with_side(other, start))
