"""Searching both texts at once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace

from tui.reader.keys.registry import CommandGroup, Invocation, Needs, Outcome, command
from tui.reader.state.current_link import follows_links, settle
from tui.reader.state.effects import Effect, Flash, Open, Room, Say
from tui.reader.state.reading_state import Search
from tui.reader.state.scrolling import Show


@command("search", "/", group=CommandGroup.SEARCH, needs=Needs.NOTHING, hint="search")
def search(turn: Invocation) -> Outcome:
    """Search both texts as you type; a capital makes case count, tab: regular expression, then fuzzy."""
    return turn.state, (Open(Room.SEARCH),)


@command("find", "ctrl+k", group=CommandGroup.SEARCH, needs=Needs.NOTHING)
def find(turn: Invocation) -> Outcome:
    """Find a passage, link, shift, note, speaker or heading by a few words of it, misspelt perhaps."""
    return turn.state, (Open(Room.FINDER),)


@command("contexts", "K", group=CommandGroup.SEARCH, needs=Needs.NOTHING)
def contexts(turn: Invocation) -> Outcome:
    """A word, or what is searched for, in its contexts in both texts, with counts; ctrl+u: typical words."""
    return turn.state, (Open(Room.CONTEXTS),)


def _seek(turn: Invocation, direction: int) -> Outcome:
    state = turn.state
    if not state.search.query:
        return state, (Say(turn.keymap.hinted("Nothing is searched for", ("search", "begins"))),)
    hits = state.search.hits[state.side]
    if direction > 0:
        index = bisect_right(hits, state.offset, key=lambda span: span.start) + turn.times - 1
    else:
        index = bisect_left(hits, state.offset, key=lambda span: span.start) - turn.times
    if hits and turn.wraps:
        index %= len(hits)
    if not 0 <= index < len(hits):
        there = len(state.search.hits[state.side.other])
        aside = f" The other text has {there}." if there else ""
        return state, (Say(f"No further hit in this text ({len(hits)} in all).{aside}"),)
    moved = settle(state.jump(state.side, hits[index].start), turn.material)
    effects: tuple[Effect, ...] = (Show("third", level=follows_links(moved)), Flash(state.side, hits[index]))
    return moved, effects


@command("first-hit", group=CommandGroup.SEARCH, needs=Needs.NOTHING)
def first_hit(turn: Invocation) -> Outcome:
    """The hit at or after the cursor, else the first of this text, else the first of the other."""
    state = turn.state
    hits = state.search.hits
    if state.search.fault:
        return state, (Say(f"Not searched: {state.search.fault}."),)
    if not any(hits):
        return state, (Say(f"“{state.search.query}” is in neither text."),)
    side = state.side if hits[state.side] else state.side.other
    index = bisect_left(hits[side], state.cursor[side], key=lambda span: span.start)
    hit = hits[side][index if index < len(hits[side]) else 0]
    moved = settle(state.jump(side, hit.start), turn.material)
    return moved, (Show("third", level=follows_links(moved)), Flash(side, hit))


@command("next-hit", "n", group=CommandGroup.SEARCH, needs=Needs.NOTHING)
def next_hit(turn: Invocation) -> Outcome:
    """Next hit in this text, from the cursor."""
    return _seek(turn, 1)


@command("previous-hit", "N", group=CommandGroup.SEARCH, needs=Needs.NOTHING)
def previous_hit(turn: Invocation) -> Outcome:
    """Previous hit."""
    return _seek(turn, -1)


@command("clear", "escape", group=CommandGroup.SEARCH, needs=Needs.NOTHING)
def clear(turn: Invocation) -> Outcome:
    """Forget a count or the selection, else the search or a half-made link, else end the tour."""
    if turn.state.grip is not None or any(turn.state.selection):
        return turn.state.unselect(), ()
    if turn.state.search.query or turn.state.half is not None:
        return replace(turn.state, search=Search(), half=None), ()
    if turn.state.tour is None:
        return turn.state, ()
    from tui.reader.commands.tour import farewell

    return replace(turn.state, tour=None), (Say(farewell(turn.material)),)
