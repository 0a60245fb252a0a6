"""A report as Markdown: a paragraph is one line, and what Markdown would read as its own is escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.documents.characters.guard import guard
from tui.language.lazy import lazy
from tui.reports.blocks import (
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

PICTURE_WIDTH = 78
SIGN = lazy(r"[\\`*\[\]<>|~_&$]")
"""What stands in every text that `SPECIAL` changes; most hold none of it."""
SPECIAL = lazy(r"([\\`*\[\]<>|~]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)|\$(?=\S))")
LINE_START = lazy(r"^(\s*\d*)(#{1,6}(?=\s)|[-+](?=\s)|={3,}|-{3,}|(?<=\d)[.)](?=\s))")


def render_markdown(report: Report) -> str:
    """The report as Markdown (CommonMark with tables), ending in a line feed."""
    parts = [f"# {escape(report.title)}", *map(inline, report.lead)]
    for section in report.sections:
        parts += _section(section)
    return "\n\n".join(part for part in parts if part) + "\n"


def _section(section: Section) -> Iterator[str]:
    yield f"## {escape(section.title)}"
    for block in section.blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"{'#' * (block.level + 1)} {inline(block.words)}"
        case Prose():
            yield inline(block.words)
        case Items():
            yield "\n".join(f"- {inline(item)}" for item in block.items)
        case Quotes():
            yield from map(_quote, block.items)
        case Table():
            yield _table(block)
        case Picture():
            yield "\n".join(["```text", *(guard(row) for row in fold(block, PICTURE_WIDTH)), "```"])
        case NoteBody():
            yield note_body(block.body)
        case Page():
            yield from map(_passage, block.passages)
        case Reading():
            return  # what stands side by side is for a page; Markdown has each text by itself


def escape(text: str) -> str:
    """Words that Markdown shows as they are."""
    shown = guard(text)
    if SIGN.search(shown):
        shown = SPECIAL.sub(r"\\\1", shown)
    return LINE_START.sub(r"\1\\\2", shown) if LINE_START.match(shown) else shown


def inline(words: Line) -> str:
    """A line with its marks: evidence bold, background words in italics."""
    return "".join(map(_run, words)).strip()


def _run(run: Run) -> str:
    escaped = escape(run.text)
    if run.address:
        return (
            f"<{guard(run.address)}>" if run.address == run.text else f"[{escaped}](<{guard(run.address)}>)"
        )
    sign = {Style.PLAIN: "", Style.QUIET: "*"}.get(run.style, "**")
    core = escaped.strip()
    if not core or not sign:
        return escaped
    start = len(escaped) - len(escaped.lstrip())
    return f"{escaped[:start]}{sign}{core}{sign}{escaped[start + len(core) :]}"


def _quote(quote: Quote) -> str:
    source = " · ".join((quote.place, *quote.source))
    return f"> “{inline(quote.words)}”  \n> — {inline(addressed(source))}"


def _table(table: Table) -> str:
    rule = ("---:" if number in table.numbers else "---" for number in range(len(table.heads)))
    rows = [
        " | ".join(escape(head) for head in table.heads),
        " | ".join(rule),
        *(" | ".join(_cells(row, len(table.heads))) for row in table.rows),
    ]
    return "\n".join(f"| {row} |" for row in rows)


def _cells(row: tuple[Line, ...], columns: int) -> list[str]:
    """A row's cells; Markdown knows no cell that spans columns, so the others stay empty."""
    return [*map(inline, row), *[""] * (columns - len(row))]


def note_body(body: str) -> str:
    """A note as its writer wrote it, in Markdown: its headings stand below ours, and no HTML passes."""
    lines = guard(body, lines=True).replace("<", "&lt;").splitlines()
    return "\n".join(f"####{one}" if re.match(r"#{1,2}\s", one) else one for one in lines).strip()


def _passage(passage: PagePassage) -> str:
    number = passage.place.rsplit(" ", 1)[-1]
    words = f"**{inline(passage.words)}**" if passage.heading else inline(passage.words)
    links = "".join(f"  \n↔ {escape(link)}" for link, _ in passage.links)
    return f"{escape(number)} {words}{links}"
