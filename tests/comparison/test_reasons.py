"""Why two passages are linked: each word once, the topic only where the words do not name it."""

from tests.reader.samples import document, place
from tui.alignment.model import EvidenceKind, LinkEvidence
from tui.comparison.reasons import distinct, topic_beside
from tui.pair import Pair

TEXTS = Pair(
    document((("It broke the pacifist Constitution and hyped up a threat.",),), "left.md"),
    document((("The pacifist Constitution holds; a threat was exaggerated.",),), "right.md"),
)


def reason(kind, left, right, topic=None):
    return LinkEvidence(kind, place(TEXTS.left, left), place(TEXTS.right, right), 0.3, topic)


TOPIC = reason(EvidenceKind.TOPIC, "pacifist", "pacifist", "pacifism")
TERM = reason(EvidenceKind.TERM, "pacifist", "pacifist")
PHRASE = reason(EvidenceKind.PHRASE, "pacifist Constitution", "pacifist Constitution")
THREAT = reason(EvidenceKind.TERM, "threat", "threat")
HYPE = reason(EvidenceKind.TOPIC, "hyped", "exaggerated", "threat inflation")


def test_words_of_a_phrase_are_not_said_beside_it():
    assert distinct(TEXTS, [TOPIC, THREAT, TERM, PHRASE]) == [PHRASE, THREAT]
    assert distinct(TEXTS, [PHRASE, THREAT, TERM, TOPIC]) == [PHRASE, THREAT]


def test_words_that_add_something_stay():
    assert distinct(TEXTS, [HYPE, THREAT]) == [HYPE, THREAT]
    assert distinct(TEXTS, [TERM, TERM]) == [TERM]


def test_a_topic_is_named_only_if_its_words_do_not():
    assert topic_beside(TEXTS, TOPIC) == ""
    assert topic_beside(TEXTS, HYPE) == "threat inflation"
    assert topic_beside(TEXTS, TERM) == ""
