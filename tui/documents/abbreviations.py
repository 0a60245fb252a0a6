"""Words that a full stop follows without ending the sentence, and words that begin one."""

from __future__ import annotations

# A name, a number or the rest of the phrase follows.
NEVER_LAST = frozenset(
    """
    mr mrs ms messrs mx dr prof gen col lt sgt cpl capt cmdr cdr comdr maj adm brig rep reps sen sens gov govs
    rev hon pres supt insp det amb sec secy asst assoc fr sr.. st ste mt ft vs v viz cf e.g i.e eg ie ca approx
    fig figs eq eqs ch chap vol vols pp ed eds trans no nos art arts para paras dept univ bros al incl esp resp
    gr tel ext nr lit op repr introd
    """.split()
)

# The sentence may end here, and does if the next word is one that begins sentences.
SOMETIMES_LAST = frozenset(
    """
    inc ltd co corp plc llc jr sr etc esq ave blvd rd hwy ibid
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    a.m p.m am.. u.s u.k u.n e.u u.s.a u.s.s.r d.c p.r.c r.o.k ph.d m.d b.a m.a b.sc m.sc ll.b d.phil
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla
    ore pa penn tenn tex va vt wash wis wyo ont que
    min max est hrs hr sec.. mins ft.. oz lb lbs kg km cm mm sq
    """.split()
)

NEEDS_NUMBER = frozenset(
    "no nos art arts p pp vol vols fig figs ch chap sec para paras eq eqs nr op ext tel".split()
)

OPENERS = frozenset(
    """
    The This That These Those There Then Thus Though Therefore A An And Another Any All Also Although After
    Again According Across Among Amid As At He She It Its They Their We Our You Your His Her My I In If Into
    On Once One Or Of Only Other Others But By Because Before Beyond Both Despite During Each Even Every
    First Second Third Finally For From Further Furthermore Given Here How However Indeed Instead Last
    Later Like Many Meanwhile Moreover More Most Much Neither Nevertheless Next No Nor Not Now Over Perhaps
    Rather Since So Some Still Such Than Through Throughout To Today Together Under Unlike Until Up Upon
    What When Where Whether Which While Who Why With Without Yet Yesterday Tomorrow Asked Said
    Last Earlier Recently Nonetheless Consequently Similarly Additionally Overall Once Did Do Does Is Are Was
    Were Can Could Will Would Should Has Have Had May Might Must Let Please
    """.split()
)

SPEECH = frozenset(
    "said says say asked asks wrote writes added adds replied replies cried exclaimed warned".split()
)
