"""Web pages that a browser saves as one file (MHTML, "single file")."""

from __future__ import annotations

from email.message import Message

from tui.documents.draft import Draft, Job
from tui.documents.formats import message
from tui.documents.formats.html import read_page
from tui.documents.model import Metadata
from tui.errors import Unreadable


def read(job: Job) -> Draft:
    """The page that the file was saved for; frames and pictures in it are passed over."""
    found = message.parse(job.data)
    page = _page(found)
    if page is None:
        raise Unreadable("is a saved page without its page (the file ends early): save it again.")
    address = message.header(found, "snapshot-content-location") or message.header(page, "content-location")
    origin = Metadata(
        title=message.header(found, "subject"), source=address if address.startswith("http") else ""
    )
    draft = read_page(message.text(page), job.limits, origin)
    if saved := message.date(found):
        draft.metadata = draft.metadata._replace(note=draft.metadata.note or f"saved on {saved}")
    return draft


def _page(found: Message) -> Message | None:
    pages = [part for part in message.parts(found) if _is_page(part)]
    start = found.get_param("start")
    wanted = message.header(found, "snapshot-content-location")
    for part in pages:
        if start and part.get("content-id") == start:
            return part
    for part in pages:
        if wanted and message.header(part, "content-location") == wanted:
            return part
    return pages[0] if pages else None


def _is_page(part: Message) -> bool:
    return part.get_content_type() in ("text/html", "application/xhtml+xml")
