"""From word pieces to vectors: six layers of BERT (Devlin et al. 2019, https://arxiv.org/abs/1810.04805).

Sentences go through together, one behind the other in one array, without padding. Matrix products should run
in one thread (see `tui.cli.process`): on a machine with other work two wait for each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from tui.meaning.pieces import MOST
from tui.meaning.weights import HEADS, WIDTH, EncoderLayer, Floats, Linear, Norm, Weights

_AT_ONCE = 64  # pieces that go through `gelu` together: they stay in the cache of a core
STRETCH = 0.32773
"""What `gelu` takes is this times as large: the weights are stored so."""
_EDGE = 3.477065 * STRETCH
_OVER = [np.float32(factor / STRETCH**power) for power, factor in ((5, 0.107621), (3, 3.61137), (1, 19.5254))]
_UNDER = [np.float32(factor / STRETCH**power) for power, factor in ((4, 1), (2, 8.58355), (0, 24.4588))]
_MEAN = np.full((WIDTH, 1), 1 / WIDTH, np.float32)
_SUM = np.ones((MOST, 1), np.float32)
_SURE = 80  # e to this is far from the largest single float; on English the model comes to 46


class Run(NamedTuple):
    """Sentences of equal length, one behind the other."""

    start: int  # row of the first piece
    sentences: int
    length: int  # pieces of each


def forward(weights: Weights, sentences: Sequence[Sequence[int]]) -> Floats:
    """The vectors of the pieces of all sentences, one row each, in order.

    Sentences must be sorted by length; each is numbers of pieces, at most `pieces.MOST`.
    """
    lengths = [len(sentence) for sentence in sentences]
    numbers = np.concatenate([np.asarray(sentence, np.intp) for sentence in sentences])
    x = weights.embedding(numbers)
    x += weights.places[np.concatenate([np.arange(length) for length in lengths])]
    normalise(x, weights.norm)
    runs = runs_of(lengths)
    for layer in weights.layers:
        x = _through(x, layer, runs)
    return x


def runs_of(lengths: Sequence[int]) -> list[Run]:
    """The runs of sentences sorted by length, of which the lengths are given."""
    runs: list[Run] = []
    start = 0
    for length in sorted(set(lengths)):
        runs.append(Run(start, lengths.count(length), length))
        start += runs[-1].sentences * length
    return runs


def _through(x: Floats, layer: EncoderLayer, runs: Sequence[Run]) -> Floats:
    looked = linear(look(linear(x, layer.qkv), runs), layer.out)
    looked += x
    normalise(looked, layer.after_looking)
    wide = looked @ layer.up.table
    for start in range(0, len(wide), _AT_ONCE):
        part = wide[start : start + _AT_ONCE]
        part += layer.up.bias
        gelu(part)
    looked += linear(wide, layer.down)
    return normalise(looked, layer.after_thinking)


def look(qkv: Floats, runs: Sequence[Run]) -> Floats:
    """Attention: every piece looks at all pieces of its own sentence."""
    seen = np.empty((len(qkv), WIDTH), np.float32)
    for start, sentences, length in runs:
        rows = slice(start, start + sentences * length)
        heads = qkv[rows].reshape(sentences, length, 3, HEADS, -1).transpose(2, 0, 3, 1, 4)
        shares = heads[0] @ heads[1].swapaxes(-1, -2)
        np.exp(np.clip(shares, -_SURE, _SURE, out=shares), out=shares)
        mixed = shares @ heads[2]
        mixed /= shares @ _SUM[:length]
        seen[rows] = mixed.transpose(0, 2, 1, 3).reshape(-1, WIDTH)
    return seen


def linear(x: Floats, by: Linear) -> Floats:
    """A linear map of every row."""
    product = x @ by.table
    product += by.bias
    return product


def normalise(x: Floats, norm: Norm) -> Floats:
    """Every row with mean 0 and standard deviation 1, then scaled and shifted; in place."""
    x -= x @ _MEAN
    x *= 1 / np.sqrt(np.einsum("ij,ij->i", x, x)[:, None] / WIDTH + np.float32(1e-12))
    x *= norm.scale
    x += norm.shift
    return x


def gelu(x: Floats) -> Floats:
    """Each x times the share of the normal curve below it, in place; `STRETCH` x becomes 2 `STRETCH` that.

    By a quotient of polynomials, 1 from `_EDGE` on, in a third of the time of tanh (Hendrycks and Gimpel
    2016, https://arxiv.org/abs/1606.08415), to which it was fitted where the model's numbers are on English:
    off by .0001 in the mean, .001 at most. The biases make up for what tanh is off (see `build_weights`).
    """
    near = np.clip(x, -_EDGE, _EDGE)
    square = near * near
    near *= _quadratic(square, _OVER)
    near /= _quadratic(square, _UNDER)
    near += 1
    x *= near
    return x


def _quadratic(x: Floats, factors: Sequence[np.float32]) -> Floats:
    value = x * factors[0]
    value += factors[1]
    value *= x
    value += factors[2]
    return value
