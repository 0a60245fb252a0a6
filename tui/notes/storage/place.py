"""Where the notes are kept, told without loading what opens them."""

from __future__ import annotations

import os
from pathlib import Path

from tui.errors import ParallaxError

VARIABLE = "PARALLAX_NOTES"


class StoreError(ParallaxError):
    """The notes file cannot be used just now; what was saved before is safe."""


def default_path() -> Path:
    """`$PARALLAX_NOTES`, else `notes.db` in the user's data folder; StoreError where there is none."""
    given = os.environ.get(VARIABLE)
    from platformdirs import user_data_path

    try:
        if given:
            return Path(given).expanduser()
        return user_data_path("parallax", appauthor=False) / "notes.db"
    except RuntimeError as error:
        raise StoreError(
            "There is no home folder to keep notes in: name a notes file with --notes or set PARALLAX_NOTES."
        ) from error
