"""The closed classes of English: the words whose class needs no dictionary."""

from __future__ import annotations

from enum import StrEnum

from tui.language.english import word_set


class Pos(StrEnum):
    """What a word is in its sentence."""

    DET = "determiner"
    PREP = "preposition"
    CONJ = "coordinator"
    SUB = "subordinator"
    THAT = "that"
    WH = "relative or question word"
    MODAL = "modal"
    BE = "be"
    HAVE = "have"
    DO = "do"
    NOT = "negation"
    TO = "infinitive to"
    FINITE = "finite verb"
    BASE = "bare verb"
    ING = "verb in -ing"
    PART = "past participle"
    ADV = "adverb"
    ADJ = "adjective"
    NOUN = "noun"
    NAME = "proper name"
    PRON = "pronoun"
    NUM = "number"
    POSS = "possessive mark"
    QUOTE = "quotation mark"
    COMMA = ","
    BREAK = "colon, semicolon"
    DASH = "dash"
    PAREN = "bracket"
    STOP = "end"
    MARK = "other mark"


def _table(tag: Pos, words: str) -> dict[str, Pos]:
    return {word.replace("_", " "): tag for word in words.split()}


CLOSED: dict[str, Pos] = {
    **_table(
        Pos.DET,
        "the a an this these those every each some any no all both either neither another such its my "
        "your his their our whose several many few much most more less various certain enough other",
    ),
    **_table(
        Pos.PREP,
        "of in on at by with from into onto upon about against among amongst between through "
        "throughout during toward towards under over beyond across behind beside besides beneath "
        "below above despite without within along alongside amid amidst around concerning regarding "
        "via per versus than except toward outside inside notwithstanding for according including excluding "
        "vis-à-vis near unlike "
        "like off like",
    ),
    **_table(
        Pos.NUM,
        "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred "
        "thousand million billion trillion dozen",
    ),
    **_table(
        Pos.CONJ,
        "and or but nor yet &",
    ),
    **_table(
        Pos.SUB,
        "because although though while whilst whereas if unless since when whenever whether lest once "
        "until till before after as so",
    ),
    **_table(
        Pos.WH,
        "which who whom where why how what whichever whoever whatever whereby",
    ),
    **_table(
        Pos.MODAL,
        "will would shall should can could may might must cannot 'll 'd ought",
    ),
    **_table(
        Pos.BE,
        "be am is are was were been being 're 'm",
    ),
    **_table(
        Pos.HAVE,
        "have has had having 've",
    ),
    **_table(
        Pos.DO,
        "do does did",
    ),
    **_table(
        Pos.NOT,
        "not n't never",
    ),
    **_table(
        Pos.PRON,
        "it he she they we i you them him us me itself himself herself themselves ourselves myself "
        "yourself one others ones someone somebody anyone anybody everyone everybody nobody nothing "
        "something everything anything none theirs ours hers mine yours there",
    ),
    **_table(
        Pos.ADV,
        "also still just even only already again ever often soon then thus hence therefore however "
        "moreover furthermore meanwhile nevertheless nonetheless instead indeed perhaps maybe longer rather "
        "quite very too so here now today yesterday tomorrow always sometimes away together apart "
        "almost hardly scarcely barely further conspicuously long far abroad elsewhere otherwise "
        "likewise ahead forward twice seldom rarely",
    ),
}

MARKS: dict[str, Pos] = {
    ",": Pos.COMMA,
    ";": Pos.BREAK,
    ":": Pos.BREAK,
    "—": Pos.DASH,
    "-": Pos.DASH,
    "(": Pos.PAREN,
    ")": Pos.PAREN,
    "[": Pos.PAREN,
    "]": Pos.PAREN,
    ".": Pos.STOP,
    "!": Pos.STOP,
    "?": Pos.STOP,
    "…": Pos.STOP,
    "&": Pos.CONJ,
}

SUBJECTS = word_set("it he she they we i you there this that these those")
OBJECTS = word_set("him them me us himself themselves")
OWNING = word_set("its my your his her their our whose")
CONDITIONAL_PREPS = word_set("before after since until till as like than once")  # a clause may follow them
PARTICLES = word_set("back up out down off in on over away apart aside forward through around along by")
TO_PREPOSITION = word_set(  # after these, "to" is a preposition
    "according due contrary thanks regard response reference relation opposition engagement proximity "
    "access commitment committed opposed owing prior subject similar relative attention contribution "
    "objection next belong belongs belonged close closer tantamount vulnerable approach key"
)
MEANS = word_set("by through without in while after before when since on upon from for")
REFLEXIVES = word_set("itself themselves himself herself ourselves myself yourself")
PAIRING = word_set("either both neither")  # after a subject: "X either sells or waits"
STATES = word_set(  # after a form of be these describe: nobody does it to the subject
    "interested contented determined prepared inclined accustomed disinclined worried"
)
NOMINAL_ING = word_set(  # often nouns, whatever the dictionary says
    "spending funding training planning trading engineering manufacturing building meeting shipping "
    "farming fishing banking lending hearing briefing gathering bombing shooting killing understanding "
    "warning ruling feeling opening posturing sharing signalling signaling thinking policing "
    "backpedalling backpedaling setting financing wording bargaining rethinking awakening strengthening "
    "beginning"
)
ATTRIBUTIVE_ING = word_set(  # before a noun these are adjectives
    "growing increasing rising existing ongoing leading remaining emerging looming mounting following "
    "surrounding coming upcoming pressing underlying overwhelming longstanding outstanding developing "
    "declining widening shifting changing competing balancing striking telling destabilising "
    "destabilizing recurring"
)

TIMELY = word_set(  # adverbs in -ly that say when or how often, not how
    "only early daily weekly monthly yearly recently currently previously finally lately formerly initially "
    "originally firstly secondly thirdly lastly presently shortly newly annually eventually subsequently "
    "simultaneously concurrently likely unlikely accordingly consequently additionally ultimately"
)

VERBAL = frozenset({Pos.FINITE, Pos.MODAL, Pos.BE, Pos.HAVE, Pos.DO})
INSERTED = frozenset(  # what may stand between "has" and its participle: "has in recent years widened"
    {
        Pos.PREP,
        Pos.DET,
        Pos.ADJ,
        Pos.NOUN,
        Pos.NUM,
        Pos.NAME,
        Pos.ADV,
        Pos.QUOTE,
        Pos.COMMA,
    }
)
PHRASE_ENDS = frozenset({Pos.COMMA, Pos.BREAK, Pos.STOP, Pos.DASH, Pos.WH, Pos.THAT, Pos.SUB})
"""Where a phrase with its prepositions is over: a comma, a stop, the next clause."""
NOMINAL = frozenset({Pos.NOUN, Pos.NAME, Pos.PRON, Pos.NUM})
