"""What keeps the start short before anything else is imported."""

from __future__ import annotations

import gc
import sys
from types import ModuleType
from typing import cast


def prepare_start() -> None:
    """Hold the collector, which imports set off dozens of times, and leave TLS out of asyncio.

    `tui.reader.engine.garbage` sees to the collector later. Asyncio would load OpenSSL, a fortieth of a
    start, for connections that a reader never makes; it is written to do without in a Python that has none.
    """
    gc.disable()
    if "asyncio" in sys.modules or "ssl" in sys.modules:
        return
    modules = cast("dict[str, ModuleType | None]", sys.modules)
    modules["ssl"] = None  # as if it were not installed
    try:
        import asyncio  # noqa: F401 - for all who come after
    finally:
        del modules["ssl"]
