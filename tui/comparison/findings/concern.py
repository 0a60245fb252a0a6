"""Which passages concern the target, and which may open a finding."""

from __future__ import annotations

import re
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tui.comparison.findings.model import Naming
from tui.documents.model import Document, Passage, PassageKind
from tui.framing.model import Framing

REACH = 3
"""Passages from one that names the target to those that may still speak of it."""
SHORTEST = 4
"""Words; what is shorter says too little to stand against anything."""
_BESIDE = 0.5  # how much a passage next to one that names the target counts beside it
_WE = "we"  # how a mention says that the speaker's office speaks for the target
_COURTESY = re.compile(
    r"(?i)\W*(?:thank you|thanks|good (?:morning|afternoon|evening|day)|(?:you(?:'|’)re )?welcome|please|"
    r"hello|dear|god bless|ladies and gentlemen|let me (?:begin|start)|"
    r"it(?:'|’)?s? (?:is )?(?:an honou?r|a pleasure|great|good|wonderful) to|"
    r"i(?:'|’)?m? (?:am )?(?:so |very |deeply )?(?:honou?red|pleased|glad|happy|delighted|grateful)|"
    r"i have (?:two|three|four|a few|some|several) (?:\w+ )?(?:points|suggestions|remarks|questions))\b"
)


class Concern(NamedTuple):
    """How the passages of one text concern the target; an item for each passage."""

    naming: tuple[Naming | None, ...]  # None: it cannot be cited
    weight: NDArray[np.float64]  # 1 where the target is named, 0 where it is far


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
                weight[near] = max(weight[near], _BESIDE)
        weight[index] = 1.0
    for passage in document.passages:
        if naming[passage.id] is not None and not _tells(document, passage):
            naming[passage.id] = None
    return Concern(tuple(naming), weight)


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

    A title says once more what the text says.
    """
    if passage.kind in {PassageKind.HEADING, PassageKind.TITLE}:
        return False
    words = document.words(passage.span)
    if len(words.split()) < SHORTEST or words.rstrip("\"'”’)] ").endswith("?"):
        return False
    return _COURTESY.match(words) is None
