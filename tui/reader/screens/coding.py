"""Coding from the two texts: of words that are selected or looked for; without any, what was coded so far."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from tui.codebook.own import Coding, codings
from tui.pair import Side
from tui.reader.lists.entries import OUT
from tui.reader.panels.coding import CodingBox, OwnCodingBox, OwnCodingsBox
from tui.reader.panels.list_screen import ListScreen
from tui.reader.state.reading_state import SearchMode
from tui.reader.state.selection import MOST_CODED, whole_words

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.reader.lists.entries import Entry
    from tui.reader.screens.surface import Surface


def code(screen: Surface) -> None:
    """Ask what the selected words are, else those that are looked for; else show what was coded so far."""
    comparison = screen.material.comparison
    if comparison is None:
        screen.say("Coding begins once the framing is found.")
        return
    words = whole_words(screen.state, screen.material) or _looked_for(screen)
    if len(words) > MOST_CODED:
        screen.say(f"Select fewer words to code, {MOST_CODED} characters at most.")
    elif words:
        _ask(screen, comparison, words)
    else:
        _list(screen, comparison)


def _looked_for(screen: Surface) -> str:
    """The words of a search that found something as it was written; "" without one."""
    search = screen.state.search
    plain = search.mode is SearchMode.WORDS and not search.fault and any(search.hits)
    return " ".join(search.query.split()) if plain else ""


def _ask(screen: Surface, comparison: Comparison, words: str) -> None:
    def back(chosen: Entry | None) -> None:
        if chosen is not None and isinstance(chosen.gives, Coding):
            screen.become(screen.state.unselect())
            screen.program.codings.change(None, chosen.gives)

    screen.app.push_screen(ListScreen(CodingBox(words, comparison, _fired(screen, comparison))), back)


def _fired(screen: Surface, comparison: Comparison) -> tuple[str, ...]:
    """The axes of which a cue stands in the selected words, or in those that are looked for."""
    selected, state = screen.state.selected, screen.state
    fired: dict[str, None] = {}
    for side in Side:
        here = (selected,) if selected is not None and side is state.side else ()
        places = state.search.hits[side] if selected is None else here
        for piece in comparison.framing[side].evidence:
            if any(place.overlaps(piece.span) for place in places):
                fired[piece.cue.axis] = None
    return tuple(fired)


def _list(screen: Surface, comparison: Comparison) -> None:
    def back(chosen: Entry | None) -> None:
        if chosen is not None and isinstance(chosen.gives, Coding):
            _one(screen, comparison, chosen.gives)

    screen.app.push_screen(ListScreen(OwnCodingsBox(_own(screen), comparison)), back)


def _own(screen: Surface) -> tuple[Coding, ...]:
    """What stands in the user's own codebook; nothing where it cannot be read."""
    with suppress(OSError, ValueError):
        path = screen.program.codings.path
        return codings(path.read_text(encoding="utf-8")) if path is not None else ()
    return ()


def _one(screen: Surface, comparison: Comparison, own: Coding) -> None:
    def back(chosen: Entry | None) -> None:
        if chosen is None:
            return
        if chosen.gives is OUT:
            screen.program.codings.change(own, None)
        elif isinstance(chosen.gives, Coding):
            screen.program.codings.change(own, chosen.gives)
        else:
            screen.arrive(chosen.destination)

    screen.app.push_screen(ListScreen(OwnCodingBox(own, comparison)), back)
