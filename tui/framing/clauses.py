"""The clause reader: what a noun phrase does, undergoes or owns in its sentence, and by which verb."""

from __future__ import annotations

from typing import NamedTuple

from tui.framing.governors import BLAMING, CLAUSE_TAKERS, HAVING_INFINITIVES, METONYMS, OUTCOMES, REFLEXIVES
from tui.framing.grammar.closed import NOMINAL, OWNING, Tag
from tui.framing.grammar.groups import Group, Phrase
from tui.framing.grammar.sentence import Sentence
from tui.framing.model import Role
from tui.framing.predicates import Predicate, walk

_SKIPPED = frozenset({Tag.QUOTE, Tag.ADV})
FARTHEST = 80  # words between a subject and its verb; a longer way is a list or a lost full stop
LATER = ", later in a list"
_CLAUSE_EDGES = frozenset({Tag.THAT, Tag.WH, Tag.SUB, Tag.BREAK, Tag.STOP})


class Relation(NamedTuple):
    """What was found out about one mention; ranges count words, `end` exclusive."""

    role: Role
    predicates: tuple[Predicate, ...]
    rule: str
    sure: float = 1.0
    owned: tuple[int, int] | None = None


def relate(sentence: Sentence, first: int, last: int, *, people: bool = False) -> Relation:
    """The relation of the words `[first, last)` to their clause. `people`: an adjective of nationality."""
    words = sentence.words
    phrase = sentence.phrase_of.get(first) or Phrase(first, last, last - 1)
    following = words[last] if last < len(words) else None
    owning = words[first].low in OWNING or (following is not None and following.tag is Tag.POSS)
    if owning:
        start = last if words[first].low in OWNING else last + 1
        return _owner(sentence, phrase, start, "possessive")
    if words[first].low in REFLEXIVES:
        return Relation(Role.OTHER, (), "reflexive", 0.5)
    if phrase.head >= last and phrase.end > last:
        if people:
            return _owner(sentence, phrase, last, "adjective of its noun")
        return Relation(Role.OTHER, (), "modifier of a noun", 0.5)
    return _argument(sentence, phrase._replace(end=max(phrase.end, last)))


def _owner(sentence: Sentence, phrase: Phrase, start: int, rule: str) -> Relation:
    """The target owns the phrase's noun: it does what its attempts do, and acts through its policy."""
    owned = (start, max(phrase.end, start))
    head = sentence.words[phrase.head]
    if start >= phrase.end:
        return Relation(Role.OWNER, (), rule, 0.8)
    inner = _argument(sentence, phrase)
    metonym = head.lemma in METONYMS
    predicates = [
        item if metonym and item.role is Role.DOER else item._replace(role=Role.OWNER)
        for item in inner.predicates
    ]
    if inner.role is Role.UNDERGOER:
        predicates = predicates[:1]
    attempts = _infinitive_of(sentence, phrase, head.lemma)
    taken = {item.group.start for item in attempts}
    others = [item for item in predicates if item.group.start not in taken]
    return Relation(Role.OWNER, (*attempts, *others), rule, 1.0, owned)


def _infinitive_of(sentence: Sentence, phrase: Phrase, noun: str) -> tuple[Predicate, ...]:
    """What the owner does by "attempt to ...": the infinitive right after a noun that has one."""
    group = sentence.group_at.get(_skip(sentence, phrase.end))
    if group is None or group.form != "infinitive" or noun not in HAVING_INFINITIVES:
        return ()
    return walk(sentence, group, Role.DOER, "infinitive", under=noun)


