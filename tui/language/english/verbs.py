"""Verbs, by lemma: of saying and thinking, of calling somebody something, those that govern another verb."""

from __future__ import annotations

from tui.language.english import word_set

SAYING = word_set(  # "X says that S"
    "say tell state argue claim warn note add announce declare insist maintain assert contend "
    "explain suggest report write comment remark observe stress emphasise emphasize reiterate reply "
    "answer concede admit acknowledge confirm deny allege complain caution predict conclude"
)
THINKING = word_set(
    "believe think feel fear worry hope expect suspect assume consider see view regard doubt hold"
)
CLAUSE_TAKERS = word_set(  # a clause follows without "that"
    "say argue claim think believe note add warn hope know mean suggest show fear insist declare "
    "announce report explain feel see find hear admit assert maintain stress write conclude expect "
    "realise realize understand imagine suspect assume predict learn agree complain reply answer worry "
    "tell contend ensure wish guess reckon"
)
ASSERTING = word_set(  # they resume after "X said that ...": "and warned that"
    "say argue claim note add warn insist declare announce report explain suggest admit assert maintain "
    "stress tell write conclude predict caution emphasise emphasize acknowledge concede contend urge"
)
SPOKEN = word_set(  # after a name or a plural noun they are its verb, whatever else the form may be
    "say tell add argue insist reply testify recall complain joke explain note write contend concede "
    "claim think believe admit assert conclude fear hope expect predict warn reckon estimate maintain suspect"
)
TELLING_SOMEBODY = word_set("tell remind assure inform warn advise")  # "told X S"
SAID = word_set(
    "said says say asked asks wrote writes added adds replied replies cried exclaimed warned"
)  # forms
CRITICAL = word_set(  # what follows is what is held against somebody
    "criticise criticize accuse blame slam blast deride ridicule mock lambast decry denounce condemn "
    "praise laud applaud hail note observe stress emphasise emphasize highlight underline underscore "
    "lament"
)
REMARKING = CRITICAL | word_set(  # what follows in marks is in the words of whoever remarks
    "thank apologise apologize speak talk reject dismiss refer describe call compare liken warn promise "
    "threaten joke mock boast tell demand urge accuse complain"
)
URGING = word_set(  # "urge X to do": whoever urges says that X should
    "urge ask advise tell caution call appeal implore beg press exhort admonish remind warn challenge"
)
GESTURES = word_set(  # of whoever then speaks: `X shrugged. "Ask them."`
    "laugh smile shrug sigh nod grin wince weep frown pause hesitate chuckle grimace gesture shake "
    "point blush scowl snort giggle"
)
QUOTING = word_set("quote cite report")
RUMOURED = word_set("say think believe report rumour rumor allege know understand suppose")  # "is said to"
HEARSAY = word_set("reportedly allegedly")  # adverbs that name nobody
EVIDENTIAL = word_set("learn report understand know rumour rumor allege hear")  # "it is learned that"
AS_SAID = word_set("see put say tell have argue note describe view")  # "as X puts it"
PROMISING = word_set(  # "X vowed to do": what follows is what X says
    "vow pledge promise threaten offer agree decline refuse swear undertake demand ask propose"
)
SPEECH_ACTS = word_set(  # "X promised a law": what X says is a thing, not a clause
    "promise pledge demand claim predict propose deny reject dismiss dispute refute acknowledge admit "
    "concede confirm forecast express voice cite"
)
EXPECTING = word_set("expect fear anticipate suspect doubt estimate")  # "expected a rise"
OWNING_UP = word_set("report admit acknowledge")  # "reported seeing X"
SPEECH_MATTERS = word_set(
    "warn complain speak talk boast worry apologise apologize call hint appeal plead confess"
)  # of, about, for, at
TELLABLE = word_set(  # "declined to say": it is said that nothing will be said
    "comment say tell discuss answer elaborate speak identify name confirm disclose reveal give explain"
)
ASKING = word_set("ask wonder explain inquire recall tell describe")  # "X asked why S"
UTTERING = word_set(  # "X made the claim that", "X issued a warning that": it is X's
    "make issue give voice express repeat deliver share reiterate offer raise hold have air advance"
)
LABELLING = word_set(  # "X described Y as Z"
    "describe brand call label frame cast portray depict characterise characterize dub term denounce "
    "condemn hail dismiss paint identify criticise criticize accuse see view regard"
)
DIRECT_LABELS = word_set("call dub brand label term name style deem tag designate")  # without "as"
ADVISING = word_set("recommend suggest propose advise")  # "recommended closing X"
BLAMING = word_set(  # "accuse X of breaking": X is held to break
    "accuse blame criticise criticize suspect condemn denounce praise slam charge convict fault chide thank "
    "hail"
)
SHOWING = word_set(  # their subject may be a thing, which then says nothing: the author does
    "suggest highlight underline underscore reveal show indicate hint confirm predict explain stress "
    "emphasise emphasize reflect see find hold reaffirm affirm testify present define frame cast promise "
    "announce forecast treat identify recognise recognize"
)
DENYING = word_set("deny reject dismiss refute rebut dispute repudiate debunk disprove doubt")
DENIABLE = word_set(  # "does not say that": what follows is not claimed
    "say mean suggest imply show prove believe think claim argue indicate expect assume report signal"
)
WILL = word_set(  # what somebody is said to think or want: it is imputed to them, nobody is quoted
    "hope expect intend want wish desire aspire plan aim fear believe think feel consider view regard "
    "see ambition aspiration intention intent"
)
VOLITION = word_set(  # "seeks to do", "its ambition to do": what follows is wanted, not done
    "hope expect intend want wish seek attempt aim desire aspire try plan attempt ambition aspiration "
    "intention desire willingness"
)
GIVEN = word_set("continue tend begin start like love prefer rush hasten proceed")  # "tends to say": does say

