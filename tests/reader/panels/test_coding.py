"""Code while you read: from selected words to the file, and back."""

from tests.reader.driver import reader
from tests.reader.samples import material
from tui.codebook import check_codebook, load_codebook
from tui.codebook.model import Pole, SourcePlace, Topic
from tui.codebook.own import Coding, CodingKind
from tui.comparison.codings import find_hits
from tui.pair import Side
from tui.reader.framing_lists.coding_list import Axes, coding_answer
from tui.reader.framing_lists.own_codings import axes_of, choice_answer
from tui.reader.lists.entries import OUT
from tui.reader.panels import coding as coding_panel
from tui.reader.state.reading_state import ReadingState
from tui.reader.state.selection import whole_words
from tui.settings.model import Loaded, Settings
from tui.spans import Span


def kinds(query):
    item = material()
    one = item.comparison
    rows = coding_answer("ships", one.codebook, one.target, query, axes_of(one)).entries
    return [row.gives.kind for row in rows if row.gives]


def test_poles_names_and_topics_are_offered():
    assert kinds("") == [CodingKind.CUE, CodingKind.CUE, CodingKind.NAME, CodingKind.NOT]
    assert kinds("another name") == [CodingKind.NAME, CodingKind.TOPIC]


def test_axes_that_have_nothing_to_do_with_the_texts_come_last():
    item = material()
    rows = coding_answer("ships", item.comparison.codebook, item.comparison.target, "", Axes()).entries
    assert [row.gives.kind for row in rows if row.gives] == [
        CodingKind.NAME,
        CodingKind.NOT,
        CodingKind.CUE,
        CodingKind.CUE,
    ]


def begins_at(words, axes=None, *, without_axes=False):
    """The kind of the row that the cursor of the list stands on first; None: of one that codes nothing."""
    one = material().comparison
    book = one.codebook._replace(axes=(), topics=()) if without_axes else one.codebook
    found = coding_answer(words, book, one.target, "", axes or Axes())
    rows = [row for row in found.entries if row.key]
    row = next((row for row in rows if row.key == found.at), rows[0])
    return row.gives.kind if row.gives else None


def test_only_what_is_written_as_a_name_is_offered_as_one_first():
    for words in ("ships", "council must", "The council", "Council should", "the", "She"):
        assert begins_at(words) is CodingKind.CUE
        assert begins_at(words, without_axes=True) is None
    for words in ("Thule", "Council of the North", "the Northern Council", "Van der Berg", "NORTHCO"):
        assert begins_at(words) is CodingKind.NAME
        assert begins_at(words, without_axes=True) is CodingKind.NAME
    assert begins_at("Thule", axes_of(material().comparison)) is CodingKind.CUE


def test_a_name_that_is_typed_for_is_found_first():
    one = material().comparison
    found = coding_answer("council must", one.codebook, one.target, "another name", Axes())
    assert found.at == "" and found.entries[0].gives.kind is CodingKind.NAME


async def test_enter_at_once_codes_no_words_as_a_name(tmp_path):
    async with reader(tmp_path) as desk:
        desk.app.loaded = Loaded(Settings(), tmp_path / "config.toml", {})
        start = desk.app.documents.left.text.index("quiet")
        desk.app.reading.become(desk.state.select(Side.LEFT, Span(start, start + 5)))
        await desk.do("code")
        await desk.until(lambda: desk.shows("another name of"))
        assert desk.list.current.gives is None or desk.list.current.gives.kind is CodingKind.CUE


