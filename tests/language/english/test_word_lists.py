"""Lists of words: one place for each, written as lemmas."""

import pytest

from tui.language.english import nouns, people, verbs
from tui.language.lexicon import lemmas


def word_lists(module):
    return {name: words for name, words in vars(module).items() if isinstance(words, frozenset)}


def test_no_two_lists_are_the_same():
    lists = [*word_lists(verbs).values(), *word_lists(nouns).values(), *word_lists(people).values()]
    assert len(lists) == len(set(lists))


@pytest.mark.parametrize("name", ["SAYING", "CLAUSE_TAKERS", "ASSERTING", "LABELLING", "SHOWING", "URGING"])
def test_verbs_are_lemmas(name):
    for verb in word_lists(verbs)[name]:
        assert verb in lemmas(verb, "verb") or not lemmas(verb, "verb")


def test_what_resumes_speech_takes_a_clause_or_says_something():
    assert verbs.ASSERTING <= verbs.SAYING | verbs.CLAUSE_TAKERS | verbs.URGING
