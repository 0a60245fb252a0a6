"""Words without a content of their own."""

from tui.language.function_words import FUNCTION_WORDS
from tui.language.spelling import fold


def test_function_words_are_folded_forms():
    assert {fold(word) for word in FUNCTION_WORDS} == FUNCTION_WORDS
