"""Speakers of the two texts who share an affiliation that the texts themselves state."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.documents.model import Document
from tui.framing.model import Framing, VoiceKind
from tui.language.lazy import lazy
from tui.pair import Pair

APPOSED = 200
"""Characters after a name in which its affiliation may stand."""
_LEAST = 3  # words of the name of a house; "Foreign Ministry" alone says too little
_CAPITAL = r"[A-Z][\w’'.-]*"
_HOUSE = lazy(rf"{_CAPITAL}(?:\s+(?:(?:of|for|the|and|on|in)\s+){{0,2}}{_CAPITAL})+")
_SPLIT = lazy(r"[,;]|\bat\b|\bfrom\b")


class Shared(NamedTuple):
    """A speaker of each text and the houses both belong to, as the left text writes them."""

    left: str
    right: str
    houses: tuple[str, ...]


def shared_affiliation(documents: Pair[Document], framing: Pair[Framing]) -> Shared | None:
    """The speakers of both texts who share most, or None. Nobody is compared with themselves."""
    people = documents.zip(framing).map(lambda both: list(_people(*both)))
    found = [
        Shared(left, right, tuple(own[key] for key in own if key in others))
        for left, own in people.left
        for right, others in people.right
        if left.casefold() != right.casefold()
    ]
    return max((one for one in found if one.houses), key=lambda one: len(one.houses), default=None)


def _people(document: Document, framing: Framing) -> Iterator[tuple[str, dict[str, str]]]:
    """Each speaker with the houses that the page gives: folded name -> name as written."""
    metadata = document.metadata
    if metadata.author and metadata.affiliation:
        yield metadata.author, _houses(metadata.affiliation)
    named = (voice for voice in framing.voices if voice.kind is VoiceKind.NAMED and voice.speaker_name)
    for name in dict.fromkeys(voice.speaker_name for voice in named):
        start = document.text.find(f"{name}, ")
        if start >= 0:
            after = start + len(name) + 2
            passage = document.passage_at(start)
            end = min(after + APPOSED, passage.span.end) if passage else after + APPOSED
            yield name, _houses(document.text[after:end])


def _houses(words: str) -> dict[str, str]:
    """Names of at least three words in a description, folded."""
    found = {}
    for part in _SPLIT.split(" ".join(words.split())):
        for match in _HOUSE.finditer(part):
            name = re.sub(r"^(?:Associate |Senior )?(?:Research )?Fellow of (?:the )?", "", match[0])
            if len(name.split()) >= _LEAST:
                found[name.casefold()] = name
    return found
