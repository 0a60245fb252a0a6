"""Completing the path of a file."""

import os

import pytest

from tui.documents.sources.paths import completed, completions, offered
from tui.documents.sources.source import CLIPBOARD


@pytest.fixture
def folder(tmp_path):
    for name in ("tide.html", "tide-old.html", ".hidden"):
        (tmp_path / name).touch()
    (tmp_path / "maps").mkdir()
    return f"{tmp_path}{os.sep}"


def test_names_are_completed_as_far_as_they_agree(folder):
    assert completed(f"{folder}t") == f"{folder}tide" and offered(f"{folder}t") == [
        "tide-old.html",
        "tide.html",
    ]
    assert completed(f"{folder}m") == f"{folder}maps{os.sep}"
    assert completed(f"{folder}x") == f"{folder}x" and completions(f"{folder}no{os.sep}x") == []


def test_hidden_files_are_offered_to_whoever_asks(folder):
    assert len(completions(folder)) == 3 and completions(f"{folder}.h") == [f"{folder}.hidden"]


def test_the_clipboard_is_a_source_too(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert completed("clip") == CLIPBOARD and completions("") == []
