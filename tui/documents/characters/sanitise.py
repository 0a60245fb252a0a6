"""What a text may hold: nothing that a terminal takes for a command, nothing that hides or reorders words."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping

from tui.documents.characters.guard import (
    BIDI,
    INVISIBLE,
    LINE_BREAKS,
    MOST_MARKS,
    PICTURES,
    TAGS,
    guard,
    is_mark,
    is_no_character,
    piled_marks,
)
from tui.language.lazy import lazy

__all__ = ["canonicalise", "describe", "guard", "odd_characters"]

# Deleting these bytes from UTF-8 leaves only what needs a look: one fast pass instead of many.
PLAIN = bytes(range(0x20, 0x7F)) + b"\n"

FEW = 8  # distinct characters that are replaced one by one sooner than in one slow pass
C1_OPENERS = "\x90\x98\x9b\x9d\x9e\x9f"
ESCAPE = lazy(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # control sequences: colours, cursor, modes
    r"|(?:\x1b[PX\]^_]|[\x90\x98\x9d-\x9f])[^\x00-\x1f\x7f-\x9f]*(?:\x07|\x1b\\|\x9c)"  # OSC, DCS ...
    r"|\x1b[ -/]+[0-~]"
    r"|\x1b[0-OQ-WYZ\\`-~]"
    r"|\x1b[\[PX\]^_]?|[\x90\x98\x9b\x9d-\x9f]"  # begun and never ended: only the opener goes
)

MESSAGES = {
    "escape": ("terminal escape sequence was", "terminal escape sequences were", "taken out"),
    "line break": ("unusual line break was", "unusual line breaks were", "read as the end of a line"),
    "bidi": ("character that reorders text was", "characters that reorder text were", "taken out"),
    "tag": ("invisible tag character was", "invisible tag characters were", "taken out"),
    "invisible": ("invisible character was", "invisible characters were", "taken out"),
    "control": ("control character was", "control characters were", "made visible"),
    "invalid": ("code that is no character was", "codes that are no characters were", "marked with �"),
    "marks": (
        "accent piled on others was",
        "accents piled on others were",
        f"cut ({MOST_MARKS} stay on a letter)",
    ),
    "composed": (
        "sequence of letter and accent was",
        "sequences of letter and accent were",
        "composed (NFC)",
    ),
}


def describe(kind: str, count: int) -> str:
    """The sentence that tells the reader about `count` changes of one kind of `canonicalise`."""
    one, many, done = MESSAGES[kind]
    return f"{count:,} {one if count == 1 else many} {done}."


def canonicalise(text: str, *, line_break: str = "\n") -> tuple[str, Counter[str]]:
    """The text in the form that all offsets count in, and how many changes of each kind that took.

    NFC, LF as line end, a blank for a tab; applying it twice changes nothing. The keys of the counter are
    those of `MESSAGES`. Unusual line breaks (VT, FF, NEL, LS, PS) become `line_break`.
    """
    counts: Counter[str] = Counter()
    odd = odd_characters(text)
    if not odd:
        return text, counts
    if "\r" in odd:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\t", " ")
    if "\x1b" in odd or not odd.isdisjoint(C1_OPENERS):
        text, counts["escape"] = ESCAPE.subn("", text)
    controls = odd & PICTURES.keys() - LINE_BREAKS - {"\r", "\t"}
    replaced = {
        "line break": dict.fromkeys(odd & LINE_BREAKS, line_break),
        "bidi": dict.fromkeys(odd & BIDI, ""),
        "tag": dict.fromkeys(odd & TAGS, ""),
        "invisible": dict.fromkeys(odd & INVISIBLE, ""),
        "control": {char: PICTURES[char] for char in controls},
        "invalid": dict.fromkeys(filter(is_no_character, odd), "\ufffd"),
    }
    for kind, table in replaced.items():
        counts[kind] = sum(map(text.count, table))
        text = _replace(text, table)
    return _normalise(text, odd, counts), +counts


def odd_characters(text: str) -> set[str]:
    """The distinct characters of a text other than printable ASCII and LF."""
    rest = text.encode("utf-8", "surrogatepass").translate(None, PLAIN)
    return set(rest.decode("utf-8", "surrogatepass"))


def _replace(text: str, table: Mapping[str, str]) -> str:
    if len(table) > FEW:
        return text.translate({ord(char): new for char, new in table.items()})
    for char, new in table.items():
        text = text.replace(char, new)
    return text


def _normalise(text: str, odd: set[str], counts: Counter[str]) -> str:
    # Marks are cut before composing as well: sorting a run of marks takes time quadratic in its length.
    text = _cut_marks(text, odd, counts)
    if not any(_may_compose(char) for char in odd) or unicodedata.is_normalized("NFC", text):
        return text
    composed = unicodedata.normalize("NFC", text)
    counts["composed"] += max(1, len(text) - len(composed))
    return _cut_marks(composed, odd_characters(composed), counts)


def _may_compose(char: str) -> bool:
    jamo = "\u1100" <= char <= "\u11ff"
    return jamo or is_mark(char) or not unicodedata.is_normalized("NFC", char)


def _cut_marks(text: str, odd: set[str], counts: Counter[str]) -> str:
    piled = piled_marks(odd)
    if piled is None:
        return text
    counts["marks"] += sum(len(found[2]) for found in piled.finditer(text))
    return piled.sub(r"\1", text)
