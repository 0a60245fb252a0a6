"""Completion, tried in the shells that are at hand."""

import shutil
import subprocess

import pytest

from tui.cli.completion import SCRIPTS
from tui.cli.registry import COMMANDS

ASK = """
{script}
COMP_WORDS=({words}); COMP_CWORD={place}
_parallax
printf '%s\\n' "${{COMPREPLY[@]}}"
"""


def complete(*words):
    """What bash offers for the last word."""
    quoted = " ".join(f"'{word}'" for word in words)
    code = ASK.format(script=SCRIPTS["bash"](), words=quoted, place=len(words) - 1)
    return subprocess.run(["bash", "-c", code], capture_output=True, text=True, check=True).stdout.split()


def test_bash_completes_commands():
    assert complete("parallax", "rep") == ["report"]
    assert {"align", "notes", "codebook"} <= set(complete("parallax", ""))
    assert complete("parallax", "notes", "se") == ["search"]
    assert complete("parallax", "completion", "") == ["bash", "zsh", "fish"]


def test_bash_completes_options_and_their_values():
    assert complete("parallax", "report", "--fo") == ["--format", "--force"]
    assert complete("parallax", "report", "--format", "") == ["text", "markdown", "html", "json", "docx"]
    assert complete("parallax", "notes", "export", "--format", "q") == ["qdpx", "qdc"]
    assert complete("parallax", "--sw") == ["--swap"]
    assert complete("parallax", "a.txt", "--sw") == ["--swap"]


def test_bash_completes_files(tmp_path, monkeypatch):
    (tmp_path / "speech.txt").touch()
    monkeypatch.chdir(tmp_path)
    assert complete("parallax", "spee") == ["speech.txt"]
    assert complete("parallax", "align", "spee") == ["speech.txt"]


@pytest.mark.parametrize("shell", SCRIPTS)
def test_every_command_and_option_is_offered(shell):
    script = SCRIPTS[shell]()
    for name, command in COMMANDS.items():
        assert all(word in script for word in name.split())
        for option in command.parser().options():
            assert option.lstrip("-") in script


@pytest.mark.parametrize("shell", SCRIPTS)
def test_the_shell_itself_accepts_the_script(shell, tmp_path):
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed here")
    script = tmp_path / "script"
    script.write_text(SCRIPTS[shell](), "utf-8")
    subprocess.run([shell, "-n", str(script)], check=True)
