"""Letters."""

import base64

import pytest

from tests.documents.formats.pages import SAID, TITLE, article, letter, page
from tui.documents.formats.mail import unflowed
from tui.errors import Unreadable


def test_a_letter_of_plain_words(told):
    plain = f"{SAID[0]}\n\n{SAID[2]}\n\nOn Monday the desk wrote:\n> Please send it.\n\n-- \nInes, on board\n"
    found = told(letter(plain))
    assert found.words() == [SAID[0], SAID[2]]
    assert found.rules()["Ines, on board"] == "signature"
    assert any("Please send it." in words for words, rule in found.rules().items() if rule == "quoted mail")
    assert found.metadata[:2] == (TITLE, "Ines Valgård") and found.metadata.date == "2025-03-03"


def test_the_page_of_a_letter_is_told_from_its_menu(told):
    found = told(letter("See the page.", page(article(notes=()))))
    assert found.words() == [TITLE, *SAID] and found.rules()["Weather"] == "navigation"


SHORT = "<p>Dear desk,</p><div>The second light is lit.</div><ul><li>Bring tea.</li></ul><p>Ines</p>"
BEFORE = (
    "<div class=gmail_quote><div class=gmail_attr>On Monday the desk wrote:</div>"
    "<blockquote class=gmail_quote>When will it be lit?</blockquote></div>"
)


def test_all_of_a_letter_is_read_though_no_extractor_would(told):
    found = told(letter(markup=f"<html><body>{SHORT}<p><a href=/off>No more letters</a></p></body></html>"))
    assert found.words() == ["Dear desk,", "The second light is lit.", "Bring tea.", "Ines"]
    assert not found.notices("page")


@pytest.mark.parametrize(
    "quoted", [BEFORE, "<blockquote type=cite>When will it be lit?</blockquote>"], ids=["class", "type"]
)
def test_the_letter_that_it_answers_is_not_of_it(told, quoted):
    found = told(letter(markup=f"<html><body>{SHORT}{quoted}</body></html>"))
    assert found.words()[-1] == "Ines" and found.rules()["When will it be lit?"] == "quoted mail"


def test_a_letter_that_only_forwards_another_is_that_one(told):
    found = told(letter(markup=f"<html><body>{BEFORE}</body></html>"))
    assert "When will it be lit?" in found.words()


def test_a_subject_in_more_letters_than_its_charset_has(told):
    subject = base64.b64encode("李喆的灯".encode("gb18030")).decode()
    sent = letter("It is lit.", subject="Lamp").replace(b"Lamp", f"=?gb2312?B?{subject}?=".encode())
    assert told(sent).metadata.title == "李喆的灯"


def test_a_letter_without_words(told):
    with pytest.raises(Unreadable, match="without words"):
        told(letter(" \n"))


@pytest.mark.parametrize(
    ("lines", "delete_blank", "whole"),
    [
        ("The quay was \nfull at noon.\nNobody sold.", False, "The quay was full at noon.\nNobody sold."),
        ("The har \nbour was  \nfull.", True, "The harbour was full."),
        (" From here on \n >all is calm.", False, "From here on >all is calm."),
        (" >all is calm.", False, " >all is calm."),
        ("> They said \n> so.\nWe did not.", False, "> They said so.\nWe did not."),
        (">> They said \n> that.", False, ">> They said \n> that."),
        ("It ended. \n\nThen rain. ", False, "It ended. \n\nThen rain. "),
        ("Yours \n-- \nInes", False, "Yours \n-- \nInes"),
    ],
)
def test_lines_that_a_program_broke_are_whole_again(lines, delete_blank, whole):
    assert unflowed(lines, delete_blank=delete_blank) == whole


def test_a_flowed_letter(told):
    plain = "The quay was full at noon, and \nnobody sold a fish.\n\n> The light is \n> out.\n"
    data = letter(plain)
    flowed = data.replace(b"text/plain;", b"text/plain; format=flowed;")
    assert flowed != data
    found = told(flowed)
    assert found.words() == ["The quay was full at noon, and nobody sold a fish."]
    assert found.rules()["The light is out."] == "quoted mail"
