"""Two texts read at a time: of a long one the first pages are there before the rest."""

from __future__ import annotations

from functools import partial
from threading import Condition, Thread

from tui.documents.load import read_document
from tui.documents.model import Document
from tui.errors import Cancelled, Progress, silent
from tui.pair import Pair, Side


class TextsBeingRead:
    """Both are read in the background from the beginning on."""

    def __init__(self, paths: Pair[str], progress: Progress = silent) -> None:
        self.progress = progress  # told of either text
        self._stopped = False
        self._first: dict[Side, Document] = {}
        self._whole: dict[Side, Document] = {}
        self._faults: dict[Side, BaseException] = {}
        self._news = Condition()
        for side in Side:
            Thread(target=self._read, args=(side, paths[side]), daemon=True).start()

    def holds(self, documents: Pair[Document]) -> bool:
        """Whether these are the texts to their ends."""
        return all(documents[side] is self._whole.get(side) for side in Side)

    def first(self) -> Pair[Document]:
        """Both texts, or as much of a long one as is there first; whatever reading one raised."""
        return self._waited(self._first)

    def whole(self) -> Pair[Document]:
        """Both texts; whatever reading one raised."""
        return self._waited(self._whole)

    def is_soon(self, seconds: float) -> bool:
        """Whether something of both, or a fault, is there within so many seconds."""
        with self._news:
            return self._news.wait_for(lambda: len({*self._first, *self._faults}) == len(Side), seconds)

    def stop(self) -> None:
        """Stop reading; what was read so far is left."""
        self._stopped = True

    def _waited(self, found: dict[Side, Document]) -> Pair[Document]:
        for side in Side:
            with self._news:
                self._news.wait_for(lambda: side in found or side in self._faults)  # noqa: B023 - waited for here
            if fault := self._faults.get(side):
                raise fault
        return Pair(found[Side.LEFT], found[Side.RIGHT])

    def _read(self, side: Side, path: str) -> None:
        try:
            document = read_document(path, progress=self._tell, first=partial(self._begin, side))
        except BaseException as error:  # noqa: BLE001 - it is raised where the texts are waited for
            with self._news:
                self._faults[side] = error
                self._news.notify_all()
            return
        with self._news:
            self._whole[side] = self._first[side] = document
            self._news.notify_all()

    def _begin(self, side: Side, document: Document) -> None:
        with self._news:
            self._first[side] = document
            self._news.notify_all()

    def _tell(self, stage: str, fraction: float) -> None:
        if self._stopped:
            raise Cancelled
        self.progress(stage, fraction)


def read_both(paths: Pair[str]) -> Pair[Document]:
    """Two texts at a time: two that are read in child processes take as long as one."""
    return TextsBeingRead(paths).whole()
