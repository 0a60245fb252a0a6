"""The names under which the texts speak of what somebody typed or chose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from tui.codebook.model import Codebook, Target
from tui.framing.target.bearers import excluded_names
from tui.language.english.people import TITLES
from tui.language.function_words import FUNCTION_WORDS
from tui.language.lazy import lazy
from tui.language.lexicon import classes, forms, known, lemmas
from tui.language.rarity import zipf
from tui.language.states import State, find_state

TELLING = 3.6
"""A word with a lower Zipf value can stand alone for the name it is a part of: "Copilot"."""
THING, MANY = ("it", "its", "itself"), ("they", "their", "them", "themselves")
_HE, _SHE = ("he", "his", "him", "himself"), ("she", "her", "herself")
_KINDS = {"Act": ("act", "law", "new law", "bill", "legislation")}
"""What else texts call a thing whose name ends so."""
_ARTICLE = lazy(r"(?i)^(?:the|an?|this)\s+")
_THE = lazy(r"(?i)the\s")
_OWNING = lazy(r"['’]s?$")
_TITLE = lazy(rf"(?i)^(?:(?:{'|'.join(sorted(TITLES))})\b\.?\s+)+")


def follow(names: Sequence[str], texts: Iterable[str], codebook: Codebook | None = None) -> Target:
    """The target that bears these names, with the other names that the texts have for it.

    A state brings its short and official names, its people and its capital; what is not a state brings its
    plural or singular, its acronym, the surname or telling word that stands alone, "the Fed".
    """
    page = "\n".join(texts)
    plain = [bare(name) for name in names if bare(name)] or [names[0].strip()]
    found = [_state_named(name) for name in plain]
    label = names[0].strip()
    if found[0] is not None and label.islower():
        label = found[0].name
    target = Target(id="name", label=label, names=())
    for name, state in zip(plain, found, strict=True):
        target = _joined(target, _state(state, name) if state is not None else _thing(name, page))
    others = [body for name in names if _THE.match(name) for body in _others(bare(name), page)]
    target = target._replace(excluded=(*target.excluded, *others))
    return _without_asked(_with_exceptions(target, codebook), plain)


def _state_named(name: str) -> State | None:
    """The state of a name or an adjective; a capital that somebody asks for is followed alone."""
    state = find_state(name)
    return None if state is None or name in state.seats else state


def bare(name: str) -> str:
    """A name without its article, its title and its possessive mark."""
    name = " ".join(name.split())
    name = _OWNING.sub("", _ARTICLE.sub("", name))
    untitled = _TITLE.sub("", name)
    return untitled if untitled[:1].isupper() else name


def _joined(one: Target, other: Target) -> Target:
    """Both with all their names; the pronouns are those of the first that has names."""
    return Target(
        id=one.id,
        label=one.label,
        names=tuple(dict.fromkeys((*one.names, *other.names))),
        people=tuple(dict.fromkeys((*one.people, *other.people))),
        pronouns=one.pronouns if one.names else other.pronouns,
        excluded=tuple(dict.fromkeys((*one.excluded, *other.excluded))),
        seats=tuple(dict.fromkeys((*one.seats, *other.seats))),
    )


def _state(state: State, asked: str) -> Target:
    small = (
        (asked,) if asked.islower() and not known(asked) else ()
    )  # "mexico" may stand so, "turkey" may not
    names, people = (*state.names, *small), state.people
    return Target("name", state.name, names, people, THING, excluded_names(state), state.seats)


def _with_exceptions(target: Target, codebook: Codebook | None) -> Target:
    """With what the codebook says is not the target of one of these names."""
    own = set(target.names)
    known_there = [item for item in (codebook.targets if codebook else ()) if own & set(item.names)]
    return _joined(
        target, Target("", "", (), excluded=tuple(e for item in known_there for e in item.excluded))
    )


def _without_asked(target: Target, asked: Sequence[str]) -> Target:
    """No exception may hide a name that was asked for beside another: "Gulf" beside "Mexico"."""
    if len(asked) == 1:
        return target
    hidden = [f" {name} " for name in asked if find_state(name) is None]
    kept = [longer for longer in target.excluded if not any(name in f" {longer} " for name in hidden)]
    return target._replace(excluded=tuple(kept))


def _thing(name: str, page: str) -> Target:
    names = [name, *_variants(name, page)]
    return Target("name", name, tuple(dict.fromkeys(names)), pronouns=_pronouns(name, names, page))


def _variants(name: str, page: str) -> Iterator[str]:
    words = name.split()
    if name.islower() or name[:1].islower():
        yield from _numbers(name)
        yield from _owned(name, page)
    elif len(words) == 1 and name.isupper():
        yield from _spelt_out(name, page)
    else:
        yield from _acronyms(name, page)
        yield from _alone(words, page)
        yield from _clipped(words, page)
        yield from _headed(words, page)
    yield from _of_a_state(words)


def _numbers(name: str) -> Iterator[str]:
    """The singular and the plural of a name in small letters."""
    head, _, last = name.rpartition(" ")
    for lemma in lemmas(last, "noun")[:1]:
        for form in forms(lemma, "noun"):
            if form not in FUNCTION_WORDS:  # the plural of "ha" is not meant by "has"
                yield f"{head} {form}".strip()


def is_plural(target: Target) -> bool:
    """Whether one says "are" of it: "bike lanes"."""
    return "they" in target.pronouns


def label_title(target: Target) -> str:
    """A heading over what somebody calls it."""
    return f"What {target.label} {'are' if is_plural(target) else 'is'} called"


def with_article(target: Target, texts: Iterable[str]) -> str:
    """The label as it stands in a sentence: with "the" where half of its places in the texts have it."""
    label, page = target.label, "\n".join(texts)
    if _ARTICLE.match(label):
        return label
    words = r"\s+".join(map(re.escape, label.split()))
    places = len(re.findall(rf"(?<![\w-]){words}(?![\w-])", page))
    with_the = len(re.findall(rf"(?i:\bthe)\s+{words}(?![\w-])", page))
    return f"the {label}" if places and 2 * with_the >= places else label


def initials(name: str) -> str:
    """The capitals with which the words of a name begin."""
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word[:1].isupper())


def _acronyms(name: str, page: str) -> Iterator[str]:
    """The acronym in brackets after the name, or its capitals where they stand in the text."""
    for match in re.finditer(rf"{re.escape(name)}\s+\((?:the\s+)?([A-Z][A-Za-z.]{{1,7}})\)", page):
        yield match.group(1)
    short = initials(name)
    if len(short) > 2 and re.search(rf"\b{short}\b", page):
        yield short


def _spelt_out(short: str, page: str) -> Iterator[str]:
    """The words that an acronym stands for, where one of them explains the other in brackets."""
    joint = r"(?:[\s-]+(?:of|for|and|on|the|in)\b)*[\s-]+"
    words = joint.join(rf"{letter}[\w’']+" for letter in short)
    explained = rf"\b({words})\s+\((?:the\s+)?{short}\)|\b{short}\s+\((?:the\s+)?({words})\)"
    for match in re.finditer(explained, page) if 1 < len(short) < 8 else ():
        yield " ".join((match.group(1) or match.group(2)).split())


def _alone(words: Sequence[str], page: str) -> Iterator[str]:
    """The word that stands for the whole name: a surname, "Copilot"; never "Federal" or "United"."""
    if any(word in {"of", "for", "and"} for word in words):
        return
    for word in (words[-1], words[0]) if len(words) > 1 else ():
        low = word.lower()
        rare = zipf(low) < TELLING and (not known(low) or word == words[-1])
        owner = word.endswith(("'s", "’s"))
        if (
            rare
            and not owner
            and find_state(word) is None
            and re.search(rf"[a-z,]\s+{re.escape(word)}\b", page)
        ):
            yield word
            return


def _clipped(words: Sequence[str], page: str) -> Iterator[str]:
    """Of the Federal Reserve "the Fed"."""
    if len(words) < 2:
        return
    for match in re.finditer(r"\bthe ([A-Z][a-z]{2,4})\b", page):
        if words[0].startswith(match.group(1)) and words[0] != match.group(1):
            yield match.group(1)
            return


def _headed(words: Sequence[str], page: str) -> Iterator[str]:
    """The kind of thing where only one is named: "the commission"; of an act also "the law", "this bill"."""
    head = words[-1]
    if len(words) < 2 or not head.isalpha() or "noun" not in classes(head.lower()) or find_state(head):
        return
    named = re.findall(rf"\b((?:[A-Z][\w’']+ (?:of (?:the )?)?)+){head}\b", page)
    longer = [f"{others}{head}" for others in named if others.strip().lower() not in FUNCTION_WORDS]
    if any(bare(name).split()[-len(words) :] != list(words) for name in longer):
        return
    for noun in _KINDS.get(head, (head.lower(),)):
        for article in ("the", "this"):
            if re.search(rf"(?i)\b{article} {noun}\b", page):
                yield f"{article} {noun}"


def _owned(name: str, page: str) -> Iterator[str]:
    """Of "dockers' union" also "the union" and "this union", where the texts speak of no other."""
    owner, _, head = name.replace("’", "'").rpartition(" ")
    if not owner.endswith("s'"):
        return
    before = re.findall(rf"(?i)\b([\w'’]+)\s+{re.escape(head)}\b", page)
    if {word.lower().replace("’", "'") for word in before} - FUNCTION_WORDS <= {owner.split()[-1]}:
        yield from (f"{article} {head}" for article in ("the", "this"))


def _of_a_state(words: Sequence[str]) -> Iterator[str]:
    """Of "Cuban regime" also "Cuba's regime", "the regime" and "this regime"."""
    state = find_state(words[0]) if len(words) > 1 and words[0][:1].isupper() else None
    rest = " ".join(words[1:])
    if state is not None and rest.islower():
        yield f"{state.name}'s {rest}"
        yield f"{state.name}’s {rest}"
        yield from (f"{article} {rest}" for article in ("the", "this"))


def _others(name: str, page: str) -> Iterator[str]:
    """Bodies of the same kind that the texts bring in as any: "a council of elders" is not "the council"."""
    if name.islower():
        any_one = r"(?i)\b(?:an?|another|some|any|every|each|no)\s+(?:[a-z-]+\s+)?"
        pattern = rf"{any_one}{re.escape(name)}\s+of\s+(?!the\b)\w+"
        yield from dict.fromkeys(match.group() for match in re.finditer(pattern, page))


def _pronouns(name: str, names: Sequence[str], page: str) -> tuple[str, ...]:
    last = name.rsplit(maxsplit=1)[-1]
    single = lemmas(last, "noun") if name[:1].islower() else ()
    if single and last not in single:
        one, many = (
            len(re.findall(rf"\b{word}\b", page)) for word in (re.escape(single[0]), re.escape(last))
        )
        return MANY if many >= one else (*THING, *MANY)
    if not is_person(names, page):
        return THING
    near = [page[match.end() : match.end() + 200] for match in re.finditer(re.escape(last), page)]
    he = sum(len(re.findall(r"\b[Hh](?:e|is|im)\b", stretch)) for stretch in near)
    she = sum(len(re.findall(r"\b(?:[Ss]he|[Hh]er)\b", stretch)) for stretch in near)
    return _SHE if she > he else _HE


def is_person(names: Sequence[str], page: str) -> bool:
    """Whether the texts put a title before one of the names."""
    anyone = "|".join(re.escape(name) for name in names if name[:1].isupper())
    named = re.compile(rf"(?:[A-Z][\w.]*\s+)?(?:{anyone})\b")
    return bool(anyone) and any(named.match(page, place) for place in _behind_titles(page))


@lru_cache(maxsize=2)
def _behind_titles(page: str) -> tuple[int, ...]:
    titles = "|".join(word.capitalize() for word in sorted(TITLES))
    return tuple(match.end() for match in re.finditer(rf"\b(?:{titles})\.?\s+", page))
