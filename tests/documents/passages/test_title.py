"""A title that the page does not show is a passage of its own, number 0."""

from dataclasses import replace

from tui.documents import load_document, prepare
from tui.documents.model import BlockKind, Document, Metadata, PassageKind, Place, Turn
from tui.documents.passages.title import titled
from tui.documents.plain_text.blocks import find_blocks
from tui.spans import Span

BODY = "The pier is closed. It opens in May."


def page(body, title):
    return titled(Document(body, "a.md", Metadata(title=title), find_blocks(body)))


def test_it_comes_before_the_text_and_moves_what_was_found_in_it():
    plain = Document(
        BODY,
        "a.md",
        Metadata(title="Piers"),
        find_blocks(BODY),
        places=(Place(4, "p. 2"),),
    )
    document = prepare(titled(plain))
    assert document.text == f"Piers\n\n{BODY}"
    assert [(p.kind, document.words(p.span)) for p in document.passages] == [
        (PassageKind.TITLE, "Piers"),
        (PassageKind.SENTENCE, "The pier is closed."),
        (PassageKind.SENTENCE, "It opens in May."),
    ]
    assert document.place_of(10) == "" and document.place_of(11) == "p. 2"
    assert document.fingerprint == plain.fingerprint
    told = titled(replace(plain, turns=(Turn(Span(0, 3), "The", Span(4, 36)),)))
    assert told.words(told.turns[0].span) == BODY[4:]


def test_it_is_added_once_and_only_where_the_page_does_not_show_it():
    document = page(BODY, "Piers")
    assert titled(document) is document
    assert page(f"By Ana Lund\n\nPiers at Sea\n\n{BODY}", "Piers at sea").body == 0
    assert page(BODY, "").body == 0


def test_lines_have_no_title(tmp_path):
    path = tmp_path / "a.md"
    path.write_text(f"---\ntitle: Piers\n---\n{BODY}", "utf-8")
    lined = load_document(str(path), segment="lines")
    assert not lined.titled and lined.words(lined.passages[0].span) == "---"
    assert load_document(str(path)).blocks[0].kind is BlockKind.TITLE
