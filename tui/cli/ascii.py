"""ASCII forms for what a terminal's encoding cannot show."""

from __future__ import annotations

import codecs

FORMS = {
    "‘": "'",
    "’": "'",
    "‚": ",",
    "“": '"',
    "”": '"',
    "„": '"',
    "–": "-",
    "—": "--",
    "…": "...",
    "·": "-",
    "•": "*",
    "§": "#",
    "→": "->",
    "←": "<-",
    "↔": "<->",
    "×": "x",
    "│": "|",
    "─": "-",
    "━": "=",
    "○": "o",
    "●": "*",
    "\u00a0": " ",
    "≥": ">=",
    "≤": "<=",
    "▸": ">",
}


def register() -> None:
    """Make the error handler `parallax.ascii` known to `codecs`."""
    codecs.register_error("parallax.ascii", _replace)


def _replace(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    cut = error.object[error.start : error.end]
    return "".join(FORMS.get(character, "?") for character in cut), error.end
