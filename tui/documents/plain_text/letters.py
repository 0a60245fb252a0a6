"""Mail copied as text: its head, what it quotes of others, the signature below."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from tui.documents.model import Metadata
from tui.language.lazy import lazy

HEADER = lazy(
    r"(?P<name>From|To|Cc|Bcc|Subject|Date|Sent|Reply-To|Message-ID|Received|MIME-Version|Content-[\w-]+|X-[\w-]+):"
    r"[ ]*(?P<value>.*)$"
)
TOLD = frozenset(("From", "Subject", "To", "Date", "Sent"))  # two of these make a head
QUOTED = lazy(r"(?:>[ ]?)+")
SIGNATURE = lazy(r"--[ ]?$")
INNER = lazy(r"\*?(?:From|Sent|Date|To|Cc|Subject):\*?[ ]*\S.*$")
SENDER = lazy(r"\*?From:")
PASSED_ON = lazy(
    r"[-_* ]*(?:original message|forwarded message|begin forwarded message:|forwarded by .{1,60})[-_* ]*$",
    re.IGNORECASE,
)
HEADER_RULE = "mail header"
WROTE = lazy(r"\b(?:wrote|writes)\b.{0,40}:\s*$")
FIELDS = 3  # lines that make a head within a text
LONGEST_SIGNATURE = 10  # lines


class Letter(NamedTuple):
    """What a text shows of being mail."""

    metadata: Metadata
    rules: dict[int, str]  # for lines of the head and the signature
    depths: dict[int, int]  # for lines that are quoted, how deep


def read_letter(lines: Sequence[str]) -> Letter:
    """The parts of a letter; empty where a text is none."""
    fields, end = _head(lines)
    rules = dict.fromkeys(range(end), HEADER_RULE)
    sign = next((i for i in range(len(lines) - 1, -1, -1) if SIGNATURE.fullmatch(lines[i])), len(lines))
    if len(lines) - sign <= LONGEST_SIGNATURE:
        rules |= dict.fromkeys(range(sign, len(lines)), "signature")
    marked = {i: found[0].count(">") for i, line in enumerate(lines) if (found := QUOTED.match(line))}
    quotes = len(marked) > 1 or any(_is_told(lines, i) for i in marked)
    depths = marked if quotes else {}
    heads = _inner_heads(lines, end)
    for (first, behind), below in pairwise([*heads, (len(lines), len(lines))]):
        rules |= dict.fromkeys(range(first, behind), HEADER_RULE)
        inner = range(behind, below[0])
        depths |= {line: 1 + depths.get(line, 0) for line in inner if line not in rules}
    return Letter(_metadata(fields), rules, depths)


def _inner_heads(lines: Sequence[str], start: int) -> list[tuple[int, int]]:
    """The heads of mail that stands unmarked below an answer: their first lines and those behind them."""
    found: list[tuple[int, int]] = []
    for number in range(start, len(lines)):
        above = lines[number - 1].strip() if number else ""
        apart = not any(map(str.isalnum, above)) or PASSED_ON.match(above)
        if not apart or not SENDER.match(lines[number]):
            continue
        end = next((at for at in range(number, len(lines)) if not INNER.match(lines[at])), len(lines))
        if end - number >= FIELDS:
            first = number
            while first > start and (not lines[first - 1].strip() or PASSED_ON.match(lines[first - 1])):
                first -= 1
            found.append((first, end))
    return found


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
