import pytest

from tests.benchmarks.alignment_cases import document_of
from tui.alignment import align
from tui.alignment.model import Strength
from tui.alignment.scoring.bonds import subject
from tui.alignment.words.lexicon import read_lexicon
from tui.alignment.words.names import Names
from tui.alignment.words.terms import read_terms
from tui.errors import silent
from tui.pair import Pair

ORCHARD = [
    "The orchard was planted on the slope behind the abbey.",
    "Its apples are pressed into cider each October.",
    "Wasps ruin part of the harvest.",
    "A cooper from the village mends the barrels.",
    "Grafting is taught to beginners in the abbey.",
    "The cellar is cool and smells of cider.",
]
FERRY = [
    "A ferry crosses the firth between the two piers.",
    "Its engine was rebuilt by the shipyard.",
    "Passengers complain about the fare.",
    "The skipper knows every sandbank by name.",
    "In fog the crossing is cancelled.",
    "Cyclists pay nothing for their bicycles.",
]
CIDER = [
    "Cider from the abbey won a medal.",
    "The apples of the orchard are old varieties.",
    "Barrels are made of oak by a cooper.",
    "Monks once drank the harvest themselves.",
    "Grafting keeps the varieties alive.",
    "Tourists visit the cellar at weekends.",
]


def shown(left, right):
    links = align(Pair(document_of(left), document_of(right))).links
    return {(link.left, link.right) for link in links if link.strength is not Strength.FAINT}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("For ten years nothing was pruned.", "Ten years ago a second boat was sold."),
        ("Over the past decade, yields fell.", "Over the past decade, traffic doubled."),
        ("About two thirds of it is sold.", "About two thirds of the crew are part-time."),
        ("Twenty per cent is lost.", "Twenty per cent travel free."),
        ("In the spring of 1998, hail fell.", "The quay was lengthened in the spring of 1998."),
        ("Nobody knows why.", "Nobody knows the timetable."),
        ("For the first time, pears ripened.", "For the first time, a dolphin was seen."),
        ("It costs thirty million euros.", "Thirty million euros are missing."),
    ],
)
def test_a_time_or_an_amount_alone_is_no_link(left, right):
    assert shown([*ORCHARD, left], [right, *FERRY]) == set()
    assert (len(ORCHARD), 0) not in shown([*ORCHARD, left], [right, *CIDER])


def test_a_rare_number_is_a_matter():
    left, right = "The bill came to 48,317 crowns.", "He paid 48,317 for the press."
    links = align(Pair(document_of([*ORCHARD, left]), document_of([right, *CIDER]))).links
    assert (len(ORCHARD), 0) in {(link.left, link.right) for link in links}


def test_texts_on_different_subjects_have_none_in_common():
    def common(left, right):
        documents = Pair(document_of(left), document_of(right))
        return subject(read_lexicon(read_terms(documents, Names.of(()), silent)))

    assert common(ORCHARD, FERRY) == 0.0
    assert common(ORCHARD, CIDER) == common(CIDER, ORCHARD) == 1.0
    assert common([], ORCHARD) == 0.0
