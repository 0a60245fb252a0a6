"""Lists of tags for coders, without the notes: a REFI codebook (.qdc) or CSV, out and in."""

from __future__ import annotations

import csv
import io
import xml.etree.ElementTree as ET
from collections.abc import Sequence

from tui.notes.exchange.collection import Collection
from tui.notes.exchange.qdpx import element, guid
from tui.notes.exchange.table import safe

SPACE = "urn:QDA-XML:codebook:1.0"
HEADS = ("tag", "name", "path", "notes")


def write_qdc(collection: Collection) -> bytes:
    """The tags as codes of the REFI-QDA Codebook 1.0; `parent/child` becomes a code below another."""
    ET.register_namespace("", SPACE)
    root = element(None, "CodeBook", SPACE, origin=collection.made_with)
    places: dict[str, ET.Element] = {"": element(root, "Codes", SPACE)}
    for tag in tags_of(collection):
        parts = tag.split("/")
        for depth in range(1, len(parts) + 1):
            path = "/".join(parts[:depth])
            if path.casefold() not in places:
                above = places["/".join(parts[: depth - 1]).casefold()]
                places[path.casefold()] = element(
                    above, "Code", SPACE, guid=guid("code", path), name=parts[depth - 1], isCodable="true"
                )
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def write_csv(collection: Collection) -> str:
    """A line for each tag: the tag, its last part, the parts above it, how many notes bear it."""
    lines = io.StringIO(newline="")
    table = csv.writer(lines)
    table.writerow(HEADS)
    for tag in tags_of(collection):
        above, _, name = tag.rpartition("/")
        count = sum(tag in note.tags for note in collection.notes)
        table.writerow([safe(cell) for cell in (tag, name, above)] + [str(count)])
    return lines.getvalue()


def tags_of(collection: Collection) -> list[str]:
    """Every tag once, by name; those that other letters of the same word write are one."""
    found = {tag.casefold(): tag for note in collection.notes for tag in note.tags}
    return sorted(found.values(), key=str.casefold)


def parse_qdc(text: str) -> tuple[str, ...]:
    """The codes of a REFI codebook as `parent/child`; ValueError if it is none."""
    try:
        root = ET.fromstring(text)  # noqa: S314 - expat bounds what entities may grow to
    except ET.ParseError as error:
        raise ValueError(f"no XML: {error}") from error
    if not root.tag.endswith("CodeBook"):
        raise ValueError(f"no codebook but <{root.tag.rpartition('}')[2]}>")
    found: list[str] = []

    def walk(parent: ET.Element, above: Sequence[str]) -> None:
        for code in parent:
            if code.tag.endswith("}Code") or code.tag == "Code":
                path = (*above, code.get("name", "").replace("/", "-"))
                found.append("/".join(path))
                walk(code, path)
            elif code.tag.endswith("Codes"):
                walk(code, above)

    walk(root, ())
    return tuple(found)


def parse_csv(text: str) -> tuple[str, ...]:
    """The tags of a CSV file with a column `tag`, or `name` and perhaps `path`; none without."""
    rows = csv.DictReader(io.StringIO(text, newline=""))
    heads = {head.strip().casefold(): head for head in rows.fieldnames or () if head}
    if "tag" not in heads and "name" not in heads:
        return ()
    found = []
    for row in rows:
        above = (row.get(heads.get("path", "")) or "").strip().removeprefix("'")
        name = (row.get(heads.get("tag", "")) or "").strip().removeprefix("'")
        if not name:
            last = (row.get(heads.get("name", "")) or "").strip().removeprefix("'")
            name = f"{above}/{last}" if above and last else last
        if name:
            found.append(name)
    return tuple(found)
