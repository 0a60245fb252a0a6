"""Where the notes are kept, told without loading what opens them."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from tui.errors import ParallaxError
from tui.folders import own_folder

VARIABLE = "PARALLAX_NOTES"


class StoreError(ParallaxError):
    """The notes file cannot be used just now; what was saved before is safe."""


def default_path() -> Path:
    """`$PARALLAX_NOTES`, else `notes.db` in the user's data folder; StoreError where there is none."""
    if given := os.environ.get(VARIABLE):
        with suppress(RuntimeError):
            return Path(given).expanduser()
    elif folder := own_folder("data"):
        return folder / "notes.db"
    raise StoreError(
        "There is no home folder to keep notes in: name a notes file with --notes or set PARALLAX_NOTES."
    )
