"""What a note's words are made of: clean characters, tags, a new note."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache

from tui.documents.model import Document
from tui.language.lazy import lazy
from tui.notes.model import Anchor, Judgement, Note, NoteKind
from tui.pair import Pair

TIME = "%Y-%m-%dT%H:%M:%SZ"
_TAG = lazy(r"(?<![\w&#/])#(?=[\w/-]*[^\W\d_])([\w/-]*\w)")
_PICTURES = {number: chr(0x2400 + number) for number in range(32) if chr(number) not in "\n\t"}
_UNSAFE = dict.fromkeys(
    [
        *range(0x80, 0xA0),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
        0xFFFE,
        0xFFFF,
        *range(0xE0000, 0xE0080),
    ],
    "\ufffd",
)
_TABLE = _PICTURES | _UNSAFE | {0x7F: "\u2421"}
_CONTROL = lazy("[\x00-\x08\x0b-\x1f\x7f]")
_SUSPECT = lazy(  # every character of the table, in few ranges because all text is searched for them
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff\U000e0000-\U000e007f]"
)
_SURROGATE = lazy("[\ud800-\udfff]")


def tidy(text: str) -> str:
    """The text without what could steer a terminal or mislead the eye.

    Control characters become visible pictures; C1 controls, bidirectional overrides, tag characters and
    lone surrogates become U+FFFD. One character for one, so that offsets hold; tidying twice changes nothing.
    """
    if not (_CONTROL if text.isascii() else _SUSPECT).search(text):
        return text
    return _SURROGATE.sub("\ufffd", text).translate(_TABLE)


def tidy_body(text: str) -> str:
    """A note's text, tidy, with line ends as LF."""
    return tidy(text.replace("\r\n", "\n").replace("\r", "\n"))


def tags_of(body: str) -> tuple[str, ...]:
    """The `#tags` in a text, in order, each once whatever its case; a number alone is no tag."""
    return _distinct(_TAG.findall(body)) if "#" in body else ()


def clean_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags as they may be written after a `#`: blanks become hyphens, other signs go."""
    return _distinct(map(_clean_tag, tags))


@lru_cache(maxsize=4096)
def _clean_tag(tag: str) -> str:
    return re.sub(r"[^\w/-]+", "-", tidy(tag).strip().lstrip("#")).strip("-/")


def with_body(note: Note, body: str) -> Note:
    """The note with another text; tags that stood in the old text and not in the new one go."""
    body = tidy_body(body)
    gone = {tag.casefold() for tag in tags_of(note.body)}
    kept = [tag for tag in note.tags if tag.casefold() not in gone]
    return replace(note, body=body, tags=_distinct([*kept, *tags_of(body)]))


def new_note(
    kind: NoteKind,
    body: str = "",
    anchors: tuple[Anchor, ...] = (),
    *,
    tags: Iterable[str] = (),
    subject: str = "",
) -> Note:
    """A note that is not saved yet (revision 0), with an id of its own."""
    at = now()
    return Note(
        id=new_id(),
        kind=kind,
        body=tidy_body(body),
        anchors=anchors,
        tags=_distinct([*clean_tags(tags), *tags_of(body)]),
        created=at,
        updated=at,
        subject=tidy(subject),
    )


def on_texts(note: Note, documents: Pair[Document] | None) -> Note:
    """The note with the texts it was written on, unless it names them."""
    known = documents is None or note.texts
    return note if known else replace(note, texts=tuple(one.fingerprint for one in documents or ()))


def age(judgement: Judgement) -> tuple[int, str, str]:
    """What tells which of two states of a verdict is the later one."""
    return judgement.revision, judgement.updated, judgement.verdict


def same_words(one: Note, other: Note) -> bool:
    """Whether two states of a note say the same of the same places."""
    return (one.digest, one.anchors, one.texts) == (other.digest, other.anchors, other.texts)


def tidied(note: Note) -> Note:
    """The note as it may be kept and shown: every word of it tidy, its `#tags` among its tags."""
    body = tidy_body(note.body)
    anchors = tuple(map(_tidied_anchor, note.anchors))
    tags = clean_tags([*note.tags, *tags_of(body)])
    words = (note.id, note.subject, note.author, note.answers)
    if _are_tidy(words) and (body, tags, anchors) == (note.body, note.tags, note.anchors):
        return note
    return replace(
        note,
        id=tidy(note.id),
        body=body,
        tags=tags,
        anchors=anchors,
        subject=tidy(note.subject),
        author=tidy(note.author),
        answers=tidy(note.answers),
    )


def tidied_judgement(judgement: Judgement) -> Judgement:
    """The verdict with every word of its quotations tidy."""
    anchors = judgement.anchors.map(_tidied_anchor)
    return replace(judgement, id=tidy(judgement.id), anchors=anchors, author=tidy(judgement.author))


def _are_tidy(words: Iterable[str]) -> bool:
    """Whether `tidy` would change none of them."""
    joined = "\n".join(words)
    return tidy(joined) is joined


def _tidied_anchor(anchor: Anchor) -> Anchor:
    if _are_tidy((anchor.exact, anchor.prefix, anchor.suffix, anchor.speaker, anchor.page, anchor.heading)):
        return anchor
    return replace(
        anchor,
        exact=tidy(anchor.exact),
        prefix=tidy(anchor.prefix),
        suffix=tidy(anchor.suffix),
        speaker=tidy(anchor.speaker),
        page=tidy(anchor.page),
        heading=tidy(anchor.heading),
    )


def new_id() -> str:
    """Sixteen hexadecimal digits that no other note bears."""
    return secrets.token_hex(8)


def now() -> str:
    """The time in UTC, ISO 8601 to the second."""
    return datetime.now(UTC).strftime(TIME)


def seconds_since(time: str) -> float:
    """The seconds from a time that `now` gave until now."""
    return (_read_time(now()) - _read_time(time)).total_seconds()


def _read_time(time: str) -> datetime:
    return datetime.strptime(time, TIME).replace(tzinfo=UTC)


def _distinct(tags: Iterable[str]) -> tuple[str, ...]:
    seen: dict[str, str] = {}
    for tag in tags:
        if tag:
            seen.setdefault(tag.casefold(), tag)
    return tuple(seen.values())
