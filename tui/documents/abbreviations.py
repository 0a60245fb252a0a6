"""Words that a full stop follows without ending the sentence, and words that begin one."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(text.split())


# A name, a number or the rest of the phrase follows.
NEVER_LAST = word_set("""
    mr mrs ms messrs mx dr prof gen col lt sgt cpl capt cmdr cdr maj adm brig rep reps sen sens gov govs
    rev hon pres supt insp det amb asst assoc fr msgr dep vs v viz cf e.g i.e ca approx
    ch chap ed eds trans dept univ incl esp resp gr repr introd spc pfc pvt lieut
""")

# The sentence may end here, and does if the next word is one that begins sentences.
SOMETIMES_LAST = word_set("""
    inc ltd co corp plc llc jr sr etc esq st ste mt ft ave blvd rd hwy ibid al bros phila
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    ph.d ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn mo mont neb nev okla
    ore pa penn tenn tex va vt wash wis wyo ont que min max est hrs hr mins oz lb lbs kg km cm mm sq
""")

# The sentence ends here unless a number follows.
NEEDS_NUMBER = word_set("no nos n° art arts pp vol vols fig figs sec para paras eq eqs nr op ext tel lit")

# What follows 5 p.m. within its sentence; any other capital begins the next one.
AFTER_TIME = word_set("""
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Eastern Pacific Central Mountain
    GMT UTC EST EDT CST CDT MST MDT PST PDT ET CT MT PT BST CET CEST JST KST IST HKT SGT AEST Jan Feb Mar Apr
    Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
""")

OPENERS = word_set("""
    The This That These Those There Then Thus Though Therefore A An And Another Any All Also Although After
    Again According Across Among Amid As At He She It Its They Their We Our You Your His Her My I In If Into
    On Once One Or Of Only Other Others But By Because Before Beyond Both Despite During Each Even Every
    First Second Third Finally For From Further Furthermore Given Here How However Indeed Instead Last
    Later Like Many Meanwhile Moreover More Most Much Neither Nevertheless Next No Nor Not Now Over Perhaps
    Rather Since So Some Still Such Than Through Throughout To Today Together Under Unlike Until Up Upon
    What When Where Whether Which While Who Why With Without Yet Yesterday Tomorrow Earlier Recently
    Nonetheless Consequently Similarly Additionally Overall Did Do Does Is Are Was Were Can Could Will Would
    Should Has Have Had Might Must Let Please
""")

SPEECH = word_set("said says say asked asks wrote writes added adds replied replies cried exclaimed warned")
