"""Turns of a transcript, and quoted mail, as voices."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.documents.model import BlockKind, Document
from tui.framing.model import Certainty, Voice, VoiceKind
from tui.spans import Span

_WROTE = re.compile(r"(?:^|\n)On [^\n]*?(?:\d,? |, |M )([^\n,<]+?)(?: <[^>\n]*>)? wrote:\s*$", re.DOTALL)


def turn_voices(document: Document) -> Iterator[Voice]:
    """A voice for each turn, over all of its paragraphs: the person in the label."""
    for turn in document.turns:
        if turn.span.start < turn.span.end:
            asks = turn.name.lower().startswith(("the question", "question", "q"))
            kind = VoiceKind.UNNAMED if asks else VoiceKind.NAMED
            yield Voice(
                kind,
                Certainty.LABEL,
                speaker=turn.label,
                content=(turn.span,),
                speaker_name=turn.name,
                rule="turn of a transcript",
            )


def mail_voices(document: Document) -> Iterator[Voice]:
    """A voice for each quoted mail: who is said to have written it in the line above."""
    before = None
    for block in document.blocks:
        if block.kind is BlockKind.QUOTE:
            wrote = _WROTE.search(before.span.of(document.text)) if before is not None else None
            if before is not None and wrote is not None:
                start = before.span.start + wrote.start(1)
                yield Voice(
                    VoiceKind.NAMED,
                    Certainty.LABEL,
                    speaker=Span(start, start + len(wrote[1])),
                    content=(block.span,),
                    speaker_name=" ".join(wrote[1].split()),
                    rule="quoted mail",
                )
        before = block