OUTCOMES = word_set(  # "help X open": X opens
    "help let make see have allow enable lead permit encourage prompt embolden cause get watch find "
    "leave keep"
)
IMPLICIT_NEGATIVES = word_set(  # "refuse to join": does not join
    "prevent deny bar ban deter dissuade prohibit block discourage restrain refrain abstain "
    "refuse fail decline avoid cease stop neglect forget omit hesitate resist reluctance refusal "
    "failure inability unwillingness reluctant unwilling unable hesitant unlikely loath wary hesitancy"
)
USING = word_set(  # "use X to do": whoever uses it does what it is for
    "use exploit leverage employ seize utilise utilize harness mobilise mobilize invoke deploy dispatch send"
)
FURNISHING = word_set(  # "is opened for bathing": others bathe
    "open reopen close shut use reserve clear lease rent set build design equip license approve release"
)
SUITABLE = word_set("fit unfit safe unsafe ready open suitable unsuitable good bad closed")  # "fit for it"
INVERTING = word_set(  # "In X lives Y"
    "be come live lie stand sit hang begin go arise emerge follow remain appear"
)
LINKING = word_set("be become remain seem appear look stay prove sound feel grow turn keep")
SEEMING = word_set("seem appear")
EXPLETIVE = word_set("be seem appear remain take turn happen")  # "it seems that": it stands for nothing
BARE_TAKERS = word_set("help let make see watch have hear")  # "help X open": no "to"
ACTING_AS = word_set("act serve function emerge pose work regard see view")  # "acts as a bridge"
MAKING = DIRECT_LABELS | word_set("make render consider deem elect appoint find")  # "made X a bridge"
SUPPORT = {  # verb and noun are one predicate: "pays attention"
    "pay": word_set("attention heed tribute homage respect lip-service"),
    "take": word_set(
        "part place note notice steps action office advantage responsibility sides charge control"
    ),
    "play": word_set("role part host"),
    "hold": word_set("talks drills exercises elections fort meeting summit"),
    "make": word_set("progress decision effort efforts statement sense use way room clear concessions"),
    "give": word_set("way support rise voice priority up"),
    "have": word_set("talks effect influence doubts"),
    "reach": word_set("agreement deal consensus"),
    "pose": word_set("threat risk challenge danger"),
    "come": word_set("terms pressure"),
    "keep": word_set("pace watch distance"),
}
PREPOSITIONAL = word_set(  # "Following the accident, X met": nobody follows
    "following according regarding concerning including excluding considering given depending owing "
    "pending barring respecting touching failing notwithstanding judging speaking based compared provided"
)
AUXILIARY = word_set("be have do")
