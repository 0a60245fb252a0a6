"""Who speaks for whom: a speaker whose office is that of the target, so that "we" is the target."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from tui.codebook.model import Target
from tui.documents.model import Document
from tui.framing.model import Voice, VoiceKind
from tui.framing.target.bearers import is_state
from tui.language.lazy import lazy
from tui.language.states import State, find_state

_OWN_OFFICES = {
    "United States": (
        r"White House|(?:State|Defense|Treasury) Department|Department of (?:State|Defense|War|the Treasury)"
        r"|Pentagon|Secretary of State|President of the United States|Presidential (?:Message|Proclamation)"
    ),
    "United Kingdom": r"Downing Street|Foreign(?:, Commonwealth and Development)? Office|Foreign Secretary",
    "Russia": r"Kremlin",
    "European Union": r"European (?:Commission(?:er)?|Council)|High Representative",
}
"""Offices that do not bear the name of the state they speak for."""
_OFFICES = (
    r"[Pp]resident|[Pp]remier|[Cc]hancellor|(?:[Pp]rime|[Ff]oreign|[Dd]efen[cs]e|[Ii]nterior|[Ff]inance"
    r"|[Tt]rade|[Ee]nergy|[Hh]ealth|[Jj]ustice|[Ee]conomy|[Aa]griculture|[Tt]ransport) [Mm]inist(?:er|ry)"
    r"|[Mm]inist(?:er|ry) (?:of|for) [A-Z]\w+(?: [Aa]ffairs)?|[Gg]overnment|[Cc]abinet|[Ee]mbassy"
    r"|[Aa]mbassador|[Mm]ission to|[Ss]tate [Cc]ouncil|[Ff]oreign policy chief"
)
_DOUBTFUL = lazy(r"(?i)\b(?:party|democrats?|republicans?|alliance|coalition|nato|movement|campaign)\b")
"""Bodies whose members often mean themselves, or everybody, by "we"."""
_TITLE = lazy(r"(?i)(?:the )?(?:vice )?(?:president|prime minister|chancellor|secretary|minister)\b")
_ASKS = lazy(
    r"(?i)(?:the )?(?:questioner|question|interviewer|reporter|journalist|moderator|host|presenter)\b"
)
_PAST = lazy(r"(?i)\b(?:former|ex|late|shadow|ousted|exiled|opposition)\W+(?:\w+\W+){0,2}$")
"""Words before an office that its bearer does not hold."""
_SPOKES = r"(?:[Ss]pokes(?:man|woman|person)|[Oo]fficial)"
_POST = (
    r"(?i:president|(?:vice-)?chair(?:man|woman|person)?|chief(?: \w+)?|CEO|director|head|leader|founder|boss"
    r"|secretary|governor|commissioner|minister|mayor|rector|chancellor|captain|coach|spokes(?:man|woman|person))"
)
"""Posts from which somebody speaks for a body."""
_NEAR = 90
"""Characters from a name within which the page says who bears it."""


def author_speaks_for(document: Document, target: Target) -> bool:
    """Whether the author of a text speaks as the target's office, by what is known of its origin."""
    known = document.metadata
    origin = [known.author, known.affiliation, known.speaker]
    if is_state(target):
        origin += [known.title, known.outlet]  # "Message of the President", "The White House"
    return any(_speaks_for(words, target) for words in origin)


def speaker_speaks_for(voice: Voice, document: Document, target: Target) -> bool:
    """Whether somebody who is quoted, or whose turn it is, speaks as the target's office.

    The page tells so by their name or title, or where it says who they are. On a page of the office itself
    "the President" is its own, unless two states speak there in turn, and so is whoever alone answers there.
    """
    name = voice.speaker_name
    if _speaks_for(name, target) or _is_named(name, target) or _is_described(voice, document, target):
        return True
    titled = {turn.name for turn in document.turns if _TITLE.match(turn.name)}
    if len(titled) == 1 and name in titled and author_speaks_for(document, target):
        return True
    answering = {turn.name for turn in document.turns if not _ASKS.match(turn.name)}
    known = document.metadata
    return answering == {name} and any(
        _speaks_for(words, target) for words in (known.author, known.affiliation)
    )


