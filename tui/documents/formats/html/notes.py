"""Notes of web pages and books: which links are marks, and the notes that they lead to."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping, Sequence
from urllib.parse import unquote

from selectolax.lexbor import LexborNode

from tui.documents.characters.raised import power

MARK = re.compile(r"[\s\[(]*(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z]|[ivxl]{1,6})[\s\])]*", re.IGNORECASE)
BRACKETED = re.compile(r"\s*\[(?:\d{1,3}|[ivxl]{1,6}|[a-z*†‡])\]\s*", re.IGNORECASE)  # as Word saves them
CALLED = re.compile(
    r"(?:_?ft?n|_?edn|(?:foot|end)?-?_?note)s?(?:[-_.:]?(?:ref|text))?[-_.:]?\w{1,6}", re.IGNORECASE
)
STYLED = re.compile(r"(?:foot|end)-?note.*|note-?ref.*|fn-?(?:ref|link)?|super(?:script)?", re.IGNORECASE)
GLUED = r"(?<=\d)(?=[^\W\d_])"  # a number before the first word
BACK = re.compile(r"\s*(?:[↩↑⏎^⤴]\ufe0e?\s*|Jump up\b[^\w]*|Back\s*)+$")
NUMBERS = re.compile(r"\d{1,3}(?:[,–-]\d{1,3})*", re.ASCII)


def find_notes(pages: Sequence[tuple[str, LexborNode]]) -> dict[str, str]:
    """The mark of each note by its address, `page#id`: raised links lead to it, and it stands behind them."""
    order: dict[str, int] = {}
    links: list[tuple[int, str, str]] = []
    number = 0
    for page, body in pages:
        for node in body.traverse():
            number += 1
            attributes = node.attributes
            for name in ("id", "name"):
                if identity := attributes.get(name):
                    order.setdefault(f"{page}#{identity}", number)
            address = _address(attributes.get("href"), page) if node.tag == "a" else ""
            if address and MARK.fullmatch(sign := node.text() or "") and _is_mark(node, address):
                links.append((number, address, " ".join(sign.split()).strip("[]() ")))
    found: dict[str, str] = {}
    for number, address, sign in links:
        if order.get(address, 0) > number:
            found.setdefault(address, sign)
    return found


def _address(href: str | None, page: str) -> str:
    """Where a link leads: of one page alone only what stands behind its sharp matters."""
    path, _, fragment = (href or "").rpartition("#")
    if page and path:
        page = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(path)))
    return f"{page}#{fragment}" if fragment else ""


def _is_mark(link: LexborNode, address: str) -> bool:
    attributes = link.attributes
    types = f"{attributes.get('epub:type') or ''} {attributes.get('role') or ''}"
    if "noteref" in types or BRACKETED.fullmatch(link.text() or ""):
        return True
    if CALLED.fullmatch(address.rpartition("#")[2]):
        return True
    around: LexborNode | None = link
    while around is not None and around.tag in ("span", "a", "cite", "b", "i", "small"):
        if any(map(STYLED.fullmatch, (around.attributes.get("class") or "").split())):
            return True
        around = around.parent
    return (around is not None and around.tag == "sup") or link.css_first("sup") is not None


def note_of(node: LexborNode, page: str, notes: Mapping[str, str]) -> str:
    """The address of the note if an element is nothing but its mark."""
    for link in [node] if node.tag == "a" else node.css("a[href]"):
        address = _address(link.attributes.get("href"), page)
        if address in notes and MARK.fullmatch(node.text() or ""):
            return address
    return ""


def raised(node: LexborNode, before: str) -> str:
    """Raised digits to which nothing leads: a power of what stands before them, or a mark in brackets."""
    text = "".join((node.text() or "").split())
    if not NUMBERS.fullmatch(text):
        return ""
    return power(before, text) or f"[{text.replace(',', '][')}]"


def noted(text: str, sign: str) -> str:
    """A note with its mark in front, in brackets, and without the way back behind."""
    text = BACK.sub("", text)
    if not sign:
        return text.strip()
    words = re.sub(rf"^[\s↑^\[(]*{re.escape(sign)}(?:[\])]\s*|[.:]\s+|\s+|{GLUED})", "", text)
    return f"[{sign}] {words.strip()}"
