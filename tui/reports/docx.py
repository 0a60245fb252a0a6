"""A report as a Word document, with real headings, quotations and tables, that one can go on writing in."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from docx import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt

from tui.documents.characters.guard import guard
from tui.language.lazy import lazy
from tui.reports.blocks import (
    MARKS,
    Block,
    Heading,
    Items,
    Line,
    NoteBody,
    Page,
    Picture,
    Prose,
    Quote,
    Quotes,
    Reading,
    Report,
    Run,
    Style,
    Table,
    addressed,
    plain,
)

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import Table as WordTable
    from docx.table import _Row
    from docx.text.paragraph import Paragraph

NUMBERS = Cm(1)
"""How wide a column of numbers is."""
_ILLEGAL = lazy("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_docx(report: Report) -> bytes:
    """The report as the bytes of a .docx file; pictures of characters are left out, their tables stay."""
    document = Document()
    document.core_properties.title = _legal(report.title)
    document.core_properties.author = ""
    document.core_properties.comments = ""
    _narrow_margins(document)
    document.add_heading(_legal(report.title), level=0)
    for words in report.lead:
        _paragraph(document, words)
    for section in report.sections:
        document.add_heading(_legal(section.title), level=1)
        below_heading = False
        for block in section.blocks:
            _block(document, block, below_heading=below_heading)
            below_heading = isinstance(block, Heading)
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def _narrow_margins(document: WordDocument) -> None:
    for section in document.sections:
        section.left_margin = section.right_margin = Cm(2.2)
        section.top_margin = section.bottom_margin = Cm(2)


def _block(document: WordDocument, block: Block, *, below_heading: bool) -> None:
    match block:
        case Heading():
            _paragraph(document, block.words, f"Heading{block.level}")
        case Prose():
            paragraph = document.add_paragraph()
            paragraph.paragraph_format.keep_with_next = below_heading or None
            _runs(paragraph, block.words)
        case Items():
            for item in block.items:
                _paragraph(document, item, "ListBullet")
        case Quotes():
            for one in block.items:
                _quote(document, one)
        case Table():
            _table(document, block)
        case NoteBody():
            for part in guard(block.body, lines=True).split("\n\n"):
                document.add_paragraph(_legal(part))
        case Page():
            _page(document, block)
        case Picture() | Reading():
            return  # pictures of characters, and what only a page can show side by side


def _page(document: WordDocument, page: Page) -> None:
    for passage in page.passages:
        number = Run(f"{passage.place.rsplit(' ', 1)[-1]} ", Style.QUIET)
        links = Run("".join(f" ↔ {words}" for words, _ in passage.links), Style.QUIET)
        _paragraph(document, (number, *passage.words, links))


def _quote(document: WordDocument, quote: Quote) -> None:
    paragraph = _added(document, "Quote")
    paragraph.paragraph_format.left_indent = Cm(0.8)
    paragraph.paragraph_format.keep_together = True
    _runs(paragraph, (Run("“"), *quote.words, Run("”")))
    source = " · ".join((quote.place, *quote.source))
    paragraph.add_run("\n— ").font.size = Pt(9)
    _runs(paragraph, addressed(source), size=Pt(9))


def _table(document: WordDocument, table: Table) -> None:
    grid = document.add_table(rows=1, cols=len(table.heads), style="Light List")
    for cell, head in zip(grid.rows[0].cells, table.heads, strict=True):
        cell.text = _legal(head)
    _row_is(grid.rows[0], "w:tblHeader")  # again on each page
    for row in table.rows:
        added = grid.add_row()
        _row_is(added, "w:cantSplit")
        cells = added.cells
        if len(row) == 1:
            cells[0].merge(cells[-1])
        for cell, words in zip(cells, row, strict=False):
            _runs(cell.paragraphs[0], words)
    if table.rows and all(len(row) == 1 or len(plain(row[0])) <= len("99.") for row in table.rows):
        _narrow(grid)


def _row_is(row: _Row, name: str) -> None:
    """Set a property that the library has no call of its own for."""
    row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001 - as its documentation does it


def _narrow(grid: WordTable) -> None:
    """Numbers alone need no more than a number's room in the first column."""
    first, *others = grid.columns
    rest = sum(column.width or 0 for column in grid.columns) - NUMBERS
    for column, width in ((first, NUMBERS), *((one, rest // len(others)) for one in others)):
        column.width = Length(width)
        for cell in column.cells:
            if cell._tc.grid_span == 1:  # noqa: SLF001 - likewise
                cell.width = Length(width)


def _paragraph(document: WordDocument, words: Line, style: str | None = None) -> None:
    _runs(_added(document, style), words)


def _added(document: WordDocument, style: str | None) -> Paragraph:
    """A paragraph at the end, its style by id: by name the library searches all styles each time."""
    paragraph = document.add_paragraph()
    if style:
        paragraph._p.style = style  # noqa: SLF001 - as the library itself does
    return paragraph


def _runs(paragraph: Paragraph, words: Line, size: Length | None = None) -> None:
    """Words with their marks: evidence is highlighted, and bold or underlined for those who print it."""
    for run in words:
        if run.address:
            _link(paragraph, run)
            continue
        written = paragraph.add_run(_legal(run.text))
        written.font.size = size
        written.bold = run.style in {Style.STRONG, Style.MARK, Style.LEFT_POLE} or None
        written.underline = run.style is Style.RIGHT_POLE or None
        if run.style in MARKS:
            written.font.highlight_color = (
                WD_COLOR_INDEX.TURQUOISE if run.style is Style.RIGHT_POLE else WD_COLOR_INDEX.YELLOW
            )
        if run.style is Style.QUIET:
            written.italic = True


def _link(paragraph: Paragraph, run: Run) -> None:
    """Words that lead to an address; the library has no call of its own for them."""
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(run.address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    written = paragraph.add_run(_legal(run.text))
    written.font.underline = True
    link.append(written._r)  # noqa: SLF001 - as its documentation does it
    paragraph._p.append(link)  # noqa: SLF001 - likewise


def _legal(text: str) -> str:
    """The text with what XML cannot carry replaced."""
    return _ILLEGAL.sub("\ufffd", guard(text, lines=True))
