"""A list of options that knows which of them stands on a row."""

from __future__ import annotations

from textual.widgets import OptionList


class OptionRows(OptionList):
    """Textual's list of options."""

    def option_on(self, row: int) -> int | None:
        """The index of the option that stands on a row of the whole list; None beyond its end."""
        return self._lines[row][0] if row < len(self._lines) else None
