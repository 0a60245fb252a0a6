"""Completion: what is offered, and that the shells at hand offer it."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.terminal.harness import Terminal
from tui.cli.completion import script
from tui.cli.registry import COMMANDS

BETWEEN = "\n"


@pytest.fixture
def offered(parallax, tmp_path, monkeypatch):
    """What the program answers a tab at the end of a line, typed in a folder with two files."""
    folder = tmp_path / "here"
    folder.mkdir()
    (folder / "old reply.txt").touch()
    (folder / "replies").mkdir()
    (folder / ".hidden").touch()
    monkeypatch.chdir(folder)

    def ask(line, shell="bash"):
        answers = tmp_path / "answers"
        question = {
            "COMP_LINE": line,
            "COMP_POINT": str(len(line)),
            "_ARGCOMPLETE": "1",
            "_ARGCOMPLETE_IFS": BETWEEN,
            "_ARGCOMPLETE_SHELL": shell,
            "_ARGCOMPLETE_STDOUT_FILENAME": str(answers),
            "_ARGCOMPLETE_SUPPRESS_SPACE": "1",
        }
        assert parallax(env=question) == (0, "", "")
        return answers.read_text("utf-8").split(BETWEEN) if answers.stat().st_size else []

    return ask


def test_commands_are_offered(offered):
    assert {"align", "notes", "codebook"} <= set(offered("parallax "))
    assert offered("parallax vo") == ["voices"]
    assert offered("parallax notes se") == ["search"]
    assert offered("parallax completion ") == ["bash", "zsh", "fish"]


def test_options_and_their_values_are_offered(offered):
    assert offered("parallax report --fo") == ["--format", "--force"]
    assert offered("parallax report --format ") == ["text", "markdown", "html", "json", "docx"]
    assert offered("parallax report --format=m") == ["--format=markdown"]
    assert offered("parallax notes export --format q") == ["qdpx", "qdc"]
    assert offered("parallax --example ") == ["japan", "health"]
    assert offered("parallax --sw") == ["--swap"]
    assert offered("parallax a.txt --sw") == ["--swap"]
    assert offered("parallax --vers") == ["--version"]


def test_an_option_that_is_given_is_not_offered_again_unless_it_may_be(offered):
    assert offered("parallax report --force --fo") == ["--format"]
    assert offered("parallax report --codebook a.toml --code") == ["--codebook"]


def test_every_command_and_option_is_offered(offered):
    for name, command in COMMANDS.items():
        before, _, word = f"parallax {name}".rpartition(" ")
        assert word in offered(f"{before} ")
        long = [option for option in command.parser().options() if option.startswith("--")]
        assert offered(f"parallax {name} --") == long


def test_a_file_may_stand_first(offered):
    assert offered("parallax rep") == ["report", "replies/"]
    assert offered("parallax o") == ["old\\ reply.txt"]
    assert ".hidden" not in offered("parallax ")


@pytest.mark.parametrize(
    "line", ["align ", "a.txt ", "a.txt --swap ", "--notes ", "notes import ", "./", "~/"]
)
def test_elsewhere_files_are_left_to_the_shell(offered, line):
    assert offered(f"parallax {line}") == []


def test_words_before_the_program_are_no_arguments(offered):
    assert offered("cd texts && parallax report --fu", "zsh") == [
        "--full:add both texts, passage by passage, with their links"
    ]


def test_an_alias_is_the_program(offered):
    assert offered("p vo") == ["voices"]


STARTS = {
    "bash": (("bash", "--rcfile", "{rc}", "-i"), "PS1='re''ady '; . '{script}'"),
    "zsh": (("zsh", "-i"), "PS1='re''ady '; autoload -Uz compinit; compinit -D -u; . '{script}'"),
    "fish": (
        ("fish", "--init-command", "source '{rc}'"),
        "source '{script}'; function fish_prompt; echo -n 're''ady '; end",
    ),
}
"""How a shell is started, and what it reads then."""


@pytest.mark.parametrize("shell", STARTS)
def test_a_shell_completes_words_and_files(shell, home, tmp_path):
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed here")
    program = tmp_path / "parallax"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m tui "$@"\n', "utf-8")
    program.chmod(0o755)
    (home / "two words.txt").touch()
    written, rc = tmp_path / "script", home / ".zshrc"
    written.write_text(script(shell), "utf-8")
    command, lines = STARTS[shell]
    rc.write_text(lines.format(script=written) + "\n", "utf-8")
    env = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "ZDOTDIR": str(home)}
    started = [word.format(rc=rc) for word in command]
    with Terminal.start(home=home, command=started, env=env, cwd=home, settings="") as terminal:
        terminal.wait_for("ready")
        terminal.send("true; parallax voi", "tab", "--no-cl", "tab", "~/two", "tab", "x")
        terminal.wait_for(r"ready true; parallax voices --no-clean ~/two\ words.txt x")
        terminal.send("ctrl+u", "parallax two", "tab", "x")
        terminal.wait_for(r"ready parallax two\ words.txt x")


@pytest.mark.parametrize(("shell", "files"), [("zsh", "|| _files"), ("fish", "-n 'set -g __parallax_offers")])
def test_argcomplete_still_writes_the_line_that_is_replaced(shell, files):
    assert files in script(shell)


@pytest.mark.parametrize("shell", STARTS)
def test_the_shell_itself_accepts_the_script(shell, tmp_path):
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed here")
    written = tmp_path / "script"
    written.write_text(script(shell), "utf-8")
    subprocess.run([shell, "-n", str(written)], check=True)
