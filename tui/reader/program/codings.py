"""What was coded while reading: one coding at a time, and taken back newest first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tui.codebook.own import Coding
    from tui.reader.program.coding import CodingStep
    from tui.reader.program.running import Running


class Codings:
    """The codings of a sitting, and what undo takes back of them."""

    def __init__(self, reader: Running) -> None:
        self._reader = reader
        self._steps: list[CodingStep] = []  # newest last, until something else is done
        self.written = ""  # the user's own codebook as it was written here

    @property
    def path(self) -> Path | None:
        """The user's own codebook; None where there is no place for it."""
        from tui.codebook.shipped import own_path

        return own_path(self._reader.loaded.path)

    def change(self, old: Coding | None, new: Coding | None) -> None:
        """Take a coding out of the user's own codebook, put another in, or both."""
        self._begin(partial(self._change, old, new))

    def uncode(self) -> bool:
        """Take back what was coded last; False if nothing was, or something else was done since."""
        if self._steps:
            self._begin(partial(self._take_back, self._steps.pop()))
            return True
        return False

    def done_otherwise(self) -> None:
        """Something else was done, which undo takes back."""
        self._steps.clear()

    def _begin(self, step: Callable[[], None]) -> None:
        """In the background, in place of what looks for the target at the moment."""
        self._reader.reading.app.run_worker(
            step, group="follow", thread=True, exclusive=True, exit_on_error=False
        )

    def _change(self, old: Coding | None, new: Coding | None) -> None:
        from tui.reader.program.coding import change

        if step := change(self._reader, old, new, self._reader.ended):
            self._steps.append(step)

    def _take_back(self, step: CodingStep) -> None:
        from tui.reader.program.coding import take_back

        take_back(self._reader, step, self._reader.ended)
