"""What the head of a text says when nothing is known of it."""

from dataclasses import replace

from tests.reader import samples
from tui.documents.model import Metadata
from tui.pair import Side
from tui.reader.card import status
from tui.reader.state.material import Material
from tui.reader.state.reading_state import ReadingState
from tui.reader.text.styled import plain


def first_line(metadata):
    texts = samples.documents()
    texts = texts.with_side(Side.LEFT, replace(texts.left, metadata=metadata))
    return plain(status.head(ReadingState(), Material(texts), Side.LEFT, 60)[0]).strip()


def test_a_file_without_metadata_goes_by_its_name():
    assert first_line(Metadata()) == "▍ left.md"


def test_a_page_with_metadata_but_no_title_is_said_to_have_none():
    assert first_line(Metadata(author="Ann Roe", date="2020")) == "▍ 2020 (no title)"