def is_office(target: Target) -> bool:
    """Whether somebody follows an office that speaks for a state, not the state: the European Commission."""
    offices = (re.compile(names) for names in _OWN_OFFICES.values())
    return not is_state(target) and any(
        pattern.fullmatch(name) for pattern in offices for name in target.names
    )


def _speaks_for(words: str, target: Target) -> bool:
    state = _state(target)
    if state is not None:
        return any(not _PAST.search(words, 0, found.start()) for found in _office_of(state).finditer(words))
    return any(_is_own(words, name) for name in target.names if name[:1].isupper())


def _state(target: Target) -> State | None:
    return next((found for name in target.names[:3] if (found := find_state(name))), None)


@lru_cache(maxsize=8)
def _office_of(state: State) -> re.Pattern[str]:
    names = _either((*state.names, *state.people))
    of_it = rf"\b(?:{_OFFICES})[\w\s]{{0,24}}? of (?:the )?(?:{names})\b"
    its = rf"\b(?:{names})(?:['’]s)? (?:{_OFFICES})\b"
    own = _OWN_OFFICES.get(state.name, r"(?!)")
    return re.compile(rf"{of_it}|{its}|\b(?:{own})\b")


def _either(names: tuple[str, ...]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


def _is_own(words: str, name: str) -> bool:
    """Whether a body's own name stands among what is known of the speaker, and the body speaks as one."""
    return _DOUBTFUL.search(name) is None and re.search(rf"\b{re.escape(name)}\b", words) is not None


def _is_named(speaker: str, target: Target) -> bool:
    """Whether it is the target itself that is quoted: "The council says: ..."."""
    bare = re.sub(r"(?i)^the ", "", speaker).casefold()
    own = (re.sub(r"(?i)^the ", "", name).casefold() for name in target.names)
    return bool(bare) and bare in own and _DOUBTFUL.search(bare) is None


def _is_described(voice: Voice, document: Document, target: Target) -> bool:
    """Whether the page says beside a speaker's name, or beside "a spokeswoman", that they hold an office.

    "Norland's foreign minister, Ilda Maroz, said"; "Ilda Maroz, head of the Dockers' Union".
    """
    if voice.speaker is None:
        return False
    text, told = document.text, _descriptions(target)
    if voice.kind is not VoiceKind.NAMED:
        near = voice.speaker._replace(end=voice.speaker.end + _NEAR)
        office = any(word in near.of(text) for word in ("pokes", "fficial"))
        return office and told.unnamed.match(text, *near) is not None
    for name in re.finditer(rf"\b{re.escape(voice.speaker_name)}\b", text):
        if not told.office.search(text, max(0, name.start() - _NEAR), name.end() + _NEAR):
            continue
        before = told.before.search(text, max(0, name.start() - _NEAR), name.start())
        found = before or told.after.match(text, name.end(), name.end() + _NEAR)
        if found is not None and not _PAST.search(text, max(0, found.start() - 20), found.start("office")):
            return True
    return False


class _Descriptions(NamedTuple):
    """What tells that somebody speaks for the target: an office, before or behind their name, or alone."""

    office: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]
    unnamed: re.Pattern[str]


@lru_cache(maxsize=8)
def _descriptions(target: Target) -> _Descriptions:
    state = _state(target)
    own = [name for name in target.names if name[:1].isupper() and not _DOUBTFUL.search(name)]
    names = _either(tuple(own)) if own else r"(?!)"
    if state is not None:
        office = names = _office_of(state).pattern
    else:
        its = rf"\b(?:{names})(?:['’]s?)? (?:[a-z-]+ ){{0,2}}{_POST}\b"
        office = rf"\b{_POST}(?: \w+)? (?:of|for|at|with) (?:the )?(?:{names})\b|{its}"
    anywhere, office = re.compile(office), f"(?P<office>{office})"
    return _Descriptions(
        anywhere,
        lazy(rf"{office}(?: {_SPOKES})?,?\s(?:[A-Z][\w.]*\s){{0,2}}$"),
        lazy(
            rf",\s(?:the\s|an?\s)?(?:[a-z-]+\s)?(?:{_SPOKES}\s(?:for|of|at)\s(?:the\s)?)?{office}(?!\s[A-Z])"
        ),
        lazy(rf"(?:\w+\s){{0,3}}{_SPOKES}\s(?:for|of|at)\s(?:the\s)?(?:{names})"),
    )
