"""Notes and verdicts of an older build stand where they stood, though titles became passages since then."""

import gzip
from pathlib import Path

import pytest

from tui.documents import load_document
from tui.notes import open_store, resolve, resolve_verdicts
from tui.notes.model import AnchorStatus
from tui.pair import Pair

OLDER = Path(__file__).parent / "older"


@pytest.fixture
def store(tmp_path):
    path = tmp_path / "notes.db"
    path.write_bytes(gzip.decompress((OLDER / "notes.db.gz").read_bytes()))
    opened = open_store(path)
    yield opened
    opened.close()


@pytest.fixture
def documents():
    return Pair(*(load_document(str(OLDER / name)) for name in ("harbour.md", "council.md")))


def test_notes_attach_to_the_same_words(store, documents):
    found = {}
    for note in store.notes(documents):
        for anchor in note.anchors:
            text = documents[anchor.side]
            (place,) = resolve((anchor,), text, store.text(anchor.document))
            assert place.status is AnchorStatus.SURE
            assert text.words(place.span) == anchor.exact
            found[note.body, anchor.side.value] = text.text[place.span.start - 15 : place.span.end]
    assert found == {
        ("On the pier #ports", "left"): "wns the pier?\n\nThe pier has been closed since the storm.",
        ("On the pier #ports", "right"): "is open again. Ships use the pier as they did before the storm.",
        ("One word", "left"): "knows when the pier",
    }


def test_verdicts_attach_to_the_same_passages(store, documents):
    (passages,) = resolve_verdicts(store, documents)
    words = [text.words(text.passages[index].span) for text, index in zip(documents, passages, strict=True)]
    assert words == [
        "Nobody knows when the pier will be open again.",
        "Ships use the pier as they did before the storm.",
    ]
