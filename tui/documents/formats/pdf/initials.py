"""Large first letters, which stand beside the lines of the paragraph that they begin."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.documents.formats.pdf.lines import Line
from tui.language.rarity import zipf

LARGER = 1.8  # of the size of the lines beside it
APART = 1.5  # of that size, from the letter to the lines
INITIAL = re.compile(r"[\"“‘'«]?\w[’']?$")
WORDS = frozenset("AIO")  # letters that are words
BEGUN = re.compile(r"[^\W\d_]+")


def with_initials(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page, each large first letter put on its first line; those beside it begin below it."""
    found: list[Line] = []
    initial: Line | None = None
    for number, line in enumerate(lines):
        following = lines[number + 1] if number + 1 < len(lines) else None
        if following and _is_initial(line, following):
            initial = line
            continue
        if initial and not _is_beside(initial, line):
            initial = None
        if initial:
            text = _put_on(initial.text, line.text) if lines[number - 1] is initial else line.text
            line = line._replace(text=text, x0=initial.x0)  # noqa: PLW2901
        found.append(line)
    return found


def _is_initial(line: Line, following: Line) -> bool:
    return (
        INITIAL.fullmatch(line.text) is not None
        and line.size > LARGER * following.size
        and _is_beside(line, following)
    )


def _is_beside(initial: Line, line: Line) -> bool:
    right = initial.x1 - 0.2 * initial.size < line.x0 < initial.x1 + APART * line.size
    return right and initial.y - 0.5 * line.size < line.y < initial.y + initial.size


def _put_on(letter: str, words: str) -> str:
    """A letter with the words beside it, which go on with its word unless that is the rarer reading."""
    begun = BEGUN.match(words)
    if letter[-1] not in WORDS or begun is None:
        return f"{letter}{words}"
    one, alone = (zipf(word.lower()) for word in (letter[-1] + begun[0], begun[0]))
    return f"{letter} {words}" if one <= alone else f"{letter}{words}"
