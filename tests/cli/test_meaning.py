"""The sentence encoder on the command line: on by default, off where wanted, never in the way."""

import json
import subprocess
import sys

import pytest

LOADED = """
import sys
from tui.cli import main
codes = [main(line.split()) for line in sys.argv[1:]]
print(*sorted(name for name in sys.modules if name.startswith("tui.meaning")), file=sys.stderr)
sys.exit(any(codes))
"""


def loaded(*lines):
    ran = subprocess.run([sys.executable, "-c", LOADED, *lines], capture_output=True, text=True, check=True)
    return set(ran.stderr.splitlines()[-1].split())


def kinds(out):
    return {piece["kind"] for link in json.loads(out)["links"] for piece in link["evidence"]}


def test_links_rest_on_meaning_too_unless_it_is_turned_off(articles, quick, texts, tmp_path):
    assert "meaning" in kinds(articles("align", "--format", "json").out)
    settings = tmp_path / "config.toml"
    settings.write_text("meaning = false\n", "utf-8")
    line = ("align", *texts, "--format", "json")
    assert "meaning" in kinds(quick(*line).out)
    for off in (("--no-meaning",), ("--config", str(settings))):
        assert "meaning" not in kinds(quick(*line, *off).out)


def test_nothing_of_it_is_loaded_when_it_is_off(texts, home):
    lines = [" ".join((name, *texts, "--no-meaning")) for name in ("align", "shifts", "report")]
    assert loaded(*lines) == set()


def test_what_was_read_is_kept_and_read_again_only_if_it_is_gone(quick, texts, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    kept = tmp_path / "parallax" / "sentences.db"
    first = quick("align", *texts, "--format", "json").out
    assert kept.is_file()
    assert quick("align", *texts, "--format", "json").out == first
    kept.unlink()
    assert quick("align", *texts, "--format", "json").out == first


@pytest.mark.parametrize("command", [("align",), ("align", "--min-score", "0.9"), ("shifts",), ("report",)])
def test_a_missing_file_is_told_in_every_text(command, texts, quick, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    missing = tmp_path / "none.npz"
    monkeypatch.setattr("tui.meaning.encoder.Meaning.__init__.__defaults__", (missing,))
    told = " ".join(quick(command[0], *texts, *command[1:]).out.replace("•", "").split())
    assert told.count("is missing. Links rest on words alone") == 1
    assert "links by words alone: meaning could not be read" in told


def test_every_command_has_the_same_links(articles):
    links = json.loads(articles("align", "--format", "json").out)["links"]
    report = json.loads(articles("report", "--format", "json").out)["links"]
    assert [(one["left"], one["right"], one["score"]) for one in links] == [
        (one["left"], one["right"], one["score"]) for one in report
    ]
