"""PDFs: order, paragraphs, hyphens, notes, running heads, pages."""

import itertools
import re

import pytest

from tests.documents.formats.pages import SAID, TITLE
from tests.documents.formats.pdfs import column, pdf
from tui.documents.draft import Limits
from tui.documents.formats.pdf.hyphens import joined
from tui.documents.model import BlockKind
from tui.errors import Unreadable

HEAD = [(50, 570, "Sound Reports 7", 8), (50, 545, TITLE, 16, "F2")]


def test_paragraphs_by_gap(told):
    first = column(SAID[0])
    second = column(SAID[2], y=first[-1][1] - 24)
    found = told(pdf([*HEAD, *first, *second, (200, 30, "3", 8)]))
    assert found.words() == [TITLE, SAID[0], SAID[2]]
    assert found.rules() == {"3": "page number", "Sound Reports 7": "running head"}
    assert found.kinds()[0] is BlockKind.HEADING and found.metadata.title == TITLE


def test_paragraphs_by_indent(told):
    first = column(SAID[0], indent=15)
    second = column(SAID[1], y=first[-1][1] - 12, indent=15)
    third = column(SAID[2], y=second[-1][1] - 12, indent=15)
    assert told(pdf([*first, *second, *third])).words() == [SAID[0], SAID[1], SAID[2]]


def test_a_paragraph_goes_on_over_pages_and_its_pages_are_places(told):
    lines = column(SAID[0] + " " + SAID[2], width=30)
    text = " ".join(line[2] for line in lines)
    pages = [
        [
            (50, 580, "Sound Reports", 8),
            *[(x, 500 - 12 * n, words) for n, (x, _, words, _) in enumerate(part)],
            (200, 20, str(page), 8),
        ]
        for page, part in ((11, lines[:7]), (12, lines[7:]))
    ]
    labels = "/PageLabels<</Nums[0<</S/D/St 11>>]>>"
    found = told(pdf(*pages, labels=labels))
    assert found.words() == [text]
    document = found.document
    assert [document.place_of(document.text.index(line[2])) for line in (lines[0], lines[7])] == [
        "p. 11",
        "p. 12",
    ]
    assert set(found.rules().values()) == {"running head", "page number"}


def test_a_line_in_capitals_after_a_page_break_goes_on(told):
    lines = column(SAID[0].replace("with", "WITH"), width=30)
    lines[4] = (*lines[4][:2], lines[4][2].upper(), 10)
    pages = [
        [(x, 500 - 12 * n, words) for n, (x, _, words, _) in enumerate(part)]
        for part in (lines[:4], lines[4:])
    ]
    assert told(pdf(*pages)).words() == [" ".join(line[2] for line in lines)]


def test_columns_in_the_order_in_which_they_were_written(told):
    left, right = column(SAID[0], width=28), column(SAID[2], x=220, width=28)
    assert told(pdf([*left, *right])).words() == [SAID[0], SAID[2]]


def test_columns_written_row_by_row_are_no_table(told):
    left, right = column(SAID[0], width=28), column(SAID[2], x=230, width=28)
    rows = [line for pair in zip(left, right, strict=False) for line in pair]
    longer = max(left, right, key=len)
    rows += longer[min(len(left), len(right)) :]
    assert " ".join(told(pdf(rows)).words()).split() == " ".join((SAID[0], SAID[2])).split()


def loose(text, x, size=8, blank=6):
    """The words of a column set loose, row by row, each at its place."""
    rows = []
    for _, y, words, _ in column(text, width=26, size=size):
        places = itertools.accumulate((0.5 * size * len(word) + blank for word in words.split()), initial=x)
        rows.append([(place, y, word, size) for place, word in zip(places, words.split(), strict=False)])
    return rows


@pytest.mark.parametrize("by_row", [True, False], ids=["row by row", "column by column"])
def test_two_columns_set_loose_are_no_table(told, by_row):
    left, right = loose(SAID[0], 50), loose(SAID[2][:149], 230)
    together = [row for both in itertools.zip_longest(left, right, fillvalue=[]) for row in both]
    rows = together if by_row else left + right
    assert told(pdf(list(itertools.chain(*rows)))).words() == [SAID[0], SAID[2][:149]]


@pytest.mark.parametrize("by_row", [True, False], ids=["row by row", "column by column"])
def test_a_listing_in_the_other_column_stands_behind_the_prose(told, by_row):
    prose = column(SAID[2], width=28)
    listing = [(230, 500 - 12 * n, f"lamp[{n}] = tide", 8) for n in range(4)]
    together = [line for both in itertools.zip_longest(prose, listing) for line in both if line]
    assert told(pdf(together if by_row else [*prose, *listing])).words()[0] == SAID[2]


