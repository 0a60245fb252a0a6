"""`parallax shifts`."""

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
    parser.add_argument(
        "--all", dest="everything", action="store_true", help="all findings, not only the first eight"
    )
    parser.add_argument(
        "--test", action="store_true", help="make one permutation test, corrected for all axes (seed 0)"
    )


def run(arguments: Arguments) -> int:
    """Print how the framing of the target shifted."""
    from tui.cli.inputs import load_comparison

    comparison = load_comparison(arguments)
    if arguments.test:
        from tui.comparison import tested

        with narrator(arguments) as progress:
            comparison = tested(comparison, progress)
    if arguments.format == "json":
        from tui.reports.data import shifts_data
        from tui.reports.dumping import dump

        write_data(dump(shifts_data(comparison, everything=arguments.everything)))
        return 0
    from tui.reports.content.made import made_with, with_made
    from tui.reports.content.shifts import shifts_report

    report = shifts_report(comparison, everything=arguments.everything)
    notices = (*comparison.alignment.notices, *comparison.notices)
    put_report(with_made(report, made_with(comparison), notices), arguments)
    return 0
