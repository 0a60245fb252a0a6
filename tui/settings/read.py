"""The settings file: where it is, what stands in it, everything that is wrong with it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from tui.errors import ParallaxError
from tui.folders import own_folder
from tui.settings.model import Commands, Loaded, Origin, Settings, SettingsError

VARIABLE = "PARALLAX_CONFIG"
NOTES_VARIABLE = "PARALLAX_NOTES"
LARGEST = 1_000_000


def config_path(given: str | None = None) -> tuple[Path | None, bool]:
    """The settings file, and whether somebody named it; no file where there is no home folder."""
    named = given or os.environ.get(VARIABLE)
    if named:
        try:
            return Path(named).expanduser(), True
        except RuntimeError:
            return Path(named), True
    folder = own_folder("config")
    return (folder / "config.toml" if folder else None), False


def load_settings(given: str | None = None, commands: Commands | None = None) -> Loaded:
    """The settings of the file that is named, else of the user's own; defaults where there is none.

    `commands` gives all commands with their keys, for the check of `[keys]`; without it only the notation is
    checked. Raises SettingsError with all faults of the file, ParallaxError if it cannot be read.
    """
    path, named = config_path(given)
    source = _source(path, named=named) if path else None
    values: dict[str, Any] = {}
    if path is not None and source is not None:
        from tui.settings.check import check

        values, faults = check(source, path, commands)
        if faults:
            raise SettingsError(path, faults)
    origins = dict.fromkeys(values, Origin.FILE)
    if notes := os.environ.get(NOTES_VARIABLE):
        values["notes"] = notes
        origins["notes"] = Origin.VARIABLE
    return Loaded(Settings(**values), path, origins)


def _source(path: Path, *, named: bool) -> str | None:
    """The text of the file; None if the user has none."""
    try:
        if not path.is_file() and os.path.lexists(path):
            raise ParallaxError(f"{path} is not a file: settings are read from a TOML file.")
        if path.stat().st_size > LARGEST:
            raise ParallaxError(f"{path} is too large for settings: name the right file with --config.")
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        if named:
            raise ParallaxError(
                f"There is no settings file {path}: 'parallax config new --config {path}' makes one."
            ) from None
        return None
    except UnicodeDecodeError:
        raise ParallaxError(f"{path} is not UTF-8 text: save the settings as UTF-8.") from None
    except OSError as error:
        raise ParallaxError(f"The settings file {path} cannot be read ({error.strerror}).") from error
