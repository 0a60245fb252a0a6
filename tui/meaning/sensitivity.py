"""How much the cosine of two sentences changes with each number of the model; for `build_weights` only.

The gradient of a cosine by a table is the sum, over the pieces of a sentence, of gradient by output times
input. What is kept of many are the two moments of which the Kronecker product comes near their covariance
(Martens and Grosse 2015, https://arxiv.org/abs/1503.05671; the pieces of a sentence summed up first).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tui.meaning.layers import STRETCH, Run, linear, runs_of
from tui.meaning.weights import HEADS, WIDTH, EncoderLayer, Floats, Linear, Norm

Doubles = NDArray[np.float64]

PARTS = ("qk", "v", "out", "up", "down")
"""The tables of a layer, as they are rounded."""
_AT_ONCE = 64  # sentences
_TIMES = 2  # that each is compared with another
_CURVE, _FLAT = (0.797497122, 0.0370154347, -0.000353106235), 20.0  # of `exact_gelu`


class Moments(NamedTuple):
    """Of a table: squares of the gradient, summed over its outputs and over its inputs."""

    inputs: Doubles  # inputs x inputs
    outputs: Doubles  # outputs x outputs


class _Normed(NamedTuple):
    scaled: Floats  # mean 0, standard deviation 1
    factor: Floats  # by which that was reached


class _Looked(NamedTuple):
    heads: Floats  # queries, keys, values x sentences x heads x pieces x their width
    shares: Floats  # sentences x heads x pieces x pieces


class _Layer(NamedTuple):
    """What a layer took and gave on the way."""

    taken: Floats
    looked: list[_Looked]
    seen: Floats
    after_looking: _Normed
    between: Floats
    thought: Floats  # before GELU
    after_thinking: _Normed


def moments(
    sentences: Sequence[Floats], norm: Norm, layers: Sequence[EncoderLayer]
) -> list[dict[str, Moments]]:
    """The moments of the tables of all layers by `sentences` sorted by length: rows before `norm`."""
    chance = np.random.default_rng(1)
    found = [_nothing(layer) for layer in layers]
    for start in range(0, len(sentences), _AT_ONCE):
        some = sentences[start : start + _AT_ONCE]
        lengths = [len(sentence) for sentence in some]
        runs = runs_of(lengths)
        x, _ = _normalise(np.concatenate(some), norm)
        kept = []
        for layer in layers:
            x, what = _forward(x, layer, runs)
            kept.append(what)
        whole = np.add.reduceat(x, np.cumsum([0, *lengths[:-1]]))
        size = np.linalg.norm(whole, axis=1, keepdims=True)
        whole /= size
        for _ in range(_TIMES):
            other = whole[chance.permutation(len(some))]
            by = (other - (other * whole).sum(1, keepdims=True) * whole) / size
            gradient = by.repeat(lengths, axis=0)
            for layer, what, sums in zip(layers[::-1], kept[::-1], found[::-1], strict=True):
                gradient = _backward(gradient, layer, what, runs, sums)
    count = _TIMES * len(sentences)
    return [{part: Moments(*(one / count for one in both)) for part, both in sums.items()} for sums in found]


def _nothing(layer: EncoderLayer) -> dict[str, Moments]:
    looks = np.split(layer.qkv.table, [2 * WIDTH], axis=1)
    tables = (*looks, layer.out.table, layer.up.table, layer.down.table)
    return {
        part: Moments(*(np.zeros((wide, wide)) for wide in table.shape))
        for part, table in zip(PARTS, tables, strict=True)
    }


def _forward(x: Floats, layer: EncoderLayer, runs: Sequence[Run]) -> tuple[Floats, _Layer]:
    seen, looked = _look(linear(x, layer.qkv), runs)
    between, after_looking = _normalise(x + linear(seen, layer.out), layer.after_looking)
    thought = linear(between, layer.up)
    end, after_thinking = _normalise(between + linear(exact_gelu(thought), layer.down), layer.after_thinking)
    return end, _Layer(x, looked, seen, after_looking, between, thought, after_thinking)


def _backward(
    gradient: Floats, layer: EncoderLayer, what: _Layer, runs: Sequence[Run], sums: dict[str, Moments]
) -> Floats:
    """The gradient by what a layer takes, from that by what it gives; squares are added to `sums`."""

    def through(part: str, by: Linear, inputs: Floats, outputs: Floats) -> Floats:
        if part == "qkv":
            _add(sums["qk"], inputs, outputs[:, : 2 * WIDTH], runs)
            _add(sums["v"], inputs, outputs[:, 2 * WIDTH :], runs)
        else:
            _add(sums[part], inputs, outputs, runs)
        return np.asarray(outputs @ by.table.T)

    down = _unnormalise(gradient, what.after_thinking, layer.after_thinking)
    up = through("down", layer.down, exact_gelu(what.thought), down) * _slope(what.thought)
    out = _unnormalise(
        down + through("up", layer.up, what.between, up), what.after_looking, layer.after_looking
    )
    looks = _unlook(through("out", layer.out, what.seen, out), what.looked, runs)
    return out + through("qkv", layer.qkv, what.taken, looks)


def _add(sums: Moments, inputs: Floats, outputs: Floats, runs: Sequence[Run]) -> None:
    """Add the squares of the gradients of all sentences; what all inputs have in common, the bias bears."""
    inputs = inputs - inputs.mean(0)
    for start, sentences, length in runs:
        rows = slice(start, start + sentences * length)
        x, g = (part[rows].reshape(sentences, length, -1) for part in (inputs, outputs))
        for moment, by, other in zip(sums, (x, g), (g, x), strict=True):
            mixed = (other @ other.swapaxes(1, 2)) @ by
            np.add(moment, by.reshape(-1, len(moment)).T @ mixed.reshape(-1, len(moment)), out=moment)


def _normalise(x: Floats, norm: Norm) -> tuple[Floats, _Normed]:
    x = x - x.mean(1, keepdims=True)
    factor = 1 / np.sqrt(np.square(x).mean(1, keepdims=True) + np.float32(1e-12))
    return x * factor * norm.scale + norm.shift, _Normed(x * factor, factor)


def _unnormalise(gradient: Floats, normed: _Normed, norm: Norm) -> Floats:
    gradient = gradient * norm.scale
    along = normed.scaled * (gradient * normed.scaled).mean(1, keepdims=True)
    return np.asarray((gradient - gradient.mean(1, keepdims=True) - along) * normed.factor)


def _look(qkv: Floats, runs: Sequence[Run]) -> tuple[Floats, list[_Looked]]:
    seen = np.empty((len(qkv), WIDTH), np.float32)
    looked = []
    for start, sentences, length in runs:
        rows = slice(start, start + sentences * length)
        heads = qkv[rows].reshape(sentences, length, 3, HEADS, -1).transpose(2, 0, 3, 1, 4)
        shares = heads[0] @ heads[1].swapaxes(-1, -2)
        shares = np.exp(shares - shares.max(-1, keepdims=True))
        shares /= shares.sum(-1, keepdims=True)
        seen[rows] = (shares @ heads[2]).transpose(0, 2, 1, 3).reshape(-1, WIDTH)
        looked.append(_Looked(heads, shares))
    return seen, looked


def _unlook(gradient: Floats, looked: Sequence[_Looked], runs: Sequence[Run]) -> Floats:
    found = np.empty((len(gradient), 3 * WIDTH), np.float32)
    for (start, sentences, length), (heads, shares) in zip(runs, looked, strict=True):
        rows = slice(start, start + sentences * length)
        by = gradient[rows].reshape(sentences, length, HEADS, -1).transpose(0, 2, 1, 3)
        share = by @ heads[2].swapaxes(-1, -2)
        score = shares * (share - (share * shares).sum(-1, keepdims=True))
        parts = np.stack([score @ heads[1], score.swapaxes(-1, -2) @ heads[0], shares.swapaxes(-1, -2) @ by])
        found[rows] = parts.transpose(1, 3, 0, 2, 4).reshape(-1, 3 * WIDTH)
    return found


def exact_gelu(x: Floats) -> Floats:
    """As `gelu` of the layers, but off by .00003 at most: one term more, fitted by us."""
    return np.asarray(x * (np.tanh(_inner(x)[0]) + 1), np.float32)


def _slope(x: Floats) -> Floats:
    """The derivative of `exact_gelu`."""
    inner, slope = _inner(x)
    curve = np.tanh(inner)
    return np.asarray(1 + curve + x * (1 - curve * curve) * slope, np.float32)


def _inner(x: Floats) -> tuple[Floats, Floats]:
    """What tanh is taken of, and the derivative of that."""
    plain = x / STRETCH
    square = np.minimum(plain * plain, _FLAT)  # beyond, the polynomial turns back
    one, two, three = _CURVE
    inner = plain * (one + square * (two + square * three))
    slope = (one + square * (3 * two + square * 5 * three)) / STRETCH
    return np.asarray(inner, np.float32), np.asarray(slope, np.float32)
