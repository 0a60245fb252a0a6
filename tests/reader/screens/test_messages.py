"""What the last line says is all seen at 80 columns, and the keys it names are those of the settings."""

import ast
from functools import partial
from pathlib import Path

import pytest
from rich.cells import cell_len

import tui.reader
from tests.reader import samples
from tests.reader.driver import LEFT, reader
from tui.reader.card import footer, link_card, status
from tui.reader.commands import by_name, keymap
from tui.reader.keys.registry import Invocation
from tui.reader.panes import arrangement
from tui.reader.state.effects import Say
from tui.reader.state.reading_state import Awaiting, LinkEnds, ReadingState
from tui.reader.text.styled import plain, width
from tui.reader.work import clipboard
from tui.settings.keys import parse_keys

SAYING = {"Say", "say", "Remarked", "Failed", "hinted"}
ROOM = 10
"""Cells counted for what is put into a message."""


def messages():
    """(place, words) of every message that is written out where it is said."""
    for path in sorted(Path(tui.reader.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args:
                name = (
                    node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                )
                if name in SAYING:
                    yield from ((f"{path.name}:{node.lineno}", words) for words in written(node.args[0]))


def written(node):
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(part.value if isinstance(part, ast.Constant) else "x" * ROOM for part in node.values)
    elif isinstance(node, ast.IfExp):
        yield from written(node.body)
        yield from written(node.orelse)


def test_every_message_fits_a_line_of_80():
    found = list(messages())
    assert len(found) > 50
    assert not [(place, words) for place, words in found if cell_len(words) > 79]


def test_a_long_message_takes_the_line_of_the_status_as_well():
    words = "The passage with its source went to the clipboard (OSC 52; tmux needs: set -s set-clipboard on)."
    rows = [plain(row) for row in status.spoken((words, False), 80)]
    assert len(rows) == 2 and "".join(rows).replace(" ", "") == words.replace(" ", "")
    assert all(len(row) <= 80 and row.startswith(" ") for row in rows)
    assert [plain(row) for row in status.spoken((words, False), 100)] == [f" {words}"]
    longer = status.spoken((words * 3, True), 80)
    assert len(longer) == 2 and plain(longer[1]).endswith("…") and plain(longer[0]).startswith("! ")
    assert status.spoken(("", False), 80) == ()


@pytest.mark.parametrize("columns", [60, 80, 100])
async def test_the_way_to_a_clipboard_under_tmux_is_read_to_its_end(tmp_path, columns, monkeypatch):
    monkeypatch.setenv("TMUX", "/tmp/socket,1,0")
    monkeypatch.delenv(clipboard.VARIABLE, raising=False)
    async with reader(tmp_path, size=(columns, 24)) as driver:
        await driver.press("y")
        assert driver.said.endswith("tmux needs: set -s set-clipboard on).")
        await driver.press("j")
        assert driver.shows("passage 2/6"), "the next key brings the status back"


def test_the_keys_of_a_selection_leave_the_way_out_in_a_narrow_terminal():
    for cells in (20, 40, 80, 200):
        row = footer.last_line(("", False), keymap(), cells, typing="selecting")
        assert width(row) <= cells
        assert plain(row).endswith("escape forgets")
        assert plain(row).startswith(" j k passage") or cells < 40


def answer(stuff, name, state=None, **more):
    """What a command says."""
    state, effects = by_name(name)(Invocation(state or ReadingState(), stuff, **more))
    return " ".join(effect.text for effect in effects if isinstance(effect, Say))


def everything_said(keys):
    """Messages that name keys, from all rooms."""
    stuff = samples.material().with_keymap(keys)
    said = partial(answer, stuff)
    linked = ReadingState(link=LinkEnds(1, 2)).at(LEFT, stuff.documents.left.passages[1].span.start)
    yield "next-link", said("confirm")
    yield "undo", said("reject", linked)
    yield "link-by-hand", said("link-by-hand")
    yield "next-difference", said("differences", linked)
    yield "search", said("next-hit")
    yield "select", said("word-back")
    yield "copy", said("select", by_name("select")(Invocation(linked, stuff))[0])
    yield "tag", said("tag-again")
    yield "note", said("open-note")
    yield "go-to-mark", said("mark", ReadingState(awaiting=Awaiting.MARK), argument="a")
    yield "mark", said("go-to-mark", ReadingState(awaiting=Awaiting.GO_TO_MARK), argument="b")
    yield "faint", said("cross")
    yield "only-list", said("next-only")
    yield "zoom", arrangement.arranged(ReadingState(), "zoom", 120, keys)[1]
    yield "level-view", arrangement.arranged(ReadingState(), "level", 120, keys)[1]
    yield "layout", arrangement.arranged(ReadingState(), "level", 60, keys)[1]
    yield "level-view", said("sync", ReadingState(level=True))
    yield "source", clipboard.browse("https://example.org", keys) or ""
    yield "layout", "".join(map(plain, status.narrow(keys, 60)))
    yield "other-text", "".join(map(plain, status.narrow(keys, 30)))
    yield "quit", "".join(map(plain, status.too_small(keys, 10)))
    yield "word-back", plain(footer.last_line(("", False), keys, 200, typing="selecting"))
    yield "next-counterpart", plain(link_card.link_title(linked, stuff))


def test_messages_name_the_keys_of_the_settings(monkeypatch):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr(clipboard.sys, "platform", "linux")
    usual = keymap()
    for name, words in everything_said(usual):
        assert usual.key_of(name) in words, (name, words)
        assert cell_len(words) < 80 or words.startswith((" j k", "The texts")), words
    names = sorted({name for name, _ in everything_said(usual)})
    own = keymap({name: parse_keys(f"f{number}") for number, name in enumerate(names, start=2)})
    for name, words in everything_said(own):
        assert own.key_of(name) in words, (name, words)
    for _, words in everything_said(keymap(dict.fromkeys(names, ()))):
        assert ": ." not in words and ":." not in words and "  " not in words.strip().replace("   ", " ")
