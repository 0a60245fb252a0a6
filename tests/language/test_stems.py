"""Stems of words."""

from tui.language.stems import stem


def test_long_codes_are_left_unstemmed():
    assert stem("a" * 60 + "ings") == "a" * 60 + "ings"
