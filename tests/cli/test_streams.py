"""Pipes, devices, encodings and signals: what surrounds a run of the program."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tui.cli import streams

PROGRAM = [sys.executable, "-m", "tui"]


def test_a_closed_pipe_makes_no_noise(home, texts):
    reader, writer = os.pipe()
    os.close(reader)
    run = subprocess.run(
        [*PROGRAM, "report", *texts],
        stdout=writer,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    os.close(writer)
    assert (run.returncode, run.stderr) == (128 + signal.SIGPIPE, b"")


@pytest.mark.parametrize("command", [["report"], ["voices", "--format", "json"], ["--help"], ["--version"]])
def test_a_full_device_is_said_once(home, texts, command):
    words = [*command, *{"report": texts, "voices": texts[:1]}.get(command[0], ())]
    with Path("/dev/full").open("w") as full:
        run = subprocess.run([*PROGRAM, *words], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert (run.returncode, run.stderr) == (
        2,
        "parallax: Standard output cannot be used: No space left on device.\n",
    )


def test_closed_standard_streams_are_survived(home, texts):
    command = f"{sys.executable} -m tui report {texts[0]} {texts[1]} >&- 2>&- <&-"
    assert subprocess.run(["sh", "-c", command], check=False).returncode in (0, 2)


@pytest.mark.parametrize("locale", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "latin-1"}])
def test_data_are_utf_8_whatever_the_locale(parallax, texts, locale):
    usual = parallax("voices", texts[1], "--format", "json")
    assert parallax("voices", texts[1], "--format", "json", env=locale) == usual


def test_text_has_ascii_forms_where_the_encoding_lacks_a_sign(parallax, texts):
    ran = parallax("report", *texts, env={"PYTHONIOENCODING": "ascii"})
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.isascii()
    assert '"Japan sought to break the constraints of the pacifist Constitution."' in ran.out


def test_piped_text_is_plain_and_80_columns_wide(parallax, texts):
    ran = parallax("report", *texts, env={"FORCE_COLOR": "1", "TERM": "xterm-256color"})
    assert "\x1b" not in ran.out
    assert 60 < max(map(len, ran.out.splitlines())) <= 80


@pytest.mark.parametrize(
    ("columns", "width"), [("abc", 80), ("0", 80), ("-3", 80), ("", 80), ("1", 1), ("120", 120)]
)
def test_columns_is_believed_where_it_is_a_number(monkeypatch, columns, width):
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setenv("TERM", "dumb")
    assert streams.columns() == width


def test_the_bare_program_prints_the_full_report_into_a_pipe(parallax, texts):
    bare = parallax(*texts)
    assert bare == parallax("report", *texts, "--full")
    assert "Nothing else here has a counterpart at all." in bare.out


def test_a_text_from_standard_input(parallax, texts):
    words = Path(texts[1]).read_bytes()
    ran = parallax("align", texts[0], "-", "--format", "json", stdin=words)
    assert ran.code == 0
    assert '"path": "-"' in ran.out


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_the_program_in_order(home, texts, number, tmp_path):
    """The program waits for its text from a pipe when the signal comes."""
    with subprocess.Popen(
        [*PROGRAM, "-v", "align", texts[0], "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(number, signal.SIG_DFL),  # noqa: PLW1509 - who runs the tests may ignore it; there is one thread
    ) as process:
        process.stderr.readline()  # the first text is being read: the handlers are there
        process.send_signal(number)
        out, rest = process.communicate()
    assert process.returncode == 128 + number
    assert out == b""
    assert b"Traceback" not in rest


def test_nohup_is_respected(home, texts):
    script = f"trap '' HUP; exec {sys.executable} -m tui -v align {texts[0]} -"
    with subprocess.Popen(
        ["sh", "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        process.stderr.readline()
        process.send_signal(signal.SIGHUP)
        out, _ = process.communicate(Path(texts[1]).read_bytes())
    assert process.returncode == 0
    assert out
