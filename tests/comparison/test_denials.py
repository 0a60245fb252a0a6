import pytest

from tui.comparison.claims import Claim
from tui.comparison.denials import denied, may_deny, wished
from tui.framing.grammar.sentence import Sentence
from tui.language.words import terms
from tui.spans import Span


def read(text):
    sentence = Sentence(text, Span(0, len(text)))
    return tuple(" ".join(sentence.words[at].low for at in sorted(of(sentence))) for of in (denied, wished))


@pytest.mark.parametrize(
    "text, words",
    [
        ("The mill is not safe.", "safe"),
        ("The mill isn't a good neighbour.", "good neighbour"),
        ("The miller never sold flour.", "sold"),
        ("The mill no longer grinds barley.", "grinds"),
        ("The miller hardly sleeps.", "sleeps"),
        ("Nobody grinds barley.", "grinds"),
        ("No one grinds barley.", "grinds"),
        ("No miller grinds barley.", "grinds"),
        ("There is no flour for us.", "flour"),
        ("The wheel turned without water.", "water"),
        ("The miller does not have a horse.", "horse"),
        ("The miller failed to sell the horse.", "sell"),
        ("The miller did not fail to sell the horse.", ""),
        ("The miller is unable to pay.", "pay"),
        ("The guild barred him from grinding barley.", "grinding"),
        ("It was never supposed to be a bakery.", "bakery"),
        ("The miller did not expect the old wheel to break.", "break"),
        ("I am not convinced that the mill is a danger.", "danger"),
        ("The miller denies that the mill is a danger.", "danger"),
        ("The mill is neither old nor ugly.", "old ugly"),
        ("It is not only a mill.", ""),
        ("If the mill does not turn, we starve.", ""),
        ("The mill would not turn if it were dry.", ""),
        ("The mill did not turn until noon.", ""),
        ("Why does the mill not turn?", ""),
        ("He will not repeat the mistakes of his father.", "repeat"),
    ],
)
def test_what_a_negation_denies(text, words):
    assert read(text)[0] == words
    assert may_deny(term.form for term in terms(text))  # so that it is read at all


def test_where_no_word_denies_no_grammar_is_read(monkeypatch):
    monkeypatch.setattr("tui.comparison.claims.Sentence", None)
    claim = Claim("The miller sells flour to the baker of the old town.")
    assert not claim.denied and not claim.doubted


@pytest.mark.parametrize(
    "text, words",
    [
        ("The miller should sell flour.", "sell"),
        ("Don't sell the horse.", "sell"),
        ("The mill was supposed to be a bakery.", "bakery"),
        ("The miller sells flour.", ""),
    ],
)
def test_what_only_should_be(text, words):
    assert read(text)[1] == words
