"""The syntax of patterns."""

import re

import pytest

from tui.codebook.model import Pattern, PatternKind
from tui.codebook.patterns import PatternError, parse_pattern


@pytest.mark.parametrize(
    ("written", "plain", "expected"),
    [
        ("break", PatternKind.VERB, Pattern(PatternKind.VERB, "break")),
        ("step  back", PatternKind.VERB, Pattern(PatternKind.VERB, "step back")),
        ("constraint*", PatternKind.WORD, Pattern(PatternKind.WORD, "constraint*")),
        ("follow * suit", PatternKind.PHRASE, Pattern(PatternKind.PHRASE, "follow * suit")),
        ("constraint*", None, Pattern(PatternKind.WORD, "constraint*")),
        ("article nine", None, Pattern(PatternKind.PHRASE, "article nine")),
        ("scare:leadership", PatternKind.WORD, Pattern(PatternKind.SCARE, "leadership")),
        ("scare: regional leader", None, Pattern(PatternKind.SCARE, "regional leader")),
        ("fuzzy:rules-based order@91.5", None, Pattern(PatternKind.FUZZY, "rules-based order", 91.5)),
        ("fuzzy:rules-based order", None, Pattern(PatternKind.FUZZY, "rules-based order", 88.0)),
        ("/% of (?:its )?GDP/", None, Pattern(PatternKind.REGEX, "% of (?:its )?GDP")),
        ("% of GDP", None, Pattern(PatternKind.PHRASE, "% of GDP")),
    ],
)
def test_a_pattern_is_read(written, plain, expected):
    assert parse_pattern(written, plain) == expected


@pytest.mark.parametrize(
    ("written", "plain", "message"),
    [
        ("", None, "empty"),
        ("...", None, "holds no word"),
        ("break*", PatternKind.VERB, "the lemma finds all its forms"),
        ("red line", PatternKind.WORD, "put it under 'phrases'"),
        ("con*tion", PatternKind.WORD, "at the end of a word"),
        ("* suit", PatternKind.PHRASE, "between words only"),
        ("red line*", PatternKind.PHRASE, "stands alone"),
        ("scar:leader", None, "unknown kind 'scar'"),
        ("fuzzy:order@", None, "is not a number"),
        ("fuzzy:order@high", None, "'high' is not a number"),
        ("fuzzy:order@120", None, "out of range"),
        ("fuzzy:order@20", None, "out of range"),
        ("fuzzy:order@nan", None, "out of range"),
        ("fuzzy:ord*@90", None, "no '*' in a fuzzy pattern"),
        ("/(unclosed/", None, "is not a regular expression"),
        ("/x*/", None, "matches nothing at all"),
    ],
)
def test_a_bad_pattern_says_what_to_write(written, plain, message):
    with pytest.raises(PatternError, match=re.escape(message)):
        parse_pattern(written, plain)
