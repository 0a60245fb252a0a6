"""Claims that are no clause: "vowed to leave", "denied the charges", "warned of a war", "asked why S"."""

from __future__ import annotations

from tui.framing.clauses.subjects import past_phrases, skip
from tui.framing.grammar.closed import Pos
from tui.framing.grammar.groups import VerbGroup
from tui.framing.grammar.sentence import Sentence
from tui.framing.speech.contents import claim_end, coordinated_end, is_below, stretch
from tui.language.english.nouns import CLAIMS, DAYS, PROOFS
from tui.language.english.verbs import (
    ADVISING,
    ASKING,
    DENYING,
    EXPECTING,
    OWNING_UP,
    PROMISING,
    SPEECH_ACTS,
    SPEECH_MATTERS,
    TELLABLE,
    URGING,
)
from tui.spans import Span

_AGAIN = frozenset({"reiterate", "repeat", "renew", "restate", "reaffirm"})  # "reiterated his call for calm"
_REPEATED = frozenset({"call", "demand", "pledge", "commitment", "support", "opposition", "readiness"})
_MATTERS = frozenset({"of", "about", "for", "against", "at"})


def claimed(sentence: Sentence, group: VerbGroup) -> tuple[tuple[Span, ...], str]:
    """What a verb of speech covers that has no clause, and by which rule; () when it covers nothing."""
    for find, rule in (
        (_asked, "asked to do something"),
        (_promised, "promised to do something"),
        (_question, "what is asked"),
        (_denied, "what is denied"),
        (_matter, "what is spoken of"),
        (_expected, "what is expected"),
        (_shown, "what is found shown"),
    ):
        found = find(sentence, group)
        if found:
            return (_to_comma(sentence, found) if is_below(sentence, group) else found), rule
    return (), ""


def _to_comma(sentence: Sentence, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """What is claimed in a clause of time, without the clause behind it: "When X spoke of [war], it fell"."""
    first, last = sentence.indices(Span(content[0].start, content[-1].end))
    edge = (at for at in range(first + 1, last) if sentence.words[at].tag is Pos.COMMA)
    return stretch(sentence, first, next(edge, last))


def _asked(sentence: Sentence, group: VerbGroup) -> tuple[Span, ...]:
    """Whom a verb urges and what they are to do: "urged X to leave"."""
    words, place = sentence.words, group.end
    called = (
        group.lemma in {"call", "appeal"} and place < len(words) and words[place].low in {"on", "upon", "to"}
    )
    called = called or (group.lemma == "call" and words[place - 1].low in {"on", "upon"})
    phrase = sentence.phrase_of.get(place + (called and words[place].tag is Pos.PREP))
    if group.lemma not in URGING or phrase is None:
        return ()
    infinitive = sentence.group_at.get(past_phrases(sentence, phrase.start))
    if infinitive is None or infinitive.form != "infinitive":
        return ()
    return stretch(sentence, group.end, claim_end(sentence, group.end))


def _promised(sentence: Sentence, group: VerbGroup) -> tuple[Span, ...]:
    """What somebody says they will do: "vowed on Monday to leave"."""
    if group.lemma not in PROMISING:
        return ()
    words, place = sentence.words, group.end
    dated = place < len(words) and words[place].tag is Pos.PREP
    place = past_phrases(sentence, place) if dated else skip(sentence, place)
    while place < len(words) and words[place].low in DAYS:
        place += 1
    infinitive = sentence.group_at.get(place)
    if infinitive is None or infinitive.form != "infinitive":
        return ()
    if group.lemma in {"decline", "refuse"} and infinitive.lemma not in TELLABLE:
        return ()
    return stretch(sentence, place, coordinated_end(sentence, infinitive.end, claim_end(sentence, place)))


def _question(sentence: Sentence, group: VerbGroup) -> tuple[Span, ...]:
    """The question of "asked why they left"."""
    words, place = sentence.words, group.end
    if group.lemma not in ASKING or place >= len(words):
        return ()
    asks = words[place].tag is Pos.WH or words[place].low in {"whether", "if", "how", "why"}
    asks = asks or (group.lemma in {"recall", "remember", "describe"} and words[place].tag is Pos.ING)
    return stretch(sentence, place, claim_end(sentence, place)) if asks else ()


def _denied(sentence: Sentence, group: VerbGroup) -> tuple[Span, ...]:
    """The thing that is denied, promised, demanded: "denied the charges"."""
    gerund = sentence.group_at.get(group.end)
    if group.lemma in DENYING | OWNING_UP | ADVISING and gerund is not None and gerund.form == "ing":
        return stretch(
            sentence, group.end, coordinated_end(sentence, gerund.end, claim_end(sentence, group.end))
        )
    phrase = sentence.phrase_of.get(group.end)
    if phrase is None or phrase.start != group.end:
        return ()
    again = group.lemma in _AGAIN and sentence.words[phrase.head].lemma in CLAIMS | _REPEATED
    if group.lemma not in SPEECH_ACTS and not again:
        return ()
    if group.lemma in DENYING and sentence.words[phrase.head].lemma not in CLAIMS:
        return ()
    return stretch(sentence, group.end, coordinated_end(sentence, group.end, claim_end(sentence, group.end)))


def _matter(sentence: Sentence, group: VerbGroup) -> tuple[Span, ...]:
    """What is spoken of: "warned of a war", "complained about the noise"."""
    words, place = sentence.words, group.end
    if place + 1 >= len(words):
        return ()
    last = words[place - 1]  # of "point to", "call for", "rule out": one cue
    taken = place - 1 > group.head and (last.tag is Pos.PREP or last.low == "out")
    matter = words[place].low in _MATTERS and (group.lemma, words[place].low) != ("speak", "for")
    matter = matter or (group.lemma == "confess" and words[place].low == "to")
    if not taken and (group.lemma not in SPEECH_MATTERS or not matter):
        return ()
    start = place if taken else place + 1
    end = coordinated_end(sentence, start, claim_end(sentence, start))
    return stretch(sentence, start, end) if start in sentence.phrase_of else ()


def _expected(sentence: Sentence, group: VerbGroup) -> tuple[Span, ...]:
    """What somebody expects or fears: "expects the bank to wait", "feared a war"."""
    phrase = sentence.phrase_of.get(group.end)
    if group.lemma not in EXPECTING or phrase is None or phrase.start != group.end:
        return ()
    return stretch(sentence, group.end, coordinated_end(sentence, group.end, claim_end(sentence, group.end)))


def _shown(sentence: Sentence, group: VerbGroup) -> tuple[Span, ...]:
    """What somebody finds shown or not: "found no proof that X knew"."""
    words, phrase = sentence.words, sentence.phrase_of.get(group.end)
    if group.lemma != "find" or phrase is None or words[phrase.head].lemma not in PROOFS:
        return ()
    told = phrase.end < len(words) and words[phrase.end].tag is Pos.THAT
    return stretch(sentence, group.end, claim_end(sentence, phrase.end + 1)) if told else ()
