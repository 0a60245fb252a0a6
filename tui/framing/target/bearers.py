"""What bears a state's name and is not the state: companies, papers, seas; capitals that are only places."""

from __future__ import annotations

from tui.codebook.model import Target
from tui.language.english import word_set
from tui.language.lazy import lazy
from tui.language.states import State, find_state, other_names
from tui.spans import Span

_BODIES = (
    "Company|Companies|Co|Corp|Corporation|Inc|Ltd|Limited|LLC|PLC|plc|ASA|A/S|AG|GmbH|Pty|Bhd|Group|Holdings|Airlines|Airways|Motors?"
    "|Steel|Tobacco|Gas|Petroleum|Telecom|Mobile|Electric|Electronics|Railways?|Insurance|Industries|Chemicals?"
    "|Pharmaceuticals?|Shipping|Foods|Express|Exchange|Online|Times|Post|Daily|Herald|Journal|Tribune|Gazette"
    "|News|Magazine|University|College|Institute|Museum|Games|Olympics|Cup|Open|Championships?|League|Marathon"
    "|Tower|Hotel|Dome|Society|Foundation|Association|Federation|Club|Studies|School|Academy|Church|Orchestra"
    "|Philharmonic|Symphony|Ballet|Opera|Review|Weekly|Network|Television|TV|Radio|Wars?|Lines"
    "|Football|Rugby|Cricket|Zinc|Telecommunications|Shipbuilding|Instruments"
)
_AFTER = lazy(
    rf"(?:\s+(?:(?:of|for|and|&|the)\s+)*[A-Z][\w.&’'-]*){{0,3}}?\s+(?:{_BODIES})\b(?!['’]s\s+[a-z]*\s*govern)"
)
_BEFORE = lazy(
    r"(?:\b(?:University|Times|Voice|College|Society|Museum|Institute|Academy|Club) of|\bBank of(?= America)"
    r"|\bAir|\bRadio|\b(?:Tour|Stade|Électricité) de)\s+$"
)
_LONGEST_BEFORE = 24
_LANDS = word_set("Korea Europe Asia Africa America England Scotland Wales")
"""Names of lands that are no state of today; companies bear them as well."""

_GEOGRAPHY = (
    "Sea of {0}",
    "{0} Sea",
    "Gulf of {0}",
    "{0} Ocean",
    "Strait of {0}",
    "{0} Strait",
    "South {0} Sea",
    "East {0} Sea",
    "New {0}",
    "North {0}",
    "South {0}",
    "Central {0}",
    "Latin {0}",
    "Native {0}",
    "West {0}",
    "East {0}",
    "Northern {0}",
    "African {0}",
    "African {0}s",
)
_AT_A_PLACE = lazy(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]round|[Oo]utside|[Ii]nside|[Aa]cross|[Tt]hroughout|[Ii]nto|[Tt]o|[Ff]rom"
    r"|[Cc]ity of|[Ss]treets of|[Dd]owntown|[Cc]entral)\s+(?:the\s+)?(?:[A-Z][\w.]+(?:, |,? and | or ))*$"
)
_PART_OF_NAME = lazy(r"(?:[A-Z]\w+|[A-Z]\.)\s+$")
_PLACE_AFTER = lazy(r",?\s+(?:D\.?C\b|\(|—|–|[A-Z](?!I\b)[\w.]*)")


def excluded_names(state: State) -> tuple[str, ...]:
    """Longer names that hold a name of the state and mean something else: "Sea of Japan", "South Sudan"."""
    names = [word for word in (*state.names, *state.people) if " " not in word]
    places = [shape.format(name) for shape in _GEOGRAPHY for name in names]
    own = {*state.names, *state.people}
    return tuple(dict.fromkeys((*other_names(state), *(place for place in places if place not in own))))


def bears_only_the_name(text: str, span: Span) -> bool:
    """Whether a state's name is here a part of a company's, a paper's or a contest's: "Japan Airlines"."""
    before = text[max(0, span.start - _LONGEST_BEFORE) : span.start]
    return _AFTER.match(text, span.end) is not None or _BEFORE.search(before) is not None


def is_only_a_place(text: str, span: Span) -> bool:
    """Whether the name of a capital tells where something is, not who acts: "in Washington, D.C."."""
    before = text[max(0, span.start - 60) : span.start]
    if _AT_A_PLACE.search(before) or _PLACE_AFTER.match(text, span.end):
        return True
    named = _PART_OF_NAME.search(before)
    return named is not None and not _opens_sentence(before, named.start())


def _opens_sentence(before: str, place: int) -> bool:
    """Whether a capitalised word owes its capital to its place."""
    return not before[:place].strip() or before[:place].rstrip()[-1] in '.!?:“"‘—'


def may_be_borne(target: Target) -> bool:
    """Whether companies and papers bear the name: that of a state or of another land."""
    return is_state(target) or not _LANDS.isdisjoint(target.names[:3])


def is_state(target: Target) -> bool:
    """Whether a target is one of the world's states."""
    return any(find_state(name) for name in target.names[:3])
