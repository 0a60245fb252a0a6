"""Whom the two texts are about: the candidates for the target."""

from __future__ import annotations

from collections.abc import Sequence

from tui.comparison.wording import side_names
from tui.documents.model import Document
from tui.framing.counting.candidates import ListedTarget, TargetCounts
from tui.pair import Pair
from tui.reports.blocks import Block, Line, Prose, Report, Section, Table, line, quiet, strong

_NAMES = 6
_SPEAKERS = 3


def targets_report(documents: Pair[Document], found: Sequence[ListedTarget]) -> Report:
    """The candidates, best first, with how both texts speak of them."""
    names = side_names(documents)
    heads = (*names, *(f"doer {name}" for name in names), "target", "in whose voice")
    table = Table(heads, tuple(_row(item) for item in found), numbers=frozenset(range(4)))
    blocks: tuple[Block, ...] = (
        table if found else Prose(line("Nothing that both texts speak of was found.")),
        Prose(line(quiet("Found by rules. --name NAME follows one of them, or any words of your own."))),
    )
    title = f"Whom {names.left} and {names.right} are about"
    return Report(title, names, lead=(), sections=(Section("targets", "Candidates for the target", blocks),))


def _row(item: ListedTarget) -> tuple[Line, ...]:
    written = {name.lower(): name for name in reversed(item.called)}  # "The union" is "the union"
    also = [
        name for name in item.called if name in written.values() and name.lower() != item.target.label.lower()
    ]
    more = f" and {len(also) - _NAMES} more" if len(also) > _NAMES else ""
    called = f" also {', '.join(also[:_NAMES])}{more}" if also else ""
    counts = [str(getattr(side, key)) for key in ("mentions", "doer") for side in item.named]
    voices = "; ".join(_voices(side) for side in item.named)
    return (
        *(line(count) for count in counts),
        line(strong(item.target.label), quiet(called)),
        line(quiet(voices)),
    )


def _voices(named: TargetCounts) -> str:
    """Who speaks of it in one text: the author, and how many times others."""
    others = named.mentions - named.author
    if not others:
        return f"author {named.author}"
    known = [name for name in named.others if name][:_SPEAKERS]
    return f"author {named.author}, others {others}" + (f" ({', '.join(known)})" if known else "")
