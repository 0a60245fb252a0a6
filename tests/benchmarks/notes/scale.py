"""How long ten thousand notes take to search, read and export.

python -m tests.benchmarks.notes.scale [--notes 10000]
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tui.documents.model import Document, Metadata
from tui.notes.anchoring.anchors import make_anchor
from tui.notes.exchange import FORMATS, export_folder, export_store
from tui.notes.model import NoteKind
from tui.notes.storage.access import open_store
from tui.notes.storage.store import NoteStore
from tui.notes.wording import new_note
from tui.pair import Pair, Side
from tui.spans import Span

QUERIES = ("word1234", "word12", "#tag7", '"word1 word2"', "word5 word6 word7", "w", "nothing at all", "日本")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--notes", type=int, default=10_000)
    count = parser.parse_args().notes
    with tempfile.TemporaryDirectory() as folder:
        store = filled(Path(folder) / "notes.db", count)
        for query in QUERIES:
            times = [taken(lambda query=query: store.search(query, limit=200)) for _ in range(9)]
            print(f"search {query!r}: {statistics.median(times):.1f} ms")
        print(f"read all: {taken(store.all_notes):.0f} ms")
        for name in FORMATS:
            once, again = export_store(store, name), export_store(store, name)
            spent = taken(lambda name=name: export_store(store, name))
            print(f"export {name}: {spent:.0f} ms, {len(once):,} bytes, the same again: {once == again}")
        notes, origins = store.all_notes(), store.origins()
        print(f"export one file for each: {taken(lambda: export_folder(notes, origins)):.0f} ms")
        store.close()
        print(f"open: {taken(lambda: open_store(Path(folder) / 'notes.db').close()):.0f} ms")


def filled(path: Path, count: int) -> NoteStore:
    """A store of so many notes on one pair of texts, each with two quotations."""
    chance = random.Random(3)
    words = [f"word{number}" for number in range(5000)]
    texts = Pair(
        *(
            Document(" ".join(chance.choices(words, k=8000)), f"{side}.txt", Metadata(title=f"Text {side}"))
            for side in Side
        )
    )
    store = open_store(path)
    with store.database.writing():
        for _ in range(count):
            starts = texts.map(lambda text: chance.randrange(len(text.text) - 200))
            anchors = tuple(
                make_anchor(texts[side], Span(starts[side], starts[side] + 150), side) for side in Side
            )
            body = " ".join(chance.choices(words, k=60)) + f" #tag{chance.randrange(40)}"
            store.save(new_note(NoteKind.PAIR, body, anchors), texts)
    return store


def taken(work: Callable[[], object]) -> float:
    """Milliseconds."""
    began = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - began)


if __name__ == "__main__":
    main()
