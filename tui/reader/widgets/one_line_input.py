"""The line in which one types, wherever there is one."""

from __future__ import annotations

from textual import events
from textual.widgets import Input


class OneLineInput(Input):
    """An input that takes all lines that are pasted, joined; Textual's takes the first one alone."""

    def on_paste(self, event: events.Paste) -> None:
        """Put the lines in, one blank between them."""
        event.stop()
        event.prevent_default()
        lines = " ".join(filter(None, map(str.strip, event.text.splitlines())))
        self.replace(lines, *self.selection)
