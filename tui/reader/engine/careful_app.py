"""A program that keeps what it can when it fails, and shows nothing of what it was working on."""

from __future__ import annotations

import contextlib

from textual.app import App


class CarefulApp(App[int]):
    """Textual's app without its traceback, which shows the values of variables: parts of what is read."""

    fault: Exception | None = None
    """What ended the program, if it was not the reader."""

    def put_away(self) -> None:
        """Save what there is; called before a fault ends the program."""

    def _handle_exception(self, error: Exception) -> None:
        """A fault of our own: keep what was typed and the place before Textual ends the program."""
        self.fault = self.fault or error
        with contextlib.suppress(Exception):
            self.put_away()
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """End the program, and print no traceback: it would show what was read."""
        self._close_messages_no_wait()

    def _print_error_renderables(self) -> None:
        """Print nothing: `start` raises the fault once the terminal is given back."""
        self._exit_renderables.clear()
