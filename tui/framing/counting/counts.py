"""Counts of quotable spans: axes, verbs, speakers. A sentence counts once for each pole of an axis."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from tui.codebook.read import evaluation_book
from tui.documents.model import Document
from tui.framing.evidence.quoting import best_of, is_author, predicate_span, quotation
from tui.framing.model import (
    AxisCount,
    Evidence,
    Framing,
    Predication,
    Quotation,
    Role,
    Speaker,
    VerbTable,
    VerbUse,
    VoiceKind,
)
from tui.framing.speech.voices import AUTHOR
from tui.language.english import word_set
from tui.language.english.verbs import AUXILIARY
from tui.pair import Pair, Side


def axis_evidence(framing: Framing, axis: str) -> list[Evidence]:
    """The evidence that counts on one axis: one piece for each sentence and pole."""
    return _on_axis(framing.evidence, axis)


def _on_axis(evidence: Iterable[Evidence], axis: str) -> list[Evidence]:
    return best_of(item for item in evidence if item.cue.axis == axis)


def axis_counts(documents: Pair[Document], framing: Pair[Framing]) -> tuple[AxisCount, ...]:
    """Every axis of the codebook, in its order: counts in both texts, the quotations behind them."""
    del (
        documents
    )  # the counts need the evidence only; the pair is asked for so that all tables are made alike
    evidence = framing.map(lambda one: one.evidence)
    return tuple(_counted(axis.id, evidence) for axis in framing.left.codebook.axes)


def evaluation_counts(framing: Pair[Framing]) -> tuple[AxisCount, ...]:
    """Praise and blame by kind, as axes are counted; () where the codebook has the kinds among its own."""
    evidence = framing.map(lambda one: one.evaluations)
    counts = (_counted(axis.id, evidence) for axis in evaluation_book().axes)
    return tuple(count for count in counts if count.quotations)


def _counted(axis: str, evidence: Pair[tuple[Evidence, ...]]) -> AxisCount:
    pieces = evidence.map(lambda found: _on_axis(found, axis))
    quotations = tuple(quotation(side, item) for side in Side for item in pieces[side])
    return AxisCount(axis, (_poles(pieces.left), _poles(pieces.right)), quotations)


def _poles(items: list[Evidence]) -> tuple[int, int]:
    left = sum(item.pole.value == "left" for item in items)
    return left, len(items) - left


def verb_uses(framing: Framing, side: Side) -> dict[str, tuple[Quotation, ...]]:
    """Lemma -> where the target is its doer, once for each place; "be", "have" and "do" are left out."""
    found: dict[str, dict[int, Quotation]] = defaultdict(dict)
    for mention in framing.mentions:
        for item in mention.predications:
            if item.role is not Role.DOER or item.lemma in AUXILIARY:
                continue
            quote = Quotation(side, predicate_span(mention, item), mention.voice, words=(item.verb,))
            found[verb_name(item)].setdefault(item.verb.start, quote)
    return {lemma: tuple(uses[start] for start in sorted(uses)) for lemma, uses in found.items()}


_ADVERBIAL = word_set("back up out down off away apart aside")


def verb_name(item: Predication) -> str:
    """A verb as the table calls it: "step up", "not deepen", "pay attention"."""
    noun = f" {item.noun}" if item.noun else ""
    particle = f" {item.particle}" if item.particle in _ADVERBIAL else ""
    return f"{'not ' if item.negated else ''}{item.lemma}{particle}{noun}"


def modifier_uses(text: str, framing: Framing, side: Side) -> dict[str, tuple[Quotation, ...]]:
    """Adverb -> where it says how the target does something: "increasingly", "reluctantly"."""
    found: dict[str, dict[int, Quotation]] = defaultdict(dict)
    for mention in framing.mentions:
        for item in mention.predications:
            for span in item.modifiers if item.role is Role.DOER else ():
                words = tuple(sorted((span, item.verb)))
                quote = Quotation(side, predicate_span(mention, item), mention.voice, words=words)
                found[span.of(text).lower()].setdefault(span.start, quote)
    return {word: tuple(uses[start] for start in sorted(uses)) for word, uses in found.items()}


def verb_table(documents: Pair[Document], framing: Pair[Framing]) -> VerbTable:
    """The target's verbs and their adverbs, the commonest first; left uses stand before right ones."""
    verbs = Pair(verb_uses(framing.left, Side.LEFT), verb_uses(framing.right, Side.RIGHT))
    adverbs = Pair(
        modifier_uses(documents.left.text, framing.left, Side.LEFT),
        modifier_uses(documents.right.text, framing.right, Side.RIGHT),
    )
    return _shared_out(verbs)._replace(modifiers=_shared_out(adverbs))


def _shared_out(uses: Pair[dict[str, tuple[Quotation, ...]]]) -> VerbTable:
    """What only the left text has, what both have, what only the right one has."""
    shared = uses.left.keys() & uses.right.keys()
    table = [
        VerbUse(lemma, uses.left.get(lemma, ()) + uses.right.get(lemma, ()))
        for lemma in sorted(uses.left.keys() | uses.right.keys())
    ]
    table.sort(key=lambda use: (-len(use.quotations), use.lemma))
    return VerbTable(
        left=tuple(use for use in table if use.lemma in uses.left and use.lemma not in shared),
        both=tuple(use for use in table if use.lemma in shared),
        right=tuple(use for use in table if use.lemma in uses.right and use.lemma not in shared),
    )


def speakers(documents: Pair[Document], framing: Pair[Framing]) -> Pair[tuple[Speaker, ...]]:
    """In whose voice the target is mentioned in each text: the author, whose name is empty, then the others.

    There is a quotation for every mention, so that the speakers' quotations add up to the mentions.
    """
    return Pair(
        _speakers(documents.left, framing.left, Side.LEFT),
        _speakers(documents.right, framing.right, Side.RIGHT),
    )


def _speakers(document: Document, framing: Framing, side: Side) -> tuple[Speaker, ...]:
    found: dict[tuple[str, VoiceKind], list[Quotation]] = defaultdict(list)
    named = {voice.speaker_name for voice in framing.voices if voice.kind is VoiceKind.NAMED}
    for mention in framing.mentions:
        voice = mention.voice
        key = (voice.speaker_name, VoiceKind.NAMED if voice.speaker_name in named else VoiceKind.UNNAMED)
        if is_author(voice):
            key = ("", AUTHOR.kind)
        span = mention.clause or document.passages[mention.sentence].span
        found[key].append(Quotation(side, span, voice))
    return tuple(
        Speaker(name, kind, tuple(quotes))
        for (name, kind), quotes in sorted(
            found.items(), key=lambda item: (item[0][1] is not VoiceKind.AUTHOR, -len(item[1]), item[0][0])
        )
    )
