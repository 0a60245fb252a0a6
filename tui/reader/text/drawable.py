"""The text as it may be sent to a terminal: as long as it was, and nothing in it that commands."""

from __future__ import annotations

from tui.language.lazy import lazy

_BLANK = "\t\n\x0b\x0c\r\x85\u2028\u2029"
_COMMANDING = lazy(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff"
    "\ud800-\udfff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_PLACEHOLDER = "\ufffd"


def drawable(text: str) -> str:
    """Line ends and tabs as spaces; control, bidirectional and invisible characters as U+FFFD.

    One character for one, so that offsets stay what they are.
    """
    for character in _BLANK:
        if character in text:
            text = text.replace(character, " ")
    if text.isascii() and text.isprintable():
        return text
    return _COMMANDING.sub(_PLACEHOLDER, text)
