"""All faults of a codebook file at once, each with its line and a proposal."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from tui.codebook.check_cues import cue_findings
from tui.codebook.check_tables import table_findings
from tui.codebook.check_topics import topic_findings
from tui.codebook.faults import CURLY, UnplacedFault
from tui.codebook.lines import find_lines
from tui.codebook.model import Fault, SourcePlace

_AT_LINE = re.compile(r"\s*\(at line (\d+), column \d+\)$")
_AT_END = re.compile(r"\s*\(at end of document\)$")


def check_codebook(path: str | Path) -> list[Fault]:
    """The faults of one file by line. Raises `ParallaxError` only if the file cannot be read."""
    from tui.codebook.read import read_source

    return check_source(str(path), read_source(str(path)))


def check_source(path: str, source: str) -> list[Fault]:
    """The faults of a codebook's source by line; `path` is the file that they name."""
    try:
        data = tomllib.loads(source)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return _syntax_faults(path, source, error)
    lines = find_lines(source)
    faults = [
        Fault(SourcePlace(path, lines.of(finding.path, finding.item)), finding.message, finding.severity)
        for finding in _findings(data)
    ]
    return sorted(dict.fromkeys(faults), key=lambda fault: fault.place.line)


def _findings(data: dict[str, object]) -> Iterator[UnplacedFault]:
    yield from table_findings(data)
    yield from cue_findings(data)
    yield from topic_findings(data)


def _syntax_faults(path: str, source: str, error: Exception) -> list[Fault]:
    message = str(error)
    if at := _AT_LINE.search(message):
        line, message = int(at[1]), message[: at.start()]
    else:
        line, message = source.count("\n") + 1, _AT_END.sub(", at the end of the file", message)
    curly = [
        number
        for number, text in enumerate(source.split("\n"), 1)
        if any(character in CURLY for character in text.partition("#")[0])
    ]
    faults = [
        Fault(SourcePlace(path, number), 'a curly quotation mark: write a straight one (")')
        for number in curly
    ]
    if line not in curly:
        faults.append(Fault(SourcePlace(path, line), f"not TOML: {message}"))
    return sorted(faults, key=lambda fault: fault.place.line)
