"""The end of listening to the keyboard, and what is written."""

from __future__ import annotations

import asyncio
import os
import pty
import termios
import threading
from types import SimpleNamespace

import pytest
from textual._ansi_sequences import SYNC_END, SYNC_START

from tui.reader.engine.keyboard import AnswerFilteringDriver


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
