"""All that one text says of the target: mentions, voices, evidence, labels."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tui.codebook.model import Codebook, Target
from tui.documents.model import Document
from tui.errors import Progress, silent
from tui.framing.clauses.predicates import Predicate
from tui.framing.clauses.subjects import clause_bounds
from tui.framing.evidence.denial import denied
from tui.framing.evidence.evaluating import told_apart, with_evaluation
from tui.framing.evidence.finder import CueFinder, distance, unique
from tui.framing.evidence.labels import LabelWords, namings
from tui.framing.grammar.closed import PHRASE_ENDS, TIMELY, Pos
from tui.framing.grammar.sentence import Sentence
from tui.framing.model import Evidence, Framing, Label, Mention, Predication, Role, Voice
from tui.framing.speech.cues import voice_cues
from tui.framing.speech.voices import voice_at, voices_of
from tui.framing.speech.we import we_mentions
from tui.framing.target.mentions import FoundMention, find_all
from tui.framing.target.reading import ReadDocument
from tui.language.english.verbs import SUPPORT, WILL
from tui.spans import Span

_OWNED_ENDS = PHRASE_ENDS | {Pos.CONJ, Pos.PAREN, Pos.ADV}


def find_framing(
    document: Document, codebook: Codebook, target: Target, progress: Progress = silent
) -> Framing:
    """The mentions of the target with their clauses and voices, and the evidence of the codebook.

    `progress` may raise `Cancelled`, which passes through. The document must have passages.
    """
    progress("framing", 0.0)
    reading = ReadDocument(document, codebook, target)
    voices = voices_of(reading, voice_cues(codebook), target, _scaled(progress, 0.0, 0.6))
    named = find_all(reading, target, _scaled(progress, 0.6, 0.8))
    found = sorted((*named, *we_mentions(reading, target, voices)), key=lambda item: item.span)
    finder = _finder(codebook)
    mentions: list[Mention] = []
    labels: list[Label] = []
    evidence: list[Evidence] = []
    by_sentence = _by_sentence(reading, voices)
    for index, item in enumerate(found):
        if index % 100 == 0:
            progress("framing", 0.8 + 0.2 * index / len(found))
        sentence = reading.sentence(item.sentence)
        near = by_sentence.get(item.sentence, ())
        mention = _mention(sentence, item, near)
        mentions.append(mention)
        labels += _labels(sentence, item, near)
        evidence += finder.evidence(sentence, item, mention, near)
    for passage in document.passages if finder.looks_anywhere else ():
        near = by_sentence.get(passage.id, ())
        evidence += finder.anywhere(reading.once(passage.id), passage.id, near)
    kept, evaluations = (unique(items) for items in told_apart(document.text, evidence, codebook))
    fired = {cue.id: 0 for axis in codebook.axes for cue in axis.cues}
    for piece in kept:
        fired[piece.cue.id] += 1
    progress("framing", 1.0)
    return Framing(
        target=target,
        codebook=codebook,
        mentions=tuple(mentions),
        voices=voices,
        evidence=tuple(kept),
        labels=tuple(dict.fromkeys(labels)),
        fired=fired,
        evaluations=tuple(evaluations),
    )


@lru_cache(maxsize=2)
def _finder(codebook: Codebook) -> CueFinder:
    """What looks up a codebook's cues, with praise and blame: made once for both texts."""
    return CueFinder(with_evaluation(codebook) if codebook.axes else codebook)


def _scaled(progress: Progress, start: float, end: float) -> Progress:
    def scaled(stage: str, fraction: float) -> None:
        progress("framing" if stage else stage, start + (end - start) * fraction)

    return scaled


def _by_sentence(reading: ReadDocument, voices: tuple[Voice, ...]) -> dict[int, tuple[Voice, ...]]:
    """Passage id -> the voices whose content touches it."""
    found: dict[int, list[Voice]] = {}
    for voice in voices:
        pages = (reading.document.passages_in(content) for content in voice.content)
        for passage in sorted({passage.id for passages in pages for passage in passages}):
            found.setdefault(passage, []).append(voice)
    return {passage: tuple(items) for passage, items in found.items()}


