"""Cues of the codebook on words of the page: where they fire, for which pole, in whose voice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tui.codebook.model import Codebook, Cue, Negation, Slot
from tui.framing.clauses.predicates import Predicate
from tui.framing.clauses.relations import LATER
from tui.framing.clauses.subjects import clause_bounds
from tui.framing.evidence.denial import denied
from tui.framing.evidence.exempt import Exemptions
from tui.framing.evidence.labels import LabelWords, namings
from tui.framing.evidence.matching import Matcher, PatternMatch
from tui.framing.evidence.negation import Negator, Negators
from tui.framing.evidence.quoting import fold_overlaps
from tui.framing.grammar.groups import VerbGroup
from tui.framing.grammar.sentence import Sentence
from tui.framing.model import Certainty, Evidence, How, Mention, Predication, Role, Voice
from tui.framing.naming import how_known, short_name
from tui.framing.speech.voices import voice_at
from tui.framing.target.mentions import FoundMention
from tui.language.english.verbs import IMPLICIT_NEGATIVES, WILL
from tui.spans import Span

_LOOSE = frozenset({Slot.CLAUSE, Slot.ANYWHERE})
"""Slots whose words may stand outside a negation's scope: under one no pole is claimed."""


class CueSlot(NamedTuple):
    """A stretch in which cues of one slot may fire."""

    slot: Slot
    first: int
    last: int
    near: tuple[int, int]
    predicate: int  # index of the predicate it belongs to, -1 for none


class CueFinder:
    """A codebook made ready to be looked up."""

    def __init__(self, codebook: Codebook) -> None:
        self.codebook = codebook
        cues = [cue for axis in codebook.axes for cue in axis.cues]
        self._slots = {
            slot: Matcher((cue, pattern) for cue in cues if cue.slot is slot for pattern in cue.patterns)
            for slot in Slot
        }
        self._near = {cue.id: Matcher((None, item) for item in cue.near) for cue in cues if cue.near}
        self._object = {cue.id: Matcher((None, item) for item in cue.object) for cue in cues if cue.object}
        self.looks_anywhere = any(cue.slot is Slot.ANYWHERE for cue in cues)
        self.negators = Negators(codebook)
        self._exempt = Exemptions(codebook)

    def evidence(
        self, sentence: Sentence, found: FoundMention, mention: Mention, voices: tuple[Voice, ...]
    ) -> Iterator[Evidence]:
        """All evidence for one mention; the same cue may fire twice on the same words."""
        if found.relation.role in {Role.NEAR, Role.OTHER}:
            return
        labels = namings(sentence, found)
        apart = distance(sentence, voices)
        negators = self.negators.in_sentence(sentence)
        for place in _places(sentence, found, labels):
            for cue, hit in self._hits(sentence, found, place, apart):
                predicate = found.relation.predicates[place.predicate] if place.predicate >= 0 else None
                if self._asked(sentence, cue, place, predicate):
                    negated = _negated(sentence, hit, predicate, negators)
                    predication = mention.predications[place.predicate] if place.predicate >= 0 else None
                    made = _make(sentence, cue, hit, mention, predication, voices=voices, negated=negated)
                    if made is not None and not self._exempt.cover(sentence, cue.axis, made.span):
                        yield made

    def anywhere(self, sentence: Sentence, passage: int, voices: tuple[Voice, ...]) -> Iterator[Evidence]:
        """The evidence of cues that may stand anywhere, in one passage."""
        whole = (0, len(sentence.words))
        place = CueSlot(Slot.ANYWHERE, *whole, whole, -1)
        negators = self.negators.in_sentence(sentence)
        for cue, hit in self._anywhere(sentence, distance(sentence, voices)):
            if self._asked(sentence, cue, place, None):
                negated = _negated(sentence, hit, None, negators)
                made = _make(sentence, cue, hit, passage, None, voices=voices, negated=negated)
                if made is not None and not self._exempt.cover(sentence, cue.axis, made.span):
                    yield made

    def _anywhere(self, sentence: Sentence, apart: list[Span]) -> Iterator[tuple[Cue, PatternMatch]]:
        matcher = self._slots[Slot.ANYWHERE]
        for group in sentence.groups:
            for owner, particle, _ in matcher.verbs(group.lemma):
                hit = _verb_hit(sentence, group, particle)
                if isinstance(owner, Cue) and hit is not None:
                    yield owner, hit
        for owner, hit in matcher.hits(sentence, 0, len(sentence.words), apart):
            if isinstance(owner, Cue):
                yield owner, hit

    def _hits(
        self, sentence: Sentence, found: FoundMention, place: CueSlot, apart: list[Span]
    ) -> Iterator[tuple[Cue, PatternMatch]]:
        matcher = self._slots[place.slot]
        if place.predicate >= 0 and place.slot in {Slot.DOES, Slot.UNDERGOES, Slot.IS, Slot.CLAUSE}:
            predicate = found.relation.predicates[place.predicate]
            for owner, particle, _ in matcher.verbs(predicate.group.lemma):
                hit = _verb_hit(sentence, predicate.group, particle)
                if isinstance(owner, Cue) and hit is not None:
                    yield owner, hit
        if found.relation.rule.endswith(LATER):  # the clause's other words are the first one's
            return
        for owner, hit in matcher.hits(sentence, place.first, place.last, apart):
            if isinstance(owner, Cue):
                yield owner, hit

    def _asked(self, sentence: Sentence, cue: Cue, place: CueSlot, predicate: Predicate | None) -> bool:
        """Whether what the cue asks for besides stands there: its near words, its object."""
        near = self._near.get(cue.id)
        if near is not None and not _any(near, sentence, *place.near):
            return False
        wanted = self._object.get(cue.id)
        if wanted is None:
            return True
        target = predicate.object if predicate is not None else (place.first, place.last)
        return target is not None and _any(wanted, sentence, *target)


