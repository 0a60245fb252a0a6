"""What a terminal shows of the bytes it gets: pyte, with what a reader usually sends drawn at once."""

from __future__ import annotations

import re
from functools import cache

import pyte
from wcwidth import wcwidth

_USUAL = re.compile("\x1b\\[([0-9;]*)([mH])|[^\x00-\x1f\x7f-\x9f]+")
"""Most of what a reader sends: colours, places and words."""


class _Letters(dict[str, pyte.screens.Char]):
    """Letters of one look, made once."""

    def __init__(self, look: pyte.screens.Char) -> None:
        super().__init__()
        self._look = look

    def __missing__(self, letter: str) -> pyte.screens.Char:
        self[letter] = char = self._look._replace(data=letter)
        return char


@cache
def _takes_one_cell(letter: str) -> bool:
    return wcwidth(letter) == 1


class Screen(pyte.Screen):
    """pyte's screen, which takes each letter apart, with words of letters of one cell drawn at once."""

    def __init__(self, columns: int, lines: int) -> None:
        self._letters: dict[pyte.screens.Char, _Letters] = {}
        super().__init__(columns, lines)

    def draw(self, data: str) -> None:
        """Put words where the cursor is."""
        x, look = self.cursor.x, self.cursor.attrs
        end = x + len(data)
        if end > self.columns or not all(map(_takes_one_cell, data)):
            super().draw(data)
            return
        letters = self._letters.get(look) or self._letters.setdefault(look, _Letters(look))
        self.buffer[self.cursor.y].update(zip(range(x, end), map(letters.__getitem__, data), strict=True))
        self.cursor.x = end

    @property
    def display(self) -> list[str]:
        """The rows; the second cell of a wide character is empty."""
        cells, columns, blank = self.buffer, range(self.columns), self.default_char
        rows = (cells[row].get for row in range(self.lines))
        return ["".join([letter_at(column, blank).data for column in columns]) for letter_at in rows]


class Stream(pyte.Stream):
    """pyte's stream, which goes letter by letter, with what is usual read at once."""

    def __init__(self, screen: pyte.Screen) -> None:
        super().__init__(screen)
        self._drawn_on = screen
        self._looks: dict[tuple[pyte.screens.Char, str], pyte.screens.Char] = {}

    def feed(self, data: str) -> None:
        """Put on the screen what was sent."""
        screen, at = self._drawn_on, 0
        while at < len(data):
            found = _USUAL.match(data, at) if self._taking_plain_text else None
            if found is None:
                super().feed(data[at])
                at += 1
                continue
            at = found.end()
            numbers, what = found.groups()
            if what is None:
                screen.draw(found[0])
            elif what == "H":
                screen.cursor_position(*(int(number or 1) for number in numbers.split(";")))
            else:
                known = screen.cursor.attrs, numbers
                if known not in self._looks:
                    super().feed(found[0])
                    self._looks[known] = screen.cursor.attrs
                screen.cursor.attrs = self._looks[known]