def _argument(sentence: Sentence, phrase: Phrase, *, listed: bool = False) -> Relation:
    words = sentence.words
    if listed:
        start, end = phrase.start, _list_end(sentence, phrase.end)
    else:
        start, end = _list_start(sentence, phrase.start), _list_end(sentence, phrase.end)
    if start < phrase.start:
        own = _own_clause(sentence, start, phrase, end)
        if own is not None:
            return _subject(sentence, own, phrase.start)
        found = _argument(sentence, phrase._replace(start=start), listed=True)
        return found._replace(rule=found.rule + LATER)
    before = _before(sentence, start)
    left = words[before].tag if before >= 0 else None
    after = sentence.group_at.get(_skip(sentence, end))
    if after is not None and after.form == "ing" and left not in {Tag.COMMA, Tag.CONJ}:
        opening = before >= 0 or after.start == end
        if opening and (left in {Tag.PREP, None} or (left is not None and before in sentence.group_of)):
            return Relation(
                Role.DOER, walk(sentence, after, Role.DOER, "participle"), "subject of a verb in -ing", 0.9
            )
    if left is Tag.PREP:
        return _after_preposition(sentence, before, start)
    verb = sentence.group_of.get(before)
    inverted = _inverted(sentence, verb, after)
    if inverted is not None:
        return _subject(sentence, inverted, start)
    subject = None if verb is not None and not _takes_clause(verb) else subject_group(sentence, end)
    if subject is not None:
        return _subject(sentence, subject, start)
    if verb is not None:
        return _object(sentence, verb, end)
    if left in {Tag.DASH, Tag.COMMA, Tag.PAREN, Tag.BREAK, Tag.CONJ} and before > 0:
        return _apposition(sentence, before, phrase)
    if before < 0 and after is not None and after.form == "infinitive":
        return Relation(Role.DOER, walk(sentence, after, Role.DOER, "infinitive"), "headline infinitive", 0.8)
    return Relation(Role.NEAR, (), "no verb found", 0.3)


def _inverted(sentence: Sentence, verb: Group | None, after: Group | None) -> Group | None:
    """The verb of "has Japan broken ...", "did Japan break ...": its auxiliary stands before the subject."""
    if verb is None or after is None or after.form not in {"participle", "bare", "ing"}:
        return None
    auxiliary = sentence.words[verb.head].tag
    if auxiliary not in {Tag.HAVE, Tag.BE, Tag.DO, Tag.MODAL} or verb.form != "finite":
        return None
    passive = auxiliary is Tag.BE and after.form == "participle"
    return after._replace(form="finite", passive=passive, negated=verb.negated)


def _own_clause(sentence: Sentence, start: int, phrase: Phrase, end: int) -> Group | None:
    """The verb of "..., and Japan refused": what looks like a list is a clause of its own."""
    edge = clause_bounds(sentence, start, start + 1)[0]
    earlier = [
        group for group in sentence.groups if group.form == "finite" and edge <= group.start < phrase.start
    ]
    if not earlier or _takes_clause(earlier[-1]):
        return None
    return subject_group(sentence, end)


def _takes_clause(verb: Group) -> bool:
    return verb.lemma in CLAUSE_TAKERS and not verb.passive


def _subject(sentence: Sentence, group: Group, start: int) -> Relation:
    role = Role.UNDERGOER if group.passive else Role.DOER
    level = "copula" if group.copula else "main"
    fronted = _fronted(sentence, start)
    return Relation(role, (*walk(sentence, group, role, level), *fronted), "subject")


def _fronted(sentence: Sentence, start: int) -> tuple[Predicate, ...]:
    """Participles before the first subject: "Already burdened by debt, X has"."""
    first = next((group for group in sentence.groups if group.start < start), None)
    opening = _skip(sentence, 0)
    if first is None or first.start != opening or first.form not in {"ing", "participle"}:
        return ()
    if sentence.words[start - 1].tag is not Tag.COMMA:
        return ()
    role = Role.UNDERGOER if first.passive else Role.DOER
    return walk(sentence, first, role, "participle")[:1]


def _object(sentence: Sentence, verb: Group, end: int) -> Relation:
    if verb.copula:
        return Relation(Role.NEAR, (), "complement", 0.5)
    main = walk(sentence, verb, Role.UNDERGOER, "main")[:1]
    after = sentence.group_at.get(_skip(sentence, end))
    if after is not None and after.form in {"bare", "infinitive", "ing"} and verb.lemma in OUTCOMES:
        done = walk(sentence, after, Role.DOER, "infinitive", under=verb.lemma)
        return Relation(Role.UNDERGOER, (*main, *done), "object that acts")
    charged = sentence.group_at.get(end + 1)
    blamed = verb.lemma in BLAMING and end < len(sentence.words) and sentence.words[end].low in {"of", "for"}
    if blamed and charged is not None and charged.form == "ing":
        done = walk(sentence, charged, Role.DOER, "participle", under=verb.lemma)
        return Relation(Role.UNDERGOER, (*main, *done), "object that is held to act")
    return Relation(Role.UNDERGOER, main, "object")


