"""Other texts in place of those that are read, in the same program: exchanged, or two others.

The texts that are left are kept as at the end: the notes are on the disk before others are opened, the place
is remembered, and an analysis under way ends.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tui.documents import bundled_paths, prepare, read_both, read_document
from tui.documents.characters.guard import guard
from tui.documents.corrections import correct, corrected
from tui.documents.sources.source import CLIPBOARD, STANDARD_INPUT, called
from tui.errors import Cancelled, ParallaxError
from tui.pair import Pair, Side
from tui.reader.memory.recent import remember
from tui.reader.state.messages import Prepared, Progressed, reporter
from tui.reader.state.swapped import exchanged

if TYPE_CHECKING:
    from tui.documents.model import Document
    from tui.documents.two_texts import TextsBeingRead
    from tui.reader.program.running import Running
    from tui.reader.screens.reading import ReadingScreen


KNOWN_BY = 80  # characters: a place in the first pages is found again in the whole text by so many
AROUND = 20_000  # characters, within which they are looked for
NOT_YET = "The rest of these texts is still being read: the status line shows how far it is."


class Texts:
    """Opens other texts in place of those of the moment."""

    def __init__(self, app: Running) -> None:
        self._app = app

    def swap(self) -> None:
        """Exchange left and right once the key is dealt with."""
        if self._waits():
            return
        self._app.reading.app.call_next(partial(_swap, self._app))

    def open_pair(self, paths: Pair[str]) -> None:
        """Open two files where they were left; if they cannot be read, say so and stay."""
        left, right = (guard(Path(path).name) for path in paths)
        said = f"{left} and {right} are open; those before are kept as they were left."
        self._read(lambda _: read_both(paths), said)

    def open_text(self, side: Side, path: str) -> None:
        """Open another text in place of one; if it cannot be read, say so and stay."""
        path = path if path == CLIPBOARD else str(Path(path).expanduser())
        said = f"{called(path)} is open on the {side}; the text before is kept as it was left."
        self._read(self._beside(side, path), said)

    def correct(self, side: Side, changes: dict[str, str]) -> None:
        """Keep what the reader knows better about a text, and show it; if it cannot be kept, say so."""
        document = self._app.documents[side]
        try:
            correct(document, changes)
        except ParallaxError as error:
            self._app.reading.say(guard(str(error)), warning=True)
            return
        said = "Corrected, and kept with this text."
        if document.path in (STANDARD_INPUT, CLIPBOARD):
            self._read(lambda now: now.with_side(side, corrected(document)), said)
        else:
            self._read(self._beside(side, document.path), said)

    def await_rest(self, coming: TextsBeingRead) -> None:
        """Show the first pages, divided into passages, and all of the texts once they were read."""
        app, before = self._app, self._app.documents
        coming.progress = reporter(app.reading.post_message, app.ended)

        def work() -> None:
            divided = before.map(partial(prepare, clean=app.reading.clean))
            app.reading.post_message(Prepared(divided))
            try:
                found = coming.whole()
            except Cancelled:
                return
            except ParallaxError as error:
                self._refuse(error)
            else:
                app.reading.app.call_from_thread(self._go_on, before, found)

        app.reading.app.run_worker(work, thread=True, exclusive=True, group="open", exit_on_error=False)

    def _go_on(self, before: Pair[Document], found: Pair[Document]) -> None:
        """The whole texts in place of their first pages, where the reader is by now."""
        app = self._app
        if app.documents is not before:
            return
        app.coming, state = None, app.reading.state
        if state.welcome or not any(state.cursor):
            app.reopen(found, found)
        else:
            offsets = (_same_place(before[side], found[side], state.cursor[side]) for side in Side)
            app.reopen(found, found, replace(state, cursor=Pair(*offsets), link=None, back=(), forward=()))

    def _beside(self, side: Side, path: str) -> Callable[[Pair[Document]], Pair[Document]]:
        return lambda now: now.with_side(side, read_document(path, progress=self._tell))

    def _tell(self, stage: str, fraction: float) -> None:
        self._app.reading.post_message(Progressed(stage, fraction))

    def _read(self, read: Callable[[Pair[Document]], Pair[Document]], said: str) -> None:
        """Read texts in the background, then show them. What is read last is what is shown."""
        if self._waits():
            return
        app, before = self._app, self._app.documents

        def work() -> None:
            try:
                found = read(before)
            except ParallaxError as error:
                self._refuse(error)
            else:
                app.reading.app.call_from_thread(self._show, before, found, said)

        app.reading.app.run_worker(work, thread=True, exclusive=True, group="open", exit_on_error=False)

    def _refuse(self, error: ParallaxError) -> None:
        """Say from another thread what cannot be read, once all that was told of reading it is taken in."""
        reading = self._app.reading

        def say() -> None:
            reading.progress = ""
            reading.say(guard(str(error)), warning=True)

        self._app.reading.app.call_from_thread(reading.call_later, say)

    def _waits(self) -> bool:
        """Whether these texts have to be read to their ends first; that is said."""
        if self._app.coming is not None:
            self._app.reading.say(NOT_YET)
        return self._app.coming is not None

    def _show(self, before: Pair[Document], found: Pair[Document], said: str) -> None:
        app = self._app
        if app.documents is not before:  # exchanged meanwhile, or others were opened
            return
        paths = found.map(lambda document: document.path)
        if paths != bundled_paths() and not {STANDARD_INPUT, CLIPBOARD} & {*paths}:
            remember(app.folder, found)
        app.reopen(found, found)
        app.reading.say(said)


def _same_place(first: Document, whole: Document, offset: int) -> int:
    """Where the words at an offset of the first pages stand in the whole text."""
    words = first.text[offset : offset + KNOWN_BY]
    at = whole.text.find(words, max(0, offset - AROUND), offset + AROUND + len(words))
    return at if at >= 0 else min(offset, max(0, len(whole.text) - 1))


def _swap(app: Running) -> None:
    """What is found in one text does not depend on its side, what is found in both does: it is found anew."""
    before = app.reading
    panes = Pair(*(before.stage.pane(side) for side in Side))
    tops = before.tops or panes.map(lambda pane: pane.top_offset)
    levels = _is_level(before)
    app.reopen(app.documents.swapped(), before.material.documents.swapped(), exchanged(before.state))
    now = app.reading
    now.tops = tops.swapped()
    now.levels, now.faults = levels, before.faults
    now.kept.note_order = before.kept.note_order
    key = now.key_input.keymap.key_of("swap")
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
