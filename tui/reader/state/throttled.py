"""Reports of progress, as often as anybody can read them."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from tui.errors import Cancelled

SECONDS_BETWEEN_REPORTS = 0.25


class Throttled:
    """A `Progress` that passes on at most four reports a second and ends the work once `cancelled` is set."""

    def __init__(self, report: Callable[[str, float], object], cancelled: threading.Event) -> None:
        self._report = report
        self._cancelled = cancelled
        self._last = 0.0

    def __call__(self, stage: str, fraction: float) -> None:
        """See `Progress`."""
        if self._cancelled.is_set():
            raise Cancelled
        moment = time.monotonic()
        if moment - self._last >= SECONDS_BETWEEN_REPORTS:
            self._last = moment
            self._report(stage, fraction)
