"""A TOML source as tables with the lines of their keys, or what of it is no TOML."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from tui.toml.lines import SourceLines, find_lines

CURLY = "“”„‟«»‘’‚‛"
"""Quotation marks that TOML does not take."""

_AT_LINE = re.compile(r"\s*\(at line (\d+), column \d+\)$")
_AT_END = re.compile(r"\s*\(at end of document\)$")


class NotTomlError(ValueError):
    """A source that is no TOML; `faults` are (line, what is wrong there), in the order of the lines."""

    def __init__(self, faults: list[tuple[int, str]]) -> None:
        super().__init__(faults[0][1])
        self.faults = faults


def parse_toml(source: str) -> tuple[dict[str, Any], SourceLines]:
    """The tables of a source, and where they are written. Raises `NotTomlError`."""
    try:
        return tomllib.loads(source), find_lines(source)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise NotTomlError(_syntax_faults(source, str(error))) from error


def _syntax_faults(source: str, message: str) -> list[tuple[int, str]]:
    """Every curly mark that stands for a straight one, and what the parser stumbled upon elsewhere."""
    if at := _AT_LINE.search(message):
        line, message = int(at[1]), message[: at.start()]
    else:
        line, message = source.rstrip().count("\n") + 1, _AT_END.sub(", at the end of the file", message)
    faults = [
        (number, 'a curly quotation mark: write a straight one (")')
        for number, text in enumerate(source.split("\n"), 1)
        if any(character in CURLY for character in text.partition("#")[0])
    ]
    if line not in {number for number, _ in faults}:
        faults.append((line, f"not TOML: {message[:1].lower()}{message[1:]}"))
    return sorted(faults)
