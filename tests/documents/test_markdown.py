"""Markdown becomes the words that a reader of the page would see."""

import pytest

from tui.documents.markdown import render

CASES = {
    "no markup": ("Plain words.\n\nMore.", "Plain words.\n\nMore."),
    "emphasis": ("*Japan* has **resisted** the _calls_.", "Japan has resisted the calls."),
    "no emphasis": ("2 * 3 and snake_case and * alone", "2 * 3 and snake_case and * alone"),
    "link": ("See [the page](https://a.example 'title') there.", "See the page there."),
    "image": ("![The **summit**](a.png) began", "The summit began"),
    "autolink": ("<https://a.example/b>", "https://a.example/b"),
    "code": ("Run `a *b*` here.", "Run a *b* here."),
    "escape": (r"\*not\* emphasis, 3\.5", "*not* emphasis, 3.5"),
    "entity": ("R&amp;D &mdash; &#8220;so&#8221;", "R&D — “so”"),
    "ampersand": ("R&D and AT&T;", "R&D and AT&T;"),
    "html": ("<b>Japan</b> <br> stays", "Japan  stays"),
    "comment": ("One <!-- hidden\nwords --> two", "One  two"),
    "less than": ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
    "brackets": ("He said [sic] so [...] there", "He said [sic] so [...] there"),
    "strikethrough": ("~~old~~ new", "old new"),
    "emphasis over a line end": ("a *b\nc* d", "a b\nc d"),
    "quote": ("> One\n> two\n>> three", "One\ntwo\nthree"),
    "quote in a paragraph": ("He said:\n> One\ntwo", "He said:\n\nOne\ntwo"),
    "list": ("- one *two*\n- three\n  four\n1. five", "- one two\n- three\n  four\n1. five"),
    "fenced code": ("```python\na *b*\n# c\n```\nafter", "\na *b*\n# c\n\nafter"),
    "unclosed fence": ("```\na\nb", "\na\nb"),
    "rule": ("a\n\n---\n\nb\n\n* * *", "a\n\n\n\nb\n\n"),
    "table": ("| a | b |\n|---|---|\n| c | d |", "| a | b |\n\n| c | d |"),
    "reference": (
        "See [the page][1] and [that].\n\n[1]: https://a.example\n[that]: b",
        "See the page and that.\n\n\n",
    ),
}


@pytest.mark.parametrize(("source", "shown"), CASES.values(), ids=CASES)
def test_words(source, shown):
    assert render(source) == (shown, {}, {})


HEADINGS = {
    "one": ("# Title\n\ntext", {"Title": 1}),
    "levels": ("## A\n### B ###\n###### C", {"A": 2, "B": 3, "C": 6}),
    "underlined": ("Title\n=====\n\nPart\n---\ntext", {"Title": 1, "Part": 2}),
    "over two lines": ("One\ntwo\n===\n", {"One two": 1}),
    "with markup": ("# The *old* [page](x)", {"The old page": 1}),
    "in a quotation": ("> # Title\n> text", {"Title": 1}),
    "no heading": ("#hashtag\n\n####### seven\n\n    # code?", {}),
    "no words": ("#\n\n##  \ntext", {}),
    "a sharp sign in it": ("# C# and F#", {"C# and F#": 1}),
    "list, then a rule": ("- item\n---\ntext", {}),
}


@pytest.mark.parametrize(("source", "headings"), HEADINGS.values(), ids=HEADINGS)
def test_headings(source, headings):
    text, found, _ = render(source)
    assert {text[start:].split("\n")[0]: level for start, level in found.items()} == headings
    if headings:
        assert "# " not in text.replace("C# and", "")


@pytest.mark.parametrize("text", ["![" * 20_000, "*a" * 150_001, "a *b* \n\n" * 150_001])
def test_a_text_made_of_marks_is_left_as_it_stands(text):
    assert render(text) == (text, {}, {})


def test_characters_behind_entities_are_made_canonical():
    text, _, counts = render("a&#8238;b&#x200b;c&#27;[2Jd &#769;&#x9b;2J\n\n# a&#10;b")
    assert text == "abc\ufffd[2Jd \u0301\ufffd2J\n\na b"
    assert counts == {"bidi": 1, "invisible": 1}
