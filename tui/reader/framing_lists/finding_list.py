"""The findings as entries of a list: both texts side by side, the words that count in bold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from tui.comparison import Comparison
from tui.comparison.findings.bearing import in_the_authors_voice
from tui.comparison.findings.model import Cited, Finding, Naming, shown
from tui.comparison.wording import speaker_and_how
from tui.framing.evidence.quoting import is_author
from tui.framing.model import Level, Quotation, Shift, ShiftKind
from tui.pair import Pair, Side
from tui.reader.card.answers import answers, pole_style, verdict_signs
from tui.reader.card.opening import AGAINST
from tui.reader.lists.entries import BLANK, Entry, destination_of, heading, quotation_entry
from tui.reader.state.material import Material
from tui.reader.state.reading_state import Voices
from tui.reader.text.styled import FAINT, SOFT, STRONG, Line, StyledRun, flat, line, width, wrap

TWO_COLUMNS = 100
"""Cells from which on the quotations of both texts stand side by side."""

INDENT = 4
_NAMINGS = {Naming.NAMED: "", Naming.WE: "“we”", Naming.BESIDE: "not named here"}


def finding_entries(material: Material, comparison: Comparison, voices: Voices) -> Iterator[Entry]:
    """The first findings, each with its best quotations; opened, with all that are cited.

    In the author's own voice only those are left that both texts bear out in that voice.
    """
    numbered = enumerate(shown(comparison.findings), start=1)
    heard = (
        (number, finding if voices is Voices.ALL else in_the_authors_voice(finding))
        for number, finding in numbered
    )
    found = [(number, finding) for number, finding in heard if finding is not None]
    if not found:
        return
    yield heading("Findings", "best first; enter opens one, then goes to its words")
    for number, finding in found:
        yield _entry(material, comparison, number, finding)
    yield BLANK


def _entry(material: Material, comparison: Comparison, number: int, finding: Finding) -> Entry:
    key = f"finding/{number}"
    against = f"  {finding.against} {AGAINST}" if finding.against else ""
    inside = [comparison.shifts[index].title.replace("->", "→") for index in finding.shifts[1:]]
    cited = [one for side in Side for one in finding.cited(side)]
    children = tuple(
        quotation_entry(material, one.quotation, f"{key}/{at}", "◂▸"[one.quotation.side is Side.RIGHT])
        for at, one in enumerate(cited)
    )
    if inside:
        children += (Entry(line((f"      in the same words: {'; '.join(inside)}", FAINT))),)
    return Entry(
        (
            *line((f"{number:>2} ", STRONG)),
            *verdict_signs(material, number - 1),
            *answers(finding),
            *line((against, SOFT)),
        ),
        key,
        children=children,
        brief=(_brief(material, finding, f"{key}/brief"),),
    )


def _brief(material: Material, finding: Finding, key: str) -> Entry:
    """The best quotation of either text: side by side where there is room."""
    first = Pair(*(finding.cited(side)[0] if finding.cited(side) else None for side in Side))
    quoted = Pair(*(_quoted(material, side, first[side]) for side in Side))

    def drawn(cells: int) -> Sequence[Line]:
        if cells < TWO_COLUMNS:
            return [
                row
                for side in Side
                if quoted[side]
                for row in wrap(
                    (StyledRun(f"    {material.names[side]} ", SOFT), *quoted[side]), cells, INDENT
                )
            ]
        column = (cells - INDENT - 2) // 2
        left, right = (wrap(quoted[side], column) for side in Side)
        return [
            (StyledRun(" " * INDENT), *one, StyledRun(" " * (column - width(one) + 2)), *other)
            for one, other in zip_longest(left, right, fillvalue=())
        ]

    leading = first.left or first.right
    if leading is None:
        return Entry((), key, drawn=drawn)
    return Entry((), key, destination_of(leading.quotation), aside=leading.quotation.why, drawn=drawn)


def _lit(text: str, quotation: Quotation) -> Iterator[tuple[str, str]]:
    """A quotation, the words that count in the colour of their pole; those of both texts are bold."""
    at, style = quotation.span.start, pole_style(quotation.pole)
    for span, how in sorted(
        [*((one, style) for one in quotation.words), *((one, STRONG) for one in quotation.shared)]
    ):
        if at <= span.start and span.end <= quotation.span.end:
            yield from ((flat(text[at : span.start]), ""), (flat(span.of(text)), how))
            at = span.end
    yield flat(text[at : quotation.span.end]), ""


def finding_number(key: str) -> int | None:
    """The index of the finding that an entry stands for or belongs to."""
    kind, _, rest = key.partition("/")
    number = rest.partition("/")[0]
    return int(number) - 1 if kind == "finding" and number.isdecimal() else None


def as_shift(finding: Finding) -> Shift:
    """A finding as a shift that one can write a note on."""
    old, new = (tuple(one.quotation for one in finding.cited(side)) for side in Side)
    return Shift(ShiftKind.ANCHOR, finding.title, Level.WORDED, old, new, axis=finding.axis)


def _quoted(material: Material, side: Side, cited: Cited | None) -> Line:
    """Words with their place, who says them, and how they concern the target where it is not named."""
    if cited is None:
        return ()
    document, quotation = material.documents[side], cited.quotation
    who, how = ("", "") if is_author(quotation.voice) else speaker_and_how(quotation.voice, document)
    parts = [f"§{document.number(cited.passage)}", who + how, _NAMINGS[cited.naming]]
    return line(
        "“",
        *_lit(document.text, quotation),
        "”",
        (f"  {' · '.join(part for part in parts if part)}", FAINT),
    )
