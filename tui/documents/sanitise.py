"""What a text may hold: nothing that a terminal takes for a command, nothing that hides or reorders words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

# Deleting these bytes from UTF-8 leaves only what needs a look: one fast pass instead of many.
PLAIN = bytes(range(0x20, 0x7F)) + b"\n"

C1_OPENERS = "\x90\x98\x9b\x9d\x9e\x9f"
ESCAPE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # control sequences: colours, cursor, modes
    r"|(?:\x1b[PX\]^_]|[\x90\x98\x9d-\x9f])[^\x00-\x1f\x7f-\x9f]*(?:\x07|\x1b\\|\x9c)"  # strings: OSC, DCS ...
    r"|\x1b[ -/]+[0-~]"
    r"|\x1b[0-OQ-WYZ\\`-~]"
    r"|\x1b[\[PX\]^_]?|[\x90\x98\x9b\x9d-\x9f]"  # begun and never ended: only the opener goes
)

LINE_BREAKS = frozenset("\x0b\x0c\x85\u2028\u2029")
BIDI = frozenset(map(chr, [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]))
TAGS = frozenset(map(chr, range(0xE0000, 0xE0080)))
INVISIBLE = frozenset(
    map(
        chr,
        [
            0xAD,
            0x180E,
            0x200B,
            *range(0x2060, 0x2066),
            *range(0x206A, 0x2070),
            0xFEFF,
            *range(0xFFF9, 0xFFFC),
        ],
    )
)
CONTROLS = {chr(code): chr(0x2400 + code) for code in range(0x20) if code not in (0x09, 0x0A, 0x0D)}
CONTROLS |= {"\x7f": "\u2421"} | {chr(code): "\ufffd" for code in range(0x80, 0xA0)}
MOST_MARKS = 6

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
    text = _replace(text, odd & LINE_BREAKS, line_break, counts, "line break")
    text = _replace(text, odd & BIDI, "", counts, "bidi")
    text = _replace(text, odd & TAGS, "", counts, "tag")
    text = _replace(text, odd & INVISIBLE, "", counts, "invisible")
    for char in odd & CONTROLS.keys():
        text = _replace(text, char, CONTROLS[char], counts, "control")
    text = _replace(text, filter(_is_no_character, odd), "\ufffd", counts, "invalid")
    return _normalise(text, odd, counts), +counts


def odd_characters(text: str) -> set[str]:
    """The distinct characters of a text other than printable ASCII and LF."""
    rest = text.encode("utf-8", "surrogatepass").translate(None, PLAIN)
    return set(rest.decode("utf-8", "surrogatepass"))


def _replace(text: str, chars: Iterable[str], new: str, counts: Counter[str], kind: str) -> str:
    for char in chars:
        counts[kind] += text.count(char)
        text = text.replace(char, new)
    return text


def _is_no_character(char: str) -> bool:
    code = ord(char)
    return 0xD800 <= code <= 0xDFFF or code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF


def _is_mark(char: str) -> bool:
    return unicodedata.category(char)[0] == "M"


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
    return jamo or _is_mark(char) or not unicodedata.is_normalized("NFC", char)


def _cut_marks(text: str, odd: set[str], counts: Counter[str]) -> str:
    marks = "".join(sorted(filter(_is_mark, odd)))
    if not marks:
        return text
    piled = re.compile(f"([{re.escape(marks)}]{{{MOST_MARKS}}})([{re.escape(marks)}]+)")
    counts["marks"] += sum(len(found[2]) for found in piled.finditer(text))
    return piled.sub(r"\1", text)


VISIBLE = {ord(char): "\ufffd" for char in BIDI | TAGS | INVISIBLE | (LINE_BREAKS - {"\x0b", "\x0c"})}
VISIBLE |= {ord(char): picture for char, picture in CONTROLS.items()}
VISIBLE |= {ord(char): chr(0x2400 + ord(char)) for char in "\t\n\r"}
UNSAFE = re.compile(r"[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def guard(text: str, *, lines: bool = False) -> str:
    """The text with every character that could command a terminal replaced, one for one, by a visible one.

    For whatever is shown and was not made canonical: file names, titles, error messages, notes. The length
    stays, so offsets hold. With `lines`, line feeds stay as they are.
    """
    if text.isascii() and text.isprintable():
        return text
    shown = UNSAFE.sub("\ufffd", text.translate(VISIBLE))
    if lines:
        shown = "".join(old if old == "\n" else new for old, new in zip(text, shown, strict=True))
    marks = re.escape("".join(sorted(filter(_is_mark, set(shown)))))
    if not marks:
        return shown
    piled = re.compile(f"([{marks}]{{{MOST_MARKS}}})([{marks}]+)")
    return piled.sub(lambda found: found[1] + "\ufffd" * len(found[2]), shown)
