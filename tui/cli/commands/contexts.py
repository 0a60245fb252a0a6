"""`parallax contexts`."""

from __future__ import annotations

from tui.cli.arguments import add_format, add_texts
from tui.cli.output import write_data
from tui.cli.setting import put_report
from tui.cli.streams import say
from tui.cli.usage import Arguments, Parser


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "word", metavar="WORD", help="a word, or words in a row; * stands for the rest of a word: constrain*"
    )
    add_texts(parser)
    add_format(parser, "text", "tsv", "json")


def run(arguments: Arguments) -> int:
    """Print every place of a word in both texts."""
    from tui.cli.inputs import load_comparison
    from tui.comparison.concordance import contexts

    comparison = load_comparison(arguments)
    hits = tuple(contexts(comparison, arguments.word))
    match arguments.format:
        case "json":
            from tui.reports.data import contexts_data
            from tui.reports.dumping import dump

            write_data(dump(contexts_data(comparison, arguments.word, hits)))
        case "tsv":
            from tui.reports.content.made import made_with
            from tui.reports.tsv import context_rows

            write_data(context_rows(comparison.documents, hits, made_with(comparison)))
        case _:
            from tui.reports.content.contexts import contexts_report
            from tui.reports.content.made import made_with, with_made

            report = contexts_report(comparison, arguments.word, hits)
            put_report(with_made(report, made_with(comparison)), arguments)
    if not hits:
        say(f"'{arguments.word}' stands in neither text.")
    return 0
