"""The cleaner: rules label what belongs to the page and split off run-in headings. Nothing is deleted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from tui.documents.cleaning.credits import find_credits
from tui.documents.cleaning.directions import clocks, directions, signs
from tui.documents.cleaning.furniture import Signature, line_rule, signature, signatures, speech
from tui.documents.cleaning.run_in import find_headings, find_teasers
from tui.documents.corrections import guess_notice
from tui.documents.model import SPEAKER, Block, BlockKind, Document, Metadata, Notice, Turn
from tui.documents.passages.turns import LABEL, find_turns, label_spans
from tui.documents.set_apart import KINDS, set_apart
from tui.spans import Span

BODY_LENGTH = 160  # characters of a real paragraph
BODY_WORDS = 12  # of a shorter one that ends in a full stop
HEADLINE_WORDS = 4
FEW = 3  # lines over a byline
LONGEST_TITLE = 120  # characters of a title that no blank line parts from the byline
TITLE_LINES = 2
ASIDE = (BlockKind.FURNITURE, BlockKind.CELL, BlockKind.NOTE, BlockKind.CAPTION)  # nobody says these
TITLE_RULE = "line alone"  # as of a heading that a blank line follows
EDGE_WORDS = 4  # a line this short at the edge of a page that shows other furniture
EDGE_LINES = 40  # at most, or it is a list, not an edge
MOST_HIDDEN = 0.5  # of a text; where the rules would hide more, they misread it
MANY_DATES = 3  # over a text: they are those of other articles
EDGE_PROOF = 2  # rules that must have found something at an edge
TOLD = KINDS | {"headings"}  # notices of what was labelled


class FurnitureLabel(NamedTuple):
    """A stretch that the cleaner sets apart, and the rule that says so."""

    span: Span
    rule: str
    kind: BlockKind = BlockKind.FURNITURE


class TextLine(NamedTuple):
    """A line without its surrounding white space, and the block that it lies in."""

    span: Span
    words: str
    block: Block


def label(document: Document) -> Document:
    """The document with furniture and run-in headings as blocks of their own, and a notice of them.

    The turns of a transcript are found on the way: their labels are set apart as well.
    """
    if any(notice.kind in TOLD for notice in document.notices):
        return document  # labelled before
    text, turns = document.text, document.turns or find_turns(document.text, document.blocks)
    page, title = find_labels(text, document.blocks)
    hidden = sum(end - start for (start, end), _, kind in page if kind is BlockKind.FURNITURE)
    if hidden > MOST_HIDDEN * len(text):
        page, title = [], ""
    unspoken = _unspoken(text, document.blocks, transcript=bool(turns))
    labels = list(_apart(text, sorted([*page, *_labels_of(text, turns), *unspoken])))
    if not labels:
        return document
    blocks = tuple(_split(text, document.blocks, labels))
    metadata = _told_by_page(document.metadata, text, document.blocks, page, title)
    known = [notice for notice in document.notices if notice.kind != "guess"]
    notices = (*known, *guess_notice(metadata), *_notices(labels))
    return replace(document, blocks=blocks, metadata=metadata, notices=notices, turns=turns)


def label_unspoken(document: Document, *, spoken: bool) -> Document:
    """The document of a format, whose reader set the page apart, with what nobody says set apart as well.

    A transcript in a web page or a Word file is read by who speaks, as one in plain text is. `spoken` says
    that the format holds nothing but speech.
    """
    text = document.text
    running = [block for block in document.blocks if block.kind not in ASIDE]
    turns = document.turns or find_turns(text, running)
    said = () if document.turns else _labels_of(text, turns)
    labels = list(_apart(text, sorted([*said, *_unspoken(text, running, transcript=spoken or bool(turns))])))
    if not labels:
        return document
    blocks = tuple(_split(text, document.blocks, labels))
    known = (notice for notice in document.notices if notice.kind not in KINDS)
    notices = (*known, *set_apart(block.rule or "" for block in blocks if block.kind is BlockKind.FURNITURE))
    return replace(document, blocks=blocks, notices=notices, turns=turns)


def _labels_of(text: str, turns: Sequence[Turn]) -> list[FurnitureLabel]:
    return [FurnitureLabel(span, SPEAKER) for span in label_spans(text, turns)]


def _unspoken(text: str, blocks: Sequence[Block], *, transcript: bool) -> Iterator[FurnitureLabel]:
    """What nobody says: stage directions, clock times, lines of signs."""
    for span in directions(text, blocks, transcript=transcript):
        yield FurnitureLabel(span, "stage direction")
    yield from (FurnitureLabel(span, "time") for span in clocks(text, blocks, transcript=transcript))
    yield from (FurnitureLabel(span, "signs") for span in signs(text, blocks))


def _told_by_page(
    metadata: Metadata, text: str, blocks: Sequence[Block], labels: Sequence[FurnitureLabel], title: str
) -> Metadata:
    """The metadata, filled by the page's own byline, date and headline; its paper is a guess."""
    first = {found.rule: found for found in reversed(labels)}
    told = {rule: _signed(text, first[rule]) for rule in ("byline", "date") if rule in first}
    author = next((one.author for one in told.get("byline", []) if one.author), "")
    dates = {one.date for found in labels if found.rule == "date" for one in _signed(text, found)}
    dated = [*(told.get("date", []) if len(dates) < MANY_DATES else []), *told.get("byline", [])]
    date = next((one.date for one in dated if one.date), "")
    outlet = "" if metadata.outlet else next((one.outlet for one in dated if one.outlet), "")
    if not title and TITLE_RULE in first:
        title = " ".join(first[TITLE_RULE].span.of(text).split())
    if not title and author:
        title = _headline(text, [block for block in blocks if block.span.end <= first["byline"].span.start])
    spoken = None if title or metadata.title or not blocks else speech(blocks[0].span.of(text))
    title, named = spoken or (title, "")
    author, named = author or named, "" if author or metadata.author else named
    return metadata._replace(
        title=metadata.title or title,
        author=metadata.author or author,
        outlet=metadata.outlet or outlet,
        date=metadata.date or date,
        guessed=", ".join(filter(None, (metadata.guessed, named and "author", outlet and "outlet"))),
    )


