"""The list of targets: choose whose framing is followed, at once and until the next time."""

from dataclasses import replace

from tests.reader.driver import reader
from tests.reader.samples import documents, material
from tui.framing.counting.candidates import list_targets
from tui.framing.target.aliases import follow
from tui.reader.commands import Invocation, by_name
from tui.reader.framing_lists.target_list import OWN, target_answer
from tui.reader.memory import session
from tui.reader.state.effects import Errand, Open, Room, Say
from tui.reader.state.reading_state import ReadingState, following
from tui.reader.text.styled import plain


def rows(query):
    item = material()
    targets = [follow([name], [text.text for text in item.documents]) for name in ("ships", "north")]
    found = list_targets(item.documents, item.comparison.codebook, targets)
    return target_answer(found, item.documents, item.names, query).entries


def test_each_row_says_how_often_and_as_what_it_is_named():
    first, second, last = rows("")
    assert (first.gives, second.gives, last.gives) == (("ships",), ("north",), OWN)
    assert "as doer" in plain(first.words)


def test_words_narrow_the_list_and_are_a_target_of_their_own():
    found = rows("nor")
    assert [row.gives for row in found] == [("north",), ("nor",)]
    assert [row.gives for row in rows("North")] == [("north",)]
    assert "follow" in plain(found[1].words)


def run(name, state):
    return by_name(name)(Invocation(state, material()))


def test_the_key_opens_the_list():
    assert run("targets", ReadingState())[1] == (Open(Room.TARGETS),)


def test_two_targets_are_exchanged_and_back():
    state = following(following(ReadingState(), ("north",)), ("ships",))
    state, effects = run("other-target", state)
    assert (state.followed, effects) == (("north",), (Errand.FOLLOW,))
    assert run("other-target", state)[0].followed == ("ships",)


def test_nothing_to_exchange_is_said():
    state, effects = run("other-target", ReadingState())
    assert state == ReadingState()
    assert isinstance(effects[0], Say)


def test_the_choice_is_kept_with_the_texts(tmp_path):
    state = replace(ReadingState(welcome=False), followed=("north",), unfollowed=())
    session.keep(tmp_path, documents(), state)
    assert session.restore(tmp_path, documents()) == state


async def test_everything_follows_at_once_and_at_the_next_start(tmp_path):
    async with reader(tmp_path) as desk:
        await desk.do("targets")
        await desk.type("ships")
        await desk.press("enter")
        await desk.until(lambda: desk.app.reading.material.comparison.target.label == "ships")
        await desk.until(lambda: "Followed is ships" in desk.said)
        await desk.do("other-target")
        await desk.until(lambda: desk.app.reading.material.comparison.target.label != "ships")
        await desk.do("quit")
    async with reader(tmp_path) as desk:
        assert desk.state.unfollowed == ("ships",)
