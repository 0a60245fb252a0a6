"""To a place that one can name: `12`, `40%`, `p7`, `n3`, `s2`, `l5`, `ch3`, `14:32`.

`p7` is page 7 of a text that has pages, and §7 of any other, as it was before texts had pages.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from tui.language.lazy import lazy
from tui.pair import Side
from tui.reader.commands.links import go_to_finding, go_to_link
from tui.reader.keys.registry import (
    HOW_FAR,
    NOT_READY,
    CommandGroup,
    Invocation,
    Needs,
    Outcome,
    command,
    find_command,
    lacking,
)
from tui.reader.state.current_link import settle
from tui.reader.state.effects import Call, Flash, Open, Room, Say
from tui.reader.state.scrolling import Show
from tui.reader.state.stops import note_places, shift_places
from tui.spans import Span

_PLACE = lazy(r"([pnslf§]?)\s*(\d{1,7})(%?)", re.IGNORECASE)
_CHAPTER = lazy(r"(?:ch|chapter)\.?\s*(\d{1,4})", re.IGNORECASE)
_CLOCK = lazy(r"(?:(\d{1,2}):)?(\d{1,3}):(\d{2})")
_PAGE = lazy(r"(?:about )?p\. (\S+)")
FORMS = (
    "12 passage, 40%, p7 page or §7, ch3 chapter, 14:32 time, "
    "n3 note, f1 finding, s2 shift, l5 link, or a command's name"
)


def is_place(words: str) -> bool:
    """Whether the words name a place, be it there or not."""
    words = words.strip().removeprefix(":").strip()
    found = _PLACE.fullmatch(words)
    if _CHAPTER.fullmatch(words) or _CLOCK.fullmatch(words):
        return True
    return found is not None and not (found[1] and found[3])


@command("go-to", ":", group=CommandGroup.MOVE, needs=Needs.NOTHING)
def go_to(turn: Invocation) -> Outcome:
    """To a passage (:12), :40%, page (:p7), :ch3, :14:32; note, finding, shift, link (:n3 :f1 :s2 :l5)."""
    words = turn.argument.strip().removeprefix(":").strip()
    if not words:
        return turn.state, (Open(Room.GO_TO),)
    if outcome := _in_source(turn, words):
        return outcome
    found = _PLACE.fullmatch(words)
    if found is None:
        return _named(turn, words)
    kind, number, percent = found[1].lower(), int(found[2]), found[3]
    if percent:
        return _unknown(turn, words) if kind else _share(turn, number)
    return _WAYS[kind](turn, number)


@command("footnote", "%", group=CommandGroup.MOVE, needs=Needs.PASSAGES)
def footnote(turn: Invocation) -> Outcome:
    """From a passage to its footnote (2% to its second), and from a footnote to where its mark stands."""
    side = turn.state.side
    document = turn.material.documents[side]
    here = turn.material.passage(side, turn.state.offset)
    if here is None:
        return turn.state, ()
    if mark := document.mark_of(here):
        to = document.passage_at(mark.span.start)
    else:
        notes = [note for mark in document.marks_of(here) if (note := document.note_at(mark))]
        if not notes:
            return turn.state, (Say("This passage has no footnote."),)
        to = notes[min(turn.times, len(notes)) - 1]
    return _jump(turn, side, to.span) if to else (turn.state, ())


def _in_source(turn: Invocation, words: str) -> Outcome | None:
    """To a page, chapter or time of the source; None if the words name none, or the text has none."""
    document = turn.material.documents[turn.state.side]
    sought = ""
    if page := re.fullmatch(r"pp?\.?\s*(\d[\w.-]{0,15}|[ivxlc]{1,8})", words, re.IGNORECASE):
        pages = [place for place in document.places if _PAGE.match(place.label)]
        if not pages:
            return None
        sought = f"page {page[1]}"
        labels = [found[1] for place in pages if (found := _PAGE.match(place.label))]
        at = next((n for n, label in enumerate(labels) if label.lower() == page[1].lower()), None)
        place = pages[at] if at is not None else None
        told = f"pages {labels[0]} to {labels[-1]}"
    elif chapter := _CHAPTER.fullmatch(words):
        sought, told = f"chapter {chapter[1]}", "no such place"
        label = f"ch. {chapter[1]}"
        place = next((one for one in document.places if one.label.startswith(label)), None)
    elif clock := _CLOCK.fullmatch(words):
        hours, minutes, seconds = int(clock[1] or 0), int(clock[2]), int(clock[3])
        sought = f"{hours + minutes // 60:02}:{minutes % 60:02}:{seconds:02}"
        timed = [one for one in document.places if _CLOCK.fullmatch(one.label)]
        told = "no times" if not timed else f"times from {timed[0].label}"
        place = next((one for one in reversed(timed) if one.label <= sought), None)
    else:
        return None
    if place is None:
        return turn.state, (Say(f"There is no {sought}: this text has {told}."),)
    return _jump(turn, turn.state.side, Span(place.offset, place.offset), place.label)


def _named(turn: Invocation, words: str) -> Outcome:
    item = find_command(words, turn.keymap)
    return _unknown(turn, words) if item is None else (turn.state, (Call(item.name),))


def _unknown(turn: Invocation, words: str) -> Outcome:
    return turn.state, (Say(f"“{words}” names no place: {FORMS}."),)


def _jump(turn: Invocation, side: Side, span: Span, said: str = "") -> Outcome:
    moved = settle(turn.state.jump(side, span.start), turn.material)
    return moved, (Show("third"), Flash(side, span), *((Say(said),) if said else ()))


def _walked(turn: Invocation, number: int) -> Outcome:
    """A passage as the status line counts them."""
    side = turn.state.side
    walk = turn.material.walk[side]
    if not walk:
        return turn.state, ()
    first = turn.material.documents[side].number(0)
    last = len(walk) - 1 + first
    said = f"This text has {last} passages: this is the last one." if number > last else ""
    return _jump(turn, side, walk[min(max(number, first), last) - first].span, said)


def _share(turn: Invocation, percent: int) -> Outcome:
    side = turn.state.side
    text = turn.material.documents[side].text
    passage = turn.material.passage(side, len(text) * min(percent, 100) // 100)
    return _jump(turn, side, passage.span) if passage else (turn.state, ())


def _cited(turn: Invocation, number: int) -> Outcome:
    """A passage by the number under which it is cited."""
    document = turn.material.documents[turn.state.side]
    index = document.numbered(number)
    if not 0 <= index < len(document.passages):
        last = document.number(len(document.passages) - 1)
        return turn.state, (Say(f"There is no §{number}: this text has {last} passages."),)
    return _jump(turn, turn.state.side, document.passages[index].span)


def _not_yet(turn: Invocation, what: str) -> str:
    """Why links or what rests on them cannot be counted, as a sentence; empty when they can."""
    missing = lacking(Needs.LINKS, turn)
    return f"{what} are being looked for: {HOW_FAR}" if missing == NOT_READY else missing


def _note(turn: Invocation, number: int) -> Outcome:
    if turn.material.without_notes:
        return turn.state, (Say(turn.material.without_notes),)
    places = note_places(turn.material, turn.state.side)
    if not 1 <= number <= len(places):
        return turn.state, (Say(f"There is no note {number} on this text: {len(places)} in all."),)
    place = places[number - 1]
    return _jump(turn, turn.state.side, place.span, place.placed.words)


def _shift(turn: Invocation, number: int) -> Outcome:
    if missing := _not_yet(turn, "Shifts"):
        return turn.state, (Say(missing),)
    shifts = turn.material.shifts
    if not 1 <= number <= len(shifts):
        return turn.state, (Say(f"There is no shift {number}: {len(shifts)} in all."),)
    for side in (turn.state.side, turn.state.side.other):
        for place in shift_places(turn.material, side, turn.state.voices):
            if place.number == number:
                return _jump(turn, side, place.span, f"Shift {number}: {place.shift.title}")
    missing = f"No words of shift {number} are in the voices shown"
    return turn.state, (Say(turn.keymap.hinted(missing, ("voices", "shows others"))),)


def _link(turn: Invocation, number: int) -> Outcome:
    if missing := _not_yet(turn, "Links"):
        return turn.state, (Say(missing),)
    links = turn.material.links(Side.LEFT, faint=False)
    if not 1 <= number <= len(links):
        return turn.state, (Say(f"There is no link {number}: {len(links)} in all."),)
    moved = go_to_link(turn.state, turn.material, links[number - 1])
    return moved, (Show("third", level=True, flash=True),)


def _finding(turn: Invocation, number: int) -> Outcome:
    missing = _not_yet(turn, "Findings")
    return (turn.state, (Say(missing),)) if missing else go_to_finding(turn, number)


_WAYS: dict[str, Callable[[Invocation, int], Outcome]] = {
    "": _walked,
    "p": _cited,
    "§": _cited,
    "n": _note,
    "f": _finding,
    "s": _shift,
    "l": _link,
}
