"""CPU time of the level view: two long texts with a link for every few passages, wrapped and levelled.

    python -m tests.benchmarks.levels [words [rows between links]]

What happens once for a width or a set of links is told apart from what a key does.
"""

from __future__ import annotations

import random
import sys
import time
from array import array
from collections.abc import Callable
from typing import TypeVar

from tui.documents.model import Block, BlockKind, Document
from tui.pair import Pair
from tui.reader.panes.level_gaps import gaps
from tui.reader.text.drawable import drawable
from tui.reader.text.wrap import Wrapper
from tui.spans import Span

Made = TypeVar("Made")

SENTENCE = 24  # words, on average
PARAGRAPH = 5  # sentences


def made(words: int, seed: int) -> tuple[Document, list[int]]:
    """A text of so many words, and where its sentences begin."""
    chance = random.Random(seed)
    stock = ["".join(chance.choices("aeiourstlnmdk", k=chance.randint(1, 9))) for _ in range(5000)]
    parts: list[str] = []
    blocks: list[Block] = []
    starts: list[int] = []
    at = 0
    for _ in range(words // (SENTENCE * PARAGRAPH)):
        begun = at
        for _ in range(PARAGRAPH):
            starts.append(at)
            sentence = (
                " ".join(chance.choices(stock, k=chance.randint(SENTENCE // 2, 3 * SENTENCE // 2))) + ". "
            )
            parts.append(sentence)
            at += len(sentence)
        blocks.append(Block(Span(begun, at - 1), BlockKind.PARAGRAPH))
        parts.append("\n\n")
        at += 2
    return Document("".join(parts), "text", blocks=tuple(blocks)), starts


def timed(name: str, work: Callable[[], Made], times: int = 3) -> Made:
    """Do it so often, and print the best of the CPU times."""
    best = float("inf")
    for _ in range(times):
        before = time.process_time()
        result = work()
        best = min(best, time.process_time() - before)
    print(f"{name:<34}{1000 * best:>9.1f} ms")
    return result


def main(words: int = 1_000_000, every: int = 4, width: int = 72) -> None:
    """Print what wrapping, gaps and a look-up cost."""
    texts = Pair(made(words, 1), made(words, 2))
    wrappers = texts.map(lambda text: Wrapper(text[0], drawable(text[0].text)))
    shared = min(len(texts.left[1]), len(texts.right[1]))
    linked = range(0, shared, every)
    starts = texts.map(lambda text: array("I", [text[1][number] for number in linked]))
    print(f"2 x {words:,} words, {len(linked):,} pairs level, {width} columns")
    timed("wrap both", lambda: wrappers.map(lambda one: one.wrap(width)))
    broken = timed(
        "wrap both, a row for each pair",
        lambda: wrappers.zip(starts).map(lambda both: both[0].wrap(width, breaks=both[1])),
    )
    rows = timed(
        "rows of the pairs",
        lambda: list(
            zip(map(broken.left.row_of, starts.left), map(broken.right.row_of, starts.right), strict=True)
        ),
    )
    free = timed("gaps", lambda: gaps(rows))
    levelled = timed(
        "tables with gaps", lambda: broken.zip(free).map(lambda both: both[0].with_gaps(both[1]))
    )
    print(f"{len(broken.left):,} and {len(broken.right):,} rows become {len(levelled.left):,}")
    print(f"tables: {sum(len(one) * 8 for one in levelled) / 2**20:.1f} MiB")
    middle = len(levelled.left) // 2
    timed("is_gap, of 1000 rows", lambda: [levelled.left.is_gap(middle + row) for row in range(1000)])


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
