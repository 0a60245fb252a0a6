"""Subtitles and transcripts (SRT, WebVTT): what is said, as prose, each cue's time a place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from tui.documents.dates import date_of
from tui.documents.draft import NOBODY, Draft, Job, Part
from tui.documents.formats.html.decode import page_text
from tui.documents.model import NOTHING_KNOWN, BlockKind, Metadata
from tui.errors import Unreadable

STAMP = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?"
TIMES = re.compile(rf"\s*{STAMP}\s*-+>\s*{STAMP}")
SET_APART = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")
HEAD = re.compile(r"WEBVTT[ \t]+(?:[-–—:] *)?(\S.*)")
VOICE = re.compile(r"<v(?:\.[\w.-]+)?\s+([^<>]+)>")
TAG = re.compile(r"</?(?:[a-z]+|\d)[^<>]*>|\{\\[^{}]*\}", re.IGNORECASE)
NAME = r"(?:[A-Z][A-Z.'’-]+)(?: [A-Z][A-Z.'’-]+){0,3}|[A-Z][\w'’-]+ [A-Z][\w'’-]+"
SIGN = re.compile(r">>+ ?|[-–—‐] ?(?=[\"“'‘(\[…]*[A-Z])|[-–—‐] (?=\d)")  # somebody begins to speak
MUSIC = re.compile(r"[♩♪♫♬]+")
LABEL = re.compile(rf"({NAME})(?: \([^()]*\))?: +(?=\S)")
ENDED = re.compile(r"[.!?…][\"'”’»)\]]*$")
OPEN = re.compile(r"[.!?…—–-][\"'”’»)\]]*$|[)\]]$")  # behind it somebody else may speak
SHORT = 0.75  # of the widest cues
PAUSE = 2.0  # seconds
MOST_WORDS = 10  # of a heading
LONG = 500  # characters, after which a paragraph ends with its sentence


class SubtitleCue(NamedTuple):
    """What is shown at one time."""

    start: float  # seconds
    end: float
    text: str
    speaker: str  # as the cue names one; empty if it does not
    sign: str = ""  # before the words: somebody else begins to speak


def read(job: Job) -> Draft:
    """What is said, in paragraphs; speakers are turns."""
    lines = page_text(job.data).lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    cues = list(_rolled(_cues(lines)))
    if not cues:
        raise Unreadable("holds no subtitles that show words.")
    draft = Draft(_told(lines), list(_parts(cues)))
    if count := _unnumbered(lines):
        cues_lack = "cue lacks" if count == 1 else "cues lack"
        message = f"{count:,} {cues_lack} a number or the blank line before it; their words are kept."
        draft.tell("cues", message, count)
    return draft


def _told(lines: Sequence[str]) -> Metadata:
    """What stands over the first cue: a title behind the format's name, the day in a note, as a guess."""
    first = next((number for number, line in enumerate(lines) if TIMES.match(line)), 0)
    head = HEAD.match(lines[0])
    notes = (line for line in lines[1:first] if line.startswith("NOTE"))
    date = next(filter(None, map(date_of, notes)), "")
    return NOTHING_KNOWN._replace(title=head[1] if head else "", date=date, guessed="date" if date else "")


def _unnumbered(lines: Sequence[str]) -> int:
    """How many cues of a file with numbers have none, or no blank line: other programs lose them."""
    if lines[0].startswith("WEBVTT"):
        return 0
    starts = [number for number, line in enumerate(lines) if TIMES.match(line)]
    whole = sum(
        at > 0 and lines[at - 1].strip().isdigit() and (at == 1 or not lines[at - 2].strip()) for at in starts
    )
    return len(starts) - whole


def _cues(lines: Sequence[str]) -> Iterator[SubtitleCue]:
    """Every cue; its times alone tell where it begins, whatever blank line or number is missing."""
    starts = [number for number, line in enumerate(lines) if TIMES.match(line)]
    for at, following in pairwise([*starts, len(lines)]):
        times = TIMES.match(lines[at])
        shown = list(_shown(lines[at + 1 : following], last=following == len(lines)))
        if times and shown:
            groups = times.groups()
            for piece in _pieces(shown):
                text, speaker, sign = _said(piece)
                if text:
                    yield SubtitleCue(_seconds(*groups[:4]), _seconds(*groups[4:]), text, speaker, sign)


