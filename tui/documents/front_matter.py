"""The block of `key: value` lines between two `---` lines at the head of a text."""

from __future__ import annotations

import re

from tui.documents.model import Metadata

MOST_LINES = 200
FENCE = "---"
PAIR = re.compile(r"([A-Za-z][\w -]*?)\s*:(?:\s+(.*))?$")
ITEM = re.compile(r"\s*-\s+(.*)$")
KEYS = frozenset(Metadata._fields)


def split_front_matter(text: str) -> tuple[Metadata | None, str, list[str]]:
    """The metadata of the block (None without a well-formed one), the text after it, and the unknown keys."""
    if not text.startswith(FENCE + "\n"):
        return None, text, []
    start = len(FENCE) + 1
    lines: list[str] = []
    while len(lines) <= MOST_LINES:
        end = text.find("\n", start)
        line = text[start : end if end >= 0 else len(text)]
        start = end + 1
        if line.rstrip() in (FENCE, "..."):
            values = _values(lines)
            if values is None:
                return None, text, []
            known = {key: value for key, value in values.items() if key in KEYS}
            return (
                Metadata(**known),
                text[start:] if end >= 0 else "",
                [key for key in values if key not in KEYS],
            )
        if end < 0:
            break
        lines.append(line)
    return None, text, []


def _values(lines: list[str]) -> dict[str, str] | None:
    """What each key says; None if a line is neither a pair nor goes on with the one before."""
    found: dict[str, list[str]] = {}
    items: set[str] = set()
    key = None
    for line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if pair := PAIR.match(line):
            key = pair[1].lower()
            found[key] = (
                [pair[2].strip()] if pair[2] and pair[2].strip() not in (">", "|", ">-", "|-") else []
            )
        elif key and (item := ITEM.match(line)):
            found[key].append(item[1].strip())
            items.add(key)
        elif key and line[0] == " ":
            found[key].append(line.strip())
        else:
            return None
    return {key: _plain(parts, ", " if key in items else " ") for key, parts in found.items()}


def _plain(parts: list[str], between: str) -> str:
    """A value without its quotation marks, a list with its items joined."""
    joined = between.join(map(_unquoted, parts))
    if len(parts) == 1 and joined.startswith("[") and joined.endswith("]"):
        return ", ".join(_unquoted(part.strip()) for part in joined[1:-1].split(","))
    return _unquoted(joined)


def _unquoted(value: str) -> str:
    quoted = len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value
