"""The clause reader: what a noun phrase does, undergoes or owns in its sentence, and by which verb."""

from __future__ import annotations

from typing import NamedTuple

from tui.framing.clauses.predicates import Predicate, walk
from tui.framing.clauses.subjects import before_it, clause_bounds, list_end, list_start, skip, subject_group
from tui.framing.grammar.closed import NOMINAL, OWNING, REFLEXIVES, Pos
from tui.framing.grammar.groups import Phrase, VerbGroup
from tui.framing.grammar.sentence import Sentence
from tui.framing.model import Role
from tui.language.english.nouns import HAVING_INFINITIVES, PROSPECTS
from tui.language.english.people import BODIES, METONYMS, TITLES
from tui.language.english.verbs import (
    ASSERTING,
    BLAMING,
    CLAUSE_TAKERS,
    DIRECT_LABELS,
    INVERTING,
    OUTCOMES,
    PREPOSITIONAL,
    SAYING,
    SEEMING,
    SPOKEN,
)

_WITH = frozenset({"with", "without", "about", "despite"})  # "with X waiting": X waits
LATER = ", later in a list"


class ClauseRelation(NamedTuple):
    """What was found out about one mention; ranges count words, `end` exclusive."""

    role: Role
    predicates: tuple[Predicate, ...]
    rule: str
    sure: float = 1.0
    owned: tuple[int, int] | None = None


def relate(sentence: Sentence, first: int, last: int, *, people: bool = False) -> ClauseRelation:
    """The relation of the words `[first, last)` to their clause. `people`: an adjective of nationality."""
    words = sentence.words
    phrase = sentence.phrase_of.get(first) or Phrase(first, last, last - 1)
    following = words[last] if last < len(words) else None
    owning = words[first].low in OWNING or (following is not None and following.tag is Pos.POSS)
    if owning:
        start = last if words[first].low in OWNING else last + 1
        return _owner(sentence, phrase, start, "possessive")
    if words[first].low in REFLEXIVES:
        return ClauseRelation(Role.OTHER, (), "reflexive", 0.5)
    if phrase.head >= last and phrase.end > last:
        if people:
            return _owner(sentence, phrase, last, "adjective of its noun")
        if words[phrase.head].lemma in BODIES:
            return _owner(sentence, phrase, last, "name of a body")
        if words[last].lemma in BODIES and words[last + 1].tag is Pos.POSS:
            return _owner(sentence, phrase, last + 2, "name of a body")
        if _titled(sentence, phrase, first):
            return _argument(sentence, phrase)
        return ClauseRelation(Role.OTHER, (), "modifier of a noun", 0.5)
    acts = _behind_name(sentence, phrase, first)
    if acts is not None:
        return _subject(sentence, acts, first)
    return _argument(sentence, phrase._replace(end=max(phrase.end, last)))


def _behind_name(sentence: Sentence, phrase: Phrase, first: int) -> VerbGroup | None:
    """The verb of a name right behind another in front of its clause: "To Sweden [Norway] sold the port"."""
    words, group = sentence.words, sentence.group_at.get(phrase.end)
    fronted = words[0].tag is Pos.PREP and phrase.start == 1 < first and group is not None
    if not fronted or group is None or group.form != "finite" or group.lemma in INVERTING:
        return None
    names = all(word.tag is Pos.NAME for word in words[1 : phrase.end])
    return group if names and group.end in sentence.phrase_of else None


def own(sentence: Sentence, phrase: Phrase) -> ClauseRelation:
    """The relation of whoever did what a phrase names: "such moves" are theirs."""
    return _owner(sentence, phrase, phrase.start, "what somebody did")


def _owner(sentence: Sentence, phrase: Phrase, start: int, rule: str) -> ClauseRelation:
    """The target owns the phrase's noun: it does what its attempts do, and acts through its policy."""
    owned = (start, max(phrase.end, start))
    head = sentence.words[phrase.head]
    if start >= phrase.end:
        return ClauseRelation(Role.OWNER, (), rule, 0.8)
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
    return ClauseRelation(Role.OWNER, (*attempts, *others), rule, 1.0, owned)


