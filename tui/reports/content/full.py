"""Both texts, passage by passage, with their links."""

from __future__ import annotations

from tui.alignment.model import Link
from tui.comparison import Comparison
from tui.comparison.wording import reference
from tui.documents.model import BlockKind, Passage, PassageKind
from tui.pair import Side
from tui.reports.blocks import Line, Page, PagePassage, Run, Section, Style, line
from tui.reports.content.quoting import anchor


def full_sections(comparison: Comparison) -> list[Section]:
    """One section for each text."""
    return [_text(comparison, side) for side in Side]


def _text(comparison: Comparison, side: Side) -> Section:
    links: dict[int, list[Link]] = {}
    for link in comparison.shown:
        links.setdefault(link.passage(side), []).append(link)
    passages = (
        _passage(comparison, side, passage, links.get(passage.id, []))
        for passage in comparison.documents[side].passages
        if passage.span.start < passage.span.end
    )
    return Section(f"text-{side}", f"The text of {comparison.names[side]}", (Page(tuple(passages)),))


def _passage(comparison: Comparison, side: Side, passage: Passage, links: list[Link]) -> PagePassage:
    other, there = comparison.names[side.other], comparison.documents[side.other]
    return PagePassage(
        anchor=anchor(comparison.documents, side, passage.id),
        place=reference(comparison.names[side], comparison.documents[side], passage.id),
        words=_words(comparison, side, passage),
        links=tuple(
            (
                f"{reference(other, there, link.passage(side.other))} ({link.verdict or link.strength})",
                anchor(comparison.documents, side.other, link.passage(side.other)),
            )
            for link in links
        ),
        heading=passage.kind in (PassageKind.HEADING, PassageKind.TITLE),
    )


def _words(comparison: Comparison, side: Side, passage: Passage) -> Line:
    document = comparison.documents[side]
    words = " ".join(document.words(passage.span).split())
    if document.blocks[passage.block].kind is BlockKind.FURNITURE:
        return (Run(f"[page furniture] {words}", Style.QUIET),)
    return line(words)
