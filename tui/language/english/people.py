"""Who may speak or act: titles, kinds of people, bodies, and what speaks for them."""

from __future__ import annotations

from tui.language.english import word_set

TITLES = word_set(
    "president premier minister chancellor secretary general director manager chairman chairwoman chair "
    "ceo chief founder editor professor adviser advisor ambassador spokesman spokeswoman spokesperson "
    "senator governor mayor commissioner inspector sergeant captain colonel admiral marshal commander "
    "reporter analyst researcher mr mrs ms dr prof gen sen rep col capt lt sgt adm gov rev king queen "
    "prince princess pope coach reverend rabbi imam bishop archbishop cardinal judge sir dame detective "
    "superintendent lieutenant"
)
PEOPLE = word_set(  # who may stand after "for", "among", "to some"
    "judge observer analyst commentator scholar critic expert official diplomat strategist historian "
    "journalist researcher academic pundit economist politician lawmaker leader reader public voter "
    "citizen elite planner policymaker policy-maker thinker writer blogger user netizen circle media"
)
MASSES = word_set("media public circle elite")  # they speak, but "he" is none of them
SPEAKERS = word_set(  # what may say something without being anybody
    "report statement editorial article commentary essay paper column post study survey poll review memo "
    "document strategy guideline resolution communique communiqué declaration letter magazine newspaper "
    "daily outlet agency media press website account headline book author text piece source mouthpiece "
    "body court council committee commission union alliance bloc party group company bank institute "
    "university think-tank tank embassy mission office bureau team side camp faction government "
    "brigade work "
    "administration ministry department parliament cabinet military army navy state country nation "
    "capital power ally neighbour neighbor partner opponent rival enemy people person man woman friend "
    "campaign record figure datum data minute file poll police email member resident protester activist "
    "supporter opponent insider veteran voice who others other "
    "wisdom theory argument logic doctrine saying proverb adage legend lore filing ruling judgment verdict "
    "envoy panel delegation delegate tribunal watchdog lobby bishop monk boss host guest aide deputy head "
    "lord lady baroness baron bench counsel attorney clerk guard cop chief youth victim tenant migrant "
    "refugee pupil witness survivor parent student patient client "
    "agent fan nurse jury prosecution defence defense club firm chain family relative child husband wife "
    "father mother son daughter brother sister colleague friend crew staff athlete squad star federation "
    "league association organisation organization charity foundation church airline"
)
TEXTS = word_set(  # what is written or planned: it may be a source, but "they" and "he" are not it
    "report statement editorial article commentary essay paper column post study survey poll review memo "
    "document strategy guideline resolution communique communiqué declaration letter website account "
    "headline book text piece record figure data datum minute file email rule law act plan treaty agreement "
    "pact map order constitution charter estimate calculation research analysis model "
    "statute bylaw regulation code contract decree directive manifesto briefing transcript "
    "filing affidavit indictment prospectus memoir diary log ledger register inscription"
)
STRANDS = word_set(
    "strand school camp wing section line voice part faction segment current"
)  # "one strand in X"
QUANTITIES = word_set(  # "most of the ministers": the ministers speak
    "most many some few several all both one none number majority minority handful group series couple "
    "lot part half dozens scores hundreds"
)
INDEFINITE = word_set("others someone somebody everyone everybody nobody anyone nothing none neither")
AGENT_ENDINGS = ("ist", "ian", "man", "woman", "men", "women", "er", "or", "ee", "ant")
NO_AGENTS = word_set(
    "number factor order matter weather power error offer border quarter chapter winter summer fee degree"
)
PERSON_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "person")
NO_PERSONS = word_set(
    "paper newspaper letter chapter power broadcaster publisher manufacturer number centre center order "
    "reminder header footer parameter error answer tracker carrier producer supplier retailer lender"
)
BODY_NAMES = word_set(  # a name that ends so is that of a body or a paper
    "ministry department government administration parliament cabinet agency institute university council "
    "court commission committee party union alliance association federation bank times daily post news "
    "herald journal tribune guardian office bureau navy army force forces guard fund club house "
    "society board front movement congress league authority organisation organization centre center chamber "
    "college trust network school academy laboratory faculty hospital museum observatory foundation"
)
BODIES = word_set(  # "the Berg government", "the Ministry of X": a name says whose they are
    "government administration cabinet leadership ministry department parliament military army navy forces"
)
NAME_PARTICLES = word_set("van von de der den du da di la le bin ten ter zu")  # between the words of a name
MANY = word_set("people women men children")  # "the People's Bank": a possessive within a name
METONYMS = word_set(  # what acts for a state or a body
    "government leader leadership military army navy force policy strategy approach diplomacy move "
    "decision outreach stance position behaviour behavior posture official minister ministry cabinet "
    "department parliament administration action effort role conduct doctrine response manoeuvre maneuver"
)
EMPTY = word_set(  # a label of these words says nothing: "a kind of", "a country"
    "country nation state member place thing people government part kind sort form type example case "
    "instance one piece way matter lot"
)
