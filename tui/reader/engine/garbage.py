"""Garbage collection when nobody waits for a frame.

A full collection with two long texts and a screen of widgets takes 40 to 110 ms, which is felt as a stutter;
the reader makes next to no cyclic garbage while it scrolls.
"""

from __future__ import annotations

import asyncio
import gc
import time

QUIET_SECONDS = 0.7
KEYS_BETWEEN = 20


class GarbageWarden:
    """Collects when no key came for `QUIET_SECONDS`, else hardly ever. Belongs to a running event loop."""

    def __init__(self) -> None:
        self._keys = 0
        self._last_key = 0.0
        self._unsettled = False
        self._timer: asyncio.TimerHandle | None = None

    def settle(self) -> None:
        """Much was loaded that will stay: at the next pause put it out of the collector's sight."""
        gc.disable()
        self._unsettled = True
        self._wait(QUIET_SECONDS)

    def on_key(self) -> None:
        """Count a key; now and then, without a pause, collect the youngest objects."""
        self._last_key = time.monotonic()
        self._keys += 1
        if self._keys % KEYS_BETWEEN == 0:
            gc.collect(0)
        self._wait(QUIET_SECONDS)

    def on_quiet(self) -> None:
        """Collect, if it is quiet and something has happened since the last time."""
        left = self._last_key + QUIET_SECONDS - time.monotonic()
        if left > 0:
            self._wait(left)
        elif self._unsettled:
            self._unsettled, self._keys = False, 0
            gc.collect()
            gc.freeze()
        elif self._keys:
            self._keys = 0
            gc.collect(1)

    def _wait(self, seconds: float) -> None:
        """Look again after so many seconds; one timer is enough, however many keys come."""
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(seconds, self._look)

    def _look(self) -> None:
        self._timer = None
        self.on_quiet()

    def release(self) -> None:
        """Leave the collector as Python has it."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        gc.unfreeze()
        gc.enable()
