"""The texts that come with the program."""

from __future__ import annotations

from pathlib import Path

from tui.errors import ParallaxError
from tui.pair import Pair

EXAMPLES = {
    "japan": Pair("2023-japan-nato.md", "2025-japan-nato.md"),
    "health": Pair("2010-health-care.md", "2022-health-care.md"),
}
"""The pairs of texts; the first is opened where none is named."""


def bundled_paths(example: str = "japan") -> Pair[str]:
    """Two texts that come with the program, the earlier one on the left; KeyError for another name."""
    package = Path(__file__).resolve().parents[1]
    # In a wheel the texts lie in the package, in a checkout beside it.
    folder = next((place for place in (package / "texts", package.parent / "texts") if place.is_dir()), None)
    if folder is None:
        raise ParallaxError("The bundled texts are missing: name two files, or install the program again.")
    return EXAMPLES[example].map(lambda name: str(folder / name))
