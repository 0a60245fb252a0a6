"""Whether two texts are versions of one."""

from __future__ import annotations

from tui.documents.model import Document
from tui.language.lazy import lazy
from tui.pair import Pair

SENTENCE = 25  # characters of a passage that counts
FEWEST = 5  # sentences that two versions of a text have in common
MOST = 0.5  # of those of the shorter one
ALIKE = 0.4  # of its runs of three words: three changed words in a sentence of twenty leave more
WORDS = lazy(r"\w+")


def same_text(documents: Pair[Document]) -> str:
    """That the texts are two versions of one, if most sentences of the shorter one stand in the other too.

    Word for word, or with some words changed: then `ALIKE` of their runs of three words stand in the other.
    """
    sentences = documents.map(_sentences)
    shared = len(set(sentences.left) & set(sentences.right))
    how = "word for word"
    if shared < FEWEST or shared < MOST * min(map(len, sentences)):
        shorter, longer = sorted(sentences, key=len)
        known = {run for words in longer for run in _runs(words)}
        runs = [_runs(words) for words in shorter]
        shared = sum(len(own & known) >= ALIKE * len(own) > 0 for own in runs)
        how = "word for word or with some words changed"
    if shared < FEWEST or shared < MOST * min(map(len, sentences)):
        return ""
    return (
        f"These seem to be two versions of one text: {shared} sentences stand in both, {how}; "
        "“=” in the reader marks the words in which linked passages differ."
    )


def _sentences(document: Document) -> frozenset[tuple[str, ...]]:
    """The words of every passage that is long enough to be compared."""
    texts = (document.words(passage.span).casefold() for passage in document.passages)
    return frozenset(tuple(WORDS.findall(text)) for text in texts if len(text) >= SENTENCE)


def _runs(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Three words each that stand next to each other."""
    return set(zip(words, words[1:], words[2:], strict=False))
