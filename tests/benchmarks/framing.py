"""How long the framing of a book takes and how much memory: `python -m tests.benchmarks.framing [WORDS]`.

The book is the two bundled articles over and over, so that the target is mentioned as often as in them.
"""

from __future__ import annotations

import argparse
import resource
import time

from tests.framing.samples import document
from tui.codebook import load_codebook
from tui.documents import bundled_paths, load_document
from tui.framing.evidence.analysis import find_framing
from tui.framing.shifts.find import find_shifts
from tui.pair import Pair


def main() -> None:
    """Print seconds of CPU and wall time, and the largest resident size."""
    parser = argparse.ArgumentParser()
    parser.add_argument("words", nargs="?", type=int, default=100_000)
    words = parser.parse_args().words
    codebook = load_codebook()
    target = codebook.targets[0]
    articles = bundled_paths().map(load_document)
    for turn in ("first", "second"):
        wall, cpu = time.perf_counter(), time.process_time()
        framing = articles.map(lambda page: find_framing(page, codebook, target))
        find_shifts(articles, framing)
        print(f"two articles, {turn} time: {clock(wall, cpu)}")
    once = "\n\n".join(page.text for page in articles)
    book = document("\n\n".join([once] * (1 + words // len(once.split()))))
    wall, cpu = time.perf_counter(), time.process_time()
    found = find_framing(book, codebook, target)
    print(f"{len(book.text.split()):,} words, {len(found.mentions):,} mentions: {clock(wall, cpu)}")
    wall, cpu = time.perf_counter(), time.process_time()
    shifts = find_shifts(Pair(articles.left, book), Pair(framing.left, found))
    print(f"{len(shifts)} shifts between an article and the book: {clock(wall, cpu)}")
    print(f"largest resident size: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def clock(wall: float, cpu: float) -> str:
    """Seconds since two readings of the clocks."""
    return f"{time.perf_counter() - wall:.2f} s, {time.process_time() - cpu:.2f} s of CPU"


if __name__ == "__main__":
    main()
