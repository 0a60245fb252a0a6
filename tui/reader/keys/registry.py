"""The one register of commands: keys, footer, palette, help screen and key table come from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from tui.reader.state.effects import Effect, Say
from tui.reader.state.material import Material
from tui.reader.state.reading_state import ReadingState
from tui.settings.model import Keys


class Group(StrEnum):
    """What a command is for; the order is that of the help screen."""

    LINKS = "Links between the texts"
    MOVE = "Moving in a text"
    FRAMING = "Framing"
    NOTES = "Notes and verdicts"
    SEARCH = "Searching"
    VIEW = "What is shown"
    PROGRAM = "Program"


class Needs(StrEnum):
    """What must be there before a command can do anything."""

    NOTHING = "nothing"
    PASSAGES = "passages"
    LINKS = "links"
    LINK = "link"
    FRAMING = "framing"


@dataclass(frozen=True, slots=True)
class Turn:
    """A command at work: what it may look at.

    `count` is the number typed before its key, `argument` what was asked for: a key, or words typed.
    """

    state: ReadingState
    material: Material
    count: int | None = None
    argument: str = ""
    wraps: bool = False  # next goes on from the last one to the first

    @property
    def times(self) -> int:
        """The count, 1 without one."""
        return 1 if self.count is None else self.count


Outcome = tuple[ReadingState, tuple[Effect, ...]]
Run = Callable[[Turn], Outcome]


@dataclass(frozen=True, slots=True)
class Command:
    """Something the reader can do. `help` is one line; `hint` is its word in the footer, if it has one.

    A command without keys is called by others. `selecting` names the one that its keys call while words are
    being selected.
    """

    name: str
    keys: tuple[str, ...]
    help: str
    group: Group
    needs: Needs
    run: Run
    hint: str = ""
    selecting: str = ""

    def __call__(self, turn: Turn) -> Outcome:
        """Carry the command out, or say why it cannot be."""
        if self.selecting and turn.state.grip is not None:
            return by_name(self.selecting)(turn)
        missing = lacking(self.needs, turn)
        return (turn.state, (Say(missing),)) if missing else self.run(turn)


_COMMANDS: dict[str, Command] = {}
_USUAL: dict[str, tuple[str, ...]] = {}
"""The keys of commands that the settings gave others."""


def command(
    name: str, *keys: str, group: Group, needs: Needs = Needs.PASSAGES, hint: str = "", selecting: str = ""
) -> Callable[[Run], Run]:
    """Register a function as a command; its docstring's first line is the help."""

    def register(run: Run) -> Run:
        if name in _COMMANDS:
            raise ValueError(f"two commands are called {name}")
        text = (run.__doc__ or "").strip().split("\n")[0]
        _COMMANDS[name] = Command(name, keys, text, group, needs, run, hint, selecting)
        return run

    return register


def all_commands() -> tuple[Command, ...]:
    """Every command with a key, by group and in the order in which they are written."""
    order = list(Group)
    bound = (item for item in _COMMANDS.values() if item.keys)
    return tuple(sorted(bound, key=lambda item: order.index(item.group)))


def rebind(keys: Mapping[str, Keys]) -> None:
    """Give commands the keys that the settings say, and all others those that they have without settings.

    A command whose keys were all taken away is not offered anywhere.
    """
    for name, usual in _USUAL.items():
        _COMMANDS[name] = replace(_COMMANDS[name], keys=usual)
    _USUAL.clear()
    for name, sequences in keys.items():
        if name in _COMMANDS:
            _USUAL[name] = _COMMANDS[name].keys
            _COMMANDS[name] = replace(_COMMANDS[name], keys=tuple(map(" ".join, sequences)))


def usual_keys() -> dict[str, Keys]:
    """Every command that has a key without settings, with its keys."""
    order = list(Group)
    commands = sorted(_COMMANDS.values(), key=lambda item: order.index(item.group))
    found = {item.name: _USUAL.get(item.name, item.keys) for item in commands}
    return {name: tuple(tuple(key.split(" ")) for key in keys) for name, keys in found.items() if keys}


def wrapped(direction: int, number: int, total: int) -> str:
    """What is said when next went on from the last one to the first, or back."""
    return (
        f"{'From the end to the first' if direction > 0 else 'From the start to the last'}: {number}/{total}."
    )


def by_name(name: str) -> Command:
    """The command of that name; KeyError without one."""
    return _COMMANDS[name]


def key_of(name: str) -> str:
    """The key that calls a command, as people write it.

    Empty if the settings took all of them away, or as long as no command is known: at the very start.
    """
    found = _COMMANDS.get(name)
    return shown(found.keys[0]) if found and found.keys else ""


def keys_of(*names: str) -> str:
    """The first keys of several commands in a row: `j k`; those without one are left out."""
    return " ".join(filter(None, map(key_of, names)))


def keyed(start: str, *hints: tuple[str, str]) -> str:
    """A sentence with what may be done next: `start: a does this, b that.` of (name of a command, words).

    The keys are those that the settings give; a command without any is not named.
    """
    known = [f"{key_of(name)} {words}" for name, words in hints if key_of(name)]
    return f"{start}: {', '.join(known)}." if known else f"{start}."


def find_command(words: str) -> Command | None:
    """The command with a key that is called so; `go to mark` for `go-to-mark`; a first letter for quit."""
    name = "-".join(words.casefold().split())
    name = {"q": "quit", "wq": "quit", "x": "quit"}.get(name, name)
    found = _COMMANDS.get(name)
    return found if found is not None and found.keys else None


HOW_FAR = "the status line shows how far it is."
"""How a sentence ends that goes when the analysis is there."""

NOT_READY = f"The analysis is not ready: {HOW_FAR}"


def lacking(needs: Needs, turn: Turn) -> str:
    """Why a command does not apply at the moment, as a sentence; empty when it does."""
    material = turn.material
    missing = ""
    if needs is Needs.NOTHING:
        pass
    elif needs is not Needs.PASSAGES and material.failure:
        missing = f"There is no analysis: {material.failure}"
    elif not any(document.passages for document in material.documents):
        missing = "The texts are still being divided into passages."
    elif needs is not Needs.PASSAGES and material.alignment is None:
        missing = NOT_READY
    elif needs is Needs.LINK and turn.state.link is None:
        missing = keyed("No link is current", ("next-link", "goes to the next one"))
    return missing


def clashes() -> Iterator[tuple[str, Command, Command]]:
    """Keys that two commands claim, or that hide a longer sequence."""
    taken: dict[str, Command] = {}
    for item in _COMMANDS.values():
        for key in item.keys:
            for other, holder in taken.items():
                if other == key or other.split(" ")[0] == key or key.split(" ")[0] == other:
                    yield key, holder, item
            taken[key] = item


def markdown_table() -> str:
    """The README's key table."""
    lines = ["| key | does |", "| --- | --- |"]
    group = None
    for item in all_commands():
        if item.group is not group:
            group = item.group
            lines.append(f"| **{group}** | |")
        keys = " ".join(f"`{shown(key)}`" for key in item.keys).replace("|", "\\|")
        lines.append(f"| {keys} | {item.help} |")
    return "\n".join(lines) + "\n"


def shown(key: str) -> str:
    """A key as people write it: `gg`, `ctrl+d`, `enter`."""
    return key.replace(" ", "")
