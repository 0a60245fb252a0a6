"""The end of listening to the keyboard, and what is written."""

from __future__ import annotations

import asyncio
import os
import pty
import termios
import threading
from itertools import pairwise
from types import SimpleNamespace

import pytest
from textual._ansi_sequences import SYNC_END, SYNC_START

from tui.reader.engine.keyboard import AnswerFilteringDriver, typed
from tui.reader.engine.terminal_background import Answers

ANSWER = b"\x1b]11;rgb:ffff/ffff/ffff\x07\x1b[?62;22c"


async def made() -> AnswerFilteringDriver:
    return AnswerFilteringDriver(SimpleNamespace(is_inline=False))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "stop", [AnswerFilteringDriver.disable_input, AnswerFilteringDriver.stop_application_mode]
)
def test_what_is_typed_after_the_end_is_left_to_the_shell(monkeypatch, stop):
    """Textual stops the input twice: before it gives the terminal back, and after."""
    ours, theirs = pty.openpty()
    flushed: list[int] = []
    monkeypatch.setattr(termios, "tcflush", lambda keyboard, _: flushed.append(keyboard))
    driver = asyncio.run(made())
    driver.fileno = theirs
    driver._key_thread = threading.Thread(target=lambda: None)
    driver._key_thread.start()
    monkeypatch.setattr(driver, "write", lambda _: None)
    monkeypatch.setattr(driver, "flush", lambda: None)
    stop(driver)
    assert flushed == [theirs]
    driver.disable_input()
    assert flushed == [theirs], "the second time nothing is thrown away"
    os.close(ours)
    os.close(theirs)


def test_a_frame_is_written_in_one_and_all_else_at_once():
    sent: list[str] = []
    driver = asyncio.run(made())
    driver._writer_thread = SimpleNamespace(write=sent.append)
    for part in ("bell", SYNC_START, "words", "cursor", SYNC_END, "title"):
        driver.write(part)
    assert sent == ["bell", f"{SYNC_START}wordscursor{SYNC_END}", "title"]


@pytest.mark.parametrize("cuts", [(1,), (9, 25), range(1, len(ANSWER))], ids=["escape", "in three", "all"])
def test_an_answer_that_comes_in_pieces_is_no_key(cuts):
    """Each piece is there before the next look: no pause stands between them, however busy the machine is."""
    keyboard, terminal = os.pipe()
    answers = Answers()
    heard = typed(keyboard, answers, threading.Event(), b"j")
    found = [next(heard)]
    for start, end in pairwise((0, *cuts, len(ANSWER))):
        os.write(terminal, ANSWER[start:end])
        found.append(next(heard))
    assert (b"".join(found), answers.light, answers.complete) == (b"j", True, True)
    os.close(keyboard)
    os.close(terminal)