def _signed(text: str, found: FurnitureLabel) -> list[Signature]:
    return signatures(found.span.of(text), under=found.rule == "date")


def _headline(text: str, above: Sequence[Block]) -> str:
    """The line right over a byline."""
    over = [block for block in above if block.kind is not BlockKind.FURNITURE]
    words = " ".join(over[-1].span.of(text).split()) if over else ""
    heading = bool(over) and over[-1].kind is BlockKind.HEADING
    return words if heading or (words and len(over) <= FEW and _may_be_headline(words)) else ""


def find_labels(text: str, blocks: Sequence[Block]) -> tuple[list[FurnitureLabel], str]:
    """What the rules set apart of the page, and the headline if the page repeats it (else nothing)."""
    blocks = [block for block in blocks if block.kind not in (BlockKind.TITLE, BlockKind.FURNITURE)]
    credits_ = [FurnitureLabel(span, "credit") for span in find_credits(text, blocks)]
    held = {found.span for found in credits_}
    body = [i for i, block in enumerate(blocks) if block.span not in held and _is_body(text, block)]
    if not body:
        return [], ""
    first, last = body[0], body[-1]
    bodies = frozenset(body)
    titles, head = _head(text, blocks[:first])
    tail = [line for line in _lines(text, blocks[last + 1 :]) if line.span not in held]
    title, labels = _repeated(head)
    edge = _edge(head, labels, upper=True) + _edge(tail, credits_, upper=False)
    labels = titles + labels + edge + credits_
    middle = (blocks[i] for i in range(first, last) if i not in bodies)
    labels += [
        FurnitureLabel(line.span, rule) for line in _lines(text, middle) if (rule := _middle_rule(line))
    ]
    for index in body:
        labels += _run_in(text, blocks[index].span)
    if all(found.kind is BlockKind.HEADING for found in labels):
        labels = []  # a heading runs in where a page was scraped, which shows in other things, too
    return list(_apart(text, sorted(labels))), title


