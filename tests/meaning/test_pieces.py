"""The words and pieces of a sentence, beside the model's own tokenizer."""

import unicodedata
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer

from tui.meaning.pieces import MOST, Vocabulary
from tui.meaning.weights import read_weights
from tui.meaning.words import split


@cache
def vocabulary() -> Vocabulary:
    return read_weights().vocabulary


@cache
def reference() -> Tokenizer:
    tokenizer = Tokenizer(WordPiece(vocabulary()._numbers, unk_token="[UNK]", max_input_chars_per_word=100))
    tokenizer.normalizer = BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = BertPreTokenizer()
    return tokenizer


def known_of_old(char):
    """Whether Unicode 3.2 had the character as it is now: the reference's tables lag behind Python's."""
    return unicodedata.ucd_3_2_0.category(char) == unicodedata.category(char) not in ("Cn", "Cs", "Co")


CHARS = st.one_of(
    st.characters(max_codepoint=0x7F),
    st.sampled_from("“”‘’—–…éüßİıſçñœæ½²£€¥·§†\u00a0\u00ad\u200b\u2028\ufeff\ufffd\u0301"),
    st.characters(exclude_categories=("Cs", "Cn", "Co")).filter(known_of_old),
)
WORDS = st.sampled_from(
    [
        *(
            "the",
            "Harbour",
            "froze,",
            "anti-inflation",
            "U.S.",
            "12.5%",
            "naïve",
            "co-op's",
            "“No,”",
            "1,234",
        ),
        *("e.g.", "ships'", "µ-law", "東京", "donaudampfschifffahrtsgesellschaft", "Привет", "x" * 101),
    ]
)


@settings(max_examples=200)
@given(st.one_of(st.text(CHARS, max_size=40), st.lists(WORDS, max_size=30).map(" ".join)))
def test_pieces_are_those_of_the_reference(text):
    mine = vocabulary().read(text).numbers
    theirs = reference().encode(text).ids
    assert list(mine[1:-1]) == theirs[: MOST - 2]


@given(st.text(CHARS, max_size=60))
def test_every_place_holds_its_word(text):
    for word in split(text):
        assert 0 <= word.span.start < word.span.end <= len(text)
        if word.text.isascii() and word.text.isalpha() and text.isascii():
            assert "".join(filter(str.isprintable, text[slice(*word.span)])).lower() == word.text


def test_places_go_by_words_and_marks_have_none():
    read = vocabulary().read("Über-unpronounceable!")
    assert read.places[0] == read.places[-1] == (0, 0)
    assert [("Über-unpronounceable!"[slice(*place)]) for place in dict.fromkeys(read.places[1:-1])] == [
        "Über",
        "-",
        "unpronounceable",
        "!",
    ]


def test_a_long_sentence_ends_at_the_most_pieces():
    read = vocabulary().read("word " * 500)
    assert len(read.numbers) == len(read.places) == MOST


def test_a_vocabulary_without_its_marks_is_none():
    with pytest.raises(KeyError):
        Vocabulary(["a", "b"])
