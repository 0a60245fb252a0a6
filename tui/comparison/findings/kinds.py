"""What two linked passages say of each other, as a finding calls it."""

from __future__ import annotations

from tui.alignment.model import Link, Strength
from tui.comparison.findings.citing import Page
from tui.comparison.findings.model import FindingKind
from tui.comparison.relations import Relation, relation
from tui.pair import Pair

_KINDS = {
    Relation.SAME: FindingKind.CONTINUITY,
    Relation.NUMBER: FindingKind.NUMBER,
    Relation.VOICE: FindingKind.VOICE,
}
"""Opposites, and passages that are only related, stand against each other."""


def kind_of(pages: Pair[Page], left: int, right: int) -> FindingKind:
    """The kind of a finding by the relation of its first two passages."""
    documents, framing = pages.map(lambda one: one.document), pages.map(lambda one: one.framing)
    found = relation(documents, Link(left, right, 0.0, Strength.FAINT), framing)
    return _KINDS.get(found or Relation.RELATED, FindingKind.SHIFT)
