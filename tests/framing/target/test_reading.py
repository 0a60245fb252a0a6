"""A document with its sentences, names and quotations."""

from tests.framing.samples import book, document
from tui.framing.grammar.quotes import LONGEST
from tui.framing.target.reading import ReadDocument
from tui.spans import Span


def test_around_a_place_are_its_passage_and_the_neighbours():
    text = document("One came. Two came. Three came. Four came.")
    assert ReadDocument(text, book()).around([text.passages[1].span]) == {0, 1, 2}


def test_a_quotation_over_many_paragraphs_reaches_to_its_last():
    paragraphs = [f"“Rain fell on the harbour wall {number} times." for number in range(LONGEST // 30)]
    text = document("\n\n".join(paragraphs) + "”")
    (quote,) = ReadDocument(text, book()).quotes_in(text.passages[-1].span)
    assert quote.span == Span(0, len(text.text))
