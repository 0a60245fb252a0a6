"""How often the rules tell rightly what kind of echo a link is, on pairs that were labelled before.

    python -m tests.benchmarks.relations PAIRS ALIGNMENT

PAIRS is the folder with a folder for each pair of texts (gold.json in each), ALIGNMENT that with
ecbplus.jsonl, reviews.jsonl and gospels.jsonl. The labels are in data: pair, left and right sentence,
relation. All were given before the rules were made, the second ones on links that nobody had looked at; the
thresholds were chosen with both in view. Who speaks is not asked here: "voice" counts as "same". Each table
is printed twice, by words alone and with the sentence encoder.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from tests.benchmarks.alignment_cases import document_of
from tui.alignment.model import Link, Strength
from tui.comparison.model import Relation
from tui.comparison.relations import relation
from tui.meaning import Meaning
from tui.pair import Pair

LABELS = [Path(__file__).with_name("data") / name for name in ("relations.tsv", "relations_second.tsv")]
KINDS = [kind for kind in Relation if kind is not Relation.VOICE]


def sentences(pairs: Path, alignment: Path) -> dict[str, Pair[dict[str, str]]]:
    """The sentences of every pair of texts, by their ids."""
    found = {}
    for gold in pairs.glob("*/gold.json"):
        data = json.loads(gold.read_text("utf-8"))
        found[gold.parent.name] = Pair(data["left"], data["right"]).map(
            lambda side: {sentence["id"]: sentence["text"] for sentence in side}
        )
    for name in ("ecbplus", "reviews", "gospels"):
        for line in (alignment / f"{name}.jsonl").read_text("utf-8").splitlines():
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
    parser.add_argument("alignment", type=Path)
    options = parser.parse_args()
    texts = sentences(options.pairs, options.alignment)
    for labels in LABELS:
        print_table(labels, texts, None)
        print_table(labels, texts, Meaning(None))


def print_table(labels: Path, texts: dict[str, Pair[dict[str, str]]], meaning: Meaning | None) -> None:
    """How each relation was told, and how often what was told is right."""
    table: Counter[tuple[Relation, Relation]] = Counter()
    for line in labels.read_text("utf-8").splitlines()[1:]:
        pair, left, right, label = line.split("\t")
        words = Pair([texts[pair].left[left]], [texts[pair].right[right]])
        reading = meaning.read(words) if meaning else None
        link = Link(0, 0, 1.0, Strength.STRONG)
        told = relation(words.map(document_of), link, reading=reading) or Relation.SAME
        table[Relation.SAME if label == "voice" else Relation(label), told] += 1
    print(
        f"{labels.stem}{', with meaning' if meaning else ''}\n{'labelled | told':16}"
        + "".join(f"{kind:>10}" for kind in KINDS)
    )
    for kind in KINDS:
        print(f"{kind:16}" + "".join(f"{table[kind, told]:10}" for told in KINDS))
    told = {kind: sum(table[label, kind] for label in KINDS) for kind in KINDS}
    print(f"{'right':16}" + "".join(f"{table[kind, kind] / max(1, told[kind]):10.2f}" for kind in KINDS))
    right = sum(table[kind, kind] for kind in KINDS)
    print(f"all: {right} of {table.total()} ({right / table.total():.2f})\n")


if __name__ == "__main__":
    main()
