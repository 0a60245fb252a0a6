"""PDFs as typesetters make them: superior figures, letters spaced out, contents, notes, floats."""

import pytest

from tests.documents.formats.pages import NOTES, SAID, TITLE
from tests.documents.formats.pdfs import column, pdf
from tui.documents.formats.pdf.hyphens import joined
from tui.documents.model import BlockKind


def below(lines, gap=24):
    """Where the next line stands, this far under the last one."""
    return lines[-1][1] - gap


def test_superior_figures_of_a_font_are_marks(told):
    lines = column(SAID[0], y=560)
    y = below(lines)
    lines += [(50, y, "It sank."), (83, y, "1", 10, "F9"), (91, y, "Then it rose.")]
    found = told(pdf([*lines, (50, 60, "1", 7, "F9"), (56, 60, NOTES[0], 7)]))
    assert found.words()[1:] == ["It sank. Then it rose.", f"[1] {NOTES[0]}"]
    assert [mark.span.start for mark in found.document.marks] == [found.document.text.index(" Then it rose")]


@pytest.mark.parametrize(
    ("words", "read"),
    [
        (["NOTES", "ON", "BOATS"], "NOTES ON BOATS"),
        (["What", "comes", "next?"], "What comes next?"),
        (["A", "HARBOUR,", "CLOSED"], "A HARBOUR, CLOSED"),
    ],
)
def test_words_with_their_letters_spaced_out_are_words(told, words, read):
    heading, x = [], 50
    for word in words:
        for letter in word:
            heading.append((x, 560, letter, 12))
            x += 14
        x += 10
    assert told(pdf([*heading, *column(SAID[0], y=530)])).words()[0] == read


def test_letters_in_a_row_of_a_table_stay_apart(told):
    assert told(pdf([*column(SAID[0]), (50, 400, "A B C", 10)])).words()[-1] == "A B C"


def test_a_table_of_contents_is_not_of_the_text(told):
    entries = [(50, 530, f"1. The northern mole {'. ' * 20}4"), (50, 518, f"2. The bakery {'.' * 40} 12")]
    found = told(pdf([(50, 550, "Contents", 14, "F2"), *entries, *column(SAID[0], y=506)]))
    assert found.words() == [SAID[0]]
    assert list(found.rules().values()) == ["table of contents"] * 3


def test_notes_that_say_the_same_on_every_page_are_no_running_heads(told):
    pages = [
        [*column(words, y=500), (50, 70, f"{n} Ibid., p. 52.", 7), (200, 30, str(n), 8)]
        for n, words in enumerate(SAID, 1)
    ]
    notes = told(pdf(*pages)).words(BlockKind.NOTE)
    assert notes == [f"[{n}] Ibid., p. 52." for n in range(1, 5)]


def test_a_little_room_between_paragraphs_is_enough(told):
    first = column("It sank. " * 12, width=53)
    second = column(SAID[2], y=below(first, 15))
    assert told(pdf([*first, *second])).words() == [("It sank. " * 12).strip(), SAID[2]]


def test_a_paragraph_goes_on_behind_a_caption(told):
    whole = f"{SAID[0]} {SAID[2]}"
    lines = column(whole)
    upper, lower = lines[:4], [(x, y - 40, words, size) for x, y, words, size in lines[4:]]
    caption = (50, upper[-1][1] - 30, "Figure 1. The mole in June.", 8)
    assert told(pdf([*upper, caption, *lower])).words() == [whole, "Figure 1. The mole in June."]


def test_a_paragraph_does_not_go_on_behind_a_heading(told):
    lines = column(SAID[0])
    cut = lines[:2]
    rest = [(50, below(cut), "The mole", 14, "F2"), *column(SAID[2], y=below(cut, 48))]
    assert len(told(pdf([*cut, *rest])).words()) == 3


def test_a_bound_first_part_of_a_word_takes_no_hyphen():
    assert joined("the hydro-", "graphic office", frozenset()) == "the hydrographic office"


def test_prose_that_repeats_itself_at_the_edges_of_pages_is_no_running_head(told):
    checked = [f"Nobody has checked the sums of ward {n} against the nets." for n in (1, 2)]
    first = [*column(SAID[0], y=120), (50, below(column(SAID[0], y=120), 12), checked[0])]
    second = [(50, 585, checked[1]), *column(SAID[2], y=573)]
    found = told(pdf([*column(SAID[3], y=540), *first], [*second, *column(SAID[1], y=400)]))
    assert not found.rules() and all(said in " ".join(found.words()) for said in checked)


def test_an_address_on_a_line_of_its_own_makes_no_page_a_browsers(told):
    said = [*column(f"{SAID[0]} The letter is at", y=100), (50, 40, "https://courier.example/letters")]
    found = told(pdf([*column(SAID[1], y=560), *said]))
    assert found.rules() == {} and "https://courier.example/letters" in found.document.text


def test_a_row_of_numbers_at_the_top_of_a_page_is_of_a_table(told):
    table = [(x, y, f"{x + y}") for y in (580, 566, 552, 538) for x in (50, 150, 250)]
    found = told(pdf(column(SAID[0]), [*table, *column(SAID[1], y=480), (200, 30, "2")]))
    assert found.rules() == {"2": "page number"}


