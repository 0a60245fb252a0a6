"""From a draft to a `Document`: one canonical text, the blocks, turns and places in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui.documents.characters.sanitise import canonicalise, describe
from tui.documents.corrections import guess_notice
from tui.documents.draft import Draft, Part
from tui.documents.model import Block, BlockKind, Document, Metadata, NoteMark, Notice, Place, Turn
from tui.documents.passages.interviews import find_interview, interview_notice
from tui.documents.set_apart import set_apart
from tui.spans import Span

BETWEEN = "\n\n"
UNSAID = (BlockKind.CELL, BlockKind.NOTE, BlockKind.CAPTION)


def assemble(draft: Draft, path: str, format: str) -> Document:
    """The document of a draft; `format` is what the source's format is called."""
    counts: Counter[str] = Counter()
    texts: list[str] = []
    blocks: list[Block] = []
    places: list[Place] = []
    marks: list[tuple[int, str]] = []
    notes: dict[str, int] = {}
    kept: list[Part] = []
    offset = 0
    for part in draft.parts:
        words = _canonical(part.text, counts)
        if not words:
            continue
        places += _placed(part, words, offset)
        marks += ((offset + _canonical_offset(part.text, at), name) for at, name in part.marks)
        if part.note:
            notes.setdefault(part.note, offset)
        kind = BlockKind.FURNITURE if part.rule else part.kind
        blocks.append(Block(Span(offset, offset + len(words)), kind, part.level, part.rule))
        kept.append(part)
        texts.append(words)
        offset += len(words) + len(BETWEEN)
    rules = (block.rule or "" for block in blocks if block.kind is BlockKind.FURNITURE)
    notices = [*draft.notices, *guess_notice(draft.metadata), *set_apart(rules)]
    notices += [Notice("sanitised", describe(kind, count), count) for kind, count in counts.items()]
    text, turns = BETWEEN.join(texts), tuple(_turns(kept, blocks))
    if not turns and any(part.bold for part in kept):
        turns = _interview(text, kept, blocks)
        notices += [interview_notice(turns)] if turns else []
    return Document(
        text,
        path,
        Metadata(*(" ".join(_canonical(value, Counter()).split()) for value in draft.metadata)),
        tuple(blocks),
        notices=tuple(notices),
        turns=turns,
        places=tuple(_changes(places)),
        marks=tuple(NoteMark(Span(at, at), notes[name]) for at, name in marks if name in notes),
        format=format,
    )


def _interview(text: str, parts: Sequence[Part], blocks: Sequence[Block]) -> tuple[Turn, ...]:
    said = [at for at, part in enumerate(parts) if not part.rule and part.kind not in UNSAID]
    bold = [number for number, at in enumerate(said) if parts[at].bold]
    return find_interview(text, [blocks[at] for at in said], bold)


def unlabelled(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks as if nobody had told the page from the text."""
    return tuple(
        block._replace(kind=BlockKind.HEADING if block.level else BlockKind.PARAGRAPH, rule=None)
        if block.kind is BlockKind.FURNITURE
        else block
        for block in blocks
    )


def _canonical(text: str, counts: Counter[str]) -> str:
    """The words with one blank between them, whatever stood there: no-break spaces are of the layout."""
    text, changes = canonicalise(text)
    counts.update(changes)
    return " ".join(text.split())


def _canonical_offset(text: str, at: int) -> int:
    """How many canonical characters stand before an offset, without the blank before it."""
    return len(_canonical(text[:at], Counter())) if at else 0


def _placed(part: Part, words: str, offset: int) -> Iterator[Place]:
    for at, label in part.places:
        before = _canonical_offset(part.text, at)
        start = before + 1 if before and words[before : before + 1] == " " else before
        yield Place(offset + min(start, len(words) - 1), label)


def _changes(places: Sequence[Place]) -> Iterator[Place]:
    """The places without those that only say again where one is."""
    label = ""
    for index, place in enumerate(places):
        if index + 1 < len(places) and places[index + 1].offset <= place.offset:
            continue
        if place.label != label:
            yield place
        label = place.label


def _turns(parts: Sequence[Part], blocks: Sequence[Block]) -> Iterator[Turn]:
    labels = [index for index, part in enumerate(parts) if part.speaker]
    for index, following in pairwise([*labels, len(parts)]):
        if following > index + 1:
            said = Span(blocks[index + 1].span.start, blocks[following - 1].span.end)
            label, name = blocks[index].span, parts[index].speaker.strip()
            yield Turn(label if name else label._replace(end=label.start), name, said)