def _shown(lines: Sequence[str], *, last: bool) -> Iterator[str]:
    """The lines of a cue, without the number or name and the notes that stand before the next one."""
    lines = list(lines)
    if not last and len(lines) > 1 and lines[-1].strip() and not lines[-2].strip():
        lines.pop()
    while lines and not lines[-1].strip():
        lines.pop()
    if not last and lines and lines[-1].strip().isdigit():
        lines.pop()
    for number, line in enumerate(lines):
        if not line.strip() and any(SET_APART.match(other) for other in lines[number + 1 : number + 2]):
            return
        if line.strip():
            yield line.strip()


def _pieces(lines: Sequence[str]) -> Iterator[str]:
    """The lines of a cue, put together as far as one person says them."""
    begun: list[str] = []
    for line in lines:
        if begun and SIGN.match(_words(line)) and OPEN.search(_words(begun[-1])):
            yield " ".join(begun)
            begun = []
        begun.append(line)
    yield " ".join(begun)


def _words(text: str) -> str:
    return " ".join(MUSIC.sub(" ", unescape(TAG.sub("", text))).split())


def _said(text: str) -> tuple[str, str, str]:
    """The words of a piece, who says them by its mark-up or label, and the sign before words without one."""
    words = _words(text)
    sign = SIGN.match(words)
    words = words[sign.end() :] if sign else words
    if voice := VOICE.search(text):
        return words, unescape(voice[1]).strip(), ""
    if label := LABEL.match(words):
        return words[label.end() :], label[1].title() if label[1].isupper() else label[1], ""
    return words, "", sign[0].strip() if sign else ""


def _seconds(hours: str | None, minutes: str, seconds: str, rest: str | None) -> float:
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{rest or 0}")


def _rolled(cues: Iterator[SubtitleCue]) -> Iterator[SubtitleCue]:
    """Cues without what they repeat of the one before, as those that roll up do."""
    before = ""
    for cue in cues:
        if before and cue.text == before:
            continue
        again = before if before and cue.text.startswith(f"{before} ") else ""
        again = again or next((tail for tail in _tails(before) if cue.text.startswith(f"{tail} ")), "")
        before = cue.text
        yield cue._replace(text=cue.text[len(again) + 1 :], sign="") if again else cue


def _tails(text: str) -> Iterator[str]:
    """The endings of a cue that are long enough to be a line of it."""
    words = text.split(" ")
    for start in range(1, max(1, len(words) - 2)):
        yield " ".join(words[start:])


def _parts(cues: Sequence[SubtitleCue]) -> Iterator[Part]:
    lengths = sorted(len(cue.text) for cue in cues)
    width = lengths[len(lengths) * 95 // 100]
    wrapped = median(lengths) > SHORT * width  # a text that was cut into lines of one width
    text, places, speaker = "", list[tuple[int, str]](), ""
    before: SubtitleCue | None = None
    above = ""  # the words of the paragraph before
    for cue in cues:
        other = bool(cue.sign) and (before is None or OPEN.search(before.text) is not None)
        changed = other or (bool(cue.speaker) and cue.speaker != speaker)
        if before and (changed or _ends(before, cue, text, width if wrapped else 0)):
            headed = wrapped and not changed and len(places) == 1 and _is_heading(text, above)
            kind, level = (BlockKind.HEADING, 2) if headed else (BlockKind.PARAGRAPH, 0)
            yield Part(kind, text, level, places=tuple(places))
            text, places, above = "", [], text
        if changed:
            speaker = cue.speaker
            label, place = speaker or cue.sign, ((0, clock(cue.start)),)
            yield Part(BlockKind.PARAGRAPH, label, rule="speaker", places=place, speaker=speaker or NOBODY)
        places.append((len(text) + bool(text), clock(cue.start)))
        text = f"{text} {cue.text}".strip()
        before = cue
    yield Part(BlockKind.PARAGRAPH, text, places=tuple(places))


def _is_heading(text: str, above: str) -> bool:
    """Whether a cue of its own is a heading of the text that is read out: no sentence, behind a whole one."""
    words = text.split()
    return (
        1 < len(words) <= MOST_WORDS
        and text[0].isupper()
        and text[-1].isalnum()
        and ENDED.search(above) is not None
    )


def _ends(before: SubtitleCue, cue: SubtitleCue, text: str, width: int) -> bool:
    """Whether a paragraph ends between two cues."""
    ended = ENDED.search(before.text) is not None
    if width and len(before.text) < SHORT * width:
        return ended or cue.text[:1].isupper()
    return ended and not width and (cue.start - before.end > PAUSE or len(text) > LONG)


def clock(seconds: float) -> str:
    """A time as one cites it: 00:14:32."""
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
