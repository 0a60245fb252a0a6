"""A list of entries with the keys of the texts: j k, gg by home, G by end, enter."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.reader.engine.option_rows import OptionRows
from tui.reader.lists.entries import Entry, owner_of, rows
from tui.reader.text.content import content
from tui.reader.text.styled import Line, line, plain, wrap

MOST_ROWS = 2_000

BAR = "▌"
"""Stands before every row of the chosen entry, where its words are indented: no colour is needed."""


@dataclass(frozen=True)
class Memory:
    """What a list remembers while it is away: what was open, where one stood, cells of its maps."""

    opened: frozenset[str] = frozenset()
    at: str = ""
    walked: Mapping[str, int] = field(default_factory=dict)


class EntryList(OptionRows):
    """Entries that open and lead to places, some through a map of sentences."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"entry-list--bar"}

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

    class Walked(Message):
        """A cell of a map, or an entry without one, is under the cursor."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    class Pressed(Message):
        """Enter on an entry that leads nowhere and holds nothing."""

        def __init__(self, entry: Entry) -> None:
            super().__init__()
            self.entry = entry

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, compact=True, markup=False)
        self._entries: Sequence[Entry] = ()
        self._rows: list[Entry] = []
        self.opened: frozenset[str] = frozenset()
        self._depths: list[int] = []
        self._walked: dict[str, int] = {}
        self._drawn_width = 0
        self.width_to_come = 80  # cells that it will have, before it is laid out

    @property
    def memory(self) -> Memory:
        """What is worth remembering until the list is shown again."""
        return Memory(self.opened, self.current_key, dict(self._walked))

    def remember(self, memory: Memory) -> None:
        """Take up what was remembered."""
        self.opened = memory.opened
        self._walked = dict(memory.walked)

    def show(self, entries: Sequence[Entry], key: str = "") -> None:
        """List these entries, with the highlight where it was, or on the entry named."""
        at = key or self.current_key
        self._entries = entries
        self._rows = list(rows(entries, self.opened))[:MOST_ROWS]
        self._drawn_width = self._text_width
        self.clear_options()
        prompts = [self._lines_of(row) for row in self._rows]
        self._depths = [len(lines) for lines in prompts]
        self.add_options(
            [
                Option(content(lines), disabled=row.is_heading)
                for row, lines in zip(self._rows, prompts, strict=True)
            ]
        )
        keys = [row.key for row in self._rows]
        first = next((index for index, one in enumerate(keys) if one), None)
        self.highlighted = keys.index(at) if at and at in keys else first

    def render_line(self, y: int) -> Strip:
        """A row; those of the chosen entry bear a bar."""
        strip, row = super().render_line(y), self.scroll_offset.y + y
        if self.highlighted is None or self.option_on(row) != self.highlighted:
            return strip
        style = self.get_visual_style(
            "option-list--option", "option-list--option-highlighted", "entry-list--bar"
        )
        return Strip.join([Strip([Segment(BAR, style.rich_style)], 1), strip.crop(1)])

    @property
    def _text_width(self) -> int:
        return max(20, (self.region.width or self.width_to_come) - 2)  # the scroll bar, and a cell beside it

    def _lines_of(self, row: Entry) -> Sequence[Line]:
        if row.map is not None:
            return row.map.lines(self._text_width, self._walked.get(row.key, 0))
        if row.drawn is not None:
            return row.drawn(self._text_width)
        if not row.words:
            return (line(" "),)
        first = plain(row.words)
        hang = len(first) - len(first.lstrip()) + 2
        return wrap(row.words, self._text_width, hang)

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
        if entry.map is not None:
            place = entry.map.places[self._walked.get(entry.key, 0)]
            self.post_message(self.Chosen(replace(entry, destination=place)))
        elif entry.children:
            self._turn(entry)
        elif entry.destination is not None:
            self.post_message(self.Chosen(entry))
        else:
            self.post_message(self.Pressed(entry))

    def _turn(self, entry: Entry) -> None:
        """Open or close an entry; what it opens to comes into view."""
        self.opened = self.opened ^ {entry.key}
        self.show(self._entries, entry.key)
        if entry.key in self.opened:
            self.call_after_refresh(self._show_children, entry)

    def _show_children(self, entry: Entry) -> None:
        """As much of what an entry opened to as the list has rows for, the entry itself first."""
        keys = {child.key for child in entry.children}
        held = [number for number, row in enumerate(self._rows) if row.key in keys]
        if entry is not self.current or self.highlighted is None or not held:
            return
        top, end = (sum(self._depths[:number]) for number in (self.highlighted, held[-1] + 1))
        height = self.scrollable_content_region.height
        if end > self.scroll_offset.y + height:
            self.scroll_to(y=min(top, end - height), animate=False)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Tell what is under the cursor."""
        event.stop()
        self._tell()

    def _tell(self) -> None:
        entry = self.current
        words = entry.aside if entry else ""
        if entry is not None and entry.map is not None:
            words = entry.map.words[self._walked.get(entry.key, 0)]
        self.post_message(self.Walked(words))

    def on_click(self, event: events.Click) -> None:
        """A click on a cell of a map goes to its sentence; beside the cells it does nothing."""
        row = event.y + self.scroll_offset.y
        ends = list(accumulate(self._depths))
        index = bisect_right(ends, row)
        if index < len(self._rows) and (drawn := self._rows[index].map) is not None:
            depth = ends[index] - self._depths[index]
            cell = drawn.cell_at(event.x, row - depth, self._text_width)
            if cell is None:
                event.prevent_default()
            else:
                self._walk_to(index, cell)

    def _walk_to(self, index: int, cell: int) -> None:
        """Another cell of the map in this row."""
        entry = self._rows[index]
        if entry.map is not None:
            self._walked[entry.key] = max(0, min(cell, len(entry.map.cells) - 1))
            self.replace_option_prompt_at_index(index, content(self._lines_of(entry)))
            self._tell()

    def _walk(self, step: int) -> bool:
        """A step in the highlighted map; False if the highlighted entry is none."""
        entry, index = self.current, self.highlighted
        if entry is None or entry.map is None or index is None:
            return False
        self._walk_to(index, self._walked.get(entry.key, 0) + step)
        return True

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
        """Open the highlighted entry; in a map, to the next sentence."""
        if not self._walk(1):
            self._set_open(open_=True)

    def action_fold(self) -> None:
        """Close it, or the one it belongs to; in a map, to the sentence before."""
        if not self._walk(-1):
            self._set_open(open_=False)

    def _set_open(self, *, open_: bool) -> None:
        entry = self.current
        if entry is None:
            return
        if not open_ and entry.key not in self.opened:
            entry = owner_of(self._entries, entry) or entry
        if entry.children and (entry.key in self.opened) is not open_:
            self._turn(entry)
