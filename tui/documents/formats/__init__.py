"""Every format that is read: what it is called, and which module reads it."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple, cast

from tui.documents.draft import Draft, Job
from tui.documents.sources.kinds import SourceKind


class Format(NamedTuple):
    """A format, declared once: for the worker, for messages, for help and for tests."""

    name: str  # as a reader would call it
    module: str  # in this package; has `read(job) -> Draft`


FORMATS = {
    SourceKind.HTML: Format("web page", "html"),
    SourceKind.MHTML: Format("web page (MHTML)", "mhtml"),
    SourceKind.PDF: Format("PDF", "pdf"),
    SourceKind.DOCX: Format("Word (DOCX)", "docx"),
    SourceKind.ODT: Format("OpenDocument (ODT)", "odt"),
    SourceKind.RTF: Format("RTF", "rtf"),
    SourceKind.EPUB: Format("book (EPUB)", "epub"),
    SourceKind.MAIL: Format("e-mail", "mail"),
    SourceKind.SUBTITLES: Format("subtitles (SRT, VTT)", "subtitles"),
    SourceKind.JSON: Format("news JSON", "news"),
    SourceKind.TEI: Format("TEI", "scholarly"),
    SourceKind.JATS: Format("JATS", "scholarly"),
}

UNSIGNED = frozenset({SourceKind.PDF, SourceKind.DOCX, SourceKind.ODT, SourceKind.RTF})
"""What knows of itself at best who saved it and when."""


def read(kind: SourceKind, job: Job) -> Draft:
    """The draft of a source of this kind; `Unreadable` says why there is none."""
    module = import_module(f"{__name__}.{FORMATS[kind].module}")
    draft = cast("Callable[[Job], Draft]", module.read)(job)
    if kind in UNSIGNED:
        from tui.documents.formats.byline import signed

        return signed(draft)
    if kind in (SourceKind.HTML, SourceKind.MHTML):
        from tui.documents.formats.byline import signed_page

        return signed_page(draft)
    return draft
