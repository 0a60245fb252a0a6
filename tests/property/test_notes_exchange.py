"""Whatever a note holds, it comes back from the store, from Markdown and from JSON-LD as it was."""

import dataclasses
import json

from hypothesis import given
from hypothesis import strategies as st

from tui.documents.model import Metadata
from tui.notes.exchange import annotation, export_folder, export_notes, markdown, table
from tui.notes.exchange.collection import collect
from tui.notes.exchange.imports import import_notes
from tui.notes.model import Anchor, Note, NoteKind
from tui.notes.storage.opening import memory
from tui.notes.storage.store import NoteStore
from tui.notes.wording import tidied
from tui.pair import Side
from tui.spans import Span

NASTY = st.sampled_from(
    [
        "<!-- parallax:end -->",
        "<!-- parallax:body -->",
        "\\<!-- parallax:note {} -->",
        "# x",
        "#### y",
        "-->",
        "--",
        "#tag",
        "> quote",
        "---",
        "\r\n",
        "\u2028",
        "\x85",
        "\x1b]0;x\x07",
        "^px-1",
        "`",
        "|",
        "\ufeff",
    ]
)
WORDS = st.lists(st.one_of(NASTY, st.text(max_size=12)), max_size=6).map("\n".join)
LINE = st.one_of(NASTY, st.text(max_size=20))
DIGITS = st.text("0123456789abcdef", min_size=4, max_size=16)
TEXTS = ("a" * 64, "b" * 64)


@st.composite
def anchors(draw):
    start = draw(st.integers(0, 10**6))
    return Anchor(
        side=draw(st.sampled_from(list(Side))),
        document=draw(st.sampled_from(TEXTS)),
        span=Span(start, start + draw(st.integers(0, 500))),
        exact=draw(WORDS),
        prefix=draw(LINE),
        suffix=draw(LINE),
        speaker=draw(LINE),
        page=draw(LINE),
        heading=draw(LINE),
        paragraph=draw(st.integers(0, 99)),
    )


@st.composite
def notes(draw):
    return tidied(
        Note(
            id=draw(DIGITS),
            kind=draw(st.sampled_from(list(NoteKind))),
            body=draw(WORDS),
            anchors=tuple(draw(st.lists(anchors(), max_size=3))),
            tags=tuple(draw(st.lists(LINE, max_size=3))),
            created=draw(st.sampled_from(["", "2024-01-02T03:04:05Z"])),
            updated="2024-01-03T03:04:05Z",
            revision=draw(st.integers(1, 9)),
            subject=draw(LINE),
            texts=draw(st.sampled_from([(), TEXTS])),
        )
    )


MANY = st.lists(notes(), max_size=4, unique_by=lambda note: note.id)
ORIGINS = st.builds(lambda title, author: {TEXTS[0]: Metadata(title=title, author=author)}, WORDS, LINE)


def utf8(text):
    return text.encode("utf-8", "replace").decode()


@given(MANY, ORIGINS)
def test_markdown_loses_nothing(many, origins):
    origins = {text: Metadata(utf8(one.title), utf8(one.author)) for text, one in origins.items()}
    collection = collect(many, origins)
    back = markdown.parse(utf8(markdown.write(collection)))
    assert back.notes == collection.notes
    assert back.origins == collection.used()
    assert collect(back.notes, back.origins) == dataclasses.replace(collection, origins=back.origins)
    with_windows_ends = markdown.write(collection).replace("\n", "\r\n")
    assert markdown.parse(with_windows_ends).notes == collection.notes


@given(MANY)
def test_one_file_for_each_note_loses_nothing(many):
    files = export_folder(many, {})
    assert len(files) == len(many)
    back = [note for text in files.values() for note in markdown.parse(text).notes]
    assert sorted(back, key=lambda note: note.id) == sorted(many, key=lambda note: note.id)
    assert all("/" not in name and name.isprintable() and len(name.encode()) < 255 for name in files)


@given(MANY, ORIGINS)
def test_jsonld_loses_nothing(many, origins):
    collection = collect(many, origins)
    back = annotation.parse(json.loads(annotation.write(collection)))
    assert back.notes == collection.notes
    assert back.origins == collection.used()


@given(MANY)
def test_the_store_loses_nothing_and_imports_once(many):
    store = NoteStore(memory())
    collection = collect(many, {})
    assert import_notes(store, collection).added == len(many)
    assert sorted(store.all_notes(), key=lambda note: note.id) == sorted(many, key=lambda note: note.id)
    assert import_notes(store, collection).unchanged == len(many)
    assert export_notes(store.all_notes(), {}, "jsonld") == export_notes(many, {}, "jsonld")
    for _ in many:
        assert store.undo() is not None
    assert store.all_notes() == ()
    store.close()


@given(LINE)
def test_no_cell_begins_like_a_formula(cell):
    assert not table.safe(cell).lstrip(" ").startswith(tuple(table.FORMULA))
