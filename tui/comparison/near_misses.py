"""The pairs of passages that nearly became links."""

from __future__ import annotations

from tui.alignment.model import Alignment, Link, Strength

MOST = 20


def near_misses(alignment: Alignment, most: int = MOST) -> tuple[Link, ...]:
    """The best links just under the line that the reader has not judged, best first."""
    under = (link for link in alignment.links if link.strength is Strength.FAINT and link.verdict is None)
    return tuple(sorted(under, key=lambda link: (-link.score, link.left, link.right))[:most])
