"""Notes in a real pseudo-terminal: a program that is killed, an editor of the user's own."""

import os
import signal
import sys
import time

from tests.terminal.harness import ON_A_LINK, PATIENCE, READY, Terminal


def test_what_was_typed_survives_kill_9(tmp_path):
    with Terminal.start(home=tmp_path, rows=36, cols=120) as terminal:
        terminal.wait_for(READY).send("]").wait_for(ON_A_LINK)
        terminal.send("a").wait_for("saved as you type").send("first words ").wait_for("first words")
        deadline = time.monotonic() + PATIENCE
        while not _on_disk(tmp_path, b"first words"):
            assert time.monotonic() < deadline, "it never came to the disk"
            terminal.send(".").read_once(0.05)  # still typing
        os.kill(terminal.pid, signal.SIGKILL)
        assert terminal.finish() == 128 + signal.SIGKILL
    with Terminal.start(home=tmp_path, rows=36, cols=120) as terminal:
        terminal.wait_for(READY).send("L").wait_for("esc back").wait_for("first words")
        terminal.send("escape").wait_for(lambda screen: "esc back" not in screen.text).send("q")
        assert terminal.finish() == 0


def _on_disk(home, words):
    """Whether words are in the notes file for good: SQLite takes back what its journal still names."""
    path = home / "data" / "parallax" / "notes.db"
    return (
        path.exists() and words in path.read_bytes() and not path.with_name(f"{path.name}-journal").exists()
    )


def test_a_note_is_edited_in_the_editor_of_the_user(tmp_path):
    editor = tmp_path / "editor.py"
    editor.write_text("import sys\nopen(sys.argv[1], 'a', encoding='utf-8').write(' and more')\n", "utf-8")
    env = {"EDITOR": f"{sys.executable} {editor}"}
    with Terminal.start(home=tmp_path, env=env) as terminal:
        terminal.wait_for(READY).send("a").wait_for("saved as you type")
        terminal.send("some words").wait_for("some words").send("escape").wait_for("Note saved")
        terminal.send("L").wait_for("esc back").send("E").wait_for("some words and more")
        terminal.send("escape").wait_for(lambda screen: "by place" not in screen.text).send("q")
        assert terminal.finish() == 0


def test_a_note_that_no_file_takes_is_never_called_saved_and_goes_to_a_file_of_its_own(tmp_path):
    (tmp_path / "no folder").write_text("", "utf-8")
    with Terminal.start("--notes", str(tmp_path / "no folder" / "notes.db"), home=tmp_path) as terminal:
        terminal.wait_for("The notes file").wait_for("How Japan is framed")
        terminal.send("a").wait_for("saved as you type")
        terminal.send("precious words").wait_for("precious words").send("escape").wait_for("kept in memory")
        assert b"Note saved" not in terminal.raw
        terminal.send("q")
        assert terminal.finish() == 1
        assert b"parallax-unsaved" in terminal.raw[terminal.raw.rindex(b"\x1b[?1049l") :]
    (rescued,) = (tmp_path / "state").rglob("parallax-unsaved*.md")
    assert "precious words" in rescued.read_text("utf-8")
