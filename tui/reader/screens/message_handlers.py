"""What the background and the panels below tell the reading screen, one small function for each message."""

from __future__ import annotations

from dataclasses import replace
from functools import singledispatch
from typing import TYPE_CHECKING

from textual.message import Message

from tui.documents.characters.guard import guard
from tui.pair import Pair
from tui.reader.card import status
from tui.reader.keys.registry import HOW_FAR
from tui.reader.lists.messages import ListLeft, RowWalked
from tui.reader.state import messages
from tui.reader.state.current_link import settle
from tui.reader.state.effects import Open, Room
from tui.reader.state.reading_state import Search, Sync
from tui.reader.state.scrolling import Show

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.reader.screens.reading import ReadingScreen


@singledispatch
def handle_message(message: Message, screen: ReadingScreen) -> None:
    """Take in what a message tells."""
    raise TypeError(f"{screen} does not know what to do with {message!r}")


@handle_message.register(messages.Progressed)
def _(message: messages.Progressed, screen: ReadingScreen) -> None:
    screen.progress = status.progress(message.stage, message.fraction)
    screen.draw_status()
    if panel := screen.open_panel:
        panel.told(screen.progress)


@handle_message.register(messages.Prepared)
def _(message: messages.Prepared, screen: ReadingScreen) -> None:
    screen.material = replace(screen.material, documents=message.documents)
    screen.show_documents()
    screen.become(settle(screen.state, screen.material))


@handle_message.register(messages.Compared)
def _(message: messages.Compared, screen: ReadingScreen) -> None:
    screen.progress = ""
    first = screen.material.comparison is None
    screen.material = replace(
        screen.material, comparison=_at_its_deepest(screen, message.comparison), failure=""
    )
    if screen.spoken[0].endswith(HOW_FAR):
        screen.spoken = ("", False)
    screen.apply_verdicts()
    if first:
        screen.call_after_refresh(_bring_level, screen)
        screen.call_after_refresh(_begin, screen)
    screen.warden.settle()
    _tell_panel(screen)


@handle_message.register(messages.Deepened)
def _(message: messages.Deepened, screen: ReadingScreen) -> None:
    """Change what is shown, once; the link under the cursor stays, as judged ones do."""
    from tui.reader.work.analysis import with_kept_link

    screen.progress = ""
    links = with_kept_link(message.after.alignment, screen.material.link(screen.state.link))
    after = message.after.with_alignment(links).with_findings_of(message.after)
    screen.deepened = Pair(message.before, after)
    comparison = screen.material.comparison
    if comparison is not None:
        screen.material = replace(screen.material, comparison=_at_its_deepest(screen, comparison))
    screen.apply_verdicts()
    screen.warden.settle()
    _tell_panel(screen)


def _at_its_deepest(screen: ReadingScreen, comparison: Comparison) -> Comparison:
    """A comparison begun before the passages were read for meaning, with the links found since."""
    if screen.deepened is None or comparison.alignment is not screen.deepened.left.alignment:
        return comparison
    before, after = screen.deepened
    deeper = comparison.with_alignment(after.alignment)
    same = comparison.framing is before.framing  # the target is still followed that was then
    return deeper.with_findings_of(after) if same else deeper


@handle_message.register(messages.Tested)
def _(message: messages.Tested, screen: ReadingScreen) -> None:
    screen.progress = ""
    comparison = screen.material.comparison
    if comparison is not None and comparison.framing is message.before.framing:
        screen.material = replace(screen.material, comparison=_at_its_deepest(screen, message.after))
    screen.draw_status()
    _tell_panel(screen)


@handle_message.register(messages.NotesChanged)
def _(message: messages.NotesChanged, screen: ReadingScreen) -> None:
    before = screen.material
    screen.material = before.with_notes(message.notes, message.tags, message.drafts, message.lost)
    if screen.verdicts != message.verdicts:
        screen.verdicts = dict(message.verdicts)
        screen.apply_verdicts()
    elif before.notes != message.notes:
        screen.become(screen.state)
    _tell_panel(screen)
    if message.foreign:
        screen.below.refresh_writing(screen.material)


