"""What is no name for the target, although it stands as one would."""

import pytest

NO_NAMES = [
    ("In the four years before Norway, the city issued permits.", "city"),
    ("There are now some forty Norwegian ships, and Norway pays.", "ship"),
    ("They say that Norway sells arms. It is a lie.", "lie"),
    ("Norway was protected by law. It is a small word to lose.", "word"),
]
NAMES = [
    ("Norway, a club of the rich, met in May.", "club"),
    ("Norway sells arms. It is a bridge between the blocs.", "bridge"),
    ("Norway has ships. It is a force to be reckoned with.", "force"),
]


@pytest.mark.parametrize(("text", "noun"), NO_NAMES)
def test_what_is_said_of_something_else_is_no_name(read, text, noun):
    assert noun not in {label.lemma for label in read(text).labels}


@pytest.mark.parametrize(("text", "noun"), NAMES)
def test_what_the_target_is_called_is_one(read, text, noun):
    assert noun in {label.lemma for label in read(text).labels}


@pytest.mark.parametrize("opener", ["Following", "Considering", "Regarding"])
def test_a_preposition_in_ing_is_no_deed(read, opener):
    [mention] = read(f"{opener} the accident in May, Norway met the inspectors.").mentions
    assert [item.lemma for item in mention.predications] == ["meet"]
