"""Text that was not made canonical, safe to show: file names, titles, error messages, notes."""

from __future__ import annotations

import re
import unicodedata

LINE_BREAKS = frozenset("\x0b\x0c\x85\u2028\u2029")
BIDI = frozenset(map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]))
TAGS = frozenset(map(chr, range(0xE0000, 0xE0080)))
INVISIBLE = frozenset("\xad\u180e\u200b\ufeff") | frozenset(
    map(chr, [*range(0x2060, 0x2066), *range(0x206A, 0x2070), *range(0xFFF9, 0xFFFC)])
)
PICTURES = {chr(code): chr(0x2400 + code) for code in range(0x20)} | {"\x7f": "\u2421"}
PICTURES |= {chr(code): "\ufffd" for code in range(0x80, 0xA0)}  # Unicode has no pictures of these controls
MOST_MARKS = 6  # accents on one letter; more pile up over the lines above

_HIDDEN = dict.fromkeys(BIDI | TAGS | INVISIBLE | {"\u2028", "\u2029"}, "\ufffd")
_VISIBLE = str.maketrans(PICTURES | _HIDDEN)
_VISIBLE_LINES = str.maketrans({char: sign for char, sign in (PICTURES | _HIDDEN).items() if char != "\n"})


def guard(text: str, *, lines: bool = False) -> str:
    """The text with every character that could command a terminal or hide others replaced by a visible one.

    One for one: the length stays, so offsets hold. With `lines`, line feeds stay as they are.
    """
    shown = text
    if not text.isprintable():  # as all that is replaced is not
        shown = text.translate(_VISIBLE_LINES if lines else _VISIBLE)
        shown = "".join("\ufffd" if is_no_character(char) else char for char in shown)
    if shown.isascii():
        return shown
    piled = piled_marks(set(shown))
    return piled.sub(lambda found: found[1] + "\ufffd" * len(found[2]), shown) if piled else shown


def is_no_character(char: str) -> bool:
    """Whether a code point is a surrogate or one that Unicode reserves as no character."""
    code = ord(char)
    return 0xD800 <= code <= 0xDFFF or code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


def is_mark(char: str) -> bool:
    """Whether a character is drawn onto the one before it, as accents are."""
    return unicodedata.category(char)[0] == "M"


def piled_marks(chars: set[str]) -> re.Pattern[str] | None:
    """What finds more than `MOST_MARKS` marks on a letter in a text of these characters, as group 2."""
    marks = re.escape("".join(sorted(char for char in chars if not char.isascii() and is_mark(char))))
    return re.compile(f"([{marks}]{{{MOST_MARKS}}})([{marks}]+)") if marks else None
