"""Who speaks for whom: a speaker whose office is that of the target, so that "we" is the target."""

from __future__ import annotations

import re

from tui.codebook.model import Target
from tui.documents.model import Document
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
    "European Union": r"European (?:Commission|Council)|High Representative",
}
"""Offices that do not bear the name of the state they speak for."""
_OFFICES = (
    r"[Pp]resident|[Pp]rime [Mm]inister|[Cc]hancellor|(?:[Ff]oreign|[Dd]efen[cs]e) [Mm]inist(?:er|ry)"
    r"|[Mm]inist(?:er|ry) of [A-Z]\w+(?: [Aa]ffairs)?|[Gg]overnment|[Cc]abinet|[Ee]mbassy|[Aa]mbassador"
    r"|[Mm]ission to|[Ss]tate [Cc]ouncil"
)
_DOUBTFUL = lazy(r"(?i)\b(?:party|democrats?|republicans?|alliance|coalition|nato|movement|campaign)\b")
"""Bodies whose members often mean themselves, or everybody, by "we"."""
_TITLE = lazy(r"(?i)(?:the )?(?:vice )?(?:president|prime minister|chancellor|secretary|minister)\b")


def author_speaks_for(document: Document, target: Target) -> bool:
    """Whether the author of a text speaks as the target's office, by what is known of its origin."""
    known = document.metadata
    origin = [known.author, known.affiliation, known.speaker]
    if is_state(target):
        origin += [known.title, known.outlet]  # "Message of the President", "The White House"
    return any(_speaks_for(words, target) for words in origin)


def speaker_speaks_for(name: str, document: Document, target: Target) -> bool:
    """Whether somebody who is quoted, or whose turn it is, speaks as the target's office.

    In a page of the office itself "the President" is its own, unless two states speak there in turn.
    """
    if _speaks_for(name, target):
        return True
    titled = {turn.name for turn in document.turns if _TITLE.match(turn.name)}
    return len(titled) == 1 and name in titled and author_speaks_for(document, target)


def is_office(target: Target) -> bool:
    """Whether somebody follows an office that speaks for a state, not the state: the European Commission."""
    offices = (re.compile(names) for names in _OWN_OFFICES.values())
    return not is_state(target) and any(
        pattern.fullmatch(name) for pattern in offices for name in target.names
    )


def _speaks_for(words: str, target: Target) -> bool:
    state = next((found for name in target.names[:3] if (found := find_state(name))), None)
    if state is not None:
        return _office_of(state).search(words) is not None
    return any(_is_own(words, name) for name in target.names if name[:1].isupper())


def _office_of(state: State) -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in sorted((*state.names, *state.people), key=len, reverse=True))
    of_it = rf"\b(?:{_OFFICES})[\w\s]{{0,24}}? of (?:the )?(?:{names})\b"
    its = rf"\b(?:{names})(?:['’]s)? (?:{_OFFICES})\b"
    own = _OWN_OFFICES.get(state.name, r"(?!)")
    return re.compile(rf"{of_it}|{its}|\b(?:{own})\b")


def _is_own(words: str, name: str) -> bool:
    """Whether a body's own name stands among what is known of the speaker, and the body speaks as one."""
    return _DOUBTFUL.search(name) is None and re.search(rf"\b{re.escape(name)}\b", words) is not None
