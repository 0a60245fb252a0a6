"""What a title quotes of the target: whole numbers and phrases, and no mark without its partner."""

import pytest

LEFT = (
    "The Orla ferry sailed on Sundays last summer. The Orla ferry was late every day and nobody complained."
)
NUMBERS = ["4.5%", "2,840", "£6.2 million", "12:30", "1.204.310"]


def titles(comparison):
    return [part for finding in comparison.findings for part in finding.title.split(" -> ")]


@pytest.mark.parametrize("number", NUMBERS)
def test_no_number_is_cut(comparing, number):
    found = titles(
        comparing(LEFT, f"The Orla ferry carried {number} passengers on Sundays last summer.", "Orla ferry")
    )
    holding = [title for title in found if "carried" in title]
    assert holding
    assert all(number in title for title in holding)


@pytest.mark.parametrize(("opened", "closed"), ["“”", '""'])
def test_no_title_runs_on_behind_the_quotation_in_which_its_verb_stands(comparing, opened, closed):
    said = f"{opened}sailed on Sundays like the Orla ferry{closed}"
    right = f"The mayor said that it {said} and announced a review of fares."
    for title in titles(comparing(LEFT, right, "Orla ferry")):
        assert "announced" not in title or "sailed" not in title


TORN = [
    "was tested on Sundays with fifteen thousand children in seven coastal countries over five years",
    "raised its fares on Sundays by three quarters of a crown in the old harbour",
]


@pytest.mark.parametrize("told", TORN)
def test_no_title_ends_within_a_phrase(comparing, told):
    [title] = {
        one for one in titles(comparing(LEFT, f"The Orla ferry {told}.", "Orla ferry")) if told[:5] in one
    }
    assert not title.endswith(
        ("seven", "fifteen", "coastal", "three", "quarters", "two", "thirds", "by", "in", "old")
    )


@pytest.mark.parametrize(("opened", "closed"), ["“”", '""'])
def test_what_a_quotation_denies_is_not_denied_of_the_verb_behind_it(comparing, opened, closed):
    called = f"In May minister Ole Berg called it {opened}a tax that nobody voted for{closed}"
    old = "Minister Ole Berg said in May that he respected the independence of the Orla ferry."
    new = f"{called} and announced a review of the Orla ferry's mandate."
    assert not any("nobody" in one for one in titles(comparing(old, new, "Orla ferry")))
