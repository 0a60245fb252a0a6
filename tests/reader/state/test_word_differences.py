"""Word by word: what differs between the two passages of a link."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reader.driver import LEFT, RIGHT, reader
from tui.documents.model import Document
from tui.pair import Pair
from tui.reader.state.selection import WORD
from tui.reader.state.word_differences import MOST_WORDS, compare, difference_remark, marks_of
from tui.spans import Span

OLD = "And God saw the light, that it was good: and God divided the light from the darkness."
NEW = "God saw that the light was good, and he separated the light from the darkness."


def compared(left, right):
    """The differences of two sentences, and the sentences."""
    texts = Pair(Document(left, "l"), Document(right, "r"))
    return texts, compare(texts, texts.map(lambda item: Span(0, len(item.text))))


def words(texts, side, spans):
    return [span.of(texts[side].text) for span in spans]


def test_two_translations():
    texts, found = compared(OLD, NEW)
    runs = [tuple(run.on(side).of(texts[side].text) for side in (LEFT, RIGHT)) for run in found.runs]
    assert runs[0] == ("And", "")
    assert ("God divided", "he separated") in runs
    assert words(texts, RIGHT, found.only.right) == ["he separated"]
    assert "divided" in " ".join(words(texts, LEFT, found.only.left))
    assert "darkness" not in " ".join(words(texts, LEFT, found.only.left))


def test_case_and_the_form_of_an_apostrophe_are_no_difference():
    _, found = compared("The league’s ships", "the league's SHIPS")
    assert found.runs == () and found.shared == 3


def test_words_in_another_order_are_moved_not_lost():
    texts, found = compared("red green blue", "blue red green")
    assert found.only == Pair((), ())
    assert words(texts, LEFT, found.moved.left) == ["blue"] and found.displaced == 1


def test_words_that_stand_once_more_are_only_there():
    texts, found = compared("the end", "the end the end")
    assert found.counts == Pair(0, 2)
    assert "".join(words(texts, RIGHT, found.only.right)) == "the end"


@pytest.mark.parametrize(("left", "right"), [("", ""), ("", "one word"), ("…", "—")])
def test_without_words_nothing_is_compared(left, right):
    texts, found = compared(left, right)
    assert found.shared == 0
    for run in found.runs:
        assert difference_remark(run, lambda side, span: span.of(texts[side].text), Pair("A", "B")).endswith(
            "only in B"
        )


def test_what_is_too_long_is_not_compared():
    assert compared("word " * (MOST_WORDS + 1), "word")[1] is None


def test_the_place_one_stands_on_stands_out():
    _, found = compared(OLD, NEW)
    assert "differs-here" not in {mark.style for mark in marks_of(found, LEFT, 0)}
    first = marks_of(found, LEFT, 1)
    assert [mark.style for mark in first if mark.start == 0] == ["differs-here"]
    assert marks_of(found, RIGHT, 1) == marks_of(found, RIGHT, 0), "nothing stands there on the right"
    assert marks_of(found, LEFT, 99) == marks_of(found, LEFT, 0)


SENTENCES = st.lists(st.sampled_from(["a", "b", "c", "the", "Of", "x-ray"]), max_size=12).map(" ".join)


@given(SENTENCES, SENTENCES)
def test_what_is_left_plain_is_the_same_on_both_sides(left, right):
    texts, found = compared(left, right)

    def plain(side):
        text = texts[side].text
        taken = [run.on(side) for run in found.runs]
        spans = (Span(*match.span()) for match in WORD.finditer(text))
        return [word.of(text).casefold() for word in spans if not any(word.overlaps(one) for one in taken)]

    assert plain(LEFT) == plain(RIGHT)
    assert len(plain(LEFT)) == found.shared
    for side in (LEFT, RIGHT):
        total = len(WORD.findall(texts[side].text))
        assert found.shared + found.counts[side] + found.displaced == total


@given(SENTENCES, SENTENCES)
def test_turning_the_texts_turns_the_differences(left, right):
    _, found = compared(left, right)
    _, turned = compared(right, left)
    assert (turned.shared, turned.counts, turned.displaced) == (
        found.shared,
        found.counts.swapped(),
        found.displaced,
    )


def style_at(driver, side, words):
    """The style in which words are drawn in a pane."""
    pane = driver.app.reading.stage.pane(side)
    start = pane.document.text.index(words)
    row = pane.row_of(start)
    segments = pane._painter.segments(row, pane._looks())
    return next(segment.style for segment in segments if words.split()[0] in segment.text)


@pytest.mark.parametrize("color", [True, False], ids=["colour", "plain"])
async def test_words_that_differ_are_marked_in_both_panes_and_others_are_not(tmp_path, color):
    async with reader(tmp_path, color=color) as driver:
        await driver.press("]", "=")
        assert style_at(driver, LEFT, "breaks").bold and style_at(driver, RIGHT, "bound").bold
        assert not style_at(driver, LEFT, "Avalon breaks").bold
        if not color:
            assert style_at(driver, LEFT, "breaks").reverse
        await driver.press("d")
        here = style_at(driver, LEFT, "breaks")
        assert here != style_at(driver, LEFT, "old"), "the place one stands on stands out"
        await driver.press("]")
        assert driver.state.differences and driver.shows("differs  ")
        await driver.press("d")
        assert "Difference 1/" in driver.said, "another pair is walked from its beginning"
