"""Aligned passages, and those that stand alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from tui.alignment.model import Alignment, EvidenceKind, Link, LinkEvidence, Verdict
from tui.comparison.reasons import SAID, distinct, topic_beside
from tui.comparison.visibility import SHOWN
from tui.comparison.wording import reference, side_names
from tui.documents.model import Document
from tui.pair import Pair, Side
from tui.reports.blocks import Block, Heading, Prose, Quote, Quotes, Report, Section, Style, line, quiet
from tui.reports.content.quoting import anchor, marked

if TYPE_CHECKING:
    from tui.comparison import Comparison

MOST_LINKS = 100
MOST_ALONE = 100
MOST_REASONS = 8
NO_WORDS = "the passages as a whole"
VERDICTS = {
    Verdict.CONFIRMED: "confirmed by the reader",
    Verdict.REJECTED: "rejected by the reader",
    Verdict.ADDED: "linked by the reader",
}


def links_report(documents: Pair[Document], alignment: Alignment, links: Sequence[Link]) -> Report:
    """These links, and nothing else."""
    names = side_names(documents)
    section = aligned_section(documents, alignment, links)
    return Report(f"{names.left} and {names.right}", names, lead=(), sections=(section,))


def links_section(comparison: Comparison, *, everything: bool = False) -> Section:
    """The shown links, best first; the hundred best, or with `everything` all."""
    most = None if everything else MOST_LINKS
    return aligned_section(comparison.documents, comparison.alignment, comparison.shown, most)


def aligned_section(
    documents: Pair[Document], alignment: Alignment, links: Sequence[Link], most: int | None = None
) -> Section:
    """Links in the order given: both passages with their shared words marked, and why they are linked."""
    blocks: list[Block] = []
    shown = links[:most]
    for number, (link, why) in enumerate(zip(shown, alignment.explained(shown), strict=True), start=1):
        blocks += _link(documents, number, link, why.evidence)
    if not blocks:
        blocks.append(Prose(line("No two passages are alike enough to be linked.")))
    if most is not None and len(links) > most:
        blocks.append(_more(len(links) - most, "links; 'parallax align' prints all."))
    return Section("links", "Aligned passages", tuple(blocks))


def _link(
    documents: Pair[Document], number: int, link: Link, evidence: Sequence[LinkEvidence]
) -> list[Block]:
    strength = VERDICTS[link.verdict] if link.verdict else str(link.strength)
    return [
        Heading(line(f"{number}. {strength} ", quiet(f"{link.score:.2f}"))),
        Quotes(tuple(_passage(documents, side, link.passage(side), evidence) for side in Side)),
        Prose(line(quiet("why: "), reasons(documents, evidence))),
    ]


def _passage(documents: Pair[Document], side: Side, id: int, evidence: Iterable[LinkEvidence] = ()) -> Quote:
    document, name = documents[side], side_names(documents)[side]
    span = document.passages[id].span
    spans = (piece.left if side is Side.LEFT else piece.right for piece in evidence if piece.kind.marks_words)
    return Quote(
        place=reference(name, document, id),
        words=marked(document, span, [(place, Style.MARK) for place in spans]),
        anchor=anchor(documents, side, id),
        side=side,
        where=str(document.locator(span.start)),
    )


def reasons(documents: Pair[Document], evidence: Iterable[LinkEvidence]) -> str:
    """Why two passages are linked: shared terms, numbers, names and topics, heaviest first."""
    said = list(dict.fromkeys(_reason(documents, piece) for piece in distinct(documents, evidence)))
    more = len(said) - MOST_REASONS
    return "; ".join(said[:MOST_REASONS]) + (f"; {more} more" if more > 0 else "") or NO_WORDS


def _reason(documents: Pair[Document], piece: LinkEvidence) -> str:
    left = " ".join(documents.left.words(piece.left).split())
    right = " ".join(documents.right.words(piece.right).split())
    words = left if left.casefold() == right.casefold() else f"{left} ~ {right}"
    if piece.kind is EvidenceKind.TERM:
        return words
    topic = topic_beside(documents, piece)
    return f"{words} ({SAID[piece.kind]}{f': {topic}' if topic else ''})"


def only_sections(comparison: Comparison) -> list[Section | None]:
    """For each text, the passages without a shown counterpart."""
    return [_only(comparison, side) for side in Side]


def _only(comparison: Comparison, side: Side) -> Section | None:
    passages = comparison.only[side]
    if not passages:
        return None
    quotes = Quotes(
        tuple(_passage(comparison.documents, side, passage.id) for passage in passages[:MOST_ALONE])
    )
    blocks: list[Block] = [Prose(line(quiet(f"Passages without a link, {' or '.join(SHOWN)}."))), quotes]
    if len(passages) > MOST_ALONE:
        blocks.append(_more(len(passages) - MOST_ALONE, "passages."))
    return Section(f"only-{side}", f"Only in {comparison.names[side]}", tuple(blocks))


def _more(count: int, what: str) -> Prose:
    return Prose(line(quiet(f"And {count} more {what}")))
