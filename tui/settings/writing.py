"""The settings as a TOML file: with all defaults as comments, or with the values that hold."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from tui.settings.colours import DARK, PALETTES, USES
from tui.settings.keys import NONE, keys_as_typed
from tui.settings.model import Keys, Loaded, Origin, OwnTheme, Rule, Settings, default, rules

HEAD = """\
# Settings of parallax. Every line is a default: take its # away and change it.
# 'parallax config check' finds what is wrong, 'parallax config show' tells what holds and why.
"""


def starter(commands: Mapping[str, Keys]) -> str:
    """A file to start from: every setting with what it is for, all commented out."""
    lines = [HEAD]
    for name, rule in rules().items():
        if name == "themes":
            lines += [f"# {_sentence(rule.help)}", *(f"# {line}" for line in _example()), ""]
        elif name == "keys":
            lines += [f"# {_sentence(rule.help)}", "[keys]"]
            lines += [f"# {command} = {toml(written_keys(keys))}" for command, keys in commands.items()]
        else:
            lines += [
                f"# {described_as(rule)}",
                f"# {name} = {toml(default(name))}",
            ]
            lines.append("")
    return "\n".join(lines) + "\n"


def described(loaded: Loaded, commands: Mapping[str, Keys]) -> Iterator[str]:
    """Every setting that holds: what it is for, its value, and where that comes from."""
    settings: Settings = loaded.settings
    origins = {
        Origin.DEFAULT: "default",
        Origin.FILE: str(loaded.path),
        Origin.VARIABLE: "PARALLAX_NOTES",
    }
    for name, rule in rules().items():
        origin = origins[loaded.origins.get(name, Origin.DEFAULT)]
        if name == "themes":
            yield from _themes(rule, settings.themes, origin)
            continue
        if name != "keys":
            yield f"# {described_as(rule)}"
            yield f"{name} = {toml(getattr(settings, name))}  # {origin}"
            yield ""
            continue
        yield f"# {_sentence(rule.help)}"
        yield "[keys]"
        for command, keys in {**commands, **settings.keys}.items():
            chosen = str(loaded.path) if command in settings.keys else "default"
            yield f"{command} = {toml(written_keys(keys))}  # {chosen}"


def _example() -> Iterator[str]:
    """A theme of one's own that has all colours of its base."""
    yield from ("[themes.mine]", f"base = {toml(DARK)}")
    for name, colour in PALETTES[DARK].items():
        yield f"{name} = {toml(colour)}  # {USES[name]}"


def _themes(rule: Rule, themes: Mapping[str, OwnTheme], origin: str) -> Iterator[str]:
    yield f"# {_sentence(rule.help)}"
    for name, theme in themes.items():
        yield f"[themes.{name}]  # {origin}"
        yield f"base = {toml(theme.base)}"
        yield from (f"{colour} = {toml(value)}" for colour, value in theme.colours.items())
    yield ""


def toml(value: object) -> str:
    """A value as TOML writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return f"[{', '.join(map(toml, value))}]"
    return json.dumps(value, ensure_ascii=False)


def written_keys(keys: Keys) -> str:
    """The keys of a command in the notation of the file."""
    return ", ".join(keys_as_typed(tuple(map(_spelt, steps))) for steps in keys) or NONE


def _spelt(step: str) -> str:
    return "comma" if step == "," else step


def _sentence(help: str) -> str:
    return f"{help[0].upper()}{help[1:]}."


def described_as(rule: Rule) -> str:
    """What a setting is for and what it may be."""
    own = ", or a theme of your own" if rule.themes else ""
    return _sentence(rule.help) + (f" One of {', '.join(rule.choices)}{own}." if rule.choices else "")
