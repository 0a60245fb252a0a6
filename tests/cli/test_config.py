"""`parallax config`, and settings where a command line leaves a choice."""

import json

import pytest

from tests.cli.test_faults import HOMELESS, run
from tui.notes import open_store


@pytest.fixture
def settings(home, tmp_path, monkeypatch):
    """Writes the user's own settings."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    path = tmp_path / "config" / "parallax" / "config.toml"
    path.parent.mkdir(parents=True)

    def written(words):
        path.write_text(words, "utf-8")
        return path

    return written


def test_path_new_check_and_show(quick, home, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    path = tmp_path / "config" / "parallax" / "config.toml"
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    ran = quick("config", "path")
    assert ran.out == f"{path}\n"
    assert f"{tmp_path / 'cache' / 'parallax' / 'sentences.db'}; it may be removed." in ran.err
    assert "the defaults hold" in quick("config", "check").out
    assert quick("config", "new").code == 0
    assert "# theme = " in path.read_text("utf-8")
    ran = quick("config", "new")
    assert ran.code == 2 and "--force" in ran.err
    assert quick("config", "check").out == f"{path}: no faults\n"
    shown = quick("config", "show").out
    assert 'theme = "auto"  # default' in shown and 'start = "gg, home"  # default' in shown


def test_faults_are_listed_by_check_and_stop_everything_else(quick, texts, settings):
    path = settings('thme = "dark"\nmouse = 1\n[keys]\nnext-link = "j"\n')
    ran = quick("config", "check")
    assert ran.code == 3
    assert [line.split(": ")[1] for line in ran.out.splitlines()] == ["line 1", "line 2", "line 4"]
    ran = quick("report", *texts)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 3
    assert all(line.startswith(f"parallax: {path}: line ") for line in ran.err.splitlines())
    assert "'next-link' and 'next-passage'" in ran.err
    assert quick("--help").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ('codebooks = ["none.toml"]', "none.toml: there is no such codebook"),
        ('target = "narnia"', "no codebook has 'narnia'"),
    ],
)
def test_what_settings_name_has_to_be_there(quick, settings, words, said):
    path = settings(f"{words}\n")
    ran = quick("config", "check")
    assert ran.code == 3 and said in ran.out and ran.out.startswith(str(path))


def test_a_theme_that_is_hard_to_read_is_a_warning(quick, settings):
    path = settings('[themes.mist]\nbase = "light"\nforeground = "#aaa"\n')
    ran = quick("config", "check")
    assert ran.code == 0 and ran.out.count("\n") == 1
    assert ran.out.startswith(f"{path}: line 3: foreground of the theme 'mist' is hard to read")
    assert ran.out.endswith("(WCAG AA). (warning)\n")


def test_settings_stand_where_nothing_is_typed(quick, texts, settings, tmp_path):
    notes = tmp_path / "mine.db"
    settings(f'notes = "{notes}"\ntarget = "nowhere"\n')
    open_store(notes).close()
    ran = quick("notes", "list")
    assert (ran.code, ran.err) == (0, "There are no notes.\n")
    ran = quick("report", *texts)
    assert ran.code == 2 and "nowhere" in ran.err
    assert quick("report", *texts, "--target", "japan").code == 0
    assert quick("report", *texts, "--name", "Japan").code == 0


def test_another_file_can_be_named(quick, texts, settings, tmp_path, monkeypatch):
    settings('target = "nowhere"\n')
    other = tmp_path / "other.toml"
    other.write_text('codebooks = ["book.toml"]\n', "utf-8")
    ran = quick("report", *texts, "--config", other)
    assert ran.code == 2 and str(tmp_path / "book.toml") in ran.err
    monkeypatch.setenv("PARALLAX_CONFIG", str(tmp_path / "gone.toml"))
    assert "gone.toml" in quick("report", *texts).err
    assert quick("report", *texts, "--config", other).code == 2


def test_without_a_home_there_are_no_settings(home, monkeypatch):
    monkeypatch.delenv("HOME")
    ran = run(HOMELESS, "config", "path")
    assert ran.returncode == 2 and "no home folder" in ran.stderr
    assert run(HOMELESS, "config", "show").returncode == 0


def test_the_schema_knows_every_setting_and_command(quick):
    ran = quick("config", "schema")
    found = json.loads(ran.out)["properties"]
    assert ran.code == 0 and ran.err == ""
    assert "wrap_width" in found and found["keys"]["properties"]["start"]["default"] == "gg, home"