def _titled(sentence: Sentence, phrase: Phrase, first: int) -> bool:
    """Whether a mention is the first part of somebody's name: "President Ann" of "President Ann Berg"."""
    words = sentence.words
    before = first > 0 and words[first - 1].low in TITLES
    return before and all(word.tag is Pos.NAME for word in words[first : phrase.end])


def _infinitive_of(sentence: Sentence, phrase: Phrase, noun: str) -> tuple[Predicate, ...]:
    """What the owner does by "attempt to ...": the infinitive right after a noun that has one."""
    group = sentence.group_at.get(skip(sentence, phrase.end))
    if group is None or group.form != "infinitive" or noun not in HAVING_INFINITIVES:
        return ()
    return walk(sentence, group, Role.DOER, "infinitive", under=noun)


def _argument(sentence: Sentence, phrase: Phrase, *, listed: bool = False) -> ClauseRelation:
    words = sentence.words
    if listed:
        start, end = phrase.start, list_end(sentence, phrase.end)
    else:
        start, end = list_start(sentence, phrase.start), list_end(sentence, phrase.end)
    if start < phrase.start:
        own = _own_clause(sentence, start, phrase, end)
        if own is not None:
            return _subject(sentence, own, phrase.start)
        found = _argument(sentence, phrase._replace(start=start), listed=True)
        return found._replace(rule=found.rule + LATER)
    before = before_it(sentence, start)
    left = words[before].tag if before >= 0 else None
    after = sentence.group_at.get(skip(sentence, end))
    if after is not None and after.form == "ing" and left not in {Pos.COMMA, Pos.CONJ}:
        opening = before >= 0 or after.start == end
        having = left is None or before in sentence.group_of or _has_participle(sentence, before)
        if opening and having:
            return ClauseRelation(
                Role.DOER, walk(sentence, after, Role.DOER, "participle"), "subject of a verb in -ing", 0.9
            )
    if left is Pos.PREP or _such_as(sentence, before):
        return _after_preposition(sentence, before, start)
    verb = sentence.group_of.get(before)
    inverted = _inverted(sentence, verb, after)
    if inverted is not None:
        return _subject(sentence, inverted, start)
    clause = verb is not None and (_takes_clause(verb) or _it_seems(sentence, verb))
    takes = verb is None or clause or (verb.form != "infinitive" and _subject_form(sentence, start, end))
    subject = subject_group(sentence, end) if takes else None
    if subject is not None:
        return _subject(sentence, subject, start)
    if verb is not None:
        return _object(sentence, verb, end)
    if left in {Pos.DASH, Pos.COMMA, Pos.PAREN, Pos.BREAK, Pos.CONJ} and before > 0:
        return _apposition(sentence, before, phrase)
    if before < 0 and after is not None and after.form == "infinitive":
        return ClauseRelation(
            Role.DOER, walk(sentence, after, Role.DOER, "infinitive"), "headline infinitive", 0.8
        )
    return ClauseRelation(Role.NEAR, (), "no verb found", 0.3)


def _such_as(sentence: Sentence, before: int) -> bool:
    return before > 0 and [word.low for word in sentence.words[before - 1 : before + 1]] == ["such", "as"]


def _has_participle(sentence: Sentence, before: int) -> bool:
    """Whether a preposition leads to a subject with its verb: "with X waiting", "prospect of X waiting"."""
    words = sentence.words
    if words[before].tag is not Pos.PREP:
        return False
    prospect = words[before].low == "of" and before > 0 and words[before - 1].lemma in PROSPECTS
    return prospect or words[before].low in _WITH


def _inverted(sentence: Sentence, verb: VerbGroup | None, after: VerbGroup | None) -> VerbGroup | None:
    """The verb of "has Japan broken ...", "did Japan break ...": its auxiliary stands before the subject."""
    if verb is None or after is None:
        return None
    auxiliary, head = sentence.words[verb.head].tag, sentence.words[after.head]
    bare = after.form == "finite" and auxiliary in {Pos.DO, Pos.MODAL} and head.low == after.lemma
    if not bare and after.form not in {"participle", "bare", "ing"}:
        return None
    if auxiliary not in {Pos.HAVE, Pos.BE, Pos.DO, Pos.MODAL} or verb.form != "finite":
        return None
    passive = auxiliary is Pos.BE and after.form == "participle"
    return after._replace(form="finite", passive=passive, negated=verb.negated)


