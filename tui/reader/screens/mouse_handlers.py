"""What the mouse does in the texts and between them, and what a pane tells that was scrolled or resized."""

from __future__ import annotations

from dataclasses import replace
from functools import singledispatch
from typing import TYPE_CHECKING

from textual.message import Message

from tui.reader.panes.gutter import LinkGutter
from tui.reader.panes.overview_strip import OverviewStrip
from tui.reader.state.current_link import settle
from tui.reader.state.scrolling import Show
from tui.reader.text import pane_messages

if TYPE_CHECKING:
    from tui.reader.screens.surface import Surface


@singledispatch
def handle_pointer(message: Message, screen: Surface) -> None:
    """Answer what a pane, a strip or the gutter tells."""
    raise TypeError(f"{screen} does not know what to do with {message!r}")


@handle_pointer.register(pane_messages.Scrolled)
def _(message: pane_messages.Scrolled, screen: Surface) -> None:
    with screen.app.batch_update():
        screen.stage.follow(message.side, message.number)
        side, seeks = screen.state.side, screen.below.open_name == "search_bar"
        if screen.stage.again is None and not seeks and not screen.stage.sees_cursor(side):
            start = screen.stage.passage_in_view(side)
            if start is not None:
                moved = screen.state.at(side, start)
                screen.become(settle(replace(moved, welcome=screen.state.welcome), screen.material))


@handle_pointer.register(pane_messages.Resized)
def _(message: pane_messages.Resized, screen: Surface) -> None:
    """A text has another size, both are laid out: the words at the top stay, the cursor is in view."""
    if not screen.state.welcome:
        with screen.app.batch_update():
            screen.stage.rearranged(rewrapped=message.rewrapped)


@handle_pointer.register(pane_messages.Pressed)
def _(message: pane_messages.Pressed, screen: Surface) -> None:
    passage = screen.material.passage(message.side, message.offset)
    start = passage.span.start if passage else message.offset
    forgets = screen.state.grip is not None
    if screen.selected_before is not None and not screen.selections:  # a click, not the end of a selection
        screen.selected_before, forgets = None, True
    state = screen.state.unselect() if forgets else screen.state
    screen.become(settle(state.jump(message.side, start), screen.material))
    screen.listing.moved()


@handle_pointer.register(pane_messages.Unfolded)
def _(_message: pane_messages.Unfolded, screen: Surface) -> None:
    screen.run("furniture")


@handle_pointer.register(pane_messages.Selected)
def _(message: pane_messages.Selected, screen: Surface) -> None:
    if message.span is None and screen.state.grip is not None:
        return
    words = message.span if message.span and message.span.start < message.span.end else None
    state, before = screen.state, screen.state.selection[message.side]
    if words is None and before is not None:  # the button went down: here, or in the other text
        screen.selected_before = message.side, before
    elif words is not None and (kept := screen.selected_before) is not None and kept[0] is not message.side:
        state = state.select(*kept)
    screen.become(state.select(message.side, words))


@handle_pointer.register(OverviewStrip.Pressed)
def _(message: OverviewStrip.Pressed, screen: Surface) -> None:
    screen.go_to(message.side, message.offset)
    screen.listing.moved()


@handle_pointer.register(OverviewStrip.Dragged)
def _(message: OverviewStrip.Dragged, screen: Surface) -> None:
    side, walk = message.side, screen.material.walk[message.side]
    if walk:
        there = walk[screen.material.walk_index(side, message.offset)].span.start
        screen.become(settle(screen.state.at(side, there), screen.material), Show("third"))


@handle_pointer.register(LinkGutter.Pressed)
def _(message: LinkGutter.Pressed, screen: Surface) -> None:
    passage = screen.material.documents[message.side].passages[message.ends.on(message.side)]
    moved = replace(screen.state.jump(message.side, passage.span.start), link=message.ends)
    screen.become(moved, Show(level=True, flash=True))
    screen.listing.moved()
