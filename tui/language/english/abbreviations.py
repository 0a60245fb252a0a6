"""Words that a full stop follows without ending the sentence, and words that begin one."""

from __future__ import annotations

from tui.language.english import word_set

# Written small, a word stands for its capitalised form as well; written with a capital, only for itself.

# A name, a number or the rest of the phrase follows.
NEVER_LAST = word_set("""
    Mr Mrs Ms Messrs Mx Dr Prof Gen Col Lt Lieut Sgt Cpl Capt Cmdr Cdr Maj Adm Brig Rep Reps Sen Sens Gov Govs
    Rev Hon Pres Supt Insp Det Amb Asst Assoc Fr Msgr Dep Spc Pfc Pvt Univ Dept Ch Chap
    vs v viz cf e.g i.e ca approx eds trans incl esp resp repr introd
""")

# The sentence may end here, and does if the next word is one that begins sentences.
SOMETIMES_LAST = word_set("""
    inc ltd co corp plc llc jr sr etc esq ibid al bros st ave blvd rd hwy Ste Mt Ft Phila
    ph.d seq Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Mo Mont Neb Nev Okla
    Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que hrs hr mins oz lb lbs kg km cm mm sq pt nat natl intl govt
""")

# The sentence ends here unless a number follows.
NEEDS_NUMBER = word_set("""
    no nos n° art arts pp vol vols fig figs sec para paras eq eqs nr op ext tel lit sect cl cls
    doc docs res app ex ed reg regs est
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
""")

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
