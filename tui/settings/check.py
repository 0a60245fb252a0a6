"""A settings file as values, or as a list of everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tui.settings.keys import KeyFault, key_clashes, parse_keys
from tui.settings.model import Commands, Keys, Rule, default, rules
from tui.settings.themes import Faults, Wrong, bases, parse_themes, with_own
from tui.toml.lines import SourceLines
from tui.toml.source import NotTomlError, parse_toml
from tui.toml.values import ValueForm, ValueKind, fault_of, near, shown

Values = dict[str, Any]


def check(source: str, path: Path, commands: Commands | None) -> tuple[Values, Faults]:
    """The values that are set, and one sentence for each fault, in the order of the lines."""
    try:
        tables, lines = parse_toml(source)
    except NotTomlError as error:
        return {}, [(line, _ended(message)) for line, message in error.faults]
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


def _form(name: str, rule: Rule) -> ValueForm:
    """What the value of a field must be: its kind is that of the default."""
    usual = default(name)
    if isinstance(usual, bool):
        return ValueForm(ValueKind.TRUTH)
    if isinstance(usual, int):
        return ValueForm(ValueKind.NUMBER, least=rule.least, most=rule.most)
    return ValueForm(ValueKind.TEXTS if isinstance(usual, tuple) else ValueKind.TEXT, rule.choices)


def _value(name: str, found: Any, rule: Rule, folder: Path) -> object:  # noqa: ANN401 - a value of any kind
    """The value as the settings hold it. Raises Wrong."""
    if fault := fault_of(found, _form(name, rule)):
        raise Wrong(fault)
    if isinstance(found, list):
        return tuple(_placed(item, folder) for item in found)
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
    for name, other, wrong in key_clashes({**(commands or {}), **bound}):
        if name in bound or other in bound:
            line = lines.of(("keys", name if name in bound else other))
            faults.append((line, f"{wrong}{_advice(name, other, bound)}"))
    return bound


def _advice(name: str, other: str, bound: Mapping[str, Keys]) -> str:
    """What to do about a key that a command has by default."""
    usual = next((one for one in (other, name) if one not in bound), None)
    return f": give '{usual}' other keys as well, or \"none\"" if usual else ""
