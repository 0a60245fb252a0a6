"""One spelling for words that are written in several."""

import pytest

from tui.language.spelling import american, fold


@pytest.mark.parametrize("word", ["four", "hours", "pour", "glamour"])
def test_words_that_only_look_british_stay(word):
    assert american(word) == word


def test_folding_takes_accents_width_and_case_away():
    assert fold("Ｃａｆé’s") == "cafe's"
