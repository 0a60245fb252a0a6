"""What the benchmarks share: texts to read, the CPU time of another process, quantiles."""

from __future__ import annotations

import contextlib
import random
import time
from collections.abc import Sequence
from pathlib import Path

from tests.terminal.harness import Terminal

SYLLABLES = ("ka", "ro", "min", "sel", "ta", "vor", "ine", "dra", "pol", "ste", "lan", "qui")
SHARED = 5
ENDS = ("",) * 12 + (",",) * 2
IDLE_TICK = 0.0004  # seconds of CPU that a resting program uses now and then, at once, for its timers


def sentences_of(words: int, seed: int) -> list[str]:
    """Sentences of some 20 words each, with curly quotes and dashes."""
    chance = random.Random(seed)
    vocabulary = ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(6000)]
    vocabulary += ["it’s", "“so”", "—"]
    found: list[str] = []
    written = 0
    while written < words:
        length = chance.randint(8, 32)
        chosen = [word + chance.choice(ENDS) for word in chance.choices(vocabulary, k=length)]
        found.append(" ".join(chosen).capitalize() + ".")
        written += length
    return found


def text_of(sentences: Sequence[str]) -> str:
    """Prose-like text: paragraphs of five sentences."""
    return "\n\n".join(" ".join(sentences[at : at + 5]) for at in range(0, len(sentences), 5)) + "\n"


def write_texts(folder: Path, words: int) -> tuple[Path, Path]:
    """Two texts of so many words each; the right one says every fifth sentence of the left one again."""
    left, right = sentences_of(words, 1), sentences_of(words, 2)
    for at in range(0, min(len(left), len(right)), SHARED):
        said = left[at].split()
        right[at] = " ".join(said[: -len(said) // 4] + right[at].split()[-2:])
    paths = folder / "left.txt", folder / "right.txt"
    for path, sentences in zip(paths, (left, right), strict=True):
        path.write_text(text_of(sentences), encoding="utf-8")
    return paths


def cpu_seconds(pid: int) -> float:
    """CPU time of a process and all its threads so far, to the nanosecond (Linux)."""
    return time.clock_gettime((~pid << 3) | 2)


def family(pid: int) -> list[int]:
    """A process and those that it started, directly or not (Linux)."""
    parents = {}
    for entry in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            after_name = entry.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            parents[int(entry.parent.name)] = int(after_name[1])
    found = [pid]
    for one in found:
        found += [child for child, parent in parents.items() if parent == one]
    return found


def rest(terminal: Terminal, quiet: float, patience: float) -> None:
    """Read until the program and all that it started have used next to no CPU for `quiet` seconds."""
    deadline = time.monotonic() + patience
    used: dict[int, float] = {}
    while time.monotonic() < deadline:
        before, used = used, {}
        for pid in family(terminal.pid):
            with contextlib.suppress(OSError):
                used[pid] = cpu_seconds(pid)
        if used.keys() == before.keys() and sum(used.values()) - sum(before.values()) < 0.02 * quiet:
            return
        until = time.monotonic() + quiet
        while time.monotonic() < until:
            terminal.read_once(quiet / 10)


def memory_mib(pid: int) -> float:
    """Resident memory of a process in MiB (Linux)."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


def settle(terminal: Terminal, quiet: float, patience: float) -> float:
    """Read until the program has written nothing and used no CPU for `quiet` seconds; the CPU time then."""
    deadline = time.monotonic() + patience
    before, since = cpu_seconds(terminal.pid), time.monotonic()
    while time.monotonic() < deadline:
        wrote = terminal.read_once(min(quiet, 0.002))
        used = cpu_seconds(terminal.pid)
        busy, before = used - before > IDLE_TICK, used
        if wrote or busy:
            since = time.monotonic()
        elif time.monotonic() - since >= quiet:
            return used
    return before


def quantile(values: Sequence[float], share: float) -> float:
    """The value that `share` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
