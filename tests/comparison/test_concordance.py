"""Words of the page with the passage around them."""

from types import SimpleNamespace

from tests.alignment.conftest import document
from tui.comparison.concordance import _hit
from tui.pair import Side
from tui.spans import Span


def test_words_that_are_part_of_no_passage_are_no_place_of_a_text():
    text = document(["Boats sail.", "Rain fell."])
    framing = SimpleNamespace(voices=())
    (found,) = _hit(Side.LEFT, text, framing, Span(12, 16))
    assert (found.before.of(text.text), found.span.of(text.text), found.after.of(text.text)) == (
        "",
        "Rain",
        " fell.",
    )
    assert list(_hit(Side.LEFT, text, framing, Span(11, 12))) == []
