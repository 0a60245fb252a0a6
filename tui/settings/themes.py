"""The `[themes.NAME]` tables of a settings file: one of the two bundled themes with other colours."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tui.settings.colours import DARK, LIGHT, PALETTES, RETIRED
from tui.settings.model import OwnTheme, Rule
from tui.toml.lines import SourceLines
from tui.toml.values import near, shown

Faults = list[tuple[int, str]]
"""(line, what is wrong with it)."""

BASES = (DARK, LIGHT)
TAKEN = ("auto", *BASES)
"""Names that mean something else already."""

NAME = "[A-Za-z0-9_-]+"
COLOUR = "#(?:[0-9a-fA-F]{3}){1,2}"
"""What a theme may be called, and how a colour is written."""


class Wrong(ValueError):
    """A value that cannot be; the message is the rest of a sentence."""


def bases(found: object) -> dict[str, str]:
    """The name of each theme that a file describes, soundly or not, with what it is based on."""
    tables = found if isinstance(found, dict) else {}
    return {name: str(table.get("base")) if isinstance(table, dict) else "" for name, table in tables.items()}


def with_own(rule: Rule, own: Mapping[str, str], found: object) -> Rule:
    """The rule, with the user's own themes among the choices that it gives. Raises Wrong for a wrong base."""
    if not rule.themes:
        return rule
    base = own.get(str(found))
    if base in BASES and base not in rule.themes:
        raise Wrong(f"cannot be '{found}', whose base is {base}")
    fitting = (name for name, base in own.items() if base in rule.themes or base not in BASES)
    return rule._replace(choices=(*rule.choices, *fitting))


def parse_themes(found: object, lines: SourceLines, faults: Faults) -> dict[str, OwnTheme]:
    """The themes; what is wrong with them is added to the faults."""
    if not isinstance(found, dict) or not all(isinstance(table, dict) for table in found.values()):
        faults.append((lines.of(("themes",)), "themes are tables: write [themes.NAME] on a line of its own"))
        return {}
    themes: dict[str, OwnTheme] = {}
    for name, table in found.items():
        said = [(lines.of(("themes", name)), fault) for fault in _name_faults(name)]
        said += [(lines.of(("themes", name, key)), fault) for key, fault in _faults(name, table)]
        faults += said
        if not said:
            colours = {key: colour.lower() for key, colour in table.items() if key in PALETTES[DARK]}
            themes[name] = OwnTheme(table["base"], colours)
    return themes


def _name_faults(name: str) -> list[str]:
    if name in TAKEN:
        return [f"a theme of your own cannot be called '{name}': that name is taken"]
    if not re.fullmatch(NAME, name):
        return [f"a theme cannot be called '{name}': its name is letters, digits, - and _"]
    return []


def _faults(name: str, table: Mapping[str, object]) -> list[tuple[str, str]]:
    """(key, what is wrong with it)."""
    found: list[tuple[str, str]] = []
    if "base" not in table:
        found.append(("", f'the theme \'{name}\' has no base: write base = "dark" or base = "light"'))
    for key, value in table.items():
        if key == "base":
            if value not in BASES:
                meant = near(str(value), BASES, "it is dark or light")
                found.append((key, f"the base of the theme '{name}' cannot be {shown(value)}{meant}"))
        elif key not in PALETTES[DARK] and key not in RETIRED:
            known = near(key, PALETTES[DARK], "'parallax config new' lists them")
            found.append((key, f"there is no colour '{key}' in a theme{known}"))
        elif not isinstance(value, str) or not re.fullmatch(COLOUR, value):
            found.append(
                (key, f"{key} of the theme '{name}' must be a colour as in \"#1a2b3c\", not {shown(value)}")
            )
    return found
