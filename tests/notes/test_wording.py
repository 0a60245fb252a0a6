import sys

import pytest

from tui.notes import wording
from tui.notes.model import NoteKind
from tui.notes.wording import clean_tags, new_note, tags_of, tidy, with_body


def test_every_character_that_is_replaced_is_looked_for():
    every = "".join(map(chr, range(sys.maxunicode + 1)))
    replaced = {sign for sign in map(chr, wording._TABLE) if sign.translate(wording._TABLE) != sign}
    replaced.update(wording._SURROGATE.findall(every))
    assert set(wording._SUSPECT.findall(every)) == replaced
    assert set(wording._CONTROL.findall(every[:128])) == {sign for sign in replaced if sign.isascii()}


@pytest.mark.parametrize(
    ("text", "tidied"),
    [
        ("plain\n\ttext", "plain\n\ttext"),
        ("\x1b[2Jx\x07", "␛[2Jx␇"),
        ("a\x9b31mb", "a\ufffd31mb"),
        ("\u202eabc", "\ufffdabc"),
        ("\ud800", "\ufffd"),
        ("日本 – “quoted” é", "日本 – “quoted” é"),
    ],
)
def test_what_could_steer_a_terminal_is_made_visible(text, tidied):
    assert tidy(text) == tidied
    assert tidy(tidied) == tidied


@pytest.mark.parametrize(
    ("body", "tags"),
    [
        ("#one and #two/three, #four.", ("one", "two/three", "four")),
        ("#One #one #ONE", ("One",)),
        ("# Heading\n## Another", ()),
        ("C# a#b &#39; http://x/#top #42 ##x", ()),
        ("(#in) #日本 #2023-plan #a-", ("in", "日本", "2023-plan", "a")),
    ],
)
def test_tags_are_read_from_the_text(body, tags):
    assert tags_of(body) == tags


def test_tags_follow_the_text():
    note = new_note(NoteKind.WHOLE, "About #one.", tags=("Kept as it is", "#hash"))
    assert note.tags == ("Kept-as-it-is", "hash", "one")
    assert with_body(note, "About #two.").tags == ("Kept-as-it-is", "hash", "two")
    assert clean_tags(["", "  ", "#", "a b", "A-B"]) == ("a-b",)
