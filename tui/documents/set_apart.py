"""What is said of the stretches of a page that were set apart from its text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from tui.documents.model import SPEAKER, Notice

KINDS = frozenset(("turns", "cleaned"))
"""The kinds of these notices."""


def set_apart(rules: Iterable[str]) -> Iterator[Notice]:
    """The notices of stretches that were set apart, by the rule of each; none for none."""
    counts = Counter(rules)
    if speakers := counts.pop(SPEAKER, 0):
        labels = "label of a speaker was" if speakers == 1 else "labels of speakers were"
        message = f"The text is read as a transcript: {speakers} {labels} set apart."
        yield Notice("turns", message, speakers)
    if count := counts.total():
        told = ", ".join(f"{rule} {number}" for rule, number in counts.most_common())
        stretches = "stretch of the page was" if count == 1 else "stretches of the page were"
        message = f"{count} {stretches} set apart from the text ({told}); --no-clean leaves all of it in."
        yield Notice("cleaned", message, count)
