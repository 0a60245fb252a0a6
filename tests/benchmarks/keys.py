"""CPU time per key with two long texts in a real pseudo-terminal, and the memory they take (Linux).

    python -m tests.benchmarks.keys [words]

Each key is sent when the frame of the one before is out and the program rests; its cost is the CPU time of
the whole process until it rests again. Keys are pressed while the texts are analysed and when that is done,
with links on the screen. The goal: of all keys 99 in 100 under 16 ms, memory under 200 MB.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.measure import cpu_seconds, family, memory_mib, quantile, rest, settle, write_texts
from tests.terminal.harness import COLD, KEYS, Terminal

ROUNDS = {
    "j (cursor)": (["j"], 300),
    "down, up": (["down", "up"], 200),
    "page": ([KEYS["pagedown"]], 150),
    "page back": ([KEYS["pageup"]], 100),
    "link ] [": (["]", "]", "["], 100),
    "cross": (["enter", "]"], 60),
    "G, gg": (["G", "gg"], 20),
    "tab": (["tab"], 20),
}
VIEWS = {
    "level view": (
        "zl",
        {"page": [KEYS["pagedown"]], "row": ["\x05"], "link ] [": ["]", "]", "["], "j": ["j"]},
    ),
    "page for page": ("s", {"page": [KEYS["pageup"]]}),
    "one text": ("Z", {"page": [KEYS["pagedown"]], "tab": ["\t"]}),
    "stacked": ("|", {"page": [KEYS["pageup"]]}),
}
"""Views, the key that turns to each, and keys in it."""
MEANWHILE = ["j", "j", "j", KEYS["pagedown"], "k", KEYS["pageup"]]

REST = 0.012  # seconds without CPU or output that end a key


def measure(terminal: Terminal, keys: list[str], times: int) -> list[float]:
    """CPU milliseconds of each key press."""
    spent = []
    before = cpu_seconds(terminal.pid)
    for number in range(times):
        terminal.send(keys[number % len(keys)])
        terminal.read_once(1)
        after = settle(terminal, REST, 5)
        spent.append(1000 * (after - before))
        before = after
    return spent


def meanwhile(terminal: Terminal) -> list[float]:
    """Press keys until the process that analyses rests, for the last time after its result was shown."""
    spent, quiet = [], 0
    used = 0.0
    while quiet < 3:
        spent += measure(terminal, MEANWHILE, 12)
        others = sum(cpu_seconds(pid) for pid in family(terminal.pid)[1:])
        quiet = quiet + 1 if others - used < 0.01 else 0
        used = others
    return spent


def tell(name: str, spent: list[float]) -> None:
    """A line for one kind of key."""
    over = sum(value > 16 for value in spent)
    print(f"{name:<16}{len(spent):>6}{quantile(spent, 0.5):>8.1f}{quantile(spent, 0.99):>8.1f}", end="")
    print(f"{max(spent):>8.1f}{over:>8}", flush=True)


def look_otherwise(terminal: Terminal, rows: int, cols: int) -> None:
    """Turn to each view; what the turn costs grows with the text, as a change of size does."""
    for name, (key, rounds) in VIEWS.items():
        before = cpu_seconds(terminal.pid)
        terminal.send(key)
        turned = settle(terminal, 0.3, 20)
        print(f"{name}: {1000 * (turned - before):.0f} ms CPU")
        for what, keys in rounds.items():
            tell(f"  {what}", measure(terminal, keys, 40))
        before = settle(terminal, 0.3, 20)
        terminal.resize(rows - 3, cols - 20)
        between = settle(terminal, 0.3, 20)
        terminal.resize(rows, cols)
        print(f"  resize: {1000 * (between - before):.0f} ms CPU")
        settle(terminal, 0.3, 20)
        terminal.send(key)
        settle(terminal, 0.3, 20)


def main(words: int = 1_000_000, rows: int = 45, cols: int = 160) -> None:
    """Print p50, p99 and the worst of each kind of key."""
    with tempfile.TemporaryDirectory() as folder:
        left, right = write_texts(Path(folder), words)
        marker = left.read_text(encoding="utf-8").split()[0].encode()
        started = time.perf_counter()
        with Terminal.start(
            str(left), str(right), rows=rows, cols=cols, home=Path(folder), draw=False, command=COLD
        ) as terminal:
            while marker not in terminal.raw:
                if not terminal.read_once(60):
                    raise SystemExit(f"nothing was drawn:\n{terminal.raw[-2000:]!r}")
            print(
                f"first frame with 2 x {words:,} words: {time.perf_counter() - started:.2f} s wall,", end=" "
            )
            print(f"{cpu_seconds(terminal.pid):.2f} s CPU, {memory_mib(terminal.pid):.0f} MiB")
            print(f"{'CPU ms per key':<16}{'keys':>6}{'p50':>8}{'p99':>8}{'max':>8}{'over 16':>8}")
            tell("meanwhile", meanwhile(terminal))
            rest(terminal, 2, 900)
            print(f"analysed after {time.perf_counter() - started:.1f} s: {memory_mib(terminal.pid):.0f} MiB")
            everything = []
            for name, (keys, times) in ROUNDS.items():
                spent = measure(terminal, keys, times)
                everything += spent
                tell(name, spent)
            tell("all", everything)
            look_otherwise(terminal, rows, cols)
            before = cpu_seconds(terminal.pid)
            terminal.resize(rows - 5, cols - 30)
            print(f"resize: {1000 * (settle(terminal, 0.3, 20) - before):.0f} ms CPU")
            print(f"memory at the end: {memory_mib(terminal.pid):.0f} MiB")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
