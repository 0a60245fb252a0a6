"""How well the article is told from the page around it.

    python -m tests.benchmarks.pages FOLDER | --made

FOLDER is laid out as scrapinghub's article-extraction-benchmark: `ground-truth.json` (by the id of a page
an object with its `articleBody`) and `html/ID.html.gz`. With --made the pages are put together here: one
article in each of the pages that templates of old and new sites make. The scores are those of that benchmark:
shingles of four words, precision and recall averaged over pages, F1 of both.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.documents.formats.pages import COMMENTS, MENU, SAID, TITLE
from tui.documents.assemble import assemble
from tui.documents.draft import Draft, Job
from tui.documents.formats import read
from tui.documents.model import BlockKind
from tui.documents.sources.kinds import SourceKind
from tui.errors import Unreadable

SHINGLE = 4
LOW = 0.8
WORD = re.compile(r"\w+")


class Score(NamedTuple):
    """Shares of the shingles of a page: found, too many, missed."""

    right: float
    wrong: float
    missed: float

    @property
    def precision(self) -> float:
        return 1.0 if not (self.wrong or self.missed) else self.right / max(1e-9, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return 1.0 if not (self.wrong or self.missed) else self.right / max(1e-9, self.right + self.missed)

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """Runs of four words, those of shorter texts whole."""
    words = WORD.findall(text)
    count = max(1, len(words) - SHINGLE + 1) if words else 0
    return Counter(tuple(words[at : at + SHINGLE]) for at in range(count))


def compared(gold: str, found: str) -> Score:
    """What of the gold was found."""
    wanted, given = shingles(gold), shingles(found)
    right = (wanted & given).total()
    wrong, missed = given.total() - right, wanted.total() - right
    whole = max(1, right + wrong + missed)
    return Score(right / whole, wrong / whole, missed / whole)


def article(data: bytes) -> str:
    """The words of a page that are not furniture, its headline left out as the gold has it."""
    try:
        draft = read(SourceKind.HTML, Job(data))
    except Unreadable:
        draft = Draft()
    document = assemble(draft, "page", "web page")
    kept = (b for b in document.blocks if b.kind is not BlockKind.FURNITURE and b.level != 1)
    return "\n\n".join(document.words(block.span) for block in kept)


def from_folder(folder: Path) -> Iterator[tuple[str, bytes, str]]:
    """Id, page and gold of each page of the benchmark."""
    truth = json.loads((folder / "ground-truth.json").read_text("utf-8"))
    for name, gold in sorted(truth.items()):
        path = folder / "html" / f"{name}.html.gz"
        if path.exists():
            yield name, gzip.decompress(path.read_bytes()), gold["articleBody"]


BODIES = {
    "paragraphs": lambda said: "".join(f"<p>{words}</p>" for words in said),
    "breaks": "<br><br>".join,
    "divs": lambda said: "".join(f"<div>{words}</div>" for words in said),
    "cells": lambda said: f"<table><tr><td>{''.join(f'<p>{words}</p>' for words in said)}</td></tr></table>",
}
FRAMES = {
    "new": "<main><article><h1>{title}</h1>{body}</article></main>",
    "old": "<div id=content><div class=post-body><h1>{title}</h1>{body}</div></div>",
    "bare": "<h1>{title}</h1>{body}",
}
AROUND = {
    "plain": "",
    "comments": f"<div class=comments-area>{COMMENTS}</div>",
    "cards": "".join(f"<div><a href=/{n}><h3>Tide table {n} is out</h3></a></div>" for n in range(9)),
    "cookies": "<div class=cookie-banner>We keep data on your device. <button>Yes</button></div>",
}


def made() -> Iterator[tuple[str, bytes, str]]:
    """One article in every kind of page."""
    for (name, body), (frame, outer), (around, rest) in itertools.product(
        BODIES.items(), FRAMES.items(), AROUND.items()
    ):
        inner = outer.format(title=TITLE, body=body(SAID))
        markup = (
            f"<html><head><meta charset=utf-8></head><body>{MENU}{inner}{rest}<p>© Courier</p></body></html>"
        )
        yield f"{name}, {frame}, {around}", markup.encode(), "\n\n".join(SAID)


def main() -> None:
    """Print F1, precision and recall, and the pages below the mark."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--made", action="store_true")
    arguments = parser.parse_args()
    pages = made() if arguments.made or not arguments.folder else from_folder(arguments.folder)
    scores: dict[str, Score] = {}
    started = time.process_time()
    for name, data, gold in pages:
        scores[name] = compared(gold, article(data))
    seconds = time.process_time() - started
    precision = sum(score.precision for score in scores.values()) / len(scores)
    recall = sum(score.recall for score in scores.values()) / len(scores)
    low = sorted((score.f1, name) for name, score in scores.items() if score.f1 < LOW)
    print(f"{len(scores)} pages, {seconds / len(scores):.3f} s of CPU each")
    print(f"F1 {2 * precision * recall / (precision + recall):.3f}  P {precision:.3f}  R {recall:.3f}")
    print(f"{len(low)} pages below {LOW}")
    for f1, name in low:
        print(f"  {f1:.3f}  {name}")


if __name__ == "__main__":
    main()
