"""English word classes, lemmas and inflected forms, from a frozen table (`lexicon.txt`, see `lexicon.md`).

Classes are "verb", "noun", "adj" and "adv". Words are looked up in lower case. A word that the table lacks
is read by its ending.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from pathlib import Path

from tui.language.lazy import lazy

TABLE = Path(__file__).parent / "tables" / "lexicon.txt"
CODES = {"verb": "v", "noun": "n", "adj": "a", "adv": "r"}
SLOTS = {
    "verb": ("past", "participle", "ing", "s"),
    "noun": ("plural",),
    "adj": ("more", "most"),
    "adv": ("more", "most"),
}

VOWELS = "aeiou"
ENDINGS = (  # of words that the table lacks
    (lazy(r".{2,}ly$"), ("adv",)),
    (lazy(r".{2,}(tion|sion|ness|ment|ity|ism|ship|hood|ance|ence|ist|ologist|cy)s?$"), ("noun",)),
    (lazy(r".{2,}(ous|ive|ful|less|able|ible|ical|ish)$"), ("adj",)),
    (lazy(r".{3,}(ise|ize|ify)$"), ("verb",)),
    (lazy(r".{3,}ing$"), ("verb", "noun")),
    (lazy(r".{3,}ed$"), ("verb", "adj")),
)
PREFIXES = (
    "re",
    "over",
    "out",
    "under",
    "mis",
    "counter",
    "co",
    "pre",
    "non",
    "anti",
    "inter",
    "un",
    "de",
    "dis",
)
COMPOUND_TAILS = ("led", "based", "backed", "minded", "like", "style", "free", "wide", "defined", "oriented")


def s_form(lemma: str) -> str:
    """The lemma with the regular -s of a plural or of the third person."""
    if lemma.endswith(("s", "x", "z", "ch", "sh")):
        return lemma + "es"
    if len(lemma) > 1 and lemma.endswith("y") and lemma[-2] not in VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def _with(lemma: str, ending: str) -> str:
    """The lemma with -ed, -er or -est."""
    if lemma.endswith("e"):
        return lemma + ending[1:]
    if len(lemma) > 1 and lemma.endswith("y") and lemma[-2] not in VOWELS:
        return lemma[:-1] + "i" + ending
    return lemma + ending


def _ing(lemma: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) and len(lemma) > 2:
        return lemma[:-1] + "ing"
    return lemma + "ing"


def regular_forms(lemma: str, pos: str) -> tuple[str, ...]:
    """The forms of each slot of `SLOTS[pos]` by the regular rules, without doubled consonants."""
    if pos == "verb":
        past = _with(lemma, "ed")
        return (past, past, _ing(lemma), s_form(lemma))
    if pos == "noun":
        return (s_form(lemma),)
    return (_with(lemma, "er"), _with(lemma, "est"))


@cache
def _table() -> tuple[list[str], list[str]]:
    """The lines of the file: "lemma classes", and "irregular form, lemmas" ("went go"), each in order."""
    text = TABLE.read_text(encoding="utf-8")
    words, _, irregular = text.partition("\n>")
    return words.split("\n"), irregular.rstrip("\n").split("\n>")


def _behind(lines: list[str], word: str) -> list[str]:
    """What stands behind a word; to look a few hundred up takes less than a dictionary of 34,000 lines."""
    head = f"{word} "
    at = bisect_left(lines, head)
    return lines[at][len(head) :].split(" ") if at < len(lines) and lines[at].startswith(head) else []


@lru_cache(maxsize=65536)
def _entries(lemma: str) -> tuple[str, ...]:
    """The classes of a lemma, with its irregular forms; () for what is none."""
    return tuple(_behind(_table()[0], lemma))


@lru_cache(maxsize=65536)
def _slots(lemma: str, pos: str) -> tuple[tuple[str, ...], ...] | None:
    """The forms in each slot of a lemma that the table holds in that class; None when it does not."""
    code = CODES[pos]
    entry = next((item for item in _entries(lemma) if item.startswith(code)), None)
    if entry is None:
        return None
    regular = regular_forms(lemma, pos)
    if entry == code and pos in {"adj", "adv"}:
        return ((), ())
    if "=" not in entry:
        return tuple((form,) for form in regular)
    given = entry.partition("=")[2].split(",")
    return tuple(
        () if form == "-" else tuple(form.split("/")) if form else (usual,)
        for form, usual in zip(given, regular, strict=True)
    )


def _stripped(form: str) -> set[str]:
    """What could be the lemma if the form is a regular one."""
    found = {form}
    for ending in ("s", "es", "ed", "ing", "d", "er", "est", "r", "st"):
        if form.endswith(ending) and len(form) - len(ending) > 1:
            stem = form[: -len(ending)]
            found |= {stem, stem + "e"}
            if stem.endswith("i"):
                found.add(stem[:-1] + "y")
            if ending == "ing" and stem.endswith("y"):
                found.add(stem[:-1] + "ie")
    return found


@lru_cache(maxsize=65536)
def _analyses(form: str) -> tuple[tuple[str, str, str], ...]:
    """(class, lemma, slot) of every reading that the table vouches for; slot "base" is the lemma."""
    candidates = _stripped(form).union(_behind(_table()[1], form))
    found = []
    for lemma in sorted(filter(_entries, candidates)):
        entries = {entry[0]: entry for entry in reversed(_entries(lemma))}
        for pos, names in SLOTS.items():
            entry = entries.get(CODES[pos])
            if entry is None:
                continue
            if lemma == form:
                found.append((pos, lemma, "base"))
                if "=" not in entry:
                    continue  # no regular form is the lemma itself
            slots = _slots(lemma, pos) or ()
            found.extend(
                (pos, lemma, name) for name, given in zip(names, slots, strict=True) if form in given
            )
    return tuple(found)


def _guessed(form: str) -> tuple[tuple[str, str, str], ...]:
    """Readings by the ending of a word that the table lacks; a hyphenated word is read by its last part."""
    if "-" in form and not form.endswith("-"):
        tail = form.rpartition("-")[2]
        if tail in COMPOUND_TAILS:
            return (("adj", form, "base"),)
        head = form[: -len(tail)]
        return tuple((pos, head + lemma, slot) for pos, lemma, slot in analyses(tail))
    for prefix in PREFIXES:
        if form.startswith(prefix) and len(form) > len(prefix) + 3 and known(form[len(prefix) :]):
            return tuple((pos, prefix + lemma, slot) for pos, lemma, slot in _analyses(form[len(prefix) :]))
    for pattern, classes_ in ENDINGS:
        if pattern.match(form):
            return tuple(reading for pos in classes_ for reading in _regular_reading(form, pos))
    if form.endswith("s") and not form.endswith(("ss", "us", "is")) and len(form) > 3:
        stem = form[:-3] + "y" if form.endswith("ies") else form[:-1]
        return (("noun", stem, "plural"),)
    return (("noun", form, "base"),)


def _regular_reading(form: str, pos: str) -> tuple[tuple[str, str, str], ...]:
    if pos == "verb" and form.endswith("ing"):
        return (("verb", _undoubled(form[:-3]), "ing"),)
    if pos == "verb" and form.endswith("ed"):
        stem = _undoubled(form[:-2])
        return (("verb", stem, "past"), ("verb", stem, "participle"))
    if pos == "noun" and form.endswith("s") and not form.endswith("ss"):
        return (("noun", form[:-3] + "y" if form.endswith("ies") else form[:-1], "plural"),)
    return ((pos, form, "base"),)


def _undoubled(stem: str) -> str:
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "aeiousz":
        return stem[:-1]
    return stem


@lru_cache(maxsize=65536)
def analyses(form: str) -> tuple[tuple[str, str, str], ...]:
    """(class, lemma, slot) of every reading of a lower-case form; slots are those of `SLOTS` and "base"."""
    return _analyses(form) or _guessed(form)


def known(form: str) -> bool:
    """Whether the table holds the form, so that nothing was guessed from its ending."""
    return bool(_analyses(form))


def classes(form: str) -> frozenset[str]:
    """The word classes a form may belong to; never empty."""
    return frozenset(pos for pos, _, _ in analyses(form.lower()))


def lemmas(form: str, pos: str) -> tuple[str, ...]:
    """The lemmas a form may have in that class, in alphabetical order; () when it has none."""
    return tuple(sorted({lemma for found, lemma, _ in analyses(form.lower()) if found == pos}))


def slots(form: str, pos: str) -> frozenset[str]:
    """Which inflections a form may be in that class: "base" and the names in `SLOTS`."""
    return frozenset(slot for found, _, slot in analyses(form.lower()) if found == pos)


@lru_cache(maxsize=8192)
def forms(lemma: str, pos: str) -> tuple[str, ...]:
    """All forms of a lemma in that class, the lemma first; by the regular rules when the table lacks it."""
    lemma = lemma.lower()
    found = _slots(lemma, pos)
    if found is None:
        if pos in {"adj", "adv"}:
            return (lemma,)
        found = tuple((form,) for form in regular_forms(lemma, pos))
    return tuple(dict.fromkeys((lemma, *(form for slot in found for form in slot))))
