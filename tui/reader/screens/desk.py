"""The reader's desk: the state, what there is to read, and the ways to change either and have it drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, TypeVar, cast

from textual import events
from textual.screen import Screen
from textual.widget import Widget

from tui.pair import Pair, Side
from tui.reader.card import status
from tui.reader.engine.compositor import FrontCompositor
from tui.reader.engine.garbage import GarbageWarden
from tui.reader.keys.sequences import Keyboard, Pending
from tui.reader.panes import arrangement
from tui.reader.panes.gutter import LinkGutter
from tui.reader.screens.stage import Stage
from tui.reader.screens.text_column import Column
from tui.reader.state import selection
from tui.reader.state.current_link import settle
from tui.reader.state.material import Material
from tui.reader.state.reading_state import Destination, Ends, ReadingState
from tui.reader.state.scrolling import Show
from tui.reader.text.styled import Line
from tui.reader.widgets.lightweight import Rows
from tui.reader.widgets.styled_lines import StyledLines
from tui.spans import Span

if TYPE_CHECKING:
    from tui.alignment.model import Verdict
    from tui.codebook.model import Fault
    from tui.documents.model import Document
    from tui.framing.counting.candidates import Listed
    from tui.notes.model import Note
    from tui.reader.commands import Command
    from tui.reader.lists.note_list import Order
    from tui.reader.panels.finder import FinderScreen
    from tui.reader.panels.panel import Panel
    from tui.reader.program.app import Reader
    from tui.reader.state.effects import Effect
    from tui.reader.widgets.entry_list import Memory
    from tui.reader.widgets.goto_bar import GoToBar
    from tui.reader.widgets.note_editor import NoteEditor
    from tui.reader.widgets.search_bar import SearchBar
    from tui.reader.widgets.tag_bar import TagBar

W = TypeVar("W", bound=Widget)

PANELS = ("editor", "search_bar", "go_to_bar", "tag_bar")
"""The names of what is opened below the texts, once it was made."""

ROOMY = 5
"""Rows of the card from which on the tour has more than one."""


class Desk(Screen[None]):
    """A screen with a reading state. `become` is the only way to another one."""

    def __init__(self, documents: Pair[Document], state: ReadingState, *, clean: bool) -> None:
        super().__init__()
        self._compositor = FrontCompositor()
        self.state = state
        self.material = Material(documents)
        self.verdicts: dict[Ends, Verdict] = {}
        self._clean = clean
        self._pending = Pending()
        self._progress = ""
        self._let_go: tuple[Side, Span] | None = None  # selected when the mouse button went down
        self.tops: Pair[int] | None = None  # the words to begin with at the tops, wherever the cursors are
        self.levels = True  # the current link is brought level once the links are known
        self.begins_at = ""  # a place to go to once it is known where it is
        self._said = ("", False)
        self.is_up = False  # the texts were drawn: all the rest may be
        self.shift_memory: Memory | None = None
        self.finder_memory: FinderScreen | None = None
        self.target_memory: tuple[Listed, ...] | None = None  # whom the texts are about, once it was listed
        self.faults: tuple[Fault, ...] = ()
        self.note_order: Order | None = None
        self.warden = GarbageWarden()
        self._columns = Pair(Column(Side.LEFT), Column(Side.RIGHT))
        gutter = LinkGutter()
        self._card = Rows(id="card")
        title, body = StyledLines(id="card-title"), StyledLines(id="card-body")
        self._gutter, self._title, self._body = gutter, title, body
        self.stage = Stage(self._columns, gutter, title, body)
        self._status, self._footer = StyledLines(id="status"), StyledLines(id="footer")

    def _pop_result_callback(self) -> None:
        """The first screen of all was put there by nobody who waits for its result; it can go too."""
        if self._result_callbacks:
            super()._pop_result_callback()

    @cached_property
    def _keyboard(self) -> Keyboard:
        from tui.reader.commands import all_commands

        return Keyboard(all_commands())

    def _extend_compose(self, widgets: list[Widget]) -> None:
        """Textual would add a rack for toasts and a tooltip: here the last line tells everything."""

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """When the screen comes up first, its widgets have just been styled."""
        event.refresh_styles = event.refresh_styles and self.is_up

    def take_key(self, event: events.Key) -> None:
        """Counts, sequences and commands."""
        key = event.character if event.is_printable and event.character not in (None, " ") else event.key
        self.warden.on_key()
        self._said = ("", False)
        if self.state.awaiting is not None:
            event.stop()
            event.prevent_default()
            self.run(self.state.awaiting, key or event.key)
            return
        self._pending, command, count = self._keyboard.feed(self._pending, key or event.key)
        if command is not None or str(self._pending):
            event.stop()
            event.prevent_default()
        if command is not None:
            self.run_command(command, count)
        else:
            self._draw_status()

    def take_keys_anew(self) -> None:
        """Commands have other keys than before."""
        self.__dict__.pop("_keyboard", None)
        self._pending = Pending()
        self._draw_status()

    def has_focus_placed(self) -> bool:
        """Whether the panel that is open, if one is, has the focus; it is given to it otherwise."""
        panel = next((panel for panel in self.panels() if panel.display), None)
        if panel is None or self.focused is panel.words:
            return True
        if panel.words.is_mounted:
            self.set_focus(panel.words)
        return self.focused is panel.words

    def panels(self) -> Iterator[NoteEditor | SearchBar | GoToBar | TagBar]:
        """The panels that were made so far."""
        for name in PANELS:
            if name in self.__dict__:
                yield self.__dict__[name]

    def read_on(self) -> None:
        """From a panel back to the texts: no widget has the focus, so that none is styled anew."""
        self.set_focus(None)
        self._draw_status()

    def run(self, name: str, argument: str = "") -> None:
        """Carry out the command of that name."""
        from tui.reader.commands import by_name

        self.run_command(by_name(name), argument=argument)

    def run_command(self, command: Command, count: int | None = None, argument: str = "") -> None:
        """Carry a command out: a state, then its effects."""
        from tui.reader.commands import Turn

        wraps = self.reader.settings.wrap_navigation
        before = self.state
        state, effects = command(Turn(before, self.material, count, argument, wraps))
        if before.tour is not None:
            from tui.reader.commands.tour import followed

            state, effects = followed(before, state, effects, command.name, self.material)
        self.become(state, *effects)

    def become(self, state: ReadingState, *effects: Effect) -> None:
        """Take on a state, draw it, and do what else was asked."""
        self.rise()
        with self.app.batch_update(), self.stage.links_once():
            self.state = selection.follow(self.state, state, self.material)
            rearranged = self.lay_out()
            self.draw()
            top = self.stage.top
            if effects:
                self._perform(effects)
            self.stage.follow_at_once(top)
            if rearranged:
                self.stage.again = next((one for one in effects if isinstance(one, Show)), None)

    def _perform(self, effects: tuple[Effect, ...]) -> None:
        from tui.reader.screens.effect_handlers import perform

        for effect in effects:
            perform(effect, self)

    def rise(self) -> None:
        """Bring in what the first frame does without."""

    def lay_out(self, *, restyle: bool = True) -> bool:
        """Put the texts as the state and the width have it; whether anything was put elsewhere."""
        columns = self.app.size.width
        look = arrangement.look(self.state, columns)
        self.set_class(look is arrangement.Look.STACKED, "-stack", update=restyle)
        self.set_class(look is arrangement.Look.ALONE, "-alone", update=restyle)
        self.set_class(arrangement.is_narrowed(self.state, columns), "-narrow", update=restyle)
        return self.stage.arrange(look, self.state.side)

    def draw(self) -> None:
        """Draw the state."""
        self.stage.draw(self.state, self.material)
        if self.is_up and (self.state.tour is not None or "tour_bar" in self.__dict__):
            self._draw_tour()
        self._draw_status()

    def _draw_tour(self) -> None:
        """The step of the tour, if there is one, above the status line."""
        from tui.reader.commands.tour import tour_lines

        state, material, rows = self.state, self.material, self.stage.card_rows
        self.tour_bar.set_class(state.tour is not None, "-on")
        if state.tour is not None:
            self.tour_bar.show(lambda cells: tour_lines(state, material, 1 if rows < ROOMY else 2, cells))

    def _draw_status(self) -> None:
        state, material, pending = self.state, self.material, str(self._pending)
        progress = self._progress
        said = self._said
        self._status.show(
            lambda cells: (
                status.spoken(said, cells)[:-1] or (status.status(state, material, pending, progress, cells),)
            )
        )
        typing = self._typing_in or ("selecting" if state.grip is not None else "")
        self._footer.show(partial(_last_line, said if self.is_up else None, typing))

    @property
    def _typing_in(self) -> str:
        """The name of the panel that is open."""
        return next((name for name in PANELS if name in self.__dict__ and self.__dict__[name].display), "")

    def on_descendant_focus(self) -> None:
        """Other keys hold while one types."""
        self._draw_status()

    def apply_verdicts(self) -> None:
        """Show the links under the reader's verdicts."""
        if self.material.comparison is not None:
            from tui.reader.work.analysis import judged

            links = judged(self.material.comparison.alignment, self.verdicts)
            self.material = self.material.with_alignment(links)
        self.become(settle(self.state, self.material))

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

    @property
    def open_panel(self) -> Panel[Any] | None:
        """The panel over the texts, if there is one."""
        if self.app.screen is self:
            return None
        from tui.reader.panels.panel import Panel

        return self.app.screen if isinstance(self.app.screen, Panel) else None

    def say(self, text: str, *, warning: bool = False) -> None:
        """A sentence in the last line, until the next key."""
        self._said = (text, warning)
        if panel := self.open_panel:
            panel.said(text, warning=warning)
        self._draw_status()

    @property
    def reader(self) -> Reader:
        """The program that this screen is part of."""
        return cast("Reader", self.app)

    @cached_property
    def editor(self) -> NoteEditor:
        """The panel for notes, made when the first one is written."""
        from tui.reader.widgets.note_editor import NoteEditor

        return self._panel(NoteEditor())

    @cached_property
    def search_bar(self) -> SearchBar:
        """The line for searching, made when it is first wanted."""
        from tui.reader.widgets.search_bar import SearchBar

        return self._panel(SearchBar())

    @cached_property
    def go_to_bar(self) -> GoToBar:
        """The line in which one types a place, made when it is first wanted."""
        from tui.reader.widgets.goto_bar import GoToBar

        return self._panel(GoToBar())

    @cached_property
    def tag_bar(self) -> TagBar:
        """The line in which one types tags, made when it is first wanted."""
        from tui.reader.widgets.tag_bar import TagBar

        return self._panel(TagBar())

    @cached_property
    def tour_bar(self) -> StyledLines:
        """The lines of the tour, made when it begins."""
        return self._panel(StyledLines(id="tour"))

    def _panel(self, widget: W) -> W:
        self.mount(widget, before=self._status)
        return widget

    def open_note(self, note: Note, *, unsaved: bool = False) -> None:
        """Open the editor; a note that is being written there already is handed over first."""
        if self.editor.display:
            self.editor.close()
        self.editor.open(note, self.material.names, self.material.tags, unsaved=unsaved)

    def refresh_writing(self) -> None:
        """Another program changed notes: the one in the editor may be among them."""
        writing = self.editor.note if "editor" in self.__dict__ else None
        if writing is not None:
            for placed in self.material.notes:
                if placed.note.id == writing.id:
                    self.editor.refresh_note(placed.note)

    def keep_writing(self) -> None:
        """The program ends: keep what is being written."""
        if "editor" in self.__dict__:
            self.editor.close_quietly(self.reader.notebook)


def _last_line(said: tuple[str, bool] | None, typing: str, cells: int) -> tuple[Line, ...]:
    """The last line; empty, and the commands not imported, until the texts were drawn: `said` is None."""
    if said is None:
        return ()
    from tui.reader.card.footer import last_line
    from tui.reader.commands import all_commands

    return (last_line(said, all_commands(), cells, typing=typing),)
