"""Notes at the end of a text, to which its marks lead that have none at the foot of their page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.documents.draft import Part
from tui.documents.model import BlockKind

HEADED = re.compile(
    r"(?:\d+\.? )?(?:end|foot)?notes(?: and references)?:?|references(?: and notes)?:?", re.IGNORECASE
)
NUMBERED = re.compile(r"\[?(\d{1,3})(?:[.)\]]\s*(?!\d)|\s+)(?=\S)")


def foot(page: int, sign: str) -> str:
    """The name of a note at the foot of a page."""
    return f"{page}:{sign}"


def at_end(name: str) -> str:
    """The name of the note at the end of the text that bears the sign of one at the foot of a page."""
    return f"end:{name.rpartition(':')[2]}"


def endnotes(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts; what is numbered under a heading that says so are notes, if marks lead to them."""
    wanted = {note for part in parts for _, note in part.marks}
    under = False
    for part in parts:
        if part.rule or HEADED.fullmatch(part.text):
            under = under or not part.rule
            yield part
            continue
        under = under and not part.level
        found = NUMBERED.match(part.text) if under and part.kind is not BlockKind.CELL else None
        yield ended(part, found) if found and at_end(found[1]) in wanted else part


def ended(part: Part, found: re.Match[str]) -> Part:
    """A note at the end, of which the number that it begins with was found."""
    words = f"[{found[1]}] {part.text[found.end() :]}"
    return part._replace(kind=BlockKind.NOTE, text=words, marks=(), note=at_end(found[1]))
