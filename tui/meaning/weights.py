"""The weights of the model, as they lie beside this file and as they are used.

Tables are stored as whole numbers of eight bits, that of words of six, every `GROUP` of them with a scale of
their own (see `build_weights`); the layers are brought to single floats when they are read, words when they
are looked up.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tui.meaning.pieces import MOST, Vocabulary

Floats = NDArray[np.float32]

FILE = Path(__file__).with_name("weights.npz")
FORM = 2
"""Of the file; kept vectors of another form are of no use."""
WIDTH = 384
HEADS = 12
LAYERS = 6
GROUP = 64
"""Whole numbers with one scale."""
HALF = 32
"""What is added to whole numbers of six bits, so that none is below nothing."""


class WeightsError(Exception):
    """The file of weights is missing or damaged; the message is a sentence."""


class Linear(NamedTuple):
    """x -> x @ table + bias."""

    table: Floats  # inputs x outputs
    bias: Floats


class Norm(NamedTuple):
    """Layer normalisation: its scale and shift."""

    scale: Floats
    shift: Floats


class EncoderLayer(NamedTuple):
    """One layer of the transformer; queries are divided by the root of a head's width beforehand."""

    qkv: Linear
    out: Linear
    after_looking: Norm
    up: Linear
    down: Linear
    after_thinking: Norm


@dataclass(frozen=True)
class Weights:
    """All that the model knows."""

    vocabulary: Vocabulary
    words: NDArray[np.uint8]  # pieces x WIDTH, four in three bytes
    scales: NDArray[np.float16]  # pieces x WIDTH / GROUP
    places: Floats  # MOST x WIDTH
    norm: Norm
    layers: tuple[EncoderLayer, ...]

    def embedding(self, numbers: NDArray[np.intp]) -> Floats:
        """The vectors of pieces by number, one row each."""
        groups = unpacked(self.words[numbers]).reshape(len(numbers), -1, GROUP)
        groups *= self.scales[numbers, :, None]
        return groups.reshape(len(numbers), WIDTH)


def unpacked(rows: NDArray[np.uint8]) -> Floats:
    """Rows of whole numbers of six bits, of which three bytes hold four, the lowest bits first."""
    first, second, third = np.moveaxis(rows.reshape(len(rows), -1, 3), -1, 0)
    found = np.empty((len(rows), first.shape[1], 4), np.float32)
    found[..., 0] = first & 63
    found[..., 1] = first >> 6 | (second & 15) << 2
    found[..., 2] = second >> 4 | (third & 3) << 4
    found[..., 3] = third >> 2
    found -= HALF
    return found.reshape(len(rows), -1)


def read_weights(path: Path = FILE) -> Weights:
    """The weights of a file. WeightsError if it is missing, damaged or of another form."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as held:
            arrays = {name: held[name] for name in held.files}
        if int(arrays["form"]) != FORM:
            raise WeightsError(f"The sentence encoder's file, {path}, is of another version.")
        return _weights(arrays)
    except FileNotFoundError as error:
        raise WeightsError(f"The sentence encoder's file, {path}, is missing.") from error
    except (OSError, ValueError, LookupError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        raise WeightsError(f"The sentence encoder's file, {path}, is damaged.") from error


def _weights(arrays: Mapping[str, NDArray[Any]]) -> Weights:
    vocabulary = Vocabulary(arrays["vocabulary"].tobytes().decode().split("\n"))
    words, scales = arrays["words"], arrays["words.scales"]
    if words.shape[1:] != (WIDTH * 3 // 4,) or scales.shape != (len(words), WIDTH // GROUP):
        raise ValueError
    places = arrays["places"].astype(np.float32)
    if places.shape != (MOST, WIDTH):
        raise ValueError
    layers = tuple(_layer(arrays, f"{number}.") for number in range(LAYERS))
    return Weights(vocabulary, words, scales, places, _norm(arrays, "norm"), layers)


def _layer(arrays: Mapping[str, NDArray[Any]], name: str) -> EncoderLayer:
    qkv = _linear(arrays, name + "qkv")
    for part in qkv:
        part[..., :WIDTH] /= np.sqrt(WIDTH / HEADS)
    return EncoderLayer(
        qkv,
        _linear(arrays, name + "out"),
        _norm(arrays, name + "norm1"),
        _linear(arrays, name + "up"),
        _linear(arrays, name + "down"),
        _norm(arrays, name + "norm2"),
    )


def _linear(arrays: Mapping[str, NDArray[Any]], name: str) -> Linear:
    numbers, scales = arrays[name], arrays[name + ".scales"].astype(np.float32)
    inputs, outputs = numbers.shape
    table = numbers.reshape(-1, GROUP, outputs) * scales[:, None, :]
    return Linear(table.reshape(inputs, outputs), arrays[name + ".bias"].copy())


def _norm(arrays: Mapping[str, NDArray[Any]], name: str) -> Norm:
    return Norm(arrays[name + ".scale"], arrays[name + ".shift"])
