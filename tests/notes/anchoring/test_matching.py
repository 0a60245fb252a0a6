import pytest

from tui.notes.anchoring.matching import SoughtQuote, find_places, same_words

TEXT = (
    "the talks began late. the minister said that the budget would rise to two per cent of output. "
    "critics in the capital called it a retreat. a vote is expected in the spring."
)


def quote(words):
    start = TEXT.index(words)
    end = start + len(words)
    return SoughtQuote(words, TEXT[max(0, start - 64) : start], TEXT[end : end + 64], start / len(TEXT))


def found(words, text):
    places = find_places(quote(words), text)
    return text[places[0].start : places[0].end] if places else None


def test_an_end_is_found_inside_words_that_ran_together():
    text = TEXT.replace("called it", "ca1ledit").replace("it a retreat", "ita retreat")
    assert found("critics in the capital called", text) == "critics in the capital ca1led"


def test_something_put_into_a_quotation_belongs_to_it():
    put_in = TEXT.replace("the budget would", "the budget, of which nobody had spoken all year, would")
    words = "the minister said that the budget would rise"
    assert (
        found(words, put_in)
        == "the minister said that the budget, of which nobody had spoken all year, would rise"
    )


def test_something_put_in_before_a_quotation_does_not():
    put_in = TEXT.replace("critics in", "the weather that week was unusually mild. critics in")
    assert found("critics in the capital", put_in) == "critics in the capital"


def test_far_down_a_text_it_makes_no_second_place_either():
    preface = "a preface of some length that was not there before. " * 3
    text = preface + TEXT.replace("critics in", "the weather that week was mild. critics in")
    places = find_places(quote("critics in the capital"), text)
    assert [text[place.start : place.end] for place in places] == ["critics in the capital"]


def test_another_last_word_is_found_by_what_follows_it():
    text = TEXT.replace("called it a retreat", "called it a surprise")
    assert found("called it a retreat", text) == "called it a surprise"


def test_the_beginning_of_a_longer_word_is_known_as_such():
    text = "critics in the capital called then. a vote"
    whole = SoughtQuote("the", "critics in the capital called ", " n. a vote is expected", 0.0)
    assert find_places(whole, text)[0].torn


@pytest.mark.parametrize(
    ("words", "other", "same"),
    [
        ("the minister spoke", "teh minster spoke", True),
        ("the minister spoke", "theminister spoke", True),
        ("the minister spoke", "the minister wept", False),
        ("the minister spoke", "the minister never spoke", False),
        ("the minister spoke", "the spoke", False),
        ("of 2023 and", "of 2024 and", False),
        ("it is in force", "it is on force", True),
    ],
)
def test_typing_errors_are_told_from_other_words(words, other, same):
    assert same_words(words, other) is same
