"""Findings on wording: rival names of one thing, with their counts and places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from tui.comparison.findings.choosing import CITED, Chosen
from tui.comparison.findings.citing import FramedText, cite_words
from tui.comparison.findings.model import Finding, FindingKind
from tui.comparison.findings.rivals import NameUse, Rivals
from tui.pair import Pair, Side


def wording(pages: Pair[FramedText], found: Sequence[Rivals], chosen: Sequence[Chosen]) -> list[Finding]:
    """A finding for each pair of rival names, cited from passages that others do not use up."""
    cited = Pair(*(Counter(index for one in chosen for index in one.side(side)) for side in Side))
    opening = Pair(*({one.side(side)[0] for one in chosen} for side in Side))
    worded = []
    for item in found:
        uses = Pair(item.old.left, item.new.right)
        ends = Pair(*(_places(uses[side], cited[side], opening[side]) for side in Side))
        if all(ends):
            worded.append(_worded(pages, item, ends))
            for side in Side:
                cited[side].update(use.passage for use in ends[side])
                opening[side].add(ends[side][0].passage)
    return worded


def _places(uses: Sequence[NameUse], cited: Counter[int], opening: AbstractSet[int]) -> list[NameUse]:
    """Where to cite a name from: two passages at most, of which none is cited in two findings already."""
    first = {use.passage: use for use in reversed(uses) if cited[use.passage] < CITED}
    ordered = sorted(first.values(), key=lambda use: (use.passage in opening, use.span))
    return ordered[:2] if ordered and ordered[0].passage not in opening else []


def _worded(pages: Pair[FramedText], item: Rivals, ends: Pair[list[NameUse]]) -> Finding:
    names = Pair(item.old.left[0], item.new.right[0])
    words = Pair(*(" ".join(pages[side].document.words(names[side].span).split()) for side in Side))
    counts = Pair(item.old, item.new).map(lambda one: f"{len(one.left)} -> {len(one.right)}")
    preferred = words.zip(counts).map(lambda both: f"“{both[0]}” {both[1]}")
    old, new = (tuple(cite_words(pages[side], use.passage, use.span) for use in ends[side]) for side in Side)
    return Finding(
        kind=FindingKind.WORDING,
        title=", ".join(preferred),
        old=old,
        new=new,
        bearing=Pair(
            frozenset(use.passage for use in item.old.left), frozenset(use.passage for use in item.new.right)
        ),
        names=preferred,
    )
