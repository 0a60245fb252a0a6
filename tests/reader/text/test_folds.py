"""Furniture of a page is folded where it stands: a row for each stretch, opened and closed by one key."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reader import samples
from tests.reader.driver import LEFT, SampleReader, reader
from tui.documents import prepare
from tui.documents.assemble import assemble
from tui.documents.draft import Draft, Part
from tui.documents.model import BlockKind
from tui.pair import Pair
from tui.reader.text.folds import Fold, fold_at, folds, row_for
from tui.reader.text.wrap import Wrapper
from tui.spans import Span

TEXT = BlockKind.PARAGRAPH


def page(*lines, clean=True):
    """A page of these lines, those that begin with a dash furniture."""
    parts = [Part(TEXT, line.lstrip("-"), rule="navigation" if line[0] == "-" else None) for line in lines]
    return prepare(assemble(Draft(parts=parts), "page.html", "web page"), clean=clean)


NEWS = ("-World", "-Sport", "The pier is shut.", "-Also read", "It is old.", "-Imprint", "-Privacy")


def rows(document, *, folded=True):
    lines = Wrapper(document, document.text).wrap(40, folded=folded)
    shown = zip(lines.starts, lines.ends, strict=True)
    return [lines.folded.get(row, document.text[start:end]) for row, (start, end) in enumerate(shown)]


def test_lines_that_follow_one_another_are_one_row_and_a_short_one_stays():
    two = "▸ 2 lines"
    assert rows(page(*NEWS)) == [two, "", "The pier is shut.", "", "Also read", "", "It is old.", "", two]
    assert rows(page(*NEWS), folded=False)[:3] == ["World", "", "Sport"]


def test_a_long_line_alone_is_folded():
    assert rows(page("-" + "cookies " * 30, "It is old."))[0] == "▸ a line"


@pytest.mark.parametrize(
    ("cells", "row"),
    [
        (60, "▸ 2 lines of the page’s furniture · r opens"),
        (33, "▸ 2 lines of furniture · r opens"),
        (20, "▸ 2 lines · r opens"),
        (4, "▸ 2"),
    ],
)
def test_the_key_stays_where_there_is_little_room(cells, row):
    assert row_for("▸ 2 lines", "r", cells) == row


def test_a_label_of_a_speaker_is_not_folded():
    document = page("-MAYOR LUND", "-MR. ASK", "It is old.")
    named = tuple(block._replace(rule="speaker") if block.rule else block for block in document.blocks)
    assert not folds(named)


@given(st.lists(st.sampled_from(["-menu", "A word said.", "-" + "offers " * 30]), min_size=1, max_size=12))
def test_every_offset_has_its_row_and_no_words_of_the_text_are_folded(lines):
    document = page(*lines)
    found = folds(document.blocks)
    wrapped = Wrapper(document, document.text).wrap(30, folded=True)
    for block in document.blocks:
        row = wrapped.row_of(block.span.start)
        hidden = fold_at(found, block.span.start)
        assert (row in wrapped.folded) is (hidden is not None)
        assert hidden is None or block.kind is BlockKind.FURNITURE
    assert list(wrapped.starts) == sorted(wrapped.starts)


def test_gaps_move_the_rows_of_folds():
    lines = Wrapper(document := page(*NEWS), document.text).wrap(40, folded=True)
    levelled = lines.with_gaps([(0, 1), (4, 2)])
    assert {row: levelled.starts[row] for row in levelled.folded} == {
        1: 0,
        11: document.text.index("Imprint"),
    }


def test_where_nothing_is_labelled_the_words_and_offsets_are_the_same():
    labelled, bare = page(*NEWS), page(*NEWS, clean=False)
    assert labelled.text == bare.text and not folds(bare.blocks)
    assert [block.span for block in labelled.blocks] == [block.span for block in bare.blocks]


class Pages(SampleReader):
    """The left text is a page with furniture."""

    def _analyse(self):
        self.prepared(Pair(page(*NEWS), samples.documents().right))


async def test_the_reader_begins_at_the_article_and_one_key_opens_and_folds(tmp_path):
    async with reader(tmp_path, app_class=Pages) as driver:
        await driver.until(lambda: driver.shows("▸ 2 lines"))
        pane = driver.app.reading.stage.pane(LEFT)
        assert driver.screen_row(LEFT, 0) == 2 and not driver.shows("Imprint")
        await driver.press("j", "k")
        assert driver.shows("r opens")
        await driver.press("r")
        assert driver.shows("Imprint") and driver.state.unfolded
        await driver.press("r")
        assert not driver.shows("Imprint") and len(pane.lines.folded) == 2


async def test_a_search_that_finds_folded_words_opens_them(tmp_path):
    async with reader(tmp_path, app_class=Pages) as driver:
        await driver.until(lambda: driver.shows("▸ 2 lines"))
        await driver.press("/")
        await driver.type("Imprint")
        await driver.press("enter")
        assert driver.state.unfolded and driver.shows("Imprint")


async def test_a_click_on_the_row_opens_it(tmp_path):
    async with reader(tmp_path, app_class=Pages) as driver:
        await driver.until(lambda: driver.shows("▸ 2 lines"))
        await driver.pilot.click(driver.app.reading.stage.pane(LEFT), offset=(8, 0))
        await driver.until(lambda: driver.state.unfolded)


def test_a_fold_says_how_many_lines_it_holds():
    labels = [Fold(range(3, 3 + count), Span(0, 1)).label for count in (1, 2, 1200)]
    assert labels == ["▸ a line", "▸ 2 lines", "▸ 1,200 lines"]


def test_nothing_is_folded_unless_that_is_asked_for():
    news = page(*NEWS)
    assert not Wrapper(news, news.text).wrap(40).folded
    assert Wrapper(news, news.text).wrap(40, folded=True).folded
