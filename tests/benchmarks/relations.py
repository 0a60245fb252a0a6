"""How often the rules tell rightly what kind of echo a link is, on pairs that were labelled before.

    python -m tests.benchmarks.relations PAIRS NEWS

PAIRS is the folder with a folder for each pair of texts (gold.json in each), NEWS the file ecbplus.jsonl.
The labels are in data/relations.tsv: pair, left and right sentence, relation. Who speaks is not asked here:
"voice" counts as "same".
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from tests.benchmarks.alignment_cases import document_of
from tui.alignment.model import Link, Strength
from tui.comparison.relations import Relation, relation
from tui.pair import Pair

LABELS = Path(__file__).with_name("data") / "relations.tsv"
KINDS = [kind for kind in Relation if kind is not Relation.VOICE]


def sentences(pairs: Path, news: Path) -> dict[str, Pair[dict[str, str]]]:
    """The sentences of every pair of texts, by their ids."""
    found = {}
    for gold in pairs.glob("*/gold.json"):
        data = json.loads(gold.read_text("utf-8"))
        found[gold.parent.name] = Pair(data["left"], data["right"]).map(
            lambda side: {sentence["id"]: sentence["text"] for sentence in side}
        )
    for line in news.read_text("utf-8").splitlines():
        data = json.loads(line)
        found[data["id"]] = Pair(data["a"], data["b"]).map(
            lambda side: {str(number): text for number, text in enumerate(side)}
        )
    return found


def main() -> None:
    """Print the table of confusions and the accuracy of each relation."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pairs", type=Path)
    parser.add_argument("news", type=Path)
    options = parser.parse_args()
    texts = sentences(options.pairs, options.news)
    table: Counter[tuple[Relation, Relation]] = Counter()
    for line in LABELS.read_text("utf-8").splitlines()[1:]:
        pair, left, right, label = line.split("\t")
        ends = Pair([texts[pair].left[left]], [texts[pair].right[right]]).map(document_of)
        told = relation(ends, Link(0, 0, 1.0, Strength.STRONG)) or Relation.SAME
        table[Relation.SAME if label == "voice" else Relation(label), told] += 1
    print(f"{'labelled | told':16}" + "".join(f"{kind:>10}" for kind in KINDS) + f"{'right':>8}")
    for kind in KINDS:
        row = [table[kind, told] for told in KINDS]
        print(f"{kind:16}" + "".join(f"{n:10}" for n in row) + f"{table[kind, kind] / sum(row):8.2f}")
    right = sum(table[kind, kind] for kind in KINDS)
    print(f"all: {right} of {table.total()} ({right / table.total():.2f})")


if __name__ == "__main__":
    main()
