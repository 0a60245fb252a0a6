from tui.notes.anchoring.landmarks import find_landmarks

TEXT = "the minister spoke first and then the ambassador of the islands replied at length about the treaty"


def test_a_place_that_only_moved_down_is_the_one_it_was():
    moved = "a preface of several words " + TEXT
    start = TEXT.index("ambassador")
    old, new = (start, start + 10), (start + 27, start + 37)
    assert find_landmarks(TEXT, moved).agreement(old, new) == 1.0


def test_a_place_that_was_another_is_told_apart():
    start, other = TEXT.index("minister"), TEXT.index("ambassador")
    agreement = find_landmarks(TEXT, TEXT).agreement((start, start + 8), (other, other + 10))
    assert agreement is not None
    assert agreement < 0.3


def test_words_of_the_place_itself_can_be_left_out():
    text = "nothing here was there before ambassador of the islands replied and nothing follows it"
    old = TEXT.index("ambassador"), TEXT.index(" at length")
    new = text.index("ambassador"), text.index(" and nothing")
    found = find_landmarks(TEXT, text)
    assert found.agreement(old, new) == 1.0
    assert found.agreement(old, new, within=False) is None


def test_rows_that_stand_twice_say_nothing():
    twice = "again and again and again and again"
    assert find_landmarks(twice, twice).agreement((0, 5), (0, 5)) is None


def test_texts_without_common_words_have_no_landmarks():
    assert find_landmarks("", TEXT).agreement((0, 0), (0, 5)) is None
    assert find_landmarks(TEXT, "flour water salt yeast").agreement((0, 3), (0, 5)) is None
