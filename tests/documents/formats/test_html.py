"""Saved pages: the article is told from the page around it, and nothing of either is lost."""

import subprocess
import sys

import pytest

from tests.documents.formats.pages import COMMENTS, NOTES, SAID, TITLE, article, mhtml, page
from tui.documents.draft import Limits
from tui.documents.formats.html import label
from tui.documents.model import BlockKind
from tui.errors import Unreadable

NOTED = [f"[{n}] {note}" for n, note in enumerate(NOTES, 1)]


def test_the_article_is_read_and_the_page_around_it_set_apart(told):
    found = told(page(article()))
    assert found.words() == [TITLE, *SAID, *NOTED]
    assert found.kinds() == [BlockKind.HEADING, *[BlockKind.PARAGRAPH] * 4, *[BlockKind.NOTE] * 2]
    assert found.rules()["Harbour"] == "navigation" and "© The Sound Courier" in found.rules()


def test_every_word_of_the_page_is_in_the_text_in_its_order(told):
    found = told(page(article() + f"<section id=comments>{COMMENTS}</section>"))
    text = found.document.text
    assert text.index("Weather") < text.index(TITLE) < text.index(SAID[3]) < text.index("Reader 7 writes")


def test_comments_longer_than_the_article_are_not_the_article(told):
    found = told(page(article(SAID[:2], ()) + f"<section id=comments>{COMMENTS}</section>"))
    assert found.words() == [TITLE, *SAID[:2]]
    assert set(found.rules().values()) >= {"comments"}


TOWNS = ("Aby", "Bro", "Cort", "Dale", "Elm")
STORIES = "".join(
    f"<div><h3><a href=/s{n}>The council of {town} met</a></h3><p>In {town} the council met on Friday for the whole "
    f"night, heard forty speakers on the new quay, and went home without a vote, as the mayor of {town} said.</p></div>"
    for n, town in enumerate(TOWNS)
)


@pytest.mark.parametrize(
    ("rest", "rule"),
    [
        (f"<div>{STORIES}</div>", "further stories"),
        (
            f"<section><h2>More from the shore</h2>{STORIES.replace('div', 'article')}</section>",
            "further stories",
        ),
        ("<div><h3>8 comments</h3>" + COMMENTS.replace(" class='comment'", "") + "</div>", "comments"),
        ("<ol class=commentlist>" + COMMENTS.replace("div", "li") + "</ol>", "comments"),
    ],
)
def test_what_follows_a_short_article_is_not_of_it(told, rest, rule):
    found = told(page(article(SAID[:2], ()) + rest))
    assert found.words() == [TITLE, *SAID[:2]]
    assert list(found.rules().values()).count(rule) > 4


PROSE = "".join(f"<p>{words}</p>" for words in SAID)


@pytest.mark.parametrize(
    "body",
    [
        f"<div class=cmp-container><div class=cmp-text><h1>{TITLE}</h1>{PROSE}</div></div>",
        f"<div class=comment><h1>{TITLE}</h1>{PROSE}</div>",
        f"<div style='visibility: hidden'><article><h1>{TITLE}</h1>{PROSE}</article></div>",
        f"<article><h1>{TITLE}</h1>{PROSE.replace('<p>', '<p hidden>')}</article>",
        f"<article><h1>{TITLE}</h1>{PROSE}<p>Read more: <a href=/1>A light for the mole</a></p><p>Share</p></article>",
        f"<article><h1>{TITLE} <span class=sr-only>Opens below</span></h1>{PROSE}</article>",
    ],
    ids=[
        "a builder of sites",
        "a section",
        "shown by a script",
        "paragraphs too",
        "lines of the page",
        "unseen",
    ],
)
def test_classes_and_styles_do_not_hide_an_article(told, body):
    assert told(page(body)).words() == [TITLE, *SAID]


def test_a_list_whose_headings_lead_elsewhere_is_an_article(told):
    listed = [words for n, said in enumerate(SAID) for words in (f"{n + 1}. Light {n + 1}", f"{said} {said}")]
    body = "".join(
        f"<h2><a href=/l{n}>{head}</a></h2><p>{words}</p>"
        for n, (head, words) in enumerate(zip(listed[::2], listed[1::2], strict=True))
    )
    assert told(page(f"<article><h1>{TITLE}</h1>{body}</article>")).words() == [TITLE, *listed]


