"""Names of authors in one line, and told apart again."""

import pytest

from tui.documents.people import authors, in_one_line, surname


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Jo Berg", ["Jo Berg"]),
        ("Berg, Jo", ["Berg, Jo"]),
        ("Jo Berg and Ann Lee", ["Jo Berg", "Ann Lee"]),
        ("Jo Berg, Ann Lee", ["Jo Berg", "Ann Lee"]),
        ("Berg, Jo; Lee, Ann", ["Berg, Jo", "Lee, Ann"]),
        ("", []),
    ],
)
def test_authors_are_told_apart(line, names):
    assert authors(line) == names


@pytest.mark.parametrize(
    "names",
    [["Jo Berg", "Ann Lee"], ["Berg, Jo", "Ann Lee"], ["van der Berg, Jo", "Lee, Ann"], ["Berg, Jo"], []],
)
def test_one_line_keeps_them_apart(names):
    assert authors(in_one_line(names)) == names


def test_nobody_is_named_twice():
    assert in_one_line(["Jo Berg", "", "Jo Berg"]) == "Jo Berg"


@pytest.mark.parametrize(
    ("line", "name"),
    [("Jo Berg, Ann Lee", "Berg"), ("Berg, Jo; Ann Lee", "Berg"), ("Li Wei and Jo Berg", "Li"), ("", "")],
)
def test_the_first_ones_surname(line, name):
    assert surname(line) == name
