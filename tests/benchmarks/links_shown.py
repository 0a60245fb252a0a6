"""From the first frame to links and findings on the screen: CPU of the reader and all that it started.

    python -m tests.benchmarks.links_shown [runs] [CHECKOUT ...]

The bundled articles, without the encoder, once the tour is over. Checkouts, this one if none is named, each
with a `.venv` of its own, are measured turn by turn, and compared with the first.
"""

from __future__ import annotations

import re
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from statistics import median

from tests.benchmarks.measure import cpu_seconds, family
from tests.terminal.harness import READY, ROOT, Terminal

SHIFTED = re.compile(r"shift   \S|\d \S.* → ")
"""A finding of the first screen, as builds up to ad9ddac draw it, and as later ones do."""


def used(terminal: Terminal) -> float:
    """CPU seconds of the program and all that it started so far."""
    total = 0.0
    for pid in family(terminal.pid):
        with suppress(OSError):
            total += cpu_seconds(pid)
    return total


def start(checkout: Path, home: Path) -> Terminal:
    """A cold start, with the settings' defaults."""
    quick = ["--no-meaning"] if (checkout / "tui" / "meaning").is_dir() else []
    command = [str(checkout / ".venv" / "bin" / "python"), "-m", "tui", *quick]
    return Terminal.start(command=command, rows=40, cols=120, home=home, settings="", cwd=checkout)


def until_links(checkout: Path, home: Path) -> float:
    """CPU seconds between the two."""
    with start(checkout, home) as terminal:
        begun = used(terminal.wait_for("Japan"))
        terminal.wait_for(lambda one: READY.search(one.text) and SHIFTED.search(one.text))
        return used(terminal) - begun


def main(runs: str = "7", *checkouts: str) -> None:
    """Print medians, minima and ratios."""
    found: dict[Path, list[float]] = {Path(one).resolve(): [] for one in checkouts or [str(ROOT)]}
    with tempfile.TemporaryDirectory() as folder:
        homes = {one: Path(folder) / str(number) for number, one in enumerate(found)}
        for checkout, home in homes.items():
            home.mkdir()
            with start(checkout, home) as terminal:
                terminal.wait_for("Tour").send("q")
                terminal.finish()
        for _ in range(int(runs)):
            for checkout, home in homes.items():
                found[checkout].append(until_links(checkout, home))
    first = next(iter(found.values()))
    for checkout, seconds in found.items():
        pairs = median(one / other for one, other in zip(seconds, first, strict=True))
        print(
            f"{median(seconds) * 1000:6.0f} ms, least {min(seconds) * 1000:.0f}; "
            f"{median(seconds) / median(first):.2f} of the first, by pairs {pairs:.2f}: {checkout}"
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
