"""The theme follows the terminal's background, and asking for it costs neither keys nor time."""

import os
import shlex
import sys
from pathlib import Path

import pytest

from tests.terminal.harness import ANSWERS, ON_A_LINK, READY, Terminal, short_texts

QUESTION = b"\x1b]11;?\x07"
KIND = b"\x1b[c"
LIGHT, DARK = "faf7f0", "15171b"


def has_ground(colour):
    """Whether this colour is behind the texts, but for what stands out of them."""
    return lambda terminal: sum(terminal.cell(row, 40).bg == colour for row in range(3, 23)) > 7


def says(colour):
    return {**ANSWERS, QUESTION: b"\x1b]11;rgb:%s\x1b\\" % colour}


def mute(*questions):
    return {question: answer for question, answer in ANSWERS.items() if question not in questions}


@pytest.mark.parametrize(
    ("answers", "env", "expected"),
    [
        (says(b"ffff/ffff/ffff"), {}, LIGHT),
        (says(b"1c1c/1c1c/1c1c"), {}, DARK),
        (mute(QUESTION), {}, DARK),
        (mute(QUESTION), {"COLORFGBG": "0;15"}, LIGHT),
        (mute(QUESTION, KIND), {"COLORFGBG": "0;15"}, LIGHT),
        (mute(QUESTION, KIND), {}, DARK),
    ],
    ids=["light", "dark", "no answer", "variable", "mute, variable", "mute"],
)
def test_the_theme_is_that_of_the_background(tmp_path, answers, env, expected):
    with Terminal.start(home=tmp_path, env=env, answers=answers) as terminal:
        terminal.wait_for("Japan and NATO have")
        terminal.wait_for(has_ground(expected))
        assert terminal.raw.count(QUESTION) == 1
        terminal.send("q")
        assert terminal.finish() == 0


def test_a_theme_that_was_chosen_is_not_asked_for(tmp_path):
    with Terminal.start(home=tmp_path, answers=says(b"ffff/ffff/ffff")) as terminal:
        terminal.wait_for("Japan and NATO have").send("T")
        terminal.wait_for(has_ground(DARK)).send("q")
        terminal.finish()
    with Terminal.start(home=tmp_path, answers=says(b"ffff/ffff/ffff")) as terminal:
        terminal.wait_for("Japan and NATO have")
        terminal.wait_for(has_ground(DARK))
        assert QUESTION not in terminal.raw
        terminal.send("q")
        terminal.finish()
    settings = tmp_path / "settings.toml"
    settings.write_text('theme = "auto"\nmeaning = false\n', "utf-8")
    with Terminal.start(
        "--config", str(settings), home=tmp_path, answers=says(b"ffff/ffff/ffff")
    ) as terminal:
        terminal.wait_for("Japan and NATO have")
        terminal.wait_for(has_ground(LIGHT))  # auto in the settings asks every time
        terminal.send("q")
        terminal.finish()


def test_keys_typed_ahead_are_not_lost(tmp_path):
    with Terminal.start(home=tmp_path, cols=100, rows=30) as terminal:
        terminal.send("s").wait_for("The texts scroll page for page").wait_for("page for page").send("q")
        assert QUESTION in terminal.raw
        assert terminal.finish() == 0


def test_keys_typed_ahead_keep_their_order(tmp_path):
    with Terminal.start(home=tmp_path, cols=100, rows=30, answers=mute(QUESTION, KIND)) as terminal:
        terminal.wait_for(lambda it: QUESTION in it.raw)
        terminal.send("/pacifist\x7f\x7f", "\x1b]11;rgb:ffff/ffff/ffff\x07", "st\r", "\x1b[?62;22c", "s")
        terminal.wait_for("“pacifist”").wait_for("page for page").wait_for(has_ground(LIGHT)).send("q")
        assert terminal.finish() == 0


def test_enter_stays_enter_from_the_question_till_the_end(tmp_path):
    with Terminal.start(home=tmp_path, cols=100, rows=30) as terminal:
        terminal.wait_for(lambda it: QUESTION in it.raw)
        turned = {terminal.turns_enter}
        while b"\x1b[?25l" not in terminal.raw:  # the reader has the keyboard then
            terminal.read_once(0)
            turned.add(terminal.turns_enter)
        assert turned == {False}
        terminal.wait_for(READY).send("q")
        terminal.wait_for(lambda it: it.turns_enter)
        assert terminal.finish() == 0


