"""A word is found in its other spelling too."""

from tests.reader.samples import document
from tui.language.other_spellings import other_spellings
from tui.pair import Pair
from tui.reader.search.find import find


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


def test_shares_in_per_cent_find_each_other_and_the_other_ways_are_named():
    text = "It rose 2% and 2 per cent, 3.5 percent, 12% or 2\npercent."
    all_of_two = ["2%", "2 per cent", "2\npercent"]
    assert found("2%", text) == ([*all_of_two[:2], "2%", all_of_two[2]], ("2 per cent", "2 percent")), (
        "as typed it is found within 12% too"
    )
    assert found("2 %", text) == (all_of_two, ("2%", "2 per cent", "2 percent"))
    assert found("2 per cent", text) == (all_of_two, ("2%", "2 percent"))
    assert found("3.5 %", text) == (["3.5 percent"], ("3.5 percent",))
    assert found("3.5 per cent", text)[0] == ["3.5 percent"]


def test_a_share_is_found_among_other_words():
    text = "They spend 2 per cent of GDP, 2% of it, 22% of GDP."
    assert found("2% of GDP", text)[0] == ["2 per cent of GDP", "2% of GDP"]
    assert found("spend 2 % of", text)[0] == ["spend 2 per cent of"]
    assert found("2-3%", "from 2-3% to 2-3 per cent")[0] == ["2-3%"], "no share, but a range"
