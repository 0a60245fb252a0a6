"""The reading screen: both texts, what links them, the card. It composes and dispatches."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from textual import events, on
from textual.app import ComposeResult
from textual.geometry import Size

from tui.documents.guard import guard
from tui.pair import Side
from tui.reader.card import status
from tui.reader.panes.gutter import LinkGutter
from tui.reader.panes.overview_strip import OverviewStrip
from tui.reader.screens.desk import Desk
from tui.reader.state.current_link import settle
from tui.reader.state.messages import (
    Compared,
    Failed,
    Faulty,
    Found,
    Named,
    NotesChanged,
    Prepared,
    Progressed,
    Searched,
    Tagged,
    Tested,
    Told,
    Written,
)
from tui.reader.state.reading_state import Search, Sync
from tui.reader.state.scrolling import Show
from tui.reader.text import pane_messages
from tui.reader.widgets.lightweight import Beside, Ground, Rows, Scroll
from tui.reader.widgets.styled_lines import StyledLines

WIDTHS = [(0, "-split"), (150, "-wide")]
HEIGHTS = [(0, "-tiny"), (10, "-short"), (20, "-low"), (34, "-tall")]

LEAST = Size(20, 5)
"""Below this no text can be read: the screen says so."""


class ReadingScreen(Desk, Ground):
    """Where one reads: what stands where, and what comes from the background, the mouse and the panels."""

    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    AUTO_FOCUS = ""

    def compose(self) -> ComposeResult:
        """Texts and card, then the panels, then two lines."""
        self._fit(self.app.size, restyle=False)
        self.lay_out(restyle=False)
        if self._tells_of_size:
            yield from self._size_lines
        with Rows(id="main"):
            with Beside(id="texts"):
                yield self._columns.left
                with Rows(id="between"):
                    yield StyledLines(classes="head")
                    yield self._gutter
                yield self._columns.right
            yield self._card
        yield self._status
        yield self._footer

    @property
    def _tells_of_size(self) -> bool:
        return self.has_class("-narrow") or self.has_class("-too-small")

    @cached_property
    def _size_lines(self) -> tuple[StyledLines, StyledLines]:
        """What is said of a terminal that is narrow, and of one that is too small."""
        lines = StyledLines(id="narrow"), StyledLines(id="too-small")
        for widget, source in zip(lines, (status.narrow, status.too_small), strict=True):
            widget.show(source)
        return lines

    def on_mount(self) -> None:
        """Show the words; everything else comes as it is found."""
        for side in Side:
            self._columns[side].pane.show(self.material.documents[side], clean=self._clean)
        self.draw()
        self.call_after_refresh(self.show_place)

    def show_place(self) -> None:
        """The texts were drawn: draw all the rest, and scroll to where one reads."""
        self.rise()
        if not self.is_up:
            return
        self.draw()
        if self.tops is not None:
            self.stage.put(self.tops)
        else:
            self.stage.show_cursor(Show("third" if self.state.offset else "nearest"))
        self.warden.settle()
        self.call_after_refresh(self.reader.set_to_work)

    def rise(self) -> None:
        """Bring in what the first frame does without, before there is anything to show in it."""
        if self.is_up or not self.is_attached:  # the reader may have left already
            return
        self.is_up = True
        self.reader.finish_styles()
        if not self._size_lines[0].is_attached:
            self.mount(*self._size_lines, before="#main")
        self._card.mount(self._title, Scroll(self._body, id="card-scroll", can_focus=False))

    def bring_level(self) -> None:
        """Scroll to the cursor and its counterpart, once the links are known."""
        if not self.state.welcome and self.levels:
            self.stage.show_cursor(
                Show(level=self.state.sync is not Sync.FREE and self.state.link is not None)
            )

    def on_key(self, event: events.Key) -> None:
        """A key for the texts, unless it comes up from a panel that had no use for it."""
        if not any(panel.last_key is event for panel in self.panels()):
            self.take_key(event)

    @on(Progressed)
    def _on_progressed(self, message: Progressed) -> None:
        self._progress = status.progress(message.stage, message.fraction)
        self._draw_status()
        if panel := self.open_panel:
            panel.told(self._progress)

    @on(Prepared)
    def _on_prepared(self, message: Prepared) -> None:
        self.material = replace(self.material, documents=message.documents)
        for side in Side:
            self._columns[side].pane.show(message.documents[side], clean=self._clean)
        self.become(settle(self.state, self.material))

    @on(Compared)
    def _on_compared(self, message: Compared) -> None:
        self._progress = ""
        first = self.material.comparison is None
        self.material = replace(self.material, comparison=message.comparison, failure="")
        self._unsay_not_ready()
        self.apply_verdicts()
        if first:
            self.call_after_refresh(self.bring_level)
            self.call_after_refresh(self._begin)
        self.warden.settle()
        self._tell_panel()

    def _unsay_not_ready(self) -> None:
        from tui.reader.keys.registry import NOT_READY

        if self._said[0] == NOT_READY:
            self._said = ("", False)

    def _begin(self) -> None:
        """Go to the place that was asked for at the start."""
        place, self.begins_at = self.begins_at, ""
        if place:
            self.run("go-to", place)

    @on(Tested)
    def _on_tested(self, message: Tested) -> None:
        self._progress = ""
        if self.material.comparison is message.before:
            self.material = replace(self.material, comparison=message.after)
        self._draw_status()
        self._tell_panel()

    def _tell_panel(self) -> None:
        """A panel over the texts shows what is there now."""
        if panel := self.open_panel:
            panel.material_changed(self.material)

    @on(NotesChanged)
    def _on_notes_changed(self, message: NotesChanged) -> None:
        self.material = self.material.with_notes(message.notes, message.tags, message.drafts, message.lost)
        if self.verdicts != message.verdicts:
            self.verdicts = dict(message.verdicts)
            self.apply_verdicts()
        else:
            self.become(self.state)
        self._tell_panel()
        if message.foreign:
            self.refresh_writing()

    @on(Failed)
    def _on_failed(self, message: Failed) -> None:
        if message.ends_analysis:
            self._progress = "no analysis"
            self.material = replace(self.material, failure=guard(message.reason))
            self.call_after_refresh(self._begin)
        self.say(guard(message.reason), warning=True)

    @on(Faulty)
    def _on_faulty(self, message: Faulty) -> None:
        others = tuple(fault for fault in self.faults if fault.place.file not in message.paths)
        self.faults = (*message.faults, *others)
        if message.faults:
            self.say(status.faulty(message.faults), warning=True)
            if panel := self.open_panel:
                panel.told(status.faulty(message.faults))

    @on(Told)
    def _on_told(self, message: Told) -> None:
        self.say(message.text, warning=message.warning)
        if panel := self.open_panel:
            panel.told(message.text)

    @on(Found)
    def _on_found(self, message: Found) -> None:
        if panel := self.open_panel:
            panel.notes_found(message.query, message.notes)

    @on(pane_messages.Scrolled)
    def _on_scrolled(self, message: pane_messages.Scrolled) -> None:
        with self.app.batch_update():
            self.stage.follow(message.side, message.number)
            side = self.state.side
            if not self.stage.sees_cursor(side) and self._typing_in != "search_bar":
                start = self.stage.passage_in_view(side)
                if start is not None:
                    moved = self.state.at(side, start)
                    self.become(settle(replace(moved, welcome=self.state.welcome), self.material))

    @on(pane_messages.Pressed)
    def _on_pressed(self, message: pane_messages.Pressed) -> None:
        passage = self.material.passage(message.side, message.offset)
        start = passage.span.start if passage else message.offset
        forgets = self.state.grip is not None
        if self._let_go is not None and not self.selections:  # a click, not the end of a selection
            self._let_go, forgets = None, True
        state = self.state.unselect() if forgets else self.state
        self.become(settle(state.jump(message.side, start), self.material))

    @on(pane_messages.Selected)
    def _on_selected(self, message: pane_messages.Selected) -> None:
        if message.span is None and self.state.grip is not None:
            return
        words = message.span if message.span and message.span.start < message.span.end else None
        state, before = self.state, self.state.selection[message.side]
        if words is None and before is not None:  # the button went down: here, or in the other text
            self._let_go = message.side, before
        elif words is not None and self._let_go is not None and self._let_go[0] is not message.side:
            state = state.select(*self._let_go)
        self.become(state.select(message.side, words))

    @on(OverviewStrip.Pressed)
    def _on_strip_pressed(self, message: OverviewStrip.Pressed) -> None:
        self.go_to(message.side, message.offset)

    @on(OverviewStrip.Dragged)
    def _on_strip_dragged(self, message: OverviewStrip.Dragged) -> None:
        side, walk = message.side, self.material.walk[message.side]
        if walk:
            there = walk[self.material.walk_index(side, message.offset)].span.start
            self.become(settle(self.state.at(side, there), self.material), Show("third"))

    @on(LinkGutter.Pressed)
    def _on_link_pressed(self, message: LinkGutter.Pressed) -> None:
        passage = self.material.documents[message.side].passages[message.ends.on(message.side)]
        moved = replace(self.state.jump(message.side, passage.span.start), link=message.ends)
        self.become(moved, Show(level=True, flash=True))

    @on(Written)
    def _on_note_written(self, message: Written) -> None:
        from tui.reader.writing.note_taking import keep_note

        told = keep_note(self.reader.notebook, message)
        if message.closed:
            if told:
                self.say(told)
            self.read_on()

    @on(Named)
    def _on_named(self, message: Named) -> None:
        self.read_on()
        if message.words.strip():
            self.run("go-to", message.words)

    @on(Tagged)
    def _on_tagged(self, message: Tagged) -> None:
        self.read_on()
        self.run("tag-alone-with" if message.alone else "tag-with", message.words)

    @on(Searched)
    def _on_searched(self, message: Searched) -> None:
        if message.kept is None:
            self.become(replace(self.state, search=Search()), Show())
            self.read_on()
            return
        last = (message.search.query, message.search.mode) if message.kept and message.search.query else None
        self.become(replace(self.state, search=message.search, searched=last or self.state.searched))
        if message.kept:
            self.read_on()
            self.run("first-hit")
        else:
            self.stage.preview(self.state)

    def on_resize(self, event: events.Resize) -> None:
        """Another size of the terminal."""
        self._fit(event.size)
        self.lay_out()
        self.draw()

    @on(pane_messages.Resized)
    def _on_pane_resized(self, message: pane_messages.Resized) -> None:
        """A text has another size, both are laid out: the words at the top stay, the cursor is in view."""
        if not self.state.welcome:
            with self.app.batch_update():
                self.stage.resettle(rewrapped=message.rewrapped)

    def _fit(self, size: Size, *, restyle: bool = True) -> None:
        """A wide terminal has the card beside the texts.

        The classes are those that Textual would set after the first layout, and then style everything anew.
        """
        wide = [name for least, name in WIDTHS if size.width >= least][-1]
        high = [name for least, name in HEIGHTS if size.height >= least][-1]
        small = size.width < LEAST.width or size.height < LEAST.height
        worn = {wide, high, "-too-small"} if small else {wide, high}
        others = {name for _, name in (*WIDTHS, *HEIGHTS)} | {"-too-small"}
        self.remove_class(*(others - worn), update=restyle)
        self.add_class(*worn, update=restyle)
        self.stage.roomy = wide == "-wide"
        self.stage.card_rows = {"-tiny": 1, "-short": 2, "-low": 5, "-tall": 9}[high]
