"""English words that show whom "we" and "our" mean besides the target."""

from __future__ import annotations

from tui.language.english import word_set
from tui.language.lazy import lazy

WE = word_set("we our us ours ourselves")
PERCEIVING = word_set(  # everybody does: "we know", "as we have seen", "what we call"
    "know think hear see talk meet get say learn believe remember look hope feel understand mean tell read "
    "love imagine live gather thank pray honor honour mourn celebrate discuss refer call doubt wonder forget"
)
PERSONAL = word_set("honest thankful grateful frank sorry humble lucky blessed")
"""What one is as a person: "we have to be honest"."""
EVERYBODYS = word_set(  # "our children" are everybody's
    "child children planet world earth life lives home heart prayer thought mind family families kid parent "
    "neighbor neighbour day night generation grandchildren conversation time discussion meeting friendship "
    "colleague hemisphere century age young youth elderly boss voter"
)
PARTYS = word_set("manifesto party campaign majority voter candidate")
"""What a party has: a "we" beside them is the party's."""
NATIONS = word_set("country nation economy society people democracy soil shore land")
"""What a state has: a bank or a ministry that says "our economy" does not mean its own."""
BONDS = word_set("alliance partnership relationship relation bond tie")
"""What two have with each other, unless "with" says with whom."""
OFFICIAL = word_set(  # what an office does as an office: "we have adopted", "we propose"
    "adopt propose present publish issue launch table submit organise organize appoint consult negotiate "
    "decide review assess approve authorise authorize grant fund finance enforce investigate monitor report "
    "coordinate announce recommend draft amend withdraw deliver implement regulate supervise examine "
    "prepare establish release notify inspect audit allocate"
)
OFFICES_OWN = word_set(  # and what it has
    "proposal programme program agenda mandate team college staff report assessment decision guideline work "
    "communication recommendation press regulation initiative department service budget analysis "
    "target delivery"
)
SHARED = word_set("common shared collective respective mutual joint two own")
EACH = word_set("all both each some many most none half")
OTHERS = word_set("together alike jointly")
_OF_TWO = lazy(
    r"\b(?:[Oo]ur|[Tt]he|[Tt]hese) (?:two|both) (?:\w+ )?"
    r"(?:nations|countries|peoples|governments|economies|states|armies)\b"
    r"|\b(?:relationship|relations|partnership|friendship|alliance) between\b"
    r"|\b(?:President|Prime Minister|Chancellor|Minister|Secretary|King|Queen)(?: [A-Z]\w+)? and (?:I|me)\b"
    r"|\b(?:He|She|he|she) and I\b"
    r"|\bmembers of (?:this|the) [A-Z]\w+"
    r"|\b[Tt]his (?:Council|Assembly|Conference|House|Parliament) (?:has|must|can|cannot|should|is|was)\b"
)
_PRIVATE = lazy(
    r"\b[Mm]y (?:dad|mom|mum|mother|father|wife|husband|family|house|brother|sister|son|daughter)\b"
    r"|\b(?:[Mm]y \w+|[A-Z]\w+) and I\b"
)
_HERE = lazy(
    r"\b(?:this|the) (?:group|room|table|hall|audience|ceremony)\b"
    r"|\bbefore we (?:start|begin)\b|\b[Ww]e(?:['’]re| are) done\b"
    r"|\b[Aa]s (?!always)(?:an? (?!nation|country|people|society)[a-z]+|[a-z]{3,}[^s\s]s),? we\b"
)
_NATION = lazy(
    r"\b(?:[Ii]n|[Aa]cross) (?:this|our) (?:country|nation|society|economy)\b|\b[Aa]s a \w+,? we\b"
)
_VOTED = lazy(r"\b(?:voted for|elected|trust in|trusted|chose) us\b")


def of_two(words: str) -> bool:
    """Whether a sentence speaks of two sides at once: from there to the end of the paragraph "we" is both."""
    return _OF_TWO.search(words) is not None


def of_persons(words: str) -> bool:
    """Whether a sentence speaks of the speaker's own life, of those who listen, or of who was elected."""
    return any(pattern.search(words) for pattern in (_PRIVATE, _HERE, _VOTED))


def of_nation(words: str) -> bool:
    """Whether a sentence tells what a nation does: "in this country we have frozen fees"."""
    return _NATION.search(words) is not None
