"""Days as people write them."""

import pytest

from tui.documents.dates import date_of


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("Jane Lund | October 1, 2024", "2024-10-01"),
        ("Jane Lund | Oct. 12, 2024", "2024-10-12"),
        ("May Lund, 1 October 2024", "2024-10-01"),
        ("Published 10:20 AM CET, Tue May 7, 2024", "2024-05-07"),
        ("the 3rd of Sept. 2024, 7:35 am", "2024-09-03"),
        ("5. Januar 2024", "2024-01-05"),
        ("12-Mar-2024", "2024-03-12"),
        ("March 2024", "2024-03"),
        ("2024 March 9", "2024-03-09"),
        ("2024-03-09T10:00", "2024-03-09"),
        ("Jane Marsh, 2024", ""),
        ("Augusta, 1 2024", ""),
        ("3/4/2024", ""),
        ("2024", ""),
    ],
)
def test_months_are_whole_words_beside_their_year(words, date):
    assert date_of(words) == date
