"""Numbers that changed between linked passages."""

from tui.reports.data import shifts_data

LEFT = "# Ferry\n\nThe ferry carries two hundred passengers across the sound.\n\nThe ferry is red and slow.\n"
RIGHT = "# Ferry\n\nThe ferry carries ninety passengers across the sound.\n\nThe ferry is red and loud.\n"


def test_linked_passages_that_count_the_same_show_both_numbers(comparing):
    comparison = comparing(LEFT, RIGHT, "ferry")
    [found] = comparison.numbers
    words = [
        [comparison.documents[one.side].words(span) for span in one.words] for one in (found.old, found.new)
    ]
    assert words == [["two hundred"], ["ninety"]]


def test_the_same_number_is_no_change(comparing):
    assert comparing(LEFT, RIGHT.replace("ninety", "two hundred"), "ferry").numbers == ()


def test_what_needs_no_codebook_is_in_the_data(comparing):
    data = shifts_data(comparing(LEFT, RIGHT, "ferry"))
    counts = {one["stance"]: one["counts"] for one in data["stances"]}
    assert counts == {"does": {"left": 1, "right": 1}}
    assert data["evaluation"] == [
        {"kind": "capacity", "blame": {"left": 1, "right": 0}, "praise": {"left": 0, "right": 0}}
        | {"places": data["evaluation"][0]["places"]}
    ]
    assert [len(one["old"]) for one in data["numbers"]] == [1]
    assert set(data["typical"]) == {"left", "right"}
