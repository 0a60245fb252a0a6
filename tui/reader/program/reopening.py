"""Other texts in place of those that are read, in the same program: exchanged, or two others.

The texts that are left are kept as at the end: the notes are on the disk before others are opened, the place
is remembered, and an analysis under way ends.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tui.documents import bundled_paths, read_document
from tui.documents.characters.guard import guard
from tui.errors import ParallaxError
from tui.pair import Pair, Side
from tui.reader.keys.registry import key_of
from tui.reader.memory.recent import remember
from tui.reader.state.swapped import mirrored

if TYPE_CHECKING:
    from tui.reader.program.app import Reader
    from tui.reader.screens.reading import ReadingScreen


def swap(app: Reader) -> None:
    """Exchange left and right once the key is dealt with."""
    app.call_next(partial(_swap, app))


def _swap(app: Reader) -> None:
    """What is found in one text does not depend on its side, what is found in both does: it is found anew."""
    before = app.reading
    panes = Pair(*(before.stage.pane(side) for side in Side))
    laid_out = before.tops is None or all(pane.page for pane in panes)
    tops = panes.map(lambda pane: pane.top_offset) if laid_out else before.tops
    levels = _is_level(before)
    app.reopen(app.documents.swapped(), before.material.documents.swapped(), mirrored(before.state))
    now = app.reading
    now.tops = tops.swapped() if tops else None
    now.levels, now.faults = levels, before.faults
    now.kept.note_order = before.kept.note_order
    key = key_of("swap")
    app.reading.say(f"Left and right are exchanged{f': {key} exchanges them back' if key else ''}.")


def _is_level(reading: ReadingScreen) -> bool:
    """Whether both ends of the current link begin on one row of the screen, or will once it is known."""
    if reading.material.alignment is None:
        return reading.levels
    link, documents = reading.state.link, reading.material.documents
    if link is None:
        return False
    starts = Pair(*(documents[side].passages[link.on(side)].span.start for side in Side))
    left, right = (reading.stage.pane(side).screen_row_of(starts[side]) for side in Side)
    return left is not None and left == right


def open_pair(app: Reader, paths: Pair[str]) -> None:
    """Open two files where they were left; if they cannot be read, say so and stay."""
    try:
        documents = paths.map(read_document)
    except ParallaxError as error:
        app.reading.say(guard(str(error)), warning=True)
        return
    if paths != bundled_paths():
        remember(app.folder, documents)
    app.reopen(documents, documents)
    left, right = (guard(Path(path).name) for path in paths)
    app.reading.say(f"{left} and {right} are open; those before are kept as they were left.")
