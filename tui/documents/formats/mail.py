"""E-mail: the letter, without what it quotes of others and what was signed below."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import Message

from tui.documents.draft import Draft, Job, Part
from tui.documents.formats import message
from tui.documents.formats.html import read_page
from tui.documents.model import BlockKind, Metadata
from tui.documents.plain_text.blocks import find_blocks
from tui.errors import Unreadable

SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
QUOTED = re.compile(r"^>")
INTRODUCED = re.compile(
    r"^(?:On\b.{6,120}\bwrote:|-{2,} ?(?:Original Message|Forwarded message) ?-{2,}"
    r"|Am .{6,100} schrieb .{2,60}:"
    r"|Le .{6,100} a écrit ?:)\s*$"
)


def read(job: Job) -> Draft:
    """The letter: its page if it has one, which shows paragraphs and quotations, else its plain words."""
    found = message.parse(job.data)
    origin = Metadata(
        title=re.sub(
            r"^(?:(?:re|fwd?|aw|wg) ?: *)+", "", message.header(found, "subject"), flags=re.IGNORECASE
        ),
        author=message.sender(found),
        date=message.date(found),
    )
    bodies = [part for part in message.parts(found) if not _is_attached(part)]
    page = next((part for part in bodies if part.get_content_type() == "text/html"), None)
    plain = next((part for part in bodies if part.get_content_type() == "text/plain"), None)
    if page is not None and message.body(page).strip():
        draft = _as_letter(read_page(message.text(page), job.limits, origin, letter=True), origin)
    elif plain is not None and message.body(plain).strip():
        draft = Draft(origin, list(_plain(_lines_as_meant(plain))))
    else:
        raise Unreadable("is a letter without words: give what is attached to it as a file.")
    if attached := sum(map(_is_attached, message.parts(found))):
        what = "attachment was" if attached == 1 else "attachments were"
        draft.tell("left out", f"{attached} {what} not read.", attached)
    return draft


def _as_letter(draft: Draft, origin: Metadata) -> Draft:
    """A page that came by mail: the mail says best who wrote it and when."""
    own = draft.metadata
    draft.metadata = own._replace(
        title=own.title or origin.title, author=own.author or origin.author, date=own.date or origin.date
    )
    return draft


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or part.get_content_type() == "message/rfc822"


def _lines_as_meant(part: Message) -> str:
    """The words of a part; lines that the sender's program broke are whole again."""
    text = message.text(part).replace("\r\n", "\n").replace("\r", "\n")
    said = {name: str(part.get_param(name) or "").lower() for name in ("format", "delsp")}
    return unflowed(text, delete_blank=said["delsp"] == "yes") if said["format"] == "flowed" else text


def unflowed(text: str, *, delete_blank: bool = False) -> str:
    """Text of format=flowed (RFC 3676) in whole lines.

    A line that ends in a blank goes on in the next one of the same depth of quotation. That blank is no part
    of the text with DelSp=yes, and never the one put before lines that begin with `>`, `From ` or a blank.
    """
    lines: list[str] = []
    depth_before = -1  # of the line that goes on; -1: none does
    for line in text.split("\n"):
        words = line.lstrip(">")
        depth = len(line) - len(words)
        words = words.removeprefix(" ")
        goes_on = words.endswith(" ") and words != "-- "
        if goes_on and delete_blank:
            words = words[:-1]
        if depth == depth_before and words not in ("", "-- "):
            lines[-1] += words
        else:
            quoting = depth or words.startswith(
                ">"
            )  # such words keep their blank, else they would be a quotation
            lines.append(f"{'>' * depth} {words}" if quoting else words)
        depth_before = depth if goes_on else -1
    return "\n".join(lines)


def _plain(text: str) -> Iterator[Part]:
    signed = None
    for found in SIGNATURE.finditer(text):
        signed = found
    letter, below = (text[: signed.start()], text[signed.end() :]) if signed else (text, "")
    yield from _lettered(letter)
    yield from _lettered(below, "signature")


def _lettered(text: str, rule: str | None = None) -> Iterator[Part]:
    """The blocks of some lines; those that quote another letter are told apart."""
    run: list[str] = []
    quoting = False
    lines = text.split("\n")
    for number, line in enumerate(lines):
        quotes = bool(QUOTED.match(line)) or _introduces(lines, number)
        if quotes != quoting and line.strip():
            yield from _blocks(run, "quoted mail" if quoting else rule)
            run, quoting = [], quotes
        run.append(line.lstrip("> ") if quotes else line)
    yield from _blocks(run, "quoted mail" if quoting else rule)


def _introduces(lines: list[str], number: int) -> bool:
    following = next((line for line in lines[number + 1 :] if line.strip()), "")
    return bool(INTRODUCED.match(lines[number])) and following.startswith(">")


def _blocks(lines: list[str], rule: str | None) -> Iterator[Part]:
    text = "\n".join(lines).strip("\n")
    if text.strip():
        for block in find_blocks(text):
            kind = block.kind if block.kind is not BlockKind.FURNITURE else BlockKind.PARAGRAPH
            yield Part(kind, block.span.of(text), block.level, rule)
