"""The bundled articles are the scraped pages less what the cleaner reports as dropped, word for word."""

import hashlib
from pathlib import Path

import pytest

from tui.documents import bundled_paths, load_document
from tui.documents.examples import EXAMPLES
from tui.documents.model import BlockKind, PassageKind

TEXTS = Path(bundled_paths().left).parent
NAMES = ["2023-japan-nato", "2025-japan-nato"]
# SHA-256 of the pages as they were scraped, byte for byte.
RAW = {
    "2023-japan-nato": "018b00134805d760d4e1686d5d8977fd98fe338e3ea806ca071edf4ba03d8c46",
    "2025-japan-nato": "757adb9529a6beb647d85f55cd775cd82f07cb5ae52958fc9d00767e42442d39",
}
HEADLINE = "Japan is stepping back from NATO, not Indo-Pacific ties—China is watching the cracks closely"
TEASER = "Also read: NATO chief expresses concern over China's rapid military buildup in Taiwan"
DROPPED = {
    "2023-japan-nato": [
        (
            "credit",
            (
                "( Sun Wenzhu, Associate Research Fellow of the Department for Asia-Pacific Studies at China "
                "Institute of International Studies. Source: China Military Online, June 15, 2023)"
            ),
        ),
    ],
    "2025-japan-nato": [
        ("navigation", "logo"),
        ("page edge", "#"),
        ("navigation", "Latest news with #BaiduBaijiahao"),
        ("repeated headline", HEADLINE),
        ("repeated headline", HEADLINE),
        ("page edge", "The Print"),
        ("relative date", "time9 hours ago"),
        ("page edge", "• Politics"),
        ("page edge", "• The Print"),
        ("repeated headline", HEADLINE),
        ("teaser", TEASER),
        ("credit", "Sana Hashmi is fellow at the Taiwan-Asia Exchange Foundation."),
        ("credit", "She tweets @sanahashmi1."),
        ("credit", "Views are personal."),
        ("credit", "(Edited by Ratan Priya)"),
        ("app banner", "DOWNLOAD THE APP"),
        ("app banner", "Get Started Now: Download the App"),
        (
            "app banner",
            (
                "Ready to dive into a world of global content with local flavor? Download Daily8 app today "
                "from your preferred app store and start exploring."
            ),
        ),
        ("sharing", "app-storeplay-store"),
    ],
}
HEADINGS = {
    "2023-japan-nato": [],
    "2025-japan-nato": ["Japan rethinking Western ties", "Investing in regional ties"],
}


def raw_path(name):
    return str(TEXTS / "raw" / f"{name}.txt")


def text_path(name):
    return str(TEXTS / f"{name}.md")


@pytest.mark.parametrize("name", NAMES)
def test_the_pages_lie_there_as_they_were_scraped(name):
    assert hashlib.sha256(Path(raw_path(name)).read_bytes()).hexdigest() == RAW[name]


@pytest.mark.parametrize("name", NAMES)
def test_the_cleaner_drops_just_this_and_says_so(name):
    page = load_document(raw_path(name))
    dropped = [(b.rule, page.words(b.span)) for b in page.blocks if b.kind is BlockKind.FURNITURE]
    assert dropped == DROPPED[name]
    notice = next(notice for notice in page.notices if notice.kind == "cleaned")
    assert notice.count == len(dropped)
    headings = [page.words(b.span) for b in page.blocks if b.kind is BlockKind.HEADING]
    assert headings == HEADINGS[name]


@pytest.mark.parametrize("name", NAMES)
def test_the_text_is_the_page_less_what_was_dropped(name):
    page, text = load_document(raw_path(name)), load_document(text_path(name))
    rest = page.text
    for block in reversed(page.blocks):
        if block.kind is BlockKind.FURNITURE:
            rest = rest[: block.span.start] + rest[block.span.end :]
    # The words and their order; only white space and the marks of headings may differ.
    assert text.text[text.body :].split() == rest.split()
    source = Path(text_path(name)).read_text(encoding="utf-8").partition("\n---\n")[2]
    assert source.replace("\n## ", "\n").split() == rest.split()


@pytest.mark.parametrize("name", NAMES)
def test_text_and_page_fall_into_the_same_passages(name):
    page, text = load_document(raw_path(name)), load_document(text_path(name))
    assert [(p.kind, text.words(p.span)) for p in text.passages] == [
        *((PassageKind.TITLE, HEADLINE) for _ in range(text.titled)),
        *((p.kind, page.words(p.span)) for p in page.passages),
    ]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_left_to_remark_on(name):
    text = load_document(text_path(name))
    assert text.notices == ()
    assert load_document(text_path(name), clean=False) == text


def test_what_is_known_of_the_articles():
    old, new = bundled_paths().map(load_document)
    assert (old.metadata.title, old.metadata.author, old.metadata.outlet, old.metadata.date) == (
        "",
        "Sun Wenzhu",
        "China Military Online",
        "2023-06-15",
    )
    assert (new.metadata.title, new.metadata.author, new.metadata.outlet, new.metadata.date) == (
        HEADLINE,
        "Sana Hashmi",
        "The Print",
        "2025",
    )
    assert "no title" in old.metadata.note
    assert "9 hours ago" in new.metadata.note
    assert "editorial" in new.metadata.note
    assert [(document.name, len(document.passages)) for document in (old, new)] == [
        ("2023", 22),
        ("2025", 47),
    ]
    assert [p.kind for p in new.passages].count(PassageKind.HEADING) == 2
    for document in (old, new):
        assert document.metadata.speaker
        assert (TEXTS / document.metadata.source).is_file()


@pytest.mark.parametrize("name", EXAMPLES)
def test_each_example_is_two_texts_that_say_where_they_are_from(name):
    left, right = bundled_paths(name).map(load_document)
    assert left.metadata.date < right.metadata.date
    for text in (left, right):
        assert text.metadata.author
        assert text.metadata.source
        assert len(text.passages) > 20
