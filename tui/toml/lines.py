"""Where the tables and keys of a TOML source are written: `tomllib` gives values without their lines."""

from __future__ import annotations

import re
from typing import NamedTuple

Path = tuple[str | int, ...]
"""The way to a value: ("axis", 0, "cue", 2, "verbs")."""

_KEY = r"(?:[A-Za-z0-9_-]+|\"[^\"\n]*\"|'[^'\n]*')"
_DOTTED = rf"{_KEY}(?:[ \t]*\.[ \t]*{_KEY})*"
_HEADER = re.compile(rf"[ \t]*(\[\[?)[ \t]*({_DOTTED})[ \t]*\]")
_ASSIGNMENT = re.compile(rf"[ \t]*({_DOTTED})[ \t]*=")
_TOKEN = re.compile(
    r'"""(?:\\.|[^\\])*?"""'
    r"|'''.*?'''"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
    r"|\#[^\n]*"
    r"|[\[\]{}\n]",
    re.DOTALL,
)


class SourceLines(NamedTuple):
    """The line, from 1, of every table and key of one source."""

    source: str
    spans: dict[Path, tuple[int, int]]  # first and last line of a header or of a key with its value

    def of(self, path: Path, item: str | None = None) -> int:
        """The line of a value; with `item`, of that string in a list over several lines.

        A path that is not written out (in an inline table) gives the line of what it stands in.
        """
        while path and path not in self.spans:
            path = path[:-1]
        first, last = self.spans.get(path, (1, 1))
        if item is not None and first != last:
            for number, line in enumerate(self.source.split("\n")[first - 1 : last], first):
                if f'"{item}"' in line or f"'{item}'" in line:
                    return number
        return first


def find_lines(source: str) -> SourceLines:
    """The places of all tables and keys. Never fails: what is not TOML is passed over line by line."""
    spans: dict[Path, tuple[int, int]] = {}
    lengths: dict[Path, int] = {}  # array of tables -> how many there are so far
    table: Path = ()
    position, line = 0, 1
    while position < len(source):
        end, last = _end_of_line(source, position), line
        if header := _HEADER.match(source, position):
            table = _enter(_names(header[2]), header[1] == "[[", lengths)
            for length in range(1, len(table) + 1):
                spans.setdefault(table[:length], (line, line))
        elif assignment := _ASSIGNMENT.match(source, position):
            end, last = _end_of_value(source, assignment.end(), line)
            spans.setdefault((*table, *_names(assignment[1])), (line, last))
        position, line = end + 1, last + 1
    return SourceLines(source, spans)


def _names(dotted: str) -> tuple[str, ...]:
    return tuple(name.strip("\"'") for name in re.findall(_KEY, dotted))


def _enter(names: tuple[str, ...], array: bool, lengths: dict[Path, int]) -> Path:
    path: Path = ()
    for depth, name in enumerate(names, 1):
        path = (*path, name)
        if depth == len(names) and array:
            lengths[path] = lengths.get(path, 0) + 1
        if path in lengths:
            path = (*path, lengths[path] - 1)
    return path


def _end_of_line(source: str, position: int) -> int:
    end = source.find("\n", position)
    return len(source) if end < 0 else end


def _end_of_value(source: str, position: int, line: int) -> tuple[int, int]:
    """Where the value ends (its closing line break) and in which line that is."""
    depth = 0
    for token in _TOKEN.finditer(source, position):
        text = token[0]
        if text in "[{":
            depth += 1
        elif text in "]}":
            depth -= 1
        elif text == "\n" and depth <= 0:
            return token.start(), line
        line += text.count("\n")
    return len(source), line
