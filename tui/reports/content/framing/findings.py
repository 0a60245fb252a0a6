"""The findings: in short at the head of a report, and one by one with their quotations."""

from __future__ import annotations

from tui.comparison import Comparison
from tui.comparison.findings.model import Cited, Finding, FindingKind, Naming, SummaryQuote, shown
from tui.comparison.findings.model import SummaryLine as Contrast
from tui.framing.naming import GUESSED
from tui.pair import Side
from tui.reports.blocks import (
    Block,
    Heading,
    Items,
    Line,
    Prose,
    Quote,
    Quotes,
    Run,
    Section,
    Style,
    Table,
    line,
    quiet,
    strong,
)
from tui.reports.content.quoting import anchor, marked, quote

KINDS = {
    FindingKind.SHIFT: "side by side",
    FindingKind.CONTINUITY: "the same in the same words",
    FindingKind.NUMBER: "another number",
    FindingKind.VOICE: "the same, in other voices",
    FindingKind.WORDING: "other words",
}
NAMINGS = {
    Naming.NAMED: "",
    Naming.WE: "“we” is the target, by the speaker's office",
    Naming.BESIDE: "the target is not named here",
}


def caution(comparison: Comparison) -> tuple[Line, ...]:
    """What a report opens with: that the kinds of speaker differ, or that a text does not name the target."""
    first = comparison.contrast.differ or not all(framing.mentions for framing in comparison.framing)
    return (line(comparison.contrast.verdict),) if first else ()


def summary_section(comparison: Comparison, *, counted: bool = False) -> Section:
    """The opening summary: in whose voice either text speaks, and the first contrasts with their words.

    `counted`: also how often others speak, where no other section tells.
    """
    summary = comparison.summary
    names, voices = comparison.names, summary.voices
    rows: list[tuple[Line, ...]] = []
    if summary.lines:
        rows.append((line(), *(line(quiet(voices[side])) for side in Side)))
    for number, contrast in enumerate(summary.lines, start=1):
        rows += _contrast(comparison, number, contrast)
    blocks: list[Block] = [Table(("", *names), tuple(rows))] if rows else []
    blocks += [Prose(line(words)) for words in (summary.little, summary.shared) if words]
    return Section(
        "summary", f"{comparison.heading} in short", (*blocks, *(speaking(comparison) if counted else ()))
    )


def speaking(comparison: Comparison) -> tuple[Block, ...]:
    """How much of either text is somebody else's voice, and what is known of the two kinds of speaker."""
    counts = Items(tuple(map(line, comparison.contrast.sides)))
    return (counts,) if caution(comparison) else (Prose(line(comparison.contrast.verdict)), counts)


def _contrast(comparison: Comparison, number: int, contrast: Contrast) -> list[tuple[Line, ...]]:
    against = f" · against it: {contrast.against}" if contrast.against else ""
    cells = tuple(_said(comparison, side, contrast.said[side]) for side in Side)
    if not contrast.lead and not against:
        return [(line(f"{number}"), *cells)]
    lead = (
        f"{number} {contrast.lead}".rstrip()
    )  # what stands under it, and not what comes after, is of that kind
    return [(line(strong(lead), quiet(against)),), (line(), *cells)]


def _said(comparison: Comparison, side: Side, said: SummaryQuote | None) -> Line:
    if said is None:
        return ()
    words = marked(comparison.documents[side], said.span, [(span, Style.MARK) for span in said.marks])
    speaker = f"{said.speaker}{f' ({GUESSED})' if said.guessed else ''} " if said.speaker else ""
    number = comparison.documents[side].number(said.passage)
    leads_to = anchor(comparison.documents, side, said.passage)
    where = Run(f"{speaker}§{number}", Style.QUIET, anchor=leads_to)
    return (*line("“"), *words, *line("” ", where))


def findings_section(comparison: Comparison, *, everything: bool = False) -> Section | None:
    """The findings with their quotations: the first ones, or all. None where there is none."""
    found = shown(comparison.findings, everything=everything)
    if not found:
        return None
    blocks: list[Block] = []
    for number, finding in enumerate(found, start=1):
        blocks += _finding(comparison, number, finding)
    left_out = len(comparison.findings) - len(found)
    if left_out:
        blocks.append(Prose(line(quiet(f"And {left_out} more: parallax shifts --all."))))
    return Section("findings", f"What stands against what on {comparison.subject}", tuple(blocks))


def _finding(comparison: Comparison, number: int, finding: Finding) -> list[Block]:
    details = [KINDS[finding.kind]]
    if finding.doubtful:
        details.append("perhaps on different matters")
    if finding.axis:
        details.append(comparison.codebook.axis(finding.axis).question)
    if finding.against:
        details.append(f"against it: {finding.against}")
    said = comparison.judged.get(number - 1)
    if said and said.verdict:
        details.append(f"{said.verdict} by you")
    inside = [comparison.shifts[index].title for index in finding.shifts[1:]]
    blocks: list[Block] = [
        Heading(line(f"{number}. {finding.title.replace('->', '→')}")),
        Prose(line(quiet(" · ".join(details)))),
        Quotes(tuple(_cited(comparison, one) for side in Side for one in finding.cited(side))),
    ]
    if inside:
        titles = "; ".join(title.replace("->", "→") for title in inside)
        blocks.append(Prose(line(quiet(f"In the same words: {titles}"))))
    return blocks


def _cited(comparison: Comparison, cited: Cited) -> Quote:
    found = quote(comparison, cited.quotation)
    return found._replace(detail=NAMINGS[cited.naming])
