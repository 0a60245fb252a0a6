"""The theme follows the terminal's background, and asking for it costs neither keys nor time."""

import re

import pytest

from tests.terminal.harness import ANSWERS, Terminal

QUESTION = b"\x1b]11;?\x07"
KIND = b"\x1b[c"
LIGHT, DARK = "faf7f0", "15171b"


def ground(terminal):
    """The colour behind the texts, once they are drawn."""
    terminal.wait_for(lambda it: it.cell(10, 40).bg != "default")
    return terminal.cell(10, 40).bg


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
        terminal.wait_for("frequent interactions")
        assert ground(terminal) == expected
        assert terminal.raw.count(QUESTION) == 1
        terminal.send("q")
        assert terminal.finish() == 0


def test_a_theme_that_was_chosen_is_not_asked_for(tmp_path):
    with Terminal.start(home=tmp_path, answers=says(b"ffff/ffff/ffff")) as terminal:
        terminal.wait_for("frequent interactions").send("T")
        terminal.wait_for(lambda it: ground(it) == DARK).send("q")
        terminal.finish()
    with Terminal.start(home=tmp_path, answers=says(b"ffff/ffff/ffff")) as terminal:
        terminal.wait_for("frequent interactions")
        assert ground(terminal) == DARK
        assert QUESTION not in terminal.raw
        terminal.send("q")
        terminal.finish()
    settings = tmp_path / "settings.toml"
    settings.write_text('theme = "auto"\n', "utf-8")
    with Terminal.start(
        "--config", str(settings), home=tmp_path, answers=says(b"ffff/ffff/ffff")
    ) as terminal:
        terminal.wait_for("frequent interactions")
        assert ground(terminal) == LIGHT, "auto in the settings asks every time"
        terminal.send("q")
        terminal.finish()


def test_keys_typed_ahead_are_not_lost(tmp_path):
    with Terminal.start(home=tmp_path, cols=100, rows=30) as terminal:
        terminal.send("s").wait_for("The texts scroll page for page").wait_for("page for page").send("q")
        assert QUESTION in terminal.raw
        assert terminal.finish() == 0


def test_an_answer_that_comes_late_is_no_key(tmp_path):
    with Terminal.start(home=tmp_path, answers=mute(QUESTION, KIND), cols=100, rows=30) as terminal:
        terminal.wait_for("Who speaks")
        terminal.send("\x1b]11;rgb:ffff/ffff/ffff\x07\x1b[?62;22c")
        terminal.wait_for(re.compile(r"link –/[1-9]"))
        assert "to filter" not in terminal.text, "the ? of an answer opens no help"
        assert "confirmed" not in terminal.text
        terminal.send("q")
        assert terminal.finish() == 0
