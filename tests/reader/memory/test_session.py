"""The place that is kept between runs, whatever became of its file."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reader.samples import documents
from tui.pair import Pair, Side
from tui.reader.memory import session
from tui.reader.state.reading_state import Layout, LinkEnds, ReadingState, Sync, Voices
from tui.reader.state.swapped import exchanged

STATE = ReadingState(
    Side.RIGHT,
    Pair(3, 40),
    resumed=LinkEnds(1, 4),
    sync=Sync.PAGE,
    welcome=False,
)
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["version", "side", "cursor", "link", "left", "right", "voices", "sync", "welcome"]
            ),
            inner,
        )
    ),
    max_leaves=8,
)


def test_what_is_kept_comes_back(tmp_path):
    session.keep(tmp_path, documents(), STATE)
    assert session.restore(tmp_path, documents()) == STATE


def test_the_first_card_stays_until_the_reader_moves(tmp_path):
    session.keep(tmp_path, documents(), ReadingState(resumed=LinkEnds(0, 2)))
    assert session.restore(tmp_path, documents()).welcome


def test_what_is_shown_of_the_texts_is_chosen_anew_each_time(tmp_path):
    chosen = replace(STATE, faint=True, voices=Voices.AUTHOR, differences=True)
    session.keep(tmp_path, documents(), chosen)
    assert session.restore(tmp_path, documents()) == STATE
    earlier = session.as_json(STATE) | {"faint": True, "voices": "author", "differences": True}
    assert session.from_json(earlier, documents()) == STATE, "kept by earlier versions"


def test_other_texts_have_another_place(tmp_path):
    session.keep(tmp_path, documents(), STATE)
    one = documents().left
    assert session.restore(tmp_path, Pair(one, one)) == ReadingState()
    assert session.restore(tmp_path, documents().swapped()) == exchanged(STATE), "the same two texts"


def test_the_file_does_not_follow_names(tmp_path):
    session.keep(tmp_path, documents(), STATE)
    moved = documents().map(lambda item: replace(item, path="elsewhere"))
    assert session.restore(tmp_path, moved) == STATE


@pytest.mark.parametrize("junk", [b"", b"{", b"\xff\xfe", b"[" * 100_000, b"[]", b'{"version": 99}'])
def test_a_spoiled_file_is_a_first_start(tmp_path, junk):
    session.keep(tmp_path, documents(), STATE)
    session.place_file(tmp_path, documents()).write_bytes(junk)
    assert session.restore(tmp_path, documents()) == ReadingState()


@given(JUNK)
def test_any_json_gives_a_sound_state(found):
    if isinstance(found, dict):
        found["version"] = session.VERSION
    texts = documents()
    state = session.from_json(json.loads(json.dumps(found)), texts)
    assert all(0 <= state.cursor[side] <= len(texts[side].text) for side in Side)


def test_a_folder_that_cannot_be_written_costs_only_the_place(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("")
    session.keep(blocked, documents(), STATE)
    session.keep_theme(blocked, light=True)
    assert session.restore(blocked, documents()) == ReadingState()
    assert session.turned_light(blocked) is None
    session.keep(None, documents(), STATE)
    assert session.restore(None, documents()) == ReadingState()


@pytest.mark.parametrize("light", [True, False])
def test_the_theme(tmp_path, light):
    session.keep_theme(tmp_path, light=light)
    assert session.turned_light(tmp_path) is light


@pytest.mark.parametrize("kept", ["", "[]", '{"theme": 3}', '{"theme": "nord"}'])
def test_nonsense_for_a_theme_is_none(tmp_path, kept):
    (tmp_path / session.LOOKS).write_text(kept, "utf-8")
    assert session.turned_light(tmp_path) is None


@pytest.mark.parametrize("kept", ["", "[]", '{"light": 3}'])
def test_the_background(tmp_path, kept):
    (tmp_path / session.BACKGROUND).write_text(kept, "utf-8")
    assert session.background(tmp_path) is None
    session.keep_background(tmp_path, light=True)
    assert session.background(tmp_path) is True


@pytest.mark.parametrize(("kept", "sync"), [(True, Sync.ANCHORED), (False, Sync.FREE), ("page", Sync.PAGE)])
def test_the_way_of_scrolling_is_read_from_files_of_every_age(kept, sync):
    assert session.from_json({"version": 1, "sync": kept}, documents()).sync is sync


def test_how_the_texts_stand_is_kept_and_nonsense_is_passed_over():
    state = ReadingState(level=True, zoom=True, layout=Layout.STACKED, welcome=False)
    assert session.from_json(session.as_json(state), documents()) == state
    spoilt = {"version": 1, "level": "yes", "zoom": 1, "layout": "upside down", "sync": ["page"]}
    assert session.from_json(spoilt, documents()) == ReadingState(welcome=False)
