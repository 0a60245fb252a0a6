"""Light or dark, from what terminals and variables say."""

import math
import os
import select
import termios
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.reader.engine.terminal_background import Answers, Question, is_light, light_of_variable


@pytest.mark.parametrize(
    ("colour", "light"),
    [
        ("0000/0000/0000", False),
        ("ffff/ffff/ffff", True),
        ("fafa/f7f7/f0f0", True),
        ("1d/1f/21", False),
        ("0000/2b2b/3636", False),
        ("fdf6e3", True),
        ("fdfdf6f6e3e3", True),
        ("ffff/ffff", None),
        ("", None),
    ],
)
def test_colours_as_terminals_write_them(colour, light):
    assert is_light(colour) is light


@pytest.mark.parametrize(
    ("value", "light"),
    [("15;0", False), ("0;15", True), ("0;default;15", True), ("7;8", False), ("0;7", True), ("", None)],
)
def test_the_variable(value, light):
    assert light_of_variable(value) is light
    assert light_of_variable("0;default") is None


COLOURS = st.sampled_from([b"\x1b]11;rgb:ffff/ffff/ffff\x07", b"\x1b]11;rgb:ffff/fafa/f0f0\x1b\\", b""])
KINDS = st.sampled_from([b"\x1b[?62;22c", b"\x1b[?65;1;2;6;9;15;16;17;18;21;22;28;29c", b"\x1b[?1;2c"])
KEYS = st.lists(
    st.sampled_from(["j", "]", "[", "1", "c", "é", "\x1b[A", "\x1b]j", "\x1b[1;3C", "\x1b[?2026;2$y", "\x07"])
).map(lambda keys: "".join(keys).encode())


@given(KEYS, COLOURS, KEYS, KINDS, KEYS, st.data())
def test_answers_are_taken_out_of_what_is_typed(before, colour, between, kind, after, data):
    wire = before + colour + between + kind + after
    cuts = sorted(data.draw(st.sets(st.integers(0, len(wire)))))
    answers = Answers()
    pieces = [wire[start:end] for start, end in pairwise([0, *cuts, len(wire)])]
    typed = b"".join(answers.hear(piece) for piece in pieces) + answers.give_back()
    assert typed == before + between + after
    assert answers.complete
    assert answers.light is (True if colour else None)


def test_once_the_kind_is_told_an_escape_waits_for_nothing_but_a_late_colour_is_no_key():
    answers = Answers()
    assert answers.hear(b"\x1b[?62c") == b""
    assert answers.hear(b"j\x1b") == b"j\x1b"
    assert answers.hear(b"j\x1b]11;rgb:ffff/ff") + answers.hear(b"ff/ffff\x07k") == b"jk"
    assert answers.light is True


@pytest.mark.parametrize("begun", [b"\x1b", b"\x1b[", b"\x1b]11", b"\x1b[?62"])
def test_what_only_begins_like_an_answer_was_typed(begun):
    answers = Answers()
    assert answers.hear(b"j" + begun) == b"j"
    assert answers.begun == len(begun)
    assert answers.give_back() == begun
    assert answers.begun == 0


def test_nonsense_for_a_colour_tells_nothing():
    answers = Answers()
    assert answers.hear(b"\x1b]11;pink\x07j") == b"j"
    assert answers.light is None


@pytest.mark.parametrize(
    ("said", "guess", "variable", "light"),
    [
        (b"", None, "", False),
        (b"", None, "0;15", True),
        (b"", True, "15;0", True),
        (b"", False, "0;15", False),
        (b"\x1b[?62c", True, "", False),
        (b"\x1b[?62c", None, "0;15", True),
        (b"\x1b]11;rgb:ff/ff/ff\x07", False, "15;0", True),
        (b"\x1b]11;rgb:00/00/00\x07\x1b[?62c", True, "0;15", False),
    ],
)
def test_nobody_waits_for_the_answer(monkeypatch, said, guess, variable, light):
    terminal, keyboard = os.openpty()
    monkeypatch.setenv("COLORFGBG", variable)
    waited = []
    look = select.select

    def looked(*arguments):
        waited.append(arguments[-1])
        return look(*arguments)

    try:
        question = asked(keyboard)
        if said:
            os.write(terminal, said + b"s\n")  # a terminal in its usual ways sends whole lines
        monkeypatch.setattr("tui.reader.engine.terminal_background.select.select", looked)
        assert question.is_light(guess) is light
        assert question.typed == (b"s\r" if said else b"")
    finally:
        os.close(keyboard)
        os.close(terminal)
    assert waited
    assert not any(waited)


def asked(keyboard):
    """A question that was asked on this pseudo-terminal."""
    question = Question()
    question.asked, question.answers.asked = True, time.monotonic()
    question._keyboard = keyboard
    question._before = termios.tcgetattr(keyboard)
    return question


def test_no_question_where_none_is_wanted(monkeypatch):
    monkeypatch.setenv("COLORFGBG", "0;15")
    with Question(wanted=False) as question:
        assert not question.asked
        assert question.is_light(None)


@pytest.mark.parametrize(
    "answer", [b"\x1b]11;rgb:ff/ff/ff\x07\x1b[?62;22c", b"ff/ff\x07j\x1b[?62;22c", b"\x1b[?1;2c"]
)
def test_an_answer_that_comes_at_the_end_is_not_left_to_the_shell(monkeypatch, answer):
    terminal, keyboard = os.openpty()
    look, pieces = select.select, [bytes([one]) for one in answer]

    def looked(*arguments):
        if pieces:
            os.write(terminal, pieces.pop(0))  # it comes while it is waited for
        return look(*arguments)

    try:
        question = asked(keyboard)
        quiet = termios.tcgetattr(keyboard)
        quiet[3] &= ~(termios.ICANON | termios.ECHO)
        termios.tcsetattr(keyboard, termios.TCSANOW, quiet)
        monkeypatch.setattr("tui.reader.engine.terminal_background.PARTING", 600.0)
        monkeypatch.setattr("tui.reader.engine.terminal_background.OUTSTANDING", 600.0)
        monkeypatch.setattr("tui.reader.engine.terminal_background.select.select", looked)
        question.__exit__(None, None, None)
        assert question.answers.complete and not pieces
        assert not look([keyboard], [], [], 0)[0], "nothing of it is left"
    finally:
        os.close(keyboard)
        os.close(terminal)


def test_a_terminal_that_never_answers_holds_nobody(monkeypatch):
    terminal, keyboard = os.openpty()
    try:
        monkeypatch.setattr("tui.reader.engine.terminal_background.PARTING", 0.01)
        asked(keyboard).__exit__(None, None, None)
        had_its_time = Answers()
        monkeypatch.setattr("tui.reader.engine.terminal_background.PARTING", 600.0)
        had_its_time.hear_out(keyboard)
        assert not had_its_time.complete
        os.close(terminal)
        asked_of_none = Answers()
        asked_of_none.asked = math.inf
        asked_of_none.hear_out(keyboard)
        assert not asked_of_none.complete
    finally:
        os.close(keyboard)
