"""TOML files -> `Codebook`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from tui.codebook.model import (
    Alias,
    Axis,
    Codebook,
    Cue,
    Exempt,
    Fault,
    Negation,
    Pattern,
    PatternKind,
    Pole,
    Severity,
    Slot,
    SourcePlace,
    Target,
    Topic,
    Trigger,
)
from tui.codebook.patterns import LISTS, parse_pattern
from tui.codebook.plain import parse_toml
from tui.codebook.shipped import BASE, DEFAULTS, book_paths
from tui.errors import ParallaxError

if TYPE_CHECKING:
    from tui.toml.lines import Path as TablePath

T = TypeVar("T", Axis, Topic, Target)
Table = Mapping[str, Any]


def load_codebook(paths: Sequence[str] = (), *, defaults: bool = True) -> Codebook:
    """The shipped default books and the files of `paths`, stacked in that order.

    A name of a shipped book ("policy_frames") stands for its file; the book of English negation and reported
    speech lies under all. Raises `ParallaxError` for a file that cannot be read or that has faults.
    """
    names = (BASE, *(DEFAULTS if defaults else ()), *paths)
    shipped = book_paths()
    return stack([_shipped(shipped[name]) if name in shipped else read_book(name) for name in names])


def load_topics(paths: Sequence[str] = ()) -> tuple[Topic, ...]:
    """The topics of `load_codebook`; of the shipped books nothing else is read."""
    shipped = book_paths()
    books = [
        _shipped_topics(shipped[name]) if name in shipped else read_book(name).topics
        for name in (*DEFAULTS, *paths)
    ]
    return _latest(_grown(topic for topics in books for topic in topics))


def topic_files(paths: Sequence[str] = ()) -> tuple[str, ...]:
    """The files that `load_topics` reads."""
    shipped = book_paths()
    return tuple(str(shipped.get(name, name)) for name in (*DEFAULTS, *paths))


def book_files(paths: Sequence[str] = ()) -> tuple[str, ...]:
    """The files that `load_codebook` reads."""
    return (str(book_paths()[BASE]), *topic_files(paths))


def _shipped_topics(path: Path) -> tuple[Topic, ...]:
    source = read_source(str(path))
    holds = "\n[[topic]]" in source or "\n[[name]]" in source  # the books of axes hold none
    return _topics(str(path), *parse_toml(source)) if holds else ()


@cache
def evaluation_book() -> Codebook:
    """The shipped book of praise and blame, which is counted beside whatever is read."""
    return _shipped(book_paths()["evaluation"])


def _shipped(path: Path) -> Codebook:
    """A book that the tests hold free of faults: not checked again."""
    return _parse(str(path), read_source(str(path)))


def check_codebook(path: str | Path) -> list[Fault]:
    """The faults of one file by line. Raises `ParallaxError` only if the file cannot be read."""
    return _faults(str(path), read_source(str(path)))


def _faults(path: str, source: str) -> list[Fault]:
    from tui.codebook.check import check_source

    return check_source(path, source)


def read_book(path: str) -> Codebook:
    """One file, checked. Raises `ParallaxError` if it cannot be read or has a fault."""
    source = read_source(path)
    faults = [fault for fault in _faults(path, source) if fault.severity is Severity.ERROR]
    if faults:
        first = faults[0]
        number = "1 fault" if len(faults) == 1 else f"{len(faults)} faults, the first in"
        joint = " in" if len(faults) == 1 else ""
        raise ParallaxError(
            f"{path}: {number}{joint} line {first.place.line}: {first.message} "
            f"(`parallax codebook check {path}` shows all)"
        )
    return _parse(path, source)


def stack(books: Sequence[Codebook]) -> Codebook:
    """All books as one: a later axis, topic or target replaces one of the same id; triggers add up.

    A topic that adds replaces nothing: its wordings come to those before it.
    """
    return Codebook(
        name=" + ".join(book.name for book in books if book.name),
        language=books[-1].language if books else "en",
        files=tuple(file for book in books for file in book.files),
        targets=_latest(target for book in books for target in book.targets),
        axes=_with_added(books),
        aliases=tuple(alias for book in books for alias in book.aliases),
        exempt=tuple(one for book in books for one in book.exempt),
        topics=_latest(_grown(topic for book in books for topic in book.topics)),
        negators=_unique(trigger for book in books for trigger in book.negators),
        pseudo_negators=_unique(trigger for book in books for trigger in book.pseudo_negators),
        voice_cues=_unique(trigger for book in books for trigger in book.voice_cues),
    )


def read_source(path: str) -> str:
    """The text of a codebook file. Raises `ParallaxError` if it cannot be read."""
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise ParallaxError(f"{path}: there is no such codebook: give a TOML file") from None
    except IsADirectoryError:
        raise ParallaxError(f"{path} is a directory: give a codebook file in it") from None
    except UnicodeDecodeError:
        raise ParallaxError(f"{path} is not UTF-8 text: save the codebook as UTF-8") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ParallaxError(f"{path}: the codebook cannot be read ({reason}): give a readable file") from None


def _latest(things: Iterable[T]) -> tuple[T, ...]:
    """Each id once, as it stands last; a topic and a name may share one."""
    latest: dict[tuple[str, str], T] = {}
    for thing in things:
        latest[thing.kind if isinstance(thing, Topic) else "", thing.id] = thing
    return tuple(latest.values())


def _grown(topics: Iterable[Topic]) -> Iterator[Topic]:
    """Each topic as it stands when it is read: one that adds has the wordings before it too."""
    before: dict[tuple[str, str], Topic] = {}
    for topic in topics:
        old = before.get((topic.kind, topic.id))
        terms = (*old.terms, *topic.terms) if topic.adds and old is not None else topic.terms
        unique = tuple(dict.fromkeys(terms))
        before[topic.kind, topic.id] = topic if unique == topic.terms else topic._replace(terms=unique)
        yield before[topic.kind, topic.id]


def _unique(triggers: Iterable[Trigger]) -> tuple[Trigger, ...]:
    return tuple(dict.fromkeys(triggers))


def _parse(path: str, source: str) -> Codebook:
    """The codebook of a source without faults."""
    data, lines = parse_toml(source)
    head = data.get("codebook", {})
    return Codebook(
        name=head.get("name", Path(path).stem),
        language=head.get("language", "en"),
        about=head.get("about", ""),
        added=_added(data.get("cue", ()), path, lines),
        exempt=tuple(Exempt(table["axis"], tuple(table["phrases"])) for table in data.get("except", ())),
        aliases=tuple(
            Alias(table["of"], tuple(table.get("names", ())), tuple(table.get("not", ())))
            for table in data.get("alias", ())
        ),
        files=(path,),
        targets=tuple(_target(name, table) for name, table in data.get("target", {}).items()),
        axes=tuple(
            _axis(table, number, path, lines)._replace(side=head.get("use") == "side")
            for number, table in enumerate(data.get("axis", ()))
        ),
        topics=_topics(path, data, lines),
        negators=_triggers(data.get("negator", ())),
        pseudo_negators=_triggers(data.get("pseudo_negator", ())),
        voice_cues=_triggers(data.get("voice", ())),
    )


def _topics(path: str, data: Table, lines: Mapping[TablePath, int]) -> tuple[Topic, ...]:
    """Names and topics, in this order."""
    return tuple(
        Topic(
            table["id"],
            tuple(table["terms"]),
            kind,
            _place(path, lines, (kind, number)),
            table.get("stack") == "adds",
        )
        for kind in ("name", "topic")
        for number, table in enumerate(data.get(kind, ()))
    )


def _with_added(books: Sequence[Codebook]) -> tuple[Axis, ...]:
    """The axes with the cues that any book adds to them."""
    added = [cue for book in books for cue in book.added]
    return tuple(
        axis._replace(cues=(*axis.cues, *(cue for cue in added if cue.axis == axis.id)))
        for axis in _latest(axis for book in books for axis in book.axes)
    )


def _added(tables: Sequence[Table], path: str, lines: Mapping[TablePath, int]) -> tuple[Cue, ...]:
    """The cues that stand outside of an axis."""
    return tuple(
        _cue(
            table,
            f"{table['axis']}/{table['pole']}/own{number}",
            table["axis"],
            _place(path, lines, ("cue", number)),
        )
        for number, table in enumerate(tables)
    )


def _place(path: str, lines: Mapping[TablePath, int], table: TablePath) -> SourcePlace:
    """Where a table is written; an inline table stands in the line of its array."""
    while table and table not in lines:
        table = table[:-1]
    return SourcePlace(path, lines.get(table, 1))


def _target(id: str, table: Table) -> Target:
    return Target(
        id=id,
        label=table.get("label", id),
        names=tuple(table["names"]),
        people=tuple(table.get("people", ())),
        pronouns=tuple(table.get("pronouns", ("it", "its", "itself"))),
        excluded=tuple(table.get("not", ())),
    )


def _axis(table: Table, number: int, path: str, lines: Mapping[TablePath, int]) -> Axis:
    axis, counts, cues = table["id"], dict.fromkeys(Pole, 0), []
    for index, cue in enumerate(table.get("cue", ())):
        pole = Pole(cue["pole"])
        counts[pole] += 1
        place = _place(path, lines, ("axis", number, "cue", index))
        cues.append(_cue(cue, f"{axis}/{pole}/{counts[pole]}", axis, place))
    return Axis(
        id=axis,
        question=table["question"],
        entman=table.get("entman", ""),
        left=table["left"],
        right=table["right"],
        cues=tuple(cues),
        place=_place(path, lines, ("axis", number)),
        name=table.get("name", ""),
    )


def _cue(table: Table, id: str, axis: str, place: SourcePlace) -> Cue:
    return Cue(
        id=id,
        axis=axis,
        pole=Pole(table["pole"]),
        slot=Slot(table.get("slot", Slot.CLAUSE)),
        patterns=tuple(pattern for key, kind in LISTS.items() for pattern in _patterns(table, key, kind)),
        near=_patterns(table, "near"),
        object=_patterns(table, "object"),
        negation=Negation(table.get("negation", Negation.FLIP)),
        example=table.get("example", ""),
        not_example=table.get("not_example", ""),
        place=place,
    )


def _patterns(table: Table, key: str, plain: PatternKind | None = None) -> tuple[Pattern, ...]:
    return tuple(parse_pattern(text, plain) for text in table.get(key, ()))


def _triggers(tables: Sequence[Table]) -> tuple[Trigger, ...]:
    return tuple(
        Trigger(text, table.get("direction", "forward"), tuple(table.get("stops", ())), table.get("kind", ""))
        for table in tables
        for text in table["words"]
    )
