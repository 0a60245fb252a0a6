"""The clipboard as a source."""

import subprocess

import pytest

from tui.documents import load_document
from tui.documents.sandbox import draft_cache
from tui.documents.sources import clipboard
from tui.documents.sources.clipboard import read_clipboard
from tui.documents.sources.source import CLIPBOARD
from tui.errors import ParallaxError


@pytest.fixture
def answers(monkeypatch):
    """What each program prints; those not named are not there."""
    given = {}

    def run(command, **_):
        for key, output in given.items():
            if all(word in command for word in key):
                return subprocess.CompletedProcess(command, 0 if output else 1, output, b"")
        raise FileNotFoundError

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(clipboard.sys, "platform", "linux")
    monkeypatch.delenv("TMUX", raising=False)
    return given


def test_a_page_is_preferred_to_its_words(answers, monkeypatch, tmp_path):
    answers[("wl-paste", "text/html")] = b"<h2>Piers</h2><p>The yard is <b>open</b> again.</p>"
    answers[("wl-paste", "text/plain")] = b"Piers The yard is open again."
    assert read_clipboard(1_000).startswith(b"<html><body><h2>")
    monkeypatch.setattr(draft_cache, "folder", lambda: tmp_path)
    document = load_document(CLIPBOARD)
    assert [document.words(passage.span) for passage in document.passages] == [
        "Piers",
        "The yard is open again.",
    ]


def test_what_was_copied_in_tmux_where_there_is_no_other_clipboard(answers, monkeypatch):
    answers[("tmux", "save-buffer")] = b"The yard is open."
    monkeypatch.setenv("TMUX", "/run/tmux,1,0")
    assert read_clipboard(1_000) == b"The yard is open."
    answers[("wl-paste", "text/plain")] = b"The yard is shut."
    assert read_clipboard(1_000) == b"The yard is shut."


def test_words_where_there_is_no_page(answers):
    answers[("xclip", "text/html")] = b""
    answers[("xclip", "UTF8_STRING")] = b"The yard is open."
    assert read_clipboard(1_000) == b"The yard is open."


@pytest.mark.parametrize(
    ("platform", "answer", "data"),
    [
        (
            "win32",
            b"Version:0.9\r\nStartHTML:00\r\nEndHTML:99\r\n<html><p>Yes.</p></html>",
            b"<html><p>Yes.</p></html>",
        ),
        ("darwin", "«data HTML3C703E596573»".encode(), b"<html><body><p>Yes</body></html>"),
        ("linux", "<p>Yes</p>".encode("utf-16"), b"<html><body><p>Yes</p></body></html>"),
    ],
)
def test_pages_as_systems_give_them(answers, monkeypatch, platform, answer, data):
    monkeypatch.setattr(clipboard.sys, "platform", platform)
    answers[()] = answer
    assert read_clipboard(1_000) == data


def test_what_is_wrong_is_a_sentence(answers):
    with pytest.raises(ParallaxError, match="install wl-paste or xclip or xsel"):
        read_clipboard(1_000)
    answers[("xsel",)] = b""
    with pytest.raises(ParallaxError, match="holds no words"):
        read_clipboard(1_000)
    answers[("xclip", "text/html")] = b"word " * 300
    with pytest.raises(ParallaxError, match="more than a text"):
        read_clipboard(1_000)


def test_a_text_from_the_clipboard_is_called_so(answers):
    answers[("xsel",)] = b"The yard is open again."
    assert load_document(CLIPBOARD).name == "the clipboard"
