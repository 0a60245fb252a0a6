"""Mail copied as text: its head, what it quotes of others, the signature below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tui.documents.model import Metadata

HEADER = re.compile(
    r"(?P<name>From|To|Cc|Bcc|Subject|Date|Sent|Reply-To|Message-ID|Received|MIME-Version|Content-[\w-]+|X-[\w-]+):"
    r"[ ]*(?P<value>.*)$"
)
TOLD = frozenset(("From", "Subject", "To", "Date", "Sent"))  # two of these make a head
QUOTED = re.compile(r"(?:>[ ]?)+")
SIGNATURE = re.compile(r"--[ ]?$")
WROTE = re.compile(r"\b(?:wrote|writes)\b.{0,40}:\s*$")
LONGEST_SIGNATURE = 10  # lines


class Letter(NamedTuple):
    """What a text shows of being mail."""

    metadata: Metadata
    rules: dict[int, str]  # for lines of the head and the signature
    depths: dict[int, int]  # for lines that are quoted, how deep


def read_letter(lines: Sequence[str]) -> Letter:
    """The parts of a letter; empty where a text is none."""
    fields, end = _head(lines)
    rules = dict.fromkeys(range(end), "mail header")
    sign = next((i for i in range(len(lines) - 1, -1, -1) if SIGNATURE.fullmatch(lines[i])), len(lines))
    if len(lines) - sign <= LONGEST_SIGNATURE:
        rules |= dict.fromkeys(range(sign, len(lines)), "signature")
    marked = {i: found[0].count(">") for i, line in enumerate(lines) if (found := QUOTED.match(line))}
    quotes = len(marked) > 1 or any(_is_told(lines, i) for i in marked)
    return Letter(_metadata(fields), rules, marked if quotes else {})


def _is_told(lines: Sequence[str], marked: int) -> bool:
    """Whether the words over a line that is marked as quoted say that somebody wrote it."""
    above = next((line for line in reversed(lines[:marked]) if line.strip()), "")
    return WROTE.search(above) is not None


def _head(lines: Sequence[str]) -> tuple[dict[str, str], int]:
    """The fields at the head of a letter and the line after them."""
    fields: dict[str, str] = {}
    last = ""
    for number, line in enumerate(lines):
        found = HEADER.match(line)
        if found:
            last = found["name"]
            fields[last] = found["value"].strip()
        elif last and line[:1] == " ":
            fields[last] += f" {line.strip()}"
        elif last or line.strip():
            return (fields, number) if len(TOLD & fields.keys()) > 1 else ({}, 0)
    return {}, 0


def _metadata(fields: dict[str, str]) -> Metadata:
    if not fields:
        return Metadata()
    from email.utils import parseaddr, parsedate_to_datetime

    name, address = parseaddr(fields.get("From", ""))
    try:
        date = parsedate_to_datetime(fields.get("Date") or fields.get("Sent", "")).date().isoformat()
    except ValueError:
        date = ""
    return Metadata(title=fields.get("Subject", ""), author=name or address, date=date)