def _apart(text: str, labels: Sequence[FurnitureLabel]) -> Iterator[FurnitureLabel]:
    """Labels in order, cut where they overlap: a teaser at the end of a text can run into its credits."""
    reached = 0
    for found in labels:
        start = max(reached, found.span.start)
        words = text[start : found.span.end].lstrip()
        if words:
            yield found._replace(span=Span(found.span.end - len(words), found.span.end))
        reached = max(reached, found.span.end)


def _is_body(text: str, block: Block) -> bool:
    length = block.span.end - block.span.start
    if length > 2 * BODY_LENGTH:
        return True
    words = block.span.of(text)
    if block.kind is BlockKind.HEADING or line_rule(words) or _over_byline(words) is not None:
        return False
    if length >= BODY_LENGTH:
        return True
    return words.rstrip("\"'”’)").endswith((".", "!", "?")) and len(words.split()) >= BODY_WORDS


def _lines(text: str, blocks: Sequence[Block] | Iterator[Block]) -> list[TextLine]:
    """The blocks as lines, a wrapped one joined: a rule never sees half of one."""
    return [
        TextLine(block.span, " ".join(block.span.of(text).split()), block)
        for block in blocks
        if block.kind is not BlockKind.HEADING or block.rule is not None  # else the format says what it is
    ]


def _head(text: str, blocks: Sequence[Block]) -> tuple[list[FurnitureLabel], list[TextLine]]:
    """The lines over a text; a title that no blank line parts from the byline under it becomes a heading."""
    titles: list[FurnitureLabel] = []
    lines: list[TextLine] = []
    for line in _lines(text, blocks):
        parted = _over_byline(line.span.of(text))
        if parted is None:
            lines.append(line)
            continue
        pieces = list(_physical(text, line.span))
        if parted:
            span = Span(pieces[0].start, pieces[parted - 1].end)
            titles.append(FurnitureLabel(span, TITLE_RULE, BlockKind.HEADING))
        lines += [TextLine(span, " ".join(span.of(text).split()), line.block) for span in pieces[parted:]]
    return titles, lines