def test_a_short_article_on_a_very_long_page_is_found(told):
    menu = "".join(f"<li><a href=/m{n}>The street of net makers, house {n}</a></li>" for n in range(700))
    found = told(page(f"<ul>{menu}</ul>{article(notes=())}"))
    assert found.words() == [TITLE, *SAID]


def side_by_side(*said):
    """The paragraphs of the article where each but the first stands beside the others."""
    return f"<article><h1>{TITLE}</h1><div class=body>{''.join(said)}</div></article>"


PARAGRAPHS = [f"<p>{words}</p>" for words in SAID]
PHOTO = "<div class=photo><img src=a.png><p class=caption>The mole at dusk, as the pilots see it from afar.</p></div>"


def test_words_loose_behind_a_picture_are_of_the_article(told):
    found = told(page(side_by_side(f"<p>{PHOTO}{SAID[0]}</p>", *PARAGRAPHS[1:])))
    assert found.words() == [TITLE, *SAID]
    assert "caption" in found.rules().values()


def test_a_teaser_above_does_not_stand_for_the_first_paragraph(told):
    flyout = f"<div class=flyout><p>{SAID[0]}</p><form>Send <input></form></div>"
    found = told(page(side_by_side(*PARAGRAPHS).replace("<div class=body>", f"{flyout}<div class=body>")))
    assert found.words() == [TITLE, *SAID]
    assert found.rules().keys() >= {SAID[0]}


@pytest.mark.parametrize("line", ["What the surveyor was told", "Nobody has measured the herring."])
def test_a_line_between_two_paragraphs_is_of_the_article_though_the_extractor_lost_it(
    told, monkeypatch, line
):
    monkeypatch.setattr(label, "_extracted", lambda _: "\n".join(SAID))
    found = told(page(side_by_side(*PARAGRAPHS[:2], f"<p><b>{line}</b></p>", *PARAGRAPHS[2:])))
    assert found.words() == [*SAID[:2], line, *SAID[2:]]


def test_a_headline_that_leads_to_its_own_page_is_no_card(told):
    body = side_by_side(*PARAGRAPHS).replace(TITLE, f"<a href=/light>{TITLE}</a>")
    cards = "".join(f"<h3><a href=/{town}>{town} has a mayor</a></h3><p>Read on.</p>" for town in TOWNS)
    assert told(page(body + cards)).words() == [TITLE, *SAID]


def test_an_article_whose_words_have_no_blanks_between_them(told):
    said = "港口的领航员要求在北堤再设一盏灯，因为新的起重机把旧灯完全挡住了。县政府说，测量员六月会来。"
    menu = "".join(f"<li><a href=/{n}>第{n}条新闻：渔民另有看法</a></li>" for n in range(40))
    body = side_by_side(*(f"<p>{said}</p>" for _ in range(9)))
    found = told(page(f"<ul>{menu}</ul>{body}"))
    assert found.words() == [TITLE, *[said] * 9]


def test_comments_are_known_by_the_names_of_other_languages(told):
    said = COMMENTS.replace("class='comment'", "class=mensaje")
    found = told(page(f"{side_by_side(*PARAGRAPHS)}<div id=comentarios_lectores>{said}</div>"))
    assert found.words() == [TITLE, *SAID]


def test_a_quotation_in_the_article_stays_whatever_its_class_says(told):
    said = "The mole is dark again tonight, who pays?"
    quoted = f"<div class=social-media-embed><blockquote>{said}</blockquote></div>"
    body = article(notes=()).replace(f"<p>{SAID[2]}", f"{quoted}<p>{SAID[2]}")
    assert told(page(body)).words(BlockKind.QUOTE) == [said]


