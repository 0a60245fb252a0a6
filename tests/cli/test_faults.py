"""A fault of the program itself, and a user without a home: one sentence, and work goes on where it can."""

import stat
import subprocess
import sys

import pytest

FAULTY = """
import sys
from tui.cli import main
import tui.cli.inputs
def load_comparison(arguments):
    secret = "what is being read"
    raise ValueError("a \\x1b[2J fault")
tui.cli.inputs.load_comparison = load_comparison
sys.exit(main(["report"]))
"""

HOMELESS = """
import pwd, sys
def nobody(*_):
    raise KeyError
pwd.getpwuid = nobody
from tui.cli import main
sys.exit(main(sys.argv[1:]))
"""


def run(code, *arguments, **settings):
    return subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=False, **settings
    )


@pytest.fixture
def homeless(home, monkeypatch, tmp_path):
    """Runs the program for a user whose home folder cannot be found out."""
    monkeypatch.delenv("HOME")
    return lambda *arguments: run(HOMELESS, *arguments)


def test_a_fault_is_a_sentence_and_a_log_without_what_was_read(home, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    ran = run(FAULTY)
    log = tmp_path / "state" / "parallax" / "fault.log"
    assert (ran.returncode, ran.stdout) == (1, "")
    assert len(ran.stderr.splitlines()) == 1
    assert str(log) in ran.stderr
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    told = log.read_text("utf-8")
    assert "load_comparison" in told and "ValueError" in told
    assert "\x1b" not in told and "what is being read" not in told


def test_a_fault_without_a_place_for_its_log(home, monkeypatch, tmp_path):
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    ran = run(FAULTY)
    assert ran.returncode == 1
    assert "-v shows where" in ran.stderr


def test_without_a_home_there_is_a_report_but_no_notes(homeless, texts):
    ran = homeless("report", *texts)
    assert ran.returncode == 0
    assert "Sun Wen" in ran.stdout
    assert ran.stderr.count("\n") == 1 and "no home folder to keep notes in" in ran.stderr


def test_without_a_home_notes_are_refused(homeless):
    ran = homeless("notes", "list")
    assert ran.returncode == 2
    assert "no home folder to keep notes in" in ran.stderr


def test_a_notes_file_that_is_not_there_is_said_so(quick, tmp_path):
    ran = quick("notes", "list", "--notes", tmp_path / "mine.db", "--format", "json")
    assert ran.code == 0
    assert '"notes": []' in ran.out
    assert f"There is no notes file {tmp_path / 'mine.db'} yet" in ran.err
    assert not (tmp_path / "mine.db").exists()
