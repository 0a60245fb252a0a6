"""The list of targets: whom both texts are about, and whatever words the reader types."""

from __future__ import annotations

from collections.abc import Sequence

from tui.codebook.model import Target
from tui.documents.model import Document
from tui.framing.counting.candidates import ListedTarget, TargetCounts
from tui.framing.target.aliases import follow
from tui.framing.target.reading import find_aliases
from tui.pair import Pair
from tui.reader.lists.answer import Answer
from tui.reader.lists.entries import Entry
from tui.reader.text.styled import FAINT, SOFT, STRONG, Line, line

OWN: tuple[str, ...] = ()
"""The names that leave the target to the program."""


def target_answer(
    found: Sequence[ListedTarget], documents: Pair[Document], names: Pair[str], query: str
) -> Answer:
    """The targets that a query is about, and its words as a target of their own."""
    wanted = query.strip()
    rows = [_row(_line(item, names), (item.target.label,)) for item in found if _matches(item, wanted)]
    if not wanted:
        rows.append(_row(line(("the program's choice", SOFT)), OWN))
    elif not any(item.target.label.casefold() == wanted.casefold() for item in found):
        rows.append(_row(_typed(wanted, documents, names), (wanted,)))
    return Answer(tuple(rows), f"{len(rows)} to choose from")


def _row(words: Line, names: tuple[str, ...]) -> Entry:
    return Entry(words, f"target/{'/'.join(names)}", height=1, gives=names)


def _matches(item: ListedTarget, query: str) -> bool:
    words = " ".join((item.target.label, *item.called)).casefold()
    return all(part in words for part in query.casefold().split())


def _line(item: ListedTarget, names: Pair[str]) -> Line:
    """Mentions, as doer, in whose voice; then what else it is called."""
    sides = zip(names, item.named, strict=True)
    told = " · ".join(_counts(name, side) for name, side in sides)
    also = [name for name in item.called if name.casefold() != item.target.label.casefold()]
    return line((item.target.label, STRONG), (f"  {told}", SOFT), (f"  {', '.join(also[:5])}", FAINT))


def _counts(name: str, side: TargetCounts) -> str:
    others = side.mentions - side.author
    said = f", {others} by others" if others else ""
    return f"{name}: {side.mentions}, {side.doer} as doer{said}"


def _typed(words: str, documents: Pair[Document], names: Pair[str]) -> Line:
    """What the reader typed, with how often the texts name it."""
    target: Target = follow([words], [document.text for document in documents])
    counts = documents.map(lambda document: len(find_aliases(document.text, target)))
    told = " · ".join(f"{name}: {count}" for name, count in zip(names, counts, strict=True))
    return line(("follow ", SOFT), (f"“{words}”", STRONG), (f"  {told}", SOFT))
