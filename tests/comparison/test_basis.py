"""Which axes are on the page, and what is said to rest on what."""

from dataclasses import replace

import pytest

from tui.codebook import load_codebook
from tui.codebook.model import SourcePlace
from tui.comparison import compare
from tui.comparison.basis import axes_shown, basis
from tui.documents import bundled_paths, load_document
from tui.framing.target.aliases import follow
from tui.pair import Pair, Side


def made(tmp_path, left, right, name):
    paths = Pair(tmp_path / "left.md", tmp_path / "right.md")
    for path, words in zip(paths, (left, right), strict=True):
        path.write_text(words, "utf-8")
    documents = paths.map(lambda path: load_document(str(path)))
    target = follow([name], [document.text for document in documents])
    return compare(documents, load_codebook(), target)


def test_one_cue_in_one_text_does_not_put_a_book_on_states_on_the_page(tmp_path):
    left = "# One\n\nThe council breaks the limits of its constitution."
    right = "# Two\n\nThe council is old."
    comparison = made(tmp_path, left, right, "council")
    assert any(count.quotations for count in comparison.axes)
    assert axes_shown(comparison) == ()
    assert "codebook" not in basis(comparison)


def test_in_both_texts_it_does(tmp_path):
    words = "\n\nThe council breaks the limits of its constitution."
    comparison = made(tmp_path, f"# One{words}", f"# Two{words} It is old.", "council")
    assert [count.axis for count in axes_shown(comparison)] == ["limits"]
    assert "rest on a codebook (state_roles.toml)" in basis(comparison)


@pytest.mark.parametrize("name", ["Norway", "Mali"])
def test_for_a_state_every_axis_that_fired_is_shown(tmp_path, name):
    left = f"# One\n\n{name} breaks the limits of its constitution."
    comparison = made(tmp_path, left, f"# Two\n\n{name} is cold.", name)
    assert [count.axis for count in axes_shown(comparison)] == ["limits"]


def test_a_book_that_was_asked_for_is_shown(tmp_path):
    left = "# One\n\nThe council breaks the limits of its constitution."
    comparison = made(tmp_path, left, "# Two\n\nThe council is old.", "council")
    axes = tuple(axis._replace(place=SourcePlace("mine.toml", 1)) for axis in comparison.codebook.axes)
    own = replace(comparison, codebook=comparison.codebook._replace(axes=axes))
    assert [count.axis for count in axes_shown(own)] == ["limits"]
    assert "mine.toml" in basis(own)


def test_the_bundled_articles_keep_theirs():
    documents = bundled_paths().map(load_document)
    comparison = compare(documents, load_codebook(), load_codebook().target("japan"))
    fired = [count for count in comparison.axes if count.quotations]
    assert list(axes_shown(comparison)) == fired
    assert {one.side for count in fired for one in count.quotations} == set(Side)
