"""A text at a glance, one cell for each sentence, in which one walks and clicks."""

from __future__ import annotations

from dataclasses import dataclass

from tui.reader.state.reading_state import Destination
from tui.reader.text.styled import SOFT, STRONG, Line, line

CURSOR = "bold reverse"


@dataclass(frozen=True)
class SentenceMap:
    """Cells with the letters below them and the places they stand for; all tuples are equally long."""

    lead: str  # before the cells
    cells: str
    letters: tuple[str, ...]  # of the axes each sentence speaks on
    places: tuple[Destination, ...]
    words: tuple[str, ...]  # each sentence, shortened

    def lines(self, width: int, at: int | None) -> list[Line]:
        """The cells in rows of so many, letters below; the cell `at` stands out."""
        found: list[Line] = []
        for start in range(0, len(self.cells), self._room(width)):
            end = min(start + self._room(width), len(self.cells))
            lead = self.lead if start == 0 else " " * len(self.lead)
            here = at if at is not None and start <= at < end else None
            if here is None:
                found.append(line((lead, SOFT), self.cells[start:end]))
            else:
                found.append(
                    line(
                        (lead, SOFT),
                        self.cells[start:here],
                        (self.cells[here], CURSOR),
                        self.cells[here + 1 : end],
                    )
                )
            found += [line(" " * len(lead), (row, STRONG)) for row in self._letters(start, end)]
        return found

    def _letters(self, start: int, end: int) -> list[str]:
        """The letters of some cells, the first of each in one row, the second in the next."""
        some = self.letters[start:end]
        depth = max((len(letters) for letters in some), default=0)
        return ["".join(letters[row : row + 1] or " " for letters in some).rstrip() for row in range(depth)]

    def _room(self, width: int) -> int:
        return max(1, width - len(self.lead))

    def cell_at(self, column: int, row: int, width: int) -> int | None:
        """The cell drawn at a column and row; a letter counts as the cell above it."""
        room = self._room(width)
        across = column - len(self.lead)
        if not 0 <= across < room:
            return None
        for start in range(0, len(self.cells), room):
            end = min(start + room, len(self.cells))
            row -= 1 + len(self._letters(start, end))
            if row < 0:
                return start + across if start + across < end else None
        return None
