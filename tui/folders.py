"""Where the program keeps what is its own, as each system has it."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Literal

_IN_HOME = {"data": ".local/share", "config": ".config", "state": ".local/state", "cache": ".cache"}


def own_folder(kind: Literal["data", "config", "state", "cache"]) -> Path | None:
    """The program's folder for things of a kind; None where this system has no such place.

    On Linux the rule is short; to load platformdirs, which knows the other systems, is a fortieth of a start.
    """
    given, home = os.environ.get(f"XDG_{kind.upper()}_HOME", ""), os.environ.get("HOME", "")
    if sys.platform == "linux" and given.startswith("/"):
        return Path(given, "parallax")
    if sys.platform == "linux" and home.startswith("/"):
        return Path(home, _IN_HOME[kind], "parallax")
    import platformdirs

    with suppress(RuntimeError, OSError):
        return Path(getattr(platformdirs, f"user_{kind}_path")("parallax", appauthor=False))
    return None
