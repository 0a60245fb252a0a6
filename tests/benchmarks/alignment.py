"""How good the alignment is, beside RapidFuzz's ratios and TF-IDF, on sentence alignments made by people.

    python -m tests.benchmarks.alignment DATA [--scorer SCRIPT] [--quick] [--meaning]

DATA is the folder with ecbplus.jsonl, reviews.jsonl, gospels.jsonl, bible.jsonl and lookalike.jsonl (by
default $PARALLAX_ALIGNMENT_DATA). With a scorer, `SCRIPT GOLD PREDICTIONS --json` is asked for the same
figures and must agree.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tests.benchmarks.alignment_baselines import BASELINES
from tests.benchmarks.alignment_cases import SETS, Case, average_precision, read_cases
from tui.alignment import align, rank
from tui.alignment.model import Strength
from tui.meaning import Meaning, kept_path

TITLES = {"ecbplus": "news pairs", "reviews": "reviews", "gospels": "Gospels", "bible": "translations"}
AGREES = 5e-4
SOME = 6
"""Every sixth news pair is told apart, as the figures were that the first sentence encoder was chosen by."""


@dataclass(frozen=True)
class Result:
    """What the aligner says of one case."""

    case: Case
    scores: np.ndarray
    links: dict[Strength, list[tuple[int, int]]]

    def precision(self, *strengths: Strength) -> tuple[int, int]:
        """(right, all) counted links of these strengths."""
        links = [pair for strength in strengths for pair in self.links[strength] if self.case.counted[pair]]
        return sum(bool(self.case.right[pair]) for pair in links), len(links)


def run(case: Case, meaning: Meaning | None) -> Result:
    """Rank and align one case, without topics."""
    documents = case.documents
    scores = np.full(case.right.shape, -1.0)
    for place, link in enumerate(rank(documents, meaning=meaning)):
        scores[link.left, link.right] = 1.0 / (1.0 + place)
    links: dict[Strength, list[tuple[int, int]]] = {strength: [] for strength in Strength}
    for link in align(documents, meaning=meaning).links:
        links[link.strength].append((link.left, link.right))
    return Result(case, scores, links)


def mean_precision(results: list[Result], score: Callable[[Result], np.ndarray]) -> float:
    """Mean average precision over the cases of a set."""
    values = [average_precision(score(r)[r.case.counted], r.case.right[r.case.counted]) for r in results]
    return float(np.nanmean(values))


def print_ranking(results: dict[str, list[Result]], quick: bool) -> None:
    """The table of average precisions."""
    print(f"{'average precision of the ranking':36}" + "".join(f"{TITLES[name]:>14}" for name in TITLES))
    systems: dict[str, Callable[[Result], np.ndarray]] = {"parallax": lambda result: result.scores}
    for title, baseline in {} if quick else BASELINES.items():
        systems[title] = lambda result, score=baseline: score(*result.case.sentences)
    for title, score in systems.items():
        values = [mean_precision(results[name], score) for name in TITLES]
        print(f"{title:36}" + "".join(f"{value:14.3f}" for value in values), flush=True)
    some = mean_precision(results["ecbplus"][::SOME], systems["parallax"])
    print(f"{f'parallax, every {SOME}th news pair':36}{some:14.3f}")


def print_links(results: dict[str, list[Result]]) -> None:
    """How often the links of each strength are right, and how often look-alikes are taken for the same."""
    print(f"\n{'links that are right':36}" + "".join(f"{TITLES[name]:>14}" for name in TITLES))
    shown = {"strong": (Strength.STRONG,), "shown (strong and likely)": (Strength.STRONG, Strength.LIKELY)}
    for title, strengths in shown.items():
        cells = []
        for name in TITLES:
            counts = [result.precision(*strengths) for result in results[name]]
            good, total = (sum(column) for column in zip(*counts, strict=True))
            cells.append(f"{good / max(1, total):.3f} of {total}")
        print(f"{title:36}" + "".join(f"{cell:>14}" for cell in cells))
    alike = results["lookalike"]
    strong = sum(bool(result.links[Strength.STRONG]) for result in alike)
    print(f"\nlook-alikes with a strong link: {strong} of {len(alike)} pairs ({strong / len(alike):.1%})")


def check(results: dict[str, list[Result]], data: Path, scorer: Path) -> bool:
    """Whether another scorer finds the same average precisions."""
    same = True
    for name, title in TITLES.items():
        with tempfile.TemporaryDirectory() as folder:
            predictions = Path(folder) / "predictions.jsonl"
            with predictions.open("w", encoding="utf-8") as file:
                for result in results[name]:
                    pairs = zip(*np.nonzero(result.scores >= 0), strict=True)
                    ranking = [[int(i), int(j), float(result.scores[i, j])] for i, j in pairs]
                    file.write(json.dumps({"id": result.case.id, "links": [], "ranking": ranking}) + "\n")
            command = [sys.executable, str(scorer), str(data / f"{name}.jsonl"), str(predictions), "--json"]
            theirs = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)[
                "AP"
            ]
        ours = mean_precision(results[name], lambda result: result.scores)
        print(f"scorer: {title}: {theirs:.4f}, here {ours:.4f}")
        same = same and abs(theirs - ours) < AGREES
    return same


def main() -> int:
    """Run the benchmark; 1 if a scorer disagrees."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", nargs="?", type=Path, default=os.environ.get("PARALLAX_ALIGNMENT_DATA"))
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--quick", action="store_true", help="without the baselines")
    parser.add_argument("--meaning", action="store_true", help="with the sentence encoder; it takes minutes")
    options = parser.parse_args()
    if options.data is None:
        parser.error("no DATA, and PARALLAX_ALIGNMENT_DATA is not set")
    data = Path(options.data)
    begin = time.process_time()
    meaning = Meaning(kept_path()) if options.meaning else None
    results = {name: [run(case, meaning) for case in read_cases(data, name)] for name in SETS}
    print(f"aligned and ranked in {time.process_time() - begin:.1f} s of CPU\n")
    print_ranking(results, options.quick)
    print_links(results)
    return 0 if options.scorer is None or check(results, data, options.scorer) else 1


if __name__ == "__main__":
    raise SystemExit(main())
