"""The user's settings, put where a command line leaves a choice."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tui.cli.usage import Arguments
from tui.codebook.shipped import own_path
from tui.errors import ParallaxError
from tui.settings import config_path, load_settings
from tui.settings.model import Keys, Loaded


def prefer(arguments: Arguments) -> None:
    """Fill in what the settings say and the words typed do not. Raises SettingsError."""
    if not hasattr(arguments, "config"):
        return
    arguments.settings = loaded = load_settings(arguments.config, reader_keys)
    settings = loaded.settings
    if "notes" in arguments:
        arguments.notes = arguments.notes or settings.notes or None
    if "meaning" in arguments:
        arguments.meaning = arguments.meaning and settings.meaning
    if "codebook" in arguments:
        arguments.codebook = [*usual_codebooks(loaded), *arguments.codebook]
        if arguments.target is None and not arguments.names:
            arguments.target = settings.target or None


def usual_codebooks(loaded: Loaded) -> list[str]:
    """The user's own codebook, if there is one, and those of the settings."""
    own = own_path(loaded.path)
    mine = [str(own)] if own is not None and own.is_file() else []
    return [*mine, *loaded.settings.codebooks]


def settings_file(arguments: Arguments) -> Path:
    """Where the settings file is, or would be; `ParallaxError` if there is no folder for one."""
    path, _ = config_path(arguments.config)
    if path is None:
        raise ParallaxError("There is no home folder for settings: name a file with --config.")
    return path


def reader_keys() -> Mapping[str, Keys]:
    """Every command of the reader with the keys that it has without settings."""
    from tui.reader.commands import usual_keys

    return usual_keys()