@pytest.mark.parametrize(
    ("large", "kind"),
    [
        ("• Pilots ask for a second light", BlockKind.ITEM),
        (SAID[0], BlockKind.PARAGRAPH),
        ("Who pays for the light?", BlockKind.HEADING),
    ],
)
def test_not_all_that_is_set_large_is_a_heading(told, large, kind):
    lines = [(x, y, words, 13) for x, y, words, _ in column(large, pitch=16)]
    rest = [line for n, words in enumerate(SAID[1:]) for line in column(words, y=400 - 90 * n)]
    assert told(pdf([*lines, *rest])).kinds()[0] is kind


def test_a_heading_set_with_room_between_its_lines_is_one(told):
    lines = [
        (50, 560, "The second light on the mole", 12, "F2"),
        (50, 540, "and who is to pay for it", 12, "F2"),
    ]
    assert told(pdf([*lines, *column(SAID[0], y=500)])).words()[0] == f"{lines[0][2]} {lines[1][2]}"


def test_a_mark_of_a_note_set_apart_by_a_tab(told):
    lines = [*column(SAID[0], y=560), (70, 104, "1", 6), (100, 100, NOTES[0], 8)]
    assert told(pdf(lines)).words() == [SAID[0], f"[1] {NOTES[0]}"]


def test_where_lines_end_flush_one_that_ends_early_ends_its_paragraph(told):
    said, lines, y = [], [], 560
    for words in SAID * 3:
        last = column(words, width=80)[-1][2]
        said.append(f"{words[:-1]} {'o' * (76 - len(last))}." if len(last) < 76 else words)
        rows = column(said[-1], y=y, width=80, size=8)
        lines += [(x, at, text.replace(" ", "  ", 81 - len(text)), size) for x, at, text, size in rows[:-1]]
        lines.append(rows[-1])
        y = lines[-1][1] - 12
    assert told(pdf(lines, fonts={"F1": "Courier"}, size=(500, 600))).words() == said


def test_a_title_that_is_a_name_of_a_file_is_none_and_a_login_is_a_guess(told):
    info = "/Title(0214-2004.v3.draft)/Author(ivalgard)"
    found = told(pdf([(50, 560, "A second light", 16), *column(SAID[0])], info=info))
    assert found.metadata.title == "A second light" and found.metadata.guessed == "author"


def test_a_printed_page_says_who_wrote_it_when_and_where(told):
    lines = [
        (20, 590, f"3/4/25, 10:00 AM {TITLE} - The Sound Courier", 7),
        (20, 530, TITLE, 20, "F2"),
        (20, 505, "By Ines Valgard"),
        (20, 490, "3 March 2025"),
        *column(SAID[0], x=20, y=460),
        *column(SAID[2], x=20, y=400),
        (20, 10, "https://courier.example/light 1/1", 7),
    ]
    known = told(pdf(lines, info="/Author(ivalgard)/CreationDate(D:20260101)")).metadata
    assert (known.author, known.outlet, known.date) == ("Ines Valgard", "The Sound Courier", "2025-03-03")
    assert known.source == "https://courier.example/light" and not known.guessed


def test_a_numbered_line_alone_between_paragraphs_is_a_heading(told):
    lines = [*column(SAID[0], y=560), (50, 500, "2. Who is to pay?"), *column(SAID[1], y=480)]
    assert told(pdf(lines)).kinds()[1] is BlockKind.HEADING
    items = [*column(SAID[0], y=560), *((50, 500 - 14 * n, f"{n}. Lamp {n} is lit") for n in (1, 2, 3))]
    assert told(pdf([*items, *column(SAID[1], y=420)])).kinds()[1:4] == [BlockKind.ITEM] * 3


def test_a_caption_at_the_head_of_a_column_does_not_go_on_with_the_other(told):
    left = column(f"{SAID[0]} It vanished in the", width=28, y=560)
    right = [
        (220, 560, "Table 1"),
        (220, 546, "Lights by the year."),
        *column(SAID[1], x=220, width=28, y=500),
    ]
    found = told(pdf([*left, *right]))
    assert found.words()[0] == f"{SAID[0]} It vanished in the"


def test_a_paragraph_of_one_full_line_is_one_where_paragraphs_are_indented(told):
    full = "Nobody on the quay has seen the second light so far."
    lines, y = [], 560
    for words in (SAID[0], full, SAID[1], SAID[2]):
        lines += column(words, y=y, indent=12)
        y = lines[-1][1] - 12
    assert told(pdf(lines)).words() == [SAID[0], full, SAID[1], SAID[2]]


@pytest.mark.parametrize(
    ("letter", "rest", "begins"),
    [
        ("T", "he board of the harbour met twice in March to look at the plans", "The board"),
        ("A", "board that meets twice a year has looked at the plans for the quay", "A board"),
        ("I", "n March the board met twice to look at the plans for the long quay", "In March"),
    ],
)
def test_a_large_first_letter_is_of_its_paragraph(told, letter, rest, begins):
    beside = column(f"{rest}, and left without a word to those who had waited.", x=78, width=40)
    lines = [(50, 476, letter, 34), *beside, (50, 500 - 12 * len(beside), "Nobody thought it odd.")]
    (words,) = told(pdf(lines)).words()
    assert words.startswith(begins) and words.endswith("had waited. Nobody thought it odd.")
