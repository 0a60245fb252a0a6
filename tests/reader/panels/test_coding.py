"""Code while you read: from selected words to the file, and back."""

from tests.reader.driver import reader
from tests.reader.samples import material
from tui.codebook import check_codebook, load_codebook
from tui.codebook.own import Coding, Kind
from tui.pair import Side
from tui.reader.lists.coding_list import coding_rows
from tui.reader.state.reading_state import ReadingState
from tui.reader.state.selection import whole_words
from tui.settings.model import Loaded, Settings
from tui.spans import Span


def kinds(query):
    item = material()
    rows = coding_rows("ships", item.comparison.codebook, item.comparison.target, query).rows
    return [row.coding.kind for row in rows if row.coding]


def test_poles_names_and_topics_are_offered():
    assert kinds("") == [Kind.CUE, Kind.CUE, Kind.NAME, Kind.NOT]
    assert kinds("another name") == [Kind.NAME, Kind.TOPIC]


def test_a_question_with_two_poles_is_a_new_axis():
    item = material()
    found = coding_rows(
        "ships", item.comparison.codebook, item.comparison.target, "Is it far? near / far"
    ).rows
    assert [row.coding for row in found] == [
        Coding(Kind.AXIS, "ships", "is_it_far", pole, "Is it far?", "near", "far")
        for pole in ("left", "right")
    ]


def test_a_selection_is_taken_in_whole_words_without_marks():
    item = material()
    text = item.documents.left.text
    start = text.index("quiet")
    state = ReadingState().select(Side.LEFT, Span(start + 1, start + 4))
    assert whole_words(state, item) == "quiet"
    assert whole_words(ReadingState(), item) == ""


async def test_a_cue_stands_in_the_file_at_once_and_undo_takes_it_out(tmp_path):
    async with reader(tmp_path) as desk:
        desk.app.loaded = Loaded(Settings(), tmp_path / "config.toml", {})
        file = tmp_path / "codebook.toml"
        text = desk.app.documents.left.text
        start = text.index("quiet")
        desk.app.reading.become(desk.state.select(Side.LEFT, Span(start, start + 5)))
        await desk.do("code")
        await desk.type("another name")
        await desk.until(lambda: desk.shows("another name of"))
        await desk.press("enter")
        await desk.until(lambda: "“quiet” is coded" in desk.said)
        assert '"quiet"' in file.read_text()
        await desk.until(lambda: "quiet" in desk.app.reading.material.comparison.target.names)
        await desk.do("undo")
        await desk.until(lambda: "taken back" in desk.said)
        assert "quiet" not in file.read_text()


async def test_a_topic_with_one_wording_is_there_at_the_next_start(tmp_path):
    async with reader(tmp_path) as desk:
        desk.app.loaded = Loaded(Settings(), tmp_path / "config.toml", {})
        text = desk.app.documents.left.text
        start = text.index("quiet")
        desk.app.reading.become(desk.state.select(Side.LEFT, Span(start, start + 5)))
        await desk.do("code")
        await desk.type("silence")
        await desk.until(lambda: desk.shows("new topic"))
        await desk.press("enter")
        await desk.until(lambda: "“quiet” is coded" in desk.said)
    file = tmp_path / "codebook.toml"
    assert check_codebook(file) == []
    async with reader(tmp_path) as desk:
        desk.app.loaded = Loaded(Settings(), tmp_path / "config.toml", {})
        topics = load_codebook(desk.app.request.codebooks).topics
        assert [topic.terms for topic in topics if topic.id == "silence"] == [("quiet",)]


async def test_without_selected_words_it_says_what_is_missing(tmp_path):
    async with reader(tmp_path) as desk:
        await desk.do("code")
        assert "Select the words" in desk.said
