"""What there is to know of how the texts were read and compared, as a list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui.comparison.notices import LIMITS, SidedNotice, coverage, notices
from tui.documents.characters.guard import guard
from tui.documents.model import Block, BlockKind
from tui.pair import Side
from tui.reader.lists.entries import BLANK, Entry, heading, remark
from tui.reader.state.material import Material
from tui.reader.state.reading_state import Destination
from tui.reader.text.styled import ACCENT, FAINT, SOFT, line, shorten

if TYPE_CHECKING:
    from tui.codebook.model import Fault

FIRST_WORDS = 90
"""Cells of what is shown of a stretch that the cleaner set apart."""

_BLOCKS = {"cleaned": BlockKind.FURNITURE, "headings": BlockKind.HEADING}
"""Which blocks a notice of this kind is about."""


def notice_list(material: Material, faults: Sequence[Fault]) -> tuple[Entry, ...]:
    """Faults of changed files first, then every notice, then the limits of the method."""
    return (*_faults(faults), *_notices(material), *_method(material))


def _faults(faults: Sequence[Fault]) -> Iterator[Entry]:
    if not faults:
        return
    yield heading("Faults of files you changed", "what held before stays; saving the file looks again")
    file = None
    for number, fault in enumerate(faults):
        if fault.place.file != file:
            file = fault.place.file
            yield Entry(line((guard(file), "bold")))
        words = line((f"  line {fault.place.line}: ", FAINT), guard(fault.message))
        yield Entry(words, f"fault/{number}")
    yield BLANK


def _notices(material: Material) -> Iterator[Entry]:
    found = notices(material.documents, material.comparison)
    yield heading("Cautions on these texts", "how they were read and compared")
    if not found:
        yield remark("Nothing had to be guessed, replaced or set apart.")
    for number, told in enumerate(found):
        children = tuple(_stretches(material, told, f"notice/{number}"))
        name = f"{material.names[told.side]}  " if told.side else ""
        more = line((f"  enter lists {'it' if len(children) == 1 else 'them'}", FAINT)) if children else ()
        words = line("  ", (name, ACCENT), guard(told.words), *more)
        yield Entry(words, f"notice/{number}", children=children)
    yield BLANK


def _stretches(material: Material, told: SidedNotice, key: str) -> Iterator[Entry]:
    """What the cleaner set apart: by which rule, and its first words; enter goes there."""
    if told.side is None or told.kind not in _BLOCKS:
        return
    for block in material.documents[told.side].blocks:
        if block.kind is _BLOCKS[told.kind] and block.rule:
            yield _stretch(material, told.side, block, f"{key}/{block.span.start}")


def _stretch(material: Material, side: Side, block: Block, key: str) -> Entry:
    words = shorten(block.span.of(material.documents[side].text), FIRST_WORDS)
    rule = line((f"    {block.rule}  ", SOFT), f"“{words}”")
    return Entry(rule, key, Destination(side, block.span.start))


def _method(material: Material) -> Iterator[Entry]:
    if material.comparison is None:
        return
    yield heading("How this was made")
    for number, words in enumerate((coverage(material.comparison), *LIMITS)):
        yield Entry(line("  ", words), f"limit/{number}")
