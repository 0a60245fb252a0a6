import pytest

from tui.documents.model import Metadata
from tui.notes.citation import citation, quotation

FULL = Metadata(title="The Treaty", author="A. Writer", outlet="Daily", date="2023-06", source="raw/x.txt")


@pytest.mark.parametrize(
    ("metadata", "speaker", "expected"),
    [
        (FULL, "", "A. Writer, “The Treaty”, Daily, 2023-06"),
        (FULL, "B. Source, quoted", "B. Source, quoted in A. Writer, “The Treaty”, Daily, 2023-06"),
        (Metadata(author="A. Writer", date="2023"), "", "A. Writer, 2023"),
        (Metadata(source="raw/x.txt"), "", "raw/x.txt"),
        (Metadata(), "", "source unknown"),
        (FULL, "B. Source, reported", "B. Source, reported in A. Writer, “The Treaty”, Daily, 2023-06"),
        (Metadata(), "Somebody (carried on?)", "Somebody (carried on?), in source unknown"),
        (FULL, "A. Writer, the author", "A. Writer, “The Treaty”, Daily, 2023-06"),
        (FULL, "A. Writer, the author (imputed)", "A. Writer, “The Treaty”, Daily, 2023-06 (imputed)"),
        (FULL, "the author’s aide", "the author’s aide, in A. Writer, “The Treaty”, Daily, 2023-06"),
        (Metadata(date="2023"), "the author", "2023"),
        (Metadata(title="two\nlines"), "", "“two lines”"),
    ],
)
def test_a_citation_says_what_is_known_and_no_more(metadata, speaker, expected):
    assert citation(metadata, speaker) == expected


def test_a_citation_says_where_in_the_source_the_words_stand():
    where = "sec. “Fish”, para. 2, p. 12"
    assert citation(FULL, where=where) == f"A. Writer, “The Treaty”, Daily, 2023-06, {where}"
    assert citation(Metadata(source="raw/x.txt"), where=where) == f"raw/x.txt, {where}"
    assert (
        citation(Metadata(source="https://example.org/x"), where=where) == f"{where}, https://example.org/x"
    )


def test_a_quotation_is_one_line():
    assert quotation("words\nof  it", FULL) == "“words of it” — A. Writer, “The Treaty”, Daily, 2023-06"
