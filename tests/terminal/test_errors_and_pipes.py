"""The program between a terminal and pipes: what it draws, what it prints, what it says when it cannot."""

import os
import re
import signal
import sys

import pytest

from tests.cli.conftest import NEW, OLD
from tests.terminal.harness import Terminal

ALTERNATE = b"\x1b[?1049h"
COLOUR = re.compile(rb"\x1b\[[0-9;]*(?:3[0-7]|9[0-7]|38)[0-9;]*m")
PROGRAM = f"{sys.executable} -m tui"


@pytest.fixture
def run(tmp_path):
    """Runs the program in a terminal to its end: what it wrote, and its exit code."""

    def until_it_ends(*arguments, **settings):
        with Terminal.start(*arguments, home=tmp_path, **settings) as terminal:
            code = terminal.finish()
            return code, terminal.raw

    return until_it_ends


@pytest.fixture
def shell(tmp_path):
    """Starts a line of shell in a terminal."""

    def start(line):
        return Terminal.start(line, home=tmp_path, command=("sh", "-c"), cols=100, rows=30)

    return start


@pytest.fixture
def texts(tmp_path):
    """Two texts between which the framing shifts."""
    paths = tmp_path / "left.md", tmp_path / "right.md"
    for path, words in zip(paths, (OLD, NEW), strict=True):
        path.write_text(words, "utf-8")
    return tuple(map(str, paths))


def test_a_report_on_a_terminal_is_coloured_and_leaves_the_screen_as_it_is(run, texts):
    code, raw = run("shifts", *texts)
    assert code == 0
    assert ALTERNATE not in raw
    assert COLOUR.search(raw)


@pytest.mark.parametrize(
    "way", [{"env": {"NO_COLOR": "1"}}, {"arguments": ["--no-color"]}], ids=["variable", "option"]
)
def test_no_colour_where_none_is_wanted(run, texts, way):
    code, raw = run("shifts", *texts, *way.get("arguments", []), env=way.get("env"))
    assert code == 0
    assert not COLOUR.search(raw)
    assert b"\x1b[1m" in raw, "what is strong stays strong"


def test_a_dumb_terminal_gets_the_full_report_in_plain_lines(run):
    code, raw = run(env={"TERM": "dumb"})
    assert code == 0
    assert b"\x1b" not in raw
    assert b"The text of 2025" in raw


def test_wrong_usage_draws_nothing(run):
    code, raw = run("missing.txt", "none.txt")
    assert code == 2
    assert ALTERNATE not in raw
    assert raw.count(b"\n") == 1
    assert b"missing.txt" in raw


def test_the_bare_program_opens_the_reader(tmp_path):
    with Terminal.start(home=tmp_path) as terminal:
        terminal.wait_for("2023").wait_for("2025")
        assert ALTERNATE in terminal.raw
        terminal.send("q")
        assert terminal.finish() == 0


def test_a_text_from_a_pipe_leaves_the_keys_alive(shell, tmp_path):
    (tmp_path / "old.txt").write_text("Japan waits. The budget grows.", "utf-8")
    with shell(f"printf 'Japan waited. The budget grew.' | {PROGRAM} {tmp_path}/old.txt -") as terminal:
        terminal.wait_for("The budget grew.")
        terminal.send("q")
        assert terminal.finish() == 0


def test_errors_elsewhere_leave_the_screen_to_the_reader(shell, tmp_path):
    with shell(f"{PROGRAM} 2>{tmp_path}/errors") as terminal:
        terminal.wait_for("2023").wait_for("2025")
        terminal.send("q")
        assert terminal.finish() == 0
    assert (tmp_path / "errors").read_text() == ""


IMPATIENT = "import sys; from tui.cli import main, narration; narration.PATIENCE = 0; sys.exit(main())"


def test_progress_is_wiped_when_the_result_comes(tmp_path):
    (tmp_path / "text.txt").write_text("Japan raises its budget by 3 per cent.\n" * 9, "utf-8")
    line = f"{sys.executable} -c '{IMPATIENT}' shifts {tmp_path}/text.txt {tmp_path}/text.txt >{tmp_path}/out"
    with Terminal.start(line, home=tmp_path, command=("sh", "-c")) as terminal:
        assert terminal.finish() == 0
    assert re.search(rb"\r\x1b\[K[a-z ]+ \xe2\x80\xa6 \d+%", terminal.raw)
    assert terminal.raw.endswith(b"\r\x1b[K")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_gives_the_terminal_back(tmp_path, number):
    with Terminal.start(home=tmp_path) as terminal:
        terminal.wait_for("2023").wait_for("2025")
        os.kill(terminal.pid, number)
        assert terminal.finish() == 128 + number
        assert terminal.raw.rindex(b"\x1b[?1049l") > terminal.raw.rindex(ALTERNATE)
        assert b"Traceback" not in terminal.raw


STRUCK = """
import os, signal, sys
from importlib import import_module
module, kind, name = sys.argv.pop(1).split(":")
owner = getattr(import_module(module), kind)
whole = getattr(owner, name)
def struck(*given, **named):
    setattr(owner, name, whole)
    os.kill(os.getpid(), signal.SIGTERM)
    return whole(*given, **named)
setattr(owner, name, struck)
from tui.cli import main
sys.exit(main())
"""


@pytest.mark.parametrize(
    "moment",
    [
        "tui.reader.program.app:Reader:get_default_screen",
        "textual.drivers.linux_driver:LinuxDriver:_enable_mouse_support",
        "textual.drivers.linux_driver:LinuxDriver:_disable_line_wrap",
        "tui.reader.screens.reading:ReadingScreen:compose",
    ],
    ids=["no driver yet", "the driver starts", "keys are read", "the screen is made"],
)
def test_a_signal_at_any_moment_of_the_start_ends_the_program(tmp_path, moment):
    line = f"{sys.executable} -c '{STRUCK}' {moment}; echo ended $?; stty -a"
    with Terminal.start(line, home=tmp_path, command=("sh", "-c")) as terminal:
        assert terminal.finish() == 0
        assert b"ended 143" in terminal.raw
        assert re.search(rb" icrnl .* icanon .* echo ", terminal.raw, re.DOTALL)  # as for a shell
        assert terminal.raw.rfind(b"\x1b[?1049l") >= terminal.raw.rfind(ALTERNATE)
        assert b"Traceback" not in terminal.raw


@pytest.mark.parametrize("moment", [b"\x1b[?1049h", b"Japan", b"1-7 enter"], ids=["start", "words", "links"])
def test_the_program_ends_with_its_terminal(tmp_path, moment):
    """Its session is told of the end, and to go on (SIGHUP, SIGCONT): it goes, and reads no more keys."""
    with Terminal.start(home=tmp_path, draw=False) as terminal:
        terminal.wait_for(lambda it: moment in it.raw)
        terminal.hang_up()
