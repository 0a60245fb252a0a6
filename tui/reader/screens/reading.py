"""The reading screen: both texts, what links them, the card. It composes and dispatches."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Container, Horizontal, Vertical, VerticalScroll
from textual.screen import Screen
from textual.widget import Widget

from tui.alignment.model import Verdict
from tui.documents.guard import guard
from tui.documents.model import Document
from tui.pair import Pair, Side
from tui.reader import chrome
from tui.reader.analysis import judged
from tui.reader.commands import Command, Turn, all_commands, by_name
from tui.reader.effects import Effect, Show
from tui.reader.following import settle
from tui.reader.garbage import QUIET_SECONDS, GarbageWarden
from tui.reader.gutter import LinkGutter
from tui.reader.keys import Keyboard, Pending
from tui.reader.material import Material
from tui.reader.messages import (
    Compared,
    Failed,
    NotesChanged,
    Prepared,
    Progressed,
    Searched,
    Told,
    Written,
)
from tui.reader.notetaking import keep_note, note_here
from tui.reader.performing import perform
from tui.reader.screens.panel import Panel
from tui.reader.stage import Stage
from tui.reader.state import Destination, Ends, ReadingState, Search
from tui.reader.strip import OverviewStrip
from tui.reader.text.pane import TextPane
from tui.reader.widgets.column import Column
from tui.reader.widgets.lined import Lined

if TYPE_CHECKING:
    from tui.reader.app import Reader
    from tui.reader.widgets.editor import NoteEditor
    from tui.reader.widgets.searchbar import SearchBar


W = TypeVar("W", bound=Widget)

WIDTHS = [(0, "-stack"), (70, "-split"), (150, "-wide")]
HEIGHTS = [(0, "-short"), (20, "-low"), (34, "-tall")]


class ReadingScreen(Screen[None]):
    """Where one reads."""

    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    AUTO_FOCUS = None

    def __init__(self, documents: Pair[Document], state: ReadingState, *, clean: bool) -> None:
        super().__init__()
        self.state = state
        self.material = Material(documents)
        self.verdicts: dict[Ends, Verdict] = {}
        self._clean = clean
        self._keyboard = Keyboard(all_commands())
        self._pending = Pending()
        self._progress = ""
        self._said = ("", False)
        self.shift_memory: tuple[frozenset[str], str] = (frozenset(), "")
        self._warden = GarbageWarden()
        self._columns = Pair(Column(Side.LEFT), Column(Side.RIGHT))
        gutter = LinkGutter()
        title, body = Lined(id="card-title"), Lined(id="card-body")
        self._gutter, self._title, self._body = gutter, title, body
        self.stage = Stage(self._columns, gutter, title, body)
        self._status, self._footer = Lined(id="status"), Lined(id="footer")

    def compose(self) -> ComposeResult:
        """Texts and card, then the panels, then two lines."""
        yield Lined(id="narrow")
        with Container(id="main"):
            with Horizontal(id="texts"):
                yield self._columns.left
                with Vertical(id="between"):
                    yield Lined(classes="head")
                    yield self._gutter
                yield self._columns.right
            with Vertical(id="card"):
                yield self._title
                with VerticalScroll(id="card-scroll", can_focus=False):
                    yield self._body
        yield self._status
        yield self._footer

    def on_mount(self) -> None:
        """Show the words; everything else comes as it is found."""
        for side in Side:
            self._columns[side].pane.show(self.material.documents[side], clean=self._clean)
        self.query_one("#narrow", Lined).show(chrome.narrow)
        self.draw()
        self._pane.focus()
        self.call_after_refresh(self.show_place)

    @property
    def _pane(self) -> TextPane:
        return self.stage.pane(self.state.side)

    def show_place(self) -> None:
        """Scroll to the cursor after a start or a change of size."""
        self.stage.show_cursor(Show("third" if self.state.offset else "nearest"))
        self._warden.settle()

    @cached_property
    def editor(self) -> NoteEditor:
        """The panel for notes, made when the first one is written."""
        from tui.reader.widgets.editor import NoteEditor

        return self._panel(NoteEditor())

    @cached_property
    def search_bar(self) -> SearchBar:
        """The line for searching, made when it is first wanted."""
        from tui.reader.widgets.searchbar import SearchBar

        return self._panel(SearchBar())

    def _panel(self, widget: W) -> W:
        self.mount(widget, before=self._status)
        return widget

    # Keys

    async def on_key(self, event: events.Key) -> None:
        """Counts, sequences and commands, while a text has the focus."""
        if self.focused is not None and not isinstance(self.focused, TextPane):
            return
        key = event.character if event.is_printable and event.character not in (None, " ") else event.key
        self._warden.on_key()
        self._said = ("", False)
        self._pending, command, count = self._keyboard.feed(self._pending, key or event.key)
        if command is not None or str(self._pending):
            event.stop()
            event.prevent_default()
        if command is not None:
            self.run_command(command, count)
        else:
            self._draw_status()
        self.set_timer(QUIET_SECONDS, self._warden.on_quiet)

    def run_command(self, command: Command, count: int | None = None) -> None:
        """Carry a command out: a state, then its effects."""
        state, effects = command(Turn(self.state, self.material, count))
        self.become(state, *effects)

    def become(self, state: ReadingState, *effects: Effect) -> None:
        """Take on a state, draw it, and do what else was asked."""
        with self.app.batch_update():
            self.state = state
            self.draw()
            for effect in effects:
                perform(effect, self)
            if isinstance(self.focused, TextPane) and self.focused is not self._pane:
                self._pane.focus(scroll_visible=False)

    def draw(self) -> None:
        """Draw the state."""
        self.stage.draw(self.state, self.material)
        self._draw_status()

    def _draw_status(self) -> None:
        state, material, pending = self.state, self.material, str(self._pending)
        progress = self._progress
        said = self._said
        self._status.show(lambda cells: (chrome.status(state, material, pending, progress, cells),))
        self._footer.show(lambda cells: (chrome.last_line(said, all_commands(), cells),))

    # What the background found

    @on(Progressed)
    def _on_progressed(self, message: Progressed) -> None:
        self._progress = chrome.progress(message.stage, message.fraction)
        self._draw_status()

    @on(Prepared)
    def _on_prepared(self, message: Prepared) -> None:
        self.material = replace(self.material, documents=message.documents)
        for side in Side:
            self._columns[side].pane.show(message.documents[side], clean=self._clean)
        self.become(settle(self.state, self.material))

    @on(Compared)
    def _on_compared(self, message: Compared) -> None:
        self._progress = ""
        self.material = replace(self.material, comparison=message.comparison)
        self.apply_verdicts()
        self._warden.settle()

    @on(NotesChanged)
    def _on_notes_changed(self, message: NotesChanged) -> None:
        self.material = self.material.with_notes(message.notes)
        self.verdicts = dict(message.verdicts)
        self.apply_verdicts()
        if isinstance(self.app.screen, Panel):
            self.app.screen.material_changed(self.material)

    def apply_verdicts(self) -> None:
        """Show the links under the reader's verdicts."""
        if self.material.comparison is not None:
            links = judged(self.material.comparison.alignment, self.verdicts)
            self.material = self.material.with_alignment(links)
        self.become(settle(self.state, self.material))

    @on(Failed)
    def _on_failed(self, message: Failed) -> None:
        if message.ends_analysis:
            self._progress = "no analysis"
            self.material = replace(self.material, failure=guard(message.reason))
        self.say(guard(message.reason), warning=True)

    @on(Told)
    def _on_told(self, message: Told) -> None:
        self.say(message.text)

    # The mouse and scrolling

    @on(TextPane.Scrolled)
    def _on_scrolled(self, message: TextPane.Scrolled) -> None:
        with self.app.batch_update():
            self.stage.follow(message.side, message.top_offset)
            if message.side is self.state.side and not self.stage.sees_cursor(message.side):
                start = self.stage.passage_in_view(message.side)
                if start is not None:
                    moved = self.state.at(message.side, start)
                    self.become(settle(replace(moved, welcome=self.state.welcome), self.material))

    @on(TextPane.Pressed)
    def _on_pressed(self, message: TextPane.Pressed) -> None:
        passage = self.material.passage(message.side, message.offset)
        start = passage.span.start if passage else message.offset
        self.become(settle(self.state.jump(message.side, start), self.material))
        self._pane.focus(scroll_visible=False)

    @on(OverviewStrip.Pressed)
    def _on_strip_pressed(self, message: OverviewStrip.Pressed) -> None:
        self.go_to(message.side, message.offset)

    def go_to(self, side: Side, offset: int, link: Ends | None = None) -> None:
        """Jump to a place, and have a link current there."""
        passage = self.material.passage(side, offset)
        start = passage.span.start if passage else offset
        moved = self.state.jump(side, start)
        state = replace(moved, link=link) if link else settle(moved, self.material)
        self.become(state, Show("third", level=link is not None, flash=True))

    def arrive(self, destination: Destination | None) -> None:
        """Come back from another screen, to a place it names perhaps."""
        if destination is None:
            return
        self.go_to(destination.side, destination.offset, destination.link)
        found = next((one.note for one in self.material.notes if one.note.id == destination.note), None)
        if found is not None:
            self.editor.open(found, self.material.names)

    # Panels

    def write_note(self) -> None:
        """Open the editor on a note about what is current."""
        self.editor.open(note_here(self.state, self.material), self.material.names)

    def keep_writing(self) -> None:
        """The program ends: keep what is being written."""
        if "editor" in self.__dict__:
            self.editor.close_quietly(self.reader.notebook)

    @on(Written)
    def _on_note_written(self, message: Written) -> None:
        told = keep_note(self.reader.notebook, message.note)
        if message.closed:
            self.say(told)
            self._pane.focus(scroll_visible=False)

    @on(Searched)
    def _on_searched(self, message: Searched) -> None:
        if message.kept is None:
            self.become(replace(self.state, search=Search()), Show())
            self._pane.focus(scroll_visible=False)
            return
        self.become(replace(self.state, search=message.search))
        if message.kept:
            self._pane.focus(scroll_visible=False)
            self.run_command(by_name("first-hit"))
        else:
            self.stage.preview(self.state)

    def say(self, text: str, *, warning: bool = False) -> None:
        """A sentence in the last line, until the next key."""
        self._said = (text, warning)
        self._draw_status()

    @property
    def reader(self) -> Reader:
        """The program that this screen is part of."""
        return cast("Reader", self.app)

    def on_resize(self, event: events.Resize) -> None:
        """A wide terminal has the card beside the texts, a narrow one no gutter."""
        self.stage.stacked = event.size.width < WIDTHS[1][0]
        self.stage.roomy = event.size.width >= WIDTHS[2][0]
        self.stage.card_rows = (
            2 if event.size.height < HEIGHTS[1][0] else 5 if event.size.height < HEIGHTS[2][0] else 9
        )
        self.draw()
