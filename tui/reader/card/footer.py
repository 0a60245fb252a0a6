"""The last line: what was just said to the reader, else the keys there are."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from tui.reader.card.status import spoken
from tui.reader.keys.registry import Command, all_commands
from tui.reader.state.keymap import Keymap, keys_in_words
from tui.reader.text.styled import ACCENT, SOFT, Line, fit, joined, line, width

TYPING = {
    "editor": (("esc", "saves and closes"), ("ctrl+q", "saves and quits")),
    "tag_bar": (("enter", "puts on, takes off"), ("tab", "completes"), ("esc", "leaves it")),
    "go_to_bar": (("enter", "goes"), ("esc", "stays")),
}
"""Keys of what one types in, where all others type."""

SELECTING = (
    (("next-passage", "previous-passage"), "passage"),
    (("why", "word-back"), "word"),
    (("other-text",), "other end"),
    (("to-passage-start", "to-passage-end"), "edges"),
    (("copy",), "copies"),
    (("note",), "notes"),
    (("tag",), "tags"),
    (("clear",), "forgets"),
)
"""Commands whose keys do something else, or are wanted most, while one selects."""

MOST, WIDE = 8, 150
"""Hints in the footer of a terminal that is not as wide as that: the rest is in the help."""

FOOTER_ORDER = (
    "help",
    "link",
    "cross",
    "findings",
    "lists",
    "note",
    "only",
    "quit",
    "passage",
    "search",
    "why",
    "other text",
    "counterparts",
    "legend",
)
"""What stays in the footer of a narrow terminal comes first."""

_SIGNS = {"enter": "⏎", "tab": "⇥"}


def footer(commands: Iterable[Command], cells: int) -> Line:
    """Keys and their words, as many as fit; keys of one word stand together: `j k passage`."""
    hints: dict[str, list[str]] = {}
    for item in commands:
        if item.hint:
            hints.setdefault(item.hint, []).append(_SIGNS.get(item.keys[0], keys_in_words(item.keys[0])))
    parts: list[Line] = []
    used = 1
    for word, keys in sorted(hints.items(), key=lambda hint: FOOTER_ORDER.index(hint[0])):
        part = line((" ".join(keys), ACCENT), (f" {word}", SOFT))
        need = width(part)
        if used + need <= cells and (len(parts) < MOST or cells >= WIDE):
            parts.append(part)
            used += need + 3
    return line(" ", *joined(parts, "   "))


def last_line(said: tuple[str, bool], keymap: Keymap, cells: int, *, typing: str = "") -> Line:
    """What was just said to the reader, else the keys: other ones while one types in the panel named."""
    if said[0]:
        return spoken(said, cells)[-1]
    if typing == "selecting":
        return _keys([(keymap.keys_of(*names), what) for names, what in SELECTING], cells)
    return _keys(list(TYPING[typing]), cells) if typing in TYPING else _usual(keymap, cells)


@lru_cache(maxsize=4)
def _usual(keymap: Keymap, cells: int) -> Line:
    """The keys while nothing else holds: asked for with every key."""
    return footer(all_commands(keymap), cells)


def _keys(keys: list[tuple[str, str]], cells: int) -> Line:
    """Keys and their words; where there is no room for all, the last one, which leads out, stays."""
    parts = [line((key, ACCENT), (f" {what}", SOFT)) for key, what in keys if key]
    while len(parts) > 1 and width(joined(parts, "   ")) >= cells:
        del parts[-2]
    return fit(line(" ", *joined(parts, "   ")), cells)
