"""The order of a report."""

from __future__ import annotations

from tui.comparison import Comparison
from tui.reports.blocks import Report, Section
from tui.reports.content.framing.axes import axes_section
from tui.reports.content.framing.findings import caution, findings_section, summary_section
from tui.reports.content.framing.general import general_sections
from tui.reports.content.framing.shifts import shifts_section
from tui.reports.content.framing.speakers import speakers_section, who_section
from tui.reports.content.framing.verbs import verbs_section
from tui.reports.content.labels import labels_section
from tui.reports.content.links import links_section, only_sections
from tui.reports.content.notices import notices_section
from tui.reports.content.shifts import title


def build_report(comparison: Comparison, *, full: bool = False, beside: bool = False) -> Report:
    """What there is to say of two texts; with `full`, both texts too. Empty sections are left out.

    `beside` puts the texts side by side, near the head, for a form that can show them so.
    """
    sections: list[Section | None] = [
        summary_section(comparison),
        who_section(comparison),
        _reading(comparison) if beside else None,
        findings_section(comparison, everything=full),
        shifts_section(comparison, everything=full),
        axes_section(comparison),
        verbs_section(comparison),
        *general_sections(comparison, everything=full),
        speakers_section(comparison),
        labels_section(comparison),
        _notes(comparison) if comparison.notes else None,
        links_section(comparison, everything=full),
        *only_sections(comparison),
        notices_section(comparison),
    ]
    if full and not beside:
        from tui.reports.content.full import full_sections

        sections += full_sections(comparison)
    return Report(
        title=title(comparison),
        names=comparison.names,
        lead=caution(comparison),
        sections=tuple(section for section in sections if section),
    )


def _reading(comparison: Comparison) -> Section:
    from tui.reports.content.reading import reading_section

    return reading_section(comparison)


def _notes(comparison: Comparison) -> Section | None:
    from tui.reports.content.notes import notes_section

    return notes_section(comparison)
