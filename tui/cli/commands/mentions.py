"""`parallax mentions`."""

from __future__ import annotations

from tui.cli.arguments import add_file, add_format
from tui.cli.narration import narrator
from tui.cli.output import write_data
from tui.cli.setting import put_report
from tui.cli.usage import Arguments, Parser


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    add_file(parser)
    add_format(parser, "text", "json", "tsv")


def run(arguments: Arguments) -> int:
    """Print every mention of the target in one text."""
    from tui.cli.inputs import load_text, settings_in_words
    from tui.framing.evidence.analysis import find_framing
    from tui.reports.content.made import made, with_made

    document, codebook, target = load_text(arguments)
    with narrator(arguments) as progress:
        mentions = find_framing(document, codebook, target, progress).mentions
    made_with = made(document, codebook.files, settings_in_words(arguments), target)
    if arguments.format == "json":
        from tui.reports.content.made import stamped
        from tui.reports.data import mentions_data
        from tui.reports.dumping import dump

        write_data(dump(stamped(mentions_data(document, target, mentions), made_with)))
        return 0
    if arguments.format == "tsv":
        from tui.reports.tsv import mention_rows

        write_data(mention_rows(document, mentions, made_with))
        return 0
    from tui.reports.content.single import mentions_report

    put_report(with_made(mentions_report(document, target, mentions), made_with), arguments)
    return 0
