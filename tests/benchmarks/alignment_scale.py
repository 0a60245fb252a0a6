"""How long the alignment takes and how much memory it needs, from two articles to two Bibles.

    python -m tests.benchmarks.alignment_scale [SIZE ...]

Every size (passages a side; by default 1000, 10000 and 31000) runs in a process of its own and is judged by
its CPU time, for other programs may be running. The texts are made up: the right one says what the left one
says in part with other words, in the same order.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import time

from tests.benchmarks.alignment_cases import document_of
from tui.pair import Pair

SIZES = (1_000, 10_000, 31_000)
LIMITS = {1_000: 1.0, 10_000: 10.0, 31_000: 60.0}
MEGABYTES = 1_500
_SYLLABLES = (
    "ba",
    "ne",
    "zar",
    "mi",
    "ko",
    "tha",
    "ru",
    "shel",
    "gid",
    "on",
    "ah",
    "el",
    "ur",
    "phi",
    "lo",
    "tem",
)
_WORDS = 12_000
_MEAN = 25  # words of a passage, as in a verse


def texts(size: int, seed: int = 1) -> Pair[list[str]]:
    """Two texts of so many passages: words fall off in frequency as in any language (Zipf)."""
    chance = random.Random(seed)
    words = ["".join(chance.choices(_SYLLABLES, k=chance.randint(1, 4))) for _ in range(_WORDS)]
    frequency = [1.0 / (rank + 3) for rank in range(_WORDS)]
    other = {word: chance.choice(words) for word in words[::3]}
    left, right = [], []
    for _ in range(size):
        passage = chance.choices(words, frequency, k=chance.randint(_MEAN - 13, _MEAN + 13))
        left.append(" ".join(passage).capitalize() + ".")
        said = [other.get(word, word) for word in passage if chance.random() > 0.2]
        right.append(" ".join(said).capitalize() + ".")
    return Pair(left, right)


def measure(size: int) -> None:
    """Align texts of one size and print time, memory and how many passages found their counterpart."""
    from tui.alignment import align

    align(texts(3).map(document_of))  # imports and tables
    documents = texts(size).map(document_of)
    begin, cpu = time.perf_counter(), time.process_time()
    links = align(documents).links
    took, worked = time.perf_counter() - begin, time.process_time() - cpu
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    found = len({link.left for link in links if link.left == link.right}) / size
    limit = LIMITS.get(size)
    verdict = (
        "" if limit is None else ("  ok" if worked <= limit and memory <= MEGABYTES else f"  over {limit} s")
    )
    print(
        f"{size:>7} x {size:<7}{took:8.2f} s ({worked:.2f} s of CPU){memory:8.0f} MB  "
        f"{found:.1%} found their counterpart{verdict}",
        flush=True,
    )


def main() -> None:
    """Measure every size in a process of its own."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES)
    parser.add_argument("--here", action="store_true", help="in this process")
    options = parser.parse_args()
    for size in options.sizes:
        if options.here:
            measure(size)
        else:
            subprocess.run(
                [sys.executable, "-m", "tests.benchmarks.alignment_scale", "--here", str(size)], check=True
            )


if __name__ == "__main__":
    main()