def test_a_head_that_is_another_on_each_page_is_none_of_the_text(told):
    texts = (f"{SAID[0]} {SAID[1]}", f"{SAID[2]} {SAID[3]}")
    pages = [
        [(120, 575, head), *column(text, y=530)]
        for head, text in zip(("Pilots", "Herring"), texts, strict=True)
    ]
    found = told(pdf(*pages))
    assert found.rules() == {"Pilots": "running head", "Herring": "running head"}
    assert " ".join(found.words()) == " ".join(texts)


def test_a_head_above_the_columns_of_a_single_page_is_none_of_the_text(told):
    columns = [*column(SAID[0], width=28), *column(SAID[2], x=220, width=28)]
    found = told(pdf([(50, 560, "THE SOUND REVIEW"), *columns]))
    assert found.words() == [SAID[0], SAID[2]] and found.rules() == {"THE SOUND REVIEW": "running head"}


def test_chapters_and_last_words_at_the_top_of_pages_are_of_the_text(told):
    pages = []
    for number in range(1, 5):
        words = f"In year {number} the yard was let to others, and nobody asked them for the"
        pages += [
            [(50, 560, f"Chapter {number}", 18), *column(words, y=500), (180, 20, str(2 * number))],
            [(50, 560, "lease."), *column(f"Then came winter {number}, and the pier froze.", y=500)],
        ]
    found = told(pdf(*pages))
    assert not [words for words in found.rules() if not words.isdigit()]
    assert found.words(BlockKind.HEADING) == [f"Chapter {number}" for number in range(1, 5)]
    assert sum("asked them for the lease." in words for words in found.words()) == 4


def test_a_running_head_with_misread_letters_is_none_of_the_text(told):
    heads = ("THE WALLS OF AVALON.", "THE WALLS OF AVALON.", "THE WALLS OP AVAL0N.")
    pages = [
        [(120, 565, head, 8), *column(f"On {day} the board met. It chose to wait.", y=500)]
        for head, day in zip(heads, ("Monday", "Tuesday", "Friday"), strict=True)
    ]
    assert list(told(pdf(*pages)).rules()) == [*dict.fromkeys(heads)]


def test_lines_beside_a_picture_are_one_paragraph(told):
    wide = column("The board met in March to hear what was left of the quay after the storm. " * 2, y=540)
    beside = [
        "A report is heard in town that the old",
        "Mole of Avalon has gone for good under",
        "Twelve feet of water, but we have seen",
        "Nobody who was out there to look at it",
        "After the storm, nor do we wish to see",
        "Avalon again before the winter is over",
    ]
    y = wide[-1][1]
    lines = [(50 + 12 * (not n), y - 12 * (n + 1), words) for n, words in enumerate(beside)]
    assert told(pdf(wide + lines)).words()[-1] == " ".join(beside)


def test_a_line_that_begins_in_small_capitals_is_of_its_paragraph(told):
    first = [(62, 500, "THE board of", 8), (62 + 52, 500, "the old harbour met in March to hear", 10)]
    found = told(
        pdf([*column("It was late. " * 9, y=536), *first, *column("who had been out on the quay.", y=488)])
    )
    assert found.words()[-1].endswith("met in March to hear who had been out on the quay.")


def test_a_table_is_cells(told):
    rows = [
        (x, 500 - 14 * n, word)
        for n, row in enumerate((("Fish", "Price"), ("Cod", "4"), ("Herring", "2")))
        for x, word in zip((50, 200), row, strict=True)
    ]
    found = told(pdf([*column(SAID[0], y=560), *rows]))
    assert found.words(BlockKind.CELL) == ["Fish", "Price", "Cod", "4", "Herring", "2"]


def test_notes_stand_at_the_end_with_their_page(told):
    lines = column(SAID[0] + " It was.", y=400)
    x, y, last, _ = lines[-1]
    raised = (x + 5.1 * len(last), y + 3.5, "1", 6)
    note = [
        (50, 60.5, "1", 5),
        (54, 58, "The letter is dated 3 March", 7),
        (50, 49, "and was read aloud.", 7),
    ]
    found = told(pdf([*lines, raised, *note]))
    assert found.words(BlockKind.NOTE) == ["[1] The letter is dated 3 March and was read aloud."]
    assert found.words(BlockKind.PARAGRAPH) == [f"{SAID[0]} It was."]
    assert found.document.place_of(found.document.text.index("[1]")) == "p. 1 n. 1"


