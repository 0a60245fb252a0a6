"""Names, exclusions, and what stands for a name."""

import pytest

from tui.codebook.model import Target
from tui.framing.target.reading import find_aliases


def places(text, target):
    return [alias.span.of(text) for alias in find_aliases(text, target)]


def test_the_longest_name_wins_and_names_end_at_word_boundaries():
    target = Target("x", "X", ("Norway", "Bank of Norway"))
    assert places("The Bank of Norway and Norway; Norways, aNorway.", target) == ["Bank of Norway", "Norway"]


def test_exclusions_come_first():
    target = Target("x", "X", ("Norway",), excluded=("Sea of Norway", "Norway-Chad alliance"))
    assert places("Sea of Norway, the Norway-Chad alliance, Norway.", target) == ["Norway"]


def test_a_part_of_a_compound_is_no_mention():
    target = Target("x", "X", ("Norway",))
    assert places("The Norway–Chad and Chad-Norway pacts; blocs—Norway, Chad—met.", target) == ["Norway"]


def test_a_text_all_in_small_letters_names_it_so_too():
    target = Target("x", "X", ("Turkey", "US"), people=("Turkish",))
    text = "the turkish ships left us and turkey is glad of it"
    assert places(text, target) == ["turkish", "turkey"]
    assert places("The cook left us. A turkey is glad.", target) == []


def test_names_keep_their_case_but_may_stand_in_capitals():
    target = Target("x", "X", ("Turkey",))
    assert places("TURKEY and Turkey eat turkey.", target) == ["TURKEY", "Turkey"]


def test_a_name_broken_over_lines_is_found():
    assert places("Bank\nof Norway", Target("x", "X", ("Bank of Norway",))) == ["Bank\nof Norway"]


def test_people_count_before_a_noun_only(read):
    framing = read("Norwegian exports rose. He speaks Norwegian.")
    roles = [(item.how.value, item.role.value) for item in framing.mentions]
    assert roles[0] == ("people", "owner")
    assert ("people", "owner") not in roles[1:]


def carried(read, text):
    return [item.span.of(text) for item in read(text).mentions if item.how.value == "carried"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway has resisted the demand. It remains constrained.", ["It"]),
        ("Norway is not leaving. It is stepping up, and on its own terms.", ["It", "its"]),
        ("Norway widened its fisheries.", ["its"]),
        ("Norway's goal is clear. Its navy grows.", []),
        ("Norway is growing. It is learned that the king has left.", []),
        ("Norway is growing. It is important to say so.", []),
        ("Norway is growing. It seems Chad wants peace.", []),
        ("Norway is growing. It seems ready.", ["It"]),
        ("Norway is growing. It would have been better if Chad had paid.", []),
        ("Norway crossed the line on what it calls an island.", ["it"]),
        ("Norway crossed Chad's line on what it calls an island.", []),
        ("It is Norway that should pay. It should explain.", ["It"]),
        ("Norway has a plan that shows it wants peace.", ["it"]),
        ("As Larsen sees it, Norway is growing.", []),
        ("Norway is growing. Chad frames it as a threat.", []),
        ("He warned that it's a strategy. Norway left.", []),
        ("While the fleet may offer relief, it does not help Norway.", []),
        ("Norway invited the bank. The bank refused. It left.", []),
        ("Norway assisted the bloc to extend its reach.", []),
        ("Norway is growing. It left. It stayed.", ["It"]),
    ],
)
def test_it_and_its(read, text, expected):
    assert carried(read, text) == expected


def test_a_carried_mention_is_less_sure(read):
    framing = read("Norway has resisted the demand. It remains constrained.")
    assert framing.mentions[1].sure < framing.mentions[0].sure


def test_the_former_and_the_latter(read):
    text = "Norway and Chad have met often. The former assisted the bloc, and the latter paid."
    found = [(item.how.value, item.role.value, item.span.of(text)) for item in read(text).mentions]
    assert ("former", "doer", "The former") in found
    assert "latter" not in [how for how, _, _ in found]
    text = "Chad and Norway have met often. The latter assisted the bloc."
    assert ("latter", "doer") in [(item.how.value, item.role.value) for item in read(text).mentions]


def test_the_latter_without_a_pair_is_nobody(read):
    text = "Norway follows the ideology of Chad to obtain support from the latter."
    assert [item.span.of(text) for item in read(text).mentions] == ["Norway"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway sold its ships. Such moves alarm Chad.", ["Such moves"]),
        ("Norway sold its ships. This step alarms Chad.", ["This step"]),
        ("Norway sold its ships, but Chad has protested. Such moves alarm Mali.", []),
        ("Norway sold its ships. Such moves by Norway alarm Chad.", []),
        ("Norway sold its ships. Such winters alarm Chad.", []),
    ],
)
def test_what_the_target_did_is_taken_up(read, text, expected):
    found = [item for item in read(text).mentions if item.how.value == "carried" and item.sentence == 1]
    assert [item.span.of(text) for item in found] == expected
    assert all(item.role.value == "owner" for item in found)
