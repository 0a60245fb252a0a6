"""The links of the bundled articles: what a careful reader expects, and every one of them by number and ends.

`UPDATE_GOLDEN=1 python -m pytest tests/alignment/test_articles.py` writes them anew.
"""

import os
from pathlib import Path

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


def test_every_link_is_as_it_was_approved(articles, links):
    rows = [
        f"{articles.left.number(link.left):>3} {articles.right.number(link.right):>3}  {link.strength}"
        for link in sorted(links, key=lambda link: (link.left, link.right))
    ]
    found = "\n".join((f"{len(links)} links: left, right, strength", *rows)) + "\n"
    kept = Path(__file__).resolve().parents[1] / "golden" / "links.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        kept.write_text(found, encoding="utf-8")
    assert found == kept.read_text(encoding="utf-8")
