"""ASCII forms for what a terminal's encoding cannot show."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator
from contextlib import contextmanager

SIGNS = {
    form: ascii_form
    for forms, ascii_form in (
        ("‘’", "'"),
        ("‚", ","),
        ("“”„", '"'),
        ("–·─", "-"),
        ("•●✎", "*"),
        ("§▀▁▂▃▄▅▆▇█░▒▓▪", "#"),
        ("→▸▶", ">"),
        ("←◂", "<"),
        ("×✗", "x"),
        ("○◉", "o"),
        ("│┃▉▊▋▌▍▎▏▐▕", "|"),
        ("━", "="),
        ("┄╌", "."),
        ("┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╺╹╸╻╴╵╶╷✓±", "+"),
        ("▴↑", "^"),
        ("▾↓", "v"),
        ("≈", "~"),
        ("≡", "="),
        ("²", "2"),
        ("\u00a0", " "),
    )
    for form in forms
}
"""Forms of one character, which takes one cell as what it stands for does."""

FORMS = SIGNS | {"—": "--", "…": "...", "→": "->", "←": "<-", "↔": "<->", "≥": ">=", "≤": "<=", "±": "+-"}
"""Forms for lines in which nothing must stay in its column."""

CELLS = SIGNS | {"—": "-", "…": ".", "↔": "=", "≥": ">", "≤": "<", "⏎": "^", "⇥": ">", "‰": "%"}
"""Forms for a screen."""


HANDLER = "parallax.ascii"


def register() -> None:
    """Make the error handler known to `codecs`."""
    codecs.register_error(HANDLER, _replace)


@contextmanager
def on_screen() -> Iterator[None]:
    """While a screen is drawn, what cannot be shown keeps its width."""
    codecs.register_error(HANDLER, _replace_on_screen)
    try:
        yield
    finally:
        register()


def _replace(error: UnicodeError) -> tuple[str, int]:
    return _replaced(error, lambda character: FORMS.get(character, "?"))


def _replace_on_screen(error: UnicodeError) -> tuple[str, int]:
    from rich.cells import cell_len

    return _replaced(error, lambda character: CELLS.get(character) or "?" * cell_len(character))


def _replaced(error: UnicodeError, form: Callable[[str], str]) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(form, error.object[error.start : error.end])), error.end
