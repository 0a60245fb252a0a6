"""Garbage collection when nobody waits for a frame.

A full collection with two long texts and a screen of widgets takes 40 to 110 ms, which is felt as a stutter;
the reader makes next to no cyclic garbage while it scrolls.
"""

from __future__ import annotations

import gc

QUIET_SECONDS = 0.7
KEYS_BETWEEN = 400


class GarbageWarden:
    """Switches automatic collection off; `on_key` and `on_quiet` say when it may run."""

    def __init__(self) -> None:
        self._keys = 0

    def settle(self) -> None:
        """After start and loading: collect, put what there is out of the collector's sight, switch it off."""
        gc.collect()
        gc.freeze()
        gc.disable()

    def on_key(self) -> None:
        """Count a key; every few hundred of them without a pause collect the youngest objects."""
        self._keys += 1
        if self._keys >= KEYS_BETWEEN:
            self._keys = 0
            gc.collect(0)

    def on_quiet(self) -> None:
        """Collect, because no key came for `QUIET_SECONDS`."""
        self._keys = 0
        gc.collect(1)

    def release(self) -> None:
        """Leave the collector as Python has it."""
        gc.unfreeze()
        gc.enable()
