"""Words that decide whose act a verb below them is."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


CLAUSE_TAKERS = _words(  # verbs followed by a clause without "that"
    "say argue claim think believe note add warn hope know mean suggest show fear insist declare announce report "
    "explain feel see find hear admit assert maintain stress write conclude expect realise realize understand imagine "
    "suspect assume predict learn agree complain reply answer worry tell contend ensure wish guess reckon"
)
OUTCOMES = _words(  # "help X open": X opens
    "help let make see have allow enable lead permit encourage prompt embolden cause get watch find leave keep"
)
IMPLICIT_NEGATIVES = _words(  # "refuse to join": does not join
    "refuse fail decline avoid cease stop neglect forget omit hesitate resist reluctance refusal failure inability "
    "unwillingness reluctant unwilling unable hesitant unlikely loath wary hesitancy"
)
HAVING_INFINITIVES = _words(  # nouns whose infinitive is an act of whoever has them
    "opportunity attempt effort ambition plan bid desire willingness right ability chance move decision pledge "
    "promise intention intent hope wish determination readiness reluctance refusal failure drive aim goal capacity "
    "unwillingness inability aspiration freedom tendency resolve commitment vow inclination campaign eagerness "
    "hesitancy power need urge quest struggle scheme"
)
METONYMS = _words(  # what acts for a state or a body
    "government leader leadership military army navy force policy strategy approach diplomacy move decision "
    "outreach stance position behaviour behavior posture official minister ministry cabinet parliament administration "
    "action effort role conduct doctrine response manoeuvre maneuver"
)
MEANS = _words("by through without in while after before when since on upon from for")
REFLEXIVES = _words("itself themselves himself herself ourselves myself yourself")
