"""The report of `parallax shifts`: what of a whole report tells of the target."""

from __future__ import annotations

from tui.comparison import Comparison
from tui.reports.blocks import Report
from tui.reports.content.framing.axes import axes_section
from tui.reports.content.framing.findings import caution, findings_section, summary_section
from tui.reports.content.framing.general import general_sections
from tui.reports.content.framing.shifts import shifts_section
from tui.reports.content.framing.verbs import verbs_section


def shifts_report(comparison: Comparison, *, everything: bool = False) -> Report:
    """How the framing of the target shifted, and nothing else; with `everything`, all findings."""
    sections = (
        summary_section(comparison, counted=True),
        findings_section(comparison, everything=everything),
        shifts_section(comparison, everything=True),
        axes_section(comparison),
        verbs_section(comparison),
        *general_sections(comparison, everything=everything),
    )
    return Report(
        title=title(comparison),
        names=comparison.names,
        lead=caution(comparison),
        sections=tuple(section for section in sections if section),
    )


def title(comparison: Comparison) -> str:
    """What the report is called."""
    return f"{comparison.heading} in {comparison.names.left} and {comparison.names.right}"