def _own_clause(sentence: Sentence, start: int, phrase: Phrase, end: int) -> VerbGroup | None:
    """The verb of "..., and Japan refused": what looks like a list is a clause of its own."""
    edge = clause_bounds(sentence, start, start + 1)[0]
    earlier = [
        group for group in sentence.groups if group.form == "finite" and edge <= group.start < phrase.start
    ]
    if not earlier or _takes_clause(earlier[-1]):
        return None
    return subject_group(sentence, end)


def _takes_clause(verb: VerbGroup) -> bool:
    return verb.lemma in CLAUSE_TAKERS and not verb.passive


def _subject_form(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a pronoun has its own verb right after it: "a plan that shows it wants more"."""
    group = sentence.group_at.get(end)
    own = sentence.words[start].tag is Pos.PRON and end == start + 1
    return own and group is not None and group.form == "finite"


def _it_seems(sentence: Sentence, verb: VerbGroup) -> bool:
    """Whether a clause follows as after "it seems", without "that"."""
    it = verb.start > 0 and sentence.words[verb.start - 1].low == "it"
    return it and verb.lemma in SEEMING


def _cleft(sentence: Sentence, verb: VerbGroup, end: int) -> VerbGroup | None:
    """The verb of "it is X that pays", "it is X that they blame"."""
    words = sentence.words
    it = verb.start > 0 and words[verb.start - 1].low == "it"
    if not it or end >= len(words) or words[end].low not in {"that", "who", "which"}:
        return None
    place = skip(sentence, end + 1)
    phrase = sentence.phrase_of.get(place)
    group = sentence.group_at.get(skip(sentence, phrase.end) if phrase is not None else place)
    if group is None or group.form != "finite" or (phrase is not None and group.end in sentence.phrase_of):
        return None
    return group


def _subject(sentence: Sentence, group: VerbGroup, start: int) -> ClauseRelation:
    role = Role.UNDERGOER if group.passive else Role.DOER
    level = "copula" if group.copula else "main"
    fronted = _fronted(sentence, start)
    return ClauseRelation(role, (*walk(sentence, group, role, level), *fronted), "subject")


def _fronted(sentence: Sentence, start: int) -> tuple[Predicate, ...]:
    """Participles before the first subject: "Already burdened by debt, X has"."""
    first = next((group for group in sentence.groups if group.start < start), None)
    opening = skip(sentence, 0)
    if first is None or first.start != opening or first.form not in {"ing", "participle"}:
        return ()
    if sentence.words[start - 1].tag is not Pos.COMMA or sentence.words[first.start].low in PREPOSITIONAL:
        return ()
    role = Role.UNDERGOER if first.passive else Role.DOER
    return walk(sentence, first, role, "participle")[:1]


def _speaks_after(sentence: Sentence, verb: VerbGroup) -> bool:
    """Whether a verb of speech stands before its subject: `"...," says X`."""
    before = sentence.words[verb.start - 1] if verb.start else None
    apart = before is not None and before.tag in {Pos.QUOTE, Pos.COMMA, Pos.STOP}
    return apart and verb.form == "finite" and verb.lemma in SPOKEN | ASSERTING | SAYING | {"ask"}


def _named_after(sentence: Sentence, verb: VerbGroup) -> bool:
    """Whether a verb stands before its subject: "Is X ready?", "There is an X", "Neither did X"."""
    words, before = sentence.words, verb.start - 1
    if verb.copula and verb.form == "finite":
        asks = words[-1].text == "?" and (before < 0 or words[before].tag in {Pos.WH, Pos.QUOTE})
        return asks or (before >= 0 and words[before].low == "there")
    if verb.lemma in INVERTING and verb.form == "finite" and skip(sentence, 0) == verb.start:
        return True  # "Then comes X"
    auxiliary = words[verb.head].tag in {Pos.DO, Pos.MODAL, Pos.HAVE}
    return auxiliary and before >= 0 and words[before].low in {"neither", "nor", "so"}


def _object(sentence: Sentence, verb: VerbGroup, end: int) -> ClauseRelation:
    if _speaks_after(sentence, verb) or _named_after(sentence, verb):
        return _subject(sentence, verb, end)
    if (verb.form == "participle" or verb.passive) and verb.lemma in DIRECT_LABELS:
        return ClauseRelation(Role.OTHER, (), "a name that is given", 0.7)
    if verb.copula:
        cleft = _cleft(sentence, verb, end)
        if cleft is not None and cleft.start == skip(sentence, end + 1):
            return _subject(sentence, cleft, end)
        if cleft is not None:
            return ClauseRelation(Role.UNDERGOER, walk(sentence, cleft, Role.UNDERGOER, "main")[:1], "cleft")
        return ClauseRelation(Role.NEAR, (), "complement", 0.5)
    main = walk(sentence, verb, Role.UNDERGOER, "main")[:1]
    after = sentence.group_at.get(skip(sentence, end))
    if after is not None and after.form in {"bare", "infinitive", "ing"} and verb.lemma in OUTCOMES:
        done = walk(sentence, after, Role.DOER, "infinitive", under=verb.lemma)
        return ClauseRelation(Role.UNDERGOER, (*main, *done), "object that acts")
    charged = sentence.group_at.get(end + 1)
    blamed = verb.lemma in BLAMING and end < len(sentence.words) and sentence.words[end].low in {"of", "for"}
    if blamed and charged is not None and charged.form == "ing":
        done = walk(sentence, charged, Role.DOER, "participle", under=verb.lemma)
        return ClauseRelation(Role.UNDERGOER, (*main, *done), "object that is held to act")
    return ClauseRelation(Role.UNDERGOER, main, "object")


def _after_preposition(sentence: Sentence, before: int, start: int) -> ClauseRelation:
    words = sentence.words
    low = words[before].low
    if low == "by":
        verb = next((group for group in reversed(sentence.groups) if group.end <= before), None)
        if verb is not None and verb.passive and before - verb.end < 8:
            done = walk(sentence, verb, Role.DOER, "main")[:1]
            return ClauseRelation(Role.DOER, done, "agent of a passive", 0.9)
    if low == "of" and before and words[before - 1].tag in NOMINAL and words[before - 1].tag is not Pos.PRON:
        owner = sentence.phrase_of.get(before - 1)
        if owner is not None and owner.start < start:
            owned = (owner.start, owner.end)
            return ClauseRelation(Role.OWNER, _of(sentence, owner), "of", 0.8, owned)
    return ClauseRelation(Role.NEAR, (), f"after '{low}'", 0.4)


def _of(sentence: Sentence, owner: Phrase) -> tuple[Predicate, ...]:
    """The predicates of "the ministry of X": a body acts for whoever it is of."""
    words, outer = sentence.words, owner
    while outer.start > 1 and words[outer.start - 1].low == "of":  # "the ministry of defence of X"
        further = sentence.phrase_of.get(outer.start - 2)
        if further is None or further.start >= outer.start:
            break
        outer = further
    found = _argument(sentence, outer)
    body = words[outer.head].lemma in BODIES and found.role is Role.DOER
    return tuple(
        item if body and item.role is Role.DOER else item._replace(role=Role.OWNER)
        for item in found.predicates
    )


def _apposition(sentence: Sentence, before: int, phrase: Phrase) -> ClauseRelation:
    """A phrase set off by a mark shares the relation of the phrase before the mark."""
    place = before - 1
    while place >= 0 and sentence.words[place].tag in {Pos.QUOTE, Pos.COMMA, Pos.CONJ}:
        place -= 1
    outer = sentence.phrase_of.get(place) if place >= 0 else None
    if outer is None or outer.start >= phrase.start:
        return ClauseRelation(Role.NEAR, (), "no verb found", 0.3)
    found = _argument(sentence, outer)
    if found.role in {Role.NEAR, Role.OTHER, Role.OWNER}:
        return ClauseRelation(Role.NEAR, (), "no verb found", 0.3)
    return found._replace(rule=f"apposition: {found.rule}", sure=min(found.sure, 0.7))
