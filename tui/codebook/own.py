"""A codebook that grows while one reads: its comments and order are kept as somebody wrote them."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from tui.codebook.model import Pole

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

HEAD = """\
# The codebook that grows while you read. Change it as you like: comments and order are kept.
# `parallax codebook new` explains the format, `parallax codebook check` checks it.

[codebook]
name = "My codebook"
language = "en"
"""


class CodingKind(StrEnum):
    """What words are coded as."""

    CUE = "cue"
    AXIS = "axis"  # a cue of a new axis
    TOPIC = "topic"
    NAME = "name"  # another name of the target
    NOT = "not"  # words that are not the target
    EXCEPT = "except"  # words in which no cue of an axis counts


@dataclass(frozen=True, slots=True)
class Coding:
    """What to do with words: `id` is that of the axis or topic, or a name of the target."""

    kind: CodingKind
    words: str
    id: str
    pole: Pole = Pole.LEFT
    question: str = ""  # of a new axis
    left: str = ""
    right: str = ""


def coded(source: str, coding: Coding) -> str:
    """The source with the words coded; an empty one is begun. Raises ValueError if it is not TOML."""
    import tomlkit

    document = tomlkit.parse((source.strip() and source) or HEAD)
    match coding.kind:
        case CodingKind.AXIS:
            table = {key: getattr(coding, key) for key in ("id", "question", "left", "right")}
            _append(document, "axis", table)
            _cue(document, coding)
        case CodingKind.CUE:
            _cue(document, coding)
        case CodingKind.TOPIC:
            _grow(document, "topic", {"id": coding.id, "stack": "adds"}, "terms", coding.words)
        case CodingKind.NAME:
            _grow(document, "alias", {"of": coding.id}, "names", coding.words)
        case CodingKind.NOT:
            _grow(document, "alias", {"of": coding.id}, "not", coding.words)
        case CodingKind.EXCEPT:
            _grow(document, "except", {"axis": coding.id}, "phrases", coding.words)
    return tomlkit.dumps(document)


_LISTS = {
    CodingKind.CUE: ("cue", "axis", ("words", "phrases")),
    CodingKind.TOPIC: ("topic", "id", ("terms",)),
    CodingKind.NAME: ("alias", "of", ("names",)),
    CodingKind.NOT: ("alias", "of", ("not",)),
    CodingKind.EXCEPT: ("except", "axis", ("phrases",)),
}
"""Where each kind stands: the array of tables, the key of its id, the keys of its lists."""
_HOLDING = {"cue": ("verbs", "words", "phrases"), "alias": ("names", "not")}
"""The lists for the sake of which a table stands, where it has more than those of one kind."""


def codings(source: str) -> tuple[Coding, ...]:
    """What words are coded as in a source, kind by kind in its order. Raises ValueError if it is not TOML."""
    data = tomllib.loads(source)
    return tuple(
        Coding(kind, words, table[key_of_id], Pole(table["pole"]) if kind is CodingKind.CUE else Pole.LEFT)
        for kind, (array, key_of_id, keys) in _LISTS.items()
        for table in data.get(array, ())
        for key in keys
        for words in table.get(key, ())
    )


def uncoded(source: str, coding: Coding) -> str:
    """The source without these words as that; an empty table goes with them, no comment does."""
    import tomlkit

    document = tomlkit.parse(source)
    array, key_of_id, keys = _LISTS[CodingKind.CUE if coding.kind is CodingKind.AXIS else coding.kind]
    tables = document.get(array, [])
    end = ""
    for place in reversed(range(len(tables))):
        table = tables[place]
        if table[key_of_id] != coding.id or (array == "cue" and table["pole"] != coding.pole):
            continue
        for key in keys:
            if coding.words in table.get(key, ()):
                table[key].remove(coding.words)
        if not any(table.get(key) for key in _HOLDING.get(array, keys)):
            end = _take_out(document, array, place) + end
    if array in document and not tables:
        del document[array]
    return tomlkit.dumps(document) + end


def _take_out(document: TOMLDocument, array: str, place: int) -> str:
    """Take a table out of an array; the comments below it, when no table follows that they could stand above.

    To tomlkit what stands above a table belongs to the table before it.
    """
    from tomlkit.items import Table

    gone = document[array][place]
    comments = takewhile(lambda entry: entry[0] is None, reversed(gone.value.body))
    below = "".join(item.as_string() for _, item in reversed([*comments]))
    entries = (one for _, entry in document.body for one in (entry if isinstance(entry, list) else [entry]))
    tables = [one for one in entries if isinstance(one, Table)]
    following = next((after for one, after in pairwise(tables) if one is gone), None)
    del document[array][place]
    if following is None:
        return below
    following.trivia.indent = below + following.trivia.indent
    return ""


def axis_id(question: str) -> str:
    """An id made of the words of a question."""
    words = re.findall(r"[a-z0-9]+", question.lower())
    telling = [word for word in words if len(word) > 3] or words
    return "_".join(telling[:3]) or "axis"


def _cue(document: TOMLDocument, coding: Coding) -> None:
    """Into the cue of that axis and pole that was begun while reading, else into a new one."""
    key = "phrases" if " " in coding.words else "words"
    _grow(
        document, "cue", {"axis": coding.id, "pole": str(coding.pole), "slot": "anywhere"}, key, coding.words
    )


def _grow(document: TOMLDocument, name: str, same: dict[str, str], key: str, words: str) -> None:
    """Put words into the list of the table that is the same, else into a new table.

    A topic is the same whether or not it adds to others.
    """
    for table in document.get(name, []):
        if all(table.get(one) == value for one, value in same.items() if one != "stack"):
            if key not in table:
                table[key] = [words]
            elif words not in table[key]:
                table[key].append(words)
            return
    _append(document, name, {**same, key: [words]})


def _append(document: TOMLDocument, name: str, values: dict[str, object]) -> None:
    import tomlkit

    table = tomlkit.table()
    for key, value in values.items():
        table[key] = value
    if name not in document:
        document[name] = tomlkit.aot()
    table.trivia.indent = "\n"  # an empty line before it
    document[name].append(table)
