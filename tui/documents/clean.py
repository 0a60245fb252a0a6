"""The cleaner: rules label what belongs to the page and split off run-in headings. Nothing is deleted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from tui.documents.blocks import ITEM
from tui.documents.credits import find_credits
from tui.documents.furniture import BYLINE, DATE_LINE, byline_names, line_rule
from tui.documents.model import Block, BlockKind, Document, Notice
from tui.documents.run_in import find_headings, find_teasers
from tui.spans import Span

BODY_LENGTH = 160  # characters of a real paragraph
BODY_WORDS = 12  # of a shorter one that ends in a full stop
HEADLINE_WORDS = 4
EDGE_WORDS = 4  # a line this short at the edge of a page that shows other furniture
EDGE_LINES = 40  # at most, or it is a list, not an edge
MOST_HIDDEN = 0.5  # of a text; where the rules would hide more, they misread it
EDGE_PROOF = 2  # rules that must have found something at an edge


class Label(NamedTuple):
    """A stretch that the cleaner sets apart, and the rule that says so."""

    span: Span
    rule: str
    kind: BlockKind = BlockKind.FURNITURE


class Line(NamedTuple):
    """A line without its surrounding white space, and the block that it lies in."""

    span: Span
    words: str
    block: Block


def label(document: Document) -> Document:
    """The document with furniture and run-in headings as blocks of their own, and a notice of them."""
    if any(block.kind is BlockKind.FURNITURE for block in document.blocks):
        return document  # labelled before
    labels, title = find_labels(document.text, document.blocks)
    hidden = sum(end - start for (start, end), _, kind in labels if kind is BlockKind.FURNITURE)
    if not labels or hidden > MOST_HIDDEN * len(document.text):
        return document
    blocks = tuple(_split(document.text, document.blocks, labels))
    metadata = document.metadata
    author = next(
        (byline_names(found.span.of(document.text)) for found in labels if found.rule == "byline"), ""
    )
    metadata = metadata._replace(title=metadata.title or title, author=metadata.author or author)
    return replace(document, blocks=blocks, metadata=metadata, notices=(*document.notices, *_notices(labels)))


def find_labels(text: str, blocks: Sequence[Block]) -> tuple[list[Label], str]:
    """What the rules set apart, and the headline if the page repeats it (else an empty string)."""
    credits_ = [Label(span, "credit") for span in find_credits(text, blocks)]
    held = {found.span for found in credits_}
    body = [i for i, block in enumerate(blocks) if block.span not in held and _is_body(text, block)]
    if not body:
        return [], ""
    first, last = body[0], body[-1]
    bodies = frozenset(body)
    head = _lines(text, blocks[:first])
    tail = [line for line in _lines(text, blocks[last + 1 :]) if line.span not in held]
    title, labels = _repeated(head)
    edge = _edge(head, labels, upper=True) + _edge(tail, credits_, upper=False)
    labels = labels + edge + credits_
    middle = (blocks[i] for i in range(first, last) if i not in bodies)
    labels += [Label(line.span, rule) for line in _lines(text, middle) if (rule := _middle_rule(line))]
    for index in body:
        labels += _run_in(text, blocks[index].span)
    return list(_apart(text, sorted(labels))), title


def _apart(text: str, labels: Sequence[Label]) -> Iterator[Label]:
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
    if block.kind is BlockKind.HEADING or line_rule(words):
        return False
    if length >= BODY_LENGTH:
        return True
    return words.rstrip("\"'”’)").endswith((".", "!", "?")) and len(words.split()) >= BODY_WORDS


def _lines(text: str, blocks: Sequence[Block] | Iterator[Block]) -> list[Line]:
    found = []
    for block in blocks:
        if block.kind is BlockKind.HEADING and block.rule is None:
            continue  # the format says that it is a heading, not a guess
        start = block.span.start
        for raw in block.span.of(text).split("\n"):
            if words := raw.strip():
                begin = start + raw.find(words[0])
                found.append(Line(Span(begin, begin + len(words)), words, block))
            start += len(raw) + 1
    return found


def _repeated(head: Sequence[Line]) -> tuple[str, list[Label]]:
    """The headline that stands more than once before the text, and a label for each time."""
    if len(head) > EDGE_LINES:
        return "", []
    counts = Counter(line.words for line in head if _may_be_headline(line.words))
    titles = [words for words, count in counts.items() if count > 1]
    if len(titles) != 1:  # several lines come again in verse and in lists
        return "", []
    return titles[0], [Label(line.span, "repeated headline") for line in head if line.words in titles]


def _may_be_headline(words: str) -> bool:
    if len(words.split()) < HEADLINE_WORDS or words[-1] in ".,;:":
        return False
    return not ITEM.match(words) and line_rule(words) is None


def _edge(lines: Sequence[Line], known: Sequence[Label], *, upper: bool) -> list[Label]:
    """Furniture before the first or after the last paragraph."""
    held = {found.span for found in known}
    rest = [line for line in lines if line.span not in held]
    labels = [Label(line.span, rule) for line in rest if (rule := _edge_rule(line.words, upper=upper))]
    proof = {found.rule for found in (*labels, *known)}
    if len(proof) < EDGE_PROOF or len(lines) > EDGE_LINES:
        return labels
    held = {found.span for found in labels}
    rest = [line for line in rest if line.span not in held and line.block.kind is not BlockKind.HEADING]
    return labels + [Label(line.span, "page edge") for line in rest if len(line.words.split()) <= EDGE_WORDS]


def _edge_rule(words: str, *, upper: bool) -> str | None:
    if upper and BYLINE.fullmatch(words):
        return "byline"
    if upper and DATE_LINE.fullmatch(words):
        return "date"
    return line_rule(words)


def _middle_rule(line: Line) -> str | None:
    sentence = len(line.words.split()) > BODY_WORDS and line.words[-1] in ".!?"
    return None if sentence else line_rule(line.words)


def _run_in(text: str, block: Span) -> Iterator[Label]:
    teasers = list(find_teasers(text, block))
    for teaser in teasers:
        yield Label(teaser, "teaser")
    for heading in find_headings(text, block, frozenset(teaser.end for teaser in teasers)):
        yield Label(heading, "run-in heading", BlockKind.HEADING)


def _split(text: str, blocks: Sequence[Block], labels: Sequence[Label]) -> Iterator[Block]:
    """The blocks cut at the labels, which are in order and do not overlap."""
    waiting = iter(labels)
    current = next(waiting, None)
    for block in blocks:
        start = block.span.start
        while current and current.span.start < block.span.end:
            yield from _piece(text, block, start, current.span.start)
            level = 2 if current.kind is BlockKind.HEADING else 0
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


def _notices(labels: Sequence[Label]) -> Iterator[Notice]:
    furniture = [found for found in labels if found.kind is BlockKind.FURNITURE]
    if furniture:
        count = len(furniture)
        rules = ", ".join(
            f"{rule} {number}" for rule, number in Counter(found.rule for found in furniture).items()
        )
        stretches = "stretch of the page was" if count == 1 else "stretches of the page were"
        message = f"{count} {stretches} set apart from the text ({rules}); the cleaner can be switched off."
        yield Notice("cleaned", message, count)
    headings = len(labels) - len(furniture)
    if headings:
        made = (
            "heading that ran into the text was" if headings == 1 else "headings that ran into the text were"
        )
        yield Notice("headings", f"{headings} {made} set on a line of their own.", headings)
