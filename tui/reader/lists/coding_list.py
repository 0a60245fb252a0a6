"""What selected words may be coded as: a pole, a topic, another name of the target, or something new."""

from __future__ import annotations

from collections.abc import Iterator

from tui.codebook.model import Codebook, Pole, Target
from tui.codebook.own import Coding, Kind, axis_id
from tui.reader.lists.rows import Answer, Row
from tui.reader.text.styled import FAINT, SOFT, STRONG, line

MOST = 60
NEW = "new axis: type its question? left pole / right pole"


def coding_rows(words: str, codebook: Codebook, target: Target, query: str) -> Answer:
    """The choices that hold every word of the query, and what its words would make anew."""
    wanted = query.casefold().split()
    known = [row for row in _known(words, codebook, target) if _holds(row, wanted)][:MOST]
    rows = (*known, *_new(words, query.strip()))
    return Answer(rows, f"“{words}” is …")


def _holds(row: Row, wanted: list[str]) -> bool:
    said = "".join(text for text, _ in row.words).casefold()
    return all(word in said for word in wanted)


def _known(words: str, codebook: Codebook, target: Target) -> Iterator[Row]:
    for axis in codebook.axes:
        for pole in Pole:
            drawn = line(("cue  ", FAINT), (axis.pole(pole), STRONG), (f"  {axis.id}: {axis.question}", SOFT))
            yield Row(drawn, coding=Coding(Kind.CUE, words, axis.id, pole))
    label = target.label
    yield Row(
        line(("name  ", FAINT), (f"another name of {label}", STRONG)), coding=Coding(Kind.NAME, words, label)
    )
    yield Row(
        line(("not  ", FAINT), (f"these words are not {label}", STRONG)),
        coding=Coding(Kind.NOT, words, label),
    )
    for topic in codebook.topics:
        if topic.kind == "topic":
            yield Row(
                line(("topic  ", FAINT), (topic.id, STRONG)), coding=Coding(Kind.TOPIC, words, topic.id)
            )


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
