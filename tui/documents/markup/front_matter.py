"""What stands of a text at its head between two fences: YAML (`---`), TOML (`+++`) or JSON."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from tui.documents.characters.sanitise import canonicalise
from tui.documents.dates import date_of
from tui.documents.model import Metadata
from tui.documents.people import in_one_line
from tui.language.lazy import lazy

MOST_LINES = 200
FENCES = {"---": ("---", "..."), "+++": ("+++",), ";;;": (";;;",)}
# The names that sites and tools use; what is written first in a row is taken first.
NAMES = {
    "title": ("title", "headline", "name"),
    "author": ("author", "authors", "by", "byline", "creator", "creators", "writer"),
    "affiliation": ("affiliation", "affiliations", "institution", "institute"),
    "outlet": ("outlet", "publication", "publisher", "site", "sitename", "site_name", "website",
               "journal", "newspaper", "container-title", "hostname"),
    "date": ("date", "published", "date_published", "published_date", "publishdate", "pubdate",
             "publish_date", "datepublished", "issued", "created", "year"),
    "source": ("source", "source_url", "url", "link", "canonical", "canonical_url", "permalink",
               "uri", "doi"),
    "note": ("note", "notes", "remark"),
    "speaker": ("speaker",),
}  # fmt: skip
FIELDS = {name: field for field, names in NAMES.items() for name in names}
WITHIN = ("params", "extra", "metadata")  # tables in which Hugo, Zola and others keep a site's own keys
PARTS = ("name", "title", "literal", "value", "text")  # where a mapping keeps what is shown
DAY = lazy(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)(?=$|[T ]\d\d?:?\d\d)")
PANDOC = lazy(r"(?:%(?: [^\n]*)?\n(?:[ ]+\S[^\n]*\n)*){2,3}(?=\n)")
BARE = lazy(r"(?:[A-Z][A-Za-z_-]{1,15}:[ \t]+\S[^\n]*\n){2,12}(?=\n)")
BY = lazy(r"[Bb]y:? (?=[A-Z])")
ENTRY = lazy(r"\S")
PAIR = lazy(r"(?P<mark>[\"']?)(?P<key>[A-Za-z][\w -]*?)(?P=mark)\s*[:=]\s+(?P<value>\S.*)$")

WORDS = lazy(r"[A-Za-z0-9(\"]")
PLAIN = lazy(r"(?P<key>[A-Za-z][A-Za-z0-9_-]{0,60}):(?: +(?P<value>[A-Za-z0-9].*)?)?")
QUOTED = lazy(r"(?P<key>[A-Za-z][A-Za-z0-9_-]{0,60}): +\"(?P<value>[^\"\\]+)\" *")


class FrontMatter(NamedTuple):
    """What the head of a text says, and the text below it."""

    metadata: Metadata | None  # None without a head between fences
    body: str
    unknown: list[str]  # keys that mean nothing here
    odd: list[str]  # lines that could not be read


def split_front_matter(text: str) -> FrontMatter:
    """The metadata at the head of a text, which is known by its fences, whether or not all can be read."""
    if text.startswith("{\n"):
        return _json(text)
    if text.startswith("% "):
        return _pandoc(text)
    if found := BARE.match(text):
        return _bare(text, found)
    first, _, rest = text.partition("\n")
    closing = FENCES.get(first.rstrip())
    lines = rest.split("\n", MOST_LINES + 1)[: MOST_LINES + 1] if closing else []
    end = next((number for number, line in enumerate(lines) if closing and line.rstrip() in closing), None)
    if end is None or not _is_head(lines[:end]):
        return FrontMatter(None, text, [], [])
    body = rest[sum(len(line) + 1 for line in lines[: end + 1]) :]
    values, odd = _read("\n".join(lines[:end]), toml=first.startswith("+"))
    return _told(values, body, odd)


def _is_head(lines: list[str]) -> bool:
    """Whether lines between fences are keys and values: a text may begin with a rule and have another."""
    first = next((line for line in lines if line.strip() and not line.lstrip().startswith("#")), None)
    return first is None or re.match(r"[\"']?[\w][\w .-]{0,60}[\"']?\s*[:=](?:\s|$)|\[", first) is not None


def _json(text: str) -> FrontMatter:
    import json

    try:
        values, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError):
        return FrontMatter(None, text, [], [])
    body = text[end:]
    if not isinstance(values, dict) or not (body.startswith("\n") and body.strip()):
        return FrontMatter(None, text, [], [])
    return _told(values, body[1:], [])


def _pandoc(text: str) -> FrontMatter:
    """Pandoc's own head: the title, the authors, the date, each on a line that goes on where indented."""
    found = PANDOC.match(text)
    if not found:
        return FrontMatter(None, text, [], [])
    told = [" ".join(line[1:].split()) for line in re.split(r"\n(?=%)", found[0].rstrip("\n"))]
    values = dict(zip(("title", "author", "date"), told, strict=False))
    values["author"] = in_one_line(re.split(r"\s*;\s*", values.get("author", "")))
    values["title"] = re.sub(r"(?<!\w)[*_]+|[*_]+(?!\w)", "", values["title"])
    return _told(values, text[found.end() :], [])


