"""The text area of the note editor: `tab` completes a tag."""

from __future__ import annotations

from textual import events
from textual.widgets import TextArea

from tui.reader.writing.tag_completion import begun, completions


class NoteWords(TextArea):
    """Where a note is typed."""

    def __init__(self) -> None:
        super().__init__(
            id="editor-words", soft_wrap=True, show_line_numbers=False, compact=True, tab_behavior="focus"
        )
        self.tags: tuple[str, ...] = ()
        self._cycle: tuple[str, str] | None = None  # what was begun, what stands there after a tab

    @property
    def _before(self) -> str:
        """The words of the line before the cursor."""
        row, column = self.cursor_location
        return self.document.get_line(row)[:column]

    @property
    def offered(self) -> tuple[str, ...]:
        """The tags that the one before the cursor may become."""
        stem = begun(self._before)
        return () if stem is None else completions(stem, self.tags)

    def on_key(self, event: events.Key) -> None:
        """Tab completes; all other keys are those of every text area."""
        if event.key != "tab":
            self._cycle = None
            return
        event.stop()
        event.prevent_default()
        self._complete()

    def _complete(self) -> None:
        """Put the next tag that fits in the place of what was begun; again, the one after it."""
        there = begun(self._before)
        if there is None:
            return
        stem = self._cycle[0] if self._cycle and self._cycle[1] == there else there
        fitting = [tag for tag in self.tags if tag.casefold().startswith(stem.casefold())]
        if not fitting:
            return
        place = fitting.index(there) + 1 if there in fitting else 0
        tag = fitting[place % len(fitting)]
        row, column = self.cursor_location
        self.replace(tag, (row, column - len(there)), (row, column))
        self._cycle = (stem, tag)
