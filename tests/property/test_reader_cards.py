"""What the card of a link claims, its two passages bear: on any texts, and on the bundled articles."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.framing.samples import NORWAY, axis, book, cue, document
from tui.codebook import load_codebook
from tui.comparison import compare
from tui.documents import bundled_paths, load_document
from tui.pair import Pair, Side
from tui.reader.card import link_card, opening
from tui.reader.card.answers import short_title, titled
from tui.reader.commands import keymap
from tui.reader.screens import card_words
from tui.reader.state.current_link import settle
from tui.reader.state.material import Material
from tui.reader.state.reading_state import LinkEnds, ReadingState, Voices
from tui.reader.text.styled import one_line, plain, width

BOOK = book(
    axis(
        cue("left", "does", verbs=["break", "defy", "leave"]),
        cue("right", "does", verbs=["keep", "honour"]),
        cue("right", "undergoes", verbs=["constrain", "bind"]),
    ),
    axis(
        cue("left", "does", verbs=["follow", "join"], axis="league"),
        cue("right", "does", verbs=["leave", "resist"], axis="league"),
        id="league",
    ),
)
SENTENCES = [
    "Norway breaks the rules of the northern treaty.",
    "Norway keeps the rules of the northern treaty.",
    "Norway follows the fishing league in all things.",
    "Norway has left the fishing league, Kari Larsen said.",
    "Larsen says that Norway resists the fishing league.",
    "Norway is bound by the rules of the northern treaty.",
    "The fishing league has old rules.",
    "The northern treaty is old, and Chad defied it.",
    "Rain fell on the harbour.",
]
texts = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8, unique=True).map("\n\n".join)


def bears(material, link, voices):
    """Check every claim of the card of a link against its two passages alone."""
    found = material.comparison.findings
    state = ReadingState(link=LinkEnds(link.left, link.right), voices=voices, welcome=False)
    borne = [one for one in found if all(link.passage(side) in one.bearing[side] for side in Side)]
    touched = [one for one in found if any(link.passage(side) in one.bearing[side] for side in Side)]
    for rows in (link_card.compact(state, material), link_card.full(state, material)):
        for row in map(plain, rows):
            said = row.removeprefix("found").strip()
            part, name = said.startswith(link_card.ONE_SIDE), said.removeprefix(link_card.ONE_SIDE)
            names = [one for one in found if name in (titled(one), short(one, part=part))]
            if "one side of: " in row:
                assert any(one in touched for one in names) and not any(one in borne for one in names)
            elif row.startswith("found") or (names and row == titled(names[0])):
                assert any(one in borne for one in names), row
    for side in Side:
        words = one_line(
            material.documents[side].words(material.documents[side].passages[link.passage(side)].span)
        )
        for row in link_card.side_lines(state, material, side, link.passage(side), most=9):
            for quoted in re.findall("“([^”]*)”", plain(row)):
                assert quoted.rstrip("…") in words


def short(finding, *, part):
    return short_title(finding, link_card.TITLE - part * len(link_card.ONE_SIDE))


def stuff(documents, codebook, target):
    comparison = compare(documents, codebook, target)
    return Material(comparison.documents, comparison, comparison.alignment, keymap=keymap())


@settings(max_examples=15, deadline=None)
@given(texts, texts)
@example("\n\n".join(SENTENCES), "\n\n".join(reversed(SENTENCES)))
def test_no_card_claims_what_its_passages_do_not_bear(left, right):
    material = stuff(Pair(document(left), document(right)), BOOK, NORWAY)
    for link in material.alignment.links:
        for voices in Voices:
            bears(material, link, voices)


@pytest.fixture(scope="module")
def articles():
    codebook = load_codebook()
    return stuff(bundled_paths().map(load_document), codebook, codebook.target("japan"))


def test_nor_does_one_on_the_bundled_articles(articles):
    claimed = [link for link in articles.alignment.links if link_card.findings_of(articles, link)]
    assert 0 < len(claimed) < len(articles.alignment.links)
    for link in articles.alignment.links:
        for voices in Voices:
            bears(articles, link, voices)


@pytest.mark.parametrize("size", [(78, 5), (118, 5), (198, 5)])
def test_the_card_has_no_hole(articles, size):
    cells, most = size
    for link in articles.alignment.links[:60]:
        state = ReadingState(link=LinkEnds(link.left, link.right), welcome=False)
        rows = card_words.card_below(state, articles, cells, most)
        assert len(rows) == most
        assert all(plain(row).strip() and width(row) <= cells for row in rows)


@pytest.mark.parametrize("cells", [78, 118])
def test_nor_has_the_card_of_a_passage(articles, cells):
    for side in Side:
        for passage in articles.walk[side][:20]:
            state = settle(ReadingState().at(side, passage.span.start), articles)
            rows = card_words.card_below(state, articles, cells, 5)
            assert len(rows) == 5 and all(plain(row).strip() and width(row) <= cells for row in rows)


@pytest.mark.parametrize("cells", [78, 118])
def test_the_first_card_has_all_it_says_of_the_bundled_articles(articles, cells):
    rows = [plain(row) for row in opening.opening(articles, cells, 9)]
    assert len(rows) == 9
    assert "contrary" in rows[0] and rows[1].rstrip().endswith("3")
    assert any("“Asia-Pacific” 8 → 3" in row and "“Indo-Pacific” 0 → 6" in row for row in rows)
    assert rows[-1].startswith("Same institution: ")
    assert not any("…" in row.split("”", 1)[0] for row in rows[1:3])


def test_beside_the_texts_it_has_room_in_fifty_rows(articles):
    assert len(card_words.card_beside(ReadingState(), articles, 46, 50)) <= 46
