"""Which blocks of a page are the article. The walk has all of them; here they are only told apart.

An extractor's words are the page's own in the page's order, so its text aligned with the walk tells for each
block how much of it was kept; at least half makes it article.
"""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from tui.documents.cleaning.furniture import ACTIONS, COMMENTS, line_rule
from tui.documents.formats.html.walk import QUOTED, Stretch, Walk
from tui.documents.model import BlockKind

MOST_KEPT_OUT = 0.95  # of the words; labels that hide more are wrong, unless they keep an article
FEWEST_WORDS = 50  # of an article
ARTICLE_WORDS = 100  # of one that is surely there, be the page ever so long
KEPT = 0.5  # of a block's words
NOT_THE_ARTICLE = "not the article"
LINKED = 0.6  # of a block's characters that lead elsewhere: a list of links
GAP = 3  # blocks between two of an article in which a quotation still is one of its own
PROSE = 12  # words
LONG_LINE = 12  # letters: not a rule or a capital set apart
UNSPACED = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")  # about two make a word
SENTENCE_ENDS = ".!?…:;\"'”’»)。！？」』"
CARD = 0.8  # of the characters of a heading that lead elsewhere
FEWEST_CARDS = 3
LONGEST_NAME = 30  # characters of a cell that links what a table is about
TEASER = 60  # words under the heading of a card; what says more is a part of the article
BUTTON = re.compile(rf"(?:{ACTIONS})", re.IGNORECASE)


def label(walk: Walk, markup: str, *, letter: bool = False) -> tuple[list[str], str]:
    """For each block of the walk the rule that makes it furniture, or an empty string; and a word on trouble.

    The second value is empty if all went well. Of a `letter` all is text that nothing speaks against, unless
    it is a page that somebody sent.
    """
    stretches = walk.stretches
    if letter and not any(one.context.scope or one.context.rule not in ("", QUOTED) for one in stretches):
        rules = _labels(walk, [_is_unmarked(one) for one in stretches])
        if all(rules):  # it forwards another letter
            rules = ["" if rule == QUOTED else rule for rule in rules]
        return rules, ""
    extracted = _extracted(markup)
    rules = _labels(walk, _kept(stretches, extracted)) if extracted else []
    if not extracted or not _plausible(stretches, rules):
        rules = _labels(walk, [_looks_like_text(stretch) for stretch in stretches])
    if not _plausible(stretches, rules):
        return [""] * len(stretches), "nothing on the page could be told from the article"
    return rules, ""


def _plausible(stretches: Sequence[Stretch], rules: Sequence[str]) -> bool:
    words = [_length(stretch.text) for stretch in stretches]
    kept = sum(count for count, rule in zip(words, rules, strict=True) if not rule)
    return kept >= FEWEST_WORDS and kept >= min(ARTICLE_WORDS, (1 - MOST_KEPT_OUT) * sum(words))


def _length(text: str) -> int:
    """How many words; of scripts that set no blanks between them, about as many."""
    return len(text.split()) + len(UNSPACED.findall(text)) // 2


def _labels(walk: Walk, kept: list[bool]) -> list[str]:
    """The rules, where an extractor or what stands for it says which blocks are kept."""
    stretches = walk.stretches
    said = dict(_cards(stretches)) | dict(_comments(stretches))
    kept = [
        keep and not stretch.context.rule and number not in said
        for number, (keep, stretch) in enumerate(zip(kept, stretches, strict=True))
    ]
    _at_home(stretches, kept)
    _within_reach(stretches, kept)
    _with_notes(walk, kept)
    said |= _lines(stretches, kept)
    kept = [keep and number not in said for number, keep in enumerate(kept)]
    return [
        "" if keep else stretch.context.rule or said.get(number) or stretch.context.hint or NOT_THE_ARTICLE
        for number, (keep, stretch) in enumerate(zip(kept, stretches, strict=True))
    ]


def _extracted(markup: str) -> str | None:
    """The article's words by the extractor; None if it finds none or fails."""
    logging.disable(logging.CRITICAL)
    try:
        from lxml.etree import LxmlError

        from tui.documents.formats.html.extractor import extractor

        bare_extraction = extractor()
    except ImportError:  # the simple labels tell most pages apart
        return None

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


def _is_unmarked(stretch: Stretch) -> bool:
    """Whether nothing speaks against a block."""
    return not stretch.context.hint and stretch.links <= LINKED * len(stretch.text)


def _looks_like_text(stretch: Stretch) -> bool:
    """Without an extractor: what nothing speaks against, and something for it."""
    context = stretch.context
    if context.hint not in ("", "header of the page") or stretch.links > LINKED * len(stretch.text):
        return False
    return context.scope != "" or len(stretch.text.split()) >= PROSE or context.kind is BlockKind.HEADING


