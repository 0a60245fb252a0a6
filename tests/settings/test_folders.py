"""Where settings, notes and state lie: where XDG variables say, on macOS too; else where the system says."""

import sys

import platformdirs
import pytest
from platformdirs.macos import MacOS

from tui.faultlog import state_folder
from tui.folders import own_folder
from tui.notes.storage.place import default_path
from tui.settings import load_settings

NAMES = ("CONFIG", "DATA", "STATE")


@pytest.fixture
def on_macos(monkeypatch, tmp_path):
    """A Mac with no variable set."""
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("PARALLAX_NOTES", "PARALLAX_CONFIG", *(f"XDG_{name}_HOME" for name in NAMES)):
        monkeypatch.delenv(name, raising=False)
    for kind in ("config", "data", "state"):

        def path(name, appauthor=None, kind=kind, **rest):
            return getattr(MacOS(name, appauthor, **rest), f"user_{kind}_path")

        monkeypatch.setattr(f"platformdirs.user_{kind}_path", path)
    monkeypatch.setattr("sys.platform", "darwin")


def folders():
    return load_settings().path.parent, default_path().parent, state_folder()


def test_on_macos_they_lie_where_its_programs_keep_them(on_macos, tmp_path):
    assert set(folders()) == {tmp_path / "Library" / "Application Support" / "parallax"}


def test_on_macos_xdg_variables_count_where_they_are_set(on_macos, monkeypatch, tmp_path):
    for name in NAMES:
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    assert folders() == tuple(tmp_path / name / "parallax" for name in NAMES)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs is asked")
@pytest.mark.parametrize("home", ["/home/roe", "/home/roe/", "here", None])
@pytest.mark.parametrize("given", ["/kept/here", "kept/here", "", None])
@pytest.mark.parametrize("kind", ["data", "config", "state", "cache"])
def test_on_linux_they_lie_where_platformdirs_says(monkeypatch, kind, given, home):
    for name, value in ((f"XDG_{kind.upper()}_HOME", given), ("HOME", home)):
        monkeypatch.delenv(name, raising=False) if value is None else monkeypatch.setenv(name, value)
    assert own_folder(kind) == getattr(platformdirs, f"user_{kind}_path")("parallax", appauthor=False)