def _any(matcher: Matcher, sentence: Sentence, first: int, last: int) -> bool:
    if next(iter(matcher.hits(sentence, first, last)), None) is not None:
        return True
    return any(matcher.verbs(group.lemma) for group in sentence.groups if first <= group.head < last)


def _verb_hit(sentence: Sentence, group: VerbGroup, particle: str) -> PatternMatch | None:
    """The words of a verb that a pattern asks for, with its particle within four words."""
    last = group.head + 1
    if particle:
        wanted = particle.split()
        ahead = [word.low for word in sentence.words[group.head + 1 : group.head + 6]]
        place = next((item for item in range(len(ahead)) if ahead[item : item + len(wanted)] == wanted), None)
        if place is None:
            return None
        last = group.head + 1 + place + len(wanted)
    return PatternMatch(group.head, last, sentence.cover(group.head, last))


def _places(sentence: Sentence, found: FoundMention, labels: list[LabelWords]) -> Iterator[CueSlot]:
    """Where cues may fire for a mention, slot by slot."""
    relation = found.relation
    start, _ = clause_bounds(sentence, found.first, found.last)
    whole = _whole(found, start)
    for index, predicate in enumerate(relation.predicates):
        first, last = predicate.clause
        near = (first, last)
        group = predicate.group
        if predicate.role is Role.DOER:
            yield CueSlot(Slot.DOES, first, last, near, index)
        if predicate.role is Role.UNDERGOER:
            yield CueSlot(Slot.UNDERGOES, first, last, near, index)
        if predicate.role is not Role.OWNER and (group.copula or group.passive or group.link):
            yield CueSlot(Slot.IS, first, last, near, index)
        if predicate.role is not Role.OWNER or found.relation.role is Role.OWNER:
            yield CueSlot(Slot.CLAUSE, max(first, last - 1), max(first, last - 1), whole, index)
    if relation.role is not Role.OWNER:
        phrase = sentence.phrase_of.get(found.first)
        if phrase is not None and phrase.start < found.first:
            yield CueSlot(Slot.IS, phrase.start, found.first, whole, -1)
    for naming in labels:
        yield CueSlot(Slot.LABEL, naming.first, naming.last, whole, -1)
        if naming.head < 0:
            continue
        yield CueSlot(Slot.IS, naming.first, naming.last, whole, -1)
    if relation.owned is not None:
        yield CueSlot(Slot.OF, *relation.owned, whole, -1)
    yield CueSlot(Slot.CLAUSE, *whole, whole, -1)


def _whole(found: FoundMention, start: int) -> tuple[int, int]:
    """The clause in which the target takes part: from its beginning to the end of its last own predicate."""
    own = [item for item in found.relation.predicates if item.role is not Role.OWNER]
    ends = [item.clause[1] for item in own or found.relation.predicates[:1]]
    main = found.relation.predicates[0] if found.relation.predicates else None
    if main is not None and main.role is Role.UNDERGOER and not main.group.passive:
        start = main.clause[0]  # what the doer does besides is not the target's clause
    if found.relation.owned is not None:
        ends.append(found.relation.owned[1])
        start = min(start, found.relation.owned[0])
    starts = [item.clause[0] for item in found.relation.predicates if item.role is Role.UNDERGOER]
    return min([start, *starts]), max([found.last, *ends])


def distance(sentence: Sentence, voices: tuple[Voice, ...]) -> list[Span]:
    """The insides of quotation marks that quote nobody: they mark distance."""
    quoting = [
        content
        for voice in voices
        if voice.certainty is Certainty.QUOTED
        or (voice.certainty is Certainty.LABEL and voice.cue is not None)
        for content in voice.content
    ]
    return [
        quote.inner
        for quote in sentence.quotes
        if not any(content.contains(quote.inner) for content in quoting)
    ]


