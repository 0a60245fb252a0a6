"""Which language a text seems to be in: by its commonest words, or by its script."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.language.english import word_set

FEWEST = 40  # words without which nothing is said
ENGLISH = 0.2  # share of the words below in running English, which has about 0.35
OTHER = 0.12  # share of those of another language that names it
SAMPLE = 60_000  # characters looked at

WORD = re.compile(r"[^\W\d_]+")
COMMON = {
    "English": word_set("""
        the of and to in a is that for it as was with be by on not he his but at are this have from or had an
        they which you were there we their will would who has been her she i what said if all can about
    """),
    "German": word_set("der die das und in zu den nicht von sie ist des sich mit dem dass er es ein"),
    "French": word_set(
        "le la les de des et à un une du en que qui dans pour pas sur plus par est ce il au ne se"
    ),
    "Spanish": word_set(
        "el la los las de que y en un una por con no del para es se al lo como más su pero ha"
    ),
    "Italian": word_set(
        "il la le di che e un una in per non è del della sono con si da come più nel ma gli al"
    ),
    "Portuguese": word_set("o a os as de que e do da em um uma para com não por é se na no dos mais"),
    "Dutch": word_set(
        "de het een en van in is dat op te zijn met niet voor aan er ook als bij maar om door uit"
    ),
    "Swedish": word_set(
        "och att det som en på är av för med den till inte har de om ett var men så från kan"
    ),
    "Norwegian": word_set(
        "og det som en på er av for med den til ikke har de om et var men så fra kan seg i å"
    ),
    "Polish": word_set("i w na z do nie się że to jest o jak za po od przez ale dla przy który oraz"),
    "Russian": word_set("и в не на что с по как к но из у за от это для его то же бы так все"),
}
SCRIPTS = (
    ("Japanese", "\u3040", "\u30ff"),
    ("Korean", "\uac00", "\ud7af"),
    ("Chinese", "\u4e00", "\u9fff"),
    ("Arabic or Persian", "\u0600", "\u06ff"),
    ("Hebrew", "\u0590", "\u05ff"),
    ("Greek", "\u0370", "\u03ff"),
    ("Hindi", "\u0900", "\u097f"),
)
"""Languages with the first and the last letter of their scripts."""
SCRIPT = 0.1  # share of the letters


def other_language(text: str) -> str | None:
    """The language of a text that is not English, "another language" if it is not known; None for English."""
    sample = text[:SAMPLE]
    letters = sum(map(str.isalpha, sample))
    foreign = [sign for sign in sample if sign >= SCRIPTS[-2][1]]  # Greek comes first in Unicode
    for name, first, last in SCRIPTS:
        if letters >= FEWEST and sum(first <= sign <= last for sign in foreign) > SCRIPT * letters:
            return name
    words = WORD.findall(sample.lower())
    if len(words) < FEWEST:
        return None
    english = _share(words, "English")
    if english >= ENGLISH:
        return None
    shares = {name: _share(words, name) for name in COMMON}
    best = max(shares, key=lambda name: shares[name])
    return best if best != "English" and shares[best] >= OTHER else None


def _share(words: Sequence[str], language: str) -> float:
    """Which part of the words is among the commonest of a language."""
    return sum(map(COMMON[language].__contains__, words)) / len(words)


def remark(language: str) -> str:
    """What works in such a text and what does not, in one sentence."""
    return (
        f"This text seems to be in {language}: reading, search, notes and links by names, numbers and "
        "letters work, while who speaks, who does what and the codebooks' cues are found in English only."
    )
