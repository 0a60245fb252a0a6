"""The reader in a real pseudo-terminal: a reading from start to report, and every way out."""

import os
import re
import signal

import pytest

from tests.terminal.forking import Start, run
from tests.terminal.harness import COLD, ON_A_LINK, READY, ROOT, Terminal, environment


def without(words):
    """Whether a text is off the screen."""
    return lambda terminal: words not in terminal.text


def parallax(home, *arguments):
    """What a command prints."""
    code, out, err = run(Start((), arguments, environment(home, {}), str(ROOT)))
    assert code == 0, err.decode()
    return out.decode()


def test_a_reading_from_start_to_report(tmp_path):
    with Terminal.start(home=tmp_path, command=COLD) as terminal:
        terminal.wait_for("no title").wait_for("The Print").wait_for(READY)
        terminal.wait_for("How Japan is framed")
        terminal.send("/", "pacifist constitution", "enter").wait_for("§27")
        terminal.send("enter").wait_for("▍ 2025").wait_for("Xiang Haoyu")
        terminal.send("a").wait_for("saved as you type").send("same words [limits], other verb #limits")
        terminal.wait_for("other verb #limits").send("escape").wait_for("Note saved")
        terminal.wait_for("✎").send("q")
        assert terminal.finish() == 0
    with Terminal.start(home=tmp_path) as terminal:
        terminal.wait_for("✎").wait_for("passage 27/").wait_for("▍ 2025")
        terminal.send("L").wait_for("1 note on these texts").wait_for("esc back")
        terminal.wait_for("other verb #limits").send("escape").wait_for(without("esc back")).send("q")
        assert terminal.finish() == 0
    report = parallax(tmp_path, "report", "--format", "markdown")
    place = report.index("other verb")
    noted = report[place - 2000 : place + 2000]
    assert "sought to break the constraints of the pacifist Constitution" in noted
    assert "It remains constrained by its pacifist constitution" in noted


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGQUIT"])
def test_a_signal_saves_what_is_typed_and_gives_the_terminal_back(tmp_path, name):
    number = getattr(signal, name)
    with Terminal.start(home=tmp_path) as terminal:
        terminal.wait_for(READY)
        terminal.send("a").wait_for("saved as you type").send("half a thought").wait_for("half a thought")
        os.kill(terminal.pid, number)
        assert terminal.finish() == 128 + number
        assert b"\x1b[?1049l" in terminal.raw, "the alternate screen was left"
    assert "half a thought" in parallax(tmp_path, "notes", "list")


def test_the_texts_stand_on_screen_without_any_analysis(tmp_path):
    with Terminal.start("--codebook", str(tmp_path / "none.toml"), home=tmp_path) as terminal:
        terminal.wait_for("Japan and NATO have").wait_for("no analysis")
        terminal.send("?").wait_for("to filter").wait_for("Next link").send("escape").wait_for(
            without("to filter")
        ).send("q")
        assert terminal.finish() == 0


def test_ctrl_q_leaves_too(tmp_path):
    with Terminal.start(home=tmp_path) as terminal:
        terminal.wait_for("Japan and NATO have").send("ctrl+q")
        assert terminal.finish() == 0


def test_without_colours_attributes_tell_things_apart(tmp_path):
    with Terminal.start(home=tmp_path, env={"NO_COLOR": "1"}) as terminal:
        terminal.wait_for(READY).send("]").wait_for(ON_A_LINK)
        terminal.send("T").wait_for("no colours to turn").send("q")
        assert terminal.finish() == 0
    assert not MORE.search(terminal.raw)
    assert re.search(rb"\x1b\[[0-9;]*\b4\b", terminal.raw), "evidence is underlined"


def test_without_colours_hits_and_chosen_entries_stand_out(tmp_path):
    with Terminal.start(home=tmp_path, env={"NO_COLOR": "1"}, rows=40, cols=120) as terminal:
        terminal.wait_for(READY).send("/").wait_for("a capital").send("resisted").wait_for("1 there")
        terminal.send("enter").wait_for("▍ 2025").wait_for("resisted")
        terminal.wait_for(lambda it: it.cell(*it.find("resisted")).reverse)
        row, _ = terminal.find("resisted")
        assert not terminal.cell(row, 0).reverse
        terminal.send("S").wait_for("esc back")
        terminal.wait_for(
            lambda it: any(it.cell(row, 8).underscore and it.cell(row, 90).underscore for row in range(3, 38))
        )
        terminal.send("escape").wait_for(without("esc back")).send("q")
        assert terminal.finish() == 0


def unseen(terminal):
    """Cells whose words have the colour of their ground."""
    cells = (terminal.cell(row, column) for row in range(24) for column in range(80))
    return [cell for cell in cells if cell.data.strip() and cell.fg == cell.bg != "default"]


MORE = re.compile(rb"\x1b\[[0-9;]*(?:38|48);[25];")
"""What is sent for a colour that is none of sixteen."""


def has_marks_of_sixteen(terminal):
    """Whether the texts have the colour that they have where there are sixteen."""
    return all(terminal.cell(*terminal.find(mark)).fg == "brightmagenta" for mark in "▌▍")


@pytest.mark.parametrize("name", ["linux", "screen"])
def test_a_terminal_of_16_colours_is_known_by_its_name(tmp_path, name):
    with Terminal.start(home=tmp_path, env={"TERM": name, "COLORTERM": ""}) as terminal:
        terminal.wait_for("tentacles").wait_for(READY)
        assert has_marks_of_sixteen(terminal)
        terminal.send("q")
        assert terminal.finish() == 0
    assert not MORE.search(terminal.raw)


def test_16_colours_are_used_and_never_one_upon_itself(tmp_path):
    with Terminal.start(home=tmp_path, env={"TERM": "xterm", "COLORTERM": ""}) as terminal:
        terminal.wait_for(READY).send("]").wait_for(ON_A_LINK)
        terminal.wait_for(lambda it: it.cell(*it.find("tentacles")).underscore)
        assert has_marks_of_sixteen(terminal)
        cells = (terminal.cell(row, column) for row in range(24) for column in range(80))
        assert any((cell.fg, cell.bg, cell.bold) == ("brightwhite", "blue", True) for cell in cells)
        assert unseen(terminal) == []
        terminal.send("/", "increas", "enter").wait_for(lambda it: it.cell(*it.find("increased")).bg == "red")
        assert unseen(terminal) == []
        drawn = len(terminal.raw)
        terminal.send("T").wait_for(lambda it: len(it.raw) > drawn)
        terminal.wait_for(has_marks_of_sixteen)
        assert unseen(terminal) == []
        terminal.send("S").wait_for("How the framing")
        assert unseen(terminal) == []
        terminal.send("escape").wait_for(without("How the framing")).send("q")
        assert terminal.finish() == 0
    assert not MORE.search(terminal.raw)


def test_256_colours_have_grounds_of_their_own(tmp_path):
    with Terminal.start(home=tmp_path, env={"COLORTERM": ""}) as terminal:
        terminal.wait_for(READY).send("]").wait_for(ON_A_LINK).send("q")
        assert terminal.finish() == 0
    grounds = set(re.findall(rb"48;5;(\d+)", terminal.raw))
    assert {b"233", b"236"} <= grounds and b"58" not in grounds
