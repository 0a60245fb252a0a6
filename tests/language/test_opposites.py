from tui.language.opposites import opposites
from tui.language.words import normalise


def key(word):
    return normalise(word)[0]


def test_opposites_stand_on_either_side():
    assert key("absent") in opposites()[key("attended")]
    assert key("attends") in opposites()[key("absent")]


def test_no_word_is_its_own_opposite():
    assert all(word not in others for word, others in opposites().items())