def _bare(text: str, found: re.Match[str]) -> FrontMatter:
    """Keys without fences over an empty line, as MultiMarkdown has them: "Title: ...", "Author: ..."."""
    pairs = [line.split(":", 1) for line in found[0].splitlines()]
    values = {key.strip(): value.strip() for key, value in pairs}
    if not all(key.lower() in FIELDS for key in values) or "title" not in map(str.lower, values):
        return FrontMatter(None, text, [], [])
    return _told(values, text[found.end() :], [])


def _read(head: str, *, toml: bool) -> tuple[Mapping[Any, Any], list[str]]:
    """The keys of a head; where all of it cannot be read, entry by entry, and the lines that cannot."""
    load = _toml if toml else _yaml
    whole = load(head)
    if whole is not None:
        return whole, []
    values: dict[Any, Any] = {}
    odd: list[str] = []
    for entry in _entries(head):
        read = load(entry)
        if read is not None:
            values.update(read)
        elif found := PAIR.match(" ".join(entry.split())):  # title: Ships: a history
            values[found["key"]] = found["value"].strip("\"'")
        else:
            odd.append(entry.strip().split("\n")[0])
    return values, odd


def _entries(head: str) -> list[str]:
    """The head cut before each line that is not indented."""
    entries: list[str] = []
    for line in head.split("\n"):
        if entries and not (ENTRY.match(line) and not line.startswith("- ")):
            entries[-1] += f"\n{line}"
        else:
            entries.append(line)
    return entries


def _yaml(source: str) -> Mapping[Any, Any] | None:
    """The keys of a YAML mapping, every value as it is written: 2023-06-15 and yes are words here."""
    if (plain := _plain_yaml(source)) is not None:
        return plain
    import yaml

    try:
        found = yaml.load(source, Loader=yaml.BaseLoader)  # noqa: S506 - makes nothing but strings, lists, dicts
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else {} if found in (None, "") else None


def _plain_yaml(source: str) -> dict[str, str] | None:
    """YAML that is keys and plain words alone, as most heads are; None if it may be more than that.

    It saves the time that it takes to load a parser, which is felt at a start.
    """
    values: dict[str, str] = {}
    key = ""
    for line in source.split("\n"):
        words = line.strip(" ")
        if found := PLAIN.fullmatch(line):
            key, words = found["key"], (found["value"] or "").rstrip(" ")
            values[key] = words
        elif (found := QUOTED.fullmatch(line)) and found["value"].isprintable():
            key, words = "", ""  # it ends with its mark, and may hold any sign
            values[found["key"]] = found["value"]
        elif line.startswith(" ") and WORDS.match(words) and values.get(key):
            values[key] += f" {words}"  # a line that goes on
        else:
            return None
        if ": " in words or " #" in words or words.endswith(":") or not words.isprintable():
            return None
    return values


def _toml(source: str) -> Mapping[Any, Any] | None:
    import tomllib

    try:
        return tomllib.loads(source)
    except (tomllib.TOMLDecodeError, RecursionError):
        return None


def _told(values: Mapping[Any, Any], body: str, odd: list[str]) -> FrontMatter:
    known: dict[str, str] = {}
    unknown: list[str] = []
    values = _level(values)
    rank = {name: place for names in NAMES.values() for place, name in enumerate(names)}
    named = {str(key).strip().lower().replace(" ", "_"): key for key in values}
    for name in sorted(named, key=lambda name: rank.get(name, 0)):
        field, words = FIELDS.get(name), _plain(values[named[name]])
        if field is None:
            unknown.append(str(named[name]))
        elif words and not known.get(field):
            known[field] = _day(words) if field == "date" else words
            if field == "author" and BY.match(words):
                known[field] = words[2:].lstrip(": ")
            if field == "date" and not any(map(str.isdigit, words)):
                known[field] = ""  # "last-modified"
    unknown.sort(key=[str(key) for key in values].index)  # as they stand
    return FrontMatter(Metadata(**known), body, unknown, odd)


def _level(values: Mapping[Any, Any]) -> Mapping[Any, Any]:
    """The keys of a head with those of its tables for a site's own keys, which say less than its own."""
    inner = [name for name in WITHIN if isinstance(values.get(name), Mapping)]
    below = {key: value for name in inner for key, value in values[name].items() if key in FIELDS}
    return {**below, **values}


def _plain(value: object) -> str:
    """A value in one line, lists and tables of persons with their names joined."""
    if isinstance(value, Mapping):
        if "family" in value:
            return " ".join(filter(None, (_plain(value.get("given", "")), _plain(value["family"]))))
        return next((_plain(value[part]) for part in PARTS if part in value), "")
    if isinstance(value, Iterable) and not isinstance(value, str):
        return in_one_line(map(_plain, value))
    words, _ = canonicalise(str(value))
    return " ".join(words.split())


def _day(words: str) -> str:
    """A date without its time of day, as ISO 8601 where day and month are told apart."""
    found = DAY.match(words)
    return found[1] if found else date_of(words) or words
