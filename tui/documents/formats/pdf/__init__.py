"""PDF: words in the order in which they were written, paragraphs, notes, running heads, pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

import pypdfium2

from tui.documents.draft import Draft, Job
from tui.documents.formats.pdf.build import build
from tui.documents.formats.pdf.initials import with_initials
from tui.documents.formats.pdf.lines import Line, page_lines
from tui.documents.formats.pdf.links import with_links
from tui.documents.formats.pdf.printed import PRINTED, told_on
from tui.documents.formats.pdf.turned import turn_of
from tui.documents.model import Metadata
from tui.errors import Unreadable

FILE_NAME = re.compile(
    r"\S+\.(?:docx?|pdf|tex|dvi|indd|qxd|odt|html?|rtf|pages)$|^Microsoft Word - |^untitled"
    r"|^(?=\S*\d)\w+(?:[-_:.]+\w+){2,}$",  # 0214.2004.draft
    re.IGNORECASE,
)
NOBODY = re.compile(r"\W*(?:anonymous|unspecified|untitled|unknown|none|null|user|admin)\W*", re.IGNORECASE)
MADE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?")
NO_LETTER = re.compile("[\x00-\x1f\ufffd\ue000-\uf8ff]")
LONG = 40  # pages: of a longer text the first ones are handed over before the rest is read
FIRST = 12
ODD = 0.3  # of the characters of a page, from which it cannot be read
PASSWORD = 4  # FPDF_ERR_PASSWORD


def read(job: Job) -> Draft:
    """The text of a PDF; its pages, as it calls them, are places."""
    document = _opened(job.data)
    count = len(document)
    if count > job.limits.pages:
        raise Unreadable(f"has {count:,} pages; parallax reads {job.limits.pages:,}: give a part of it.")
    pages: list[list[Line]] = []
    heights: list[float] = []
    labels: list[str] = []
    unread: list[str] = []
    empty = 0
    for number in range(count):
        if number == FIRST and count > LONG and any(pages):
            job.first(_draft(document, build(pages, heights, labels)))
        job.progress(f"reading page {number + 1:,} of {count:,}", number / count)
        label = _label(document, number)
        lines, height = _page(document, number)
        if lines and _is_odd(lines):
            unread.append(label)
            lines = []
        elif not lines:
            empty += 1
        pages.append(lines)
        heights.append(height)
        labels.append(label)
    if not any(pages):
        raise Unreadable(_why_no_words(document, unread))
    draft = _draft(document, build(pages, heights, labels))
    if all(part.rule for part in draft.parts) and any(map(_shows_a_picture, document)):  # stamps on scans
        raise Unreadable(_why_no_words(document, unread))
    if unread:
        draft.tell("page", f"{len(unread)} of {count} pages could not be read ({', '.join(unread[:20])}): "
                   "their type names no letters; run OCR (ocrmypdf --force-ocr).", len(unread))  # fmt: skip
    if empty > len(unread) and empty > 0 and 2 * empty >= count > 1:
        draft.tell(
            "page", f"{empty} of {count} pages hold no text; if they are pictures, run OCR (ocrmypdf).", empty
        )
    return draft


def _draft(document: Any, draft: Draft) -> Draft:  # noqa: ANN401 - the library has no types
    draft.metadata = _metadata(document, draft)
    return draft


def _opened(data: bytes) -> Any:  # noqa: ANN401
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == PASSWORD or "password" in str(error).lower():
            raise Unreadable("is locked with a password: save an unlocked copy.") from error
        raise Unreadable("is damaged (it ends early or is no PDF): fetch it again.") from error


def _label(document: Any, number: int) -> str:  # noqa: ANN401
    with suppress(pypdfium2.PdfiumError, UnicodeError, ValueError):
        if label := " ".join((document.get_page_label(number) or "").split()):
            return label[:20]
    return str(number + 1)


def _page(document: Any, number: int) -> tuple[list[Line], float]:  # noqa: ANN401
    try:
        page = document[number]
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        return [], 1.0
    try:
        left, bottom, right, top = page.get_mediabox()
        turn = turn_of(text.raw, right - left, top - bottom)
        lines = with_initials(page_lines(text.raw, turn))
        return lines if turn.quarters else with_links(page.raw, lines), turn.turned_height
    finally:
        text.close()
        page.close()


def _is_odd(lines: Sequence[Line]) -> bool:
    """Whether the type of a page names no letters: codes of no character instead."""
    text = "".join(line.text for line in lines).replace(" ", "")
    return len(NO_LETTER.findall(text)) > ODD * max(1, len(text))


def _why_no_words(document: Any, unread: Sequence[str]) -> str:  # noqa: ANN401
    count = f"{len(document):,} page{'' if len(document) == 1 else 's'}"
    if unread:
        return f"has type that names no letters on its {count}: run OCR first (ocrmypdf --force-ocr)."
    if not any(map(_shows_something, document)):
        return f"shows nothing on its {count}: it is blank, locked or damaged; fetch it again."
    return f"holds pictures of {count} and no text: run OCR first (ocrmypdf)."


def _shows_something(page: Any) -> bool:  # noqa: ANN401
    try:
        return int(pypdfium2.raw.FPDFPage_CountObjects(page.raw)) > 0
    finally:
        page.close()


def _shows_a_picture(page: Any) -> bool:  # noqa: ANN401
    try:
        return any(page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]))
    finally:
        page.close()


def _metadata(document: Any, draft: Draft) -> Metadata:  # noqa: ANN401
    said: dict[str, str] = {}
    with suppress(pypdfium2.PdfiumError, UnicodeError, ValueError):
        said = {
            key: " ".join(value.replace("\0", " ").split())
            for key, value in document.get_metadata_dict().items()
        }
    found = {key: value for key, value in said.items() if not NOBODY.fullmatch(value)}
    title = found.get("Title", "")
    if FILE_NAME.search(title) or len(title) < 4:
        title = ""
    heading = next((part.text for part in draft.parts if part.level == 1 and not part.rule), "")
    if heading and (not title or title.startswith(" ".join(heading.split()))):
        title = heading
    printed = any(part.rule == PRINTED for part in draft.parts)
    told = told_on(draft.parts) if printed else Metadata()
    author = found.get("Author", "")
    made = MADE.match(found.get("CreationDate", ""))
    date = "-".join(filter(None, made.groups())) if made else ""
    return told._replace(title=title, author=author, date=date, guessed="date" if date else "")