def test_a_note_is_of_the_article_if_a_mark_in_it_leads_there(told):
    far = page(
        article(notes=()).replace(SAID[2], f"{SAID[2]}<a href='#f'><sup>[1]</sup></a>")
        + "<div id=f>[1] See the map.</div>"
    )
    found = told(far)
    assert found.words(BlockKind.NOTE) == ["[1] See the map."]
    assert SAID[2] in found.words()


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        (
            "<a href='#_ftn1' name='_ftnref1'>[1]</a>",
            "<p><a href='#_ftnref1' name='_ftn1'>[1]</a> See the map.</p>",
        ),
        (
            "<a name=x1anc href='#x1sym'><sup>1</sup></a>",
            "<div id=x1><p><a name=x1sym href='#x1anc'>1</a>See the map.</p></div>",
        ),
    ],
    ids=["Word", "LibreOffice"],
)
def test_notes_as_office_programs_save_pages(told, mark, note):
    found = told(page(article(notes=()).replace(SAID[2], SAID[2] + mark) + note))
    assert found.words(BlockKind.NOTE) == ["[1] See the map."] and SAID[2] in found.words()


def test_marks_of_notes_in_saved_pages_lead_to_the_page_itself(told):
    assert told(mhtml(page(article()))).words() == [TITLE, *SAID, *NOTED]


def test_a_note_is_a_place_and_what_follows_it_is_not_in_it(told):
    found = told(page(article()))
    text = found.document.text
    places = [found.document.place_of(text.index(words)) for words in (SAID[3], *NOTES, "© The Sound")]
    assert places == ["", "n. 1", "n. 2", ""]


def test_words_that_describe_pictures_are_counted(told):
    shown = "<figure><img src=a.png alt='Two cranes'><figcaption>Cranes</figcaption></figure><img alt=Cranes>"
    body = article().replace("</article>", f"{shown}<p>{SAID[0]}</p></article>")
    found = told(page(f"<nav><img alt='The logo of the paper'></nav>{body}"))
    assert [n.message for n in found.notices("left out")] == ["2 words that describe pictures were left out."]


def test_words_that_a_browser_does_not_show_are_counted_and_left_out(told):
    found = told(page(article() + "<p style='display: none'>For robots only.</p><p hidden>Nor this.</p>"))
    assert "robots" not in found.document.text and [n.count for n in found.notices("left out")] == [5]


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("A <ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby> is a harbour.", "A 港 is a harbour."),
        ("One<template><p>never</p></template> line.", "One line."),
        ("She said <q>no</q> twice.", "She said “no” twice."),
        ("She said <q>“no”</q> twice.", "She said “no” twice."),
        ("He said <q>she said <q>no</q></q>.", "He said “she said ‘no’”."),
        ("First line<br>second line", "First line second line"),
        ("soft\u00adhyphen and no\u00a0break", "softhyphen and no break"),
    ],
)
def test_what_stands_within_a_line(told, markup, words):
    found = told(f"<html><body><p>{markup}</p></body></html>")
    assert found.words() == [words]


def test_two_breaks_part_paragraphs(told):
    assert told("<html><body>One.<br><br>Two.<br>Still two.</body></html>").words() == [
        "One.",
        "Two. Still two.",
    ]


def test_columns_of_links_beside_an_article_laid_out_by_tables(told):
    links = "<br>".join(f"<a href=/{n}>Harbour news of week {n}</a>" for n in range(9))
    said = "<p>".join(SAID)
    found = told(
        f"<html><body><table><tr><td><font size=1>{links}</font><td><b>{TITLE}</b><p>{said}"
        "<tr><td><td><a href=/m>Mail this story</a> | <a href=/p>Print this story</a>"
        "<tr><td><a href=/n>Norway</a><td>12</table></body></html>"
    )
    assert found.words() == [TITLE, *SAID, "Norway", "12"]
    assert set(found.rules().values()) == {"navigation"}


def test_kinds_of_blocks(told):
    markup = (
        "<html><body><h2>Head</h2><ul><li>Item</li></ul><table><caption>Prices</caption><tr><th>Fish<td>Four"
        "</table><figure><figcaption>A mole.</figcaption></figure>"
        "<blockquote><p>Quoted.</p></blockquote></body></html>"
    )
    found = told(markup)
    assert found.kinds() == [
        BlockKind.HEADING,
        BlockKind.ITEM,
        BlockKind.CAPTION,
        BlockKind.CELL,
        BlockKind.CELL,
        BlockKind.CAPTION,
        BlockKind.QUOTE,
    ]


