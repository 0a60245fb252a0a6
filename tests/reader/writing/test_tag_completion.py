"""Which tag is being typed, and what it may become."""

import pytest

from tui.reader.writing.tag_completion import begun, completions


@pytest.mark.parametrize(
    ("words", "stem"),
    [
        ("see #lim", "lim"),
        ("#", ""),
        ("see #law/eu-", "law/eu-"),
        ("see #lim ", None),
        ("nothing", None),
        ("a#b", None),
        ("&#8211", None),
        ("## heading", None),
    ],
)
def test_a_tag_is_begun_where_tags_are_read(words, stem):
    assert begun(words) == stem


def test_completions_keep_their_order_and_leave_out_the_finished_one():
    tags = ("limits", "Limbo", "law", "lim")
    assert completions("lim", tags) == ("limits", "Limbo")
    assert completions("", tags) == tags
    assert completions("x", tags) == ()
