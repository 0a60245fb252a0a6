"""What selected words may be coded as: a pole, a topic, another name of the target, or something new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.codebook.model import Codebook, Pole, Target
from tui.codebook.own import Coding, CodingKind, axis_id
from tui.language.function_words import FUNCTION_WORDS
from tui.reader.lists.answer import Answer, holds
from tui.reader.lists.entries import Entry
from tui.reader.text.styled import FAINT, SOFT, STRONG, line, plain

MOST = 60
_JOINING = frozenset(("the", "of", "and", "al", "bin", "da", "de", "der", "di", "la", "van", "von"))
UNUSED = 2
NEW = "new axis: type its question? left pole / right pole"


class Axes(NamedTuple):
    """What the axes of the codebook have to do with the texts at hand."""

    used: frozenset[str] = frozenset()  # of which a cue stands in them: they come first
    fired: tuple[str, ...] = ()  # of which a cue stands in the words: that it does is offered as wrong
    own: frozenset[str] = frozenset()  # of a codebook of one's own: they come before all others
    hidden: frozenset[str] = frozenset()  # files of books that do not suit the target: found by typing only

    def rank(self, axis: str) -> int:
        """Where an axis is listed: one's own, those used in the texts, the rest."""
        return 0 if axis in self.own else 1 if axis in self.used else UNUSED

    def hides(self, file: str, wanted: Sequence[str]) -> bool:
        """Whether what a book has is left out until it is asked for."""
        return file in self.hidden and not wanted


def coding_answer(words: str, codebook: Codebook, target: Target, query: str, axes: Axes) -> Answer:
    """The choices that hold every word of the query, and what its words would make anew."""
    wanted = query.casefold().split()
    new = tuple(_new(words, query.strip()))
    own, used, unused = ([*_poles(words, codebook, axes, rank, wanted)] for rank in range(3))
    choices = (*_wrong(words, codebook, axes.fired), *own, *used, *_names(words, target))
    first = [row for row in choices if holds(wanted, plain(row.words).casefold())]
    others = (*_topics(words, codebook, axes, wanted), *unused)
    rest = [row for row in others if holds(wanted, plain(row.words).casefold())]
    rows = (*first, *rest[:MOST], *new) if wanted else (*first, *new, *rest[:MOST])
    return Answer(rows, f"“{words}” is …", "" if wanted or is_name(words) else _harmless(rows))


def is_name(words: str) -> bool:
    """Whether words are written as a name: with capitals, but for an article and what joins the parts."""
    found = words.split()
    telling = [word for word in found if word.lower() not in _JOINING]
    return (
        bool(telling)
        and found[-1] == telling[-1]
        and (found[0][0].isupper() or found[0] == "the")
        and all(word[0].isupper() and word.lower() not in FUNCTION_WORDS for word in telling)
    )


def _harmless(rows: Sequence[Entry]) -> str:
    """The key of the first row that gives the target no name: enter at once would, for all texts to come."""
    named = (CodingKind.NAME, CodingKind.NOT)
    chosen = (
        row for row in rows if row.key and not (isinstance(row.gives, Coding) and row.gives.kind in named)
    )
    coding = [row.key for row in chosen]
    return next((key for key in coding if key != NEW), NEW)


def _wrong(words: str, codebook: Codebook, fired: Sequence[str]) -> Iterator[Entry]:
    for axis in map(codebook.axis, fired):
        about = f"  {axis.id}: {axis.question}"
        yield row_of("not", "no cue in these words", Coding(CodingKind.EXCEPT, words, axis.id), about)


def _poles(words: str, codebook: Codebook, axes: Axes, rank: int, wanted: Sequence[str]) -> Iterator[Entry]:
    for axis in codebook.axes:
        if axes.rank(axis.id) != rank or (rank == UNUSED and axes.hides(axis.place.file, wanted)):
            continue
        for pole in Pole:
            about = f"  {axis.id}: {axis.question}"
            yield row_of("cue", axis.pole(pole), Coding(CodingKind.CUE, words, axis.id, pole), about)


def _names(words: str, target: Target) -> Iterator[Entry]:
    label = target.label
    yield row_of("name", f"another name of {label}", Coding(CodingKind.NAME, words, label))
    yield row_of("not", f"these words are not {label}", Coding(CodingKind.NOT, words, label))


def _topics(words: str, codebook: Codebook, axes: Axes, wanted: Sequence[str]) -> Iterator[Entry]:
    for topic in codebook.topics:
        if topic.kind == "topic" and not axes.hides(topic.place.file, wanted):
            yield row_of("topic", topic.id, Coding(CodingKind.TOPIC, words, topic.id))


def _new(words: str, query: str) -> Iterator[Entry]:
    """A new axis where the query asks "question? left / right", else a new topic."""
    question, mark, poles = query.partition("?")
    left, slash, right = (part.strip() for part in poles.partition("/"))
    if mark and slash and left and right and question.strip():
        asked = f"{question.strip()}?"
        for pole, name in ((Pole.LEFT, left), (Pole.RIGHT, right)):
            coding = Coding(CodingKind.AXIS, words, axis_id(question), pole, asked, left, right)
            yield row_of("new axis", name, coding, f"  {asked}")
    elif query and not mark:
        yield row_of("new topic", query, Coding(CodingKind.TOPIC, words, query))
    if not query:
        yield Entry(line((NEW, FAINT)), NEW, height=1)


def row_of(kind: str, name: str, coding: Coding, about: str = "") -> Entry:
    """A coding as a row: what kind it is, its name, more on it."""
    key = f"{kind}/{coding.id}/{coding.pole}/{coding.words}"
    return Entry(line((f"{kind}  ", FAINT), (name, STRONG), (about, SOFT)), key, height=1, gives=coding)
