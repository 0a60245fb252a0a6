"""Articles as data: JSON-LD (schema.org) and what collectors of news write."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from tui.documents.draft import Draft, Job, Part
from tui.documents.formats.html import read_page
from tui.documents.formats.html.decode import page_text
from tui.documents.formats.html.metadata import articles, iso, name_of, names_of
from tui.documents.model import Metadata
from tui.documents.plain_text.blocks import find_blocks
from tui.errors import Unreadable

BODIES = ("articleBody", "article_body", "text", "maintext", "body", "content", "fulltext", "description")
TITLES = ("headline", "title", "name")
AUTHORS = ("author", "authors", "byline", "creator")
OUTLETS = ("publisher", "site_name", "sitename", "outlet", "source_domain", "source", "journal")
DATES = (
    "datePublished",
    "date_publish",
    "published",
    "publishedAt",
    "publish_date",
    "date",
    "dateCreated",
    "pubDate",
)
ADDRESSES = ("url", "link", "source_url", "canonical", "mainEntityOfPage", "@id")
MARKUP = re.compile(r"<(?:p|div|br|h[1-6])[\s>/]", re.IGNORECASE)


def read(job: Job) -> Draft:
    """The article with the longest body in the file."""
    found = json.loads(page_text(job.data))
    candidates = [one for one in [*articles(found), *_dictionaries(found)] if _body(one)]
    if not candidates:
        raise Unreadable(
            "is JSON without an article in it: its text should be called articleBody, body or text."
        )
    best = max(candidates, key=lambda one: len(_body(one)))
    body = _body(best)
    known = _metadata(best)
    if MARKUP.search(body):
        draft = read_page(f"<html><body><article>{body}</article></body></html>", job.limits, known)
    else:
        draft = Draft(known, list(_parts(body)))
    distinct = {_body(one) for one in candidates}
    if len(distinct) > 1:
        draft.tell("page", f"The file holds {len(distinct)} texts; the longest is read.", len(distinct))
    return draft


def _dictionaries(found: object, depth: int = 0) -> Iterator[dict[str, Any]]:
    if isinstance(found, dict):
        yield found
    if depth < 4:
        inner = found.values() if isinstance(found, dict) else found if isinstance(found, list) else ()
        for value in list(inner)[:500]:
            yield from _dictionaries(value, depth + 1)


def _body(found: dict[str, Any]) -> str:
    for key in BODIES:
        value = found.get(key)
        if isinstance(value, list) and value and all(isinstance(item, str) for item in value):
            value = "\n\n".join(value)
        if isinstance(value, str) and len(value.split()) > 1:
            return value
    return ""


def _metadata(found: dict[str, Any]) -> Metadata:
    def first(keys: tuple[str, ...]) -> str:
        return next((words for key in keys if (words := name_of(found.get(key)))), "")

    address = next((found[key] for key in ADDRESSES if str(found.get(key, "")).startswith("http")), "")
    author = next((names for key in AUTHORS if (names := names_of(found.get(key)))), "")
    return Metadata(
        title=first(TITLES),
        author=author,
        outlet=first(OUTLETS),
        date=next((date for key in DATES if (date := iso(name_of(found.get(key))))), ""),
        source=address,
    )


def _parts(body: str) -> Iterator[Part]:
    text = body.replace("\r\n", "\n").strip()
    for block in find_blocks(text):
        yield Part(block.kind, block.span.of(text), block.level)
