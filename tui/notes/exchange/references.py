"""The texts as references: CSL JSON and BibTeX, for citation managers and pandoc."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from tui.documents.model import Metadata
from tui.documents.people import authors, parted, surname
from tui.notes.exchange.collection import Collection

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
PLAIN = frozenset({"id", "type", "URL"})  # of an item of CSL: no words
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def keyed(origins: Iterable[Metadata]) -> list[tuple[str, Metadata]]:
    """Each reference with a key of its own: `hashmi2025`, and `hashmi2025b` for the next of that name."""
    found: dict[str, Metadata] = {}
    for origin in origins:
        name = _plain(surname(origin.author) or origin.outlet or origin.title or origin.file)[:24] or "text"
        base = f"{name}{origin.date[:4]}"
        letters = iter("bcdefghijklmnopqrstuvwxyz")
        key = base
        while key in found and found[key] != origin:
            key = base + next(letters, str(len(found)))
        found[key] = origin
    return list(found.items())


def csl(collection: Collection) -> str:
    """A list of CSL JSON items (Citation Style Language 1.0.2).

    What a file was made with stands under `custom`, which the schema leaves to programs: no style prints it.
    """
    texts = _texts(collection)
    items = [
        csl_item(key, origin) | {"custom": {"sha256": texts[origin], "made_with": collection.made}}
        for key, origin in keyed(texts)
    ]
    return json.dumps(items, ensure_ascii=False, indent=2) + "\n"


def csl_item(key: str, origin: Metadata) -> dict[str, Any]:
    """One reference; what is not known is left out."""
    parts = [int(part) for part in date_parts(origin.date)]
    item: dict[str, Any] = {
        "id": key,
        "type": "webpage" if origin.address and not origin.outlet else "article-magazine",
        "title": _title(origin),
        "author": [parted(author) for author in authors(origin.author)],
        "container-title": origin.outlet,
        "issued": {"date-parts": [parts], **_circa(origin)} if parts else "",
        "URL": origin.address,
    }
    return {name: value for name, value in item.items() if value}


def _title(origin: Metadata) -> str:
    """The title; the name of the file only where nothing else says what text it is."""
    return origin.title or ("" if origin.author or origin.outlet else origin.file)


def _circa(origin: Metadata) -> dict[str, bool]:
    return {"circa": True} if "date" in origin.guessed else {}


def bibtex(collection: Collection) -> str:
    """BibTeX entries of the kind `misc`, which every style has, behind a line on what made them.

    Words between entries and fields of other names are read over by BibTeX, Biber and pandoc alike.
    """
    texts = _texts(collection)
    head = f"% {collection.made.replace('@', '(at)')}\n"
    return "\n".join([head, *(_entry(key, origin, texts[origin]) for key, origin in keyed(texts))])


def _texts(collection: Collection) -> dict[Metadata, str]:
    """The origins with their fingerprints; texts of one origin are one reference."""
    found: dict[Metadata, str] = {}
    for text, origin in collection.used().items():
        found[origin] = f"{found[origin]} {text}" if origin in found else text
    return found


def _entry(key: str, origin: Metadata, text: str) -> str:
    parts = date_parts(origin.date)
    fields: Mapping[str, str] = {
        "author": " and ".join(_family_first(author) for author in authors(origin.author)),
        "title": f"{{{_tex(title)}}}" if (title := _title(origin)) else "",
        "howpublished": _tex(origin.outlet),
        "year": parts[0] if parts else "",
        "note": "date guessed" if parts and "date" in origin.guessed else "",
        "url": origin.address,
        "sha256": text,
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    if len(parts) > 1:
        lines.append(f"  month = {MONTHS[int(parts[1]) - 1]},")
    return "\n".join([f"@misc{{{key},", *lines, "}", ""])


def yaml_lines(origins: Iterable[Metadata]) -> list[str]:
    """`references:` of a Markdown file's front matter, of which pandoc lists all."""
    items = [_escaped(csl_item(key, origin)) for key, origin in keyed(origins)]
    if not items:
        return []
    return ["references:", *(f"  - {json.dumps(item, ensure_ascii=False)}" for item in items), 'nocite: "@*"']


def _escaped(value: Any) -> Any:  # noqa: ANN401 - a value of an item, or the item
    """An item whose words mean nothing in Markdown, as which pandoc reads them."""
    if isinstance(value, dict):
        return {key: one if key in PLAIN else _escaped(one) for key, one in value.items()}
    if isinstance(value, list):
        return list(map(_escaped, value))
    return re.sub(r"([\\`*_\[\]<>#|~$^@])", r"\\\1", value) if isinstance(value, str) else value


def _family_first(author: str) -> str:
    name = parted(author)
    return _tex(f"{name['family']}, {name['given']}") if "family" in name else f"{{{_tex(author)}}}"


def date_parts(date: str) -> list[str]:
    """The year, month and day of a date as far as they are known."""
    found = _DATE.match(date)
    parts = [part for part in found.groups() if part] if found else []
    return parts if len(parts) < 2 or 1 <= int(parts[1]) <= 12 else parts[:1]


def _plain(words: str) -> str:
    """Small ASCII letters and figures only."""
    folded = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", folded.casefold())


def _tex(words: str) -> str:
    return re.sub(r"([&%$#_{}])", r"\\\1", words.replace("\\", r"\textbackslash "))
