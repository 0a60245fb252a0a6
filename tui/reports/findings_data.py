"""The findings as JSON."""

from __future__ import annotations

from tui.alignment.model import Link
from tui.comparison import Comparison
from tui.comparison.findings.bearing import borne_out
from tui.comparison.findings.model import Cited, Finding, SummaryLine, SummaryQuote, shown
from tui.comparison.findings.sentences import finding_sentence
from tui.documents.model import Document
from tui.pair import Side
from tui.reports.quoted_data import Data, passage_id, quotation_data, span_data


def findings_data(comparison: Comparison, *, everything: bool = False) -> list[Data]:
    """The findings, best first: at most eight that are not doubtful, or all."""
    given = shown(comparison.findings, everything=everything)
    return [_finding_data(comparison, index, one) for index, one in enumerate(given)]


def _finding_data(comparison: Comparison, index: int, finding: Finding) -> Data:
    said = comparison.judged.get(index)
    axis = comparison.codebook.axis(finding.axis) if finding.axis else None
    ends = finding.ends
    return {
        "kind": str(finding.kind),
        "text": finding_sentence(comparison.documents, comparison.names, finding),
        "title": finding.title,
        "old": [_cited_data(comparison, Side.LEFT, one) for one in finding.old],
        "new": [_cited_data(comparison, Side.RIGHT, one) for one in finding.new],
        "axis": finding.axis,
        "question": axis.question if axis else None,
        "poles": {"left": str(ends.left), "right": str(ends.right)} if ends else None,
        "link": _link_data(comparison, finding.link),
        "against": finding.against,
        "shifts": list(finding.shifts),
        "doubtful": finding.doubtful,
        "verdict": str(said.verdict) if said and said.verdict else None,
    }


def _link_data(comparison: Comparison, link: tuple[int, int] | None) -> list[int] | None:
    """The ids of the passages a finding comes from."""
    if link is None:
        return None
    return [passage_id(comparison.documents[side], index) for side, index in zip(Side, link, strict=True)]


def _cited_data(comparison: Comparison, side: Side, cited: Cited) -> Data:
    document = comparison.documents[side]
    return {
        **quotation_data(document, cited.quotation),
        "naming": str(cited.naming),
        "passage": passage_id(document, cited.passage),
    }


def borne_data(comparison: Comparison, link: Link, *, everything: bool = False) -> list[int]:
    """Indices of the findings given that both ends of a link bear out."""
    given = shown(comparison.findings, everything=everything)
    return list(borne_out(given, link.left, link.right))


def summary_data(comparison: Comparison) -> Data:
    """The opening summary: in whose voice either text speaks, the first contrasts, what else to say."""
    summary = comparison.summary
    return {
        "voices": {str(side): summary.voices[side] for side in Side},
        "lines": [_line_data(comparison, line) for line in summary.lines],
        "shared": summary.shared,
        "little": summary.little,
    }


def _line_data(comparison: Comparison, line: SummaryLine) -> Data:
    return {
        "finding": line.finding,
        "lead": line.lead,
        **{str(side): _said_data(comparison.documents[side], line.said[side]) for side in Side},
        "against": line.against,
    }


def _said_data(document: Document, said: SummaryQuote | None) -> Data | None:
    if said is None:
        return None
    return {
        **span_data(document, said.span),
        "passage": passage_id(document, said.passage),
        "speaker": said.speaker,
        "guessed": said.guessed,
    }
