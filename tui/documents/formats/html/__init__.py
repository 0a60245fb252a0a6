"""Web pages as a browser or SingleFile saves them."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

from tui.documents.draft import Draft, Job, Limits, Part, Unreadable
from tui.documents.formats.html.decode import bounded, page_text
from tui.documents.formats.html.metadata import metadata
from tui.documents.formats.html.notes import noted
from tui.documents.formats.html.walk import Walk, shown, walk
from tui.documents.model import BlockKind, Metadata

SAVED = re.compile(r"<!--\s*Page saved with SingleFile\s+url:\s*(\S+)\s", re.IGNORECASE)


def read(job: Job) -> Draft:
    """The page, its furniture labelled."""
    return read_page(page_text(job.data), job.limits)


def read_page(markup: str, limits: Limits, origin: Metadata | None = None) -> Draft:
    """The page of some markup; `origin` is what its container says of it."""
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
    rules, trouble = label(found, markup)
    draft = Draft(_known(metadata(tree), origin, saved[1] if saved else ""))
    draft.parts = parts(found, rules)
    if trouble:
        draft.tell("page", f"What is furniture is not marked: {trouble}.")
    tell_hidden(draft, found)
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
            made.append(Part(context.kind, text, level, rule or None, marks=stretch.marks))
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


def tell_hidden(draft: Draft, found: Walk) -> None:
    """How many words a browser would not show."""
    count = found.hidden.total()
    if count:
        words = (
            "word that a browser does not show was"
            if count == 1
            else "words that a browser does not show were"
        )
        draft.tell("left out", f"{count:,} {words} left out.", count)


def _known(page: Metadata, origin: Metadata | None, address: str) -> Metadata:
    known = page._replace(source=page.source or address)
    if origin is None:
        return known
    return Metadata(*(mine or other for mine, other in zip(known, origin, strict=True)))
