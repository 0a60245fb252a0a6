"""Where sentences end, beside other splitters: `python -m tests.benchmarks.sentence_ends`.

The texts in `sentences/` were written for this purpose, one sentence to a line, a blank line between
paragraphs. Others are measured where they are installed: pysbd, syntok, nupunkt, spacy.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from tui.documents import split_sentences

TEXTS = Path(__file__).with_name("sentences")
Splitter = Callable[[str], Iterable[str]]


def paragraphs(path: Path) -> Iterator[tuple[str, ...]]:
    """The sentences of each paragraph."""
    for paragraph in path.read_text("utf-8").split("\n\n"):
        yield tuple(" ".join(line.split()) for line in paragraph.split("\n") if line.strip())


def ends(sentences: Iterable[str]) -> set[int]:
    """Where sentences end, counted in characters that are not blank; the end of the paragraph is given."""
    found, length = set(), 0
    for sentence in sentences:
        length += len("".join(sentence.split()))
        found.add(length)
    return found - {length}


def score(splitter: Splitter, paths: Iterable[Path]) -> float:
    """F1 of the ends within paragraphs."""
    right = told = there = 0
    for path in paths:
        for paragraph in paragraphs(path):
            found, wanted = ends(splitter(" ".join(paragraph))), ends(paragraph)
            right, told, there = right + len(found & wanted), told + len(found), there + len(wanted)
    return 2 * right / (told + there)


def ours(text: str) -> list[str]:
    """As the program splits."""
    return [span.of(text) for span in split_sentences(text)]


def _pysbd() -> Splitter:
    return importlib.import_module("pysbd").Segmenter(language="en", clean=False).segment


def _syntok() -> Splitter:
    segmenter = importlib.import_module("syntok.segmenter")
    return lambda text: (
        "".join(token.spacing + token.value for token in sentence)
        for paragraph in segmenter.process(text)
        for sentence in paragraph
    )


def _nupunkt() -> Splitter:
    return importlib.import_module("nupunkt").sent_tokenize


def _spacy() -> Splitter:
    language = importlib.import_module("spacy").blank("en")
    language.add_pipe("sentencizer")
    return lambda text: (sentence.text for sentence in language(text).sents)


def main() -> None:
    """Print F1 for each genre and for all."""
    paths = sorted(TEXTS.glob("*.txt"))
    count = sum(len(paragraph) for path in paths for paragraph in paragraphs(path))
    print(f"{count} sentences".ljust(16), *(f"{path.stem:>10}" for path in paths), "       all")
    others = {"pysbd": _pysbd, "syntok": _syntok, "nupunkt": _nupunkt, "spacy": _spacy}
    for name, make in {"parallax": lambda: ours, **others}.items():
        try:
            splitter = make()
        except ImportError:
            continue
        scores = [score(splitter, [path]) for path in paths] + [score(splitter, paths)]
        print(f"{name:16}", *(f"{one:10.3f}" for one in scores))


if __name__ == "__main__":
    main()
