"""From process start to the first frame: the bare program against an empty Textual app, turn by turn.

    python -m tests.benchmarks.first_frame [runs]

The goal is a ratio of 1.3, the limit 1.5.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.benchmarks.measure import cpu_seconds
from tests.terminal.harness import COLD, Terminal

EMPTY = """
from textual.app import App
from textual.widgets import Static

class Empty(App):
    def compose(self):
        yield Static("an-empty-app")

Empty().run()
"""

PROGRAMS = {
    "empty app": ([sys.executable, "-c", EMPTY], b"an-empty-app"),
    "parallax": ([sys.executable, "-m", "tui"], b"Japan"),
}


def first_frame(command: list[str], marker: bytes, home: Path) -> tuple[float, float]:
    """Wall and CPU seconds until `marker` is drawn."""
    started = time.perf_counter()
    with Terminal.start(command=command, rows=40, cols=120, home=home, draw=False, settings="") as terminal:
        while marker not in terminal.raw:
            if not terminal.read_once(10):
                said = terminal.raw[-600:].decode(errors="replace")
                raise SystemExit(f"{command[-1]!r} drew nothing:\n{said}")
        return time.perf_counter() - started, cpu_seconds(terminal.pid)


def get_over_the_tour(home: Path) -> None:
    """Start and end once: the tour belongs to the first start alone, and no settings are to be read."""
    with Terminal.start(command=COLD, rows=40, cols=120, home=home, settings="") as terminal:
        terminal.wait_for("Tour").send("q")
        terminal.finish()


def main(runs: int = 15) -> None:
    """Print medians, minima and ratios."""
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in PROGRAMS}
    with tempfile.TemporaryDirectory() as folder:
        get_over_the_tour(Path(folder))
        for turn in range(runs + 1):
            for name, (command, marker) in PROGRAMS.items():
                measured = first_frame(command, marker, Path(folder))
                if turn:  # the first run writes bytecode
                    times[name].append(measured)
    print(f"{'first frame, ms':<18}{'wall median':>12}{'min':>8}{'CPU median':>12}{'min':>8}")
    for name, measured in times.items():
        wall, cpu = [1000 * a for a, _ in measured], [1000 * b for _, b in measured]
        print(f"{name:<18}{median(wall):>12.0f}{min(wall):>8.0f}{median(cpu):>12.0f}{min(cpu):>8.0f}")
    ratios = [
        median(pair[which] for pair in times["parallax"]) / median(pair[which] for pair in times["empty app"])
        for which in (0, 1)
    ]
    print(f"ratio: wall {ratios[0]:.2f}, CPU {ratios[1]:.2f}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