@handle_message.register(messages.Failed)
def _(message: messages.Failed, screen: ReadingScreen) -> None:
    if message.ends_analysis:
        screen.progress = "no analysis"
        screen.material = replace(screen.material, failure=guard(message.reason))
        screen.become(screen.state)
        screen.call_after_refresh(_begin, screen)
        screen.warden.settle()
    if message.ends_notes and screen.material.without_notes:
        screen.material = replace(screen.material, without_notes=guard(message.reason))
        _tell_panel(screen)
    screen.say(guard(message.reason), warning=True)


@handle_message.register(messages.Faulty)
def _(message: messages.Faulty, screen: ReadingScreen) -> None:
    others = tuple(fault for fault in screen.faults if fault.place.file not in message.paths)
    mended = tuple(fault for fault in screen.faults if fault.place.file in message.paths)
    screen.faults = (*message.faults, *others)
    if mended and not message.faults:
        screen.unsay(status.faulty(mended, screen.key_input.keymap))
    if message.faults:
        screen.say(status.faulty(message.faults, screen.key_input.keymap), warning=True)
        if panel := screen.open_panel:
            panel.told(status.faulty(message.faults, screen.key_input.keymap))


@handle_message.register(messages.Remarked)
def _(message: messages.Remarked, screen: ReadingScreen) -> None:
    screen.say(message.text, warning=message.warning)
    if panel := screen.open_panel:
        panel.told(message.text)


@handle_message.register(messages.NotesFound)
def _(message: messages.NotesFound, screen: ReadingScreen) -> None:
    if panel := screen.open_panel:
        panel.notes_found(message.query, message.notes)


@handle_message.register(messages.NoteTyped)
def _(message: messages.NoteTyped, screen: ReadingScreen) -> None:
    from tui.reader.writing.note_taking import keep_note

    screen.program.codings.done_otherwise()
    told = keep_note(screen.program.notebook, message)
    if message.closed:
        if told:
            screen.say(told)
        screen.read_on()
        _back_to_shifts(screen, message.note.id)


def _back_to_shifts(screen: ReadingScreen, note: str) -> None:
    """A note that was begun in the list of shifts leads back to its row."""
    if note == screen.kept.note_of_shifts:
        screen.kept.note_of_shifts = ""
        if screen.below.opened is None and screen.app.screen is screen:
            screen.become(screen.state, Open(Room.SHIFTS))


@handle_message.register(messages.PlaceTyped)
def _(message: messages.PlaceTyped, screen: ReadingScreen) -> None:
    screen.read_on()
    if message.words.strip():
        screen.run("go-to", message.words)


@handle_message.register(messages.PathTyped)
def _(message: messages.PathTyped, screen: ReadingScreen) -> None:
    screen.read_on()
    if message.path:
        screen.program.texts.open_text(message.side, message.path)


@handle_message.register(messages.TagsTyped)
def _(message: messages.TagsTyped, screen: ReadingScreen) -> None:
    screen.read_on()
    screen.run("tag-alone-with" if message.alone else "tag-with", message.words)


@handle_message.register(messages.Searched)
def _(message: messages.Searched, screen: ReadingScreen) -> None:
    if message.kept is None:
        screen.become(replace(screen.state, search=Search()), Show())
        screen.read_on()
        return
    last = (message.search.query, message.search.mode) if message.kept and message.search.query else None
    screen.become(replace(screen.state, search=message.search, searched=last or screen.state.searched))
    if message.kept:
        screen.read_on()
        screen.run("first-hit")
    else:
        screen.stage.preview(screen.state)


@handle_message.register(RowWalked)
def _(message: RowWalked, screen: ReadingScreen) -> None:
    screen.listing.walked(message.entry)


@handle_message.register(ListLeft)
def _(message: ListLeft, screen: ReadingScreen) -> None:
    screen.listing.close(message.entry)


def _tell_panel(screen: ReadingScreen) -> None:
    """A panel over the texts shows what is there now."""
    if panel := screen.open_panel:
        panel.material_changed(screen.material)


def _bring_level(screen: ReadingScreen) -> None:
    """Scroll to the cursor and its counterpart, once the links are known."""
    state = screen.state
    if not state.welcome and screen.levels:
        screen.stage.show_cursor(Show(level=state.sync is not Sync.FREE and state.link is not None))


def _begin(screen: ReadingScreen) -> None:
    """Go to the place that was asked for at the start."""
    place, screen.begins_at = screen.begins_at, ""
    if place:
        screen.run("go-to", place)
