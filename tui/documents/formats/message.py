"""Messages in the form of e-mail (RFC 5322, MIME): mails, and pages that browsers save as one file."""

from __future__ import annotations

import email
import email.errors
import email.policy
import email.utils
from collections.abc import Iterator
from datetime import datetime
from email.header import decode_header, make_header
from email.message import Message

from tui.documents.formats.html.decode import known_encoding, page_text
from tui.errors import Unreadable

MOST_PARTS = 500


def parse(data: bytes) -> Message:
    """The message of some bytes."""
    if data.startswith(b"From "):  # one message of a mailbox
        data = data.partition(b"\n")[2]
    return email.message_from_bytes(data, policy=email.policy.compat32)


def parts(message: Message) -> Iterator[Message]:
    """The parts that hold something, without those of attached messages."""
    for number, part in enumerate(_inner(message)):
        if number > MOST_PARTS:
            raise Unreadable(f"has more than {MOST_PARTS} parts: that is no letter.")
        yield part


def _inner(message: Message) -> Iterator[Message]:
    if message.get_content_type() == "message/rfc822":
        return
    payload = message.get_payload()
    if message.is_multipart() and isinstance(payload, list):
        for part in payload:
            if isinstance(part, Message):
                yield from _inner(part)
    else:
        yield message


def body(part: Message) -> bytes:
    """The bytes of a part as they were before they were sent."""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def text(part: Message) -> str:
    """The words of a part.

    Its bytes are decoded here: `get_content` of Python 3.11 turns every letter beyond ASCII of a page
    without a declared charset into U+FFFD.
    """
    return page_text(body(part), known_encoding(part.get_content_charset("")))


def header(message: Message, name: str) -> str:
    """A header in plain words; empty if it is not there."""
    value = message.get(name)
    if value is None:
        return ""
    try:
        pieces = [(words, known_encoding(name) if name else None) for words, name in decode_header(value)]
        return " ".join(str(make_header(pieces)).split())
    except (LookupError, UnicodeError, email.errors.HeaderParseError):
        return " ".join(str(value).split())


def date(message: Message) -> str:
    """The day on which a message was sent, where its sender was; empty if it does not say."""
    try:
        found: datetime = email.utils.parsedate_to_datetime(header(message, "date"))
    except (TypeError, ValueError, IndexError):
        return ""
    return found.date().isoformat()


def sender(message: Message) -> str:
    """Who sent a message, by name if it gives one."""
    name, address = email.utils.parseaddr(header(message, "from"))
    return name or address
