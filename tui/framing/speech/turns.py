"""Turns of a transcript, and quoted mail, as voices."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from tui.documents.model import Block, BlockKind, Document
from tui.framing.model import Certainty, Voice, VoiceKind
from tui.language.lazy import lazy
from tui.spans import Span

_FROM = lazy(r"(?:^|\n)\*?From:\*?[ ]*\"?(?P<name>[^\"<\[(\n]*[^\"<\[(\s])")
_WROTE = lazy(
    r"(?:^|\n)(?:On [^\n]*(?:,|\d|[AP]\.?M\.?) )?"
    r"(?P<name>[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,4})(?:\s<[^>\n]*>)?\s"
    r"(?:wrote|writes)(?: (?:on|at|in)\b[^\n]{1,40})?:\s*$"
)

_PARTS = ("the questioner", "question", "the interviewee")
"""What a label calls somebody by their part in it, "Q" and "A", and not by name."""


def turn_voices(document: Document) -> Iterator[Voice]:
    """A voice for each turn, over all of its paragraphs: the person in the label."""
    for turn in document.turns:
        said = tuple(_said(document, turn.span))
        if said:
            kind = VoiceKind.UNNAMED if turn.name.lower().startswith(_PARTS) else VoiceKind.NAMED
            if turn.label.start < turn.label.end:
                yield _labelled(turn.label, turn.name, said, "turn of a transcript", kind)
            else:  # the page names nobody
                yield _labelled(None, turn.name, said, "turn of an interview", VoiceKind.UNNAMED)


def turn_begins(document: Document, passage: int) -> bool:
    """Whether somebody else may speak from a passage on: a turn begins there, or one is over."""
    places = [_place(document, at) for at in (passage - 1, passage) if at >= 0] if document.turns else []
    return len(set(places)) > 1


def _place(document: Document, passage: int) -> tuple[int, bool]:
    """The last turn that begins before a passage, and whether it holds the passage."""
    span, turns = document.passages[passage].span, document.turns
    at = bisect_right(turns, span.start, key=lambda turn: turn.span.start) - 1
    return at, at >= 0 and span.start < turns[at].span.end


def _said(document: Document, span: Span) -> Iterator[Span]:
    """What is said in a turn, paragraph by paragraph, without stage directions and times."""
    start = end = block = -1
    for passage in document.passages_in(span):
        if passage.span.end <= span.start:
            continue
        if passage.block != block:
            if block >= 0:
                yield Span(start, end)
            start, block = passage.span.start, passage.block
        end = passage.span.end
    if block >= 0:
        yield Span(start, end)


def mail_voices(document: Document) -> Iterator[Voice]:
    """A voice for each mail that is quoted: who is said to have written it in the line above.

    What is quoted within it is by somebody before them, who is not named.
    """
    above: list[Block] = []
    for quoted, run in groupby(document.blocks, lambda block: block.kind is BlockKind.QUOTE):
        blocks = list(run)
        if not quoted:
            above = blocks
            continue
        wrote = _writer(document, above) if above else None
        if wrote is None:
            continue
        start, name = wrote
        level = min(block.level for block in blocks)
        for block in blocks:
            if block.level == level:
                yield _labelled(Span(start, start + len(name)), " ".join(name.split()), (block.span,), "mail")
            else:
                yield Voice(
                    VoiceKind.UNNAMED, Certainty.QUOTED, content=(block.span,), rule="mail within a mail"
                )


def _writer(document: Document, above: Sequence[Block]) -> tuple[int, str] | None:
    """Who is said to have written what follows, and where: "Ana wrote:", or the head of their mail."""
    from tui.documents.plain_text.letters import HEADER_RULE

    heads = [block.span for block in takewhile(lambda block: block.rule == HEADER_RULE, reversed(above))]
    form, spans = (_FROM, heads) if heads else (_WROTE, [above[-1].span])
    for span in spans:
        if match := form.search(span.of(document.text)):
            return span.start + match.start("name"), match["name"]
    return None


def _labelled(
    label: Span | None, name: str, said: tuple[Span, ...], rule: str, kind: VoiceKind = VoiceKind.NAMED
) -> Voice:
    return Voice(kind, Certainty.LABEL, speaker=label, content=said, speaker_name=name, rule=rule)
