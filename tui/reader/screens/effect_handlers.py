"""Carries out what commands ask for, one small function for each kind of effect."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial, singledispatch
from typing import TYPE_CHECKING

from tui.reader.panes.arrangement import arranged
from tui.reader.screens import other_texts
from tui.reader.state import effects
from tui.reader.state.current_link import settle
from tui.reader.state.effects import Effect, Errand, Room
from tui.reader.state.hint_letters import lettered
from tui.reader.state.reading_state import Destination, following
from tui.reader.state.scrolling import Scroll, Show
from tui.reader.writing.note_taking import note_here, note_on_whole
from tui.spans import Span

if TYPE_CHECKING:
    from tui.notes.model import Note
    from tui.reader.lists.entries import Entry
    from tui.reader.screens.reading import ReadingScreen


@singledispatch
def perform(effect: Effect, screen: ReadingScreen) -> None:
    """Carry one effect out on the reading screen."""
    raise TypeError(f"{screen} has no way to carry out {effect!r}")


@perform.register(Errand)
def _(effect: Errand, screen: ReadingScreen) -> None:
    _ERRANDS[effect](screen)


@perform.register(effects.Say)
def _(effect: effects.Say, screen: ReadingScreen) -> None:
    screen.say(effect.text, warning=effect.warning)


@perform.register(Show)
def _(effect: Show, screen: ReadingScreen) -> None:
    screen.stage.show_cursor(effect)


def _cursor_in_view(screen: ReadingScreen) -> None:
    side = screen.state.side
    start = None if screen.stage.sees_cursor(side) else screen.stage.passage_in_view(side)
    if start is not None:
        screen.become(settle(screen.state.at(side, start), screen.material))


@perform.register(effects.Flash)
def _(effect: effects.Flash, screen: ReadingScreen) -> None:
    screen.stage.flash(effect.side, effect.span)


@perform.register(effects.Reveal)
def _(effect: effects.Reveal, screen: ReadingScreen) -> None:
    screen.stage.reveal(effect.places)


@perform.register(Scroll)
def _(effect: Scroll, screen: ReadingScreen) -> None:
    start = screen.stage.scroll(screen.state.side, effect)
    if start is not None:
        screen.become(settle(screen.state.at(screen.state.side, start), screen.material))


@perform.register(effects.MoveToHeight)
def _(effect: effects.MoveToHeight, screen: ReadingScreen) -> None:
    side = screen.state.side
    start = screen.stage.passage_at_height(side, effect.at)
    if start is not None:
        screen.become(settle(screen.state.jump(side, start), screen.material), Show())


def _letters(screen: ReadingScreen) -> None:
    targets = lettered(screen.stage.places_in_view(screen.state.side))
    awaiting = screen.state.awaiting if targets else None
    screen.become(replace(screen.state, targets=targets, awaiting=awaiting))


@perform.register(effects.Arrange)
def _(effect: effects.Arrange, screen: ReadingScreen) -> None:
    state, said = arranged(screen.state, effect.what, screen.app.size.width, screen.key_input.keymap)
    screen.become(state)
    if effect.what == "level":
        screen.stage.rearranged(rewrapped=True)  # without gaps a link that crosses others may lie elsewhere
    screen.say(said)


@perform.register(effects.Call)
def _(effect: effects.Call, screen: ReadingScreen) -> None:
    screen.run(effect.command)


@perform.register(effects.Judge)
def _(effect: effects.Judge, screen: ReadingScreen) -> None:
    if effect.verdict is None:
        screen.verdicts.pop(effect.ends, None)
    else:
        screen.verdicts[effect.ends] = effect.verdict
    screen.apply_verdicts()
    screen.program.codings.done_otherwise()
    screen.program.notebook.judge(effect.ends, effect.verdict)


@perform.register(effects.Undo)
def _(effect: effects.Undo, screen: ReadingScreen) -> None:
    if effect.redo or not screen.program.codings.uncode():
        screen.program.notebook.undo(redo=effect.redo)


@perform.register(effects.Copy)
def _(effect: effects.Copy, screen: ReadingScreen) -> None:
    screen.program.copy(effect.text, effect.what)


@perform.register(effects.Browse)
def _(effect: effects.Browse, screen: ReadingScreen) -> None:
    from tui.reader.work.clipboard import browse

    fault = browse(effect.address, screen.key_input.keymap)
    screen.say(fault or f"{effect.address} was handed to the desktop's browser.", warning=bool(fault))


@perform.register(effects.OpenNote)
def _(effect: effects.OpenNote, screen: ReadingScreen) -> None:
    found = next((one.note for one in screen.material.notes if one.note.id == effect.note), None)
    if effect.listed:
        _notes(screen, effect.note)
    elif found is not None:
        screen.below.open_note(found, screen.material)


@perform.register(effects.SetTags)
def _(effect: effects.SetTags, screen: ReadingScreen) -> None:
    from tui.reader.writing.tags import shown_at_once, tagged_here, toggled

    note = tagged_here(screen.state, screen.material, alone=effect.alone)
    tagged = toggled(note, effect.tags)
    screen.program.codings.done_otherwise()
    screen.material = shown_at_once(screen.material, tagged.note)
    screen.become(screen.state.unselect())
    if tagged.note.tags:
        screen.program.notebook.save(tagged.note, continuing=False)
    else:
        screen.program.notebook.delete(tagged.note.id)
    screen.say(tagged.words)


@perform.register(effects.Open)
def _(effect: effects.Open, screen: ReadingScreen) -> None:
    _ROOMS[effect.room](screen)


def _help(screen: ReadingScreen) -> None:
    from tui.reader.panels.help import HelpScreen

    screen.app.push_screen(HelpScreen(screen.material))


def _why(screen: ReadingScreen) -> None:
    from tui.reader.panels.why import WhyScreen

    screen.app.push_screen(WhyScreen(screen.state, screen.material))


def _notices(screen: ReadingScreen) -> None:
    from tui.reader.panels.notices import NoticeScreen

    def back(destination: Destination | None) -> None:
        screen.arrive(destination)
        if destination is not None:  # what was set apart is no passage: the cursor stands beside it
            pane = screen.stage.pane(destination.side)
            pane.reveal(Span(destination.offset, destination.offset + 1), at="nearest")

    screen.app.push_screen(NoticeScreen(screen.material, screen.faults), back)


def _evidence(screen: ReadingScreen) -> None:
    from tui.reader.panels.evidence import EvidenceScreen

    screen.app.push_screen(EvidenceScreen(screen.state, screen.material))


def _shifts(screen: ReadingScreen) -> None:
    from tui.reader.lists.list_state import ListMemory
    from tui.reader.panels.shifts import ShiftScreen

    memory, notebook = screen.kept.shifts or ListMemory(), screen.program.notebook
    panel = ShiftScreen(screen.material, screen.state.voices, memory, notebook)

    def back(chosen: Destination | Note | None) -> None:
        screen.kept.shifts = panel.list.memory
        if chosen is None or isinstance(chosen, Destination):
            screen.arrive(chosen)
        else:
            screen.kept.note_of_shifts = chosen.id
            screen.below.open_note(chosen, screen.material)

    screen.app.push_screen(panel, back)


def _notes(screen: ReadingScreen, at: str = "") -> None:
    from tui.reader.panels.notes import NotesBox

    def write(note: Note, *, unsaved: bool = False) -> None:
        screen.below.open_note(note, screen.material, unsaved=unsaved)

    order = screen.kept.note_order
    box = NotesBox(screen.material, screen.state, screen.program.notebook, write, order=order, at=at)

    def left() -> None:
        screen.kept.note_order = box.order

    screen.listing.open(box, left)


def _note(screen: ReadingScreen) -> None:
    note = note_here(screen.state, screen.material)
    screen.become(screen.state.unselect())
    screen.below.open_note(note, screen.material)


def _note_alone(screen: ReadingScreen) -> None:
    screen.below.open_note(note_here(screen.state, screen.material, alone=True), screen.material)


def _tags(screen: ReadingScreen, *, alone: bool = False) -> None:
    from tui.reader.writing.tags import known_tags, tagged_here

    here = tagged_here(screen.state, screen.material, alone=alone).tags
    screen.below.tag_bar.open(known_tags(screen.material), here, alone=alone)


def _note_whole(screen: ReadingScreen) -> None:
    screen.below.open_note(note_on_whole(), screen.material)


def _finder(screen: ReadingScreen) -> None:
    from tui.reader.panels.finder import FinderBox

    material, faint = screen.material, screen.state.faint
    memory = screen.kept.finder
    kept = memory.finder if memory and memory.material is material and memory.faint is faint else None
    screen.kept.finder = FinderBox(material, faint=faint, finder=kept)
    screen.listing.open(screen.kept.finder)


def _passages(name: str, screen: ReadingScreen) -> None:
    from tui.reader.panels import passage_lists

    box: type[passage_lists.PassageBox] = getattr(passage_lists, name)
    screen.listing.open(box(screen.material, screen.state))


def _contexts(screen: ReadingScreen) -> None:
    from tui.reader.lists.keyword import keyword
    from tui.reader.panels.contexts import ContextBox

    screen.listing.open(ContextBox(screen.material, keyword(screen.state, screen.material)))


def _coding(screen: ReadingScreen) -> None:
    from tui.reader.screens.coding import code

    code(screen)


def _targets(screen: ReadingScreen) -> None:
    from tui.reader.panels.list_screen import ListScreen
    from tui.reader.panels.targets import TargetBox

    box = TargetBox(screen.material, screen.kept.targets)

    def back(chosen: Entry | None) -> None:
        screen.kept.targets = box.found
        if chosen is not None and isinstance(chosen.gives, tuple):
            names = tuple(str(name) for name in chosen.gives)
            screen.become(following(screen.state, names), Errand.FOLLOW)

    screen.app.push_screen(ListScreen(box), back)


def _speaker(screen: ReadingScreen) -> None:
    from tui.reader.screens.speaker_view import open_speaker_here

    open_speaker_here(screen)


def _legend(screen: ReadingScreen) -> None:
    from tui.reader.card.follow_ups import legend

    screen.popup.show(partial(legend, screen.material))


def _go_to(screen: ReadingScreen) -> None:
    screen.below.go_to_bar.open()


def _search(screen: ReadingScreen) -> None:
    screen.below.search_bar.open(screen.state, screen.material)


def _export(screen: ReadingScreen) -> None:
    screen.program.notebook.export(screen.material.books)


_ERRANDS: dict[Errand, Callable[[ReadingScreen], object]] = {
    Errand.CURSOR_IN_VIEW: _cursor_in_view,
    Errand.LETTERS: _letters,
    Errand.EXPORT: _export,
    Errand.FOLLOW: lambda screen: screen.program.follow(),
    Errand.SWAP: lambda screen: screen.program.texts.swap(),
    Errand.THEME: lambda screen: screen.program.turn_theme(),
    Errand.SUSPEND: lambda screen: screen.app.action_suspend_process(),
    Errand.QUIT: lambda screen: screen.program.leave(),
}

_ROOMS: dict[Room, Callable[[ReadingScreen], object]] = {
    Room.HELP: _help,
    Room.WHY: _why,
    Room.EVIDENCE: _evidence,
    Room.NOTICES: _notices,
    Room.SHIFTS: _shifts,
    Room.NOTES: _notes,
    Room.NOTE: _note,
    Room.NOTE_ALONE: _note_alone,
    Room.TAGS: _tags,
    Room.TAGS_ALONE: lambda screen: _tags(screen, alone=True),
    Room.NOTE_WHOLE: _note_whole,
    Room.CODING: _coding,
    Room.TARGETS: _targets,
    Room.SEARCH: _search,
    Room.RECENT: other_texts.recent,
    Room.OTHER: other_texts.other,
    Room.ORIGIN: other_texts.origin,
    Room.GO_TO: _go_to,
    Room.LEGEND: _legend,
    Room.SPEAKER: _speaker,
    Room.FINDER: _finder,
    Room.ONLY: partial(_passages, "OnlyBox"),
    Room.LINK_LIST: partial(_passages, "LinkBox"),
    Room.NEAR_MISSES: partial(_passages, "NearBox"),
    Room.ALIKE: partial(_passages, "AlikeBox"),
    Room.CONTEXTS: _contexts,
    Room.PALETTE: lambda screen: screen.app.action_command_palette(),
}
