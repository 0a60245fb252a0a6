"""The echo of a key typed in the note editor while notes are being saved, through a real pseudo-terminal.

    python -m tests.benchmarks.notes.echo [keys]

Wall time from the key to the first byte that the program writes. Every tenth key comes after a pause, in
which the note is saved; between the others drafts are kept. The goal: 95 in 100 within 50 ms.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.measure import quantile
from tests.terminal.harness import COLD, READY, Terminal

BETWEEN = 0.06  # seconds between two keys of somebody who types fast
PAUSE = 0.6  # seconds: a save begins meanwhile, or is under way


def main(keys: int = 300) -> None:
    """Print p50, p95 and the worst."""
    with tempfile.TemporaryDirectory() as folder, Terminal.start(home=Path(folder), command=COLD) as terminal:
        terminal.wait_for(READY).send("a").wait_for("saved as you type")
        spent = []
        for number in range(keys):
            until = time.monotonic() + (PAUSE if number % 10 == 9 else BETWEEN)
            while (left := until - time.monotonic()) > 0:
                terminal.read_once(left)
            began = time.perf_counter()
            terminal.send("abcdefg "[number % 8])
            terminal.read_once(2)
            spent.append(1000 * (time.perf_counter() - began))
        print(f"{keys} keys: p50 {quantile(spent, 0.5):.1f} ms, p95 {quantile(spent, 0.95):.1f} ms,", end=" ")
        print(f"worst {max(spent):.1f} ms")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
