"""The weights of the model, as they lie beside this file and as they are used.

Tables are stored as whole numbers, every `GROUP` of them with a scale of their own: those of the layers with
eight bits a number and more where it counts, that of words with more bits the commoner a piece is (see
`build_weights`). Layers are brought to single floats when they are read, words when they are looked up.
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
FORM = 4
"""Of the file; kept vectors of another form are of no use."""
WIDTH = 384
HEADS = 12
LAYERS = 6
GROUP = 64
"""Whole numbers with one scale."""


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


class Packed(NamedTuple):
    """Rows of whole numbers with as many bits each; see `packed` in `build_weights`."""

    bits: int
    planes: NDArray[np.uint8]  # rows x bits x WIDTH / 8
    scales: Floats  # rows x WIDTH / GROUP

    def rows(self, at: NDArray[np.intp]) -> Floats:
        """Some rows as single floats."""
        numbers = _with_bits(np.zeros((len(at), WIDTH), np.uint16), self.planes[at])
        groups = numbers.astype(np.float32).reshape(len(at), -1, GROUP)
        groups -= half(self.bits)
        groups *= self.scales[at, :, None]
        return groups.reshape(len(at), WIDTH)


def half(bits: int) -> int:
    """What is added to whole numbers of so many bits, so that none is below nothing."""
    return 1 << bits >> 1


@dataclass(frozen=True)
class Weights:
    """All that the model knows."""

    vocabulary: Vocabulary
    words: tuple[Packed, ...]
    bits: NDArray[np.uint8]  # of each piece; 0: it never comes about
    row: NDArray[np.intp]  # of each piece, among those with as many bits
    places: Floats  # MOST x WIDTH
    norm: Norm
    layers: tuple[EncoderLayer, ...]

    def embedding(self, numbers: NDArray[np.intp]) -> Floats:
        """The vectors of pieces by number, one row each."""
        found = np.zeros((len(numbers), WIDTH), np.float32)
        for table in self.words:
            these = np.flatnonzero(self.bits[numbers] == table.bits)
            if len(these):
                found[these] = table.rows(self.row[numbers[these]])
        return found


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
    vocabulary = Vocabulary(zlib.decompress(arrays["vocabulary"].tobytes()).decode().split("\n"))
    bits, places = arrays["bits"], arrays["places"].astype(np.float32)
    if bits.shape != (len(vocabulary),) or places.shape != (MOST, WIDTH):
        raise ValueError
    row = np.zeros(len(bits), np.intp)
    words = []
    for number in np.unique(bits[bits > 0]).tolist():
        these = bits == number
        row[these] = np.arange(these.sum())
        planes, scales = arrays[f"words.{number}"], _scales(arrays, f"words.{number}")
        if planes.shape != (these.sum(), number, WIDTH // 8) or scales.shape != (len(planes), WIDTH // GROUP):
            raise ValueError
        words.append(Packed(number, planes, scales))
    layers = tuple(_layer(arrays, f"{number}.") for number in range(LAYERS))
    return Weights(vocabulary, tuple(words), bits, row, places, _norm(arrays, "norm"), layers)


def _layer(arrays: Mapping[str, NDArray[Any]], name: str) -> EncoderLayer:
    return EncoderLayer(
        _joined(_linear(arrays, name + "qk"), _linear(arrays, name + "v")),
        _linear(arrays, name + "out"),
        _norm(arrays, name + "norm1"),
        _linear(arrays, name + "up"),
        _linear(arrays, name + "down"),
        _norm(arrays, name + "norm2"),
    )


def _joined(*parts: Linear) -> Linear:
    """Linear maps of the same inputs as one."""
    return Linear(*(np.concatenate(part, axis=-1) for part in zip(*parts, strict=True)))


def _linear(arrays: Mapping[str, NDArray[Any]], name: str) -> Linear:
    numbers: NDArray[Any] = arrays[name]
    inputs, outputs = numbers.shape
    if name + ".fine" in arrays:  # bits behind the eight
        numbers = _with_bits(numbers.astype(np.int16), arrays[name + ".fine"])
    table = numbers.reshape(-1, GROUP, outputs) * _scales(arrays, name)[:, None, :]
    return Linear(table.reshape(inputs, outputs), arrays[name + ".bias"].astype(np.float32))


def _with_bits(numbers: NDArray[Any], planes: NDArray[np.uint8]) -> NDArray[Any]:
    """Whole numbers (rows x columns), changed, with bits put behind: rows x bits x columns / 8."""
    for plane in np.moveaxis(np.unpackbits(planes, axis=2), 1, 0):
        numbers <<= 1
        numbers |= plane
    return numbers


def _scales(arrays: Mapping[str, NDArray[Any]], name: str) -> Floats:
    """Scales are whole numbers of eight bits, too, times one number for a table."""
    return np.asarray(arrays[name + ".scales"] * arrays[name + ".unit"], np.float32)


def _norm(arrays: Mapping[str, NDArray[Any]], name: str) -> Norm:
    return Norm(arrays[name + ".scale"], arrays[name + ".shift"])
