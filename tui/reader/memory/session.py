"""Where the reader was in two texts, kept between runs in a small JSON file that both fingerprints name."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from tui.documents.model import Document
from tui.pair import Pair, Side
from tui.reader.state.reading_state import Layout, LinkEnds, Position, ReadingState, SearchMode, Sync
from tui.settings.model import Loaded

VERSION = 1
LONGEST_FILE = 100_000
LONGEST_QUERY = 1_000

TOUR = "tour.json"
"""Remembers that the tour was shown."""

LOOKS = "looks.json"
"""Remembers which way the theme was turned."""
_THEMES = {"parallax-dark": False, "parallax-light": True}
"""How it says so."""

BACKGROUND = "background.json"
"""Remembers what terminal answered last: a light background or a dark one."""


def place_file(folder: Path, documents: Pair[Document]) -> Path:
    """The file for a pair of texts, whatever they are called and wherever they lie."""
    both = f"{documents.left.fingerprint}:{documents.right.fingerprint}"
    return folder / "places" / f"{hashlib.sha256(both.encode()).hexdigest()[:32]}.json"


def as_json(state: ReadingState) -> dict[str, Any]:
    """What is kept of a state: no choice of what is shown, which would hide words without a word of it."""
    return {
        "version": VERSION,
        "side": state.side.value,
        "cursor": {"left": state.cursor.left, "right": state.cursor.right},
        "link": _ends(state.link or state.resumed),
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
    state = replace(state, resumed=_link(found.get("link")), welcome=False)
    with suppress(ValueError):
        state = replace(state, side=Side(str(found.get("side"))))
    state = replace(state, searched=_searched(found.get("searched")))
    state = replace(state, sync=_sync(found.get("sync")))
    with suppress(ValueError):
        state = replace(state, layout=Layout(str(found.get("layout"))))
    state = replace(state, marks=tuple(_marks(found.get("marks"), documents)))
    unfollowed = _names(found.get("unfollowed")) if found.get("unfollowed") is not None else None
    state = replace(state, followed=_names(found.get("followed")), unfollowed=unfollowed)
    zoom, level = (found.get(name) is True for name in ("zoom", "level"))
    return replace(state, zoom=zoom, level=level)


def _searched(found: object) -> tuple[str, SearchMode] | None:
    """What was searched for last."""
    if isinstance(found, list) and len(found) == 2 and isinstance(found[0], str):
        mode = next((mode for mode in SearchMode if mode == found[1]), None)
        return (found[0], mode) if mode is not None and 0 < len(found[0]) <= LONGEST_QUERY else None
    return None


def _names(found: object) -> tuple[str, ...]:
    """The names of a target that was chosen."""
    names = found if isinstance(found, list) else []
    sound = all(isinstance(name, str) and 0 < len(name) <= LONGEST_QUERY for name in names)
    return tuple(names) if sound else ()


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
    """Where the reader was in these texts; the beginning if nothing sound is known.

    The place belongs to the two texts: if they were read later with left and right exchanged, it is that one.
    """
    if folder is None:
        return from_json(None, documents)
    here, there = (_written(place_file(folder, texts)) for texts in (documents, documents.swapped()))
    if there <= here:
        return from_json(read_json(place_file(folder, documents)), documents)
    from tui.reader.state.swapped import exchanged

    swapped = documents.swapped()
    return exchanged(from_json(read_json(place_file(folder, swapped)), swapped))


def followed(folder: Path | None, documents: Pair[Document]) -> tuple[str, ...]:
    """The names of the target that was chosen in the reader for these texts; () where none was."""
    return restore(folder, documents).followed


def _written(path: Path) -> int:
    """When a file was written, in nanoseconds; 0 if it is not there."""
    with suppress(OSError):
        return path.stat().st_mtime_ns
    return 0


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


def read_json(path: Path) -> object:
    """What a file holds; None if it cannot be read, or is too long to be ours."""
    with suppress(OSError, ValueError, RecursionError):
        if path.stat().st_size <= LONGEST_FILE:
            return json.loads(path.read_text(encoding="utf-8"))
    return None


def write_json(path: Path, value: dict[str, Any]) -> None:
    """Replace the file in one step, so that a reader never meets half of it."""
    import tempfile

    with suppress(OSError):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".new")
        try:
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(value, file, ensure_ascii=False)
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
