"""Books (EPUB 2 and 3): the chapters in the order of reading."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from tui.documents.draft import Draft, Job, Part
from tui.documents.formats.archive import Archive, all_text, attribute
from tui.documents.formats.html import parsed, parts, tell_left_out
from tui.documents.formats.html.decode import bounded
from tui.documents.formats.html.metadata import iso
from tui.documents.formats.html.walk import walk_book
from tui.documents.model import Metadata
from tui.documents.people import in_one_line
from tui.errors import Unreadable

PAGES = ("application/xhtml+xml", "text/html", "text/x-oeb1-document")
FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""Ways of encryption that hide fonts only."""


def read(job: Job) -> Draft:
    """The book. Its chapters are its places; it has no furniture but its own table of contents."""
    archive = Archive(job.data, job.limits)
    container = archive.xml("META-INF/container.xml")
    root = next((e for e in container.iter() if e.tag == "rootfile"), None) if container is not None else None
    path = attribute(root, "full-path") if root is not None else ""
    package = archive.xml(path)
    if package is None:
        raise Unreadable("is damaged (a book without a list of its chapters): fetch it again.")
    if _is_locked(archive):
        raise Unreadable("is locked by its seller (DRM): give a copy that is not.")
    draft = Draft(_metadata(package))
    chapters = _chapters(package, posixpath.dirname(path))
    pages = []
    for number, (name, _) in enumerate(chapters, 1):
        job.progress("reading the book", number / len(chapters))
        pages.append((name, parsed(_markup(archive.read(name), job))))
    told = []
    for number, (found, (_, contents)) in enumerate(zip(walk_book(pages), chapters, strict=True), 1):
        rules = [
            "table of contents" if contents else _rule(stretch.context.rule) for stretch in found.stretches
        ]
        _add(draft, parts(found, rules), f"ch. {number}" if len(chapters) > 1 else "")
        told.append((found, rules))
    tell_left_out(draft, told)
    if not draft.parts:
        raise Unreadable("holds no words that could be read: it may be a book of pictures.")
    return draft


def _markup(data: bytes, job: Job) -> str:
    """The markup of a chapter: UTF-8 unless its mark says UTF-16."""
    utf16 = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    return _opened(bounded(data.decode("utf-16" if utf16 else "utf-8-sig", "replace"), job.limits))


def _add(draft: Draft, made: list[Part], place: str) -> None:
    """The blocks of a chapter, which is their place."""
    if place and made:
        made = [part._replace(places=((0, place),)) if part.places == ((0, ""),) else part for part in made]
        label = made[0].places[0][1] if made[0].places else ""
        made[0] = made[0]._replace(places=((0, f"{place} {label}".strip()),))
    draft.parts += made


def _rule(rule: str) -> str:
    """Of the rules for pages only navigation holds in a book, which has no comments and no banners."""
    return rule if rule == "navigation" else ""


def _opened(markup: str) -> str:
    """XHTML as HTML: there `<a id="x"/>` would stay open."""
    import re

    return re.sub(r"<(a|span|p|div|i|b|em|sup|title|script)\b([^<>]*)/>", r"<\1\2></\1>", markup)


def _metadata(package: ET.Element) -> Metadata:
    found: dict[str, list[str]] = {}
    for element in package.iter():
        if element.tag in ("title", "creator", "date", "publisher", "source") and (
            words := all_text(element)
        ):
            found.setdefault(element.tag, []).append(words)
    dates = [date for words in found.get("date", []) if (date := iso(words))]
    return Metadata(
        title=found.get("title", [""])[0],
        author=in_one_line(found.get("creator", [])),
        outlet=found.get("publisher", [""])[0],
        date=min(dates, default=""),
    )


def _chapters(package: ET.Element, folder: str) -> list[tuple[str, bool]]:
    """The names of the chapters' files, and whether each is the table of contents.

    A file is named once: some books list it again for each of its sections.
    """
    items = {attribute(e, "id"): e for e in package.iter() if e.tag == "item"}
    found: dict[str, bool] = {}
    for reference in (e for e in package.iter() if e.tag == "itemref"):
        item = items.get(attribute(reference, "idref"))
        if item is None or attribute(item, "media-type") not in PAGES:
            continue
        contents = "nav" in attribute(item, "properties").split()
        if contents and attribute(reference, "linear") == "no":
            continue
        name = unquote(attribute(item, "href").partition("#")[0])
        found.setdefault(posixpath.normpath(posixpath.join(folder, name)), contents)
    return list(found.items())


def _is_locked(archive: Archive) -> bool:
    rights = archive.xml("META-INF/encryption.xml")
    if rights is None:
        return False
    ways = [attribute(e, "Algorithm") for e in rights.iter() if e.tag == "EncryptionMethod"]
    return any(way not in FONTS for way in ways)