def _physical(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for raw in span.of(text).split("\n"):
        lead = len(raw) - len(raw.lstrip())
        if raw.strip():
            yield Span(start + lead, start + len(raw.rstrip()))
        start += len(raw) + 1


def _over_byline(words: str) -> int | None:
    """How many lines of a title stand over byline and date in one block; None if it is no such block."""
    lines = [line for line in words.splitlines() if line.strip()]
    if len(lines) < 2 or not signatures(lines[-1], under=True):
        return None
    for count in range(min(TITLE_LINES + 1, len(lines))):
        found = [one for at, line in enumerate(lines[count:]) for one in signatures(line, under=at > 0)]
        if len(found) == len(lines) - count and any(one.rule == "byline" for one in found):
            title = " ".join(lines[:count])
            whole = not title or (title[0].isupper() or title[0].isdigit() or title[0] in "\"'“‘")
            return count if whole and len(title) <= LONGEST_TITLE and title[-1:] not in (*".,;:",) else None
    return None


def _repeated(head: Sequence[TextLine]) -> tuple[str, list[FurnitureLabel]]:
    """The headline that stands twice before the text with nothing but furniture between, and its labels."""
    if len(head) > EDGE_LINES:
        return "", []
    lines = [line for line in head if line_rule(line.words) is None]
    twice = [one for one, two in pairwise(lines) if one.words == two.words and _may_be_headline(one.words)]
    if len(twice) != 1:  # several lines come again in verse and in lists
        return "", []
    title = twice[0].words
    return title, [FurnitureLabel(line.span, "repeated headline") for line in lines if line.words == title]


def _may_be_headline(words: str) -> bool:
    if len(words.split()) < HEADLINE_WORDS or words[-1] in ".,;:!?" or not words[0].isupper():
        return False
    from tui.documents.plain_text.blocks import ITEM

    return not ITEM.match(words) and not LABEL.match(words)


def _edge(lines: Sequence[TextLine], known: Sequence[FurnitureLabel], *, upper: bool) -> list[FurnitureLabel]:
    """Furniture before the first or after the last paragraph."""
    held = {found.span for found in known}
    rest = [line for line in lines if line.span not in held]
    labels, under = [], False
    for line in rest:
        rule = _edge_rule(line, upper=upper, under=under)
        under = rule == "byline"
        if rule:
            labels.append(FurnitureLabel(line.span, rule))
    proof = {found.rule for found in (*labels, *known)}
    if len(proof) < EDGE_PROOF or len(lines) > EDGE_LINES:
        return labels
    held = {found.span for found in labels}
    rest = [line for line in rest if line.span not in held and line.block.kind is not BlockKind.HEADING]
    byline = next((found.span.start for found in labels if found.rule == "byline"), 0)
    over = [line for line in rest if line.span.end <= byline and len(line.words.split()) > EDGE_WORDS - 2]
    rest = [line for line in rest if line not in over[-1:]]  # the headline
    return labels + [
        FurnitureLabel(line.span, "page edge") for line in rest if len(line.words.split()) <= EDGE_WORDS
    ]


def _edge_rule(line: TextLine, *, upper: bool, under: bool) -> str | None:
    found = signature(line.words, under=under) if upper else None
    return found.rule if found else line_rule(line.words)


def _middle_rule(line: TextLine) -> str | None:
    sentence = len(line.words.split()) > BODY_WORDS and line.words[-1] in ".!?"
    return None if sentence else line_rule(line.words)


def _run_in(text: str, block: Span) -> Iterator[FurnitureLabel]:
    teasers = list(find_teasers(text, block))
    for teaser in teasers:
        yield FurnitureLabel(teaser, "teaser")
    for heading in find_headings(text, block, frozenset(teaser.end for teaser in teasers)):
        yield FurnitureLabel(heading, "run-in heading", BlockKind.HEADING)


def _split(text: str, blocks: Sequence[Block], labels: Sequence[FurnitureLabel]) -> Iterator[Block]:
    """The blocks cut at the labels, which are in order and do not overlap."""
    waiting = iter(labels)
    current = next(waiting, None)
    for block in blocks:
        start = block.span.start
        while current and current.span.start < block.span.end:
            yield from _piece(text, block, start, current.span.start)
            level = (1 if current.rule == TITLE_RULE else 2) if current.kind is BlockKind.HEADING else 0
            yield Block(current.span, current.kind, level=level, rule=current.rule)
            start = current.span.end
            current = next(waiting, None)
        if start == block.span.start:
            yield block
        else:
            yield from _piece(text, block, start, block.span.end)


def _piece(text: str, block: Block, start: int, end: int) -> Iterator[Block]:
    words = text[start:end]
    if words.strip():
        lead = len(words) - len(words.lstrip())
        yield block._replace(span=Span(start + lead, start + len(words.rstrip())))


def _notices(labels: Sequence[FurnitureLabel]) -> Iterator[Notice]:
    yield from set_apart(found.rule for found in labels if found.kind is BlockKind.FURNITURE)
    headings = sum(found.kind is BlockKind.HEADING for found in labels)
    if headings:
        made = (
            "heading that ran into the text was" if headings == 1 else "headings that ran into the text were"
        )
        yield Notice("headings", f"{headings} {made} set on a line of their own.", headings)
