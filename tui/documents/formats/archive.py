"""Zipped sources within bounds, and the XML in them."""

from __future__ import annotations

import io
import zipfile
import zlib
from html.entities import html5
from xml.etree import ElementTree as ET
from xml.parsers import expat

from tui.documents.draft import Limits
from tui.errors import Unreadable

STEP = 1 << 20
DAMAGED = "is damaged (its zip cannot be unpacked): fetch it again."


class Archive:
    """The members of a zip, read by name and never beyond the limits, whatever the zip declares."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            members = self._zip.infolist()
        except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, ValueError) as error:
            raise Unreadable(DAMAGED) from error
        if len(members) > limits.members:
            raise Unreadable(f"holds {len(members):,} files: that is no article.")
        declared = sum(member.file_size for member in members)
        if declared > limits.unpacked:
            raise Unreadable(f"unpacks to {declared / 1_000_000:,.0f} MB: that is no article.")
        for member in members:
            if member.file_size > STEP and member.file_size > limits.ratio * max(1, member.compress_size):
                raise Unreadable("is packed as no document is: make it anew.")
        self.names = frozenset(self._zip.namelist())
        self._limits = limits
        self._left = limits.unpacked

    def read(self, name: str) -> bytes:
        """The bytes of a member; none for one that is not there."""
        if name not in self.names:
            return b""
        try:
            with self._zip.open(name) as member:
                data = member.read(self._left + 1)
        except RuntimeError as error:  # a password is wanted
            raise Unreadable("is locked with a password: save an unlocked copy.") from error
        except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, ValueError, zlib.error) as error:
            raise Unreadable(DAMAGED) from error
        self._left -= len(data)
        if self._left < 0:
            raise Unreadable("unpacks to far more than it declares: make it anew.")
        return data

    def xml(self, name: str) -> ET.Element | None:
        """The root of a member that is XML; None for one that is not there."""
        data = self.read(name)
        return parse_xml(data, self._limits) if data else None


def parse_xml(data: bytes, limits: Limits) -> ET.Element:
    """The root of some XML that declares no entities of its own and is not deeper than any document.

    Elements are called by their local names; attributes keep their namespaces as `namespace}name`.
    """
    tree = _Bounded(limits.depth)
    parser = expat.ParserCreate(None, "}")
    parser.buffer_text = True
    parser.UseForeignDTD(True)  # else an entity of a DTD that is elsewhere would be an error
    parser.StartElementHandler = tree.start
    parser.EndElementHandler = tree.end
    parser.CharacterDataHandler = tree.data
    parser.SkippedEntityHandler = lambda name, _: tree.data(html5.get(f"{name};", ""))
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(data, True)
        return tree.close()
    except (expat.ExpatError, LookupError, ValueError, AssertionError) as error:
        raise Unreadable(f"is damaged ({error}): fetch it again.") from error


def attribute(element: ET.Element, name: str) -> str:
    """An attribute by its name without a namespace; empty if it is not there."""
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def all_text(element: ET.Element | None) -> str:
    """All words in an element, with one blank between them."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def _refuse(*_: object) -> None:
    raise Unreadable("declares entities of its own, which no document needs: save it anew.")


class _Bounded(ET.TreeBuilder):
    def __init__(self, depth: int) -> None:
        super().__init__()
        self._depth, self._most = 0, depth

    def start(self, tag: str, attrs: dict[str, str]) -> ET.Element:
        self._depth += 1
        if self._depth > self._most:
            raise Unreadable("nests deeper than any document does: save it anew.")
        return super().start(tag.rpartition("}")[2], attrs)

    def end(self, tag: str) -> ET.Element:
        self._depth -= 1
        return super().end(tag.rpartition("}")[2])
