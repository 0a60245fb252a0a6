"""The settings as a JSON schema (draft 7), for editors that complete and check TOML."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tui.settings.colours import PALETTES, RETIRED, USES
from tui.settings.model import Keys, Rule, default, rules
from tui.settings.themes import BASES, COLOUR, NAME
from tui.settings.writing import described_as, written_keys

Schema = dict[str, Any]


def schema(commands: Mapping[str, Keys]) -> Schema:
    """What a settings file may hold, with what each setting is for and its default."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Settings of parallax",
        **_table({name: _setting(name, rule, commands) for name, rule in rules().items()}),
    }


def _setting(name: str, rule: Rule, commands: Mapping[str, Keys]) -> Schema:
    about: Schema = {"description": described_as(rule)}
    match name:
        case "keys":
            return about | _table({command: _keys(keys) for command, keys in commands.items()})
        case "themes":
            return about | _table({}) | {"patternProperties": {_whole(NAME): _theme()}}
    usual = default(name)
    about["default"] = list(usual) if isinstance(usual, tuple) else usual
    return about | _values(rule, usual)


def _values(rule: Rule, usual: object) -> Schema:
    """What the value may be."""
    match usual:
        case bool():
            return {"type": "boolean"}
        case int():
            return {
                "type": "integer",
                "anyOf": [{"enum": [0]}, {"minimum": rule.least, "maximum": rule.most}],
            }
        case tuple():
            return {"type": "array", "items": {"type": "string"}}
    if rule.themes:
        return {"type": "string", "anyOf": [{"enum": list(rule.choices)}, {"pattern": _whole(NAME)}]}
    return {"type": "string", "enum": list(rule.choices)} if rule.choices else {"type": "string"}


def _theme() -> Schema:
    colours = {
        name: {"type": "string", "pattern": _whole(COLOUR), "description": USES[name]}
        for name in PALETTES["dark"]
    }
    colours |= {
        name: {"type": "string", "description": "colours nothing any more"} for name in sorted(RETIRED)
    }
    base = {"type": "string", "enum": list(BASES), "description": "the bundled theme that it is based on"}
    return _table({"base": base, **colours}) | {"required": ["base"]}


def _keys(keys: Keys) -> Schema:
    return {"type": "string", "default": written_keys(keys)}


def _table(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _whole(pattern: str) -> str:
    return f"^(?:{pattern})$"
