"""What the reading screen asks of the program that it is part of, and nothing else of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from tui.documents.model import Document
from tui.pair import Pair, Side
from tui.settings.model import Settings

if TYPE_CHECKING:
    from tui.codebook.own import Coding
    from tui.reader.work.notebook import Notebook


class CodingsPort(Protocol):
    """What is coded while reading."""

    @property
    def path(self) -> Path | None:
        """The user's own codebook; None where there is no place for it."""

    def change(self, old: Coding | None, new: Coding | None) -> None:
        """Take a coding out of the user's own codebook, put another in, or both."""

    def uncode(self) -> bool:
        """Take back what was coded last; False if nothing was, or something else was done since."""

    def done_otherwise(self) -> None:
        """Something else was done, which undo takes back."""


class TextsPort(Protocol):
    """Other texts in place of those that are read."""

    def swap(self) -> None:
        """Exchange left and right."""

    def open_pair(self, paths: Pair[str]) -> None:
        """Read two other files."""

    def open_text(self, side: Side, path: str) -> None:
        """Read another text in place of one."""

    def correct(self, side: Side, changes: dict[str, str]) -> None:
        """Keep what the reader knows better about a text, and show it."""


class Program(Protocol):
    """The program around the screen."""

    documents: Pair[Document]
    folder: Path | None

    @property
    def settings(self) -> Settings:
        """The settings as they are."""

    @property
    def codings(self) -> CodingsPort:
        """What was coded since the start."""

    @property
    def texts(self) -> TextsPort:
        """Opens other texts in place of these."""

    @property
    def notebook(self) -> Notebook:
        """The notes and verdicts on the texts of the moment."""

    def set_to_work(self) -> None:
        """The texts are on the screen: begin with the analysis."""

    def finish_styles(self) -> None:
        """Read the style sheets that the first frame does without."""

    def copy(self, text: str, what: str) -> None:
        """Put words on the clipboard, and say where they went."""

    def turn_theme(self) -> None:
        """From dark to light or back."""

    def follow(self) -> object:
        """Find the framing of the target that is followed now."""

    def leave(self, code: int = 0) -> None:
        """Save everything and end."""
