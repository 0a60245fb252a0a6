"""How often "we" is taken for the target as a reader takes it: `python -m tests.benchmarks.we [--misses]`.

data/we.txt holds texts of many kinds of speaker, written for this. A line #### names the kind and what is
followed. Behind each place that was judged stands {y}: it is the target; {n}: it is not; {u}: unclear, not
counted. Places were drawn by a seed and judged before the rule was run. The second part was written and
judged after the rule had been mended with the first.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tui.codebook import load_codebook
from tui.documents import load_document
from tui.framing.evidence.analysis import find_framing
from tui.framing.model import How
from tui.framing.target.aliases import follow

DATA = Path(__file__).parent / "data" / "we.txt"
_WE = re.compile(r"\b((?:[Ww]e|[Oo]ur|[Uu]s|[Oo]urs|[Oo]urselves))\b(?:\{([ynu])\})?")


class Judged(NamedTuple):
    """A text, who is followed in it, and what each "we" of its body was judged to be, "" for most."""

    kind: str
    names: tuple[str, ...]
    text: str
    verdicts: tuple[str, ...]


def texts(part: str) -> Iterator[Judged]:
    """The texts of one part of the set."""
    for item in re.split(r"(?m)^#### ", part)[1:]:
        head, body = item.split("\n", 1)
        kind, *names = (word.strip() for word in head.split("|"))
        verdicts = tuple(found[2] or "" for found in _WE.finditer(body, body.index("\n---\n", 4)))
        yield Judged(kind, tuple(names), re.sub(r"\{[ynu]\}", "", body), verdicts)


def counts(judged: Judged, folder: Path) -> tuple[Counter[str], list[str]]:
    """How many places are right, wrong and missed, and the words around those that are not right."""
    path = folder / "text.md"
    path.write_text(judged.text, encoding="utf-8")
    document = load_document(str(path))
    target = follow(list(judged.names), [document.text])
    mentions = find_framing(document, load_codebook(), target).mentions
    taken = {mention.span.start for mention in mentions if mention.how is How.WE}
    found: Counter[str] = Counter()
    told = []
    places = list(_WE.finditer(document.text))[-len(judged.verdicts) :]  # a title may stand before the body
    for place, verdict in zip(places, judged.verdicts, strict=True):
        if verdict not in {"y", "n"} or (place.start() not in taken and verdict == "n"):
            continue
        what = "missed" if place.start() not in taken else "right" if verdict == "y" else "wrong"
        found[what] += 1
        if what != "right":
            around = document.text[max(0, place.start() - 50) : place.end() + 50]
            told.append(f"    {what}: {' '.join(around.split())}")
    return found, told


def main() -> None:
    """Print precision and recall by kind of speaker and in all, for both parts of the set."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--misses", action="store_true")
    misses = parser.parse_args().misses
    for number, part in enumerate(re.split(r"(?m)^#####$", DATA.read_text(encoding="utf-8")), 1):
        whole: Counter[str] = Counter()
        with tempfile.TemporaryDirectory() as folder:
            for judged in texts(part):
                found, told = counts(judged, Path(folder))
                whole += found
                print(f"{judged.kind:40} {shares(found)}", *(told if misses else ()), sep="\n")
        print(f"{f'part {number} in all':40} {shares(whole)}")


def shares(found: Counter[str]) -> str:
    """The counts with precision and recall."""
    right, wrong, missed = (found[what] for what in ("right", "wrong", "missed"))
    precision = f"{right / (right + wrong):.2f}" if right + wrong else "-"
    recall = f"{right / (right + missed):.2f}" if right + missed else "-"
    return f"right {right:3} wrong {wrong:2} missed {missed:2}  precision {precision} recall {recall}"


if __name__ == "__main__":
    main()
