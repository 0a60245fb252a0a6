"""A fast reader for plainly written codebooks: `tomllib` is pure Python, and books are read at each start."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tui.language.lazy import lazy

if TYPE_CHECKING:
    from tui.toml.lines import Path

_NAMES = r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*"
_LINE = lazy(rf"[ \t]*(?:\[\[({_NAMES})\]\]|\[({_NAMES})\]|([A-Za-z0-9_-]+)[ \t]*=[ \t]*)?")
_REST = lazy(r"[ \t]*(?:#[^\n]*)?(?:\n|\Z)(?:[ \t]*(?:#[^\n]*)?\n)*")  # and empty lines after it
_value = json.JSONDecoder().raw_decode  # a TOML text or list without escapes and comments is JSON

Tables = dict[str, Any]
Lines = dict["Path", int]


class _NotPlainError(ValueError):
    """The source is written in a way that only a full reader knows."""


def parse_toml(source: str) -> tuple[Tables, Lines]:
    """The tables of a TOML source without faults, and the line of each."""
    plain = read_plain(source)
    if plain is not None:
        return plain
    import tomllib

    from tui.toml.lines import find_lines

    spans = find_lines(source).spans
    return tomllib.loads(source), {path: first for path, (first, _) in spans.items()}


def read_plain(source: str) -> tuple[Tables, Lines] | None:
    """What `parse_toml` gives, if every value is a text or a list of texts as JSON writes it; else None."""
    if "\\" in source or "\r" in source:
        return None
    try:
        return _read(source)
    except ValueError:
        return None


def _read(source: str) -> tuple[Tables, Lines]:
    data: Tables = {}
    lines: Lines = {}
    table = data
    position, line = 0, 1
    while position < len(source):
        end = position
        if head := _LINE.match(source, position):
            end = head.end()
            array, single, key = head.groups()
            if key:
                end = _assign(table, key, source, end)
            elif array or single:
                table, path = _open(data, (array or single).split("."), array is not None)
                lines[path] = line
        rest = _REST.match(source, end)
        if rest is None:
            raise _NotPlainError
        line += source.count("\n", position, rest.end())
        position = rest.end()
    return data, lines


def _assign(table: Tables, key: str, source: str, position: int) -> int:
    """Where the value of a key ends, after it was put into the table."""
    value, end = _value(source, position)
    items = value if isinstance(value, list) else [value]
    if key in table or not {str}.issuperset(map(type, items)):
        raise _NotPlainError
    table[key] = value
    return end


def _open(data: Tables, names: list[str], array: bool) -> tuple[Tables, Path]:
    """The table of a header, put in its place, and the way to it."""
    table: Any = data
    path: Path = ()
    for name in names[:-1]:
        table, path = table.setdefault(name, {}), (*path, name)
        if isinstance(table, list):
            path = (*path, len(table) - 1)
            table = table[-1] if table else None
        if not isinstance(table, dict):
            raise _NotPlainError
    last, new = names[-1], Tables()
    if not array:
        if table.setdefault(last, new) is not new:
            raise _NotPlainError
        return new, (*path, last)
    tables = table.setdefault(last, [])
    if not isinstance(tables, list) or any(not isinstance(item, dict) for item in tables[:1]):
        raise _NotPlainError
    tables.append(new)
    return new, (*path, last, len(tables) - 1)
