"""What selected words may be coded as: a pole, a topic, another name of the target, or something new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.codebook.model import Codebook, Pole, Target
from tui.codebook.own import Coding, Kind, axis_id
from tui.reader.lists.rows import Answer, Row
from tui.reader.text.styled import FAINT, SOFT, STRONG, line

MOST = 60
NEW = "new axis: type its question? left pole / right pole"


class Axes(NamedTuple):
    """What the axes of the codebook have to do with the texts at hand."""

    used: frozenset[str] = frozenset()  # of which a cue stands in them: they come first
    fired: tuple[str, ...] = ()  # of which a cue stands in the words: that it does is offered as wrong


def coding_rows(words: str, codebook: Codebook, target: Target, query: str, axes: Axes) -> Answer:
    """The choices that hold every word of the query, and what its words would make anew."""
    wanted = query.casefold().split()
    new = tuple(_new(words, query.strip()))
    poles = {used: list(_poles(words, codebook, axes, used=used)) for used in (True, False)}
    choices = (*_wrong(words, codebook, axes.fired), *poles[True], *_names(words, target))
    first = [row for row in choices if _holds(row, wanted)]
    rest = [row for row in (*_topics(words, codebook), *poles[False]) if _holds(row, wanted)]
    rows = (*first, *rest[:MOST], *new) if wanted else (*first, *new, *rest[:MOST])
    return Answer(rows, f"“{words}” is …")


def _wrong(words: str, codebook: Codebook, fired: Sequence[str]) -> Iterator[Row]:
    for axis in map(codebook.axis, fired):
        drawn = line(
            ("not  ", FAINT), ("no cue in these words", STRONG), (f"  {axis.id}: {axis.question}", SOFT)
        )
        yield Row(drawn, coding=Coding(Kind.EXCEPT, words, axis.id))


def _holds(row: Row, wanted: list[str]) -> bool:
    said = "".join(text for text, _ in row.words).casefold()
    return all(word in said for word in wanted)


def _poles(words: str, codebook: Codebook, axes: Axes, *, used: bool) -> Iterator[Row]:
    for axis in codebook.axes:
        if (axis.id in axes.used) is not used:
            continue
        for pole in Pole:
            drawn = line(("cue  ", FAINT), (axis.pole(pole), STRONG), (f"  {axis.id}: {axis.question}", SOFT))
            yield Row(drawn, coding=Coding(Kind.CUE, words, axis.id, pole))


def _names(words: str, target: Target) -> Iterator[Row]:
    label = target.label
    also = line(("name  ", FAINT), (f"another name of {label}", STRONG))
    yield Row(also, coding=Coding(Kind.NAME, words, label))
    apart = line(("not  ", FAINT), (f"these words are not {label}", STRONG))
    yield Row(apart, coding=Coding(Kind.NOT, words, label))


def _topics(words: str, codebook: Codebook) -> Iterator[Row]:
    for topic in codebook.topics:
        if topic.kind == "topic":
            drawn = line(("topic  ", FAINT), (topic.id, STRONG))
            yield Row(drawn, coding=Coding(Kind.TOPIC, words, topic.id))


def _new(words: str, query: str) -> Iterator[Row]:
    """A new axis where the query asks "question? left / right", else a new topic."""
    question, mark, poles = query.partition("?")
    left, slash, right = (part.strip() for part in poles.partition("/"))
    if mark and slash and left and right and question.strip():
        asked = f"{question.strip()}?"
        for pole, name in ((Pole.LEFT, left), (Pole.RIGHT, right)):
            coding = Coding(Kind.AXIS, words, axis_id(question), pole, asked, left, right)
            yield Row(line(("new axis  ", FAINT), (name, STRONG), (f"  {asked}", SOFT)), coding=coding)
    elif query and not mark:
        coding = Coding(Kind.TOPIC, words, query)
        yield Row(line(("new topic  ", FAINT), (query, STRONG)), coding=coding)
    if not query:
        yield Row(line((NEW, FAINT)))
