"""How good the alignment is on pairs of commentary, and how many links are shown.

    python -m tests.benchmarks.alignment_pairs PAIRS

PAIRS is a folder with a folder for each pair of texts; the gold.json of each has the sentences of both
texts and which pairs of them are `strong` and which `related`. The texts are taken
sentence by sentence, with the topics of the codebooks that come along.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np

from tests.benchmarks.alignment_cases import average_precision, document_of
from tui.alignment import align, rank
from tui.alignment.model import Strength
from tui.codebook import load_codebook
from tui.comparison.visibility import is_shown
from tui.pair import Pair

HEADS = ("AP", "APrel", "rel15", "shown", "related", "strong", "related")


def measure(gold: Path, topics: tuple) -> list[float]:
    """The figures of one pair, in the order of `HEADS`."""
    data = json.loads(gold.read_text("utf-8"))
    sides = Pair(data["left"], data["right"])
    place = sides.map(lambda side: {sentence["id"]: at for at, sentence in enumerate(side)})
    tables = []
    for name in ("strong", "related"):
        table = np.zeros((len(sides.left), len(sides.right)), bool)
        for left, right in data[name]:
            table[place.left[left], place.right[right]] = True
        tables.append(table)
    documents = sides.map(lambda side: document_of([sentence["text"] for sentence in side]))
    scores = np.zeros(tables[0].shape)
    order = [(link.left, link.right) for link in rank(documents, topics)]
    for at, ends in enumerate(order):
        scores[ends] = 1 / (1 + at)
    links = [link for link in align(documents, topics).links if is_shown(link)]
    strong = [link for link in links if link.strength is Strength.STRONG]
    right = [np.mean([tables[1][x.left, x.right] for x in some]) if some else 0.0 for some in (links, strong)]
    return [
        average_precision(scores.ravel(), tables[0].ravel()),
        average_precision(scores.ravel(), tables[1].ravel()),
        float(np.mean([tables[1][ends] for ends in order[:15]])),
        len(links),
        right[0],
        len(strong),
        right[1],
    ]


def main() -> None:
    """Print a row for each pair, then the means; shares of links are those of all links together."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pairs", type=Path)
    topics = load_codebook(()).topics
    found = sorted(parser.parse_args().pairs.glob("*/gold.json"))
    print(f"{'':14}" + "".join(f"{head:>9}" for head in HEADS))
    rows = []
    for gold in found:
        rows.append(measure(gold, topics))
        print(f"{gold.parent.name:14}" + "".join(f"{value:9.3f}" for value in rows[-1]), flush=True)
    table = np.array(rows)
    means = table.mean(axis=0)
    for count, share in ((3, 4), (5, 6)):
        means[share] = (table[:, count] * table[:, share]).sum() / max(1.0, table[:, count].sum())
    print(f"{'mean':14}" + "".join(f"{value:9.3f}" for value in means))


if __name__ == "__main__":
    main()
