"""Why two passages are linked, with each word said once."""

from __future__ import annotations

from collections.abc import Iterable

from tui.alignment.model import EvidenceKind, LinkEvidence
from tui.documents.model import Document
from tui.pair import Pair

SAME_FAMILY = 6
"""Leading letters that a topic and a word share if the word says the topic already."""


SAID = {
    EvidenceKind.TERM: "these words",
    EvidenceKind.FUZZY: "forms of one word",
    EvidenceKind.OPPOSITES: "of one matter",
    EvidenceKind.PHRASE: "the same words in a row",
    EvidenceKind.NUMBER: "numbers",
    EvidenceKind.NAME: "names of one thing",
    EvidenceKind.TOPIC: "topic",
    EvidenceKind.LETTERS: "spelt alike",
    EvidenceKind.CLAUSE: "these words, close together",
    EvidenceKind.ALIKE: "used alike",
    EvidenceKind.AROUND: "the sentences around",
    EvidenceKind.ECHO: "sentences like these",
    EvidenceKind.LEARNT: "keep standing opposite each other here",
    EvidenceKind.MEANING: "speaks of the same",
    EvidenceKind.REST: "the passages as a whole",
}
"""Each kind of reason in plain words."""
PARTS = {
    "words": "these words",
    "clause": "these words, close together",
    "rarest": "the rarest of them",
    "letters": "spelt alike",
    "alike": "used alike",
    "clause alike": "used alike, close together",
    "around": "the sentences around",
    "echo": "sentences like these",
    "meaning": "speaks of the same",
    "topics": "topics",
    "terms": "these words",
    "phrases": "the same words in a row",
    "learnt words": "words that keep standing opposite each other here",
    "neighbours": "the pairs before and after, which are alike too",
    "competitors": "less other passages that are as like",
}
"""Each part of a score in plain words."""


def distinct(documents: Pair[Document], evidence: Iterable[LinkEvidence]) -> list[LinkEvidence]:
    """The reasons in their order without those whose words stand in others.

    A word that is part of a shared phrase gives its place to the phrase. What single words of the passages do
    not tell, or what repeats them, is for those who ask for every reason.
    """
    items = [item for item in evidence if item.kind.marks_words and item.weight > 0]
    words = {item: _words(documents, item) for item in items}
    phrases = sorted(
        (item for item in items if item.kind in {EvidenceKind.PHRASE, EvidenceKind.NAME}),
        key=lambda item: -len(words[item]),
    )
    shown: set[str] = set()
    kept: list[LinkEvidence] = []
    for item in items:
        best = next((one for one in phrases if words[one] > words[item]), item)
        if best not in kept and not words[best] <= shown:
            kept.append(best)
            shown |= words[best]
    return kept


def topic_beside(documents: Pair[Document], item: LinkEvidence) -> str:
    """The topic that two wordings have in common; empty if the words name it themselves."""
    topic = (item.topic or "").casefold()
    if not topic:
        return ""
    stem = topic[:SAME_FAMILY]
    named = any(word.startswith(stem) or topic == word for word in _words(documents, item))
    return "" if named else topic


def _words(documents: Pair[Document], item: LinkEvidence) -> frozenset[str]:
    left, right = documents.left.words(item.left), documents.right.words(item.right)
    return frozenset(f"{left} {right}".casefold().split())
