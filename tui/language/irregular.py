"""Forms of English verbs and nouns that a stemmer does not bring together, most of them irregular."""

from __future__ import annotations

_VERBS = """
arise arose arisen|awake awoke awoken|be am are is was were been being|bear bore borne|beat beaten
become became|befall befell befallen|beget begat begot begotten|begin began begun|behold beheld
bend bent|bereave bereft|beseech besought|bid bade bidden|bind bound|bite bit bitten|bleed bled
blow blew blown|break broke broken brake|breed bred|bring brought|build built|burn burnt|buy bought
cast casts|catch caught|choose chose chosen|cleave clave cleft cloven|cling clung|come came|creep crept
deal dealt|dig dug|do did does done doth dost didst|draw drew drawn|dream dreamt|drink drank drunk
drive drove driven drave|dwell dwelt|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought
find found|flee fled|fling flung|fly flew flown|forbear forbore|forbid forbade forbidden
foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|forsake forsook forsaken
freeze froze frozen|get got gotten gat|gird girt|give gave given|go went gone goes goeth|grind ground
grow grew grown|hang hung|have has had hath hast hadst|hear heard|hew hewn|hide hid hidden|hold held
keep kept|kneel knelt|know knew known|lead led|leap leapt|learn learnt|leave left|lend lent
lie lay laid lain|light lit|lose lost|make made|mean meant|meet met|mislead misled|mistake mistook mistaken
mow mown|outdo outdid outdone|overcome overcame|oversee oversaw overseen|overtake overtook overtaken
overthrow overthrew overthrown|pay paid|plead pled|prove proven|rebuild rebuilt|rend rent|repay repaid
ride rode ridden|ring rang rung|rise rose risen|run ran|say said saith|see saw seen|seek sought
misunderstand misunderstood|rewrite rewrote rewritten
sell sold|send sent|sew sewn|shake shook shaken|shear shorn|shine shone|shoot shot
show shown shew shewed shewn|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|slay slew slain
sleep slept|slide slid|sling slung|smell smelt|smite smote smitten|sow sown|speak spoke spoken spake
speed sped|spell spelt|spend spent|spill spilt|spin spun|spit spat|spoil spoilt|spring sprang sprung
stand stood|steal stole stolen|stick stuck|sting stung|stink stank stunk|stride strode
strike struck stricken|string strung|strive strove striven|swear swore sworn sware|sweep swept
swell swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told
think thought|throw threw thrown|tread trod trodden|undergo underwent undergone|understand understood
undertake undertook undertaken|undo undid undone|uphold upheld|wake woke woken|wear wore worn
weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|withhold withheld
withstand withstood|wring wrung|write wrote written
evidence evidenced|experience experienced experiencing|panic panicked panicking
reference referenced referencing|sacrifice sacrificed sacrificing|staff staffed staffing|stuff stuffed
traffic trafficked trafficking
"""
_NOUNS = """
analysis analyses|axis axes|basis bases|brother brethren|calf calves|child children|crisis crises
criterion criteria|die dice|elf elves|foot feet|goose geese|half halves|hypothesis hypotheses
knife knives|leaf leaves|life lives|loaf loaves|louse lice|man men|medium media|mouse mice|ox oxen
person people|phenomenon phenomena|policeman policemen|scarf scarves|self selves|sheaf sheaves
shelf shelves|thesis theses|thief thieves|tooth teeth|wife wives|wolf wolves|woman women
alumnus alumni|bacterium bacteria|bus buses|businessman businessmen|chairman chairmen
congressman congressmen|countryman countrymen|craftsman craftsmen|diagnosis diagnoses|dwarf dwarves
fireman firemen|fisherman fishermen|fungus fungi|gas gases|gentleman gentlemen|grandchild grandchildren
gunman gunmen|housewife housewives|index indices|matrix matrices|midwife midwives|nucleus nuclei
salesman salesmen|serviceman servicemen|spectrum spectra|spokesman spokesmen|spokeswoman spokeswomen
statesman statesmen|stimulus stimuli
"""
_OTHERS = "good better best|bad worse worst|far furthest farther farthest"
# Some forms are words of their own too ("left", "found", "felt", "saw"): folding them costs less than missing
# the verb. These are the ones of which the other word is the commoner.
_OWN_WORDS = frozenset(
    ["ground", "rose", "wound", "light", "axes", "bore", "brake", "rent", "casts", "people", "further"]
)


def _table() -> dict[str, str]:
    forms: dict[str, str] = {}
    for block in (_VERBS, _NOUNS, _OTHERS):
        for entry in block.replace("\n", "|").split("|"):
            if entry:
                base, *rest = entry.split()
                forms.update((form, base) for form in rest if form not in _OWN_WORDS)
    return forms


BASE = _table()
"""Irregular form -> base form, all lower case."""
