"""Back to the shell for a while, and to the reader again."""

import os
import shlex
import signal
import sys
from pathlib import Path

import pytest

from tests.terminal.harness import ANSWERS, READY, Terminal, short_texts

INTO, OUT = b"\x1b[?1049h", b"\x1b[?1049l"
MUTE = {
    question: answer for question, answer in ANSWERS.items() if question not in (b"\x1b]11;?\x07", b"\x1b[c")
}


def since(terminal, sequence):
    """What was drawn since the terminal was told this last."""
    return terminal.raw.rpartition(sequence)[2] if sequence in terminal.raw else b""


@pytest.mark.parametrize("answers", [ANSWERS, MUTE], ids=["answers", "mute"])
def test_the_screen_is_drawn_anew_when_one_comes_back(tmp_path, answers):
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    env = {"PATH": path, "PS1": "> ", "ENV": ""}
    with Terminal.start(home=tmp_path, command=("sh", "-i"), env=env, answers=answers) as terminal:
        terminal.wait_for(">").send(
            "before=$(stty -g)\r", f"python -m tui {shlex.join(short_texts(tmp_path))}\r"
        )
        terminal.wait_for(READY).send("ctrl+z").wait_for(lambda it: b"Stopped" in since(it, OUT))
        terminal.send("test $before = $(stty -g) && echo as be''fore\r")
        terminal.wait_for(lambda it: b"as before" in since(it, OUT)).send("fg\r")
        terminal.wait_for(lambda it: it.raw.count(INTO) == 2 and b"rebuilt" in since(it, INTO))
        terminal.send("s").wait_for("page for page").send("q")
        terminal.wait_for(lambda it: since(it, OUT).endswith(b"> "))
        terminal.send("test $before = $(stty -g) && echo and af''ter\r", "exit\r")
        terminal.wait_for("and after")
        assert terminal.finish() == 0


def test_stopped_from_outside_it_goes_on_and_takes_each_key_once(tmp_path):
    with Terminal.start(home=tmp_path) as terminal:
        terminal.wait_for(READY)
        os.kill(terminal.pid, signal.SIGSTOP)
        os.kill(terminal.pid, signal.SIGCONT)
        terminal.wait_for(lambda it: it.raw.count(INTO) == 2 and b"frequent" in since(it, INTO))
        terminal.send("j", "j", "s").wait_for("page for page").wait_for("passage 3/")
        terminal.send("q")
        assert terminal.finish() == 0
