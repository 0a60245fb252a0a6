"""What is copied, and where it goes."""

from base64 import b64decode
from dataclasses import replace

import pytest

from tests.reader.commands.test_commands import Desk
from tests.reader.driver import LEFT, RIGHT, reader
from tests.reader.samples import material, place
from tests.terminal.harness import READY, Terminal
from tui.documents.model import Block, BlockKind, Document, Passage, PassageKind
from tui.pair import Pair
from tui.reader.state.effects import Browse, Copy
from tui.reader.state.keymap import Keymap
from tui.reader.state.selection import begin, move_word
from tui.reader.work import clipboard
from tui.reader.writing.citation import address, cited, speakers
from tui.spans import Span


@pytest.fixture
def desk():
    return Desk()


def sourced(desk, source):
    """The left text with a source in its front matter."""
    left, right = desk.material.documents
    left = replace(left, metadata=left.metadata._replace(source=source))
    desk.material = replace(desk.material, documents=Pair(left, right))
    return desk


def test_who_says_it_is_named():
    stuff = material()
    text = stuff.documents.right
    quoted = cited(stuff, RIGHT, place(text, "bound by its limits"))
    assert quoted == "“bound by its limits” — Mora, reported in Bo Li, “A heading”, 2024, para. 1"
    assert speakers(stuff, RIGHT, place(text, "Rain falls")) == ()
    north = cited(stuff, LEFT, place(stuff.documents.left, "north"))
    assert north == "“north” — Ann Roe, left.md, The Gazette, 2020, para. 2"


def test_the_signs_before_items_of_a_list_are_not_copied():
    items = "* One of them.\n* The other."
    blocks = (Block(Span(0, 14), BlockKind.ITEM), Block(Span(15, 27), BlockKind.ITEM))
    passages = (
        Passage(0, Span(2, 14), PassageKind.SENTENCE, 0),
        Passage(1, Span(17, 27), PassageKind.SENTENCE, 1),
    )
    document = Document(items, "list.md", blocks=blocks, passages=passages)
    stuff = replace(material(), documents=Pair(document, document))
    both = cited(stuff, LEFT, Span(0, len(items)))
    assert both == "“One of them. The other.” — list.md, para. 1"
    assert cited(stuff, LEFT, Span(6, 20)) == "“of them. The” — list.md, para. 1"


def test_a_selection_is_copied_before_a_passage(desk):
    desk.on(LEFT, 1)
    desk.state = move_word(begin(desk.state, desk.material), desk.material, -2)
    (copied,) = desk.do("copy").effects
    assert copied == Copy(
        "“Avalon breaks its old” — Ann Roe, left.md, The Gazette, 2020, para. 2",
        "The selection with its source",
    )
    assert desk.state.grip is None


def test_a_pair_is_copied_with_both_sources(desk):
    (copied,) = desk.on(LEFT, 1).do("copy-pair").effects
    first, second = copied.text.split("\n\n")
    assert first.startswith("“Avalon breaks") and second.endswith(
        "Mora, reported in Bo Li, “A heading”, 2024, para. 1"
    )


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("https://example.org/a?b=1", "https://example.org/a?b=1"),
        ("raw/text.txt", ""),
        ("https://example.org/a b", ""),
        ("https://example.org/\x1b[2J", ""),
        ("file:///etc/passwd", ""),
        ("--help https://example.org", ""),
    ],
)
def test_only_web_addresses_are_addresses(desk, source, found):
    assert address(sourced(desk, source).material, LEFT) == found


def test_the_source_is_shown_and_copied_and_opened_on_another_key(desk):
    assert "No web address is known" in desk.do("source").said
    assert "No web address is known" in desk.do("open-source").said
    sourced(desk, "https://example.org/a")
    assert desk.do("source").effects == (Copy("https://example.org/a", "https://example.org/a"),)
    assert desk.do("open-source").effects == (Browse("https://example.org/a"),)


def test_without_a_desktop_no_browser_is_started(monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setattr("subprocess.Popen", lambda *_, **__: pytest.fail("something was started"))
    assert "no desktop" in clipboard.browse("https://example.org", Keymap())


def test_an_opener_that_is_missing_is_told_of(monkeypatch, tmp_path):
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("DISPLAY", ":9")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "cannot be started" in clipboard.browse("https://example.org", Keymap())


def test_the_settings_come_before_the_environment(monkeypatch):
    monkeypatch.setenv(clipboard.VARIABLE, "one")
    assert clipboard.command("two") == "two"
    assert clipboard.command("") == "one"


def test_what_no_terminal_takes_goes_to_a_file_of_the_users_own(tmp_path, monkeypatch):
    assert not clipboard.terminal_takes("x" * 80_000)
    monkeypatch.setenv("TERM", "linux")
    assert not clipboard.terminal_takes("x")
    kept = clipboard.keep(tmp_path / "state", "words")
    assert kept.read_text() == "words\n" and kept.stat().st_mode & 0o077 == 0
    (tmp_path / "file").write_text("")
    assert clipboard.keep(tmp_path / "file", "words") is None
    assert clipboard.keep(None, "words") is None


async def test_on_the_console_the_reader_says_which_file(tmp_path, monkeypatch):
    async with reader(tmp_path, size=(160, 40)) as driver:
        monkeypatch.setenv("TERM", "linux")
        monkeypatch.delenv(clipboard.VARIABLE, raising=False)
        await driver.press("y")
        assert driver.shows("The passage with its source went to") and driver.shows("copied.txt")
        assert "Avalon grows" in (tmp_path / "state" / "copied.txt").read_text()


def test_the_terminal_gets_the_words_by_osc_52(tmp_path):
    with Terminal.start(home=tmp_path) as terminal:
        terminal.wait_for(READY).send("V", "h", "y").wait_for("OSC 52").send("q")
        assert terminal.finish() == 0
    sent = terminal.raw.split(b"\x1b]52;c;")[1].split(b"\x07")[0]
    words = b64decode(sent).decode()
    assert words.startswith("“Japan and NATO") and "deeper collusions" in words
    assert words.endswith("— Sun Wenzhu, 2023-japan-nato.md, China Military Online, 2023-06-15, para. 1")
