"""The short form of `tests/benchmarks/notes/durability.py`."""

import os
import random

import pytest

from tests.benchmarks.notes.durability import crowd, kills

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="programs are forked to be killed at once"),
    pytest.mark.filterwarnings("ignore:This process.*fork:DeprecationWarning"),  # children only save and exit
]


def test_a_kill_in_the_middle_of_writing_loses_no_acknowledged_note(tmp_path):
    saves, lost, damaged = kills(tmp_path / "n.db", 15, random.Random(7))
    assert saves > 0
    assert (lost, damaged) == (0, 0)


def test_programs_that_write_at_once_lose_nothing(tmp_path, monkeypatch):
    monkeypatch.setattr("tui.notes.storage.locks.BUSY_MILLISECONDS", 120_000)  # however busy the machine is
    notes, lost, _ = crowd(tmp_path / "n.db", 6, 0.7)
    assert notes >= 6
    assert lost == 0
