"""What kind of source some bytes are. Their content says so, never the name of their file."""

from __future__ import annotations

import re
from enum import StrEnum

from tui.errors import Unreadable
from tui.language.lazy import lazy

HEAD = 4_096  # bytes that tell
LONGEST_TYPE = 200  # bytes in which a zipped document says what it is


class SourceKind(StrEnum):
    """A kind of source that can be read."""

    TEXT = "text"  # plain or Markdown
    HTML = "html"
    MHTML = "mhtml"
    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    RTF = "rtf"
    EPUB = "epub"
    MAIL = "mail"
    SUBTITLES = "subtitles"
    JSON = "json"
    TEI = "tei"
    JATS = "jats"


SUBTITLES = lazy(r"WEBVTT(?:[ \t\n]|\Z)|\s*(?:\d+[ \t]*\n)?(?:\d{1,3}:)?\d\d:\d\d[.,]\d{1,3} *--> *\d")
MARKUP = lazy(r"<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>])", re.IGNORECASE)
FRAGMENT = lazy(
    r"<(?:article|div|p|h[1-6]|section|main|table|title|meta|link|script|style|span|ul|ol|blockquote)[\s>/]",
    re.IGNORECASE,
)
FEWEST_TAGS = 3  # that close a block, of a page without a root
CLOSING = lazy(r"</(?:article|div|p|h[1-6]|section|main|table|blockquote|ul|ol)>", re.IGNORECASE)
PROLOGUE = lazy(
    r"(?:\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE(?!\s+html\b)[^<>\[]*(?:\[[^\]]*\]\s*)?>)*",
    re.DOTALL | re.IGNORECASE,
)
HEADER = lazy(r"([A-Za-z][A-Za-z0-9-]*):(?:[ \t]|\n|\Z)")
OF_MAIL = frozenset({"mime-version", "message-id", "received", "return-path", "x-mailer", "delivered-to"})
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

OBJECT = re.compile(r'\[?\s*\{\s*"[^"\n]{1,60}"\s*:')


def sniff(data: bytes) -> SourceKind:
    """The kind of a source; `Unreadable` for what is known and cannot be read."""
    head = data[:HEAD]
    if b"%PDF-" in head[:1_024]:
        return SourceKind.PDF
    if head.startswith(b"PK\x03\x04"):
        return _zipped(data)
    if head.startswith(OLE):
        raise Unreadable(_old_office(data))
    if head[60:68] in (b"BOOKMOBI", b"TEXtREAd"):
        raise Unreadable("is a Kindle book: give it as EPUB (Calibre converts one that is not locked).")
    if head.startswith((b"%!PS", b"AT&TFORM")):
        raise Unreadable("is a PostScript or DjVu file: give it as PDF.")
    text = _decoded(head)
    begun = text.lstrip("\ufeff \t\n\f")
    if begun.startswith("{\\rtf"):
        return SourceKind.RTF
    if SUBTITLES.match(begun):
        return SourceKind.SUBTITLES
    if begun[:1] == "<":
        return _marked_up(begun, data)
    if begun[:1] in ("{", "["):
        if _is_json(data):
            return SourceKind.JSON
        if OBJECT.match(begun):
            raise Unreadable("is damaged (JSON that breaks off): fetch it again.")
        return SourceKind.TEXT
    return _message(text)


def _decoded(head: bytes) -> str:
    utf16 = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}.get(head[:2], "utf-8")
    return head.decode(utf16, "replace").replace("\r\n", "\n").replace("\r", "\n")


def _marked_up(text: str, data: bytes) -> SourceKind:
    found = PROLOGUE.match(text)
    root = text[found.end() if found else 0 :]
    if re.match(r"<(?:[\w.-]+:)?(?:TEI|TEI\.2|teiCorpus)[\s>]", root):
        return SourceKind.TEI
    if re.match(r"<article[\s>/]", root) and re.search(
        r"JATS|NLM//DTD|dtd-version|article-type=|<front[\s>]", text
    ):
        return SourceKind.JATS
    if MARKUP.search(text):
        return SourceKind.HTML
    if not FRAGMENT.match(root):
        return SourceKind.TEXT
    closed = len(CLOSING.findall(_decoded(data[: 16 * HEAD])))
    return SourceKind.HTML if closed >= FEWEST_TAGS else SourceKind.TEXT


def _is_json(data: bytes) -> bool:
    import json

    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True


def _message(text: str) -> SourceKind:
    """Mail and saved pages begin with headers."""
    names: dict[str, str] = {}
    name = ""
    for number, line in enumerate(text.split("\n")):
        if not line.strip():
            break
        if number == 0 and line.startswith("From "):
            continue  # of a mailbox
        if line[0] in " \t" and name:
            names[name] += line
        elif found := HEADER.match(line):
            name = found[1].lower()
            names[name] = line[found.end() :]
        else:
            break
    if not OF_MAIL & names.keys() or not {"from", "subject", "content-type"} & names.keys():
        return SourceKind.TEXT
    page = "multipart/related" in names.get("content-type", "").lower()
    page = page and ("snapshot-content-location" in names or "to" not in names)
    return SourceKind.MHTML if page else SourceKind.MAIL


def _zipped(data: bytes) -> SourceKind:
    import io
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = frozenset(archive.namelist())
            kind = ""
            if "mimetype" in names and archive.getinfo("mimetype").file_size < LONGEST_TYPE:
                kind = archive.read("mimetype").decode("ascii", "replace")
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError, RuntimeError, ValueError):
        names, kind = _glimpsed(data), data[30:200].decode("ascii", "replace")
    if "epub" in kind or "META-INF/container.xml" in names:
        return SourceKind.EPUB
    if "opendocument.text" in kind:
        return SourceKind.ODT
    if any(name.startswith("word/") for name in names):
        return SourceKind.DOCX
    if "opendocument" in kind or any(name.startswith(("ppt/", "xl/")) for name in names):
        raise Unreadable("holds slides or a table of figures: save its text as a document or as PDF.")
    raise Unreadable("is a zipped folder: unpack it, and give a file in it.")


def _glimpsed(data: bytes) -> frozenset[str]:
    """Names of members in a zip whose list is lost."""
    found = re.findall(rb"(?:word|ppt|xl)/[\w./]{1,60}|META-INF/container\.xml", data[:200_000])
    return frozenset(name.decode("ascii") for name in found)


def _old_office(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "is locked with a password: save an unlocked copy."
    if "__substg1.0_".encode("utf-16-le") in data:
        return "is an Outlook message: save it as .eml or as a page."
    return "is an old Office file: open it in Word or LibreOffice and save it as .docx."
