"""Keys one after the other: none is sent before what the last one opened can take it."""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import Any, NamedTuple

from textual import events
from textual.app import App
from textual.dom import DOMNode

Typed = events.Key | events.Paste

MOMENT = 0.01
"""Seconds between two looks at a panel that is opening."""

PAUSE = 0.1
"""Seconds between two thoughts of giving up."""

PATIENCE = 20
"""Pauses after which a key is sent whatever the last one is still doing. They are counted, as time alone may
pass while the program imports or computes something and can take nothing in."""

ROUNDS = 3
"""Times that what handles a key is asked: a key may choose a row, which tells the list, which tells the
screen, and each message waits behind what was asked before it was sent."""


class TypedAhead:
    """Holds what is typed while the last key is at work, in the order in which it was typed.

    A key is done with once the widget it was sent to and all that hold this widget have handled it and the
    messages that came of it, and what it opened has the focus. Only then are the bindings of the right widget
    asked for the next.
    """

    def __init__(
        self, app: App[Any], send: Callable[[Typed], Awaitable[None]], is_free: Callable[[], bool]
    ) -> None:
        """`send` gives a key to what has the focus; `is_free` tells whether what is on top has it."""
        self._app = app
        self._send, self._is_free = send, is_free
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
            self._lose_patience(self._number)

    def _lose_patience(self, number: int, pauses: int = PATIENCE) -> None:
        if number == self._number and self._working:
            step = partial(self._lose_patience, number, pauses - 1) if pauses else partial(self._next, number)
            self._app.set_timer(PAUSE, step)

    async def _begin(self, event: Typed) -> None:
        self._number += 1
        self._working = True
        number = self._number
        target = self._app.focused or self._app.screen
        await self._send(event)
        nodes = [node for node in target.ancestors_with_self if node is not self._app]
        _Asked(nodes * ROUNDS, alone=len(nodes) == 1, then=partial(self._look, number)).go_on()

    def _look(self, number: int) -> None:
        if number == self._number and self._working:
            if self._is_free():
                self._app.post_message(events.Callback(callback=_Turn(number, self._next).end))
            else:
                self._app.set_timer(MOMENT, partial(self._look, number))

    async def _next(self, number: int) -> None:
        if number != self._number or not self._working:
            return
        self._working = False
        if self._held:
            await self._begin(self._held.popleft())
            if self._held:
                self._lose_patience(self._number)


class _Turn(NamedTuple):
    """That of a key. A call with arguments would have Textual look at a signature each time."""

    number: int
    over: Callable[[int], Awaitable[None]]

    async def end(self) -> None:
        """It is the next one's turn."""
        await self.over(self.number)


class _Asked:
    """Asks one widget after the other, behind what waits there already, whether it has handled a key.

    A screen that handles keys by itself is asked no more than until nothing waits there.
    """

    def __init__(self, nodes: Sequence[DOMNode], *, alone: bool, then: Callable[[], None]) -> None:
        self._left = deque(nodes)
        self._alone, self._then = alone, then
        self._asked: DOMNode | None = None

    def go_on(self) -> None:
        """Ask the next one; `then`, when all were asked."""
        if self._alone and self._asked is not None and not self._asked.message_queue_size:
            self._left.clear()
        while self._left:
            self._asked = self._left.popleft()
            if self._asked.post_message(events.Callback(callback=self.go_on)):
                return
        self._then()