def test_a_noscript_does_not_end_the_head(told):
    head = "<noscript><img src=p.gif></noscript><meta name=author content='Per Holm'>"
    markup = page(article()).replace("<head>", f"<head>{head}")
    found = told(markup)
    assert found.metadata.author == "Per Holm" and TITLE in found.metadata.title


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("<meta name=citation_publication_date content='2017/05'>", "2017-05"),
        ("<meta property='article:published_time' content='2024-11-06T23:30:00+09:00'>", "2024-11-06"),
        ("<meta name=date content='20190312'>", "2019-03-12"),
        ("<meta name=date content='6 November 2024'>", "2024-11-06"),
        ("<meta name=date content='2015'>", "2015"),
        ("", ""),
    ],
)
def test_a_date_is_as_precise_as_the_page_says(told, head, date):
    body = article().replace(
        "</article>",
        "<p>The cranes were put up on 3 June 2021, when nobody looked at the light.</p></article>",
    )
    assert told(page(body, head)).metadata.date == date


def test_linked_data_say_it_best(told):
    data = (
        '{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],'
        '"headline":"The light &amp; the mole",'
        '"author":[{"name":"Per Holm"},{"name":"By Ines Valgard"}],"datePublished":"2025-03-04T01:00:00Z",'
        '"publisher":{"name":"The Sound Courier"}}]}'
    )
    head = f'<meta name=author content="Nobody"><script type="application/ld+json">{data}</script>'
    found = told(page(article(), head + '<link rel=canonical href="https://courier.example/x">')).metadata
    assert found.title == "The light & the mole" and found.author == "Per Holm, Ines Valgard"
    assert (found.date, found.outlet, found.source) == (
        "2025-03-04",
        "The Sound Courier",
        "https://courier.example/x",
    )


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@type":"NewsArticle",'
        '"author":[{"name":"Holm, Per"},{"name":"Ines Valgard"}]}</script>',
        '<meta name="author" content="Holm, Per"><meta name="author" content="Ines Valgard">',
    ],
)
def test_a_surname_that_stands_first_makes_no_third_author(told, head):
    assert told(page(article(), head)).metadata.author == "Holm, Per; Ines Valgard"


def test_a_page_of_an_old_encoding(told):
    markup = page(article(notes=())).replace("meta charset=utf-8", "meta charset=iso-8859-1")
    assert told(markup.encode("cp1252")).words()[2] == SAID[1]


def test_singlefile_says_where_a_page_was(told):
    saved = page(article()).replace(
        "<html>", "<html><!--\n Page saved with SingleFile \n url: https://courier.example/q \n-->"
    )
    assert told(saved).metadata.source == "https://courier.example/q"


def test_unclosed_tags_lose_no_words(told):
    markup = f"<html><body>{'<font>' * 300}{''.join(f'<p>{words}' for words in SAID)}</body></html>"
    assert told(markup).words() == list(SAID)


def test_a_page_without_words_says_what_to_do(told):
    with pytest.raises(Unreadable, match="save it once"):
        told("<html><head><script>draw()</script></head><body><div id=root></div></body></html>")


@pytest.mark.parametrize(
    ("limits", "match"), [(Limits(markup=500), "million"), (Limits(attributes=100), "attributes")]
)
def test_bounds_hold_before_anything_is_parsed(told, limits, match):
    wide = f"<p {' '.join(f'data-{n}=xxxxxxxxxxxxxxxxxxxxxxxxxxxxx' for n in range(300))}>wide</p>"
    with pytest.raises(Unreadable, match=match):
        told(page(article() + wide), limits)


def test_pictures_in_the_page_do_not_count_as_markup(told):
    picture = f"<img src='data:image/png;base64,{'QUJD' * 5000}'>"
    assert TITLE in told(page(article() + picture), Limits(markup=6000)).words()


def test_without_the_extractor_simple_labels_tell_the_page_apart(told, monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura.core", None)
    found = told(page(article() + f"<section id=comments>{COMMENTS}</section>"))
    assert found.words() == [TITLE, *SAID, *NOTED]


def test_the_extractor_starts_without_what_fetches_pages():
    code = (
        "import sys; from tui.documents.formats.html.extractor import UNUSED, extractor; "
        "found = extractor()('<html><body><p>' + 'The pier is open again. ' * 30 + '</p></body></html>'); "
        "assert 'pier' in found.text; print(*(name for name in UNUSED if name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
