"""A draft out of the lines of all pages: furniture and notes parted off, paragraphs over pages joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from tui.documents.characters.raised import power
from tui.documents.draft import Draft, Part
from tui.documents.formats.pdf.flow import (
    ENDED,
    ITEM,
    LARGER,
    LEADERS,
    Paragraph,
    SetLine,
    over_floats,
    paragraphs,
    set_page,
    setting,
)
from tui.documents.formats.pdf.heads import find_heads
from tui.documents.formats.pdf.hyphens import joined
from tui.documents.formats.pdf.lines import HYPHEN, SMALLER, Line
from tui.documents.formats.pdf.notes import at_end, endnotes, foot
from tui.documents.formats.pdf.printed import PRINTED, linked, off_the_web
from tui.documents.model import BlockKind

CONTENTS = "table of contents"
CONTENTS_HEAD = re.compile(r"(?:table of )?contents", re.IGNORECASE)
TITLE = 1.4
LONGEST_HEADING = 220  # characters
LONGEST_SAID = 90  # of a heading that is a whole sentence
SECTION = re.compile(r"\d{1,2}\. [A-Z]")
BULLET = re.compile(r"[•‣▪◦●○■□]\s")
MARKED = re.compile(r"(\d{1,3}|[*†‡§¶]{1,3})\s*(?=[^\W\d_“\"‘'(]|[“\"‘'(])")
SIGN = re.compile(r"\d{1,3}|[*†‡§¶]+")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
APART = 1.7  # of the size, from the text to notes as large as it


def build(pages: Sequence[Sequence[Line]], heights: Sequence[float], labels: Sequence[str]) -> Draft:
    """The draft of a text by its lines, page by page."""
    heads = find_heads(pages, heights)
    body = _body_size(pages)
    text: list[SetLine] = []
    notes: list[SetLine] = []
    furniture: dict[int, list[tuple[str, str]]] = {}
    for number, (lines, rules, height) in enumerate(zip(pages, heads, heights, strict=True)):
        kept = [line for n, line in enumerate(lines) if n not in rules]
        furniture[number] = [(lines[n].text, rule) for n, rule in rules.items()]
        own, small = _without_notes(set_page(kept, number), body, height)
        text += own
        notes += small
    known = frozenset(_known(pages))
    places = [f"p. {label}" for label in labels]
    printed = any(rule == PRINTED for found in furniture.values() for _, rule in found)
    below = list(_notes(notes, known, places))
    text = [_referring(one, {part.note for part in below}) for one in text]
    parts = list(_with_contents(list(_parts(text, furniture, known, places, body, printed=printed))))
    parts = list(_with_sections(parts))
    parts = list(off_the_web(parts)) if printed else list(endnotes(parts))
    return Draft(parts=parts + below)


def _body_size(pages: Sequence[Sequence[Line]]) -> float:
    sizes: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def _known(pages: Sequence[Sequence[Line]]) -> Iterator[str]:
    """Words that stand whole somewhere, in lower case."""
    for lines in pages:
        for line in lines:
            words = WORD.findall(line.text.lower())
            yield from words[1 : -1 if line.text.endswith(("-", "\ufffe", "\u00ad")) else None]


def _without_notes(lines: list[SetLine], body: float, height: float) -> tuple[list[SetLine], list[SetLine]]:
    """The lines of a page without its notes: small type in the lower half from a mark on, or its end."""
    large = _large_notes(lines, height)
    lines, last = lines[: len(lines) - large], lines[len(lines) - large :]
    text: list[SetLine] = []
    notes: list[SetLine] = []
    for one in lines:
        small = one.line.size < SMALLER * body and one.line.y < 0.6 * height and not one.line.cell
        marked = bool(one.line.mark) or MARKED.match(one.line.text) is not None
        goes_on = bool(notes) and abs(notes[-1].line.size - one.line.size) < 0.5
        if small and (marked or goes_on):
            notes.append(one)
        else:
            text.append(one)
    return text, notes + last


def _referring(one: SetLine, notes: AbstractSet[str]) -> SetLine:
    """A line whose marks are the names of their notes: at the foot of its page, or at the end of the text."""
    if not one.line.marks:
        return one
    signs: dict[int, str] = {}
    for at, sign in one.line.marks:
        signs[at] = signs.get(at, "") + sign
    text = one.line.text
    marks: list[tuple[int, str]] = []
    for at, found in sorted(signs.items(), reverse=True):
        names = [foot(one.page, sign) for sign in SIGN.findall(found)]
        if not all(name in notes for name in names) and (digits := power(text[:at], found)):
            text = text[:at] + digits + text[at:]
            marks = [(where + len(digits), name) for where, name in marks]
        else:
            marks[:0] = ((at, name if name in notes else at_end(name)) for name in names)
    return replace(one, line=one.line._replace(text=text, marks=tuple(marks)))


def _large_notes(lines: Sequence[SetLine], height: float) -> int:
    """How many lines at the end of a page are notes as large as its text: apart, their marks rising."""
    marks = [n for n, one in enumerate(lines) if one.line.mark.isdecimal() and one.line.y < 0.6 * height]
    for place, first in enumerate(marks):
        found = [lines[n].line for n in range(first, len(lines))]
        numbers = [int(lines[n].line.mark) for n in marks[place:]]
        if first == 0 or lines[first - 1].line.y - found[0].y < APART * found[0].size:
            continue
        rising = all(after == before + 1 for before, after in pairwise(numbers))
        below = all(0 < a.y - b.y < APART * 2 * a.size and not b.cell for a, b in pairwise(found))
        if rising and below:
            return len(found)
    return 0


def _parts(
    lines: list[SetLine],
    furniture: dict[int, list[tuple[str, str]]],
    known: frozenset[str],
    places: Sequence[str],
    body: float,
    *,
    printed: bool,
) -> Iterator[Part]:
    page, titled = -1, False
    leads = [one.line.size for one in lines[:40] if not (printed and one.line.linked)]
    largest = max(leads, default=body)
    edges = [words for words, _ in furniture.get(0, ())]
    how = setting(lines)
    for paragraph in over_floats(list(paragraphs(lines, how)), how):
        while page < paragraph.first.page:
            page += 1
            yield from _set_apart(furniture.pop(page, []), places[page])
        part = _part(paragraph, known, places, body, 0.0 if titled else largest)
        if printed and paragraph.linked:
            part = linked(part, [] if titled else edges)
        titled = titled or (part.level == 1 and not part.rule)
        yield part
        page = max(page, paragraph.lines[-1].page)
        for number in sorted(n for n in furniture if n <= page):
            yield from _set_apart(furniture.pop(number), "")
    for number in sorted(furniture):
        yield from _set_apart(furniture[number], places[number])


def _with_contents(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts; the heading of a table of contents is of it."""
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        headed = following and following.rule == CONTENTS and CONTENTS_HEAD.fullmatch(part.text)
        yield part._replace(kind=BlockKind.PARAGRAPH, level=0, rule=CONTENTS) if headed else part


