"""A fault of the reader itself: the terminal is given back, notes are kept, one sentence tells of the log."""

import sys

from tests.terminal.harness import Terminal

FAULTY = """
import sys
from tui.cli import main
from tui.reader.program.app import Reader
def turn_theme(self):
    secret = "what is being read"
    raise ValueError("nothing to turn")
Reader.turn_theme = turn_theme
sys.exit(main())
"""

UNANALYSED = """
import sys
from tui.cli import main
import tui.reader.work.analysis
def is_long(documents):
    raise ValueError("no length")
tui.reader.work.analysis.is_long = is_long
sys.exit(main())
"""

HOMELESS = """
import os, pwd, sys
for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
    os.environ.pop(name, None)
def nobody(*_):
    raise KeyError
pwd.getpwuid = nobody
from tui.cli import main
sys.exit(main())
"""


def start(code, home):
    return Terminal.start(home=home, command=(sys.executable, "-c", code), cols=120, rows=40)


def test_a_crash_gives_the_terminal_back_and_names_the_log(tmp_path):
    log = tmp_path / "state" / "parallax" / "fault.log"
    with start(FAULTY, tmp_path) as terminal:
        terminal.wait_for("Japan and NATO have").send("T")
        assert terminal.finish() == 1
        after = terminal.raw[terminal.raw.rindex(b"\x1b[?1049l") :]
        assert b"\x1b[?25h" in terminal.raw[terminal.raw.rindex(b"\x1b[?1049h") :], "the cursor is back"
    assert after.count(b"parallax: ") == 1 and str(log).encode() in after
    assert b"Traceback" not in terminal.raw and b"secret" not in terminal.raw
    told = log.read_text("utf-8")
    assert "turn_theme" in told and "what is being read" not in told


def test_a_fault_of_the_analysis_is_only_a_message(tmp_path):
    with start("import tui.reader.program.app" + UNANALYSED, tmp_path) as terminal:
        terminal.wait_for("The analysis failed (ValueError: no length)").send("ctrl+d")
        terminal.wait_for("no analysis").send("q")
        assert terminal.finish() == 0
    assert (tmp_path / "state" / "parallax" / "fault.log").exists()


def test_without_a_home_one_can_still_read(tmp_path):
    with start(HOMELESS, tmp_path) as terminal:
        terminal.wait_for("no home folder to keep notes in").send("j", "q")
        assert terminal.finish() == 0
