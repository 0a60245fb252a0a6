"""The reader: both texts on screen, a cursor that walks them, and everything that is known of them."""

from __future__ import annotations

from collections.abc import Sequence

from tui.settings.model import Loaded

__all__ = ["run_reader"]


def run_reader(
    left: str | None,
    right: str | None,
    *,
    codebooks: Sequence[str],
    target: str | None,
    names: Sequence[str],
    notes: str | None,
    color: bool,
    clean: bool,
    settings: Loaded,
    mouse: bool,
    meaning: bool,
    at: str,
) -> int:
    """Open the reader on two texts, the bundled ones if none are named; the exit code when the reader leaves.

    `at` is the place to begin at, as it is typed after `:` (`12`, `40%`, `l5`).
    Of the settings only those count that have no argument of their own here; `mouse` and
    `meaning` can only switch it off.

    Raises ParallaxError, before anything is drawn, for texts that cannot be read or no terminal to draw on.
    """
    from tui.reader.engine.fast_start import prepare_start

    prepare_start()
    from tui.reader.program.start import start
    from tui.reader.state.request import Request

    request = Request(tuple(codebooks), target, tuple(names), clean, meaning)
    return start(left, right, request, notes=notes, color=color, settings=settings, mouse=mouse, at=at)
