"""The characters of a page: its mark, what it says of itself, else a guess."""

from __future__ import annotations

import codecs
import re

from tui.documents.characters.encoding import BOMS, decode
from tui.documents.draft import Limits
from tui.errors import Unreadable

DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]+)""", re.IGNORECASE)
# What browsers take these names for (WHATWG Encoding Standard).
MEANT = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "iso-8859-9": "cp1254",
    "tis-620": "cp874",
    "big5": "big5hkscs",
    "utf-16": "utf-8",  # what says so in ASCII is not
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
}
HEAD = 4_096  # bytes in which a page says how it is written; browsers look at the first 1,024
PICTURE = re.compile(r"data:[\w/+.;=,-]{0,200};base64,[A-Za-z0-9+/=%]*")
LONG_TAG = re.compile(r"<[A-Za-z][^<>]{8000,}")


def page_text(data: bytes, charset: str = "") -> str:
    """The characters of a page; `charset` is what its container says. `Unreadable` if there are none."""
    if any(data.startswith(mark) for mark, _, _ in BOMS):
        return decode(data)[0].lstrip("\ufeff")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    found = DECLARED.search(data[:HEAD])
    for name in (charset, found[1].decode("ascii", "replace") if found else ""):
        if encoding := known_encoding(name):
            return data.decode(encoding, "replace")
    try:
        return decode(data)[0]
    except ValueError as error:
        raise Unreadable(f"looks like {error}: give the page as the browser saves it.") from None


def known_encoding(name: str) -> str:
    """Python's name of a declared encoding of text; empty for none that it knows."""
    name = MEANT.get(name.strip().lower(), name.strip())
    try:
        found = codecs.lookup(name)
        "a".encode(found.name)
    except (LookupError, UnicodeError, TypeError, AssertionError):
        return ""
    return found.name


def bounded(markup: str, limits: Limits) -> str:
    """The markup without the pictures in it; `Unreadable` for more than a parser should be given."""
    markup = PICTURE.sub("data:,", markup).replace("\0", "")
    if len(markup) > limits.markup:
        size = f"{len(markup) / 1_000_000:.1f} million characters"
        raise Unreadable(f"holds {size} of markup: that is no article; save its text.")
    for found in LONG_TAG.finditer(markup):
        if found[0].count("=") > limits.attributes:
            raise Unreadable("has a tag with thousands of attributes: that is no article; save its text.")
    return markup
