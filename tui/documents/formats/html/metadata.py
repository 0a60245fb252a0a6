"""Who wrote a page, where and when: as the page says it, and no more precise."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from tui.documents.model import Metadata
from tui.documents.people import in_one_line

ARTICLES = re.compile(
    r"(?:\w*Article|Report|BlogPosting|LiveBlogPosting|Review|OpinionNewsArticle|ScholarlyArticle)$"
)
TITLES = ("citation_title", "dc.title", "dcterms.title", "og:title", "twitter:title")
AUTHORS = (
    "citation_author",
    "author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "sailthru.author",
    "article:author",
)
OUTLETS = ("og:site_name", "citation_journal_title", "dc.publisher", "application-name", "publisher")
DATES = (
    "citation_publication_date",
    "citation_date",
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publish-date",
    "article.published",
)
DATE = re.compile(r"\s*((?:1[5-9]|20)\d\d)(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?=[\sT,;]|$)")
COMPACT = re.compile(r"\s*((?:19|20)\d\d)(\d\d)(\d\d)(?=[\sT]|$)")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WRITTEN = re.compile(
    r"(?:(?P<d1>\d{1,2})(?:st|nd|rd|th)?\s+(?P<m1>[A-Za-z]{3,9})\.?"
    r"|(?P<m2>[A-Za-z]{3,9})\.?\s+(?P<d2>\d{1,2})(?:st|nd|rd|th)?)"
    r",?\s+(?P<y>(?:19|20)\d\d)\b"
)
PREFIX = re.compile(r"(?:(?:written|reported|words|text|posted|story)\s+)?by:?\s+", re.IGNORECASE)
ADDRESS = re.compile(r"https?://\S+")
PARTING = re.compile(r"\s+[-–—|·»:]\s+")


def metadata(tree: LexborHTMLParser) -> Metadata:
    """What a page says of itself, the surest statement first."""
    described = next(_described(tree), {})
    named = _named(tree)
    outlet = name_of(described.get("publisher")) or _first(named, OUTLETS)
    heading = " ".join((node.text() or "").split()) if (node := tree.css_first("h1")) else ""
    title = _text(described.get("headline")) or _first(named, TITLES) or _page_title(tree, outlet, heading)
    author = names_of(described.get("author")) or _people(named) or _linked_author(tree)
    date = iso(_text(described.get("datePublished"))) or iso(_first(named, DATES)) or _time(tree)
    return Metadata(title=title, author=author, outlet=outlet, date=date, source=_address(tree, named))


def iso(words: str) -> str:
    """A date as precise as it is written, ISO 8601; empty for none."""
    if found := COMPACT.match(words) or DATE.match(words):
        parts = [found[1], *(f"{int(part):02}" for part in found.groups()[1:] if part)]
        sound = all(1 <= int(part) <= most for part, most in zip(parts[1:], (12, 31), strict=False))
        return "-".join(parts) if sound else parts[0]
    if found := WRITTEN.search(words):
        name, day = (found["m1"] or found["m2"]).lower()[:3], int(found["d1"] or found["d2"])
        if name in MONTHS and 1 <= day <= 31:
            return f"{found['y']}-{MONTHS.index(name) + 1:02}-{day:02}"
    return ""


def _described(tree: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    """The articles in the page's JSON-LD."""
    for script in tree.css("script[type='application/ld+json']"):
        try:
            found = json.loads(script.text() or "", strict=False)
        except (ValueError, RecursionError):
            continue
        yield from articles(found)


def articles(found: object, depth: int = 0) -> Iterator[dict[str, Any]]:
    """All that calls itself an article in linked data."""
    if isinstance(found, list):
        for item in found[:200]:
            yield from articles(item, depth + 1)
    elif isinstance(found, dict) and depth < 8:
        kinds = found.get("@type")
        if any(ARTICLES.search(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield found
        for key in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement"):
            if isinstance(found.get(key), (dict, list)):
                yield from articles(found[key], depth + 1)


def _named(tree: LexborHTMLParser) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for node in tree.css("meta"):
        attributes = node.attributes
        name = attributes.get("name") or attributes.get("property") or attributes.get("itemprop") or ""
        content = " ".join((attributes.get("content") or "").split())
        if name and content:
            found.setdefault(name.lower(), []).append(content)
    return found


def _first(named: dict[str, list[str]], names: tuple[str, ...]) -> str:
    return next((named[name][0] for name in names if name in named), "")


def _people(named: dict[str, list[str]]) -> str:
    for name in AUTHORS:
        people = [PREFIX.sub("", person) for person in named.get(name, []) if not ADDRESS.match(person)]
        if people := [person for person in dict.fromkeys(people) if not person.startswith("@")]:
            return in_one_line(people)
    return ""


def _text(value: object) -> str:
    return " ".join(_unescaped(value).split()) if isinstance(value, str) else ""


def _unescaped(value: str) -> str:
    from html import unescape

    return unescape(value) if "&" in value else value


def name_of(value: object) -> str:
    """The words of a value, or the name of what it describes."""
    if isinstance(value, list):
        return next(filter(None, map(name_of, value)), "")
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def names_of(value: object) -> str:
    """The names of one or several people."""
    people = value if isinstance(value, list) else [value]
    names = [
        name for person in people if (name := PREFIX.sub("", name_of(person))) and not ADDRESS.match(name)
    ]
    return in_one_line(names)


def _linked_author(tree: LexborHTMLParser) -> str:
    nodes = tree.css("a[rel~='author'], [itemprop='author'] [itemprop='name'], [itemprop='author']")
    names = [PREFIX.sub("", " ".join((node.text() or "").split())) for node in nodes[:3]]
    names = [name for name in dict.fromkeys(names) if 0 < len(name) < 60]
    return names[0] if names else ""


def _time(tree: LexborHTMLParser) -> str:
    scope = tree.css_first("article") or tree.css_first("main") or tree
    for node in scope.css("time[datetime], [itemprop='datePublished']"):
        if date := iso(node.attributes.get("datetime") or node.attributes.get("content") or ""):
            return date
    return ""


def _page_title(tree: LexborHTMLParser, outlet: str, heading: str) -> str:
    """The page's title without the name of its outlet."""
    node = tree.css_first("title")
    title = " ".join((node.text() or "").split()) if node else ""
    parts = PARTING.split(title)
    if heading and heading in title:
        return heading
    if len(parts) > 1 and outlet and outlet.casefold() in parts[-1].casefold():
        return (
            PARTING.split(title, maxsplit=0)[0]
            if len(parts) == 2
            else title[: title.rindex(parts[-1])].rstrip(" -–—|·»:")
        )
    return title or heading


def _address(tree: LexborHTMLParser, named: dict[str, list[str]]) -> str:
    link = tree.css_first("link[rel='canonical']")
    for address in ((link.attributes.get("href") or "") if link else "", _first(named, ("og:url",))):
        if ADDRESS.fullmatch(address):
            return address
    return ""
