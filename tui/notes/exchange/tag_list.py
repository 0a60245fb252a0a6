"""Lists of codes for coders, tags of notes or axes of a codebook, as REFI codebook (.qdc) and CSV."""

from __future__ import annotations

import csv
import io
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Sequence

from tui.errors import ParallaxError
from tui.notes.exchange.refi import Code, add_codes, element
from tui.notes.exchange.table import safe

SPACE = "urn:QDA-XML:codebook:1.0"
HEADS = ("tag", "code", "above", "notes", "description", "made_with")
"""One of `tag`, `name` and `path` alone: Taguette refuses a list with two of them."""


def write_qdc(codes: Iterable[Code], origin: str) -> bytes:
    """Codes as a REFI-QDA Codebook 1.0; `origin` is what the list was made with, and from.

    ParallaxError without any: the standard asks for at least one.
    """
    listed = list(codes)
    if not listed:
        raise ParallaxError("There is no code to write, and a REFI codebook has at least one.")
    ET.register_namespace("", SPACE)
    root = element(None, "CodeBook", SPACE, origin=origin)
    add_codes(element(root, "Codes", SPACE), listed, SPACE)
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def write_csv(codes: Iterable[Code], origin: str) -> str:
    """A line for each code: the tag, its name, those above it, its notes, what it means, and `origin`."""
    lines = io.StringIO(newline="")
    table = csv.writer(lines)
    table.writerow(HEADS)
    for code in codes:
        words = (code.tag, code.path[-1], "/".join(code.path[:-1]))
        table.writerow([*map(safe, words), str(code.notes), *map(safe, (code.description, origin))])
    return lines.getvalue()


def parse_qdc(text: str) -> tuple[str, ...]:
    """The codes of a REFI codebook as `parent/child`; ValueError if it is none.

    What nothing can be coded with is a heading over others, and no code.
    """
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
                if code.get("isCodable", "true").strip() in ("true", "1"):
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