def _cards(stretches: Sequence[Stretch]) -> Iterator[tuple[int, str]]:
    """Further stories by their form alone: several headings one after the other that lead elsewhere.

    What stands under the last one is as long as what stands under the others.
    """
    heads = [n for n, one in enumerate(stretches) if one.context.kind is BlockKind.HEADING]
    titles = [n for n in heads if stretches[n].context.level == 1]
    cards = [n for n in heads if stretches[n].links >= CARD * len(stretches[n].text) and titles != [n]]
    if len(cards) < FEWEST_CARDS:
        return
    bounds = [(n, next((after for after in heads if after > n), len(stretches))) for n in cards]
    told = sorted(sum(len(one.text.split()) for one in stretches[n + 1 : after]) for n, after in bounds)
    if told[len(told) // 2] > TEASER:
        return
    usual = sorted(after - before for before, after in pairwise(cards))[(len(cards) - 1) // 2]
    for number, following in bounds:
        for within in range(number, min(following, number + usual)):
            yield within, "further stories"
        above = number - 1
        if above in heads and above not in cards and stretches[above].context.level > 1:
            yield above, "further stories"


def _comments(stretches: Sequence[Stretch]) -> Iterator[tuple[int, str]]:
    """What readers wrote, by the heading over it: all down to the end or to a heading as high."""
    for number, stretch in enumerate(stretches):
        level = stretch.context.level
        if level > 1 and COMMENTS.fullmatch(stretch.text) and number:
            for within in range(number, len(stretches)):
                if within > number and 0 < stretches[within].context.level <= level:
                    break
                yield within, "comments"


def _lines(stretches: Sequence[Stretch], kept: Sequence[bool]) -> dict[int, str]:
    """Lines in the article that are of the page by what they say: "Read more: ...", "Share"."""
    found: dict[int, str] = {}
    for number, stretch in enumerate(stretches):
        if kept[number] and stretch.context.kind in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            rule = "sharing" if BUTTON.fullmatch(stretch.text) else line_rule(stretch.text)
            if rule:
                found[number] = rule
        elif kept[number] and stretch.context.kind is BlockKind.CELL and _is_menu(stretch):
            found[number] = "navigation"
    return found


def _is_menu(cell: Stretch) -> bool:
    """Whether a cell of a page that tables lay out is a column of links."""
    return len(cell.text) > LONGEST_NAME and cell.links > CARD * len(cell.text)


def _at_home(stretches: Sequence[Stretch], kept: list[bool]) -> None:
    """Paragraphs that stand side by side with those of the article are its own.

    An extractor loses what stands loose behind a picture, and a first paragraph that a teaser above has
    too: aligned, its words are those of the teaser.
    """
    homes = Counter[int]()
    for stretch, keep in zip(stretches, kept, strict=True):
        if keep and stretch.context.kind is BlockKind.PARAGRAPH:
            homes[stretch.context.box] += _length(stretch.text)
    home = {box for box, words in homes.items() if words >= FEWEST_WORDS}
    own = [(stretches[number].context.box, number) for number, keep in enumerate(kept) if keep]
    last, first = dict(own), dict(reversed(own))
    for number, stretch in enumerate(stretches):
        context = stretch.context
        box, against = context.box, context.rule or context.hint
        if kept[number] or box not in home or context.kind is not BlockKind.PARAGRAPH or against:
            continue
        if not first[box] - GAP <= number < last[box]:
            continue
        if _is_prose(stretch) or _is_between(stretches, kept, number):
            kept[number] = True
            _drop_copies(stretches, kept, number, home)


def _is_between(stretches: Sequence[Stretch], kept: Sequence[bool], number: int) -> bool:
    """Whether a line without a link stands alone between two blocks of the article, beside both."""
    stretch, around = stretches[number], stretches[number - 1 : number + 2 : 2]
    if not number or stretch.links or sum(map(str.isalnum, stretch.text)) < LONG_LINE:
        return False
    own = kept[number - 1 : number + 2 : 2] == [True, True]
    return own and all(one.context.box == stretch.context.box for one in around)


def _drop_copies(stretches: Sequence[Stretch], kept: list[bool], own: int, home: Collection[int]) -> None:
    for number, stretch in enumerate(stretches[:own]):
        if kept[number] and stretch.text == stretches[own].text and stretch.context.box not in home:
            kept[number] = False


def _is_prose(stretch: Stretch) -> bool:
    """Whether a block says a whole sentence that leads nowhere else."""
    text = stretch.text
    return _length(text) >= PROSE and text[-1] in SENTENCE_ENDS and stretch.links <= LINKED * len(text)


def _within_reach(stretches: Sequence[Stretch], kept: list[bool]) -> None:
    """Quotations and headings between blocks of the article are its own, quotations whatever their class."""
    own = [number for number, keep in enumerate(kept) if keep]
    for before, after in pairwise(own):
        for number in range(before + 1, after if after - before <= GAP + 1 else before):
            context = stretches[number].context
            if context.kind is BlockKind.QUOTE and not context.rule:
                kept[number] = True
        last = stretches[after - 1]
        if after - 1 > before and last.context.kind is BlockKind.HEADING and last.context.level > 1:
            kept[after - 1] = not (
                last.context.rule or last.context.hint or last.links > LINKED * len(last.text)
            )


def _with_notes(walk: Walk, kept: list[bool]) -> None:
    """A note is of the article if a mark in the article leads to it."""
    own = (stretch for stretch, keep in zip(walk.stretches, kept, strict=True) if keep)
    wanted = {note for stretch in own for _, note in stretch.marks}
    for number, stretch in enumerate(walk.stretches):
        if stretch.context.note in wanted and not stretch.context.rule:
            kept[number] = True
