"""Where the target is named, and where "it", "its", "the former" and "the latter" stand for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from tui.codebook.model import Target
from tui.errors import Progress, silent
from tui.framing.clauses.predicates import Predicate
from tui.framing.clauses.relations import LATER, ClauseRelation, own, relate
from tui.framing.clauses.subjects import clause_bounds
from tui.framing.grammar.closed import NOMINAL, Pos
from tui.framing.grammar.groups import VerbGroup
from tui.framing.grammar.sentence import Sentence
from tui.framing.model import How, Role
from tui.framing.target.implied import belongs_from, group_in, guard_against, may_imply
from tui.framing.target.reading import ReadDocument, find_aliases
from tui.language.english import word_set
from tui.language.english.nouns import DEEDS, VERDICTS
from tui.language.english.verbs import EXPLETIVE, SEEMING
from tui.language.lazy import lazy
from tui.spans import Span

SEEMS = 8  # words from "it seems" to the verb of its clause
ANTECEDENTS = 4  # the mentions before a pronoun that it may stand for
_IMPERSONAL = word_set(
    "important difficult hard easy possible impossible necessary unclear clear better best time worth "
    "likely unlikely essential vital crucial natural wise useful early late"
)
_REFERS = lazy(r"(?i)\bthe (former|latter)\b")


class FoundMention(NamedTuple):
    """A mention before voices are known; `first` and `last` count words of the sentence."""

    span: Span
    sentence: int
    how: How
    first: int
    last: int
    relation: ClauseRelation
    sure: float
    rule: str


def find_all(reading: ReadDocument, target: Target, progress: Progress = silent) -> list[FoundMention]:
    """Every mention of the target, in order. May raise `Cancelled`."""
    document = reading.document
    aliases = defaultdict(list)
    for alias in find_aliases(document.text, target):
        passage = document.passage_at(alias.span.start)
        if passage is not None and passage.span.contains(alias.span):
            aliases[passage.id].append(alias)
    pronouns = frozenset(word.lower() for word in target.pronouns)
    allied = belongs_from(document.text, target)
    mentions: list[FoundMention] = []
    previous: list[FoundMention] = []
    for passage in document.passages:
        if passage.id % 200 == 0:
            progress("mentions", passage.id / len(document.passages))
        here = [
            _named(reading.sentence(passage.id), passage.id, alias.span, people=alias.people)
            for alias in aliases.get(passage.id, ())
        ]
        if here or previous:
            sentence = reading.sentence(passage.id)
            before = reading.sentence(passage.id - 1) if passage.id else None
            here += _former(sentence, passage.id, here, before, previous)
            carried = _carried(sentence, here, before, previous, pronouns)
            here += [item._replace(sentence=passage.id) for item in carried]
            here.sort(key=lambda found: found.span)
        if not here:
            here += _implied(reading, passage.id, previous, allied)
        mentions += here
        previous = [found for found in here if found.how is not How.CARRIED]
    return mentions


def _named(sentence: Sentence, id: int, span: Span, *, people: bool) -> FoundMention:
    first, last = sentence.indices(span)
    relation = relate(sentence, first, last, people=people)
    how = How.PEOPLE if people else How.NAME
    return FoundMention(span, id, how, first, last, relation, relation.sure, relation.rule)


def _implied(
    reading: ReadDocument, id: int, previous: list[FoundMention], allied: int | None
) -> Iterator[FoundMention]:
    """Where a sentence means the target without a word for it alone."""
    passages = reading.document.passages
    if not may_imply(reading.document.text, passages[id].span):
        return
    sentence = reading.sentence(id)
    after = id > 0 and passages[id - 1].block == passages[id].block
    found = guard_against(sentence) if after and _from_previous(reading.sentence(id - 1), previous) else None
    rule = "what was just told of it"
    if found is None and allied is not None and sentence.span.start > allied:
        found, rule = group_in(sentence), "one of the alliance"
    if found is not None:
        span, relation = found
        first, last = sentence.indices(span)
        yield FoundMention(span, id, How.CARRIED, first, last, relation, 0.5, rule)


def _former(
    sentence: Sentence,
    id: int,
    here: list[FoundMention],
    before: Sentence | None,
    previous: list[FoundMention],
) -> list[FoundMention]:
    """Where "the former" and "the latter" stand for the target: of the last "X and Y"."""
    found = []
    for match in _REFERS.finditer(sentence.text, *sentence.span):
        pair = _last_pair(sentence, match.start()) or (_last_pair(before, None) if before else None)
        if pair is None:
            continue
        wanted = pair[0] if match.group(1).lower() == "former" else pair[1]
        if any(wanted.contains(item.span) for item in (*here, *previous)):
            span = Span(*match.span())
            first, last = sentence.indices(span)
            relation = relate(sentence, first, last)
            how = How.FORMER if match.group(1).lower() == "former" else How.LATTER
            found.append(FoundMention(span, id, how, first, last, relation, 0.9, f"{how.value} of a pair"))
    return found


def _last_pair(sentence: Sentence, end: int | None) -> tuple[Span, Span] | None:
    """The last "X and Y" of two names before an offset."""
    words, last = sentence.words, None
    for place, word in enumerate(words):
        if end is not None and word.start >= end:
            break
        left, right = sentence.phrase_of.get(place - 1), sentence.phrase_of.get(place + 1)
        if word.tag is Pos.CONJ and left is not None and right is not None:
            named = words[left.head].tag is Pos.NAME and words[right.head].tag is Pos.NAME
            if named and left.head == place - 1:
                last = (sentence.cover(left.start, left.end), sentence.cover(right.start, right.end))
    return last


def _carried(
    sentence: Sentence,
    here: list[FoundMention],
    before: Sentence | None,
    previous: list[FoundMention],
    pronouns: frozenset[str],
) -> list[FoundMention]:
    """Pronouns that stand for the target: of its own clauses, or at the start of the next sentence."""
    found: list[FoundMention] = list(_taken_up(sentence, here, before, previous))
    opening = _opening(sentence)
    for place, word in enumerate(sentence.words):
        if word.low not in pronouns or _expletive(sentence, place):
            continue
        if place == opening and not any(item.first < place for item in here):
            rule = _from_previous(before, previous)
            sure = 0.7
        else:
            rule, sure = _in_sentence(sentence, place, [item for item in here if item.first < place])
            if not rule and found and word.tag is Pos.DET:
                rule, sure = _in_sentence(sentence, place, found)
        if rule:
            span = Span(word.start, word.end)
            relation = relate(sentence, place, place + 1)
            found.append(
                FoundMention(
                    span, -1, How.CARRIED, place, place + 1, relation, min(sure, relation.sure), rule
                )
            )
    return found


def _taken_up(
    sentence: Sentence, here: list[FoundMention], before: Sentence | None, previous: list[FoundMention]
) -> Iterator[FoundMention]:
    """What the target did in the sentence before, taken up as a whole: "Such moves run counter to ..."."""
    place = _opening(sentence)
    phrase = sentence.phrase_of.get(place)
    words = sentence.words
    if phrase is None or phrase.start != place or any(item.first <= phrase.end + 1 for item in here):
        return
    taken = words[place].low in {"such", "these", "this"} and words[phrase.head].lemma in DEEDS
    rule = _from_previous(before, previous) if taken and phrase.end - place <= 3 else ""
    if rule:
        relation = own(sentence, phrase)
        span = sentence.cover(phrase.start, phrase.end)
        yield FoundMention(
            span, -1, How.CARRIED, phrase.start, phrase.end, relation, 0.6, "what it did, taken up"
        )


def _opening(sentence: Sentence) -> int:
    words = sentence.words
    place = 0
    while place < len(words) and words[place].tag in {
        Pos.CONJ,
        Pos.ADV,
        Pos.QUOTE,
        Pos.COMMA,
        Pos.MARK,
    }:
        place += 1
    return place


def _expletive(sentence: Sentence, place: int) -> bool:
    """An "it" that stands for nothing: "it is learned that", "it is important to", "it is X that"."""
    words = sentence.words
    if words[place].low != "it":
        return False
    group = next((item for item in sentence.groups if item.start > place), None)
    if group is None or group.start > place + 2 or group.form != "finite":
        return False
    if group.lemma not in EXPLETIVE and not group.passive and group.link == "":
        return False
    for following in range(group.head + 1, min(group.head + 6, len(words))):
        word = words[following]
        if word.tag is Pos.THAT:
            return True
        if word.tag is Pos.TO and words[following - 1].low in _IMPERSONAL | {"time"}:
            return True
        if group.copula and _judges(sentence, group, following):
            return True
        if word.low in {"if", "when"} and words[following - 1].low in _IMPERSONAL:
            return True
        if word.tag in {Pos.COMMA, Pos.STOP, Pos.BREAK}:
            break
    return group.lemma in SEEMING and any(
        item.form == "finite" for item in sentence.groups if group.end < item.start < group.end + SEEMS
    )


def _judges(sentence: Sentence, group: VerbGroup, place: int) -> bool:
    """Whether "it is" leads to what is said of a statement or a deed: "it is a lie", "a word to lose"."""
    words, phrase = sentence.words, sentence.phrase_of.get(place)
    if phrase is None or phrase.start != place or words[place].low not in {"a", "an", "no", "the"}:
        return False
    if not all(word.tag is Pos.ADV for word in words[group.end : place]):
        return False
    deed = sentence.group_at.get(phrase.end)
    return words[phrase.head].lemma in VERDICTS or (
        deed is not None and deed.form == "infinitive" and not deed.passive and words[place].low != "the"
    )


def _from_previous(before: Sentence | None, previous: list[FoundMention]) -> str:
    """The rule by which the first pronoun of a sentence stands for the target; "" when it does not."""
    if before is None:
        return ""
    subjects = [item for item in previous if _is_subject(item)]
    if not subjects:
        return ""
    last = subjects[-1]
    for group in before.groups:
        if group.form == "finite" and group.start > last.last and _other_subject(before, group, last):
            return ""
    return "subject of the sentence before"


def _is_subject(found: FoundMention) -> bool:
    rule = found.relation.rule
    if found.relation.role is Role.OWNER:
        return any(
            item.level in {"main", "copula"} and item.role is Role.DOER for item in found.relation.predicates
        )
    return rule.removesuffix(LATER) == "subject"


def _other_subject(sentence: Sentence, group: VerbGroup, mention: FoundMention) -> bool:
    """Whether a later verb has a subject of its own: a singular noun phrase that is not the mention."""
    if any(item.group.start == group.start for item in mention.relation.predicates):
        return False
    place = group.start - 1
    while place >= 0 and sentence.words[place].tag in {Pos.ADV, Pos.NOT, Pos.QUOTE}:
        place -= 1
    word = sentence.words[place]
    return word.tag in {Pos.NAME, Pos.NOUN} and word.lemma == word.low


def _in_sentence(sentence: Sentence, place: int, earlier: list[FoundMention]) -> tuple[str, float]:
    """The rule by which a pronoun stands for a mention that comes before it in its own sentence."""
    words = sentence.words
    owning = words[place].tag is Pos.DET or words[place].low.endswith("self")
    for item in reversed(earlier[-ANTECEDENTS:]):
        for predicate in item.relation.predicates:
            own = predicate.role is Role.DOER or (
                predicate.role is Role.UNDERGOER and predicate.group.passive
            )
            if own and owning and _within(sentence, predicate, place):
                return "owner in its own clause", 0.9
        if item.relation.role is Role.OWNER and owning and _listed(sentence, item, place):
            return "second of two possessions", 0.8
        if not _is_subject(item) and item.relation.role is not Role.OWNER:
            continue
        if _is_subject(item) and _only_relatives_between(sentence, item, place):
            if owning:
                return "owner in a clause below", 0.6
            if words[place].tag is not Pos.PRON or _other_owner(sentence, item, place):
                continue
            if _starts_clause(sentence, place):
                return "subject of a clause below", 0.6
    return "", 0.0


def _other_owner(sentence: Sentence, item: FoundMention, place: int) -> bool:
    """Whether another name that owns something stands nearer: "crossed Chad's line on what it calls"."""
    words = sentence.words
    own = range(*item.relation.owned) if item.relation.owned is not None else range(0)
    return any(
        words[at].tag is Pos.POSS and words[at - 1].tag is Pos.NAME and at not in own
        for at in range(item.last + 1, place)
    )


def _within(sentence: Sentence, predicate: Predicate, place: int) -> bool:
    """Whether a word stands in a predicate's clause, with no other verb before it."""
    if not predicate.clause[0] <= place < predicate.clause[1]:
        return False
    return not any(predicate.group.end <= group.start < place for group in sentence.groups)


def _listed(sentence: Sentence, item: FoundMention, place: int) -> bool:
    words = sentence.words
    if words[place - 1].tag is not Pos.CONJ:
        return False
    return not any(group.form == "finite" for group in sentence.groups if item.last <= group.start < place)


def _starts_clause(sentence: Sentence, place: int) -> bool:
    group = next((item for item in sentence.groups if item.start > place), None)
    return group is not None and group.form == "finite" and group.start <= place + 2


def _only_relatives_between(sentence: Sentence, item: FoundMention, place: int) -> bool:
    """Whether no verb between the mention and the pronoun has another subject."""
    words = sentence.words
    own = {predicate.group.start for predicate in item.relation.predicates}
    edges = clause_bounds(sentence, item.first, item.last)
    if edges[0] <= place < edges[1]:
        return False
    for group in sentence.groups:
        if not item.last <= group.start < place or group.start in own or group.form not in {"finite", "ing"}:
            continue
        before = group.start - 1
        while before > 0 and words[before].tag in {Pos.ADV, Pos.NOT}:
            before -= 1
        if words[before].tag in NOMINAL | {Pos.COMMA}:
            return False
    return True
