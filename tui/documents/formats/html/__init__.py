"""Web pages as a browser or SingleFile saves them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from selectolax.lexbor import LexborHTMLParser

from tui.documents.draft import Draft, Job, Limits, Part
from tui.documents.formats.html.decode import bounded, page_text
from tui.documents.formats.html.metadata import metadata
from tui.documents.formats.html.notes import noted
from tui.documents.formats.html.walk import Walk, shown, walk
from tui.documents.model import BlockKind, Metadata
from tui.errors import Unreadable

HIDDEN = ("word that a browser does not show was", "words that a browser does not show were")
PICTURES = ("word that describes a picture was", "words that describe pictures were")
SAVED = re.compile(r"<!--\s*Page saved with SingleFile\s+url:\s*(\S+)\s", re.IGNORECASE)


def read(job: Job) -> Draft:
    """The page, its furniture labelled."""
    return read_page(page_text(job.data), job.limits)


def read_page(markup: str, limits: Limits, origin: Metadata | None = None, *, letter: bool = False) -> Draft:
    """The page of some markup; `origin` is what its container says of it, which may be a `letter`."""
    from tui.documents.formats.html.label import label

    saved = SAVED.search(markup[:20_000])
    markup = bounded(markup, limits)
    tree = parsed(markup)
    found = walk(tree)
    if found.hidden.total() > sum(len(one.text.split()) for one in found.stretches):
        found, markup = walk(tree, unseen=True), shown(markup)  # a script would show it
    if not found.stretches:
        raise Unreadable(
            "shows no words by itself (its scripts would fetch them): save it once all is on the screen."
        )
    rules, trouble = label(found, markup, letter=letter)
    draft = Draft(_known(metadata(tree), origin, saved[1] if saved else ""))
    draft.parts = parts(found, rules)
    if trouble:
        draft.tell("page", f"What is furniture is not marked: {trouble}.")
    tell_left_out(draft, [(found, rules)])
    return draft


def parsed(markup: str) -> LexborHTMLParser:
    """The tree of some markup, as of a browser that runs scripts: a `<noscript>` does not end the head."""
    return LexborHTMLParser(markup, scripting=True)


def parts(found: Walk, rules: list[str]) -> list[Part]:
    """The blocks of a page; notes begin with their marks in brackets."""
    made: list[Part] = []
    begun: set[str] = set()
    for stretch, rule in zip(found.stretches, rules, strict=True):
        context = stretch.context
        if context.kind is BlockKind.NOTE:
            sign = "" if context.note in begun else found.notes.get(context.note, "")
            begun.add(context.note)
            places = ((0, f"n. {sign}"),) if sign and not rule else ()
            text, note = noted(stretch.text, sign), context.note if sign else ""
            made.append(Part(context.kind, text, 0, rule or None, places, note=note))
        else:
            text, level = stretch.text, context.level
            bold = stretch.bold and context.kind is BlockKind.PARAGRAPH
            made.append(Part(context.kind, text, level, rule or None, marks=stretch.marks, bold=bold))
    return _back_in_text(made)


def _back_in_text(made: list[Part]) -> list[Part]:
    """What follows a note is no longer at the place of the note."""
    found: list[Part] = []
    in_note = False
    for part in made:
        if in_note and part.kind is not BlockKind.NOTE and not part.places:
            part = part._replace(places=((0, ""),))  # noqa: PLW2901
        in_note = part.kind is BlockKind.NOTE and (bool(part.places) or in_note)
        found.append(part)
    return found


def tell_left_out(draft: Draft, pages: Sequence[tuple[Walk, Sequence[str]]]) -> None:
    """How many words of pages a browser would not show, or only to who cannot see their pictures."""
    hidden = sum(found.hidden.total() for found, _ in pages)
    pictures = sum(_described(found, rules) for found, rules in pages)
    for count, (one, many) in ((hidden, HIDDEN), (pictures, PICTURES)):
        if count:
            draft.tell("left out", f"{count:,} {one if count == 1 else many} left out.", count)


def _described(found: Walk, rules: Sequence[str]) -> int:
    """How many words describe pictures of the article and stand nowhere else."""
    said = {stretch.text for stretch in found.stretches}
    own = (
        words for at, words in found.pictures if "" in rules[max(0, at - 1) : at + 1] and words not in said
    )
    return sum(len(words.split()) for words in own)


def _known(page: Metadata, origin: Metadata | None, address: str) -> Metadata:
    known = page._replace(source=page.source or address)
    if origin is None:
        return known
    return Metadata(*(mine or other for mine, other in zip(known, origin, strict=True)))