def test_notes_as_large_as_the_text_stand_apart_with_raised_marks(told):
    body = column("The dredger came late on Monday, and the master of the port was not amused by any of it.")
    notes = [("1", "See the log of the port."), ("2", "The master was away on Tuesday.")]
    foot = [
        part
        for n, (mark, words) in enumerate(notes)
        for part in ((50, 104 - 20 * n, mark, 6), (58, 100 - 20 * n, words, 10))
    ]
    found = told(pdf([*body, *foot]))
    assert found.words(BlockKind.NOTE) == [
        "[1] See the log of the port.",
        "[2] The master was away on Tuesday.",
    ]
    assert found.words(BlockKind.PARAGRAPH)[0].endswith("any of it.")


def test_an_item_whose_first_line_is_indented_is_one(told):
    lines = [
        *column(SAID[0], y=400),
        (62, 300, "• Mail: Office of the Harbour, Room"),
        (50, 288, "12, the Old Quay"),
    ]
    assert told(pdf(lines)).words()[-1] == "• Mail: Office of the Harbour, Room 12, the Old Quay"


def test_accents_of_old_fonts_are_put_on_their_letters(told):
    line = [
        (50, 400, "na"),
        (61.1, 400, b"\xf5"),
        (60.5, 400, b"\xa8"),
        (63.9, 400, "ve words, and"),
        *column(SAID[0], y=388),
    ]
    words = told(
        pdf(
            line,
            encoding="/Encoding<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[245/dotlessi]>>",
        )
    ).words()
    assert words[0].startswith("naïve words")


@pytest.mark.parametrize(
    ("above", "below", "known", "words"),
    [
        ("the govern-", "ment said", (), "the government said"),
        ("a well-", "known pilot", (), "a well-known pilot"),
        ("of men-", "of-war", (), "of men-of-war"),
        ("Abernathy-", "Cole spoke", (), "Abernathy-Cole spoke"),
        ("not misread-", "ing lights", (), "not misreading lights"),
        ("the Val-", "gard family", ("valgard",), "the Valgard family"),
        ("the fore-", "shore", ("fore-shore",), "the fore-shore"),
        ("soft\u00ad", "ware", (), "software"),
        ("no hyphen", "here", (), "no hyphen here"),
        ("1999-", "2001", (), "1999-2001"),
    ],
)
def test_hyphens_at_the_ends_of_lines(above, below, known, words):
    assert joined(above, below, frozenset(known)) == words


def test_what_a_browser_prints_around_a_page(told):
    lines = [
        (20, 590, "3/4/25, 10:00 AM Ferry pilots", 7),
        (20, 560, "Home"),
        (60, 560, "Weather"),
        (20, 530, TITLE, 20, "F2"),
    ]
    lines += [(20, 500, "By Ines Valgard"), *column(SAID[0], x=20, y=470), *column(SAID[2], x=20, y=420)]
    lines += [
        (20, 360, "1. The letter is dated 3 March. ^".replace("^", "")),
        (20, 10, "https://courier.example/light 1/1", 7),
    ]
    found = told(pdf(lines))
    assert found.words()[:3] == [TITLE, SAID[0], SAID[2]]
    assert {"Home Weather", "By Ines Valgard"} <= set(found.rules())


def test_what_leads_elsewhere_on_a_printed_page_is_not_of_the_article(told):
    lines = [(20, 590, "3/4/25, 10:00 AM Ferry pilots", 7), (20, 560, "Weather"), (20, 530, TITLE, 20, "F2")]
    lines += [*column(SAID[0], x=20, y=500), (20, 440, "Advertisement"), *column(SAID[2], x=20, y=420)]
    lines += [
        (20, 340, "More on this", 14, "F2"),
        (20, 270, "Rope is dear", 14, "F2"),
        (20, 256, "Why it is."),
    ]
    lines += [
        (20, 220, "Cod is rare", 14, "F2"),
        (20, 206, "Where it went."),
        (20, 10, "https://a.example 1/1", 7),
    ]
    found = told(pdf(lines, links=[(20, 555, 60, 570), (20, 265, 120, 285), (20, 215, 120, 235)]))
    assert found.words() == [TITLE, SAID[0], SAID[2]]
    rules = found.rules()
    assert {rules[words] for words in ("More on this", "Rope is dear", "Why it is.", "Where it went.")} == {
        "further stories"
    }
    assert rules["Advertisement"] == "navigation" and "Weather" in rules


