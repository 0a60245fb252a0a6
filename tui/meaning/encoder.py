"""The sentence encoder as one value: texts in, what they mean out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from hashlib import blake2b
from itertools import accumulate, islice
from pathlib import Path
from typing import NamedTuple

import numpy as np

from tui.errors import Progress, silent
from tui.language.function_words import FUNCTION_WORDS
from tui.language.tokens import tokenise
from tui.meaning.cache import SentenceCache
from tui.meaning.layers import forward
from tui.meaning.likeness import EncodedTexts
from tui.meaning.pieces import Pieces
from tui.meaning.sentences import EncodedSentence, packed, pooled, unpacked
from tui.meaning.weights import FILE, FORM, Weights, WeightsError, read_weights
from tui.pair import Pair, Side

STAGE = "reading for meaning"
MOST = 4_000
"""Passages of both texts that are read; of longer texts, those that come first in the order asked for."""
_CHUNK = 256  # sentences that are sorted by length together
_PIECES = 1024  # that go through the model together

_ENGLISH = 0.15  # least share of function words; English prose has .4, other languages have some by chance
_ENOUGH, _LOOKED_AT = 60, 2_000  # words from which on the share says something, and that are counted


class UnreadableError(Exception):
    """Meaning cannot be read here; the message is a sentence for the reader."""


class Meaning:
    """Reads passages with the sentence encoder; its weights are loaded for sentences that are not kept."""

    def __init__(self, kept: Path | None, weights: Path = FILE) -> None:
        """`kept` is the file of sentences read before, see `tui.meaning.cache`; None: nothing is kept."""
        self._kept = SentenceCache(kept)
        self._file = weights

    def read(
        self,
        texts: Pair[Sequence[str]],
        order: Iterable[tuple[Side, int]] | None = None,
        progress: Progress = silent,
    ) -> EncodedTexts:
        """What the passages of both texts mean; of more than `MOST`, those that are first in `order`.

        By default both texts are read from their beginnings, in turn. Raises UnreadableError; `progress` may
        raise `Cancelled`, which passes through, and what was read till then is kept.
        """
        for text in texts:
            _see_that_it_is_english(text)
        places = list(islice(dict.fromkeys(_in_turn(texts) if order is None else order), MOST))
        keys = {place: _key(texts[place[0]][place[1]]) for place in places}
        wanted = {keys[side, passage]: texts[side][passage] for side, passage in places}
        found = self._fetch(wanted)
        missing = {key: text for key, text in wanted.items() if key not in found}
        if missing:
            found |= self._read(missing, progress)

        def of(side: Side) -> tuple[EncodedSentence | None, ...]:
            return tuple(found.get(keys.get((side, passage), b"")) for passage in range(len(texts[side])))

        return EncodedTexts(Pair(of(Side.LEFT), of(Side.RIGHT)))

    def _fetch(self, keys: Iterable[bytes]) -> dict[bytes, EncodedSentence]:
        found = {}
        for key, vectors in self._kept.fetch(keys).items():
            with suppress(ValueError):
                found[key] = unpacked(vectors)
        return found

    def _read(self, sentences: Mapping[bytes, str], progress: Progress) -> dict[bytes, EncodedSentence]:
        """Read sentences and keep them; the weights are let go at the end."""
        progress(STAGE, 0.0)
        try:
            weights = read_weights(self._file)
        except WeightsError as error:
            raise UnreadableError(
                f"{error} Links rest on words alone; to install parallax again would mend it."
            ) from error
        read: dict[bytes, EncodedSentence] = {}
        for batch in encoded(weights, sentences):
            self._kept.put({key: packed(sentence) for key, sentence in batch.items()})
            read |= batch
            progress(STAGE, len(read) / len(sentences))
        return read


class _Item(NamedTuple):
    key: bytes
    text: str
    pieces: Pieces


def encoded(weights: Weights, sentences: Mapping[bytes, str]) -> Iterator[dict[bytes, EncodedSentence]]:
    """The sentences by their keys, some at a time, about in their order."""
    todo = iter(sentences.items())
    while some := list(islice(todo, _CHUNK)):
        items = (_Item(key, text, weights.vocabulary.read(text)) for key, text in some)
        for batch in _batches(sorted(items, key=lambda item: len(item.pieces.numbers))):
            ends = list(accumulate(len(item.pieces.numbers) for item in batch))
            vectors = np.split(forward(weights, [item.pieces.numbers for item in batch]), ends[:-1])
            yield {
                item.key: pooled(item.text, item.pieces, rows)
                for item, rows in zip(batch, vectors, strict=True)
            }


def _batches(items: Iterable[_Item]) -> Iterator[list[_Item]]:
    """Items in a row that hold at most `_PIECES` pieces together."""
    batch: list[_Item] = []
    size = 0
    for item in items:
        size += len(item.pieces.numbers)
        if batch and size > _PIECES:
            yield batch
            batch, size = [], len(item.pieces.numbers)
        batch.append(item)
    if batch:
        yield batch


def _key(text: str) -> bytes:
    """The hash under which a sentence is kept."""
    return blake2b(f"{FORM}\0{text}".encode("utf-8", "surrogatepass"), digest_size=16).digest()


def _in_turn(texts: Pair[Sequence[str]]) -> Iterator[tuple[Side, int]]:
    for passage in range(max(map(len, texts))):
        for side in Side:
            if passage < len(texts[side]):
                yield side, passage


def _see_that_it_is_english(text: Iterable[str]) -> None:
    """Raise UnreadableError where words hardly ever are English function words."""
    words = (token.text.lower() for words in text for token in tokenise(words) if token.kind == "word")
    some = list(islice(words, _LOOKED_AT))
    if len(some) >= _ENOUGH and sum(word in FUNCTION_WORDS for word in some) < _ENGLISH * len(some):
        raise UnreadableError(
            "The sentence encoder reads English only, and one of the texts is hardly in English: "
            "links rest on words alone."
        )
