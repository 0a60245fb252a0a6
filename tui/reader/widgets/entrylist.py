"""A list of entries with the keys of the texts: j k, gg by home, G by end, enter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.reader.content import content
from tui.reader.entries import Entry, rows
from tui.reader.lines import plain, wrap

MOST_ROWS = 2_000


class EntryList(OptionList):
    """Entries that open and lead to places."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", show=False),
        Binding("k", "cursor_up", show=False),
        Binding("g", "first", show=False),
        Binding("G", "last", show=False),
        Binding("ctrl+d,space", "page_down", show=False),
        Binding("ctrl+u", "page_up", show=False),
        Binding("l,right", "unfold", show=False),
        Binding("h,left", "fold", show=False),
        Binding("tab,right_curly_bracket", "section(1)", show=False),
        Binding("shift+tab,left_curly_bracket", "section(-1)", show=False),
    ]

    class Chosen(Message):
        """Enter on an entry that leads somewhere."""

        def __init__(self, entry: Entry) -> None:
            super().__init__()
            self.entry = entry

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, compact=True, markup=False)
        self._entries: Sequence[Entry] = ()
        self._rows: list[Entry] = []
        self.opened: frozenset[str] = frozenset()
        self._drawn_width = 0

    def show(self, entries: Sequence[Entry], key: str = "") -> None:
        """List these entries, with the highlight where it was, or on the entry named."""
        at = key or self.current_key
        self._entries = entries
        self._rows = list(rows(entries, self.opened))[:MOST_ROWS]
        self._drawn_width = self._text_width
        self.clear_options()
        self.add_options([Option(self._prompt(row), disabled=row.is_heading) for row in self._rows])
        keys = [row.key for row in self._rows]
        first = next((index for index, one in enumerate(keys) if one), None)
        self.highlighted = keys.index(at) if at and at in keys else first

    @property
    def _text_width(self) -> int:
        return max(20, (self.region.width or 80) - 2)  # the scroll bar, and a cell beside it

    def _prompt(self, row: Entry) -> Content:
        if not row.words:
            return Content(" ")
        first = plain(row.words)
        hang = len(first) - len(first.lstrip()) + 2
        return content(wrap(row.words, self._text_width, hang))

    def on_resize(self) -> None:
        """Another width breaks lines elsewhere."""
        if self._rows and self._drawn_width != self._text_width:
            self.show(self._entries)

    @property
    def current(self) -> Entry | None:
        """The highlighted entry."""
        if self.highlighted is None or self.highlighted >= len(self._rows):
            return None
        return self._rows[self.highlighted]

    @property
    def current_key(self) -> str:
        """Its key; empty without one."""
        return self.current.key if self.current else ""

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open or close an entry with children; tell of one that leads somewhere."""
        event.stop()
        entry = self._rows[event.option_index]
        if entry.children:
            self.opened = self.opened ^ {entry.key}
            self.show(self._entries)
        elif entry.destination is not None:
            self.post_message(self.Chosen(entry))

    def action_section(self, step: int) -> None:
        """To the first entry of the next section, or of the one before."""
        firsts = self._section_starts()
        here = self.highlighted or 0
        ahead = (
            [row for row in firsts if row > here] if step > 0 else [row for row in firsts if row < here][::-1]
        )
        if ahead:
            self.highlighted = ahead[0]

    def _section_starts(self) -> list[int]:
        """Entries of the list itself that stand after a heading."""
        own = {entry.key for entry in self._entries if entry.key}
        starts, after_heading = [], True
        for number, row in enumerate(self._rows):
            if row.key in own and after_heading:
                starts.append(number)
            after_heading = row.is_heading if row.key in own or row.is_heading else after_heading
        return starts

    def action_unfold(self) -> None:
        """Open the highlighted entry."""
        self._set_open(open_=True)

    def action_fold(self) -> None:
        """Close it, or the one it belongs to."""
        self._set_open(open_=False)

    def _set_open(self, *, open_: bool) -> None:
        entry = self.current
        if entry is None:
            return
        if not open_ and entry.key not in self.opened:
            owner = next((one for one in self._entries if entry in one.children), None)
            entry = owner or entry
        if entry.children and (entry.key in self.opened) is not open_:
            self.opened = self.opened ^ {entry.key}
            self.show(self._entries, entry.key)
