"""How fast texts are read and fall into blocks and sentences: `python -m tests.benchmarks.segmentation`."""

from __future__ import annotations

import tempfile
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

from tui.documents import bundled_paths, prepare, read_document, split_sentences

WORDS = 1_000_000
GOAL = 0.3  # seconds of CPU for 1 MB of sentences
HOSTILE = (".", '"', " ", ". ", "A. ", "!?", "(.", '" . ')


def prose() -> list[str]:
    """Paragraphs of the bundled articles, over and over, a million words of them."""
    documents = bundled_paths().map(read_document)
    paragraphs = [document.words(block.span) for document in documents for block in document.blocks]
    times = WORDS // sum(len(paragraph.split()) for paragraph in paragraphs)
    return paragraphs * (times + 1)


def cpu(work: Callable[[], object]) -> float:
    """Seconds of CPU that some work takes, the best of three."""
    best = float("inf")
    for _ in range(3):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best


def report(name: str, size: int, seconds: float) -> None:
    """One line: what, how long, how fast."""
    print(f"{name:28} {size / 1e6:5.1f} MB {seconds:7.3f} s {size / 1e6 / max(seconds, 1e-9):8.1f} MB/s")


def main() -> None:
    """Print the figures."""
    paragraphs = prose()
    shapes = {
        "blank lines.txt": "\n\n".join(paragraphs),
        "line by line.txt": "\n".join(paragraphs),
        "wrapped.txt": "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in paragraphs),
        "markdown.md": "\n\n".join(paragraphs),
        "marked.md": "\n\n".join(f"*{paragraph[:20]}*{paragraph[20:]}" for paragraph in paragraphs),
    }
    with tempfile.TemporaryDirectory() as folder:
        for name, text in shapes.items():
            path = Path(folder, name)
            path.write_text(text, encoding="utf-8")
            size = path.stat().st_size
            document = read_document(str(path))
            report(f"read {name}", size, cpu(lambda path=path: read_document(str(path))))
            report("  clean and segment", size, cpu(lambda document=document: prepare(document)))
    text = shapes["blank lines.txt"][:1_000_000]
    report("sentences", len(text), cpu(lambda: split_sentences(text)))
    for unit in HOSTILE:
        hostile = unit * (1_000_000 // len(unit))
        report(f"sentences of {unit!r}", len(hostile), cpu(lambda hostile=hostile: split_sentences(hostile)))
    print(f"goal: 1 MB of sentences in {GOAL} s")


if __name__ == "__main__":
    main()
