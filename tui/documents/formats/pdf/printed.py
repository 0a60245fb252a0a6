"""The article of a web page that a browser printed: without menus, lists of links, comments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui.documents.cleaning.furniture import COMMENTS, line_rule
from tui.documents.draft import Part
from tui.documents.formats.byline import credit
from tui.documents.formats.pdf.flow import ENDED
from tui.documents.formats.pdf.notes import NUMBERED, ended
from tui.documents.model import BlockKind, Metadata

ADDRESS = re.compile(r"https?://\S+")
SITE = re.compile(r"\s*[-–—|·:]\s*([^-–—|·]{2,60})")  # behind the headline, where the browser prints both
BACK = re.compile(r"\s*[↩↑⏎]\ufe0e?\s*$")
PRINTED = "printed by a browser"
STORIES = "further stories"
FEWEST_WORDS = 100  # of an article that readers' comments follow
NEAR = 6  # parts from one of several further stories to the next
SHORT = 40  # characters of a line that is no heading


def told_on(parts: Sequence[Part]) -> Metadata:
    """Where a printed page was, by what the browser prints around it."""
    edges = [part.text for part in parts if part.rule in (PRINTED, "running head")]
    headline = next((part.text for part in parts if part.level == 1 and not part.rule), "")
    sites = (SITE.fullmatch(edge.partition(headline)[2]) for edge in edges if headline and headline in edge)
    addresses = (found[0] for edge in edges if (found := ADDRESS.match(edge)))
    outlet = next((found[1].strip() for found in sites if found), "")
    return Metadata(outlet=outlet, source=next(addresses, ""))


def linked(part: Part, edges: Sequence[str]) -> Part:
    """A part that leads elsewhere as a whole, with its rule; or the headline, which may lead to its own page.

    `edges` are what stands at the edges of the first page, where browsers print headline and site.
    """
    if any(part.text in edge and 2 * len(part.text) > len(edge) for edge in edges):
        return part._replace(kind=BlockKind.HEADING, level=1)
    return part._replace(rule=STORIES if part.level else "navigation")


def off_the_web(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts of a printed page, those that are not of its article with the rule that says so.

    What leads elsewhere as a whole bears a rule already.
    """
    first = next((n for n, part in enumerate(parts) if part.level == 1 and not part.rule), 0)
    stories = _stories(parts, first)
    begun, over, words = False, "", 0
    for number, part in enumerate(parts):
        if part.rule or number == first:
            yield part
            continue
        if number < first or not begun:
            begun = number > first and _is_prose(part.text)
            if not begun:
                yield part._replace(kind=BlockKind.PARAGRAPH, rule=_rule(part.text) or PRINTED)
                continue
        if BACK.search(part.text):
            yield _note(part)
            continue
        rule = STORIES if number in stories else _rule(part.text)
        over = over or _ends(parts, number, rule, words)
        words += len(part.text.split())
        yield part._replace(rule=over or rule or None)


def _stories(parts: Sequence[Part], first: int) -> frozenset[int]:
    """What stands under and over headings that lead elsewhere, late on the page."""
    heads = [n for n, part in enumerate(parts) if n > first and part.level and part.rule == STORIES]
    heads = [n for n in heads if _is_late(parts, n)]
    found = set[int]()
    steps = sorted(after - before for before, after in pairwise(heads) if after - before <= NEAR)
    usual = steps[len(steps) // 2] if steps else 1
    for head in heads:
        for number in range(head + 1, min(len(parts), head + usual)):
            if parts[number].level:
                break
            found.add(number)
        above = head - 1
        while above > first and parts[above].rule:
            above -= 1
        if parts[above].level > 1:
            found.add(above)
    return frozenset(found)


def _ends(parts: Sequence[Part], number: int, rule: str, words: int) -> str:
    """The rule by which the article is over, before a part; empty where it goes on."""
    part = parts[number]
    if (part.level or len(part.text) < SHORT) and words >= FEWEST_WORDS and COMMENTS.fullmatch(part.text):
        return "comments"
    return rule if rule and part.level and _is_late(parts, number) else ""


def _rule(text: str) -> str:
    words = " ".join(text.split())
    return credit(words) or line_rule(words) or ""


def _is_prose(text: str) -> bool:
    return len(text) > 120 or (len(text.split()) > 12 and ENDED.search(text) is not None)


def _is_late(parts: Sequence[Part], number: int) -> bool:
    """Whether most of the page's words that lead nowhere stand before a part."""
    before, after = (
        sum(len(part.text) for part in some if not part.rule) for some in (parts[:number], parts[number:])
    )
    return before > after


def _note(part: Part) -> Part:
    part = part._replace(text=BACK.sub("", part.text))
    found = NUMBERED.match(part.text)
    return ended(part, found) if found else part._replace(kind=BlockKind.NOTE)
