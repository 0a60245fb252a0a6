"""One text on screen: a million words scroll in it as quickly as a thousand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal

from textual import events
from textual.geometry import Region, Size
from textual.selection import Selection
from textual.strip import Strip

from tui.documents.model import BlockKind, Document
from tui.pair import Side
from tui.reader.engine.sized_view import SizedView
from tui.reader.text import pane_messages
from tui.reader.text.drawable import drawable
from tui.reader.text.folds import Fold, fold_at, folds
from tui.reader.text.highlight_layers import LazyLayer, Mark
from tui.reader.text.paint import MARGIN, Painter, PaneLook, Signs
from tui.reader.text.row_table import Gap, RowTable
from tui.reader.text.select import offset_under, selected_span, with_offsets
from tui.reader.text.styles import NAMES, PREFIX, StyleBook
from tui.reader.text.wrap import Wrapper, wrap_alike
from tui.spans import Span

At = Literal["nearest", "third", "top", "bottom"]

FLASH_SECONDS = 0.3


class TextPane(SizedView, can_focus=True, inherit_bindings=False):
    """A document, wrapped to the pane's width, with marks on its words and signs in its margin.

    Everything is addressed by character offsets into `Document.text`; rows are counted from 0 at the top of
    the document and change with the width. The pane knows nothing of links, evidence or notes.
    """

    DEFAULT_CSS = """
    TextPane {
        overflow-x: hidden;
        overflow-y: hidden;
        background: $background;
        color: $foreground;
    }
    """

    def __init__(self, side: Side, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.side = side
        self.document: Document | None = None
        self._clean = True
        self._max_text_width = 88
        self._folded, self._key = True, ""
        self._folds: Sequence[Fold] = ()
        self._margin = MARGIN
        self._painter = Painter()
        self._wrapper: Wrapper | None = None
        self._look: PaneLook | None = None
        self.wrapped = RowTable(1)  # the rows without gaps
        self.rewrapped: Callable[[], None] = lambda: None  # called when they are others
        self._breaks: Sequence[int] = ()
        self._in_gap = False
        self._least = 0  # rows to scroll through, if the text has fewer
        self._anchor = 0  # the offset that stays on the top row when the rows change
        self._reach = 0  # a top row beyond the usual last one, to bring counterparts level
        self._following = False
        self.scrolled = 0  # times, but for following in step and for what a new size did
        self._drawn_width = 0
        self._told_width = 0
        self._page = 0

    # What is shown

    def show(self, document: Document, *, clean: bool = True) -> None:
        """Show a document: headings marked, furniture dimmed and folded if `clean`.

        The same text again (segmented meanwhile) keeps place and marks.
        """
        before, cleaned = self.document, self._clean
        self.document, self._clean = document, clean
        self._folds = folds(document.blocks) if clean else ()
        if before is None or before.text != document.text:
            self._painter.set_text(drawable(document.text))
            self._anchor = self._reach = 0
            before = None
        self._painter.set_layer("structure", _structure(document, clean))
        if before is None or cleaned is not clean or not wrap_alike(before, document):
            self._wrapper = Wrapper(document, self._painter.text)
            self._reflow()
        self.refresh()

    def set_marks(self, layer: str, marks: Sequence[Mark]) -> None:
        """Replace one of `marks.LAYERS`. Where marks of a layer overlap, the earlier keeps its words."""
        self._refresh_rows(self._painter.set_layer(layer, marks))

    def set_source(self, layer: str, source: LazyLayer, changed: Sequence[Span] | None = None) -> None:
        """Replace one of `marks.LAYERS` by marks that are looked up when drawn; `changed`: what differs."""
        self._refresh_rows(self._painter.set_source(layer, source, changed))

    def set_gutter_signs(self, signs: Signs) -> None:
        """The signs left of the rows, by what the rows hold."""
        self._painter.set_signs(signs)
        self.refresh()

    def set_letters(self, letters: Mapping[int, str]) -> None:
        """Letters in place of the characters at these offsets, to be told apart at a glance."""
        self._painter.set_letters(letters)
        self.refresh()

    def set_current(self, span: Span | None, *, active: bool = True) -> None:
        """The passage under the cursor: its words get a background, its rows a bar in the margin.

        `active` is False for the counterpart of a cursor that is in the other text: a paler background and a
        thin bar.
        """
        self._refresh_rows(self._painter.set_cursor(span, "cursor" if active else "other"))

    def fold(self, *, folded: bool, key: str) -> None:
        """Fold the furniture of the page, or open it; `key` does the other."""
        if key != self._key:
            self._key = key
            self._painter.set_key(key)
            self.refresh()
        if folded is not self._folded:
            self._folded = folded
            self._reflow()

    def hides(self, offset: int) -> bool:
        """Whether an offset lies in what is folded."""
        return self._folded and fold_at(self._folds, offset) is not None

    def flash(self, span: Span) -> None:
        """Show for a moment where a jump landed."""
        self.set_marks("flash", [Mark(*span, "flash")])
        self.set_timer(FLASH_SECONDS, lambda: self.set_marks("flash", ()))

    @property
    def max_text_width(self) -> int:
        """The widest a row of text gets, in cells; a wider pane has its text in the middle. 0: no limit."""
        return self._max_text_width

    @max_text_width.setter
    def max_text_width(self, width: int) -> None:
        if width != self._max_text_width:
            self._max_text_width = width
            self._reflow()

    @property
    def margin(self) -> int:
        """Cells left of the text, for the bar of the current passage and for signs."""
        return self._margin

    @margin.setter
    def margin(self, cells: int) -> None:
        if cells != self._margin:
            self._margin = cells
            self._reflow()

    # Where things are

    @property
    def lines(self) -> RowTable:
        """The rows as they are shown."""
        return self._painter.lines

    def row_of(self, offset: int) -> int:
        """The row of the document that holds an offset."""
        return self.lines.row_of(offset)

    def offset_at(self, row: int) -> int:
        """The first offset of a row of the document."""
        return self.lines.offset_at(row)

    @property
    def begins_in_gap(self) -> bool:
        """Whether the row at the top was a free one when the pane was last scrolled."""
        return self._in_gap

    @property
    def page(self) -> int:
        """The rows that the pane has, or had when it was last shown; 0 before it was."""
        return self._page

    @property
    def top_row(self) -> int:
        """The row at the top of the pane."""
        return round(self.scroll_y)

    @property
    def top_offset(self) -> int:
        """The first offset on the top row."""
        return self.lines.offset_at(self.top_row)

    @property
    def shown(self) -> Span:
        """The text from the first row on screen to the last."""
        return Span(self.top_offset, self.lines.end_of(self.top_row + max(1, self.page) - 1))

    def screen_row_of(self, offset: int) -> int | None:
        """The row of the pane, from 0 at its top, that shows an offset; None off screen."""
        row = self.row_of(offset) - self.top_row
        return row if 0 <= row < self.page else None

    # Scrolling

    @property
    def max_scroll_y(self) -> int:
        """The last top row: the text's end is at the bottom, or higher where a passage was brought level."""
        return max(self.last_top, self._reach)

    @property
    def last_top(self) -> int:
        """The top row that has the text's end at the bottom of the pane."""
        return max(0, self._rows - self.page)

    @property
    def _rows(self) -> int:
        return max(len(self.lines), self._least)

    @property
    def allow_vertical_scroll(self) -> bool:
        """The wheel scrolls, although there is no scrollbar."""
        return True

    def reveal(self, span: Span, *, at: At = "nearest") -> None:
        """Scroll, without animation, so that a span is on screen."""
        first, last = self.row_of(span.start), self.lines.rows_of(*span)[-1]
        height = max(1, self.page)
        if at == "nearest":
            self.scroll_to_row(self.top_that_shows(span))
        else:
            above = {
                "third": height // 3,
                "top": 0,
                "bottom": height - 1 - (last - first),
            }
            self.scroll_to_row(first - max(0, above[at]))

    def top_that_shows(self, span: Span) -> int:
        """The top row nearest to that of the moment at which a span is on screen."""
        first, last = self.row_of(span.start), self.lines.rows_of(*span)[-1]
        return _nearest(self.top_row, first, last, max(1, self.size.height))

    def scroll_to_row(self, row: int, *, beyond: bool = False) -> None:
        """Put a row of the document at the top; `beyond` lets the end of the text rise above the bottom."""
        self._reach = row if beyond and row > self.last_top else 0
        self.scroll_to(y=row, animate=False, force=True)

    def follow_to(self, row: int) -> None:
        """The same where all that belongs to it is seen to: sends no `Scrolled`."""
        self._following = True
        try:
            self.scroll_to_row(row)
        finally:
            self._following = False

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell of the new place; the row at the top is what a resize keeps."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) == round(new_value):
            return
        self._anchor, self._in_gap = self.top_offset, self.lines.is_gap(self.top_row)
        if not (self._following or self.gets_size):
            self.scrolled += 1
            if self.is_attached:  # past the containers, each of which would look for a handler
                self.screen.post_message(pane_messages.Scrolled(self.side, self._anchor, self.scrolled))

    # Rows

    def _text_columns(self) -> tuple[int, int]:
        """Cells before the margin, and cells of text."""
        room = self.size.width - self._margin - 1
        text = min(room, self._max_text_width) if self._max_text_width else room
        return max(0, room - text) // 2, text

    def _reflow(self) -> None:
        if self._wrapper is None or not self.size.width:
            return
        _, width = self._text_columns()
        self.wrapped = self._wrapper.wrap(width, breaks=self._breaks, folded=self._folded and self._clean)
        self._look = None
        self._take(self.wrapped, 0)
        self.rewrapped()

    def break_at(self, offsets: Sequence[int]) -> None:
        """Begin a row at each of these offsets, which rise."""
        self._breaks = offsets
        self._drawn_width = self.size.width  # a pane that is hidden does it when it is shown
        self._reflow()

    def leave_gaps(self, gaps: Sequence[Gap], rows: int) -> None:
        """Leave rows free above some of those that were wrapped; scroll as if there were so many in all."""
        self._take(self.wrapped.with_gaps(gaps), rows)

    def _take(self, lines: RowTable, least: int) -> None:
        """Take on other rows; the words at the top stay there."""
        self._painter.set_lines(lines)
        self._least = least
        kept, self._following = (self._anchor, self._in_gap), True
        try:
            self.virtual_size = Size(self.size.width, self._rows)
            self.scroll_to_row(self.row_of(kept[0]), beyond=self._reach > 0)
        finally:
            (self._anchor, self._in_gap), self._following = kept, False
        self.refresh()

    def size_given(self, size: Size) -> None:
        """Wrap the text anew where the width is another one."""
        self._page = size.height or self._page
        if size.width and size.width != self._drawn_width:
            self._drawn_width = size.width
            self._reflow()

    def on_resize(self, event: events.Resize) -> None:
        """Tell of the new size, unless the pane is hidden."""
        if not event.size.width:
            return
        before, self._told_width = self._told_width, event.size.width
        self.post_message(pane_messages.Resized(self.side, rewrapped=before != event.size.width))

    def notify_style_update(self) -> None:
        """Another theme: all strips are drawn anew."""
        self._look = None
        super().notify_style_update()

    def _looks(self) -> PaneLook:
        if self._look is None:
            book = StyleBook.of(self, PREFIX, NAMES)
            indent, _ = self._text_columns()
            self._look = PaneLook(self.size.width, indent, self._margin, book, book(()))
        return self._look

    def render_lines(self, crop: Region) -> list[Strip]:
        """The strips of a region of the pane, past Textual's own cache of styled lines."""
        look, top, strip = self._looks(), self.top_row, self._painter.strip
        strips = [strip(top + y, look) for y in crop.line_range]
        if crop.column_span != (0, look.width):
            left, right = crop.column_span
            strips = [strip.crop(left, right) for strip in strips]
        return strips

    def render_line(self, y: int) -> Strip:
        """One row of the pane, with the offsets by which Textual knows what the mouse points at."""
        row = self.scroll_offset.y + y
        return with_offsets(self._painter.segments(row, self._looks()), self.lines, row)

    def _refresh_rows(self, rows: Iterable[range]) -> None:
        top, height = self.top_row, self.page
        for changed in rows:
            first, last = max(top, changed.start), min(top + height, changed.stop)
            if first < last and not self.is_drawn_anew:
                self.refresh(Region(0, first - top, self.outer_size.width, last - first))

    # The mouse

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor there; what a double click selects is the reader's business."""
        event.prevent_default()
        if self.document is None:
            return
        if self.scroll_offset.y + event.y in self.lines.folded:
            self.post_message(pane_messages.Unfolded())
            return
        column = event.x - self._text_columns()[0] - self._margin
        offset = offset_under(self._painter.text, self.lines, self.scroll_offset.y + event.y, column)
        self.post_message(pane_messages.Pressed(self.side, offset, event.chain))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected words as they stand in the document: no breaks where rows end."""
        if self.document is None:
            return None
        return self.document.words(selected_span(selection, self.lines)), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Show what the mouse has selected."""
        span = selected_span(selection, self.lines) if selection is not None else None
        self.set_marks("selection", [Mark(*span, "selection")] if span else ())
        self.post_message(pane_messages.Selected(self.side, span))


def _structure(document: Document, clean: bool) -> list[Mark]:
    kinds = {BlockKind.HEADING: "heading", BlockKind.TITLE: "heading"}
    if clean:
        kinds[BlockKind.FURNITURE] = "furniture"
    return [
        Mark(*block.span, "heading" if block.names_speaker else kinds[block.kind])
        for block in document.blocks
        if block.kind in kinds
    ]


def _nearest(top: int, first: int, last: int, height: int) -> int:
    """The top row nearest to `top` that has rows `first` to `last` on screen; `first` if not all fit."""
    if first < top:
        return first
    if last >= top + height:
        return min(first, last - height + 1)
    return top
