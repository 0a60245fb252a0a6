"""Draws a reading state: which widget shows what. It decides nothing."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from operator import attrgetter
from typing import Literal

from textual.widget import Widget

from tui.pair import Pair, Side
from tui.reader.card import status
from tui.reader.panes.arrangement import Arrangement
from tui.reader.panes.folding import fold
from tui.reader.panes.gutter import LinkGutter
from tui.reader.panes.highlights import (
    NAMED_MARGIN,
    current_span,
    evidence_marks,
    hit_marks,
    signs,
    term_marks,
)
from tui.reader.panes.level_view import LevelView
from tui.reader.panes.overview import glance
from tui.reader.panes.scroll_map import level_tops
from tui.reader.panes.scroll_sync import ScrollSync
from tui.reader.panes.visible_links import visible_links
from tui.reader.screens import card_words
from tui.reader.screens.text_column import Column
from tui.reader.state.material import Material
from tui.reader.state.reading_state import Position, ReadingState, Sync
from tui.reader.state.scrolling import Scroll, Show
from tui.reader.text.highlight_layers import LazyLayer, Mark
from tui.reader.text.paint import MARGIN
from tui.reader.text.pane import TextPane
from tui.reader.text.styled import Line
from tui.reader.widgets.styled_lines import StyledLines
from tui.spans import Span

_MARKED = attrgetter("link", "differences", "differing")  # what the marks of a link's words depend on


class Stage:
    """The two columns, the gutter between them and the card, as one thing to draw on."""

    def __init__(
        self, columns: Pair[Column], gutter: LinkGutter, card_title: StyledLines, card_body: StyledLines
    ) -> None:
        self._columns = columns
        self._gutter = gutter
        self._title = card_title
        self._body = card_body
        self._state = ReadingState()
        self._material: Material | None = None
        panes = columns.map(lambda column: column.pane)
        self._waits = self._due = False  # links are to be drawn later, and there are some
        self._worded = True  # heads and card tell of the state
        self._in_step = ScrollSync(panes)
        self._levels = LevelView(panes)
        self._look = Arrangement.BESIDE
        self._named = False  # the margins name axes, and do not only give their letters
        self._signed = (Arrangement.BESIDE, False)  # how the texts and margins were when the signs were drawn
        self.again: Show | None = None  # what is to be shown once more when the texts are laid out anew
        self.card_rows, self.first_rows, self.card_head = 5, 9, 1  # rows of the card below the texts
        self.flashes = True  # places are lit for a moment where a jump lands
        self.fold_key = ""  # opens what is folded
        self._card_height: int | None = None
        self.roomy = False  # the card stands beside the texts, with all it has to say

    def pane(self, side: Side) -> TextPane:
        """The text of one side."""
        return self._columns[side].pane

    def flash(self, side: Side, span: Span) -> None:
        """Light a place for a moment, if that is wanted."""
        if self.flashes:
            self.pane(side).flash(span)

    def arrange(self, look: Arrangement, side: Side) -> bool:
        """Show both texts, or that of one side alone; whether another was shown before."""
        alone = look is Arrangement.ALONE
        shown = Pair(not alone or side is Side.LEFT, not alone or side is Side.RIGHT)
        same = look is self._look and all(self._columns[one].display == shown[one] for one in Side)
        for one in Side:
            self._columns[one].display = shown[one]
        self._look = look
        return not same

    def name_axes(self, named: bool) -> None:
        """Whether the margins have room for the name of an axis, or for a letter only."""
        self._named = named
        for side in Side:
            self.pane(side).margin = NAMED_MARGIN if named else MARGIN

    def reveal(self, places: Pair[Span]) -> None:
        """Bring a place of each text into view."""
        panes = Pair(*(self.pane(side) for side in Side))
        self._in_step.place(panes.zip(places).map(lambda both: both[0].top_that_shows(both[1])))
        self.draw_links()

    def draw(self, state: ReadingState, material: Material) -> None:
        """Show a state; only what differs from the last one is drawn."""
        before, analysed = self._state, self._material is not material
        rearranged = self._signed != (self._look, self._named)
        self._state, self._material, self._signed = state, material, (self._look, self._named)
        self._worded = False
        if state is before and not analysed and not rearranged:
            self.draw_links()
            return
        self._in_step.turn(state.sync)
        panes = self._columns.map(lambda column: column.pane)
        panes.zip(state.cursor).map(partial(fold, state, self.fold_key))
        self._draw_level()
        filtered = analysed or (before.faint, before.voices) != (state.faint, state.voices)
        for side in Side:
            pane = self.pane(side)
            if filtered or rearranged:
                first = self._look is not Arrangement.BESIDE
                pane.set_gutter_signs(signs(material, side, state, links_first=first, named=self._named))
                self._draw_evidence(state, material, side)
            if before.search is not state.search or before.cursor[side] != state.cursor[side]:
                self._draw_hits(before, state, side)
            if filtered or rearranged or before.search is not state.search:
                length = len(material.documents[side].text)
                self._columns[side].strip.show(length, glance(material, side, state))
            if before.selection[side] != state.selection[side]:
                selected = state.selection[side]
                pane.set_marks("selection", [Mark(*selected, "selection")] if selected else ())
            if before.targets != state.targets:
                pane.set_letters({place.offset: one for one, place in state.targets if place.side is side})
            pane.set_current(current_span(state, material, side), active=state.side is side)
        if analysed or _MARKED(before) != _MARKED(state):
            for side, marks in zip(Side, term_marks(material, state), strict=True):
                self.pane(side).set_marks("terms", tuple(sorted(marks)))
        self.draw_links()

    def _draw_evidence(self, state: ReadingState, material: Material, side: Side) -> None:
        if material.evidence(side, state.voices):
            source = LazyLayer(partial(evidence_marks, material, side, state.voices))
            self.pane(side).set_source("evidence", source)
        else:
            self.pane(side).set_marks("evidence", ())

    def _draw_hits(self, before: ReadingState, state: ReadingState, side: Side) -> None:
        """Mark what was found; where only the cursor moved, the hits that it left and came to."""
        cursors = before.cursor[side], state.cursor[side]
        moved = [hit for at in cursors for hit in state.search.hits_in(side, Span(at, at + 1))]
        if not state.search.hits[side]:
            self.pane(side).set_marks("hits", ())
        elif before.search is not state.search or moved:
            source = LazyLayer(partial(hit_marks, state.search, side, state.cursor[side]))
            self.pane(side).set_source("hits", source, moved if before.search is state.search else None)

    def _draw_level(self) -> None:
        """Put counterparts level, or no longer; the cursor stays on its row of the screen."""
        state, side = self._state, self._state.side
        wanted = state.level and self._look is Arrangement.BESIDE
        pane, at = self.pane(side), self.pane(side).screen_row_of(state.cursor[side])
        self._levels.side = side
        if not self._levels.show(self._material if wanted else None, faint=state.faint):
            return
        self._in_step.is_level = self._levels.is_shown
        if at is not None:
            pane.follow_to(max(0, pane.row_of(state.cursor[side]) - at))
        self._in_step.go_along(side, self._material)

    def _draw_words(self, state: ReadingState, material: Material) -> None:
        for side in Side:
            head = partial(status.head, state, material, side)
            self._columns[side].head.show(head, material, state.side, state.welcome)
        roomy, rows = self.roomy, self.first_rows
        self._title.show(partial(card_words.card_title, state, material, roomy=roomy, rows=rows))
        words = partial(card_words.card_beside, state, material, rows)
        self._body.show(words if roomy else partial(self._card, state, material))

    def _card(self, state: ReadingState, material: Material, cells: int) -> tuple[Line, ...]:
        rows = self.first_rows if state.welcome and material.comparison is not None else self.card_rows
        return card_words.card_below(state, material, cells, rows)

    def fit_card(self, card: Widget, columns: int) -> None:
        """The first card: as high as what it says, no lower than a link's; no key lays the texts out anew."""
        material, height = self._material, None
        told = material is not None and material.comparison is not None and self._state.welcome
        if material is not None and told and not self.roomy and self.card_head:
            height = self.card_head + max(self.card_rows, len(self._card(self._state, material, columns - 2)))
        if height != self._card_height:
            self._card_height = card.styles.height = height

    # Scrolling

    def show_cursor(self, show: Show) -> None:
        """Bring the cursor into view as asked, and the current link's other end level with it."""
        state, material = self._state, self._material
        if material is None:
            return
        side = state.side
        span = current_span(state, material, side) or Span(state.offset, state.offset)
        top = self.pane(side).top_row
        if show.level and state.link is not None:
            self._bring_level(show, side)
        else:
            self.pane(side).reveal(span, at=show.at)
        if self.pane(side).top_row == top and not show.level:
            self.draw_links()
        if show.flash:
            self.flash(side, span)

    def _bring_level(self, show: Show, side: Side) -> None:
        rows = self._link_rows()
        if rows is None:
            return
        self._in_step.place(level_tops(rows, self._wanted_row(show, side, rows)))
        self.draw_links()

    def rearranged(self, *, rewrapped: bool) -> None:
        """After a change of size: the words at the top stay; what was going on is shown once more.

        The cursor comes into view, and in the other text what belongs to it, where rows changed.
        """
        again, self.again = self.again, None
        state, side = self._state, self._state.side
        if again is not None:
            self.show_cursor(again)
            return
        if not self.sees_cursor(side):
            self.show_cursor(Show())
        if self._in_step.is_level:
            self._in_step.go_along(side, self._material)
        elif rewrapped and state.sync is Sync.ANCHORED:
            self._follow_link(side)
        self.draw_links()

    def _follow_link(self, side: Side) -> None:
        """Bring the current link's other end level without moving this text."""
        rows = self._link_rows()
        if rows is None:
            return
        panes = Pair(*(self.pane(one) for one in Side))
        row = rows[side] - panes[side].top_row
        if 0 <= row < panes[side].page:
            tops = Pair(*(one.top_row for one in panes)).with_side(side.other, max(0, rows[side.other] - row))
            self._in_step.place(tops)

    def _link_rows(self) -> Pair[int] | None:
        """The rows of the texts in which the passages of the current link begin."""
        material, link = self._material, self._state.link
        if material is None or link is None:
            return None
        spans = [material.documents[one].passages[link.on(one)].span for one in Side]
        return Pair(*(self.pane(one).row_of(span.start) for one, span in zip(Side, spans, strict=True)))

    def _wanted_row(self, show: Show, side: Side, rows: Pair[int]) -> int:
        """The row of the screen for a link's two ends: where one is seen already, if it may stay."""
        pages = [self.pane(one).page for one in Side]
        height = max(1, min(pages) or max(pages))
        if show.at == "top":
            return 0
        for one in (side.other, side) if show.at == "nearest" else ():
            row = rows[one] - self.pane(one).top_row
            if 0 <= row < height - 1:
                return row
        return height // 3

    def scroll(self, side: Side, scroll: Scroll) -> int | None:
        """Scroll one text; where its cursor should go, or None if it may stay."""
        pane, material = self.pane(side), self._material
        if material is None or not pane.page:
            return None
        top, height = pane.top_row, pane.page
        at = pane.row_of(self._state.cursor[side])  # or above the page: a page up must undo a page down
        at = max(at, top) if self.sees_cursor(side) else at
        pane.follow_to(max(0, top + scroll.rows + round(scroll.pages * height)))
        moved = pane.top_row - top
        if moved:
            self._in_step.go_along(side, material)
            self.draw_links()
        elif self._in_step.sync is Sync.PAGE and not self._in_step.is_level:
            self._scroll_on(side.other, scroll)
        if not scroll.pages:
            return None if self.sees_cursor(side) else self.passage_in_view(side)
        last = len(pane.lines) - 1
        row = at + moved if top <= at < top + height else pane.top_row + height // 3
        row = row if moved else last if scroll.pages > 0 else 0
        return self._start_on_screen(side, pane.offset_at(max(0, min(row, last))))

    def _scroll_on(self, side: Side, scroll: Scroll) -> None:
        """At the end of one text the other goes on to its own; on the way back they meet again."""
        pane = self.pane(side)
        row = pane.top_row + scroll.rows + round(scroll.pages * pane.page)
        pane.scroll_to_row(min(max(0, row), pane.last_top))

    def _start_on_screen(self, side: Side, offset: int) -> int:
        passage = self._material.passage(side, offset) if self._material else None
        if passage is not None and not self.pane(side).shown.overlaps(passage.span):
            return self.passage_in_view(side) or passage.span.start  # the row is the blank one after it
        return passage.span.start if passage else offset

    def sees_cursor(self, side: Side) -> bool:
        """Whether something of the cursor's passage is on screen."""
        if self._material is None:
            return True
        offset = self._state.cursor[side]
        passage = self._material.passage(side, offset)
        return self.pane(side).shown.overlaps(passage.span if passage else Span(offset, offset + 1))

    def passage_in_view(self, side: Side) -> int | None:
        """The start of the first passage that begins on screen."""
        if self._material is None:
            return None
        shown = self.pane(side).shown
        walk = self._material.walk[side]
        if not walk:
            return None
        index = self._material.walk_index(side, shown.start)
        if walk[index].span.start < shown.start and index + 1 < len(walk):
            index += 1
        start = walk[index].span.start
        return start if shown.start <= start < shown.end else None

    def _starts_in_view(self, side: Side) -> list[int]:
        """Where the passages begin that begin on screen."""
        shown = self.pane(side).shown
        starts = self._material.walk_starts[side] if self._material else ()
        return list(starts[bisect_left(starts, shown.start) : bisect_left(starts, shown.end)])

    def places_in_view(self, side: Side) -> list[Position]:
        """Where passages begin on screen: in one text from its top, then in the other."""
        sides = (side,) if self._look is Arrangement.ALONE else (side, side.other)
        return [Position(one, start) for one in sides for start in self._starts_in_view(one)]

    def passage_at_height(self, side: Side, at: Literal["top", "middle", "bottom"]) -> int | None:
        """The start of the passage at the top, middle or bottom of what is on screen."""
        starts = self._starts_in_view(side)
        if not starts:
            return None
        if at != "middle":
            return starts[0 if at == "top" else -1]
        pane = self.pane(side)
        middle = pane.top_row + min(pane.page, len(pane.lines) - pane.top_row) // 2
        return max((start for start in starts if pane.row_of(start) <= middle), default=starts[0])

    def preview(self, state: ReadingState) -> None:
        """While one types a search: show the first hit from the cursor on, without going there."""
        hits = state.search.hits[state.side]
        ahead = next((hit for hit in hits if hit.start >= state.offset), hits[0] if hits else None)
        if ahead is not None:
            self.pane(state.side).reveal(ahead, at="nearest")

    def follow(self, side: Side, number: int) -> None:
        """One pane was scrolled for so many times: the other goes along, if the texts are in step."""
        if self._in_step.follow(side, number, self._material):
            self.draw_links()

    def put(self, tops: Pair[int]) -> None:
        """Put words at the tops, of both texts at once."""
        self._in_step.place(self._columns.zip(tops).map(lambda both: both[0].pane.row_of(both[1])))
        self.draw_links()

    @property
    def top(self) -> int:
        """The row at the top of the active text."""
        return self.pane(self._state.side).top_row

    def follow_at_once(self, top: int) -> None:
        """Follow in the same frame what a command scrolled away from a top row: the message comes later."""
        if self.top != top and self._in_step.follow_now(self._state.side, self._material):
            self.draw_links()

    def draw_links(self) -> None:
        """Draw the links of what is on screen, what part of each text that is, and what is said of them."""
        self._in_step.remember()
        if self._waits:
            self._due = True
            return
        if not self._worded and self._material is not None:
            self._worded = True
            self._draw_words(self._state, self._material)
        for side in Side:
            self._columns[side].strip.show_viewport(self.pane(side).shown)
        if self._material is not None:
            panes = Pair(*(self.pane(side) for side in Side))
            self._gutter.show(tuple(visible_links(self._state, self._material, panes)))

    @contextmanager
    def links_once(self) -> Iterator[bool]:
        """Draw links, heads and card at the end of the outermost block: one key scrolls up to four times."""
        if self._waits:  # what a command asks for may change the state again
            yield False
            return
        self._waits, self._due = True, False
        try:
            yield True
        finally:
            self._waits = False
            if self._due:
                self.draw_links()
