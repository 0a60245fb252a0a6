"""What a link itself bears out: only findings that have evidence in both of its passages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.comparison.findings.model import Finding
from tui.framing.evidence.quoting import is_author
from tui.pair import Side


def borne_out(findings: Sequence[Finding], left: int, right: int) -> Iterator[int]:
    """Indices of the findings that both passages of a link bear out, best first."""
    for index, finding in enumerate(findings):
        if left in finding.bearing.left and right in finding.bearing.right:
            yield index


def one_side_of(findings: Sequence[Finding], side: Side, passage: int) -> Iterator[int]:
    """Indices of the findings that a passage of one text bears out with others of the other text."""
    for index, finding in enumerate(findings):
        if passage in finding.bearing[side]:
            yield index


def in_the_authors_voice(finding: Finding) -> Finding | None:
    """The finding with the words that the authors say themselves; None if a text has none of them."""
    old, new = (tuple(one for one in finding.cited(side) if is_author(one.quotation.voice)) for side in Side)
    return finding._replace(old=old, new=new) if old and new else None
