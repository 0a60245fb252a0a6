"""The settings file is edited while one reads: what can change at once does, the rest at the next start."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import TYPE_CHECKING

from textual.app import App
from textual.message import Message

from tui.codebook.model import Fault, SourcePlace
from tui.reader.commands import usual_keys
from tui.reader.program.theme import full_name
from tui.reader.state.messages import Faulty, SettingsRead
from tui.settings import Loaded, Settings, SettingsError, load_settings

if TYPE_CHECKING:
    from tui.reader.program.appearance import Appearance
    from tui.reader.program.running import Running

DRESS = ("theme", "theme_dark", "theme_light", "themes")
AT_ONCE = frozenset({*DRESS, "wrap_width", "flash", "wrap_navigation", "clipboard", "keys"})
"""What changes while one reads; everything else says how a reading begins, or what is read."""


def check_settings_file(path: str) -> Iterator[Message]:
    """What there is to tell of a file that was saved: its faults, and without any the settings.

    Raises ParallaxError if it cannot be read.
    """
    try:
        loaded = load_settings(path, usual_keys)
    except SettingsError as error:
        yield Faulty(
            (path,), tuple(Fault(SourcePlace(path, line), sentence) for line, sentence in error.found)
        )
    else:
        yield Faulty((path,), ())
        yield SettingsRead(loaded)


def apply_settings(reader: Running, look: Appearance, loaded: Loaded, *, light: bool | None) -> str:
    """Take on other settings; what became of it, in a sentence.

    `light`: what the terminal told of its background.
    """
    before, after = reader.loaded.settings, loaded.settings
    reader.loaded = loaded
    changed = tuple(
        one.name for one in fields(Settings) if getattr(before, one.name) != getattr(after, one.name)
    )
    reader.fit_stage()
    if "keys" in changed:
        reader.reading.take_keys()
    if not set(DRESS).isdisjoint(changed):
        look.follows_background = look.follows_background and after.theme == "auto"
        look.register_themes()
        look.show(theme_after(reader.reading.app, before, after, told_light=light))
    return settings_remark(loaded.path.name if loaded.path else "", changed)


def theme_after(app: App[object], before: Settings, after: Settings, *, told_light: bool | None) -> str:
    """The theme to show: the one that is chosen anew, else that of the background that is shown."""
    if after.theme != "auto" and (after.theme != before.theme or app.theme == full_name(before.theme)):
        return full_name(after.theme)
    light = not app.current_theme.dark
    if after.theme != before.theme and told_light is not None:
        light = told_light
    return full_name(after.theme_on(light=light))


def settings_remark(name: str, changed: tuple[str, ...]) -> str:
    """Which settings changed, and which will."""
    now = [setting for setting in changed if setting in AT_ONCE]
    later = [setting for setting in changed if setting not in AT_ONCE]
    if not changed:
        return f"{name} was read again: no setting in it changed."
    words = f"{name} was read again{': ' if now else ''}{', '.join(now)}."
    return f"{words} At the next start: {', '.join(later)}." if later else words
