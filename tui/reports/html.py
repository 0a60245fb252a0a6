"""A report as one HTML page: everything escaped, nothing loaded, whole without its script; light and dark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape as escape_html
from importlib.resources import files

from tui.documents.characters.guard import guard
from tui.pair import Side
from tui.reports.blocks import (
    BAR,
    Block,
    Heading,
    Items,
    Line,
    NoteBody,
    Page,
    PagePassage,
    Picture,
    Prose,
    Quote,
    Quotes,
    Reading,
    Report,
    Run,
    Section,
    Style,
    Table,
    addressed,
    fold,
)
from tui.reports.html_reading import escape, render_reading, script_hash

PICTURE_WIDTH = 78
UNHEARD = 'aria-hidden="true"'
"""Of pictures made of characters, which a screen reader would spell: the tables say the same in words."""
HEAD = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="parallax">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
"""


def render_html(report: Report) -> str:
    """The report as a page that needs no other file."""
    style = files("tui.reports").joinpath("page.css").read_text(encoding="utf-8")
    anchors = frozenset(_anchors(report))
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src {script_hash()}"
    head = HEAD.format(title=escape(report.title), style=style, policy=policy)
    lines = [head, "<main>", f"<h1>{escape(report.title)}</h1>"]
    lines += [f'<p class="lead">{inline(words)}</p>' for words in report.lead]
    if len(report.sections) > 2:
        lines.append(_contents(report))
    for section in report.sections:
        lines += _section(section, anchors)
    return "\n".join([*lines, "</main>", "</body>", "</html>", ""])


def inline(words: Line) -> str:
    """A line with its marks."""
    return "".join(map(_run, words))


def _run(run: Run) -> str:
    words = escape(run.text)
    if run.address or run.anchor:
        where = f'class="{run.style}" href="#{run.anchor}"'
        if run.address:
            where = f'href="{escape(run.address)}" rel="noreferrer"'
        return f"<a {where}>{words}</a>"
    match run.style:
        case Style.PLAIN if set(run.text) == {BAR}:
            return f"<span {UNHEARD}>{words}</span>"
        case Style.PLAIN:
            return words
        case Style.STRONG:
            return f"<strong>{words}</strong>"
        case Style.QUIET:
            return f'<span class="quiet">{words}</span>'
        case style:
            tag = "u" if style is Style.RIGHT_POLE else "b"
            return f'<mark class="{style}"><{tag}>{words}</{tag}></mark>'


def _anchors(report: Report) -> Iterator[str]:
    for section in report.sections:
        for block in section.blocks:
            if isinstance(block, Page):
                yield from (passage.anchor for passage in block.passages)
            if isinstance(block, Reading):
                yield from (passage.anchor for side in block.passages for passage in side)


def _contents(report: Report) -> str:
    entries = (f'<a href="#{section.id}">{escape(section.title)}</a>' for section in report.sections)
    return f'<nav aria-label="Contents">{_list(entries)}</nav>'


def _section(section: Section, anchors: frozenset[str]) -> Iterator[str]:
    yield f'<section id="{section.id}">\n<h2>{escape(section.title)}</h2>'
    for block in section.blocks:
        yield _block(block, anchors)
    yield "</section>"


def _block(block: Block, anchors: frozenset[str]) -> str:
    match block:
        case Heading() | Prose():
            tag = f"h{block.level + 1}" if isinstance(block, Heading) else "p"
            return f"<{tag}>{inline(block.words)}</{tag}>"
        case Items():
            return _list(map(inline, block.items))
        case Quotes():
            return _quotes(block, anchors)
        case Table():
            return _table(block)
        case Picture() | NoteBody():
            return _verbatim(block)
        case Page() | Reading():
            return render_reading(block) if isinstance(block, Reading) else _page(block)


def _page(page: Page) -> str:
    return "\n".join(map(_passage, page.passages))


def _verbatim(block: Picture | NoteBody) -> str:
    """A block whose lines stay as they are written."""
    if isinstance(block, NoteBody):
        return f'<div class="note">{escape_html(guard(block.body, lines=True))}</div>'
    rows = "\n".join(escape(row.rstrip()) for row in fold(block, PICTURE_WIDTH))
    return f"<pre {UNHEARD}>{rows}</pre>"


def _list(items: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def _quotes(block: Quotes, anchors: frozenset[str]) -> str:
    """Quotations of both texts stand in two columns, others one below the other."""
    columns = [[one for one in block.items if one.side is side] for side in Side]
    if not all(columns):
        columns = [list(block.items)]
    written = ("".join(_quote(one, anchors) for one in column) for column in columns)
    return f'<div class="quotes">{"".join(f"<div>{column}</div>" for column in written)}</div>'


def _quote(quote: Quote, anchors: frozenset[str]) -> str:
    place = escape(quote.place)
    if quote.anchor in anchors:
        place = f'<a href="#{quote.anchor}">{place}</a>'
    source = "".join(f" · {inline(addressed(part))}" for part in quote.source)
    return (
        f"<figure><blockquote>“{inline(quote.words)}”</blockquote>"
        f'<figcaption><span class="label">{place}</span>{source}</figcaption></figure>\n'
    )


def _table(table: Table) -> str:
    heads = "".join(
        f'<th scope="col"{_number(table, column)}>{escape(head)}</th>' if head else "<td></td>"
        for column, head in enumerate(table.heads)
    )
    rows = "\n".join(_row(table, row) for row in table.rows)
    return (
        '<div class="table" tabindex="0" role="group" aria-label="Table"><table>'
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody></table></div>"
    )


def _row(table: Table, row: tuple[Line, ...]) -> str:
    if len(row) == 1:
        return (
            f'<tr><th scope="colgroup" colspan="{len(table.heads)}" class="span">{inline(row[0])}</th></tr>'
        )
    cells = (f"<td{_number(table, column)}>{inline(cell)}</td>" for column, cell in enumerate(row))
    return f"<tr>{''.join(cells)}</tr>"


def _number(table: Table, column: int) -> str:
    return ' class="number"' if column in table.numbers else ""


def _passage(passage: PagePassage) -> str:
    links = ", ".join(f'<a href="#{anchor}">{escape(words)}</a>' for words, anchor in passage.links)
    number = escape(passage.place.rsplit(" ", 1)[-1])
    kind = ' class="heading"' if passage.heading else ""
    below = f'<div class="links">↔ {links}</div>' if links else ""
    return (
        f'<div class="passage" id="{passage.anchor}"><span>{number}</span>'
        f"<div{kind}>{inline(passage.words)}{below}</div></div>"
    )
