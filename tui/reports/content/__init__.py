"""What a report says, section by section, whatever its form."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.reports.content.report import build_report

__all__ = ["build_report"]


def __getattr__(name: str) -> object:
    if name != "build_report":  # a list of links needs no more than its own section
        raise AttributeError(name)
    from tui.reports.content.report import build_report

    return build_report