def _after_preposition(sentence: Sentence, before: int, start: int) -> Relation:
    words = sentence.words
    low = words[before].low
    if low == "by":
        verb = next((group for group in reversed(sentence.groups) if group.end <= before), None)
        if verb is not None and verb.passive and before - verb.end < 5:
            done = walk(sentence, verb, Role.DOER, "main")[:1]
            return Relation(Role.DOER, done, "agent of a passive", 0.9)
    if low == "of" and before and words[before - 1].tag in NOMINAL and words[before - 1].tag is not Tag.PRON:
        owner = sentence.phrase_of.get(before - 1)
        if owner is not None:
            outer = _argument(sentence, owner) if owner.start < start else None
            predicates = tuple(item._replace(role=Role.OWNER) for item in outer.predicates) if outer else ()
            return Relation(Role.OWNER, predicates, "of", 0.8, (owner.start, owner.end))
    return Relation(Role.NEAR, (), f"after '{low}'", 0.4)


def _apposition(sentence: Sentence, before: int, phrase: Phrase) -> Relation:
    """A phrase set off by a mark shares the relation of the phrase before the mark."""
    place = before - 1
    while place >= 0 and sentence.words[place].tag in {Tag.QUOTE, Tag.COMMA, Tag.CONJ}:
        place -= 1
    outer = sentence.phrase_of.get(place) if place >= 0 else None
    if outer is None or outer.start >= phrase.start:
        return Relation(Role.NEAR, (), "no verb found", 0.3)
    found = _argument(sentence, outer)
    if found.role in {Role.NEAR, Role.OTHER, Role.OWNER}:
        return Relation(Role.NEAR, (), "no verb found", 0.3)
    return found._replace(rule=f"apposition: {found.rule}", sure=min(found.sure, 0.7))


def _skip(sentence: Sentence, place: int) -> int:
    while place < len(sentence.words) and sentence.words[place].tag in _SKIPPED:
        place += 1
    return place


def _before(sentence: Sentence, start: int) -> int:
    place = start - 1
    while place >= 0 and sentence.words[place].tag in _SKIPPED and place not in sentence.group_of:
        place -= 1
    return place


def _list_start(sentence: Sentence, start: int) -> int:
    """Where the list begins in which a phrase stands: "[the union], its members and the city"."""
    words = sentence.words
    if start < 2 or words[start - 1].tag is not Tag.CONJ:
        return start
    place = start - 2
    if words[place].tag is Tag.COMMA:
        place -= 1
    while (phrase := sentence.phrase_of.get(place)) is not None:
        if _fronted_phrase(sentence, phrase):
            break
        start = phrase.start
        if start < 2 or words[start - 1].tag is not Tag.COMMA:
            break
        place = start - 2
    return start


