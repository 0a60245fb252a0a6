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


def is_to_be_made(path: str | None) -> bool:
    """Whether there is no notes file yet at `path`, else where notes are kept, and one can be made there."""
    try:
        place = Path(path).expanduser() if path else default_path()
    except (RuntimeError, StoreError):
        return False
    above = next((folder for folder in place.absolute().parents if os.path.lexists(folder)), None)
    return not os.path.lexists(place) and above is not None and above.is_dir() and os.access(above, os.W_OK)
