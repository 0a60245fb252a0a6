"""The weights of the model, as they lie beside this file and as they are used.

Tables are stored as whole numbers with a step: their upper four bits, of which some are far more common than
others, deflated, those below as they are (see `build_weights`). Layers are brought to single floats when they
are read, words when they are looked up.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tui.meaning.pieces import MOST, Vocabulary

Floats = NDArray[np.float32]

FILE = Path(__file__).with_name("weights.npz")
FORM = 6
"""Of the file; kept vectors of another form are of no use."""
WIDTH = 384
HEADS = 12
LAYERS = 6
TOP = 4
"""Upper bits of a whole number that are deflated."""


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
    """Rows of whole numbers, two of their upper bits to a byte, those below behind one another.

    Of every such row of bytes the first holds the first number in its lowest bits; see `in_bits`.
    """

    top: NDArray[np.uint8]  # rows x columns / 2
    low: NDArray[np.uint8]  # rows x columns x bits / 8

    def rows(self, at: NDArray[np.intp] | slice) -> NDArray[np.int16]:
        """Some rows of whole numbers."""
        top, low = self.top[at], self.low[at]
        columns = 2 * top.shape[1]
        bits = low.shape[1] * 8 // columns
        upper = np.zeros((len(top), columns), np.uint8)
        _put_in(upper, top, TOP)
        under, start = np.zeros_like(upper), 0
        for part, width in enumerate(widths(bits)):
            into = under if part else upper  # beside the upper bits a byte has room for the first part only
            _put_in(into, low[:, start:], width)
            start += columns * width // 8
        numbers = upper.astype(np.int16)
        numbers *= np.int16(1 << sum(widths(bits)[1:]))
        numbers += under
        numbers -= np.int16(half(TOP + bits))
        return numbers


def widths(bits: int) -> list[int]:
    """So many bits as parts of 4, 2 and 1, of which whole numbers fill a byte."""
    return [4] * (bits // 4) + [width for width in (2, 1) if bits & width]


def _put_in(numbers: NDArray[np.uint8], part: NDArray[np.uint8], width: int) -> None:
    """Put so many bits behind those of each number, from the first of the columns of `part`."""
    numbers *= np.uint8(1 << width)  # quicker than to shift them
    groups, mask = 8 // width, np.uint8((1 << width) - 1)
    columns = numbers.shape[1] // groups
    for group in range(groups):
        bits = part[:, :columns] >> np.uint8(group * width)
        bits &= mask
        numbers[:, group * columns : (group + 1) * columns] |= bits


def half(bits: int) -> int:
    """What is added to whole numbers of so many bits, so that none is below nothing."""
    return 1 << bits >> 1


@dataclass(frozen=True)
class Weights:
    """All that the model knows."""

    vocabulary: Vocabulary
    words: tuple[tuple[Packed, np.float32], ...]  # with their steps
    kind: NDArray[np.int8]  # of each piece, which of them holds it; -1: it never comes about
    row: NDArray[np.intp]  # of each piece, in its table
    places: Floats  # MOST x WIDTH
    norm: Norm
    layers: tuple[EncoderLayer, ...]

    def embedding(self, numbers: NDArray[np.intp]) -> Floats:
        """The vectors of pieces by number, one row each."""
        found = np.zeros((len(numbers), WIDTH), np.float32)
        for kind, (table, step) in enumerate(self.words):
            these = np.flatnonzero(self.kind[numbers] == kind)
            if len(these):
                found[these] = table.rows(self.row[numbers[these]]) * step
        return found


def read_weights(path: Path = FILE) -> Weights:
    """The weights of a file. WeightsError if it is missing, damaged or of another form."""
    try:
        with zipfile.ZipFile(path) as archive:
            arrays = {name.removesuffix(".npy"): _array(archive.read(name)) for name in archive.namelist()}
        if int(arrays["form"]) != FORM:
            raise WeightsError(f"The sentence encoder's file, {path}, is of another version.")
        return _weights(arrays)
    except FileNotFoundError as error:
        raise WeightsError(f"The sentence encoder's file, {path}, is missing.") from error
    except (OSError, ValueError, LookupError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        raise WeightsError(f"The sentence encoder's file, {path}, is damaged.") from error


def _array(content: bytes) -> NDArray[Any]:
    """An array as `numpy.savez` writes it; `numpy.load` copies it in small parts and takes twice as long."""
    file = BytesIO(content)
    np.lib.format.read_magic(file)
    shape, _, dtype = np.lib.format.read_array_header_1_0(file)
    return np.frombuffer(content, dtype, offset=file.tell()).reshape(shape)


def _weights(arrays: Mapping[str, NDArray[Any]]) -> Weights:
    vocabulary = Vocabulary(zlib.decompress(arrays["vocabulary"].tobytes()).decode().split("\n"))
    kind = np.frombuffer(zlib.decompress(arrays["kind"].tobytes()), np.int8)
    places = arrays["places"].astype(np.float32)
    if kind.shape != (len(vocabulary),) or places.shape != (MOST, WIDTH):
        raise ValueError
    row = np.zeros(len(kind), np.intp)
    words = []
    for number, step in enumerate(arrays["steps"]):
        these = kind == number
        words.append((_packed(arrays, f"words.{number}"), step))
        row[these] = np.arange(len(words[-1][0].low))
    room = np.empty((LAYERS, 12, WIDTH, WIDTH), np.float32)  # in one piece, which the system gives quicker
    layers = tuple(_layer(arrays, f"{number}.", room[number]) for number in range(LAYERS))
    return Weights(vocabulary, tuple(words), kind, row, places, _norm(arrays, "norm"), layers)


def _packed(arrays: Mapping[str, NDArray[Any]], name: str) -> Packed:
    low, top = arrays[name], np.frombuffer(zlib.decompress(arrays[name + ".top"].data), np.uint8)
    return Packed(top.reshape(len(low), len(top) // max(1, len(low))), low)


def _layer(arrays: Mapping[str, NDArray[Any]], name: str, room: Floats) -> EncoderLayer:
    return EncoderLayer(
        _linear(arrays, room[:3].reshape(WIDTH, -1), name + "qk", name + "v"),
        _linear(arrays, room[3], name + "out"),
        _norm(arrays, name + "norm1"),
        _linear(arrays, room[4:8].reshape(WIDTH, -1), name + "up"),
        _linear(arrays, room[8:].reshape(-1, WIDTH), name + "down"),
        _norm(arrays, name + "norm2"),
    )


def _linear(arrays: Mapping[str, NDArray[Any]], whole: Floats, *names: str) -> Linear:
    """Linear maps of the same inputs as one, its table in `whole`."""
    inputs, end = len(whole), 0
    for name in names:
        steps = arrays[name + ".steps"].astype(np.float32)  # of inputs, then of outputs
        start, end = end, end + len(steps) - inputs
        table = whole[:, start:end]
        table[:] = _packed(arrays, name).rows(slice(None))
        table[np.divmod(arrays[name + ".far"], end - start)] = arrays[name + ".beyond"]
        table *= steps[:inputs, None]
        table *= steps[inputs:]
    bias = np.concatenate([arrays[name + ".bias"] for name in names]).astype(np.float32)
    if bias.shape != whole.shape[1:] or end != len(bias):
        raise ValueError
    return Linear(whole, bias)


def _norm(arrays: Mapping[str, NDArray[Any]], name: str) -> Norm:
    return Norm(arrays[name + ".scale"], arrays[name + ".shift"])