def test_a_question_with_two_poles_is_a_new_axis():
    item = material()
    found = coding_answer(
        "ships", item.comparison.codebook, item.comparison.target, "Is it far? near / far", Axes()
    ).entries
    assert [row.gives for row in found] == [
        Coding(CodingKind.AXIS, "ships", "is_it_far", pole, "Is it far?", "near", "far")
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


async def coded(desk, folder, query, said):
    """Code "quiet" as what a query finds first."""
    desk.app.loaded = Loaded(Settings(), folder / "config.toml", {})
    start = desk.app.documents.left.text.index("quiet")
    desk.app.reading.become(desk.state.select(Side.LEFT, Span(start, start + 5)))
    await desk.do("code")
    await desk.type(query)
    await desk.until(lambda: desk.shows(said))
    await desk.press("enter")
    await desk.until(lambda: "“quiet” is coded" in desk.said)


async def test_words_that_are_looked_for_are_coded_without_a_selection(tmp_path):
    async with reader(tmp_path) as desk:
        desk.app.loaded = Loaded(Settings(), tmp_path / "config.toml", {})
        await desk.press("slash")
        await desk.type("quiet")
        await desk.press("enter")
        await desk.until(lambda: desk.state.search.hits.left != ())
        await desk.do("code")
        await desk.until(lambda: desk.shows("“quiet” is"))


async def test_what_was_coded_is_listed_with_its_hits_and_can_be_written_anew_and_taken_out(tmp_path):
    file = tmp_path / "codebook.toml"
    async with reader(tmp_path) as desk:
        await coded(desk, tmp_path, "another name", "another name of")
        await desk.do("code")
        await desk.until(lambda: desk.shows("another name of"))
        await desk.press("enter")
        await desk.until(lambda: desk.shows("take these words out"))
        await desk.type("quiet sea")
        await desk.until(lambda: desk.shows("in place of “quiet”"))
        await desk.press("enter")
        await desk.until(lambda: "in place of “quiet”" in desk.said)
        assert '["quiet sea"]' in file.read_text()
        await desk.do("code")
        await desk.until(lambda: desk.shows("quiet sea"))
        await desk.press("enter")
        await desk.until(lambda: desk.shows("take these words out"))
        await desk.press("down") if "quiet sea" in desk.app.documents.left.text else None
        await desk.press("enter")
        await desk.until(lambda: "out of your codebook" in desk.said)
        assert "quiet" not in file.read_text()
        await desk.do("undo")
        await desk.until(lambda: "taken back" in desk.said)
        assert '["quiet sea"]' in file.read_text()


async def test_without_words_it_lists_that_nothing_is_coded(tmp_path):
    async with reader(tmp_path) as desk:
        desk.app.loaded = Loaded(Settings(), tmp_path / "config.toml", {})
        await desk.do("code")
        await desk.until(lambda: desk.shows("Nothing is coded so far"))


def test_that_a_cue_stands_in_words_is_offered_as_wrong():
    item = material()
    axis = item.comparison.codebook.axes[0].id
    rows = coding_answer(
        "ships", item.comparison.codebook, item.comparison.target, "", Axes(fired=(axis,))
    ).entries
    assert rows[0].gives == Coding(CodingKind.EXCEPT, "ships", axis)


def test_a_coding_leads_to_its_hits_and_to_other_poles():
    item = material()
    one = item.comparison
    axis = one.codebook.axes[0]
    own = Coding(CodingKind.CUE, "Avalon", axis.id, Pole.LEFT)
    hits = find_hits([own], one)[own]
    rows = choice_answer(own, hits, one, "").entries
    places = [row.destination for row in rows if row.destination is not None]
    text = item.documents.left.text
    assert places[0].offset == text.index("Avalon")
    assert any(row.gives is OUT for row in rows)
    assert Coding(CodingKind.CUE, "Avalon", axis.id, Pole.RIGHT) in [row.gives for row in rows]
    assert own not in [row.gives for row in rows]
    typed = choice_answer(own, hits, one, "Thule").entries
    assert typed[0].gives == Coding(CodingKind.CUE, "Thule", axis.id, Pole.LEFT)


def test_ones_own_axes_come_first():
    item = material()
    one = item.comparison
    mine = one.codebook.axes[0]._replace(id="mine", place=SourcePlace("folder/codebook.toml", 9))
    codebook = one.codebook._replace(axes=(*one.codebook.axes, mine))
    axes = Axes(used=frozenset(axis.id for axis in one.codebook.axes), own=frozenset({"mine"}))
    rows = coding_answer("ships", codebook, one.target, "", axes).entries
    assert [row.gives.id for row in rows if row.gives][:2] == ["mine", "mine"]


def test_books_that_do_not_suit_the_target_are_found_by_typing():
    one = material().comparison
    topic = Topic("trade", ("tariff",), place=SourcePlace("usual.toml", 1))
    axis = one.codebook.axes[0]._replace(place=SourcePlace("usual.toml", 2))
    codebook = one.codebook._replace(axes=(axis,), topics=(topic,))
    hidden = Axes(hidden=frozenset({"usual.toml"}))
    offered = [coding_answer("ships", codebook, one.target, query, hidden).entries for query in ("", "trade")]
    assert [row.gives.kind for row in offered[0] if row.gives] == [CodingKind.NAME, CodingKind.NOT]
    assert CodingKind.TOPIC in [row.gives.kind for row in offered[1] if row.gives]


def test_the_list_of_codings_looks_for_hits_once(monkeypatch):
    asked = []
    monkeypatch.setattr(coding_panel, "find_hits", lambda *given: asked.append(given) or {})
    box = coding_panel.OwnCodingsBox((), material().comparison)
    for query in ("", "q", "qu"):
        box.answer(query, lambda: False)
    assert len(asked) == 1
