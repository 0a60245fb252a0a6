"""Whether the sentence encoder is in the way: keys and the first frame, with it and without it, in turn.

    python -m tests.benchmarks.encoding [turns]

Keys are pressed in a reader of two texts of 700 sentences while it encodes them, and in one without the
encoder that has nothing left to do. What counts is the time from a key to what it draws, and from the start
to the text.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from tests.benchmarks.first_frame import first_frame
from tests.benchmarks.measure import quantile, rest, text_of
from tests.terminal.harness import COLD, KEYS, QUIET, Terminal
from tui.meaning.build_weights import sentences

ON = "tour = false\n"
SETTINGS = {"it encodes": ON, "it is idle": QUIET}
PRESSED = ["j", "j", "j", KEYS["pagedown"], "k", KEYS["pageup"]]
AT_ONCE = 12  # keys between two looks at what is encoded
TIMES = 10  # of that
BETWEEN = 0.05  # seconds


def press(terminal: Terminal) -> list[float]:
    """Milliseconds from each of some keys to what they draw."""
    found = []
    for key in islice(cycle(PRESSED), AT_ONCE):
        while terminal.read_once(BETWEEN):
            pass
        started = time.perf_counter()
        terminal.send(key)
        if terminal.read_once(2):
            found.append(1000 * (time.perf_counter() - started))
    return found


def encoded(home: str) -> int:
    """How many sentences are kept."""
    for path in Path(home, "cache").rglob("*.db"):
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as kept:
            return int(kept.execute("SELECT count(*) FROM sentence").fetchone()[0])
    return 0


def keys(texts: list[str], settings: str) -> list[float]:
    """What keys take while texts are encoded, or once nothing is left to do."""
    found: list[float] = []
    with (
        tempfile.TemporaryDirectory() as home,
        Terminal.start(
            *texts, rows=45, cols=160, home=Path(home), draw=False, command=COLD, settings=settings
        ) as terminal,
    ):
        if settings == ON:
            while not encoded(home):
                terminal.read_once(0.1)
        else:
            terminal.read_once(10)
            rest(terminal, 1, 60)
        for _ in range(TIMES):
            before = encoded(home)
            measured = press(terminal)
            if settings == QUIET or encoded(home) > before:
                found += measured
    return found


def start(settings: str) -> float:
    """Milliseconds to the text of the bundled pair, for a reader who has nothing kept."""
    with tempfile.TemporaryDirectory() as home:
        config = Path(home, "config", "parallax", "config.toml")
        config.parent.mkdir(parents=True)
        config.write_text(settings, encoding="utf-8")
        return 1000 * first_frame([sys.executable, "-m", "tui"], b"Japan", Path(home))[0]


def main(turns: int = 5) -> None:
    """Print the quantiles of both."""
    pressed: dict[str, list[float]] = {name: [] for name in SETTINGS}
    started: dict[str, list[float]] = {name: [] for name in SETTINGS}
    with tempfile.TemporaryDirectory() as folder:
        texts = [str(Path(folder, name)) for name in ("left.txt", "right.txt")]
        every = list(sentences())
        for at, path in enumerate(texts):
            Path(path).write_text(text_of(every[at::2]), encoding="utf-8")
        for _ in range(turns):
            for name, settings in SETTINGS.items():
                pressed[name] += keys(texts, settings)
                started[name].append(start(settings))
    print(f"{'ms':<12}{'keys':>6}{'p50':>8}{'p99':>8}{'starts':>8}{'median':>8}{'least':>8}")
    for name, values in pressed.items():
        first = started[name]
        print(
            f"{name:<12}{len(values):>6}{quantile(values, 0.5):>8.1f}{quantile(values, 0.99):>8.1f}", end=""
        )
        print(f"{len(first):>8}{median(first):>8.0f}{min(first):>8.0f}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
