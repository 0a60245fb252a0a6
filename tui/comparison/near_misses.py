"""The pairs of passages that nearly became links."""

from __future__ import annotations

from itertools import islice

from tui.alignment.model import Alignment, Link, Strength
from tui.pair import Pair

MOST = 20
SENSE = 0.35
"""The likeness in meaning from which on a pair without a link is listed.

Of those, .26 are related in the eight pairs of texts that we choose by (of 39); of the faint links, .40.
"""


def near_misses(alignment: Alignment, most: int = MOST) -> tuple[Link, ...]:
    """The best links just under the line that the reader has not judged, best first."""
    under = (link for link in alignment.links if link.strength is Strength.FAINT and link.verdict is None)
    return tuple(sorted(under, key=lambda link: (-link.score, link.left, link.right))[:most])


def alike_in_sense(
    alignment: Alignment, passages: Pair[frozenset[int]], most: int = MOST
) -> dict[Link, float]:
    """Pairs of these passages that are no links though each is most like the other in meaning, and how much.

    The most alike come first.
    """
    if alignment.reading is None:
        return {}
    linked = {(link.left, link.right) for link in alignment.links}
    found = (
        (Link(left, right, why.score, Strength.FAINT), likeness)
        for left, right, likeness in alignment.reading.mutual()
        if likeness >= SENSE and left in passages.left and right in passages.right
        if (left, right) not in linked and (why := alignment.explain(left, right)) is not None
    )
    return dict(islice(found, most))
