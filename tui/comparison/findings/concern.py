"""Which passages concern the target, and which may open a finding."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tui.comparison.findings.model import Naming
from tui.documents.model import BlockKind, Document, Passage, PassageKind
from tui.framing.clauses.cores import cores
from tui.framing.grammar.sentence import Sentence
from tui.framing.model import Framing
from tui.language.function_words import FUNCTION_WORDS
from tui.language.lazy import lazy
from tui.language.words import WORD, Term, terms
from tui.spans import Span

REACH = 3
"""Passages from one that names the target to those that may still speak of it."""
SHORTEST, LEAST = 4, 3
"""Words, and among them words with content; less says too little to stand against anything."""
_LONG = 14  # words that always hold enough
BESIDE, AHEAD = 0.5, 0.4
"""How much a passage counts that goes on from one that names the target, and one that leads to it."""
_WE = "we"  # how a mention says that the speaker's office speaks for the target
_COURTESY = lazy(
    r"(?i)\W*(?:[\w .]{2,30}:\s+)?(?:(?:and|but|so|well|now|again|look|folks)\b,?\s+)*"
    r"(?:thank you|thanks|good (?:morning|afternoon|evening|day)|(?:you(?:'|’)re )?welcome|please|"
    r"hello|dear|god bless|ladies and gentlemen|let me (?:begin|start)|"
    r"it(?:'|’)?s? (?:is )?(?:an honou?r|a pleasure|great|good|wonderful) to|"
    r"i(?:'|’)?m? (?:am )?(?:so |very |deeply )?(?:honou?red|pleased|glad|happy|delighted|grateful)|"
    r"i have (?:two|three|four|a few|some|several) (?:\w+ )?(?:points|suggestions|remarks|questions)|"
    r"(?:today,? )?(?:we|i) (?:salute|thank|mourn|pray for))\b"
)
_ELLIPTICAL = lazy(
    r"(?i)\W*(?:(?:and|but|yes|no|well|so)\b,?\s+)*(?:it|they|he|she|this|that|we|you|i)\s+(?:is|are|was|were|am|"
    r"do|does|did|has|have|had|can|could|will|would|should|must|may|might)(?:n['’]t|not|\s+not)?"
    r"(?:\s*[.;]|\s*[,—–]\s*(?:although|and|because|but|if|though|yet)\b)"
)
"""It is, but ...: what it says stands in the sentence before."""
_GOING_ON = lazy(
    r"(?i)\W*(?:(?:and|but|or)\b\W*)?(?:as|at|by|for|from|in|of|on|than|through|to|under|with|without)\b"
)
_NAMED = r"(?:[A-Z][\w.'’-]*|(?:and|of|the|van|von|de|der|den|la|du|al|bin)\b)"
_NAMES = lazy(rf"{_NAMED}(?:,? {_NAMED}){{0,9}}\W*")
_BYLINE = lazy(rf"By {_NAMED}(?: {_NAMED}){{0,6}}(?:, (?:[\w.]+,? ){{0,3}}\d{{4}})?\W*$")


class Concern(NamedTuple):
    """How the passages of one text concern the target; an item for each passage."""

    naming: tuple[Naming | None, ...]  # None: it is named nowhere near
    tells: NDArray[np.bool_]  # a statement
    citable: NDArray[np.bool_]  # a statement near the target
    weight: NDArray[np.float64]  # 1 where the target is named, 0 where it is far
    deeds: NDArray[np.bool_]  # whether it says what the target does, or what is done to it

    @property
    def named(self) -> NDArray[np.bool_]:
        """Which passages name the target, or have a "we" that is it."""
        return self.weight >= 1.0


def concern(document: Document, framing: Framing) -> Concern:
    """How each passage of a text concerns the target of its framing."""
    named = _named(framing)
    blocks = [passage.block for passage in document.passages]
    weight = np.zeros(len(blocks))
    naming: list[Naming | None] = [None] * len(blocks)
    for index in sorted(named):
        for near in range(max(0, index - REACH), min(len(blocks), index + REACH + 1)):
            naming[near] = named.get(near, Naming.BESIDE)
            if abs(near - index) == 1 and blocks[near] == blocks[index]:
                weight[near] = max(weight[near], BESIDE if near > index else AHEAD)
        weight[index] = 1.0
    bare = _headlines(document)
    telling = (passage.id not in bare and _tells(document, passage) for passage in document.passages)
    tells = np.fromiter(telling, dtype=bool, count=len(blocks))
    spoken_of = np.array([how is not None for how in naming], dtype=bool)
    deeds = np.array(
        [any(one.predications for one in framing.mentions_in.get(index, ())) for index in range(len(blocks))],
        dtype=bool,
    )
    return Concern(tuple(naming), tells, tells & spoken_of, weight, deeds)


def _headlines(document: Document) -> frozenset[int]:
    """Indices of paragraphs of one passage that no stop ends: headlines, datelines, what was broken off.

    None in a text that mostly goes without stops, like the transcript of a machine.
    """
    stopped = [_is_stopped(document.words(passage.span)) for passage in document.passages]
    if 2 * sum(stopped) < len(stopped):
        return frozenset()
    sizes = Counter(passage.block for passage in document.passages)
    return frozenset(
        passage.id
        for passage, ends in zip(document.passages, stopped, strict=True)
        if not ends
        and sizes[passage.block] == 1
        and document.blocks[passage.block].kind is BlockKind.PARAGRAPH
    )


def _is_stopped(words: str) -> bool:
    """Whether a stop ends the words."""
    return words.rstrip().rstrip("\"'”’)]").endswith((".", "!", "?", "…", ":", ";"))


def _named(framing: Framing) -> dict[int, Naming]:
    """Index of a passage -> how it names the target, for those that do."""
    found: dict[int, Naming] = {}
    for mention in framing.mentions:
        we = str(mention.how) == _WE
        if not we or mention.sentence not in found:
            found[mention.sentence] = Naming.WE if we else Naming.NAMED
    return found


def _tells(document: Document, passage: Passage) -> bool:
    """Whether a passage states something: no courtesy, no question, nothing very short, and no heading.

    A title says once more what the text says; "It is, but ..." and "In breach of all rights." are parts of
    what stands before, and what ends with a colon only leads to what stands behind.
    """
    if passage.kind in {PassageKind.HEADING, PassageKind.TITLE}:
        return False
    words = document.words(passage.span)
    count = len(words.split())
    if (
        count < SHORTEST
        or words.rstrip("\"'”’)] ").endswith(("?", ":"))
        or _COURTESY.match(words)
        or (words.startswith("By ") and _BYLINE.match(words))
        or ("," in words and not words.isupper() and _NAMES.fullmatch(words))
        or _ELLIPTICAL.match(words)
        or (_GOING_ON.match(words) and not cores(Sentence(document.text, passage.span)))
    ):
        return False
    return count >= _LONG or len(content(document.text, passage.span)) >= LEAST


def content(text: str, span: Span) -> list[Term]:
    """The words of a place that say something by themselves, numbers included, single letters not."""
    return [
        term
        for term in terms(text, span)
        if term.form not in FUNCTION_WORDS and (term.kind != WORD or len(term.form) > 1)
    ]
