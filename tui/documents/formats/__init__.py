"""Every format that is read: what it is called, and which module reads it."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple, cast

from tui.documents.draft import Draft, Job
from tui.documents.sources.kinds import Kind


class Format(NamedTuple):
    """A format, declared once: for the worker, for messages, for help and for tests."""

    name: str  # as a reader would call it
    module: str  # in this package; has `read(job) -> Draft`


FORMATS = {
    Kind.HTML: Format("web page", "html"),
    Kind.MHTML: Format("web page (MHTML)", "mhtml"),
    Kind.PDF: Format("PDF", "pdf"),
    Kind.DOCX: Format("Word (DOCX)", "docx"),
    Kind.ODT: Format("OpenDocument (ODT)", "odt"),
    Kind.RTF: Format("RTF", "rtf"),
    Kind.EPUB: Format("book (EPUB)", "epub"),
    Kind.MAIL: Format("e-mail", "mail"),
    Kind.SUBTITLES: Format("subtitles (SRT, VTT)", "subtitles"),
    Kind.JSON: Format("news JSON", "news"),
    Kind.TEI: Format("TEI", "scholarly"),
    Kind.JATS: Format("JATS", "scholarly"),
}


def read(kind: Kind, job: Job) -> Draft:
    """The draft of a source of this kind; `Unreadable` says why there is none."""
    module = import_module(f"{__name__}.{FORMATS[kind].module}")
    return cast("Callable[[Job], Draft]", module.read)(job)
