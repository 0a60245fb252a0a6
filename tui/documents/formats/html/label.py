"""Which blocks of a page are the article. The walk has all of them; here they are only told apart.

An extractor's words are the page's own in the page's order, so its text aligned with the walk tells for each
block how much of it was kept; at least half makes it article.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from tui.documents.formats.html.walk import Stretch, Walk
from tui.documents.model import BlockKind

MOST_KEPT_OUT = 0.95  # of the words; labels that hide more are wrong
FEWEST_WORDS = 50  # of an article
KEPT = 0.5  # of a block's words
NOT_THE_ARTICLE = "not the article"
LINKED = 0.6  # of a block's characters that lead elsewhere: a list of links
GAP = 3  # blocks between two of an article in which a quotation still is one of its own
PROSE = 12  # words


def label(walk: Walk, markup: str) -> tuple[list[str], str]:
    """For each block of the walk the rule that makes it furniture, or an empty string; and a word on trouble.

    The second value is empty if all went well.
    """
    stretches = walk.stretches
    rules = _labels(walk, _extracted(markup))
    if not _plausible(stretches, rules):
        rules = _labels(walk, None)
    if not _plausible(stretches, rules):
        return [""] * len(stretches), "nothing on the page could be told from the article"
    return rules, ""


def _plausible(stretches: Sequence[Stretch], rules: Sequence[str]) -> bool:
    words = [len(stretch.text.split()) for stretch in stretches]
    kept = sum(count for count, rule in zip(words, rules, strict=True) if not rule)
    return kept >= FEWEST_WORDS and kept >= (1 - MOST_KEPT_OUT) * sum(words)


def _labels(walk: Walk, extracted: str | None) -> list[str]:
    stretches = walk.stretches
    if extracted is None:
        kept = [_looks_like_text(stretch) for stretch in stretches]
    else:
        kept = _kept(stretches, extracted)
    kept = [keep and not stretch.context.rule for keep, stretch in zip(kept, stretches, strict=True)]
    _within_reach(stretches, kept)
    _with_notes(walk, kept)
    return [
        "" if keep else stretch.context.rule or stretch.context.hint or NOT_THE_ARTICLE
        for keep, stretch in zip(kept, stretches, strict=True)
    ]


def _extracted(markup: str) -> str | None:
    """The article's words by the extractor; None if it finds none or fails."""
    logging.disable(logging.CRITICAL)
    from lxml.etree import LxmlError
    from trafilatura.core import bare_extraction

    try:
        found = bare_extraction(
            markup,
            favor_precision=True,
            include_comments=False,
            include_tables=True,
            deduplicate=False,
            with_metadata=False,
        )
    except (LxmlError, ValueError, TypeError, AttributeError, RecursionError, KeyError, IndexError):
        return None
    text = getattr(found, "text", None)
    return text if isinstance(text, str) and text.split() else None


def _kept(stretches: Sequence[Stretch], extracted: str) -> list[bool]:
    """Whether the extractor kept at least half of each block's words."""
    page: list[str] = []
    owner: list[int] = []
    for number, stretch in enumerate(stretches):
        words = _words(stretch.text)
        page += words
        owner += [number] * len(words)
    counts = [0] * len(stretches)
    for block in LCSseq.opcodes(page, _words(extracted)):
        if block.tag == "equal":
            for at in range(block.src_start, block.src_end):
                counts[owner[at]] += 1
    totals = [len(_words(stretch.text)) for stretch in stretches]
    return [bool(total) and count >= KEPT * total for count, total in zip(counts, totals, strict=True)]


def _words(text: str) -> list[str]:
    return [word for piece in text.split() if (word := "".join(filter(str.isalnum, piece)).lower())]


def _looks_like_text(stretch: Stretch) -> bool:
    """Without an extractor: whatever nothing speaks against."""
    context = stretch.context
    if context.hint and context.hint != "header of the page":
        return False
    if stretch.links > LINKED * len(stretch.text):
        return False
    return context.scope != "" or len(stretch.text.split()) >= PROSE or context.kind is BlockKind.HEADING


def _within_reach(stretches: Sequence[Stretch], kept: list[bool]) -> None:
    """Quotations and headings between blocks of the article are its own, whatever their class says."""
    own = [number for number, keep in enumerate(kept) if keep]
    for before, after in pairwise(own):
        for number in range(before + 1, after if after - before <= GAP + 1 else before):
            context = stretches[number].context
            if context.kind is BlockKind.QUOTE and not context.rule:
                kept[number] = True


def _with_notes(walk: Walk, kept: list[bool]) -> None:
    """A note is of the article if a mark in the article leads to it."""
    wanted = {note for number, notes in walk.marks.items() if kept[number] for note in notes}
    for number, stretch in enumerate(walk.stretches):
        if stretch.context.note in wanted and not stretch.context.rule:
            kept[number] = True