def test_the_headline_of_a_printed_page_may_lead_to_that_page(told):
    lines = [
        (20, 590, "3/4/25, 10:00 AM", 7),
        (150, 590, f"{TITLE} - Courier", 7),
        (20, 530, TITLE, 20, "F2"),
    ]
    lines += [*column(SAID[0], x=20, y=500), *column(SAID[2], x=20, y=430)]
    lines += [(20, 10, "https://courier.example/light 1/1", 7)]
    found = told(pdf(lines, links=[(20, 520, 390, 550)]))
    assert found.words() == [TITLE, SAID[0], SAID[2]]


def test_comments_on_a_printed_page_may_be_longer_than_the_article(told):
    lines = [(20, 590, "3/4/25, 10:00 AM Ferry pilots", 7), (20, 560, TITLE, 20, "F2")]
    lines += column(" ".join(SAID * 2), x=20, y=530)
    y = lines[-1][1] - 30
    lines += [(20, y, "12 Comments", 14, "F2"), *column("I was there and saw it. " * 12, x=20, y=y - 24)]
    found = told(pdf([*lines, (20, 10, "https://a.example 1/1", 7)], size=(400, 620)))
    assert found.words() == [TITLE, " ".join(SAID * 2)]
    assert list(found.rules().values()).count("comments") >= 2


@pytest.mark.parametrize(
    ("matrix", "place", "size"),
    [
        ("0 1 -1 0", lambda x, y: (600 - y, x), (600, 400)),
        ("0 -1 1 0", lambda x, y: (y, 400 - x), (600, 400)),
        ("-1 0 0 -1", lambda x, y: (400 - x, 600 - y), (400, 600)),
    ],
    ids=["left", "right", "over"],
)
def test_a_page_on_its_side_is_read_as_one_turns_it(told, matrix, place, size):
    data = pdf(HEAD + column(SAID[0], y=500) + column(SAID[2], y=430), size=size)

    def turned(found):
        x, y = place(float(found[1]), float(found[2]))
        return f"{matrix} {x:g} {y:g} Tm".encode().ljust(len(found[0]))

    found = told(re.sub(rb"1 0 0 1 (\S+) (\S+) Tm", turned, data))
    assert found.words() == [TITLE, SAID[0], SAID[2]]


def test_metadata_are_what_the_file_says_unless_it_is_a_file_name(told):
    found = told(
        pdf(
            HEAD + column(SAID[0]),
            info="/Title(light.docx)/Author(Ines Valgard\\000)/CreationDate(D:20250304101112Z)",
        )
    )
    assert (found.metadata.title, found.metadata.author) == (TITLE, "Ines Valgard")
    assert (found.metadata.date, found.metadata.guessed) == ("2025-03-04", "date")
    assert found.metadata.dated == "2025-03-04?" and found.document.name == TITLE
    assert "date is a guess" in found.notices("guess")[0].message


def test_pictures_without_text(told):
    with pytest.raises(Unreadable, match=r"pictures of 2 pages and no text: run OCR"):
        told(pdf([(50, 500, " ")], []))


def test_stamps_on_pictures_are_no_text(told):
    scan = b"q 300 0 0 400 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q\n"
    stamped = [[(50, 20, "Lent by the town library of Avalon", 7)]] * 3
    with pytest.raises(Unreadable, match=r"pictures of 3 pages and no text: run OCR"):
        told(pdf(*stamped, drawn=scan))
    assert told(pdf(*stamped)).rules()


def test_pages_on_which_nothing_is_drawn(told):
    with pytest.raises(Unreadable, match=r"shows nothing on its 2 pages: it is blank, locked or damaged"):
        told(pdf([], []))


def test_type_that_names_no_letters(told):
    odd = [(50, 500 - 12 * n, bytes([1, 3, 4, 5, 6, 7, 14, 15]) * 4) for n in range(4)]
    with pytest.raises(Unreadable, match="names no letters"):
        told(pdf(odd, encoding=""))


def test_a_page_that_cannot_be_read_is_named(told):
    odd = [(50, 500 - 12 * n, bytes([1, 3, 4, 5, 6, 7, 14, 15]) * 4) for n in range(4)]
    found = told(pdf(column(SAID[0]), odd, encoding=""))
    assert [notice.message.split(":")[0] for notice in found.notices("page")] == [
        "1 of 2 pages could not be read (2)"
    ]


def test_a_damaged_file(told):
    with pytest.raises(Unreadable, match="fetch it again"):
        told(b"%PDF-1.4\nnothing follows")


def test_more_pages_than_a_text_has(told):
    with pytest.raises(Unreadable, match="3 pages"):
        told(pdf([], [], []), Limits(pages=2))
