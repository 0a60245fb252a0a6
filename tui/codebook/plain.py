"""A fast reader for plainly written codebooks: `tomllib` is pure Python, and books are read at each start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.language.lazy import lazy

if TYPE_CHECKING:
    from tui.toml.lines import Path

_NAMES = r"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*"
_TEXT = r'"[^"\x00-\x1f\x7f]*"'
_LIST = rf"\[[ \t\n]*(?:{_TEXT}[ \t\n]*,[ \t\n]*)*(?:{_TEXT}[ \t\n]*)?\]"
_LINE = lazy(
    rf"[ \t]*(?:\[\[({_NAMES})\]\]|\[({_NAMES})\]|([A-Za-z0-9_-]+)[ \t]*=[ \t]*(?:({_TEXT})|({_LIST})))?"
    r"[ \t]*(?:#[^\n]*)?(?:\n|\Z)(?:[ \t]*(?:#[^\n]*)?\n)*"  # and empty lines after it
)

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
    """What `parse_toml` gives, if every value is a text in quotation marks or a list of such; else None."""
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
    position, head, line = 0, 0, 1
    for found in _LINE.finditer(source):
        if found.start() != position:
            raise _NotPlainError
        array, single, key, text, items = found.groups()
        if key in table:
            raise _NotPlainError
        if key:
            table[key] = text[1:-1] if text else items.split('"')[1::2]
        elif array or single:
            table, path = _open(data, (array or single).split("."), array is not None)
            line += source.count("\n", head, position)
            lines[path], head = line, position
        position = found.end()
    if position < len(source):
        raise _NotPlainError
    return data, lines


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
    if not isinstance(tables, list) or (tables and not isinstance(tables[0], dict)):
        raise _NotPlainError
    tables.append(new)
    return new, (*path, last, len(tables) - 1)
