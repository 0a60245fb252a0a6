"""A text that would command the terminal is read as words."""

from __future__ import annotations

from tests.terminal.harness import Terminal

COMMANDS = (
    "\x1b]0;owned\x07",  # the title of the window
    "\x1b]52;c;b3duZWQ=\x07",  # the clipboard
    "\x1b[31;5m",
    "\x9b2J",  # clear the screen, as one C1 character
    "\u202eesrever\u202c",
    "\x1b[?1049l",  # leave the alternate screen
)


def test_nothing_in_a_text_reaches_the_terminal_as_a_command(tmp_path):
    words = "".join(f"Before {command} the ferry crossed. " for command in COMMANDS)
    for name in ("left.txt", "right.txt"):
        (tmp_path / name).write_text(f"The hostile page.\n\n{words}\n", encoding="utf-8")
    with Terminal.start(
        str(tmp_path / "left.txt"), str(tmp_path / "right.txt"), rows=30, cols=100, home=tmp_path
    ) as terminal:
        terminal.wait_for("ferry crossed.")
        drawn = terminal.raw.decode("utf-8", errors="replace")
        assert not [command for command in COMMANDS if command in drawn]
        terminal.send("q")
        assert terminal.finish() == 0