def _mention(sentence: Sentence, found: FoundMention, voices: tuple[Voice, ...]) -> Mention:
    relation = found.relation
    voice = voice_at(voices, found.span)
    main = relation.predicates[0] if relation.predicates else None
    if main is not None and main.role is Role.DOER and {main.group.lemma, main.under} & WILL:
        voice = voice._replace(imputed=True)
    bounds = clause_bounds(sentence, found.first, found.last)
    return Mention(
        span=found.span,
        sentence=found.sentence,
        how=found.how,
        role=relation.role,
        predications=tuple(_predication(sentence, item, relation.rule) for item in relation.predicates),
        voice=voice,
        sure=found.sure,
        rule=found.rule,
        owned=_owned(sentence, *relation.owned) if relation.owned is not None else None,
        clause=sentence.cover(*bounds),
    )


def _owned(sentence: Sentence, first: int, last: int) -> Span:
    """What the target owns, with the prepositions after it: "increasing proximity to the bloc"."""
    words, end = sentence.words, last
    while end < len(words) and end not in sentence.group_at and words[end].tag not in _OWNED_ENDS:
        end += 1
    return sentence.cover(first, end)


def _predication(sentence: Sentence, item: Predicate, rule: str) -> Predication:
    group = item.group
    return Predication(
        verb=sentence.cover(group.start, group.end),
        lemma=group.lemma,
        noun=_supported(sentence, item),
        level=item.level,
        clause=sentence.cover(*item.clause),
        object=sentence.cover(*item.object) if item.object is not None else None,
        under=item.under or (group.link or None),
        negated=item.negated is not denied(sentence, group.head),
        modifiers=tuple(_modifiers(sentence, item)),
        modal=group.modal,
        role=item.role,
        passive=group.passive,
        particle=group.particle,
        progressive=group.progressive,
        rule=rule,
    )


def _supported(sentence: Sentence, item: Predicate) -> str:
    """The noun that makes one predicate with its verb: "attention" of "pays close attention"; "" for none."""
    nouns = SUPPORT.get(item.group.lemma, frozenset())
    phrase = sentence.phrase_of.get(item.object[0]) if item.object is not None and nouns else None
    if phrase is None or item.group.passive:
        return ""
    low = sentence.words[phrase.head].low
    return low if low in nouns or sentence.words[phrase.head].lemma in nouns else ""


def _modifiers(sentence: Sentence, item: Predicate) -> Iterator[Span]:
    """The adverbs of manner and degree in a verb, next to it, and at the end of what it acts on."""
    words, group = sentence.words, item.group
    first, last = group.start, group.end
    while first > 0 and words[first - 1].tag is Pos.ADV:
        first -= 1
    while last < len(words) and words[last].tag is Pos.ADV:
        last += 1
    places = list(range(first, last))
    if item.object is not None:
        end = item.object[1]
        while end < len(words) and words[end].tag is Pos.ADV:
            places.append(end)
            end += 1
    for place in dict.fromkeys(places):
        word = words[place]
        if word.tag is Pos.ADV and word.low.endswith("ly") and word.low not in TIMELY:
            yield Span(word.start, word.end)


def _apart(sentence: Sentence, naming: LabelWords, voices: tuple[Voice, ...]) -> bool:
    """Whether a label stands in marks that quote nobody: what is mocked is not what the author calls it."""
    word = sentence.words[naming.head]
    return any(span.contains(Span(word.start, word.end)) for span in distance(sentence, voices))


def _labels(sentence: Sentence, found: FoundMention, voices: tuple[Voice, ...]) -> Iterator[Label]:
    for naming in namings(sentence, found):
        if naming.head >= 0 and not _apart(sentence, naming, voices):
            word = sentence.words[naming.head]
            span = Span(word.start, word.end)
            yield Label(span, _name(sentence, naming), found.sentence, voice_at(voices, span))


def _name(sentence: Sentence, naming: LabelWords) -> str:
    """The head noun of a label; what is done says little without what it is done to: "hostage taking"."""
    word, before = sentence.words[naming.head], sentence.words[naming.head - 1]
    object_first = word.low.endswith("ing") and naming.head > naming.first and before.tag is Pos.NOUN
    return f"{before.low} {word.lemma}" if object_first else word.lemma
