"""Keys one after the other: none is sent before what the last one opened can take it."""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING

from textual import events
from textual.dom import DOMNode

if TYPE_CHECKING:
    from tui.reader.program.app import Reader

Typed = events.Key | events.Paste

MOMENT = 0.01
"""Seconds between two looks at a panel that is opening."""

PATIENCE = 2.0
"""Seconds after which a key is sent whatever the last one is still doing."""


class TypedAhead:
    """Holds what is typed while the last key is at work, in the order in which it was typed.

    A key is done with once the widget it was sent to and all that hold this widget have handled what they had
    to, and what it opened has the focus. Only then are the bindings of the right widget asked for the next.
    """

    def __init__(self, app: Reader, send: Callable[[Typed], Awaitable[None]]) -> None:
        self._app = app
        self._send = send
        self._held: deque[Typed] = deque()
        self._number = 0  # of the key that is at work
        self._working = False

    async def take(self, event: Typed) -> None:
        """Send it, or keep it for its turn."""
        if not self._working:
            await self._begin(event)
            return
        self._held.append(event)
        if len(self._held) == 1:
            self._lose_patience()

    def _lose_patience(self) -> None:
        self._app.set_timer(PATIENCE, partial(self._next, self._number))

    async def _begin(self, event: Typed) -> None:
        self._number += 1
        self._working = True
        number = self._number
        target = self._app.focused or self._app.screen
        await self._send(event)
        self._handled([node for node in target.ancestors_with_self if node is not self._app], number)

    def _handled(self, nodes: list[DOMNode], number: int) -> None:
        """Ask each widget, from the inmost, behind what waits there already."""
        while nodes:
            node, *nodes = nodes
            if node.call_later(self._handled, nodes, number):
                return
        self._look(number)

    def _look(self, number: int) -> None:
        if number == self._number and self._working:
            if self._app.takes_keys():
                self._app.call_later(self._next, number)
            else:
                self._app.set_timer(MOMENT, partial(self._look, number))

    async def _next(self, number: int) -> None:
        if number != self._number or not self._working:
            return
        self._working = False
        if self._held:
            await self._begin(self._held.popleft())
            if self._held:
                self._lose_patience()
