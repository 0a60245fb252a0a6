"""What people type and the names it stands for."""

import pytest

from tui.codebook.model import Codebook, Target
from tui.framing.target.aliases import _acronyms, _spelt_out, follow, is_plural, label_title, with_article
from tui.framing.target.reading import find_aliases


def found(name, text, codebook=None):
    target = follow([name], [text], codebook)
    return [alias.span.of(text) for alias in find_aliases(text, target)]


def test_a_state_has_all_its_names():
    text = (
        "USA, U.S. ships and US ports: America rests. American farmers. The United States. Washington agreed."
    )
    names = ["USA", "U.S.", "US", "America", "American", "United States", "Washington"]
    assert found("United States", text) == names


@pytest.mark.parametrize("name", ["Peru", "peru", "Peruvian", "the Republic of Peru"])
def test_any_state_under_any_of_its_names(name):
    assert found(name, "Peru paid. A Peruvian port. Peruvians wait.") == ["Peru", "Peruvian", "Peruvians"]


def test_small_letters_stand_for_any():
    text = "The council met. A plan of the council's. City Councils differ."
    assert found("the council", text) == ["council", "council", "Councils"]


def test_a_body_that_is_brought_in_as_any_is_not_the_one():
    text = "The council met. A small council of elders met too. The council of the town is old."
    assert found("the council", text) == ["council", "council"]
    assert found("council", text) == ["council", "council", "council"]


def test_a_people_is_named_without_the_side_of_its_island():
    assert found("East Timor", "The Timorese voted in Dili.") == ["Timorese"]


def test_the_acronym_and_what_it_stands_for():
    text = "The Harbour Safety Board (HSB) closed it. HSB inspectors left."
    assert found("Harbour Safety Board", text) == ["Harbour Safety Board", "HSB", "HSB"]
    assert found("HSB", text) == ["Harbour Safety Board", "HSB", "HSB"]


def test_a_surname_alone_and_pronouns_by_the_text():
    text = "President Ilda Maroz spoke. She was late, and Maroz left early."
    assert found("Ilda Maroz", text) == ["Ilda Maroz", "Maroz"]
    assert follow(["Ilda Maroz"], [text]).pronouns[0] == "she"
    assert follow(["bike lanes"], [text]).pronouns[0] == "they"


def test_the_head_noun_where_there_is_only_one():
    text = "The Harbour Commission met. The commission agreed."
    assert found("Harbour Commission", text) == ["Harbour Commission", "The commission"]
    two = f"{text} The Railway Commission did not."
    assert found("Harbour Commission", two) == ["Harbour Commission"]


def test_of_a_body_named_with_those_whose_it_is_also_the_body_alone():
    text = "The bakers' guild met. The guild agreed."
    assert found("the bakers' guild", text) == ["bakers' guild", "The guild"]
    assert found("bakers' guild", f"{text} The smiths' guild did not.") == ["bakers' guild"]
    assert found("bakers guild", text) == []


def test_an_apostrophe_is_one_however_it_is_written():
    text = "The bakers’ guild met. The smith's guild left."
    assert found("bakers' guild", text) == ["bakers’ guild"]
    assert found("smith’s guild", text) == ["smith's guild"]


def test_an_act_is_a_law_and_a_bill():
    text = "The Clean Rivers Act passed. This law helps. The bill was long."
    assert found("Clean Rivers Act", text) == ["Clean Rivers Act", "This law", "The bill"]


def test_a_government_by_its_adjective():
    text = "The Chadian regime fell. The regime had few friends."
    assert found("Chadian regime", text) == ["Chadian regime", "The regime"]


def test_clipped():
    assert found("Federal Reserve", "The Federal Reserve met; then the Fed cut.") == [
        "Federal Reserve",
        "Fed",
    ]


def test_several_names_are_one_target_with_the_first_as_label():
    target = follow(["Mali", "Bamako"], ["Mali."])
    assert target.label == "Mali"
    assert {"Mali", "Bamako"} <= set(target.names)


def test_what_the_codebook_excepts_is_excepted():
    book = Codebook("own", targets=(Target("peru", "Peru", ("Peru",), excluded=("Peru lilies",)),))
    assert found("Peru", "Peru lilies bloom. Peru pays.", book) == ["Peru"]


def test_small_letters_on_the_page_too_where_they_can_only_mean_the_state():
    assert found("peru", "she lives in peru. Peru pays.") == ["peru", "Peru"]
    assert found("turkey", "They ate turkey in Turkey.") == ["Turkey"]


def test_no_exception_hides_a_name_that_was_asked_for():
    target = follow(["Mexico", "Gulf"], ["Ships in the Gulf of Mexico."])
    assert "Gulf of Mexico" not in target.excluded
    assert "Gulf of Mexico" in follow(["Mexico"], [""]).excluded


def test_an_acronym_is_spelt_out_only_where_the_page_explains_it():
    assert found("HSB", "Harbour Ships Burn. HSB left.") == ["HSB"]
    assert found("ha", "He has it. Ha.") == ["Ha"]


def test_one_says_are_of_what_is_called_in_the_plural():
    lanes = follow(["bike lanes"], ["The bike lanes are new. Bike lanes help."])
    dam = follow(["the dam"], ["The dam is old."])
    assert is_plural(lanes)
    assert not is_plural(dam)
    assert label_title(lanes) == "What bike lanes are called"
    assert label_title(dam) == "What the dam is called"


@pytest.mark.parametrize(("name", "capitals"), [("Fiji", True), ("Ayr", False)])
def test_a_name_is_found_in_capitals_unless_it_is_as_short_as_an_acronym(name, capitals):
    text = f"{name} waits. NEWS FROM {name.upper()} TODAY."
    found = [alias.span.of(text) for alias in find_aliases(text, follow([name], [text]))]
    assert found == ([name, name.upper()] if capitals else [name])


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("The Ferry Act is new. Critics of the Ferry Act wait.", "the Ferry Act"),
        ("Ferry Act or no Ferry Act, the ships sail. The Ferry Act may wait.", "Ferry Act"),
    ],
)
def test_a_name_has_the_article_that_the_texts_give_it(text, called):
    assert with_article(Target("", "Ferry Act", ()), [text]) == called


@pytest.mark.parametrize(
    ("name", "page", "expected"),
    [
        ("Harbour Ship Board", "The HSB met.", ["HSB"]),
        ("Harbour Board", "The HB met.", []),
        ("Harbour Board", "The Harbour Board (HB) met.", ["HB"]),
    ],
)
def test_an_acronym_needs_brackets_or_three_letters(name, page, expected):
    assert list(_acronyms(name, page)) == expected


def test_a_letter_stands_for_no_words():
    assert list(_spelt_out("HB", "The Harbour Board (HB) met.")) == ["Harbour Board"]
    assert list(_spelt_out("H", "Harbour (H) is old.")) == []
