"""Interviews without labels: the questions are set in bold, what follows each is the answer."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tui.documents.model import Block, BlockKind, Notice, Turn
from tui.documents.passages.turns import LABEL
from tui.language.lazy import lazy
from tui.spans import Span

FEW = 3  # questions that make an interview
ASKS = lazy(r"\?[\"”’')]*$")
ASKED = lazy(r"\b[Yy]ou(?:rs?)?\b")
OWN = lazy(r"\b(?:I|[Mm]y|[Mm]e)\b")
THANKS = lazy(r"\b[Tt]hank(?:s| you)\b")
ANSWERS = lazy(r"\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Uu]s|[Yy]es|[Nn]o)\b")


def find_interview(text: str, blocks: Sequence[Block], bold: Sequence[int]) -> tuple[Turn, ...]:
    """The turns of an interview, question and answer; none if the bold paragraphs, by index, make none.

    Its questions speak to somebody and its answers are of somebody who says "I": in a list of questions that
    readers ask ("How do I apply?") it is the other way round. A turn without a label has an empty one.
    """
    asked = [index for index in bold if ASKS.search(text, *blocks[index].span)]
    bold = [index for index in bold if asked and index >= asked[0]]  # a title and what leads in may be bold
    if len(asked) < FEW or 2 * len(asked) < len(bold):
        return ()
    if 2 * sum(LABEL.match(text, *blocks[index].span) is not None for index in asked) > len(asked):
        return ()  # "Q: ...": the labels say who speaks
    turns: list[Turn] = []
    for index, following in pairwise([*bold, len(blocks)]):
        heading = (at for at in range(index + 1, following) if blocks[at].kind is BlockKind.HEADING)
        end = next(heading, following)
        turns.append(_turn("the questioner", blocks[index : index + 1]))
        ends = following == len(blocks) and THANKS.search(text, *blocks[index].span) and index not in asked
        if end > index + 1 and not ends:  # behind the thanks stands who was asked
            turns.append(_turn("the interviewee", blocks[index + 1 : end]))
    questions = [turn.span.of(text) for turn in turns if turn.name == "the questioner"]
    answers = [turn.span.of(text) for turn in turns if turn.name != "the questioner"]
    spoken = sum(ANSWERS.search(words) is not None for words in answers)
    asks = any(map(ASKED.search, questions)) and not any(map(OWN.search, questions))
    return tuple(turns) if asks and any(map(OWN.search, answers)) and 2 * spoken >= len(answers) else ()


def interview_notice(turns: Sequence[Turn]) -> Notice:
    """What is said of a text that is read so."""
    told = "The text is read as an interview: who asks is set in bold, who answers is not."
    return Notice("interview", told, len(turns))


def _turn(name: str, blocks: Sequence[Block]) -> Turn:
    start = blocks[0].span.start
    return Turn(Span(start, start), name, Span(start, blocks[-1].span.end))