def _with_sections(parts: Sequence[Part]) -> Iterator[Part]:
    """The parts; a numbered line alone between paragraphs is the heading of what follows."""
    for before, part, after in zip([None, *parts], parts, [*parts[1:], None], strict=False):
        text = part.text
        short = len(text) <= LONGEST_SAID and not text.endswith((".", "!")) and SECTION.match(text)
        alone = after and after.kind is BlockKind.PARAGRAPH and len(after.text) > LONGEST_SAID
        alone = alone and not (before and before.kind is BlockKind.ITEM)
        heads = alone and short and part.kind is BlockKind.ITEM and not part.rule
        yield part._replace(kind=BlockKind.HEADING, level=2) if heads else part


def _set_apart(found: Sequence[tuple[str, str]], place: str) -> Iterator[Part]:
    for words, rule in found:
        yield Part(BlockKind.PARAGRAPH, words.replace(HYPHEN, "-"), 0, rule, ((0, place),) if place else ())


def _part(
    paragraph: Paragraph, known: frozenset[str], places: Sequence[str], body: float, largest: float
) -> Part:
    part = _joined(paragraph, known, places)
    if LEADERS.search(part.text):
        return part._replace(rule=CONTENTS)
    if paragraph.cell:
        return part._replace(kind=BlockKind.CELL)
    if level := _level(paragraph, part.text, body, largest):
        return part._replace(kind=BlockKind.HEADING, level=level)
    item = ITEM.match(part.text) and not part.text.startswith(("–", "—"))
    return part._replace(kind=BlockKind.ITEM) if item else part


def _level(paragraph: Paragraph, text: str, body: float, largest: float) -> int:
    if len(text) > LONGEST_HEADING or len(paragraph.lines) > 4 or not any(map(str.isalpha, text)):
        return 0
    if BULLET.match(text) or (len(text) > LONGEST_SAID and ENDED.search(text)):
        return 0
    size = paragraph.size
    if size >= LARGER * body:
        return 1 if largest and size >= 0.98 * largest else 2
    return 3 if paragraph.bold and size >= SMALLER * body and not ENDED.search(text) else 0


def _joined(paragraph: Paragraph, known: frozenset[str], places: Sequence[str]) -> Part:
    """The words of a paragraph, where in them each page begins, and the marks of notes."""
    text = paragraph.first.line.text
    page = paragraph.first.page
    at = [(0, places[page])]
    marks = [*paragraph.first.line.marks]
    for one in paragraph.lines[1:]:
        text = joined(text, one.line.text, known)
        start = len(text) - len(one.line.text)
        marks += ((start + offset, note) for offset, note in one.line.marks)
        if one.page != page:
            page = one.page
            at.append((start, places[page]))
    text = re.sub("[\ufffe\u00ad]$", "-", text).replace("\ufffe", "-")
    return Part(BlockKind.PARAGRAPH, text, places=tuple(at), marks=tuple(marks))


def _notes(lines: list[SetLine], known: frozenset[str], places: Sequence[str]) -> Iterator[Part]:
    """Notes at the end of the text, each at the place where it stands."""
    current: Paragraph | None = None
    mark = ""
    for one in lines:
        begun = one.line.mark or ((found[1]) if (found := MARKED.match(one.line.text)) else "")
        if begun or current is None:
            if current:
                yield _note(current, mark, known, places)
            words = one.line.text if one.line.mark else MARKED.sub("", one.line.text, count=1)
            current, mark = Paragraph([replace(one, line=one.line._replace(text=words))]), begun
        else:
            current.lines.append(one)
    if current:
        yield _note(current, mark, known, places)


def _note(paragraph: Paragraph, sign: str, known: frozenset[str], places: Sequence[str]) -> Part:
    part = _joined(paragraph, known, places)._replace(kind=BlockKind.NOTE, marks=())
    if not sign:
        return part
    place = ((0, f"{part.places[0][1]} n. {sign}"),)
    return part._replace(text=f"[{sign}] {part.text}", places=place, note=foot(paragraph.first.page, sign))
