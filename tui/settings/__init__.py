"""The user's settings: one TOML file, checked as a whole, with the origin of every value."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from tui.settings.model import Loaded, Origin, Settings, SettingsError

if TYPE_CHECKING:
    from tui.settings.read import config_path, load_settings
    from tui.settings.writing import starter

_HOMES = {"config_path": "read", "load_settings": "read", "starter": "writing"}

__all__ = ["Loaded", "Origin", "Settings", "SettingsError", "config_path", "load_settings", "starter"]


def __getattr__(name: str) -> object:
    """Import what is asked for only then: a TOML reader is not needed to show a help text."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
