"""Nothing in a text reaches the terminal as a command, and what was done is counted."""

import pytest

from tui.documents.characters.guard import guard
from tui.documents.characters.sanitise import MESSAGES, canonicalise, describe

HOSTILE = {
    "colour": ("a\x1b[31mred\x1b[0m b", "ared b", {"escape": 2}),
    "clear screen": ("a\x1b[2J\x1b[Hb", "ab", {"escape": 2}),
    "private mode": ("a\x1b[?1049hb", "ab", {"escape": 1}),
    "report": ("a\x1b[6nb\x1b[cc", "abc", {"escape": 2}),
    "clipboard, BEL": ("a\x1b]52;c;UFdORUQ=\x07b", "ab", {"escape": 1}),
    "clipboard, ST": ("a\x1b]52;c;UFdORUQ=\x1b\\b", "ab", {"escape": 1}),
    "title, C1 ST": ("a\x1b]2;PWNED\x9cb", "ab", {"escape": 1}),
    "hyperlink": ("\x1b]8;;http://x.example\x1b\\words\x1b]8;;\x1b\\", "words", {"escape": 2}),
    "unterminated title": ("a\x1b]2;the words stay", "a2;the words stay", {"escape": 1}),
    "unterminated over a line end": ("\x1b]0;one\ntwo\x07", "0;one\ntwo␇", {"escape": 1, "control": 1}),
    "unterminated colour": ("a\x1b[31", "a31", {"escape": 1}),
    "bare escape at the end": ("words\x1b", "words", {"escape": 1}),
    "escape of an escape": ("a\x1b\x1b[31m[2Jb", "a[2Jb", {"escape": 2}),
    "reset": ("a\x1bcb", "ab", {"escape": 1}),
    "charset": ("a\x1b(0b", "ab", {"escape": 1}),
    "device control": ("a\x1bP1;2|data\x1b\\b", "ab", {"escape": 1}),
    "C1 sequence": ("a\x9b31mb", "ab", {"escape": 1}),
    "C1 title": ("a\x9d2;title\x07b", "ab", {"escape": 1}),
    "C1 left open": ("a\x9d2;title", "a2;title", {"escape": 1}),
    "C1 without function here": ("a\x92b", "a\ufffdb", {"control": 1}),
    "bell": ("a\x07b", "a␇b", {"control": 1}),
    "backspace over a word": ("no\x08\x08yes", "no␈␈yes", {"control": 2}),
    "delete": ("a\x7fb", "a␡b", {"control": 1}),
    "NUL": ("a\x00b", "a␀b", {"control": 1}),
    "carriage return overprint": ("good\rbad", "good\nbad", {}),
    "CRLF": ("a\r\nb\r\n", "a\nb\n", {}),
    "tab": ("a\tb", "a b", {}),
    "form feed and its kin": (
        "a\x0cb\x0bc\x85d\u2028e\u2029f",
        "a\nb\nc\nd\ne\nf",
        {"line break": 5},
    ),
    "bidi override": ("a\u202ekcatta\u202cb", "akcattab", {"bidi": 2}),
    "bidi isolate": ("\u2066x\u2069", "x", {"bidi": 2}),
    "marks of direction stay": ("a\u200e\u200fb", "a\u200e\u200fb", {}),
    "joiners stay": ("क्\u200dष \u200c", "क्\u200dष \u200c", {}),
    "zero-width space in a word": ("pa\u200bci\ufefffist", "pacifist", {"invisible": 2}),
    "soft hyphen": ("con\u00adstitution", "constitution", {"invisible": 1}),
    "tags": ("a\U000e0041\U000e0042\U000e007fb", "ab", {"tag": 3}),
    "annotation": ("\ufff9a\ufffab\ufffb", "ab", {"invisible": 3}),
    "piled accents": ("q" + "\u0301\u0302" * 5 + "a", "q" + "\u0301\u0302" * 3 + "a", {"marks": 4}),
    "decomposed": ("cafe\u0301", "café", {"composed": 1}),
    "decomposed Hangul": ("\u1112\u1161\u11ab", "한", {"composed": 2}),
    "singleton": ("\u212b", "Å", {"composed": 1}),
    "accent behind a hidden sign": ("e\u200b\u0301", "é", {"composed": 1, "invisible": 1}),
    "no character": ("a\ufffeb\U0001ffffc", "a\ufffdb\ufffdc", {"invalid": 2}),
    "lone surrogate": ("a\ud800b", "a\ufffdb", {"invalid": 1}),
}


@pytest.mark.parametrize(("text", "clean", "counts"), HOSTILE.values(), ids=HOSTILE)
def test_canonical_form(text, clean, counts):
    assert canonicalise(text) == (clean, counts)


@pytest.mark.parametrize(("text", "clean", "counts"), HOSTILE.values(), ids=HOSTILE)
def test_canonical_twice_is_canonical_once(text, clean, counts):
    assert canonicalise(clean) == (clean, {})


def test_ordinary_text_is_the_same_object():
    text = "“Japan’s” 2+2 — naïve, 日本, क्या?\n\nيا"
    assert canonicalise(text)[0] is text


def test_many_kinds_of_hidden_characters_at_once():
    tags = "".join(chr(0xE0000 + code) for code in range(128))
    pictures = "".join(map(chr, range(1, 9)))
    assert canonicalise("a" + tags + "b" + pictures) == ("ab␁␂␃␄␅␆␇␈", {"tag": 128, "control": 8})


def test_a_line_break_of_another_kind_can_stay_within_its_line():
    assert canonicalise("a\x0cb\u2028c\nd", line_break=" ")[0] == "a b c\nd"


@pytest.mark.parametrize(
    "unit", ["\x1b]", "\x1b[", "\x9d", "\x1b[1;", "\x1b]2;", "\u0301\u0316", "\x1bP\x9b"]
)
def test_long_hostile_runs_take_linear_time(unit):
    text, _ = canonicalise(unit * 100_000)
    assert "\x1b" not in text


def test_every_kind_has_its_sentence():
    for kind in MESSAGES:
        assert describe(kind, 1) != describe(kind, 2)
    assert describe("escape", 1) == "1 terminal escape sequence was taken out."
    assert describe("bidi", 1200) == "1,200 characters that reorder text were taken out."


@pytest.mark.parametrize(("text", "clean", "counts"), HOSTILE.values(), ids=HOSTILE)
def test_guard_replaces_one_for_one(text, clean, counts):
    shown = guard(text)
    assert len(shown) == len(text)
    assert canonicalise(shown)[0] == shown or "composed" in counts
    assert "\n" not in shown


def test_guard_keeps_lines_where_they_belong():
    assert guard("one\ntwo\x1b[2J") == "one␊two␛[2J"
    assert guard("one\ntwo\x1b[2J", lines=True) == "one\ntwo␛[2J"
