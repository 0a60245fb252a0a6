"""Rooms in which other texts are chosen, or what is known of one is corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.pair import Pair

if TYPE_CHECKING:
    from tui.reader.lists.entries import Entry
    from tui.reader.screens.surface import Surface


def recent(screen: Surface) -> None:
    """The pairs that were read last."""
    from tui.reader.panels.list_screen import ListScreen
    from tui.reader.panels.recent import RecentBox

    def back(chosen: Entry | None) -> None:
        if chosen is not None and isinstance(chosen.gives, Pair):
            screen.program.texts.open_pair(chosen.gives)

    screen.app.push_screen(ListScreen(RecentBox(screen.program.folder, screen.program.documents)), back)


def other(screen: Surface) -> None:
    """The line in which one types what to open in place of the active text."""
    side = screen.state.side
    screen.below.path_bar.open(side, screen.material.names[side])


def origin(screen: Surface) -> None:
    """Who wrote the active text, where and when."""
    from tui.reader.panels.origin import OriginScreen

    side = screen.state.side

    def back(changes: dict[str, str] | None) -> None:
        if changes:
            screen.program.texts.correct(side, changes)

    screen.app.push_screen(OriginScreen(screen.program.documents[side], screen.material.names[side]), back)
