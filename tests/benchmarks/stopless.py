"""What words cost without their stops: `python -m tests.benchmarks.stopless [WORDS ...]`.

Prints the CPU time of texts without any stop as a multiple of that of the same words with stops, for three
commands; at most 1.5 is asked for.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tui.documents import bundled_paths

WORDS = (4_000, 8_000, 20_000)
MOST = 1.5


def texts(words: int, folder: Path, *, stops: bool) -> list[str]:
    """Two texts of so many words, made of the sentences of the bundled articles in changing order."""
    paths = []
    for number, path in enumerate(bundled_paths()):
        body = Path(path).read_text("utf-8").split("---", 2)[2]
        pieces = re.findall(r"[^.]+\.", " ".join(body.replace("#", "").split()))
        found: list[str] = []
        turn = number
        while len(found) < words:
            piece = pieces[(turn * 7 + turn // len(pieces)) % len(pieces)]
            found += piece.split()
            turn += 1
        text = " ".join(found[:words])
        plain = text if stops else re.sub(r"[^\w\s'’-]", "", text).lower()
        target = folder / f"{number}-{stops}.txt"
        target.write_text(plain, "utf-8")
        paths.append(str(target))
    return paths


def cpu(*words: str) -> float:
    """Seconds of CPU of one run of the program."""
    before = os.times()
    command = [sys.executable, "-m", "tui", *words]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def main() -> None:
    """Print the ratios."""
    for words in map(int, sys.argv[1:] or WORDS):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            told = texts(words, folder, stops=True)
            bare = texts(words, folder, stops=False)
            for command, ends in (("align", 2), ("shifts", 2), ("voices", 1)):
                without, with_stops = cpu(command, *bare[:ends]), cpu(command, *told[:ends])
                print(
                    f"{command:8} {words:,} words without stops: {without:.1f} s, "
                    f"{without / with_stops:.2f} of the time with (asked: {MOST})",
                    flush=True,
                )


if __name__ == "__main__":
    main()
