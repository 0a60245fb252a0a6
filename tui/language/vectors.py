"""Which words are used alike, as vectors: what stands near the same words points the same way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tui.language.rarity import place

SIZE = 47
_TABLE = Path(__file__).parent / "tables" / "vectors.npy"


@cache
def _table() -> NDArray[np.int8]:
    table: NDArray[np.int8] = np.load(_TABLE, mmap_mode="r")
    return table


def vectors(words: Iterable[Sequence[str]]) -> NDArray[np.float64]:
    """A row of length 1 for each word, given as the spellings to look it up by; zeros for one unknown."""
    places = [next((at for at in map(place, forms) if at >= 0), -1) for forms in words]
    found = np.zeros((len(places), SIZE))
    known = np.array(places, np.int64) >= 0
    if known.any():
        found[known] = _table()[np.array(places)[known]]
    return np.asarray(found / np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9))
