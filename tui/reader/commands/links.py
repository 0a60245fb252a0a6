"""From link to link, across a link, and through what has no counterpart."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from tui.alignment.model import Link
from tui.pair import Pair, Side
from tui.reader.keys.registry import CommandGroup, Invocation, Needs, Outcome, command, wrapped
from tui.reader.state.current_link import link_number, settle
from tui.reader.state.effects import Open, Room, Say
from tui.reader.state.material import Material
from tui.reader.state.reading_state import LinkEnds, ReadingState
from tui.reader.state.scrolling import Show

UNREAD = "This passage was not read for meaning: it is turned off (setting meaning), or ! says why."


def go_to_link(state: ReadingState, material: Material, link: Link) -> ReadingState:
    """Both cursors on the ends of a link, the active side kept, the old place on the jump list."""
    ends = LinkEnds(link.left, link.right)
    places = link_starts(material, ends)
    moved = state.jump(state.side, places[state.side])
    other = state.side.other
    return replace(moved, link=ends, cursor=moved.cursor.with_side(other, places[other]))


def link_starts(material: Material, ends: LinkEnds) -> dict[Side, int]:
    """Where the passages of a link begin."""
    return {side: material.documents[side].passages[ends.on(side)].span.start for side in Side}


def _seek_link(turn: Invocation, direction: int) -> Outcome:
    state, material = turn.state, turn.material
    links = material.links(state.side, faint=state.faint)
    if not links:
        return state, (Say("No passage of one text is linked to the other."),)
    total = len(links)
    number = material.number(state.side, state.link, faint=state.faint)
    if number:
        target = number + direction * turn.times
    else:
        passage = material.passage(state.side, state.offset)
        here = passage.id if passage else 0
        before = bisect_left(links.ends[state.side], here)
        target = before + turn.times if direction > 0 else before - turn.times + 1
    target = min(max(target, 1), total)
    if target == number or (not number and _behind(target, links, turn, direction)):
        if turn.wraps:
            target = 1 if direction > 0 else total
            moved = go_to_link(state, material, links[target - 1])
            number, numbered = link_number(moved, material)
            said = wrapped(direction, number, numbered) if number else wrapped(direction, target, total)
            return moved, (Show("third", level=True, flash=True), Say(said))
        end = "No link before this one" if direction < 0 else "No link after this one"
        return state, (Say(f"{end} ({total} in all)."),)
    return go_to_link(state, material, links[target - 1]), (Show("third", level=True, flash=True),)


def _behind(target: int, links: Sequence[Link], turn: Invocation, direction: int) -> bool:
    """Whether the link that clamping left us with lies on the wrong side of the cursor."""
    passage = turn.material.passage(turn.state.side, turn.state.offset)
    here = passage.id if passage else 0
    there = links[target - 1].passage(turn.state.side)
    return there < here if direction > 0 else there > here


@command("next-link", "]", group=CommandGroup.LINKS, needs=Needs.LINKS, hint="link")
def next_link(turn: Invocation) -> Outcome:
    """Next link, with its counterpart brought level."""
    return _seek_link(turn, 1)


@command("previous-link", "[", group=CommandGroup.LINKS, needs=Needs.LINKS, hint="link")
def previous_link(turn: Invocation) -> Outcome:
    """Previous link."""
    return _seek_link(turn, -1)


@command("cross", "enter", group=CommandGroup.LINKS, needs=Needs.LINKS, hint="cross")
def cross(turn: Invocation) -> Outcome:
    """Cross to the counterpart, brought level; on the first card, after a number, to that finding."""
    state, material = turn.state, turn.material
    if state.welcome and turn.count:
        return go_to_finding(turn, turn.count)
    if state.link is None:
        return state, (Say(_no_counterpart(turn)),)
    other = state.side.other
    start = material.documents[other].passages[state.link.on(other)].span.start
    link = state.link
    return replace(state.jump(other, start), link=link), (Show("nearest", level=True, flash=True),)


def go_to_finding(turn: Invocation, number: int) -> Outcome:
    """Both cursors on the first words of a finding, counted as the first card and the list of shifts do."""
    state, comparison = turn.state, turn.material.comparison
    findings = comparison.findings if comparison else ()
    if not 1 <= number <= len(findings):
        return state, (Say(f"There is no finding {number}: {len(findings)} in all."),)
    finding = findings[number - 1]
    starts = {side: finding.cited(side)[0].quotation.span.start for side in Side if finding.cited(side)}
    side = state.side if state.side in starts else next(iter(starts))
    moved = state.jump(side, starts[side])
    for other in starts.keys() - {side}:
        moved = replace(moved, cursor=moved.cursor.with_side(other, starts[other]))
    passages = [finding.cited(one)[0].passage for one in Side if finding.cited(one)]
    moved = settle(moved, turn.material)
    if len(passages) == 2 and turn.material.link(LinkEnds(*passages)) is not None:
        moved = replace(moved, link=LinkEnds(*passages), cursor=_both(moved, starts))
    told = finding.title.replace("->", "→")
    return moved, (Show("third", level=True, flash=True), Say(f"Finding {number}: {told}"))


def _both(state: ReadingState, starts: dict[Side, int]) -> Pair[int]:
    return Pair(*(starts.get(side, state.cursor[side]) for side in Side))


def _no_counterpart(turn: Invocation) -> str:
    passage = turn.material.passage(turn.state.side, turn.state.offset)
    faint = turn.material.links_of(turn.state.side, passage.id, faint=True) if passage else ()
    if faint:
        return turn.keymap.hinted(f"Only faint counterparts here ({len(faint)})", ("faint", "shows them"))
    return "No counterpart found for this passage."


def _cycle(turn: Invocation, step: int) -> Outcome:
    state, material = turn.state, turn.material
    passage = material.passage(state.side, state.offset)
    links = material.links_of(state.side, passage.id, faint=state.faint) if passage else ()
    if not links:
        return state, (Say(_no_counterpart(turn)),)
    ends = [LinkEnds(link.left, link.right) for link in links]
    here = ends.index(state.link) if state.link in ends else 0
    target = here + step * turn.times
    if not 0 <= target < len(ends):
        return state, (Say(f"Counterpart {here + 1}/{len(ends)}: no further one."),)
    other = state.side.other
    start = material.documents[other].passages[ends[target].on(other)].span.start
    moved = replace(state, link=ends[target], cursor=state.cursor.with_side(other, start), welcome=False)
    return moved, (Show("nearest", level=True), Say(f"Counterpart {target + 1}/{len(ends)}."))


@command("next-counterpart", ".", group=CommandGroup.LINKS, needs=Needs.LINKS, hint="counterparts")
def next_counterpart(turn: Invocation) -> Outcome:
    """Next counterpart of this passage, when it has several."""
    return _cycle(turn, 1)


@command("previous-counterpart", ",", group=CommandGroup.LINKS, needs=Needs.LINKS)
def previous_counterpart(turn: Invocation) -> Outcome:
    """Previous counterpart."""
    return _cycle(turn, -1)


def _seek_lonely(turn: Invocation, direction: int) -> Outcome:
    state, material = turn.state, turn.material
    lonely = material.lonely(state.side, faint=state.faint)
    if direction > 0:
        first, last = bisect_right(lonely, state.offset, key=lambda passage: passage.span.start), len(lonely)
    else:
        first, last = bisect_right(lonely, state.offset, key=lambda passage: passage.span.end) - 1, -1
    if first == last and turn.wraps and lonely:
        first, last = (0, last) if direction > 0 else (len(lonely) - 1, last)
    if first == last:
        return state, (Say(f"No further passage without a counterpart ({len(lonely)} in this text)."),)
    way = range(first, last, direction)
    number = way[min(max(turn.times, 1), len(way)) - 1] + 1
    moved = settle(state.jump(state.side, lonely[number - 1].span.start), material)
    hints = [(turn.keymap.key_of("only-list"), "lists them all")]
    if material.is_read(state.side, lonely[number - 1].id):
        hints.append((turn.keymap.key_of("alike-list"), "proposes counterparts"))
    ways = ", ".join(f"{key} {what}" for key, what in hints if key)
    said = f"Only in this text: {number}/{len(lonely)}.{f' {ways}.' if ways else ''}"
    return moved, (Show("third", flash=True), Say(said))


@command("next-only", ")", group=CommandGroup.LINKS, needs=Needs.LINKS, hint="only")
def next_only(turn: Invocation) -> Outcome:
    """Next passage without a counterpart: what only this text says."""
    return _seek_lonely(turn, 1)


@command("previous-only", "(", group=CommandGroup.LINKS, needs=Needs.LINKS)
def previous_only(turn: Invocation) -> Outcome:
    """Previous passage without a counterpart."""
    return _seek_lonely(turn, -1)


@command("only-list", "g )", group=CommandGroup.LINKS, needs=Needs.LINKS)
def only_list(turn: Invocation) -> Outcome:
    """All passages without a counterpart, of both texts, as a list: type to filter it."""
    return turn.state, (Open(Room.ONLY),)


@command("link-list", "g ]", group=CommandGroup.LINKS, needs=Needs.LINKS, hint="lists")
def link_list(turn: Invocation) -> Outcome:
    """All links as a table: words they share, places, score, kind of echo, verdict, note; tab sorts it."""
    return turn.state, (Open(Room.LINK_LIST),)


@command("near-misses", "g n", group=CommandGroup.LINKS, needs=Needs.LINKS)
def near_list(turn: Invocation) -> Outcome:
    """The best pairs that nearly became links, as a list: the key that confirms makes one a link."""
    return turn.state, (Open(Room.NEAR_MISSES),)


@command("alike-list", "g m", group=CommandGroup.LINKS, needs=Needs.LINKS)
def alike_list(turn: Invocation) -> Outcome:
    """Passages that speak of the same as this one, in both texts, as a list to filter."""
    passage = turn.material.passage(turn.state.side, turn.state.offset)
    if passage is None or not turn.material.is_read(turn.state.side, passage.id):
        return turn.state, (Say(UNREAD),)
    return turn.state, (Open(Room.ALIKE),)


@command("why", "w", group=CommandGroup.LINKS, needs=Needs.LINKS, hint="why", selecting="word-on")
def why(turn: Invocation) -> Outcome:
    """Why these two passages are linked, or why not: works for any two that the cursors stand on."""
    return turn.state, (Open(Room.WHY),)


@command("faint", "f", group=CommandGroup.LINKS, needs=Needs.LINKS)
def faint(turn: Invocation) -> Outcome:
    """Show or hide faint links, and rejected ones with them."""
    state = replace(turn.state, faint=not turn.state.faint)
    if state.link and not state.faint:
        shown = turn.material.number(state.side, state.link, faint=False)
        state = state if shown else replace(state, link=None)
    state = settle(state, turn.material)
    total = len(turn.material.links(state.side, faint=state.faint))
    return state, (Say(f"{total} links, faint ones {'shown' if state.faint else 'hidden'}."),)
