"""Which links are shown and which passages stand alone: the one rule for reports, lists and the reader."""

from __future__ import annotations

from collections.abc import Container, Iterable

from tui.alignment.model import Link, Strength, Verdict
from tui.alignment.tables import STRENGTHS, VERDICTS, Links
from tui.documents.model import Passage, PassageKind
from tui.pair import Side

SHOWN = tuple(strength for strength in Strength if strength is not Strength.FAINT)
"""The strengths that are shown without being asked for, surest first."""


def is_shown(link: Link, *, faint: bool = False) -> bool:
    """Whether a link is shown: one whose strength is among `SHOWN`, and what the reader confirmed or added.

    Others and rejected ones are shown on request only.
    """
    if faint:
        return True
    if link.verdict is not None:
        return link.verdict is not Verdict.REJECTED
    return link.strength in SHOWN


def shown_links(links: Links, side: Side, *, faint: bool) -> Links:
    """Those that are shown, in the order of one text; those of one passage stay in their order."""
    kinds = {
        (rank, number)
        for rank, strength in enumerate(STRENGTHS)
        for number, verdict in enumerate(VERDICTS)
        if is_shown(Link(0, 0, 0.0, strength, verdict), faint=faint)
    }
    both = zip(links.ranks, links.verdicts, strict=True)
    kept = [place for place, kind in enumerate(both) if kind in kinds]
    return links.chosen(sorted(kept, key=links.ends[side].__getitem__))


def alone(passages: Iterable[Passage], linked: Container[int]) -> tuple[Passage, ...]:
    """The passages without a counterpart, in order; `linked` holds the ids of those that have one.

    Headings and blank passages are left out: they are never linked by the program.
    """
    return tuple(
        passage
        for passage in passages
        if passage.kind is not PassageKind.HEADING
        and passage.span.end > passage.span.start
        and passage.id not in linked
    )
