"""Checks of topics and names: enough wordings, none in two topics."""

from __future__ import annotations

from collections.abc import Iterator

from tui.codebook.faults import UnplacedFault, tables, text, texts
from tui.codebook.model import Severity


def topic_findings(data: dict[str, object]) -> Iterator[UnplacedFault]:
    """What is doubtful about the topics and names of a parsed codebook."""
    for kind in ("topic", "name"):
        owners: dict[str, str] = {}
        for number, table in tables(data, kind):
            topic, terms = text(table, "id", "?"), texts(table, "terms")
            path = (kind, number, "terms")
            if len(terms) == 1 and table.get("stack") != "adds":  # one that grows has one first
                yield UnplacedFault(
                    path,
                    f"{kind} '{topic}' has one wording: it links only passages that share it",
                    Severity.WARNING,
                )
            for term in terms:
                folded = " ".join(term.casefold().split())
                owner = owners.setdefault(folded, topic)
                if folded and owner != topic:
                    message = f"{kind} '{topic}': '{term}' is a wording of '{owner}' too: keep it in one"
                    yield UnplacedFault(path, message, Severity.WARNING, term)
