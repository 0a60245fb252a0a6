"""Texts from the clipboard, and what is corrected of them."""

import pytest

from tui.cli.arguments import add_texts, text_paths
from tui.cli.usage import Parser
from tui.documents import corrections, load_document
from tui.documents.sources.source import CLIPBOARD
from tui.errors import ParallaxError


def asked(*words):
    parser = Parser(prog="parallax", description="Compare.")
    add_texts(parser)
    return parser.parse_args(words)


def test_the_clipboard_is_the_second_text():
    assert tuple(text_paths(asked("a.html", "--clipboard"))) == ("a.html", CLIPBOARD)
    with pytest.raises(ParallaxError, match="one text too many"):
        text_paths(asked("a.html", "b.html", "--clipboard"))


def test_a_correction_is_kept_with_the_text(tmp_path, monkeypatch):
    monkeypatch.setattr(corrections, "folder", lambda: tmp_path / "corrections")
    for name in "ab":
        (tmp_path / f"{name}.txt").write_text(f"The yard {name} is open again.\n", "utf-8")
    left, right = (str(tmp_path / f"{name}.txt") for name in "ab")
    text_paths(asked(left, right, "--right", "author=Jo Berg", "--right", "date=2024-03"))
    assert load_document(right).metadata.author == "Jo Berg" and load_document(left).metadata.author == ""
    with pytest.raises(ParallaxError, match="corrects a file only"):
        text_paths(asked(left, "-", "--right", "author=Jo"))
