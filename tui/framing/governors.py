"""Words that decide whose act a verb below them is."""

from __future__ import annotations

from tui.framing.grammar.closed import word_set

CLAUSE_TAKERS = word_set(  # verbs followed by a clause without "that"
    "say argue claim think believe note add warn hope know mean suggest show fear insist declare "
    "announce report explain feel see find hear admit assert maintain stress write conclude expect "
    "realise realize understand imagine suspect assume predict learn agree complain reply answer worry "
    "tell contend ensure wish guess reckon"
)
OUTCOMES = word_set(  # "help X open": X opens
    "help let make see have allow enable lead permit encourage prompt embolden cause get watch find "
    "leave keep"
)
IMPLICIT_NEGATIVES = word_set(  # "refuse to join": does not join
    "prevent deny bar ban deter dissuade prohibit block discourage restrain refrain abstain "
    "refuse fail decline avoid cease stop neglect forget omit hesitate resist reluctance refusal "
    "failure inability unwillingness reluctant unwilling unable hesitant unlikely loath wary hesitancy"
)
HAVING_INFINITIVES = word_set(  # nouns whose infinitive is an act of whoever has them
    "opportunity attempt effort ambition plan bid desire willingness right ability chance move decision "
    "pledge promise intention intent hope wish determination readiness reluctance refusal failure drive "
    "aim goal capacity unwillingness inability aspiration freedom tendency resolve commitment vow "
    "inclination campaign eagerness hesitancy power need urge quest struggle scheme"
)
METONYMS = word_set(  # what acts for a state or a body
    "government leader leadership military army navy force policy strategy approach diplomacy move "
    "decision outreach stance position behaviour behavior posture official minister ministry cabinet "
    "department parliament administration action effort role conduct doctrine response manoeuvre maneuver"
)
BODIES = word_set(  # "the Berg government", "the Ministry of X": a name says whose they are
    "government administration cabinet leadership ministry department parliament military army navy forces"
)
USING = word_set(  # "use X to do": whoever uses it does what it is for
    "use exploit leverage employ seize utilise utilize harness mobilise mobilize invoke deploy dispatch send"
)
STEPS = word_set("advantage step measure pains action opportunity trouble")  # "take steps to do"
ASSERTING = word_set(  # verbs of speech that resume after "X said that ...": "and warned that"
    "say argue claim note add warn insist declare announce report explain suggest admit assert maintain "
    "stress tell write conclude predict caution emphasise emphasize acknowledge concede contend urge"
)
URGING = word_set(  # "urge X to do": whoever urges says that X should
    "urge ask advise tell caution call implore beg press exhort admonish remind warn challenge"
)
MEANS = word_set("by through without in while after before when since on upon from for")
PARTS = word_set("role part hand share success interest")  # "a role in maintaining": who has it maintains
REFLEXIVES = word_set("itself themselves himself herself ourselves myself yourself")
WILL = word_set(  # what somebody is said to think or want: it is imputed to them, nobody is quoted
    "hope expect intend want wish desire aspire plan aim fear believe think feel consider view regard "
    "see ambition aspiration intention intent"
)
BLAMING = word_set(  # "accuse X of breaking": X is held to break
    "accuse blame criticise criticize suspect condemn denounce praise slam charge convict fault chide thank "
    "hail"
)
