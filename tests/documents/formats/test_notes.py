"""From a sentence to the note that it bears, and back, whatever the format."""

import pytest

from tests.documents.formats.offices import docx, odt, para, rtf, run
from tests.documents.formats.pages import SAID, book, page
from tests.documents.formats.pdfs import column, pdf
from tui.documents.load import load_document

FIRST, SECOND = "The ferry is older than the bridge.", "Nobody has counted the piers since."
NOTES = ("Ask the harbour master about it.", "Two of them were lost in the winter.")
LONG = " ".join(SAID)


def web():
    marks = [f'<sup><a href="#fn{n}">{n}</a></sup>' for n in (1, 2)]
    notes = "".join(
        f'<p id="fn{n}">{n}. {words} <a href="#r{n}">↩</a></p>' for n, words in enumerate(NOTES, 1)
    )
    said = "".join(f"<p>{words}</p>" for words in SAID)
    return page(f"<article>{said}<p>{FIRST}{marks[0]} {SECOND}{marks[1]}</p>{notes}</article>").encode()


def volume():
    marks = [f'<a class="noteref" href="chapter%201.xhtml#n{n}">{n}</a>' for n in (1, 2)]
    chapter = f"<p>{FIRST}{marks[0]} {SECOND}{marks[1]}</p>"
    notes = (
        f'<p id="n{n}"><a href="chapter%200.xhtml">{n}.</a> {said}</p>' for n, said in enumerate(NOTES, 1)
    )
    return book(chapter, f"<h2>Notes</h2>{''.join(notes)}")


def word():
    marks = [f'<w:r><w:footnoteReference w:id="{n}"/></w:r>' for n in (2, 3)]
    bodies = "".join(
        f'<w:footnote w:id="{n}">{para(run(words))}</w:footnote>' for n, words in enumerate(NOTES, 2)
    )
    said = para(run(FIRST), marks[0], run(f" {SECOND}"), marks[1])
    return docx(said, parts={"word/footnotes.xml": bodies})


def opened():
    def note(words):
        return (
            '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
            f"<text:note-body><text:p>{words}</text:p></text:note-body></text:note>"
        )

    return odt(f"<text:p>{FIRST}{note(NOTES[0])} {SECOND}{note(NOTES[1])}</text:p>")


def rich():
    first, second = (r"{\super\chftn}{\footnote\pard " + words + r"}" for words in NOTES)
    return rtf(rf"\pard {FIRST}{first} {SECOND}{second}\par")


def set_in_type():
    lines = column(LONG, y=560)
    y = lines[-1][1] - 24
    lines += [(50, y, FIRST), (214, y + 4, "1", 6), (220, y, SECOND), (390, y + 4, "2", 6)]
    foot = [(50, 60, "1", 5), (56, 57, NOTES[0], 7), (50, 48, "2", 5), (56, 45, NOTES[1], 7)]
    return pdf([*lines, *foot])


def marked():
    return f"{FIRST}[^1] {SECOND}[^2]\n\n[^1]: {NOTES[0]}\n\n[^2]: {NOTES[1]}\n".encode()


def plain():
    return f"{FIRST}[1] {SECOND}[2]\n\nNotes\n\n[1] {NOTES[0]}\n\n[2] {NOTES[1]}\n".encode()


FILES = {
    "page.html": web(),
    "volume.epub": volume(),
    "word.docx": word(),
    "open.odt": opened(),
    "rich.rtf": rich(),
    "set.pdf": set_in_type(),
    "marked.md": marked(),
    "plain.txt": plain(),
}


def led(document):
    """The words of each passage that has notes, with the words of those, and back."""
    words = document.words
    found = []
    for passage in document.passages:
        for mark in document.marks_of(passage):
            note = document.note_at(mark)
            found.append((words(passage.span), document.note_sign(mark), words(note.span)))
            assert document.mark_of(note) == mark and document.mark_of(passage) is None
            assert passage.span.start < mark.span.start <= mark.span.end
    return found


@pytest.mark.parametrize("name", FILES)
def test_a_sentence_leads_to_its_note_and_the_note_back(name, tmp_path):
    file = tmp_path / name
    file.write_bytes(FILES[name])
    document = load_document(str(file))
    assert led(document) == [(FIRST, "1", NOTES[0]), (SECOND, "2", NOTES[1])]
    assert all(document.text[: mark.span.start].endswith(".") for mark in document.marks)


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("It sank.<sup>4</sup> Then", "It sank.[4] Then"),
        ("It sank<sup>4, 5</sup> then", "It sank[4][5] then"),
        ("some 10<sup>6</sup> km<sup>2</sup> of sea", "some 10⁶ km² of sea"),
        ("the 21<sup>st</sup> year", "the 21st year"),
        ("since 2019<sup>3</sup> or so", "since 2019[3] or so"),
    ],
)
def test_raised_digits_to_which_nothing_leads_stay_apart_from_words(told, markup, words):
    assert told(page(f"<article><p>{LONG}</p><p>{markup}</p></article>")).words()[-1] == words


def test_a_power_in_a_pdf_is_no_mark(told):
    lines = column(LONG, y=560)
    y = lines[-1][1] - 24
    lines += [
        (50, y, "It covers 10"),
        (106, y + 4, "6", 6),
        (112, y, "km"),
        (126, y + 4, "2", 6),
        (132, y, "of"),
    ]
    assert told(pdf(lines)).words()[-1] == "It covers 10⁶ km² of"


def test_marks_in_a_pdf_lead_to_notes_at_its_end(told):
    lines = column(LONG, y=560)
    y = lines[-1][1] - 24
    lines += [(50, y, FIRST), (214, y + 4, "1", 6)]
    lines += [(50, y - 40, "Notes", 14, "F2"), (50, y - 64, f"1. {NOTES[0]}")]
    document = told(pdf(lines)).document
    (mark,) = document.marks
    assert (
        document.text[: mark.span.start].endswith(FIRST) and document.text[mark.note :] == f"[1] {NOTES[0]}"
    )


def test_a_mark_of_no_note_is_none(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text(f"{FIRST}[7] {SECOND}[8]\n\n[9] A line that nothing leads to.\n")
    assert not load_document(str(file)).marks
