"""`parallax codebook draft`."""

from __future__ import annotations

from tui.cli.arguments import add_output, add_texts
from tui.cli.narration import narrator
from tui.cli.output import write_data
from tui.cli.usage import Arguments, Parser
from tui.documents.characters.guard import guard


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    add_texts(parser)
    add_output(parser)


def run(arguments: Arguments) -> int:
    """Write a codebook for two texts to start from, every line of it commented out."""
    from tui.cli.inputs import load_texts
    from tui.codebook import load_codebook
    from tui.comparison.wording import side_names
    from tui.framing.counting.counts import verb_table
    from tui.framing.counting.drafting import draft
    from tui.framing.evidence.analysis import find_framing
    from tui.framing.target.choosing import choose_target

    with narrator(arguments) as progress:
        documents = load_texts(arguments, progress)
        codebook = load_codebook(arguments.codebook)
        target, _ = choose_target(documents, codebook, arguments.target, arguments.names)
        framing = documents.map(lambda document: find_framing(document, codebook, target, progress))
    lines = draft(documents, target, verb_table(documents, framing), side_names(documents))
    write_data((f"{guard(line)}\n" for line in lines), arguments.output, force=arguments.force)
    return 0
