"""Nouns that report a claim, and nouns below which a verb is an act of whoever has them."""

from __future__ import annotations

from tui.language.english import word_set

CLAIMS = word_set(  # "the claim that S", "responding to rumours that S"
    "claim rumour rumor report allegation accusation charge suggestion notion idea assertion speculation "
    "argument view contention belief perception fear concern account version theory interpretation"
)
REPORTING = word_set(  # "X's claim that S": it is X's
    "claim statement view argument warning belief assertion allegation fear concern perception "
    "realisation realization recognition impression assessment opinion conviction suspicion notion "
    "idea consensus"
)
DISCOURSE = word_set(  # "a shift in the tone of Chinese discourse: S"
    "discourse tone view argument message narrative commentary rhetoric claim warning refrain verdict "
    "conclusion thesis consensus criticism complaint fear charge line mood reasoning reading"
)
STANDPOINTS = ("perspective", "viewpoint", "standpoint", "vantage point", "view", "opinion")
OWN_READINGS = word_set(  # "according to X's reading": X is the source
    "reading account view telling estimate reckoning interpretation version opinion assessment understanding "
    "calculation figure datum count tally description analysis logic word"
)
OWN_STANDPOINTS = {  # "by X's account", "to X's mind"
    "by": word_set("account reckoning estimate telling reading calculation count admission"),
    "to": word_set("mind eye ear thinking"),
    "on": word_set("account reading view telling"),
}
CANDID = word_set(  # "X was blunt: S"
    "candid blunt frank clear explicit direct emphatic adamant unequivocal categorical firm brief"
)
PROOFS = word_set("proof evidence sign indication hint reason")  # "found no proof that S"
HAVING_INFINITIVES = word_set(  # "its attempt to do": an act of whoever has them
    "opportunity attempt effort ambition plan bid desire willingness right ability chance move decision "
    "pledge promise intention intent hope wish determination readiness reluctance refusal failure drive "
    "aim goal capacity unwillingness inability aspiration freedom tendency resolve commitment vow "
    "inclination campaign eagerness hesitancy power need urge quest struggle scheme"
)
PROSPECTS = word_set(  # "the prospect of X waiting": X waits
    "prospect risk idea chance danger fear possibility threat likelihood hope thought sight case story"
)
DEEDS = word_set(
    "move action step effort act manoeuvre maneuver practice conduct attempt behaviour behavior deed"
)
STEPS = word_set("advantage step measure pains action opportunity trouble")  # "take steps to do"
VERDICTS = word_set(  # "it is a lie": what was said, not who was named
    "lie myth truth fact shame pity nonsense fiction slander falsehood exaggeration rumour rumor joke "
    "irony paradox coincidence contradiction question"
)
PORTIONS = word_set(  # "three quarters of a point": a number says nothing without that of which it is
    "half halves third thirds quarter quarters fifth fifths tenth tenths percentage share "
    "dozen dozens hundreds thousands millions billions most majority"
)
PARTS = word_set("role part hand share success interest")  # "a role in maintaining": who has it maintains
DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
MONTHS = word_set("january february march april may june july august september october november december")
FEASTS = word_set("easter christmas ramadan passover thanksgiving noon midnight dawn dusk sunrise sunset")
TIMES = word_set("year month week day time century decade today spring summer autumn winter fall")
