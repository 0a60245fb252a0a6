"""A word is found in its other spelling too."""

from tests.reader.samples import document
from tui.pair import Pair
from tui.reader.search import find
from tui.reader.spellings import other_spellings


def found(query, text):
    texts = Pair(document([(text,)], "a.md"), document([("Nothing else.",)], "b.md"))
    search = find(texts, query)
    return [text[start:end] for start, end in search.hits.left], search.also


def test_both_spellings_are_found_and_the_other_one_is_named():
    text = "Defence of labour, labor and the defense, defensive."
    assert found("defence", text) == (["Defence", "defense"], ("defense",))
    assert found("defense", text) == (["Defence", "defense"], ("defence",))
    assert found("labor", "labours and labor") == (["labours", "labor"], ("labours",))


def test_words_in_the_middle_of_a_query_are_whole():
    assert found("defence policy", "defense policy, defences policy, defenses policy")[0] == [
        "defense policy"
    ]


def test_a_capital_letter_counts_in_the_other_spelling():
    assert found("Defence", "Defense, defense")[0] == ["Defense"]


def test_few_letters_and_signs_are_taken_literally():
    assert other_spellings("our", ["or labor labour"], whole=False) == ()
    assert other_spellings("[labour]", ["labor"], whole=False) == ()
