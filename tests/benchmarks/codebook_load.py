"""What loading and checking the shipped codebooks costs: `python -m tests.benchmarks.codebook_load`."""

from __future__ import annotations

import time
import tomllib
from collections.abc import Callable

from tui.codebook import book_paths, check_codebook, load_codebook
from tui.codebook.plain import read_plain

ROUNDS = 10


def milliseconds(work: Callable[[], object]) -> float:
    """The shortest CPU time of one run."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times) * 1000


def main() -> None:
    """Print a line for each book and one for the default codebook."""
    for name, path in book_paths().items():
        source = path.read_text(encoding="utf-8")
        fast = milliseconds(lambda source=source: read_plain(source))
        full = milliseconds(lambda source=source: tomllib.loads(source))
        check = milliseconds(lambda path=path: check_codebook(str(path)))
        size = len(source) / 1000
        print(f"{name:16} {size:6.1f} kB  read {fast:5.1f} ms (tomllib {full:5.1f})  check {check:6.1f} ms")
    print(f"the default codebook, read and built: {milliseconds(load_codebook):.1f} ms")


if __name__ == "__main__":
    main()
