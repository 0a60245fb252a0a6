"""All faults of a codebook file at once, each with its line and a proposal."""

from __future__ import annotations

from collections.abc import Iterator

from tui.codebook.check_cues import cue_findings
from tui.codebook.check_tables import table_findings
from tui.codebook.check_topics import topic_findings
from tui.codebook.faults import UnplacedFault
from tui.codebook.model import Fault, SourcePlace
from tui.toml.source import NotTomlError, parse_toml


def check_source(path: str, source: str) -> list[Fault]:
    """The faults of a codebook's source by line; `path` is the file that they name."""
    try:
        data, lines = parse_toml(source)
    except NotTomlError as error:
        return [Fault(SourcePlace(path, line), message) for line, message in error.faults]
    faults = [
        Fault(SourcePlace(path, lines.of(finding.path, finding.item)), finding.message, finding.severity)
        for finding in _findings(data)
    ]
    return sorted(dict.fromkeys(faults), key=lambda fault: fault.place.line)


def _findings(data: dict[str, object]) -> Iterator[UnplacedFault]:
    yield from table_findings(data)
    yield from cue_findings(data)
    yield from topic_findings(data)