ANSWER = "\x1b]11;rgb:ffff/ffff/ffff\x07\x1b[?62;22c"


@pytest.mark.parametrize("said", [ANSWER, f"j{ANSWER}k"], ids=["alone", "between keys"])
def test_an_answer_that_comes_late_turns_the_theme_and_is_no_key(tmp_path, said):
    with Terminal.start(home=tmp_path, answers=mute(QUESTION, KIND), cols=100, rows=30) as terminal:
        terminal.wait_for(READY).wait_for(has_ground(DARK)).send(said)
        terminal.wait_for(has_ground(LIGHT)).send("s").wait_for("page for page")
        assert "to filter" not in terminal.text, "the ? of an answer opens no help"
        assert READY.search(terminal.text), "the ] of an answer goes to no link"
        terminal.send("q")
        assert terminal.finish() == 0


def test_an_answer_right_behind_the_last_key_is_not_typed_into_the_shell(tmp_path):
    shell = ("sh", "-c", '"$0" -m tui; read -r typed; echo "typed [$typed]"', sys.executable)
    with Terminal.start(home=tmp_path, answers=mute(QUESTION, KIND), command=shell) as terminal:
        terminal.wait_for(READY).send("q" + ANSWER).wait_for(lambda it: b"\x1b[?1049l" in it.raw)
        terminal.send("as I type\r").wait_for("typed [as I type]")
        assert "rgb" not in terminal.text
        assert terminal.finish() == 0


def test_the_last_answer_is_the_guess_of_the_next_start(tmp_path):
    for answers, first in ((says(b"ffff/ffff/ffff"), None), (mute(QUESTION, KIND), LIGHT)):
        with Terminal.start(home=tmp_path, answers=answers) as terminal:
            terminal.wait_for(lambda it: it.cell(10, 40).bg != "default")
            assert first is None or has_ground(first)(terminal)
            terminal.wait_for(has_ground(LIGHT)).send("q")
            assert terminal.finish() == 0
    with Terminal.start(home=tmp_path, env={"COLORFGBG": "0;15"}) as terminal:
        terminal.wait_for(has_ground(DARK)).send("q")
        assert terminal.finish() == 0


def test_a_theme_chosen_meanwhile_stays(tmp_path):
    with Terminal.start(home=tmp_path, answers=mute(QUESTION, KIND), cols=100, rows=30) as terminal:
        terminal.wait_for(READY).send("T").wait_for(has_ground(LIGHT)).send("T").wait_for(has_ground(DARK))
        terminal.send(ANSWER, "s").wait_for("page for page")
        assert has_ground(DARK)(terminal)
        terminal.send("q")
        assert terminal.finish() == 0


def test_keys_that_begin_like_an_answer_are_keys(tmp_path):
    with Terminal.start(home=tmp_path, answers=mute(QUESTION, KIND), cols=100, rows=30) as terminal:
        terminal.wait_for(READY).send("]").wait_for(ON_A_LINK).send("S").wait_for("esc back")
        terminal.send("escape").wait_for(ON_A_LINK).send("\x1b[B").send("s").wait_for("page for page").send(
            "q"
        )
        assert terminal.finish() == 0


def test_the_shell_has_its_terminal_back(tmp_path):
    reading = f"python -m tui {shlex.join(short_texts(tmp_path))}"
    shell = ("sh", "-c", f"before=$(stty -g); {reading}; test $before = $(stty -g) && echo as before")
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    for answers in (ANSWERS, mute(QUESTION, KIND)):
        with Terminal.start(home=tmp_path, command=shell, env={"PATH": path}, answers=answers) as terminal:
            terminal.wait_for(READY).send("q").wait_for("as before")
            assert terminal.finish() == 0


OWN = """
theme_dark = "ocean"
meaning = false
tour = false
[themes.ocean]
base = "dark"
background = "#002040"
cursor_ground = "#002040"
other_ground = "#002040"
"""


def test_a_theme_of_ones_own_follows_the_background_and_turns(tmp_path):
    path = tmp_path / "own.toml"
    path.write_text(OWN, "utf-8")
    with Terminal.start("--config", str(path), home=tmp_path) as terminal:
        terminal.wait_for(READY).wait_for(has_ground("002040"))
        terminal.send("T").wait_for(has_ground(LIGHT)).send("T").wait_for(has_ground("002040")).send("q")
        assert terminal.finish() == 0
