"""Setting a report in the form asked for, in the place asked for."""

from __future__ import annotations

import io
import sys

from tui.cli import output, streams
from tui.cli.usage import Arguments
from tui.reports.blocks import Report


def put_report(report: Report, arguments: Arguments) -> None:
    """Print a report as terminal text, or write it as text, Markdown or HTML."""
    target, force = getattr(arguments, "output", None), getattr(arguments, "force", False)
    match arguments.format:
        case "markdown":
            from tui.reports.markdown import render_markdown

            output.write_data([render_markdown(report)], target, force=force)
        case "html":
            from tui.reports.html import render_html

            output.write_data([render_html(report)], target, force=force)
        case "docx":
            from tui.reports.docx import render_docx

            output.write_binary(render_docx(report), target, force=force)
        case _:
            _put_text(report, arguments, target, force=force)


def _put_text(report: Report, arguments: Arguments, target: str | None, *, force: bool) -> None:
    from tui.reports.text import print_report

    if target is None:
        terminal = output.is_terminal()
        color = output.wants_color(arguments)
        print_report(report, sys.stdout, width=streams.columns(), color=color, terminal=terminal)
        return
    page = io.StringIO()
    print_report(report, page, width=streams.columns(), color=False, terminal=False)
    output.write_data([page.getvalue()], target, force=force)
