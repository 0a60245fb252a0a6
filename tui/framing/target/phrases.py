"""What a text speaks of: its proper names and its noun phrases, with the passages they stand in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.documents.model import Document, PassageKind
from tui.language.english import word_set
from tui.language.english.nouns import DAYS, MONTHS
from tui.language.english.people import TITLES
from tui.language.function_words import FUNCTION_WORDS
from tui.language.lazy import lazy
from tui.language.lexicon import classes, known, lemmas
from tui.language.numbers import SCALES, SMALL
from tui.language.states import find_state

_WORD = lazy(r"[^\W\d_](?:[\w&]|[’'](?!s\b)(?=\w)|-(?=\w)|\.(?=\w\.?))*")
_PLURAL_GENITIVES = ("' ", "’ ")
_NUMBER = lazy(r"\d\s*$")
_NUMBERS = frozenset({*SMALL, *SCALES})
_LINKS = word_set("of bin al de van von der du la")
_DATES = DAYS | MONTHS
_NO_NOUNS = FUNCTION_WORDS | _NUMBERS
_NO_NAMES = TITLES | FUNCTION_WORDS
"""With which no name begins."""
_UNTELLING = word_set(
    "year month day week time hour decade century way lot part kind thing fact use end cent"
)
_HEADLINE = 0.6
"""Share of capitalised words from which on a passage is written as a headline: its capitals say nothing."""
_LONGEST = 6


class PhraseWord(NamedTuple):
    """A word of a passage."""

    text: str
    joined: bool  # only white space parts it from the word before
    counted: bool = False  # a number stands before it: "four crowns"
    owner: str = ""  # the plural that it belongs to, as written: "dockers' union"


class Spoken(NamedTuple):
    """How often one text names each thing, by the form in which it stands."""

    names: Counter[str]  # proper names: "Nuclear Regulatory Commission"
    heads: Counter[tuple[str, str]]  # (name, the noun that it stands before): "Marlow", "bridge"
    nouns: Counter[str]  # noun phrases by their lemmas: "bike lane"
    forms: Counter[tuple[str, str]]  # (lemmas, the same as they are written): "bike lane", "bike lanes"


def spoken_of(document: Document) -> Spoken:
    """The proper names and the nouns of a text."""
    sentences = [passage for passage in document.passages if passage.kind is not PassageKind.HEADING]
    pages = [_words(passage.span.of(document.text)) for passage in sentences]
    pages = [words for words in pages if not _is_headline(words)]
    inside = {word.text for words in pages for word in words[1:] if word.text[:1].isupper()}
    names: Counter[str] = Counter()
    heads: Counter[tuple[str, str]] = Counter()
    nouns: Counter[str] = Counter()
    forms: Counter[tuple[str, str]] = Counter()
    opened = [_opened(page, inside) for page in pages]
    for words in opened:
        for name, head in _names(words):
            names[name] += 1
            if head:
                heads[name, head] += 1
        for form, lemma in _nouns(words):
            nouns[lemma] += 1
            forms[lemma, form] += 1
    plain = frozenset(nouns)
    for words in opened:
        for form, lemma in _compounds(words, plain):
            nouns[lemma] += 1
            forms[lemma, form] += 1
    return Spoken(names, heads, nouns, forms)


def _words(text: str) -> list[PhraseWord]:
    found: list[PhraseWord] = []
    end = 0
    for match in _WORD.finditer(text):
        gap = text[end : match.start()]
        joined = bool(found) and not gap.strip(" \t\n")
        counted = _NUMBER.search(gap) is not None or (joined and found[-1].text.lower() in _NUMBERS)
        owns = bool(found) and gap in _PLURAL_GENITIVES and found[-1].text.endswith("s")
        owner = f"{found[-1].text}{gap[0]}" if owns else ""
        found.append(PhraseWord(match.group().rstrip("-"), joined, counted, owner))
        end = match.end()
    return found


def _is_headline(words: Sequence[PhraseWord]) -> bool:
    return sum(word.text[:1].isupper() for word in words) > max(3, _HEADLINE * len(words))


def _opened(words: list[PhraseWord], inside: set[str]) -> list[PhraseWord]:
    """The words with the first in small letters, if its capital is only that of a sentence."""
    first = words[0].text if words else ""
    if first[1:].islower() and first not in inside and find_state(first) is None and known(first.lower()):
        return [words[0]._replace(text=first.lower()), *words[1:]]
    return words


def _names(words: Sequence[PhraseWord]) -> Iterator[tuple[str, str]]:
    """The runs of capitalised words, each with the noun in small letters right behind it, if there is one."""
    run: list[str] = []
    for place, word in enumerate(words):
        capital = word.text[:1].isupper() and word.text != "I"
        linking = word.text in _LINKS and bool(run) and word.joined and _capital_next(words, place)
        owned = capital and bool(run) and word.owner.startswith(run[-1])
        if owned:
            run[-1] = word.owner
        elif not (capital or linking) or not word.joined or len(run) >= _LONGEST:
            yield from _name(run, word)
            run = []
        if capital or (linking and run):
            run.append(word.text)
    yield from _name(run, None)


def _capital_next(words: Sequence[PhraseWord], place: int) -> bool:
    following = words[place + 1] if place + 1 < len(words) else None
    return following is not None and following.joined and following.text[:1].isupper()


def _name(run: Sequence[str], following: PhraseWord | None) -> Iterator[tuple[str, str]]:
    words = list(run)
    while words and (words[0].lower() in _NO_NAMES or words[0] in _LINKS):
        words.pop(0)
    while words and words[-1] in _LINKS:
        words.pop()
    if words and words != words[0][:1].split() and not all(word.lower() in _DATES for word in words):
        yield " ".join(words), _head(following)


def _head(word: PhraseWord | None) -> str:
    """The singular of a noun in small letters; "" of anything else."""
    if word is None or not word.joined or not word.text.islower() or word.text in FUNCTION_WORDS:
        return ""
    return next(iter(lemmas(word.text, "noun")), "")


def _nouns(words: Sequence[PhraseWord]) -> Iterator[tuple[str, str]]:
    """(as written, lemma) of the nouns and of the pairs of a noun and what stands before it."""
    for place, word in enumerate(words):
        if word.counted or not _is_noun(words, place):
            continue
        low = word.text
        lemma = next(iter(lemmas(low, "noun")), low)
        yield low, lemma
        before = words[place - 1].text if place and word.joined else ""
        if before.islower() and before not in FUNCTION_WORDS and _describes(classes(before)):
            yield f"{before} {low}", f"{before} {lemma}"
        if word.owner.islower() and (owner := next(iter(lemmas(word.owner[:-1], "noun")), "")):
            yield f"{word.owner} {low}", f"{owner} {lemma}"


def _compounds(words: Sequence[PhraseWord], plain: frozenset[str]) -> Iterator[tuple[str, str]]:
    """(as written, lemma) of "library fines" where "fines" may be a verb and is plainly a noun elsewhere."""
    for place, word in enumerate(words):
        before = words[place - 1] if place and word.joined else None
        after = words[place + 1].text.lower() if place + 1 < len(words) else ""
        if before is None or after in _OBJECTS or not word.text.islower() or not before.text.islower():
            continue
        if before.text in FUNCTION_WORDS or classes(before.text) != {"noun"} or _is_noun(words, place):
            continue
        lemma = next((one for one in lemmas(word.text, "noun") if one in plain), "")
        if lemma:
            yield word.text, lemma
            yield f"{before.text} {word.text}", f"{before.text} {lemma}"


def _describes(found: frozenset[str]) -> bool:
    return bool(found & {"noun", "adj"}) and "adv" not in found


def _is_noun(words: Sequence[PhraseWord], place: int) -> bool:
    """Whether a word in small letters is most likely a noun: by its class, then by what is before."""
    low = words[place].text
    if not low.islower() or low in _NO_NOUNS or len(low) < 3:
        return False
    found = classes(low)
    if "noun" not in found or set(lemmas(low, "noun")) & _UNTELLING:
        return False
    if found == {"noun"}:
        return True
    before = words[place - 1].text.lower() if place else ""
    after = words[place + 1] if place + 1 < len(words) else None
    if "adj" in found and after is not None and after.joined and "noun" in classes(after.text.lower()):
        return False
    return before in _BEFORE_NOUNS or "adj" in classes(before) or _heads(words, place)


def _heads(words: Sequence[PhraseWord], place: int) -> bool:
    """Whether a word is the noun of "the sugar tax": as a verb of one sugar it would end in "s"."""
    if place < 2 or not (words[place].joined and words[place - 1].joined):
        return False
    opener, before, word = (one.text for one in words[place - 2 : place + 1])
    after = words[place + 1].text.lower() if place + 1 < len(words) else ""
    singular = all(one in lemmas(one, "noun") for one in (before, word))
    return singular and opener.lower() in _DETERMINERS and after not in _OBJECTS


_OBJECTS = word_set("the a an this that these those its their his her our my your it us them him me")
"""Behind a word that may be a verb they show that it is one: "the council fines the drivers"."""
_DETERMINERS = word_set("the a an this that its their his her our my your")
_BEFORE_NOUNS = word_set(
    "the a an this that these those its their his her our my your of in on for with by from no any some"
)
