"""Moving in one text, and between the two."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from tui.pair import Side
from tui.reader.keys.registry import CommandGroup, Invocation, Needs, Outcome, command
from tui.reader.state.current_link import settle
from tui.reader.state.effects import Errand, MoveToHeight, Say
from tui.reader.state.reading_state import Position, ReadingState
from tui.reader.state.scrolling import Scroll, Show
from tui.reader.state.selection import move_word, other_end


def _walk_to(turn: Invocation, index: int) -> ReadingState:
    side = turn.state.side
    walk = turn.material.walk[side]
    if not walk:
        return turn.state
    passage = walk[min(max(index, 0), len(walk) - 1)]
    return settle(turn.state.at(side, passage.span.start), turn.material)


def _step(turn: Invocation, direction: int) -> Outcome:
    here = turn.material.walk_index(turn.state.side, turn.state.offset)
    state = _walk_to(turn, here + direction * turn.times)
    if state.cursor == turn.state.cursor:
        return state, (Say("The text begins here." if direction < 0 else "The text ends here."),)
    return state, (Show(),)


@command("next-passage", "j", "down", group=CommandGroup.MOVE, hint="passage")
def next_passage(turn: Invocation) -> Outcome:
    """Next passage; a number before it repeats, as in 12j."""
    return _step(turn, 1)


@command("previous-passage", "k", "up", group=CommandGroup.MOVE, hint="passage")
def previous_passage(turn: Invocation) -> Outcome:
    """Previous passage."""
    return _step(turn, -1)


def _paragraph(turn: Invocation, direction: int) -> Outcome:
    """Paragraph starts are the walked passages whose block differs from the one before."""
    walk = turn.material.walk[turn.state.side]
    here = turn.material.walk_index(turn.state.side, turn.state.offset)
    way = range(here + 1, len(walk)) if direction > 0 else range(here - 1, -1, -1)
    starts = (index for index in way if index == 0 or walk[index - 1].block != walk[index].block)
    ahead = list(islice(starts, max(1, turn.times)))
    if not ahead:
        return turn.state, (Say("No further paragraph in this direction."),)
    return _walk_to(turn, ahead[-1]), (Show(),)


@command("next-paragraph", "}", group=CommandGroup.MOVE)
def next_paragraph(turn: Invocation) -> Outcome:
    """Next paragraph."""
    return _paragraph(turn, 1)


@command("previous-paragraph", "{", group=CommandGroup.MOVE)
def previous_paragraph(turn: Invocation) -> Outcome:
    """Previous paragraph."""
    return _paragraph(turn, -1)


@command("half-page-down", "ctrl+d", group=CommandGroup.MOVE, needs=Needs.NOTHING)
def half_page_down(turn: Invocation) -> Outcome:
    """Half a page down."""
    return turn.state, (Scroll(pages=0.5 * turn.times),)


@command("half-page-up", "ctrl+u", group=CommandGroup.MOVE, needs=Needs.NOTHING)
def half_page_up(turn: Invocation) -> Outcome:
    """Half a page up."""
    return turn.state, (Scroll(pages=-0.5 * turn.times),)


@command("page-down", "space", "pagedown", "ctrl+f", group=CommandGroup.MOVE, needs=Needs.NOTHING)
def page_down(turn: Invocation) -> Outcome:
    """A page down."""
    return turn.state, (Scroll(pages=turn.times),)


@command("page-up", "pageup", "ctrl+b", group=CommandGroup.MOVE, needs=Needs.NOTHING)
def page_up(turn: Invocation) -> Outcome:
    """A page up."""
    return turn.state, (Scroll(pages=-turn.times),)


@command("row-down", "ctrl+e", group=CommandGroup.MOVE, needs=Needs.NOTHING)
def row_down(turn: Invocation) -> Outcome:
    """A row down; the cursor stays where it is while it can be seen."""
    return turn.state, (Scroll(rows=turn.times),)


@command("row-up", "ctrl+y", group=CommandGroup.MOVE, needs=Needs.NOTHING)
def row_up(turn: Invocation) -> Outcome:
    """A row up."""
    return turn.state, (Scroll(rows=-turn.times),)


def _jump_to(turn: Invocation, index: int) -> Outcome:
    walk = turn.material.walk[turn.state.side]
    if not walk:
        return turn.state, ()
    passage = walk[min(max(index, 0), len(walk) - 1)]
    state = turn.state.jump(turn.state.side, passage.span.start)
    return settle(state, turn.material), (Show(),)


@command("start", "g g", "home", group=CommandGroup.MOVE)
def start(turn: Invocation) -> Outcome:
    """To the beginning; with a number, to that passage."""
    return _jump_to(turn, 0 if turn.count is None else turn.count - 1)


@command("end", "G", "end", group=CommandGroup.MOVE)
def end(turn: Invocation) -> Outcome:
    """To the end; with a number, to that passage, as in 5G."""
    last = len(turn.material.walk[turn.state.side]) - 1
    return _jump_to(turn, last if turn.count is None else turn.count - 1)


@command("page-top", "H", group=CommandGroup.MOVE)
def page_top(turn: Invocation) -> Outcome:
    """To the first passage on the page."""
    return turn.state, (MoveToHeight("top"),)


@command("page-middle", "M", group=CommandGroup.MOVE)
def page_middle(turn: Invocation) -> Outcome:
    """To the passage in the middle of the page."""
    return turn.state, (MoveToHeight("middle"),)


@command("page-bottom", "B", group=CommandGroup.MOVE)
def page_bottom(turn: Invocation) -> Outcome:
    """To the last passage on the page."""
    return turn.state, (MoveToHeight("bottom"),)


def _turn_to(turn: Invocation, side: Side) -> Outcome:
    if turn.state.grip is not None:
        steps = turn.times if side is Side.RIGHT else -turn.times
        return move_word(turn.state, turn.material, steps), (Show(),)
    if side is turn.state.side:
        return turn.state, ()
    state = replace(turn.state, side=side)
    return settle(state, turn.material), (Errand.CURSOR_IN_VIEW,)


@command("other-text", "tab", group=CommandGroup.MOVE, needs=Needs.NOTHING, hint="other text")
def other_text(turn: Invocation) -> Outcome:
    """To the other text, where its cursor stands."""
    if turn.state.grip is not None:
        return other_end(turn.state, turn.material), (Show(),)
    return _turn_to(turn, turn.state.side.other)


@command("left-text", "h", "left", group=CommandGroup.MOVE, needs=Needs.NOTHING)
def left_text(turn: Invocation) -> Outcome:
    """To the left text."""
    return _turn_to(turn, Side.LEFT)


@command("right-text", "l", "right", group=CommandGroup.MOVE, needs=Needs.NOTHING)
def right_text(turn: Invocation) -> Outcome:
    """To the right text."""
    return _turn_to(turn, Side.RIGHT)


@command("back", "ctrl+o", "backspace", group=CommandGroup.MOVE, needs=Needs.NOTHING)
def back(turn: Invocation) -> Outcome:
    """Back to where you were before the last jump."""
    return _travel(turn, forward=False)


@command("forward", "alt+right", "ctrl+right", group=CommandGroup.MOVE, needs=Needs.NOTHING)
def forward(turn: Invocation) -> Outcome:
    """Forward again."""
    return _travel(turn, forward=True)


def _travel(turn: Invocation, *, forward: bool) -> Outcome:
    state = turn.state
    source = state.forward if forward else state.back
    if not source:
        return state, (
            Say("No later place on the jump list." if forward else "No earlier place to go back to."),
        )
    steps = min(turn.times, len(source))
    target: Position = source[-steps]
    passed = (state.place, *reversed(source[len(source) - steps + 1 :]))
    moved = state.at(target.side, target.offset)
    rest = source[:-steps]
    if forward:
        moved = replace(moved, forward=rest, back=(*state.back, *passed))
    else:
        moved = replace(moved, back=rest, forward=(*state.forward, *passed))
    return settle(moved, turn.material), (Show("third", flash=True),)
