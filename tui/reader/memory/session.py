"""Where the reader was in two texts, kept between runs in a small JSON file that both fingerprints name."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from tui.documents.model import Document
from tui.pair import Pair, Side
from tui.reader.memory.kept import (
    LONGEST_QUERY,
    VERSION,
    kept_place,
    names,
    place_file,
    read_json,
    write_json,
)
from tui.reader.state.reading_state import Layout, LinkEnds, Position, ReadingState, SearchMode, Sync
from tui.settings.model import Loaded

TOUR = "tour.json"
"""Remembers that the tour was shown."""

LOOKS = "looks.json"
"""Remembers which way the theme was turned."""
_THEMES = {"parallax-dark": False, "parallax-light": True}
"""How it says so."""

BACKGROUND = "background.json"
"""Remembers what terminal answered last: a light background or a dark one."""


def as_json(state: ReadingState) -> dict[str, Any]:
    """What is kept of a state: no choice of what is shown, which would hide words without a word of it."""
    return {
        "version": VERSION,
        "side": state.side.value,
        "cursor": {"left": state.cursor.left, "right": state.cursor.right},
        "link": _ends(state.link or state.resumed),
        "welcome": state.welcome,
        "searched": [*state.searched] if state.searched else None,
        "sync": state.sync.value,
        "layout": state.layout.value,
        "zoom": state.zoom,
        "level": state.level,
        "followed": [*state.followed],
        "unfollowed": [*state.unfollowed] if state.unfollowed is not None else None,
        "marks": {letter: {"side": side.value, "offset": offset} for letter, (side, offset) in state.marks},
    }


def from_json(found: object, documents: Pair[Document]) -> ReadingState:
    """A state as it was kept; whatever is missing or makes no sense is as at a first start."""
    state = ReadingState()
    if not isinstance(found, dict) or found.get("version") != VERSION:
        return state
    cursor = found.get("cursor")
    for side in Side:
        offset = cursor.get(side.value) if isinstance(cursor, dict) else None
        if isinstance(offset, int) and 0 <= offset <= len(documents[side].text):
            state = replace(state, cursor=state.cursor.with_side(side, offset))
    state = replace(state, resumed=_link(found.get("link")), welcome=found.get("welcome") is True)
    with suppress(ValueError):
        state = replace(state, side=Side(str(found.get("side"))))
    state = replace(state, searched=_searched(found.get("searched")))
    state = replace(state, sync=_sync(found.get("sync")))
    with suppress(ValueError):
        state = replace(state, layout=Layout(str(found.get("layout"))))
    state = replace(state, marks=tuple(_marks(found.get("marks"), documents)))
    unfollowed = names(found.get("unfollowed")) if found.get("unfollowed") is not None else None
    state = replace(state, followed=names(found.get("followed")), unfollowed=unfollowed)
    zoom, level = (found.get(name) is True for name in ("zoom", "level"))
    return replace(state, zoom=zoom, level=level)


def _searched(found: object) -> tuple[str, SearchMode] | None:
    """What was searched for last."""
    if isinstance(found, list) and len(found) == 2 and isinstance(found[0], str):
        mode = next((mode for mode in SearchMode if mode == found[1]), None)
        return (found[0], mode) if mode is not None and 0 < len(found[0]) <= LONGEST_QUERY else None
    return None


def _sync(found: object) -> Sync:
    """How the texts scrolled; `false` is how files of the first versions say that each was free."""
    if found is False:
        return Sync.FREE
    return next((way for way in Sync if way.value == found), Sync.ANCHORED)


def _ends(link: LinkEnds | None) -> dict[str, int] | None:
    return link._asdict() if link else None


def _link(found: object) -> LinkEnds | None:
    """The passages of a link as it was kept."""
    ends = [found.get(side.value) for side in Side] if isinstance(found, dict) else []
    left, right = ends if all(type(end) is int and end >= 0 for end in ends) and ends else (None, None)
    return LinkEnds(left, right) if left is not None and right is not None else None


def _marks(found: object, documents: Pair[Document]) -> Iterator[tuple[str, Position]]:
    """The sound ones among marks as they were kept, by letter."""
    for letter, place in sorted(found.items()) if isinstance(found, dict) else ():
        if not (len(letter) == 1 and letter.isalpha() and isinstance(place, dict)):
            continue
        side = next((side for side in Side if side.value == place.get("side")), None)
        offset = place.get("offset")
        if side and type(offset) is int and 0 <= offset <= len(documents[side].text):
            yield letter, Position(side, offset)


def restore(folder: Path | None, documents: Pair[Document]) -> ReadingState:
    """Where the reader was in these texts; the beginning if nothing sound is known."""
    found, turned = kept_place(folder, documents) if folder else (None, False)
    if not turned:
        return from_json(found, documents)
    from tui.reader.state.swapped import exchanged

    return exchanged(from_json(found, documents.swapped()))


def begin(folder: Path | None, documents: Pair[Document], loaded: Loaded) -> ReadingState:
    """Where a reading begins: as it was left, but for what the user's settings say."""
    state, settings = restore(folder, documents), loaded.settings
    if loaded.is_set("faint"):
        state = replace(state, faint=settings.faint)
    if loaded.is_set("level_view"):
        state = replace(state, level=settings.level_view)
    if loaded.is_set("sync"):
        state = replace(state, sync=Sync(settings.sync))
    return state


def keep(folder: Path | None, documents: Pair[Document], state: ReadingState) -> None:
    """Keep the place. A disk that does not take it costs the place, not the reading."""
    if folder is not None:
        write_json(place_file(folder, documents), as_json(state))


def turned_light(folder: Path | None) -> bool | None:
    """Whether the theme was turned to the light one or to the dark one last; None if it never was."""
    found = read_json(folder / LOOKS) if folder else None
    return _THEMES.get(str(found.get("theme"))) if isinstance(found, dict) else None


def keep_theme(folder: Path | None, *, light: bool) -> None:
    """Remember which way the theme was turned."""
    if folder is not None:
        name = next(name for name, is_light in _THEMES.items() if is_light is light)
        write_json(folder / LOOKS, {"version": VERSION, "theme": name})


def background(folder: Path | None) -> bool | None:
    """Whether the background of the terminal was light when one told it last; None if none did."""
    found = read_json(folder / BACKGROUND) if folder else None
    light = found.get("light") if isinstance(found, dict) else None
    return light if isinstance(light, bool) else None


def keep_background(folder: Path | None, *, light: bool) -> None:
    """Remember the background, as a guess for terminals that do not answer in time."""
    if folder is not None:
        write_json(folder / BACKGROUND, {"version": VERSION, "light": light})


def is_first_start(folder: Path | None) -> bool:
    """Whether nothing was kept of an earlier start; asked again, it is not the first.

    Where that cannot be remembered, no start counts as the first one.
    """
    if folder is None or any((folder / name).exists() for name in ("places", LOOKS, TOUR)):
        return False
    write_json(folder / TOUR, {"version": VERSION, "shown": True})
    return (folder / TOUR).exists()
