"""What a stretch of a text holds, for the strip that shows the whole of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from tui.pair import Side
from tui.reader.panes.highlights import noted_passages
from tui.reader.panes.overview_strip import Glance
from tui.reader.state.material import Material
from tui.reader.state.reading_state import ReadingState

MOST_EVIDENCE = 24
"""With more evidence the strip would show nothing else."""


def glance(material: Material, side: Side, state: ReadingState) -> Glance:
    """What stands out in a text as it is shown: hits before notes, evidence and links."""
    starts, hits = material.documents[side].starts, state.search.hits[side]
    evidence = material.evidence(side, state.voices)
    pieces = [item.span.start for item in evidence] if len(evidence) <= MOST_EVIDENCE else []
    notes = sorted(starts[passage] for passage in noted_passages(material, side))
    found = [span.start for span in hits]

    def kind(start: int, end: int) -> str | None:
        for name, places in (("hit", found), ("note", notes), ("evidence", pieces)):
            if _holds(places, start, end):
                return name
        passages = range(bisect_left(starts, start), bisect_left(starts, end))
        return material.strongest(side, passages, faint=state.faint)

    return kind


def _holds(places: Sequence[int], start: int, end: int) -> bool:
    """Whether one of the places, which rise, lies in a stretch."""
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end
