"""The reader's verdicts on links: they win over the machine's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from tui.alignment.model import Alignment, Link, Strength, Verdict


def apply_verdicts(alignment: Alignment, verdicts: Mapping[tuple[int, int], Verdict]) -> Alignment:
    """The alignment as the reader sees it.

    `verdicts` says for (left passage, right passage) what the reader decided. Confirmed and added links are
    there whatever their score, rejected ones are gone, from the ranks too, the others stay as they are.
    Best first.
    """
    kept, known = [], set()
    for link in alignment.links:
        verdict = verdicts.get((link.left, link.right))
        known.add((link.left, link.right))
        if verdict is not Verdict.REJECTED:
            kept.append(link if link.verdict is verdict else link._replace(verdict=verdict))
    for (left, right), verdict in verdicts.items():
        if verdict is not Verdict.REJECTED and (left, right) not in known:
            why = alignment.explain(left, right)
            kept.append(Link(left, right, why.score, why.strength or Strength.FAINT, verdict))
    kept.sort(key=lambda link: (-link.score, link.left, link.right))
    rejected = {pair for pair, verdict in verdicts.items() if verdict is Verdict.REJECTED}
    ranks = alignment.ranks.without(rejected) if alignment.ranks and rejected else alignment.ranks
    return replace(alignment, links=tuple(kept), ranks=ranks)
