"""What codebooks and projects of the REFI-QDA standard share: elements, identifiers, trees of codes."""

from __future__ import annotations

import re
import uuid
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tui.codebook.model import Axis, Codebook, Pole
from tui.notes.exchange.collection import Collection
from tui.notes.wording import clean_tags

ROOT = uuid.UUID("5b0dc8f7-3f0e-5c0c-9f6b-6f2b6c5a9d11")  # names within it give stable identifiers
_ILLEGAL = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Code(NamedTuple):
    """What a passage may be coded with."""

    path: tuple[str, ...]  # its name behind those of the codes above it
    description: str = ""
    notes: int = 0  # how many bear it

    @property
    def tag(self) -> str:
        """The code as a tag of notes: `limits/bound-by-limits`."""
        return "/".join(part for name in self.path for part in clean_tags([name.replace("/", "-")]))

    @property
    def guid(self) -> str:
        """Its identifier: the same in every file, and for a tag that is written like it."""
        return guid("code", self.tag.casefold())


def codes_of_tags(collection: Collection) -> list[Code]:
    """Every tag once, by name; those that other letters of the same word write are one."""
    counts: dict[str, int] = {}
    found: dict[str, str] = {}
    for note in collection.notes:
        for folded in {tag.casefold() for tag in note.tags}:
            counts[folded] = counts.get(folded, 0) + 1
        found |= {tag.casefold(): tag for tag in note.tags}
    return [Code(tuple(tag.split("/")), notes=counts[folded]) for folded, tag in sorted(found.items())]


def codes_of_book(book: Codebook) -> list[Code]:
    """The axes of a codebook, each with its two poles below it and the examples that its cues give."""
    return [code for axis in book.axes for code in _axis_codes(axis)]


def _axis_codes(axis: Axis) -> Iterator[Code]:
    yield Code((axis.id,), axis.question)
    for pole in Pole:
        cues = [cue for cue in axis.cues if cue.pole is pole]
        examples = [f"Such as: {cue.example}" for cue in cues if cue.example]
        others = [f"Not: {cue.not_example}" for cue in cues if cue.not_example]
        yield Code((axis.id, axis.pole(pole)), "\n".join([axis.question, *examples, *others]))


def add_codes(parent: ET.Element, codes: Iterable[Code], space: str) -> None:
    """Each code as an element below the one that its path names.

    A name in a path that is no code itself becomes one that nothing can be coded with.
    """
    places: dict[str, ET.Element] = {"": parent}
    for code in codes:
        above = parent
        for depth in range(1, len(code.path) + 1):
            part = Code(code.path[:depth])
            if part.guid not in places:
                places[part.guid] = element(
                    above, "Code", space, guid=part.guid, name=part.path[-1], isCodable="false"
                )
            above = places[part.guid]
        above.set("isCodable", "true")
        if code.description:
            above.insert(0, described(code.description, space))


def described(words: str, space: str) -> ET.Element:
    """A Description that stands in no element yet."""
    found = element(None, "Description", space)
    found.text = legal(words)
    return found


def element(parent: ET.Element | None, tag: str, space: str, **attributes: str) -> ET.Element:
    """An element; attributes without a value are left out."""
    known = {name: legal(value) for name, value in attributes.items() if value}
    name = f"{{{space}}}{tag}"
    return ET.Element(name, known) if parent is None else ET.SubElement(parent, name, known)


def guid(kind: str, name: str) -> str:
    """The identifier of a thing, the same each time."""
    return str(uuid.uuid5(ROOT, f"{kind}:{name}"))


def legal(text: str) -> str:
    """The text with what XML cannot carry replaced, one character for one."""
    return _ILLEGAL.sub("\ufffd", text)
