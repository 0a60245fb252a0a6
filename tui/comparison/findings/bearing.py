"""What a link itself bears out: only findings that have evidence in both of its passages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.comparison.findings.model import Finding, Findings
from tui.framing.evidence.quoting import is_author
from tui.pair import Pair, Side


def borne_out(findings: Sequence[Finding], left: int, right: int) -> Iterator[int]:
    """Indices of the findings that both passages of a link bear out, best first."""
    for index, bearing in enumerate(_bearings(findings)):
        if left in bearing.left and right in bearing.right:
            yield index


def one_side_of(findings: Sequence[Finding], side: Side, passage: int) -> Iterator[int]:
    """Indices of the findings that a passage of one text bears out with others of the other text."""
    for index, bearing in enumerate(_bearings(findings)):
        if passage in bearing[side]:
            yield index


def _bearings(findings: Sequence[Finding]) -> Sequence[Pair[frozenset[int]]]:
    """What bears each finding out; none is made for that."""
    return findings.bearings if isinstance(findings, Findings) else [one.bearing for one in findings]


def in_the_authors_voice(finding: Finding) -> Finding | None:
    """The finding with the words that the authors say themselves; None if a text has none of them."""
    old, new = (tuple(one for one in finding.cited(side) if is_author(one.quotation.voice)) for side in Side)
    return finding._replace(old=old, new=new) if old and new else None