def _fronted_phrase(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase is a date or opens its sentence after a preposition: "In May, the city and Berg"."""
    words = sentence.words
    number = words[phrase.head].tag is Tag.NUM
    return number or (
        words[phrase.start - 1].tag is Tag.PREP and _backwards_empty(sentence, phrase.start - 2)
    )


def _backwards_empty(sentence: Sentence, place: int) -> bool:
    return place < 0 or sentence.words[place].tag in {Tag.COMMA, Tag.BREAK, Tag.STOP}


def _list_end(sentence: Sentence, end: int) -> int:
    """Where the list ends in which a phrase stands: "the city, its members [and the union]"."""
    words, place = sentence.words, end
    while place < len(words):
        if words[place].tag is Tag.CONJ and words[place].low in {"and", "or"}:
            phrase = sentence.phrase_of.get(place + 1)
            return phrase.end if phrase is not None and phrase.start == place + 1 else end
        if words[place].tag is not Tag.COMMA:
            return end
        phrase = sentence.phrase_of.get(place + 1)
        if phrase is None or phrase.start != place + 1:
            return _list_end(sentence, place + 1) if _conj_at(sentence, place + 1) else end
        place = phrase.end
    return end


def _conj_at(sentence: Sentence, place: int) -> bool:
    return place < len(sentence.words) and sentence.words[place].tag is Tag.CONJ


def subject_group(sentence: Sentence, place: int) -> Group | None:
    """The finite group whose subject ends at `place`.

    Insertions, relative clauses, participles and prepositional phrases between the two are skipped.
    """
    first, commas = place, False
    while place < min(len(sentence.words), first + FARTHEST):
        if sentence.leaves_speech(max(first - 1, 0), place):
            return None
        group = sentence.group_at.get(place)
        if group is not None and group.form == "finite":
            return group
        commas = commas or sentence.words[place].tag is Tag.COMMA
        if group is not None:
            following = _past_group(sentence, group, after_comma=commas, after_noun=place > first)
        else:
            following = _past_word(sentence, place)
        if following is None:
            return None
        place = following
    return None


def _past_group(sentence: Sentence, group: Group, *, after_comma: bool, after_noun: bool) -> int | None:
    """Past a verb that is not finite, if what stands before it may still be the subject of a later one."""
    if group.form == "participle" or (group.form == "ing" and after_comma):
        return group.end
    if group.form == "infinitive" and after_noun and sentence.words[group.start - 1].tag is Tag.NOUN:
        return past_phrases(sentence, group.end)
    return None


def _past_word(sentence: Sentence, place: int) -> int | None:
    """Past one step between a subject and its verb: an insertion, a relative clause, an adverb."""
    words, tag = sentence.words, sentence.words[place].tag
    if tag in {Tag.ADV, Tag.QUOTE, Tag.NOT, Tag.ADJ} or words[place].low in REFLEXIVES:
        return place + 1
    if tag is Tag.PREP:
        return past_phrases(sentence, place)
    if tag in {Tag.WH, Tag.THAT}:
        relative = next((item for item in sentence.groups if item.start >= place), None)
        return past_phrases(sentence, relative.end) if relative is not None else None
    if tag is Tag.NAME and words[place - 1].tag is Tag.NOUN:  # "receivers Ole Berg and Siv Dahl"
        return sentence.phrase_of[place].end
    if tag is Tag.CONJ and place + 1 in sentence.phrase_of:
        return sentence.phrase_of[place + 1].end
    closing = None
    if tag is Tag.COMMA:
        closing = _closing_comma(sentence, place)
    elif tag in {Tag.DASH, Tag.PAREN}:
        closing = next((item for item in range(place + 1, len(words)) if words[item].tag is tag), None)
    return None if closing is None else closing + 1


def past_phrases(sentence: Sentence, place: int) -> int:
    """Past a noun phrase with its prepositions and its list."""
    words = sentence.words
    while place < len(words):
        phrase = sentence.phrase_of.get(place)
        if phrase is not None and phrase.start == place:
            place = phrase.end
        elif words[place].tag in {Tag.PREP, Tag.ADV, Tag.QUOTE, Tag.ADJ} or (
            words[place].tag is Tag.CONJ and place + 1 in sentence.phrase_of
        ):
            place += 1
        else:
            return place
    return place


def _closing_comma(sentence: Sentence, place: int) -> int | None:
    """The comma that ends the insertion begun at `place`: after it the clause's verb stands."""
    words = sentence.words
    for closing in range(place + 1, min(len(words), place + 40)):
        if words[closing].tag in {Tag.BREAK, Tag.STOP}:
            return None
        if words[closing].tag is Tag.COMMA:
            following = _skip(sentence, closing + 1)
            group = sentence.group_at.get(following)
            if group is not None and group.form == "finite":
                return closing
    return None


def clause_bounds(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """The words of the clause around a mention: up to subordinators, colons and other clauses' verbs."""
    words = sentence.words
    start = first
    while start > 0 and words[start - 1].tag not in _CLAUSE_EDGES:
        start -= 1
    finite = [group for group in sentence.groups if group.form == "finite" and start <= group.start < first]
    for group in finite:  # "X says, Japan has ...": what the inserted clause says is not the target's
        edge = next((place for place in range(group.end, first) if words[place].tag is Tag.COMMA), None)
        if edge is not None:
            start = edge + 1
    end = last
    while end < len(words) and words[end].tag not in _CLAUSE_EDGES:
        end += 1
    return start, end
