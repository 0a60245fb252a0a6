"""`parallax report`."""

from __future__ import annotations

from tui.cli.arguments import add_format, add_output, add_texts
from tui.cli.output import check_output, write_data
from tui.cli.setting import put_report
from tui.cli.usage import Arguments, Parser


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    add_texts(parser)
    add_format(parser, "text", "markdown", "html", "json", "docx")
    parser.add_argument(
        "--full", action="store_true", help="add both texts, passage by passage, with their links"
    )
    add_output(parser)


def run(arguments: Arguments) -> int:
    """Print the comparison."""
    from tui.cli.inputs import load_comparison

    check_output(arguments, [*arguments.texts, *arguments.codebook, arguments.notes or ""])
    comparison = load_comparison(arguments)
    if arguments.format == "json":
        from tui.reports.data import report_data
        from tui.reports.dumping import dump

        data = report_data(comparison, full=arguments.full)
        write_data(dump(data), arguments.output, force=arguments.force)
        return 0
    from tui.reports.content import build_report

    beside = arguments.format == "html"
    put_report(build_report(comparison, full=arguments.full, beside=beside), arguments)
    return 0
