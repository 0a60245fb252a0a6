"""The reading screen: both texts, what links them, the card. It holds the state, composes and dispatches.

What comes from elsewhere is taken by functions beside it: effects of commands in `effect_handlers`, what the
background tells in `message_handlers`, the mouse in `mouse_handlers`, keys in `key_input`.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from textual import events, on
from textual.app import ComposeResult
from textual.message import Message

from tui.pair import Pair, Side
from tui.reader.card import status
from tui.reader.engine.front_screen import FrontScreen
from tui.reader.engine.garbage import GarbageWarden
from tui.reader.lists.messages import ListLeft, RowWalked
from tui.reader.panes import arrangement
from tui.reader.panes.folding import unfolded
from tui.reader.panes.gutter import LinkGutter
from tui.reader.panes.overview_strip import OverviewStrip
from tui.reader.screens.below import Below
from tui.reader.screens.fitting import HEIGHTS, WIDTHS, SizeLines, fit
from tui.reader.screens.key_input import KeyInput, claim, written
from tui.reader.screens.list_place import ListPlace
from tui.reader.screens.panel_memory import PanelMemory
from tui.reader.screens.popup import Popup
from tui.reader.screens.stage import Stage
from tui.reader.screens.text_column import Column
from tui.reader.screens.tour_bar import TourBar
from tui.reader.state import messages, selection
from tui.reader.state.current_link import settle
from tui.reader.state.material import Material
from tui.reader.state.reading_state import Destination, LinkEnds, ReadingState
from tui.reader.state.scrolling import Show
from tui.reader.text import pane_messages
from tui.reader.widgets.lightweight import BlankWidget, LightHorizontal, LightVertical
from tui.reader.widgets.scrolled_lines import ScrolledLines
from tui.reader.widgets.styled_lines import StyledLines
from tui.spans import Span

if TYPE_CHECKING:
    from tui.alignment.model import Verdict
    from tui.codebook.model import Fault
    from tui.comparison import Comparison
    from tui.documents.model import Document
    from tui.reader.commands import Command
    from tui.reader.panels.list_box import ListBox
    from tui.reader.panels.panel import Panel
    from tui.reader.screens.port import Program
    from tui.reader.state.effects import Effect


class ReadingScreen(FrontScreen, BlankWidget):
    """A screen with a reading state. `become` is the only way to another one."""

    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS
    AUTO_FOCUS = ""

    def __init__(self, documents: Pair[Document], state: ReadingState, *, clean: bool) -> None:
        super().__init__()
        self.state = state
        self.material = Material(documents)
        self.deepened: Pair[Comparison] | None = None  # before and after reading for meaning
        self.verdicts: dict[LinkEnds, Verdict] = {}
        self.clean = clean
        self.progress = ""
        self.spoken = ("", False)  # what is said in the last line, and whether it warns
        self.selected_before: tuple[Side, Span] | None = None  # selected when the mouse button went down
        self.tops: Pair[int] | None = None  # words to be put at the tops, wherever the cursors are
        self.levels = True  # the current link is brought level once the links are known
        self.begins_at = ""  # a place to go to once it is known where it is
        self.is_up = False  # the texts were drawn: all the rest may be
        self.faults: tuple[Fault, ...] = ()
        self.kept = PanelMemory()
        self.warden = GarbageWarden()
        self.columns = Pair(Column(Side.LEFT), Column(Side.RIGHT))
        self.key_input = KeyInput(lambda: self.program.settings.keys)
        self._gutter = LinkGutter()
        self._card = LightVertical(id="card")
        self._title, self._body = StyledLines(id="card-title"), ScrolledLines(id="card-body")
        self.stage = Stage(self.columns, self._gutter, self._title, self._body)
        self._status, self._footer = StyledLines(id="status"), StyledLines(id="footer")
        self._tour_bar, self._size_lines = TourBar(), SizeLines(self)
        self.below = Below(partial(self.mount, before=self._status))
        self.listing = ListPlace(self, lambda box: self.query_one("#main").mount(box, after="#card"))
        self.popup = Popup(self, lambda: (self.state, self.material))

    @property
    def program(self) -> Program:
        """The program that this screen is part of."""
        return cast("Program", self.app)

    # What stands where

    def compose(self) -> ComposeResult:
        """Texts and card, then the panels, then two lines."""
        fit(self, self.stage, self.app.size, restyle=False)
        self.lay_out(restyle=False)
        yield from self._size_lines.told(self.material.keymap)
        with LightVertical(id="main"):
            with LightHorizontal(id="texts"):
                yield self.columns.left
                with LightVertical(id="between"):
                    yield StyledLines(classes="head")
                    yield self._gutter
                yield self.columns.right
            yield self._card
        yield self._status
        yield self._footer

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """When the screen comes up first, its widgets have just been styled."""
        event.refresh_styles = event.refresh_styles and self.is_up

    def on_mount(self) -> None:
        """Show the words; everything else comes as it is found."""
        self.show_documents()
        self.draw()
        self.call_after_refresh(self.show_place)

    def show_documents(self) -> None:
        """Put the texts into their panes."""
        for side in Side:
            self.columns[side].pane.show(self.material.documents[side], clean=self.clean)

    def show_place(self) -> None:
        """The texts were drawn: draw all the rest, and scroll to where one reads."""
        self.rise()
        if not self.is_up or not self.is_attached:  # the reader may have left already
            return
        self.draw()
        if self.tops is not None:
            self.stage.put(self.tops)
            self.tops = None
        else:
            self.stage.show_cursor(Show("third" if self.state.offset else "nearest"))
        self.call_after_refresh(self.program.set_to_work)

    def rise(self) -> None:
        """Bring in what the first frame does without, before there is anything to show in it."""
        if self.is_up or not self.is_attached:  # the reader may have left already
            return
        self.is_up = True
        self.program.finish_styles()
        self._name_keys()
        self._card.mount(self._title, self._body)

    def on_resize(self, event: events.Resize) -> None:
        """Another size of the terminal."""
        fit(self, self.stage, event.size)
        self.lay_out()
        self.draw()
        self.listing.fit()

    def lay_out(self, *, restyle: bool = True) -> bool:
        """Put the texts as the state and the width have it; whether anything was put elsewhere."""
        columns = self.app.size.width
        look = arrangement.look(self.state, columns)
        self.set_class(look is arrangement.Arrangement.STACKED, "-stack", update=restyle)
        self.set_class(look is arrangement.Arrangement.ALONE, "-alone", update=restyle)
        self.set_class(arrangement.is_narrowed(self.state, columns), "-narrow", update=restyle)
        if self.is_up and not self._size_lines.made:
            self._tell_size()
        return self.stage.arrange(look, self.state.side)

    # Keys and commands

    def on_key(self, event: events.Key) -> None:
        """A key for the texts, unless it comes up from a panel that had no use for it."""
        if not any(panel.last_key is event for panel in self.below.made()) and not self.listing.take(event):
            self._take(event)

    def _take(self, event: events.Key) -> None:
        """A key: an answer that a command waits for, or one of those that call a command."""
        self.warden.on_key()
        self.spoken = ("", False)
        self.popup.hide()
        if self.state.awaiting is not None:
            claim(event)
            self.run(self.state.awaiting, written(event))
            return
        command, count = self.key_input.take(event)
        if command is not None:
            self.run_command(command, count)
        else:
            self.draw_status()
        self.popup.after(self.key_input.pending.keys)

    def take_keys(self) -> None:
        """Commands have other keys than before."""
        self.key_input.renew()
        self._name_keys()
        self.draw_status()

    def _name_keys(self) -> None:
        """Name the keys that hold now wherever keys are named."""
        self.material = self.material.with_keymap(self.key_input.keymap)
        self._tell_size()

    def _tell_size(self) -> None:
        """Say what there is to say of the terminal's size."""
        if self.is_attached and (new := self._size_lines.told(self.material.keymap)):
            self.mount(*new, before="#main")

    def has_focus_placed(self) -> bool:
        """Whether what is open, the panel below or the list, has the focus; it is given to it otherwise."""
        panel = self.below.opened
        if panel is None or self.focused is panel.words:
            return panel is not None or self.listing.has_focus_placed()
        if panel.words.is_mounted:
            self.set_focus(panel.words)
        return self.focused is panel.words

    def read_on(self) -> None:
        """From a panel back to the list or the texts; these have no focus, so that nothing is restyled."""
        self.set_focus(None)
        self.listing.has_focus_placed()
        self.draw_status()

    def run(self, name: str, argument: str = "") -> None:
        """Carry out the command of that name."""
        from tui.reader.commands import by_name

        self.run_command(by_name(name), argument=argument)

    def run_command(self, command: Command, count: int | None = None, argument: str = "") -> None:
        """Carry a command out: a state, then its effects."""
        from tui.reader.commands import Invocation

        self.rise()  # what a command says names keys
        wraps = self.program.settings.wrap_navigation
        before = self.state
        state, effects = command(Invocation(before, self.material, count, argument, wraps))
        if before.tour is not None:
            from tui.reader.commands.tour import followed

            state, effects = followed(before, state, effects, command.name, self.material)
        self.become(state, *effects)

    # State

    def become(self, state: ReadingState, *effects: Effect) -> None:
        """Take on a state, draw it, and do what else was asked."""
        self.rise()
        with self.app.batch_update(), self.stage.links_once() as outermost:
            moved = selection.follow(self.state, state, self.material)
            self.state = unfolded(self.state, moved, self.stage.pane(moved.side))
            rearranged = self.lay_out()
            self._draw_texts()
            top = self.stage.top
            if effects:
                self._perform(effects)
            self.stage.follow_at_once(top)
            if rearranged:
                self.stage.again = next((one for one in effects if isinstance(one, Show)), None)
            if outermost:
                self.draw_status()

    def _perform(self, effects: tuple[Effect, ...]) -> None:
        from tui.reader.screens.effect_handlers import perform

        for effect in effects:
            perform(effect, self)

    def apply_verdicts(self) -> None:
        """Show the links under the reader's verdicts."""
        if self.material.comparison is not None:
            from tui.reader.work.analysis import with_judgements

            links = with_judgements(self.material.comparison.alignment, self.verdicts)
            self.material = self.material.with_alignment(links)
        self.become(settle(self.state, self.material))

    def go_to(self, side: Side, offset: int, link: LinkEnds | None = None) -> None:
        """Jump to a place, and have a link current there."""
        passage = None if self.stage.pane(side).hides(offset) else self.material.passage(side, offset)
        start = passage.span.start if passage else offset
        moved = self.state.jump(side, start)
        state = replace(moved, link=link) if link else settle(moved, self.material)
        self.become(state, Show("third", level=link is not None, flash=True))

    def arrive(self, destination: Destination | None) -> None:
        """Come back from another screen, to a place it names perhaps."""
        if destination is not None and destination.speaker is not None:
            from tui.reader.screens.speaker_view import open_speaker

            open_speaker(self, destination.side, destination.speaker)
        elif destination is not None:
            self.go_to(destination.side, destination.offset, destination.link)

    # Drawing

    def draw(self) -> None:
        """Draw the state."""
        self._draw_texts()
        self.draw_status()

    def _draw_texts(self) -> None:
        self.stage.fold_key = self.material.keymap.key_of("furniture")
        self.stage.draw(self.state, self.material)
        self.stage.fit_card(self._card, self.app.size.width)
        if self.is_up and (self.state.tour is not None or self._tour_bar.is_attached):
            self._tour_bar.draw(self.state, self.material, self.stage.card_rows, above=self._status)

    def draw_status(self) -> None:
        """The two lines below everything."""
        state, material, pending = self.state, self.material, str(self.key_input.pending)
        progress, said = self.progress, self.spoken
        self._status.show(
            lambda cells: (
                status.spoken(said, cells)[:-1] or (status.status(state, material, pending, progress, cells),)
            )
        )
        if self.is_up:
            from tui.reader.card.footer import last_line

            typing = self.below.open_name or ("selecting" if state.grip is not None else "")
            self._footer.show(
                lambda cells: (last_line(said, material.keymap, cells, typing=typing),),
                *(*said, material.keymap, typing),
            )

    def on_descendant_focus(self) -> None:
        """Other keys hold while one types."""
        self.draw_status()

    def say(self, text: str, *, warning: bool = False) -> None:
        """A sentence in the last line, until the next key."""
        self.spoken = (text, warning)
        if panel := self.open_panel:
            panel.said(text, warning=warning)
        self.draw_status()

    def unsay(self, text: str) -> None:
        """Take a sentence away that no longer holds, if it is the one that is shown."""
        if self.spoken[0] == text:
            self.spoken = ("", False)
            self.draw_status()
        if panel := self.open_panel:
            panel.unsaid(text)

    @property
    def open_panel(self) -> Panel[Any] | ListBox | None:
        """The panel over the texts, else the list beside them."""
        if self.app.screen is self:
            return self.listing.box
        from tui.reader.panels.panel import Panel

        return self.app.screen if isinstance(self.app.screen, Panel) else self.listing.box

    @on(messages.Progressed)
    @on(messages.Prepared)
    @on(messages.Compared)
    @on(messages.Deepened)
    @on(messages.Tested)
    @on(messages.NotesChanged)
    @on(messages.Failed)
    @on(messages.Faulty)
    @on(messages.Remarked)
    @on(messages.NotesFound)
    @on(messages.NoteTyped)
    @on(messages.PlaceTyped)
    @on(messages.PathTyped)
    @on(messages.TagsTyped)
    @on(messages.Searched)
    @on(RowWalked)
    @on(ListLeft)
    def _on_background(self, message: Message) -> None:
        from tui.reader.screens.message_handlers import handle_message

        handle_message(message, self)

    @on(pane_messages.Scrolled)
    @on(pane_messages.Pressed)
    @on(pane_messages.Unfolded)
    @on(pane_messages.Selected)
    @on(pane_messages.Resized)
    @on(OverviewStrip.Pressed)
    @on(OverviewStrip.Dragged)
    @on(LinkGutter.Pressed)
    def _on_pane(self, message: Message) -> None:
        from tui.reader.screens.mouse_handlers import handle_pointer

        handle_pointer(message, self)
