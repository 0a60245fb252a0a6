"""A document with its sentences, names and quotations."""

from hypothesis import given
from hypothesis import strategies as st

from tests.framing.samples import book, document
from tui.framing.grammar.quotes import LONGEST
from tui.framing.target.reading import ReadDocument, _pattern, _standing
from tui.spans import Span

NAMES = ("US", "us", "United States", "Berg", "dockers’ union", "the union", "'t Veen", "Øst", "U.S.")
PARTS = (
    *("us", "US", "u.s.", "U.S.", "united", "United", "STATES", "States", "Berg", "berg", "Bergen", "ØST"),
    *("İ", "the", "dockers'", "dockers’", "union", "'t", "’t", "Veen", "Øst", "’s"),
    *(" ", "\n", "-", "–", ".", ", "),
)


@given(
    st.sets(st.sampled_from(NAMES)), st.lists(st.sampled_from(PARTS), max_size=30).map("".join), st.booleans()
)
def test_names_stand_where_a_search_through_the_whole_text_finds_them(names, text, small):
    chosen = tuple(sorted(names))
    found = [Span(*match.span()) for match in _pattern(chosen, small=small).finditer(text)]
    assert list(_standing(chosen, text, small=small)) == found


def test_around_a_place_are_its_passage_and_the_neighbours():
    text = document("One came. Two came. Three came. Four came.")
    assert ReadDocument(text, book()).around([text.passages[1].span]) == {0, 1, 2}


def test_a_quotation_over_many_paragraphs_reaches_to_its_last():
    paragraphs = [f"“Rain fell on the harbour wall {number} times." for number in range(LONGEST // 30)]
    text = document("\n\n".join(paragraphs) + "”")
    (quote,) = ReadDocument(text, book()).quotes_in(text.passages[-1].span)
    assert quote.span == Span(0, len(text.text))
