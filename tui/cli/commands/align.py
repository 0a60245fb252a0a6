"""`parallax align`."""

from __future__ import annotations

import argparse
import math

from tui.cli.arguments import add_format, add_texts
from tui.cli.output import write_data
from tui.cli.setting import put_report
from tui.cli.usage import Arguments, Parser
from tui.comparison.visibility import is_shown


def configure(parser: Parser) -> None:
    """Declare the arguments."""
    add_texts(parser)
    add_format(parser, "text", "json", "tsv")
    parser.add_argument(
        "--segment",
        choices=("auto", "lines"),
        default="auto",
        help="what a passage is: a sentence (auto), or each line of the file (lines)",
    )
    parser.add_argument(
        "--min-score",
        type=_score,
        metavar="S",
        help="every pair that scores at least this, 0 to 1 (default: the links the reader shows)",
    )


def run(arguments: Arguments) -> int:
    """Print the links."""
    from tui.cli.inputs import load_alignment, settings_in_words
    from tui.codebook.read import topic_files
    from tui.reports.content.made import made

    least = arguments.min_score
    documents, alignment = load_alignment(arguments, everything=least is not None)
    links = [link for link in alignment.links if (is_shown(link) if least is None else link.score >= least)]
    made_with = made(documents, topic_files(arguments.codebook), settings_in_words(arguments, alignment))
    match arguments.format:
        case "json":
            from tui.reports.content.made import stamped
            from tui.reports.dumping import dump
            from tui.reports.links_data import align_data

            write_data(dump(stamped(align_data(documents, alignment, links), made_with)))
        case "tsv":
            from tui.reports.tsv import link_rows

            write_data(link_rows(documents, alignment, links, made_with))
        case _:
            from tui.reports.content.links import links_report
            from tui.reports.content.made import with_made

            found = links_report(documents, alignment, links)
            put_report(with_made(found, made_with, alignment.notices), arguments)
    return 0


def _score(word: str) -> float:
    try:
        score = float(word)
    except ValueError:
        score = math.nan
    if not 0 <= score <= 1:
        raise argparse.ArgumentTypeError(f"'{word}' is no number from 0 to 1")
    return score
