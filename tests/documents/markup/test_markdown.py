"""Markdown becomes the words that a reader of the page would see."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tui.documents.markup.markdown import INLINE, STRUCTURE, _joined, _Pages, _simple, render
from tui.documents.model import BlockKind

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
    "html": ("<b>Japan</b><br>stays", "Japan\nstays"),
    "comment": ("One <!-- hidden\nwords --> two", "One  two"),
    "less than": ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
    "brackets": ("He said [sic] so [...] there", "He said [sic] so [...] there"),
    "strikethrough": ("~~old~~ new", "old new"),
    "emphasis over a line end": ("a *b\nc* d", "a b\nc d"),
    "quote": ("> One\n> two\n>> three", "One\ntwo\nthree"),
    "quote in a paragraph": ("He said:\n> One\ntwo", "He said:\nOne\ntwo"),
    "list": ("- one *two*\n- three\n  four\n1. five", "- one two\n- three\nfour\n1. five"),
    "fenced code": ("so\n\n```python\na *b*\n# c\n```\nafter", "so\n\n\na *b*\n# c\n\nafter"),
    "unclosed fence": ("so\n```\na\nb", "so\n\na\nb"),
    "rule": ("a\n\n---\n\nb\n\n* * *", "a\n\n\n\nb"),
    "table": ("| a | b |\n|---|---|\n| c | d |", "a\nb\n\nc\nd"),
    "table in a frame": ("+---+---+\n| a | b |\n+===+===+\n| c | d |\n+---+---+", "a\nb\n\nc\nd"),
    "table of one row": ("| a | b |\nis *no* row\n\n| a *c* | b |", "| a | b |\nis no row\n\na c\nb"),
    "reference": (
        "See [the page][1] and [that].\n\n[1]: https://a.example\n[that]: b",
        "See the page and that.",
    ),
}


@pytest.mark.parametrize(("source", "shown"), CASES.values(), ids=CASES)
def test_words(source, shown):
    assert render(source).text == shown


FLAVOURS = {
    "wikilink": (
        "[[Bergen]] and [[ports/Oslo|the *other* port]], [[Moss#Pier]]",
        "Bergen and the other port, Moss",
    ),
    "embedded": ("Look: ![[map.png]] there", "Look:  there"),
    "highlight": ("The ==old pier== is a == b", "The old pier is a == b"),
    "comment": ("One %%hidden\nwords%% two at 5%% or so", "One \n two at 5%% or so"),
    "block address": ("The pier is closed. ^pier-1\nSo 2 ^ 3", "The pier is closed.\nSo 2 ^ 3"),
    "tags": ("The pier is closed. #ports #to/do", "The pier is closed."),
    "hashtag in a sentence": ("The #pier is closed.", "The #pier is closed."),
    "callout": ("> [!warning]- Storm\n> The pier is closed.", "Storm\n\nThe pier is closed."),
    "callout without title": ("> [!note]\n> The pier is closed.", "The pier is closed."),
    "tasks": ("- [ ] Close the pier\n- [x] Warn them", "- Close the pier\n- Warn them"),
    "shortcode": (
        '{{< figure src="a.png" caption="The pier" >}} is {% include x %}old{{ y }}',
        "The pier is old",
    ),
    "attributes": ("The pier{.big} is old. {: .note }", "The pier is old."),
    "heading with an address": ("## The pier {#pier}\nold", "The pier\nold"),
    "div": ("::: note\nThe pier.\n:::", "The pier."),
    "one sharp as the others": ("##The pier\nis old\n#Boats\nwait", "The pier\nis old\nBoats\nwait"),
    "one sharp alone": ("The pier\n\n#Boats", "The pier\n\n#Boats"),
    "sharps without a blank": ("##The pier\nis old\n#tag stays", "The pier\nis old\n#tag stays"),
    "code is code": ("`[[a]]` and\n\n```\n==b== #c\n```", "[[a]] and\n\n\n==b== #c"),
    "what is drawn": ("Old.\n\n```mermaid\ngraph TD\n```\n\nNew.", "Old.\n\n\n\n\n\nNew."),
    "a span with attributes": ("The [old pier]{.small} is [new].", "The old pier is [new]."),
    "above and below the line": ("The 2^nd^ pier of H~2~O is ~ 3.", "The 2nd pier of H2O is ~ 3."),
    "what a word means": ("Pier\n: A place for boats.\n\nOld.", "Pier\n\nA place for boats.\n\nOld."),
    "footnotes": (
        "Old.[^1] New.[^b]\n\n[^1]: In *Moss*.\n[^b]: See.",
        "Old.[1] New.[b]\n\n[1] In Moss.\n[b] See.",
    ),
    "hard breaks": ("Pier 4\\\nBergen  \nNorway", "Pier 4\nBergen\nNorway"),
    "emphasis over hard breaks": ("**The pier  \nis closed**\\\n*now*", "The pier\nis closed\nnow"),
    "wrapped link": ("See [the old\npier](https://a.example/b) there.", "See the old\npier there."),
    "wrapped reference": ("See [the\npier][p] there.\n\n[p]: https://a.example 'P'", "See the\npier there."),
    "dash at the head of a line": (
        "The pier\n— our own —\nis old.",
        "The pier\n— our own —\nis old.",
    ),
    "number at the head of a line": ("It rose from 1 to\n2. Not more.", "It rose from 1 to\n2. Not more."),
    "tags of blocks": ("<ul><li>Pier <b>one</b></li><li>Pier two</li></ul>", "Pier one\nPier two"),
    "tags of a table": ("<table><tr><td>Moss</td><td>2 *old* piers</td></tr></table>", "Moss\n2 old piers"),
    "unseen tags": ("<div>\n<script>var a</script>\n<p>The pier</p>\n</div>", "The pier"),
    "indented": ("    The pier is *old*.\n    It stands.", "The pier is old.\nIt stands."),
}


@pytest.mark.parametrize(("source", "shown"), FLAVOURS.values(), ids=FLAVOURS)
def test_flavours(source, shown):
    text = render(source).text
    assert "\n".join(line.rstrip() for line in text.split("\n")) == "\n".join(
        line.rstrip() for line in shown.split("\n")
    )


def test_kinds_of_blocks():
    source = (
        "# Piers\n\n> Old ones\n\n- one\n\n  and more\n\n| a |\n|---|\n| b |\n\nEnd.[^1]\n\n[^1]: Note\n\n"
        "<figure><figcaption>A pier</figcaption></figure>"
    )
    text, blocks, *_ = render(source)
    assert [(block.kind.value, block.span.of(text)) for block in blocks] == [
        ("heading", "Piers"),
        ("quote", "Old ones"),
        ("item", "- one"),
        ("paragraph", "and more"),
        ("cell", "a"),
        ("cell", "b"),
        ("paragraph", "End.[1]"),
        ("note", "[1] Note"),
        ("caption", "A pier"),
    ]


SIMPLE_PIECES = (
    "The pier",
    "closed in\n",
    "1907.",
    "1.",
    " ",
    "  ",
    "\n",
    "\n\n",
    "# Piers\n",
    "3) ",
    "  \n \n",
)


@given(st.lists(st.sampled_from(SIMPLE_PIECES), max_size=9).map("".join))
@example("One.\nTwo.\n\n\n# C #\nFour.\n")
@example("## A\n### B\n\n\nc\nd")
@example("It closed in\n1907. It is shut.  \n\nSo it is.  ")
def test_plain_paragraphs_are_the_same_with_and_without_the_parser(source):
    if not STRUCTURE.search(source) and not INLINE.search(source):
        assert _joined(_simple(source)) == _joined(_Pages(source).parts())


def test_a_number_at_the_head_of_a_line_asks_for_the_parser_where_a_list_may_begin():
    assert not STRUCTURE.search("It closed in\n1907. It is shut.")
    for source in ("1907. a", "\n1907. a", "a\n\n1907. b", "# A\n1907. b", "a\n1. b"):
        assert STRUCTURE.search(source)


def test_blanks_at_the_end_of_a_line_ask_for_the_parser_where_another_follows():
    assert INLINE.search("a  \nb")
    assert not INLINE.search("a  \n\nb  ")


HEADINGS = {
    "one": ("# Title\n\ntext", {"Title": 1}),
    "levels": ("## A\n### B ###\n###### C", {"A": 2, "B": 3, "C": 6}),
    "underlined": ("Title\n=====\n\nPart\n---\ntext", {"Title": 1, "Part": 2}),
    "over two lines": ("One\ntwo\n===\n", {"One two": 1}),
    "with markup": ("# The *old* [page](x)", {"The old page": 1}),
    "in a quotation": ("> # Title\n> text", {"Title": 1}),
    "no heading": ("#hashtag\n\n####### seven", {}),
    "a paragraph over a rule": ("The pier is closed, they say.\n---\nSo.", {}),
    "no words": ("#\n\n##  \ntext", {}),
    "a sharp sign in it": ("# C# and F#", {"C# and F#": 1}),
    "list, then a rule": ("- item\n---\ntext", {}),
}


@pytest.mark.parametrize(("source", "headings"), HEADINGS.values(), ids=HEADINGS)
def test_headings(source, headings):
    text, blocks, *_ = render(source)
    found = [block for block in blocks if block.kind is BlockKind.HEADING]
    assert {block.span.of(text): block.level for block in found} == headings


@pytest.mark.parametrize("text", ["![" * 160_000, "*a" * 150_001, "a *b*\n\n" * 150_001, ">" * 70 + "a"])
def test_a_text_made_of_marks_is_left_as_it_stands(text):
    assert render(text).text == text.rstrip()


@pytest.mark.parametrize("depth", [12, 70, 600])
def test_no_list_is_so_deep_that_its_words_are_lost(depth):
    source = "".join(f"{'  ' * level}- {'pier' if level % 2 else 'boat'}\n" for level in range(depth))
    shown = render(source).text
    assert shown.count("pier") == shown.count("boat") == depth // 2


def test_characters_behind_entities_are_made_canonical():
    text, _, counts, _ = render("a&#8238;b&#x200b;c&#27;[2Jd &#769;&#x9b;2J\n\n# a&#10;b")
    assert text == "abc\ufffd[2Jd \u0301\ufffd2J\n\na b"
    assert counts == {"bidi": 1, "invisible": 1}