def _negated(
    sentence: Sentence, hit: PatternMatch, predicate: Predicate | None, negators: tuple[Negator, ...]
) -> bool:
    """Whether an odd number of negations reaches the words."""
    reaching = [item for item in negators if _reaches(sentence, item, hit, predicate)]
    count = len(reaching) + denied(sentence, hit.first)
    under = predicate.under if predicate is not None else None
    if under in IMPLICIT_NEGATIVES:
        named = any(
            sentence.words[place].lemma == under or sentence.words[place].low == under
            for item in reaching
            for place in range(item.first, item.last)
        )
        count += not named
    return count % 2 == 1


def _reaches(sentence: Sentence, item: Negator, hit: PatternMatch, predicate: Predicate | None) -> bool:
    first, last = item.reach
    inside = predicate is not None and predicate.group.start <= item.first < predicate.group.end
    if inside and hit.first >= predicate.group.start if predicate is not None else False:
        return not (hit.first > item.last and hit.first >= last)
    if not first <= hit.first < last or hit.first <= item.first < hit.last:
        return False
    holder = sentence.group_of.get(item.first) or sentence.group_of.get(item.last - 1)
    between = range(item.last, hit.first + 1) if item.last <= hit.first else range(hit.last, item.first)
    return not any(
        group.form == "finite"
        and group is not holder
        and group.start in between
        and (holder is not None or group.head != hit.first)
        for group in sentence.groups
    )


def _make(
    sentence: Sentence,
    cue: Cue,
    hit: PatternMatch,
    where: Mention | int,
    predication: Predication | None,
    *,
    voices: tuple[Voice, ...],
    negated: bool,
) -> Evidence | None:
    """Evidence in what is said of a mention, or in a passage; None where a negation leaves no pole."""
    mention, passage = (where, where.sentence) if isinstance(where, Mention) else (None, where)
    loose = cue.slot in _LOOSE
    if negated and (cue.negation is Negation.CANCEL or (cue.negation is Negation.FLIP and loose)):
        return None
    flipped = negated and cue.negation is Negation.FLIP
    voice = voice_at(voices, hit.span)
    if predication is not None and {predication.lemma, predication.under} & WILL:
        voice = voice._replace(imputed=True)
    quoted = voice.certainty is Certainty.REPORTED and any(
        quote.inner.contains(hit.span) and len(quote.inner.of(sentence.text).split()) > 2
        for quote in sentence.quotes
    )
    if quoted:
        voice = voice._replace(certainty=Certainty.QUOTED)
    return Evidence(
        cue=cue,
        span=hit.span,
        sentence=passage,
        pole=cue.pole.other if flipped else cue.pole,
        negated=negated,
        mention=mention,
        predication=predication,
        voice=voice,
        why=why(sentence.text, cue, hit, voice, negated=negated),
        fuzzy=hit.fuzzy,
        sure=(mention.sure if mention else 1.0) * (0.8 if hit.fuzzy else 1.0),
    )


def speaker_words(voice: Voice) -> str:
    """Who speaks, in words for the reader."""
    if voice.certainty is Certainty.AUTHOR:
        return "the author, imputing it to the target" if voice.imputed else "the author"
    return short_name(voice) + how_known(voice)


def why(text: str, cue: Cue, hit: PatternMatch, voice: Voice, *, negated: bool) -> str:
    """One line: the words, the cue, its place in the codebook, the speaker."""
    words = " ".join(hit.span.of(text).split())
    file = cue.place.file.replace("\\", "/").rsplit("/", 1)[-1]
    notes = [f"“{words}”{' (fuzzy)' if hit.fuzzy else ''}{' under a negation' if negated else ''}"]
    notes.append(f"cue {cue.id} ({cue.slot.value})")
    notes.append(f"{file}:{cue.place.line}")
    notes.append(speaker_words(voice))
    return " · ".join(notes)


def unique(found: Iterable[Evidence]) -> list[Evidence]:
    """Evidence in the order of the text, each cue once for the same words, the surest mention first."""
    best: dict[tuple[str, Span], Evidence] = {}
    for item in found:
        key = (item.cue.id, item.span)
        kept = best.get(key)
        if kept is None or _rank(item) > _rank(kept):
            best[key] = item
    return fold_overlaps(best.values())


def _rank(item: Evidence) -> tuple[float, bool, bool]:
    mention = item.mention
    named = mention is not None and mention.how not in {How.CARRIED, How.WE}
    return (item.sure, named, item.predication is not None)
