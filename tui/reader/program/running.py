"""What the parts of the program may ask of it, and nothing else of it."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from tui.documents.model import Document
from tui.documents.two_texts import TextsBeingRead
from tui.pair import Pair
from tui.reader.screens.reading import ReadingScreen
from tui.reader.state.reading_state import ReadingState
from tui.reader.state.request import Request
from tui.settings.model import Loaded

if TYPE_CHECKING:
    from tui.reader.work.notebook import Notebook


class OwnCodebook(Protocol):
    """The user's own codebook."""

    written: str  # its words, if the reader wrote it


class Running(Protocol):
    """The program: the texts of the moment, and what they are read with."""

    documents: Pair[Document]
    reading: ReadingScreen  # whose `app` runs workers, sets timers and shows other screens
    ended: threading.Event  # set once these texts are left
    coming: TextsBeingRead | None
    folder: Path | None
    loaded: Loaded

    @property
    def watch_every(self) -> float:
        """Seconds between two looks at the codebook files."""

    @property
    def request(self) -> Request:
        """What the texts are analysed with."""

    @property
    def notebook(self) -> Notebook:
        """The notes and verdicts on the texts of the moment."""

    @property
    def codings(self) -> OwnCodebook:
        """What was coded since the start."""

    def prepared(self, documents: Pair[Document], reading: ReadingScreen, notebook: Notebook) -> None:
        """The passages of the texts were found: show them, and open the notes on them."""

    def fit_stage(self) -> None:
        """Show the texts as the settings have it."""

    def reopen(
        self, documents: Pair[Document], shown: Pair[Document], state: ReadingState | None = None
    ) -> None:
        """Read these texts in place of those of the moment."""
