"""Checks of form: known tables and keys, kinds of values, choices, ids."""

from __future__ import annotations

from collections.abc import Iterator

from tui.codebook.faults import UnplacedFault, tables, text
from tui.codebook.model import Severity
from tui.codebook.schema import ARRAYS, HEAD, TARGET, TOP, KeyForm, TableForm
from tui.toml.lines import Path
from tui.toml.source import CURLY
from tui.toml.values import ValueForm, ValueKind, fault_of, listed, near


def table_findings(data: dict[str, object]) -> Iterator[UnplacedFault]:
    """What is wrong with the form of a parsed codebook."""
    for name, value in data.items():
        if name not in TOP:
            yield UnplacedFault((name,), f"unknown table '{name}'{near(name, TOP, f'write {listed(TOP)}')}")
        elif name == "codebook":
            yield from _table(value, HEAD, (name,), "codebook")
        elif name == "target":
            yield from _targets(value)
        else:
            yield from _array(value, ARRAYS[name], (name,), name)
    for name in ("axis", "topic", "name"):
        yield from _double_ids(data, name)
    if not any(name in data for name in TOP if name != "codebook"):
        yield UnplacedFault((), "the file holds no axis, topic, name or target", Severity.WARNING)


def _targets(value: object) -> Iterator[UnplacedFault]:
    if not isinstance(value, dict):
        yield UnplacedFault(("target",), "'target' takes an id: write [target.japan]")
        return
    for name, table in value.items():
        yield from _table(table, TARGET, ("target", name), f"target '{name}'")


def _array(
    value: object, form: TableForm, path: Path, what: str, inside: str = ""
) -> Iterator[UnplacedFault]:
    """`what` names the table for the reader; `inside` (" in a cue") a table within it."""
    if not isinstance(value, list):
        yield UnplacedFault(path, f"{what}: '{path[-1]}' is a list of tables: write {form.header}")
        return
    for number, table in enumerate(value):
        name = text(table, "id") if isinstance(table, dict) else ""
        yield from _table(table, form, (*path, number), f"{what} '{name}'" if name else what, inside)


def _table(
    value: object, form: TableForm, path: Path, what: str, inside: str = ""
) -> Iterator[UnplacedFault]:
    if not isinstance(value, dict):
        yield UnplacedFault(path, f"{what} is a table: write {form.header}")
        return
    known = (*form.keys, *form.tables)
    for name, item in value.items():
        if name in form.keys:
            yield from _value(item, form.keys[name], (*path, name), f"{what}: '{name}'{inside}")
        elif name in form.tables:
            inner = form.tables[name]
            yield from _array(item, inner, (*path, name), what, f" in a {name}")
        else:
            yield UnplacedFault(
                (*path, name),
                f"{what}: unknown word '{name}'{inside}{near(name, known, f'write {listed(known)}')}",
            )
    for name, key in form.keys.items():
        if key.required and name not in value:
            yield UnplacedFault(path, f"{what}: '{name}' is missing{inside}: {_how(name, key)}")


def _meant(name: str, known: tuple[str, ...]) -> str:
    return near(name, known, f"write {listed(known)}")


def _how(name: str, key: KeyForm) -> str:
    if key.choices:
        return f'write {name} = "{key.choices[0]}"'
    return f'write {name} = ["..."]' if key.kind is ValueKind.TEXTS else f'write {name} = "..."'


def _value(value: object, key: KeyForm, path: Path, what: str) -> Iterator[UnplacedFault]:
    if fault := fault_of(value, ValueForm(key.kind, key.choices), f"write {listed(key.choices)}"):
        yield UnplacedFault(path, f"{what} {fault}{'' if key.choices else f': {_how(str(path[-1]), key)}'}")
    elif isinstance(value, list):
        yield from _list(value, key, path, what)
    elif isinstance(value, str):
        yield from _text(value, key, path, what)


def _list(value: list[str], key: KeyForm, path: Path, what: str) -> Iterator[UnplacedFault]:
    if not value:
        yield UnplacedFault(path, f"{what} is an empty list: write something in it or leave it out")
    seen = set()
    for item in value:
        yield from _text(item, key, path, what)
        if (folded := " ".join(item.casefold().split())) in seen:
            yield UnplacedFault(path, f"{what}: '{item}' stands twice: leave one out", Severity.WARNING, item)
        seen.add(folded)


def _text(value: str, key: KeyForm, path: Path, what: str) -> Iterator[UnplacedFault]:
    if not value.strip():
        yield UnplacedFault(path, f"{what} is empty: write something or leave it out")
    if any(character in CURLY for character in value):
        severity = Severity.ERROR if key.matched else Severity.WARNING
        yield UnplacedFault(
            path, f"{what}: a curly quotation mark: write a straight one, it finds both", severity, value
        )


def _double_ids(data: dict[str, object], name: str) -> Iterator[UnplacedFault]:
    seen = {""}
    for number, table in tables(data, name):
        known = text(table, "id")
        if known and known in seen:
            yield UnplacedFault((name, number), f"{name} '{known}' stands twice: give one of them another id")
        seen.add(known)
