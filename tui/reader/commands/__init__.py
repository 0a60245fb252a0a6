"""Everything the reader can do. Importing the package fills the registry."""

from tui.reader.commands import framing, links, move, notes, program, search, select, verdicts, view
from tui.reader.commands.registry import (
    Command,
    Group,
    Needs,
    Outcome,
    Turn,
    all_commands,
    by_name,
    clashes,
    markdown_table,
    rebind,
)

__all__ = [
    "Command",
    "Group",
    "Needs",
    "Outcome",
    "Turn",
    "all_commands",
    "by_name",
    "clashes",
    "framing",
    "links",
    "markdown_table",
    "move",
    "notes",
    "program",
    "rebind",
    "search",
    "select",
    "verdicts",
    "view",
]
