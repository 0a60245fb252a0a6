"""What of the page is no part of its text, folded into a row each time it is met."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size

from tui.documents.model import Block, BlockKind
from tui.spans import Span

SHORT = 120  # characters; a single line of furniture up to here takes no more room than what would fold it
SIGN = "▸"


class Fold(NamedTuple):
    """Blocks of furniture that follow one another."""

    blocks: range
    span: Span

    @property
    def label(self) -> str:
        """How many they are, in words."""
        count = len(self.blocks)
        return f"{SIGN} {f'{count:,} lines' if count > 1 else 'a line'}"


def folds(blocks: Sequence[Block]) -> tuple[Fold, ...]:
    """The stretches of furniture that are folded, in order; labels of speakers and short lines are not."""
    found: list[Fold] = []
    first = 0
    for index in range(len(blocks) + 1):
        if index < len(blocks) and _is_furniture(blocks[index]):
            continue
        run = range(first, index)
        if len(run) > 1 or (run and _length(blocks[first]) > SHORT):
            found.append(Fold(run, Span(blocks[first].span.start, blocks[index - 1].span.end)))
        first = index + 1
    return tuple(found)


def row_for(label: str, key: str, cells: int) -> str:
    """The row for a fold of this label, in so many cells: its key stays where there is little room."""
    how = f" · {key} opens" if key else ""
    ways = (f"{label} of the page’s furniture{how}", f"{label} of furniture{how}", f"{label}{how}")
    return next((words for words in ways if cell_len(words) <= cells), set_cell_size(label, cells).rstrip())


def fold_at(found: Sequence[Fold], offset: int) -> Fold | None:
    """The fold that hides an offset."""
    index = bisect_right(found, offset, key=lambda fold: fold.span.start) - 1
    return found[index] if index >= 0 and offset < found[index].span.end else None


def _length(block: Block) -> int:
    return block.span.end - block.span.start


def _is_furniture(block: Block) -> bool:
    return block.kind is BlockKind.FURNITURE and not block.names_speaker
