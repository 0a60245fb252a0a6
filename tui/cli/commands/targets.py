"""`parallax targets`."""

from __future__ import annotations

from tui.cli.arguments import add_format, add_texts
from tui.cli.narration import narrator
from tui.cli.output import write_data
from tui.cli.setting import put_report
from tui.cli.usage import Arguments, Parser


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    add_texts(parser)
    add_format(parser, "text", "json")


def run(arguments: Arguments) -> int:
    """Print whom the texts are about: the candidates for the target, best first."""
    from tui.cli.inputs import load_texts, settings_in_words
    from tui.codebook import load_codebook
    from tui.framing.counting.candidates import list_targets
    from tui.framing.target.aliases import follow
    from tui.reports.content.made import made, with_made

    with narrator(arguments) as progress:
        documents = load_texts(arguments, progress)
        codebook = load_codebook(arguments.codebook)
        texts = [document.text for document in documents]
        asked = [follow([name], texts, codebook) for name in arguments.names] or None
        found = list_targets(documents, codebook, asked, progress)
    made_with = made(documents, codebook.files, settings_in_words(arguments))
    if arguments.format == "json":
        from tui.reports.content.made import stamped
        from tui.reports.data import targets_data
        from tui.reports.dumping import dump

        write_data(dump(stamped(targets_data(documents, found), made_with)))
        return 0
    from tui.reports.content.targets import targets_report

    put_report(with_made(targets_report(documents, found), made_with), arguments)
    return 0
