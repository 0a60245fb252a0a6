"""What can be set, with its default and what it is for."""

# Annotations are types here: a named tuple compiles each that is put off, at every start.

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from enum import StrEnum
from pathlib import Path
from typing import Any, NamedTuple

from tui.errors import ParallaxError

Step = str
"""One key as it reaches the reader: a character, or a name such as `pagedown` or `ctrl+d`."""

Keys = tuple[tuple[Step, ...], ...]
"""The sequences of steps that call one command."""


Commands = Callable[[], Mapping[str, Keys]]
"""Gives every command of the reader with its own keys; called only for a file that sets some."""


class OwnTheme(NamedTuple):
    """A theme of the user's own: the bundled one that it is based on, and the colours that it has instead."""

    base: str
    colours: Mapping[str, str]


class Origin(StrEnum):
    """Where a value comes from, weakest first."""

    DEFAULT = "default"
    FILE = "file"
    VARIABLE = "environment"


class Rule(NamedTuple):
    """What a value must be, beside its type, and what it is for."""

    help: str
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 0
    path: bool = False
    themes: tuple[str, ...] = ()
    """The user's own themes based on these are choices as well."""


def _is(
    help: str,
    *,
    choices: tuple[str, ...] = (),
    least: int = 0,
    most: int = 0,
    path: bool = False,
    themes: tuple[str, ...] = (),
) -> dict[str, Rule]:
    return {"rule": Rule(help, choices, least, most, path, themes)}


@dataclass(frozen=True)
class Settings:
    """Everything that can be set. The metadata of a field tells what it is for and what it may be."""

    theme: str = field(
        default="auto",
        metadata=_is(
            "a theme; auto takes one of the next two, by the background of the terminal",
            choices=("auto", "dark", "light"),
            themes=("dark", "light"),
        ),
    )
    theme_dark: str = field(
        default="dark",
        metadata=_is("the theme on a dark background", choices=("dark",), themes=("dark",)),
    )
    theme_light: str = field(
        default="light",
        metadata=_is("the theme on a light background", choices=("light",), themes=("light",)),
    )
    mouse: bool = field(
        default=True, metadata=_is("whether the mouse belongs to the reader; --no-mouse leaves it alone")
    )
    wrap_width: int = field(
        default=88,
        metadata=_is("the most columns of a line of text; 0 for as many as there are", least=20, most=400),
    )
    sync: str = field(
        default="anchored",
        metadata=_is(
            "how the texts scroll at the start: along their links, page for page, or each for itself",
            choices=("anchored", "page", "free"),
        ),
    )
    level_view: bool = field(
        default=False,
        metadata=_is("whether the level view is shown at the start: counterparts begin on one row"),
    )
    faint: bool = field(default=False, metadata=_is("whether faint links are shown at the start"))
    meaning: bool = field(
        default=True,
        metadata=_is("whether links also rest on what sentences speak of; --no-meaning takes words alone"),
    )
    flash: bool = field(default=True, metadata=_is("whether a place is lit for a moment where a jump lands"))
    tour: bool = field(
        default=True, metadata=_is("whether a short tour is shown at the very first start, which esc ends")
    )
    wrap_navigation: bool = field(
        default=False, metadata=_is("whether next goes on from the last one to the first, and back")
    )
    clipboard: str = field(
        default="",
        metadata=_is('a command that takes copied words on standard input, as "wl-copy"; "" for OSC 52'),
    )
    notes: str = field(
        default="", metadata=_is('the notes file; "" for notes.db in the user\'s data folder', path=True)
    )
    author: str = field(
        default="", metadata=_is('your name, kept with the notes and verdicts that you write; "" for none')
    )
    codebooks: tuple[str, ...] = field(
        default=(), metadata=_is("codebook files to stack on the default ones", path=True)
    )
    target: str = field(default="", metadata=_is('the id of the target to follow; "" lets parallax choose'))
    themes: Mapping[str, OwnTheme] = field(
        default_factory=dict,
        metadata=_is(
            "themes of your own: what they are based on, dark or light, and the colours that differ from it"
        ),
    )
    keys: Mapping[str, Keys] = field(
        default_factory=dict,
        metadata=_is('keys of commands: name = "j, down", or "none"'),
    )

    def theme_on(self, *, light: bool) -> str:
        """The theme for a background."""
        return self.theme_light if light else self.theme_dark


def rules() -> dict[str, Rule]:
    """The rule of every field, in order."""
    return {one.name: one.metadata["rule"] for one in fields(Settings)}


def default(name: str) -> Any:  # noqa: ANN401 - a value of any setting
    """The default of a field."""
    return getattr(Settings(), name)


class Loaded(NamedTuple):
    """Settings, the file they were read from or would be, and where each value comes from."""

    settings: Settings
    path: Path | None
    origins: Mapping[str, Origin]

    def is_set(self, name: str) -> bool:
        """Whether somebody chose this value."""
        return self.origins.get(name, Origin.DEFAULT) is not Origin.DEFAULT


class SettingsError(ParallaxError):
    """A settings file with faults: the line of each and what is wrong with it, in a sentence."""

    def __init__(self, path: Path, found: Sequence[tuple[int, str]]) -> None:
        self.path = path
        self.found = tuple(found)
        super().__init__("\n".join(self.faults))

    @property
    def faults(self) -> tuple[str, ...]:
        """One sentence for each, with file and line."""
        return tuple(f"{self.path}: line {line}: {sentence}" for line, sentence in self.found)
