"""What a report says, section by section, whatever its form."""

from tui.reports.content.report import build_report

__all__ = ["build_report"]
