"""What `parallax` can do. A command's module is imported only when it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple, Protocol, cast

from tui.cli.usage import Arguments, Parser


class Module(Protocol):
    """What every module in `tui.cli.commands` offers."""

    def configure(self, parser: Parser) -> None:
        """Declare the arguments."""

    def run(self, arguments: Arguments) -> int:
        """Do it; the exit code."""


class Command(NamedTuple):
    """A command, declared once: for dispatch, help and completion alike."""

    name: str  # one or two words; "" for the reader
    help: str
    module: str

    @property
    def prog(self) -> str:
        """The command as it is typed."""
        return f"parallax {self.name}".rstrip()

    def parser(self) -> Parser:
        """The parser of this command's arguments."""
        parser = Parser(prog=self.prog, description=sentence(self.help))
        self._load().configure(parser)
        return parser

    def run(self, arguments: Arguments) -> int:
        """Do it; the exit code."""
        return self._load().run(arguments)

    def _load(self) -> Module:
        return cast("Module", import_module(f"tui.cli.commands.{self.module}"))


def sentence(help: str) -> str:
    """A command's help as a sentence."""
    return f"{help[0].upper()}{help[1:]}."


READER = Command("", "read two texts side by side; without a terminal, print their comparison", "read")

COMMANDS = {
    command.name: command
    for command in (
        Command("report", "print the comparison: speakers, shifts, aligned passages, notes", "report"),
        Command("align", "print the links between the two texts", "align"),
        Command("shifts", "print how the framing of the target shifted", "shifts"),
        Command("targets", "list whom both texts are about, to choose a target from", "targets"),
        Command("mentions", "print every mention of the target in one text", "mentions"),
        Command("contexts", "print a word in its contexts in both texts", "contexts"),
        Command("voices", "print every reported statement of one text", "voices"),
        Command("notes list", "list the notes", "notes.list"),
        Command("notes search", "search the notes", "notes.search"),
        Command("notes show", "print one note with its quotations", "notes.show"),
        Command("notes edit", "edit a note in $EDITOR, or take its words from an option", "notes.edit"),
        Command("notes delete", "delete notes", "notes.delete"),
        Command("notes export", "write the notes out", "notes.export"),
        Command("notes import", "take notes in from files", "notes.import_"),
        Command("codebook show", "print a codebook file", "codebook.show"),
        Command(
            "codebook list",
            "list the codebooks: what each is for, whether it fits two texts",
            "codebook.list",
        ),
        Command("codebook draft", "draft a codebook for two texts, to go on from", "codebook.draft"),
        Command("codebook check", "find the faults of codebook files", "codebook.check"),
        Command("codebook new", "start a codebook of your own", "codebook.new"),
        Command(
            "config show", "print every setting, what it is for and where its value comes from", "config.show"
        ),
        Command("config check", "find the faults of the settings file", "config.check"),
        Command("config path", "print where the settings file is", "config.path"),
        Command("config new", "start a settings file, with every default as a comment", "config.new"),
        Command("config schema", "print a JSON schema of the settings file, for editors", "config.schema"),
        Command("keys", "print every key of the reader", "keys"),
        Command("completion", "print the completion script of a shell", "completion"),
    )
}

GROUPS = {name.split()[0] for name in COMMANDS if " " in name}


def members(group: str) -> tuple[str, ...]:
    """The second words of a group's commands."""
    return tuple(name.split()[1] for name in COMMANDS if name.startswith(f"{group} "))
