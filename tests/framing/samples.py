"""Small documents and codebooks, made by hand, on countries that no shipped text speaks of."""

from __future__ import annotations

import re

from tui.codebook.model import (
    Axis,
    Codebook,
    Cue,
    Negation,
    Pattern,
    PatternKind,
    Pole,
    Slot,
    SourcePlace,
    Target,
)
from tui.documents.model import Block, BlockKind, Document, Metadata, Passage, PassageKind
from tui.spans import Span

NORWAY = Target(
    "norway", "Norway", ("Norway", "Oslo"), ("Norwegian",), excluded=("Sea of Norway", "Norway-Chad")
)
SENTENCE = re.compile(r"[^#\s].*?(?:[.?!][\"'”’)]*(?=\s+[A-Z\"'“‘(])|$)", re.DOTALL)
PLACE = SourcePlace("book.toml", 7)


def patterns(kind, texts):
    return tuple(Pattern(kind, text) for text in texts)


def cue(
    pole, slot, *, verbs=(), words=(), phrases=(), scare=(), near=(), obj=(), negation="flip", id="", **more
):
    found = patterns(PatternKind.VERB, verbs) + patterns(PatternKind.WORD, words)
    found += (
        patterns(PatternKind.PHRASE, phrases) + patterns(PatternKind.SCARE, scare) + more.get("other", ())
    )
    axis = more.get("axis", "limits")
    return Cue(
        id=id or f"{axis}/{pole}/{slot}/{'-'.join(p.text for p in found)}",
        axis=axis,
        pole=Pole(pole),
        slot=Slot(slot),
        patterns=found,
        near=patterns(PatternKind.WORD, near),
        object=patterns(PatternKind.WORD, obj),
        negation=Negation(negation),
        example=more.get("example", ""),
        not_example=more.get("not_example", ""),
        place=PLACE,
    )


def axis(*cues, id="limits"):
    return Axis(id, f"About {id}?", "problem", f"left of {id}", f"right of {id}", cues, PLACE)


def book(*axes, **more):
    return Codebook(name="test", targets=(NORWAY,), axes=axes, **more)


def document(text, name="test"):
    """A document of sentences; paragraphs are parted by empty lines, headings begin with #."""
    blocks, passages = [], []
    for paragraph in re.finditer(r"[^\n]+(?:\n[^\n]+)*", text):
        heading = paragraph.group().startswith("#")
        kind = BlockKind.HEADING if heading else BlockKind.PARAGRAPH
        blocks.append(Block(Span(*paragraph.span()), kind))
        for match in SENTENCE.finditer(paragraph.group()):
            start = paragraph.start() + match.start()
            span = Span(start, start + len(match.group().rstrip()))
            passages.append(Passage(len(passages), span, PassageKind.SENTENCE, len(blocks) - 1))
    return Document(
        text=text, path=name, metadata=Metadata(title=name), blocks=tuple(blocks), passages=tuple(passages)
    )
