"""The list of the reader, whatever is listed: it draws the rows on screen, and moves in all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual import events
from textual.color import TRANSPARENT
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.style import Style

from tui.reader.engine.part_styles import PartStyles
from tui.reader.engine.row import Row
from tui.reader.engine.sized_view import SizedView
from tui.reader.lists.entries import Entry, rows
from tui.reader.lists.list_state import ListMemory, ListState, RowHeights
from tui.reader.text.styled import Line, StyledRun, fit, width

BAR = "▌"
"""Stands before every line of the chosen row: no colour is needed."""

PREFIX, PARTS = "entry-list--", ("cursor", "bar", "hover")
"""The classes by which the style sheets call the parts of a list."""

BESIDE = 2
"""Cells for the scroll bar, whether it is there or not, and one before it."""


class EntryList(SizedView, can_focus=True, inherit_bindings=False):
    """Rows with the keys of the texts: j k, g G, a number before them, enter."""

    class Chosen(Message):
        """Enter on an entry that leads somewhere."""

        def __init__(self, entry: Entry) -> None:
            super().__init__()
            self.entry = entry

    class Walked(Message):
        """The cursor stands on another row, or on another cell of a map."""

        def __init__(self, words: str, entry: Entry | None) -> None:
            super().__init__()
            self.words = words
            self.entry = entry

    class Pressed(Message):
        """Enter on an entry that leads nowhere and holds nothing."""

        def __init__(self, entry: Entry) -> None:
            super().__init__()
            self.entry = entry

    def __init__(self, *, id: str | None = None, margin: int = 0) -> None:
        """`margin` are cells for the bar where the rows themselves leave none free."""
        super().__init__(id=id)
        self._margin = margin
        self.width_to_come = 80  # cells that it will have, before it is laid out
        self.state = ListState()
        self.goes_at_click = True  # a click goes there; else only one on the row under the cursor does
        self.leaves: frozenset[str] = frozenset()  # keys that are for whoever holds the list
        self._layout = RowHeights(self.state, 80)
        self._count = 0  # what was typed before a key
        self._hovered: int | None = None
        self._rows: dict[tuple[Line, str, str], Strip] = {}  # what is on screen, drawn
        self._styles: dict[tuple[str, str], RichStyle] = {}

    # What is listed

    @property
    def memory(self) -> ListMemory:
        """What is worth remembering until the list is shown again."""
        return self.state.memory

    def remember(self, memory: ListMemory) -> None:
        """Take up what was remembered."""
        shown = replace(self.state.shown, opened=memory.opened)
        self.state = ListState(shown, None, dict(memory.walked))

    @property
    def opened(self) -> frozenset[str]:
        """The keys of the rows that are open."""
        return self.state.shown.opened

    @opened.setter
    def opened(self, keys: frozenset[str]) -> None:
        self._become(self.state.opening(keys))

    @property
    def current(self) -> Entry | None:
        """The row under the cursor."""
        return self.state.row

    @property
    def current_key(self) -> str:
        """Its key; empty without one."""
        return self.state.key

    def show(self, entries: Sequence[Entry], key: str = "", *, anew: bool = False) -> None:
        """List these; the cursor stays on its row, or goes to the one of a key; `anew`: or to the first."""
        before = ListState(self.state.shown, None, self.state.walked) if anew else self.state
        self._become(before.listing(entries, key))

    def _become(self, state: ListState) -> None:
        """Take on another state and draw what differs."""
        before, self.state = self.state, state
        if state.shown is not before.shown:
            self._lay_out()
        elif state.walked is not before.walked and state.at is not None:
            self._layout.redraw(state, state.at)
            self._refresh_row(state.at)
        if state.at != before.at:
            for at in (before.at, state.at):
                self._refresh_row(at)
        self._scroll_to_cursor()
        self._tell()

    def _lay_out(self) -> None:
        self._layout = RowHeights(self.state, self._text_width)
        self._hovered = None
        self.virtual_size = Size(self.size.width, self._layout.height)
        self.refresh()

    @property
    def _text_width(self) -> int:
        return max(20, (self.outer_size.width or self.width_to_come) - BESIDE - self._margin)

    def size_given(self, size: Size) -> None:
        """Another width breaks lines elsewhere."""
        del size
        if self._layout.cells != self._text_width:
            self._lay_out()
        self._scroll_to_cursor()

    def _refresh_row(self, index: int | None) -> None:
        if index is not None and index + 1 < len(self._layout.tops):
            top, end = self._layout.tops[index : index + 2]
            self.refresh_lines(top, end - top)

    def _scroll_to_cursor(self) -> None:
        """The row under the cursor in view, and what stands over the first one."""
        at, height = self.state.at, self.size.height
        if at is None or not height:
            return
        top, end = self._layout.tops[at : at + 2]
        if at == self.state.shown.choosable[0] and end <= height:
            top = 0
        first = self.scroll_offset.y
        wanted = top if top < first else max(first, min(top, end - height))
        if wanted != first:
            self.scroll_to(y=wanted, animate=False, immediate=True)

    def to_top(self) -> None:
        """The row under the cursor at the top, as far as rows follow: what it opened to is in view."""
        if self.state.at is not None:
            self.scroll_to(y=self._layout.tops[self.state.at], animate=False, immediate=True)

    def _tell(self) -> None:
        row = self.current
        if row is None:
            self.post_message(self.Walked("", None))
        elif row.map is None:
            self.post_message(self.Walked(row.aside, row))
        else:
            cell = self.state.cell_of(row)
            there = replace(row, destination=row.map.places[cell])
            self.post_message(self.Walked(row.map.words[cell], there))

    # Drawing

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a region: only those on screen are drawn."""
        top, kept = self.scroll_offset.y, self._rows
        keys = [self._drawn_key(top + y) for y in crop.line_range]
        self._rows = {key: kept.get(key) or self._draw(*key) for key in keys}
        strips = [self._rows[key] for key in keys]
        if crop.column_span == (0, self.size.width):
            return strips
        return [strip.crop(*crop.column_span) for strip in strips]

    def _drawn_key(self, y: int) -> tuple[Line, str, str]:
        """What a line of the list depends on: its words, how the row stands out, its first cell."""
        index = self._layout.row_at(y)
        if index is None:
            return (), "", ""
        lines, number = self._layout.lines(index), y - self._layout.tops[index]
        words = lines[number] if number < len(lines) else ()
        if index == self.state.at:
            return words, "cursor", BAR
        return words, "hover" if index == self._hovered else "", ""

    def _draw(self, words: Line, part: str, bar: str) -> Strip:
        cells = self.size.width
        words = fit((StyledRun(" " * self._margin), *words), cells)
        runs = (*words, StyledRun(" " * (cells - width(words))))
        segments = [Segment(run.text, self._style(run.style, part)) for run in runs if run.text]
        for line_filter in self.get_line_filters():
            segments = line_filter.apply(segments, self._ground(part).background or TRANSPARENT)
        if not bar:
            return Row(segments, cells)
        strip = Strip(segments, cells).crop(1)
        return Row([Segment(bar, self._ground(part, "bar").rich_style), *strip], cells)

    def _ground(self, *parts: str) -> Style:
        """The style of the list under those of its parts."""
        style = self.visual_style
        for part in filter(None, parts):
            style += Style.from_styles(PartStyles(self, PREFIX, PARTS)(part))
        return style

    def _style(self, words: str, part: str) -> RichStyle:
        """A style of a line over that of the row."""
        if (words, part) not in self._styles:
            style = self._ground(part) + self.app.stylesheet.parse_style(words)
            self._styles[words, part] = style.rich_style
        return self._styles[words, part]

    def notify_style_update(self) -> None:
        """The theme changed: draw with its colours."""
        self._rows.clear()
        self._styles.clear()
        super().notify_style_update()

    # Keys

    def on_key(self, event: events.Key) -> None:
        """Keys that move in the list, open, close and choose; a number before them."""
        character = event.character or ""
        if character.isdecimal() and (character != "0" or self._count):
            self._count = min(self._count * 10 + int(character), 99_999)
        elif not self.take(event.key, self._count):
            self._count = 0
            return
        else:
            self._count = 0
        event.stop()
        event.prevent_default()

    def take(self, key: str, count: int = 0) -> bool:
        """Do what a key does in every list; whether it does anything."""
        act = None if key in self.leaves else self._KEYS.get(key)
        if act is None:
            return False
        act(self, count)
        return True

    def _step(self, count: int) -> None:
        self._become(self.state.moved(count))

    def _page(self, direction: int, count: int) -> None:
        """A screenful further, by lines: at least a row, at most to the ends."""
        at = self.state.at
        if at is None:
            return
        step = direction * max(1, count) * max(1, self.size.height - 1)
        y = max(0, min(self._layout.tops[at] + step, self._layout.height - 1))
        moved = self.state.to(self._layout.row_at(y))
        if moved.at == at or (moved.at is not None and (moved.at > at) is not (direction > 0)):
            moved = self.state.moved(direction)
        if moved.at is not None and moved.at != at:
            shift = self._layout.tops[moved.at] - self._layout.tops[at]
            first = max(0, min(self.scroll_offset.y + shift, self._layout.height - self.size.height))
            self.scroll_to(y=first, animate=False, immediate=True)
        self._become(moved)

    def _end(self, count: int) -> None:
        last = self.state.shown.choosable
        self._become(self.state.numbered(count) if count else self.state.to(last[-1] if last else None))

    def _section(self, step: int) -> None:
        self._become(self.state.section(step))

    def _sideways(self, step: int) -> None:
        """In a map to the next sentence or the one before; else the row opens or closes."""
        row = self.current
        if row is not None and row.map is not None:
            self._become(self.state.walked_to(self.state.cell_of(row) + step))
        else:
            self._turn(self.state.folded(open_=step > 0))

    def _go(self, count: int) -> None:
        if count:
            self._become(self.state.numbered(count))
        self.choose()

    def choose(self) -> None:
        """Open or close a row with children; tell of one that leads somewhere."""
        row = self.current
        if row is None:
            return
        if row.map is not None:
            place = row.map.places[self.state.cell_of(row)]
            self.post_message(self.Chosen(replace(row, destination=place)))
        elif row.children:
            self._turn(self.state.turned())
        elif row.destination is not None or row.gives is not None:
            self.post_message(self.Chosen(row))
        else:
            self.post_message(self.Pressed(row))

    def _turn(self, state: ListState) -> None:
        """Open or close a row; what it opens to comes into view, as far as there is room."""
        same = state.shown is self.state.shown
        self._become(state)
        row, opened = state.row, state.shown.opened
        if same or row is None or state.at is None or row.key not in opened:
            return
        last = state.at + sum(1 for _ in rows(row.children, opened))
        top, end = self._layout.tops[state.at], self._layout.tops[last + 1]
        height = self.size.height
        if end > self.scroll_offset.y + height:
            self.scroll_to(y=min(top, end - height), animate=False, immediate=True)

    _KEYS: ClassVar[dict[str, Callable[[EntryList, int], None]]] = {
        **dict.fromkeys(("j", "down"), lambda self, count: self._step(count or 1)),
        **dict.fromkeys(("k", "up"), lambda self, count: self._step(-(count or 1))),
        **dict.fromkeys(("g", "home"), lambda self, _count: self._become(self.state.to(0))),
        **dict.fromkeys(("G", "end"), lambda self, count: self._end(count)),
        **dict.fromkeys(("ctrl+d", "space", "pagedown"), lambda self, count: self._page(1, count)),
        **dict.fromkeys(("ctrl+u", "pageup"), lambda self, count: self._page(-1, count)),
        **dict.fromkeys(("l", "right"), lambda self, _count: self._sideways(1)),
        **dict.fromkeys(("h", "left"), lambda self, _count: self._sideways(-1)),
        **dict.fromkeys(("tab", "right_curly_bracket"), lambda self, _count: self._section(1)),
        **dict.fromkeys(("shift+tab", "left_curly_bracket"), lambda self, _count: self._section(-1)),
        "enter": lambda self, count: self._go(count),
    }

    # The mouse

    def on_click(self, event: events.Click) -> None:
        """A click on a row is enter on it; in a map it goes to its sentence, beside the cells nowhere."""
        y = event.y + self.scroll_offset.y
        index = self._layout.row_at(y)
        if index is None or not self.state.shown.rows[index].key:
            return
        event.stop()
        row, was = self.state.shown.rows[index], self.state.at
        if row.map is not None:
            cell = row.map.cell_at(event.x - self._margin, y - self._layout.tops[index], self._layout.cells)
            if cell is None:
                return
            self._become(self.state.to(index).walked_to(cell))
        else:
            self._become(self.state.to(index))
        if self.goes_at_click or was == index:
            self.choose()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """The row under the mouse is lit."""
        self._hover(self._layout.row_at(event.y + self.scroll_offset.y))

    def on_leave(self) -> None:
        """The mouse left the list: no row is under it."""
        self._hover(None)

    def _hover(self, index: int | None) -> None:
        if index is not None and not self.state.shown.rows[index].key:
            index = None
        if index != self._hovered:
            before, self._hovered = self._hovered, index
            for one in (before, index):
                self._refresh_row(one)
