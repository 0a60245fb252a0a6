import pytest

from tui.alignment import align
from tui.alignment.model import Strength
from tui.codebook import load_codebook
from tui.documents import bundled_paths, load_document


@pytest.fixture(scope="module")
def articles():
    return bundled_paths().map(load_document)


@pytest.fixture(scope="module")
def links(articles):
    alignment = align(articles, load_codebook().topics)
    return [link for link in alignment.links if link.strength is not Strength.FAINT]


@pytest.mark.parametrize(
    "left, right",
    [
        ("constraints of the pacifist Constitution", "constrained by its pacifist constitution"),
        ("2% of the national GDP", "3.5 per cent of GDP"),
        ("Australia, New Zealand and the ROK", "South Korea, Australia, and New Zealand"),
        ('so-called "China threat"', "inflated China threat narrative"),
        ("weapon technologies and joint exercises", "holding joint exercises with the Philippines"),
        ("attend the NATO summit", "this year's NATO summit"),
    ],
)
def test_what_a_careful_reader_puts_side_by_side_is_shown(articles, links, left, right):
    found = [
        link
        for link in links
        if left in articles.left.words(articles.left.passages[link.left].span)
        and right in articles.right.words(articles.right.passages[link.right].span)
    ]
    assert found


def test_the_links_shown_can_be_walked_through(articles, links):
    assert 12 <= len(links) <= 40
    assert max(sum(link.right == other.right for link in links) for other in links) <= 5
