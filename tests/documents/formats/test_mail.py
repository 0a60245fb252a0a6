"""Letters."""

import pytest

from tests.documents.formats.pages import SAID, TITLE, article, letter, page
from tui.documents.draft import Unreadable


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


def test_a_letter_without_words(told):
    with pytest.raises(Unreadable, match="without words"):
        told(letter(" \n"))
