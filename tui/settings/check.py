"""A settings file as values, or as a list of everything that is wrong with it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tui.codebook.lines import SourceLines, find_lines
from tui.settings.keys import KeyFault, clashes, parse_keys
from tui.settings.model import Commands, Keys, Rule, default, rules
from tui.settings.themes import Faults, bases, parse_themes, with_own
from tui.settings.wording import Wrong, near, shown

Values = dict[str, Any]


def check(source: str, path: Path, commands: Commands | None) -> tuple[Values, Faults]:
    """The values that are set, and one sentence for each fault, in the order of the lines."""
    try:
        tables = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        return {}, [_no_toml(str(error), source)]
    lines = find_lines(source)
    known = rules()
    values: Values = {}
    faults: Faults = []
    own = bases(tables.get("themes"))
    for name, found in tables.items():
        line = lines.of((name,))
        if name not in known:
            faults.append((line, f"there is no setting '{name}'{near(name, known)}"))
        elif name == "keys":
            values["keys"] = _keys(found, lines, commands() if commands else None, faults)
        elif name == "themes":
            values["themes"] = parse_themes(found, lines, faults)
        else:
            try:
                values[name] = _value(name, found, with_own(known[name], own, found), path.parent)
            except Wrong as fault:
                faults.append((line, f"{name} {fault}"))
    return values, [(line, _ended(message)) for line, message in sorted(faults)]


def _ended(message: str) -> str:
    return message if message.endswith("?") else f"{message}."


def _no_toml(message: str, source: str) -> tuple[int, str]:
    """What the TOML reader says, "... (at line 3, column 7)" or "... (at end of document)", with its line."""
    words, _, place = message.rpartition(" (at ")
    number = re.match(r"line (\d+)", place)
    line = int(number[1]) if number else source.rstrip().count("\n") + 1
    return line, f"this is not TOML: {words[:1].lower()}{words[1:]}."


def _value(name: str, found: object, rule: Rule, folder: Path) -> object:
    """The value as the settings hold it. Raises Wrong."""
    usual = default(name)
    if isinstance(usual, bool):
        if not isinstance(found, bool):
            raise Wrong(f"must be true or false, not {shown(found)}")
        return found
    if isinstance(usual, int):
        if (
            isinstance(found, bool)
            or not isinstance(found, int)
            or not (found == 0 or rule.least <= found <= rule.most)
        ):
            raise Wrong(f"must be 0 or a number from {rule.least} to {rule.most}, not {shown(found)}")
        return found
    if isinstance(usual, tuple):
        if not isinstance(found, list) or not all(isinstance(item, str) for item in found):
            raise Wrong(f'must be a list of texts, as in ["one", "two"], not {shown(found)}')
        return tuple(_placed(item, folder) for item in found)
    if not isinstance(found, str):
        raise Wrong(f"must be a text in quotation marks, not {shown(found)}")
    if rule.choices and found not in rule.choices:
        listed = rule.choices[0] if len(rule.choices) == 1 else f"one of {', '.join(rule.choices)}"
        raise Wrong(f"cannot be '{found}'{near(found, rule.choices, f'it is {listed}')}")
    return _placed(found, folder) if rule.path and found else found


def _placed(text: str, folder: Path) -> str:
    """A path as seen from the settings file; the name of a shipped codebook stays as it is."""
    from tui.codebook import book_paths

    if text in book_paths():
        return text
    try:
        return str(folder / Path(text).expanduser())
    except RuntimeError as error:
        raise Wrong(f"names a home folder that cannot be found: '{text}'") from error


def _keys(
    found: object, lines: SourceLines, commands: Mapping[str, Keys] | None, faults: Faults
) -> dict[str, Keys]:
    """The keys that are set."""
    if not isinstance(found, dict):
        faults.append((lines.of(("keys",)), "keys must be a table: write [keys] on a line of its own"))
        return {}
    bound: dict[str, Keys] = {}
    for name, text in found.items():
        line = lines.of(("keys", name))
        if commands is not None and name not in commands:
            faults.append((line, f"there is no command '{name}'{near(name, commands)}"))
        elif not isinstance(text, str):
            faults.append((line, f'the keys of {name} must be a text, as in "j, down", not {shown(text)}'))
        else:
            try:
                bound[name] = parse_keys(text)
            except KeyFault as fault:
                faults.append((line, f"the keys of {name}: {fault}".removesuffix(".")))
    for name, other, wrong in clashes({**(commands or {}), **bound}):
        if name in bound or other in bound:
            line = lines.of(("keys", name if name in bound else other))
            faults.append((line, f"{wrong}{_advice(name, other, bound)}"))
    return bound


def _advice(name: str, other: str, bound: Mapping[str, Keys]) -> str:
    """What to do about a key that a command has by default."""
    usual = next((one for one in (other, name) if one not in bound), None)
    return f": give '{usual}' other keys as well, or \"none\"" if usual else ""
