"""`parallax shifts`."""

from __future__ import annotations

from tui.cli.arguments import add_format, add_texts
from tui.cli.usage import Arguments, Parser


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    add_texts(parser)
    add_format(parser, "text", "json")


def run(arguments: Arguments) -> int:
    """Print how the framing of the target shifted."""
    from tui.cli.inputs import load_comparison

    comparison = load_comparison(arguments)
    if arguments.format == "json":
        from tui.cli.output import write_data
        from tui.reports.data import dump, shifts_data

        write_data(dump(shifts_data(comparison)))
        return 0
    from tui.cli.setting import put_report
    from tui.reports.content.report import shifts_report

    put_report(shifts_report(comparison), arguments)
    return 0
