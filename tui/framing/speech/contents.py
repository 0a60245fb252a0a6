"""What a cue of reported speech covers: the stretch of the sentence that is somebody's claim."""

from __future__ import annotations

from tui.framing.clauses.predicates import resumes
from tui.framing.clauses.subjects import past_phrases, skip, subject_group
from tui.framing.grammar.closed import CONDITIONAL_PREPS, Pos
from tui.framing.grammar.groups import VerbGroup
from tui.framing.grammar.profile import profile
from tui.framing.grammar.sentence import Sentence
from tui.framing.grammar.tagging import TaggedWord
from tui.framing.speech.speakers import can_speak
from tui.language.english.nouns import CLAIMS, DAYS, MONTHS, PROOFS, TIMES
from tui.language.english.verbs import ASKING, CLAUSE_TAKERS, SAYING, TELLING_SOMEBODY
from tui.spans import Span

_WHERE_SAID = frozenset({"in", "on", "at", "during", "after", "through", "via", "to"})
_NEEDING_THAT = frozenset({"hold"})
"""Verbs whose object is a thing where no "that" follows: "held a card"."""
_LEADS = frozenset({",", ":"})
_NEAR = 10  # words of where and when something was said
_SKIPPED = frozenset({Pos.ADV, Pos.QUOTE})


def stretch(sentence: Sentence, first: int, last: int | None = None) -> tuple[Span, ...]:
    """The words `[first, last)` without the final stop; () when there are none."""
    last = len(sentence.words) if last is None else last
    while last > first and sentence.words[last - 1].tag in {Pos.STOP, Pos.COMMA}:
        last -= 1
    while first < last and sentence.words[first].tag in {Pos.COMMA, Pos.BREAK}:
        first += 1
    return (sentence.cover(first, last),) if first < last else ()


def within_quotation(sentence: Sentence, cue: Span, content: tuple[Span, ...]) -> tuple[Span, ...]:
    """The content without the author's words behind the quotation that its cue stands in."""
    quote = next((quote for quote in sentence.quotes if quote.span.contains(cue)), None)
    if quote is None or all(span.end <= quote.inner.end for span in content):
        return content
    [said] = stretch(sentence, 0, sum(word.end <= quote.inner.end for word in sentence.words))
    return tuple(
        Span(span.start, min(span.end, said.end)) if span.start < said.end else span for span in content
    )


def claim_end(sentence: Sentence, first: int, *, loose: bool = False) -> int:
    """Where a reported clause that begins at `first` ends.

    At a semicolon, at a verb of speech that goes on from above ("and warned that"), or with the sentence.
    `loose`: no "that" leads to the clause, so that it ends at ", but" with a subject of its own as well.
    """
    words = sentence.words
    last = next(
        (relative_end(sentence, group) for group in reversed(sentence.groups) if group.end <= first), None
    )
    dashes = [place for place, word in enumerate(words) if word.tag is Pos.DASH]
    inserted = sum(place < first for place in dashes) % 2 == 1  # "... - X said that Y left - ..."
    for place in range(first, len(words)):
        if place == last:
            return place
        if words[place].tag is Pos.COMMA and (
            (loose and _turns(sentence, place + 1)) or _others_say(sentence, place + 1)
        ):
            return place
        if words[place].text == ";" or (inserted and words[place].tag is Pos.DASH):
            return place
        if words[place].tag is Pos.CONJ and (group := sentence.group_at.get(place + 1)) is not None:
            inner = next((item for item in sentence.groups if item.start >= first), None)
            if inner is not None and inner is not group and resumes(sentence, group, inner):
                return place
    return len(sentence.words)


def coordinated_end(sentence: Sentence, first: int, last: int) -> int:
    """Where what is said of an object ends: before "and" with a verb that goes on from its speaker."""
    for place in range(first, last):
        word, group = sentence.words[place], sentence.group_at.get(place)
        if word.tag in {Pos.WH, Pos.THAT, Pos.SUB} or (group is not None and group.form == "finite"):
            return last
        if word.tag is Pos.COMMA and _clause_joined(sentence, place + 1):
            return place
        if word.tag is Pos.CONJ:
            following = place + 1
            while following < last and sentence.words[following].tag in _SKIPPED:
                following += 1
            group = sentence.group_at.get(following)
            if group is not None and group.form == "finite":
                return place
    return last


def _others_say(sentence: Sentence, place: int) -> bool:
    """Whether somebody else goes on, or the author: ", and some say", ", while others say", ", and I"."""
    if place + 1 >= len(sentence.words):
        return False
    if sentence.words[place].tag is not Pos.CONJ and sentence.words[place].low not in {"while", "whereas"}:
        return False
    phrase = sentence.phrase_of.get(place + 1)
    verb = sentence.group_at.get(phrase.end) if phrase is not None else None
    if verb is None or phrase is None or verb.form != "finite":
        return False
    return verb.lemma in SAYING or sentence.words[phrase.head].low == "i"


def relative_end(sentence: Sentence, group: VerbGroup) -> int:
    """Where the relative clause ends that a verb stands in: "X, who calls Y a friend, voted"."""
    words = sentence.words
    opening = next((at for at in range(group.start - 1, 0, -1) if words[at].tag is Pos.COMMA), None)
    if opening is None or words[opening + 1].low not in {"who", "which", "whose"}:
        return len(words)
    commas = [at for at in range(group.end, len(words) - 1) if words[at].tag is Pos.COMMA]
    verbs = [sentence.group_at.get(skip(sentence, at + 1)) for at in commas]
    finite = [
        at for at, verb in zip(commas, verbs, strict=True) if verb is not None and verb.form == "finite"
    ]
    past = [
        at for at, verb in zip(commas, verbs, strict=True) if verb is not None and _may_be_past(words, verb)
    ]
    return next(iter(finite + past[-1:]), len(words))


def _may_be_past(words: tuple[TaggedWord, ...], verb: VerbGroup) -> bool:
    """Whether a verb that was read as a participle has the same form in the past: ", [voted] for it"."""
    return verb.form == "participle" and "D" in profile(words[verb.start].low)


def _turns(sentence: Sentence, place: int) -> bool:
    return sentence.words[min(place, len(sentence.words) - 1)].low in {"but", "yet"} and _clause_joined(
        sentence, place
    )


def _clause_joined(sentence: Sentence, place: int) -> bool:
    """Whether a coordinator at `place` leads to a clause with a subject of its own: ", but the truth is"."""
    if place + 1 >= len(sentence.words) or sentence.words[place].tag is not Pos.CONJ:
        return False
    phrase = sentence.phrase_of.get(place + 1)
    return phrase is not None and subject_group(sentence, phrase.end) is not None


def main_verb_after(sentence: Sentence, first: int) -> int:
    """Where the clause ends that begins at `first` and is part of a subject: before the main verb.

    "The rumour that [X had left] was denied": a finite verb without a clause of its own to stand in.
    """
    words, waiting = sentence.words, 1
    finite = {group.start: group for group in sentence.groups if group.form == "finite"}
    for place in range(first, len(words)):
        if words[place].tag in {Pos.WH, Pos.SUB} or (words[place].tag is Pos.THAT and place > first):
            waiting += 1
        elif words[place].tag is Pos.CONJ and waiting == 0 and words[place + 1].tag is not Pos.THAT:
            left = [start for start in finite if start > place]
            directly = any(start - place <= 2 for start in left)
            waiting = int(directly or len(left) > 1)
        elif place in finite:
            if waiting == 0:
                return place
            waiting -= 1
            phrase = sentence.phrase_of.get(finite[place].end)
            takes = finite[place].lemma in CLAUSE_TAKERS and phrase is not None
            waiting += takes and phrase is not None and subject_group(sentence, phrase.end) is not None
    return _unlike_participle(sentence, first) or claim_end(sentence, first)


def _unlike_participle(sentence: Sentence, first: int) -> int | None:
    """Where a main verb stands that looks like a participle: "the claim that X is weak [angered] many"."""
    verbs = [group for group in sentence.groups if group.start > first]
    if not verbs or verbs[0].form != "finite":
        return None
    acting = (g.start for g in verbs[1:] if g.form == "participle" and g.end in sentence.phrase_of)
    return next(acting, None)


def reports_clause(sentence: Sentence, that: int) -> bool:
    """Whether "that" opens a clause with a subject of its own, not a relative clause."""
    place = that + 1
    while place < len(sentence.words) and sentence.words[place].tag in _SKIPPED:
        place += 1
    group = sentence.group_at.get(place)
    return group is None or group.form != "finite"


def clause_after(sentence: Sentence, group: VerbGroup) -> int | None:
    """Where the clause begins that a verb of speech reports; None when no clause follows.

    Between the verb and "that" may stand a date, a place or a listener: "said in a statement on Monday that".
    """
    words = sentence.words
    place = _past_date(sentence, group.end)
    if _what_before(sentence, group) and (begun := _after_was(sentence, place)) is not None:
        return begun
    that = _that_after(sentence, place)
    if that is not None:
        own = not any(
            word.lemma in CLAIMS | PROOFS for word in words[place:that]
        )  # of "answered claims that" not
        wished = group.lemma in ASKING and any(word.low == "for" for word in words[place:that])
        listener = own and not wished and not _is_thing_before(sentence, place, that)
        return that + 1 if listener and reports_clause(sentence, that) else None
    if place < len(words) and words[place].tag is Pos.BREAK and words[place].text == ":":
        return place + 1
    if place < len(words) and words[place].tag is Pos.PREP:
        aside = past_phrases(sentence, place)
        if aside < len(words) and words[aside].tag is Pos.COMMA:
            place = aside
        elif words[place].low in _WHERE_SAID and (begun := _clause_within(sentence, place)) is not None:
            behind = words[begun - 1].tag is Pos.COMMA and is_below(sentence, group)
            return None if behind else begun  # "When they wrote to her, she laughed"
    while place < len(words) and (words[place].tag in _SKIPPED | {Pos.COMMA} or words[place].low in DAYS):
        if sentence.leaves_speech(group.head, place):
            return None
        if words[place].tag is Pos.COMMA and is_below(sentence, group):
            return None  # "After it refused, the museum signs"
        place += 1
    return _bare_clause(sentence, group, place)


def is_below(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether a verb stands in a clause of time or condition, which says nothing of the clause behind it."""
    start = group.start
    while start and (phrase := sentence.phrase_of.get(start - 1)) is not None:
        start = phrase.start
        start -= 1 if start > 1 and sentence.words[start - 1].low == "of" else 0
    word = sentence.words[start - 1] if start else None
    if word is None or word.low in {"as", "like"}:
        return False
    if word.tag is Pos.CONJ and start == group.start:  # "When X wrote and [asked] her to go, she laughed"
        above = [item for item in sentence.groups if item.form == "finite" and item.end < start]
        return bool(above) and is_below(sentence, above[-1])
    return word.tag is Pos.SUB or word.low in CONDITIONAL_PREPS


def _what_before(sentence: Sentence, group: VerbGroup) -> bool:
    """Whether "what" stands before a verb and its subject: "What Berg said was that S"."""
    near = range(max(0, group.start - 5), group.start)
    return any(sentence.words[place].low == "what" for place in near)


def _after_was(sentence: Sentence, place: int) -> int | None:
    """Where the clause begins that "was" leads to: "What Berg told us was [that] S", "was: S"."""
    listener = sentence.phrase_of.get(place)
    was = sentence.group_at.get(listener.end if listener is not None else place)
    if was is None or was.lemma != "be" or was.end >= len(sentence.words):
        return None
    leads = sentence.words[was.end].tag is Pos.THAT or sentence.words[was.end].text == ":"
    return was.end + leads


def _clause_within(sentence: Sentence, place: int) -> int | None:
    """Where a clause begins behind where it was said: "said in a statement [it was late]"."""
    for phrase in sentence.phrases:
        if phrase.start > place + 1 and phrase.start - place <= _NEAR:
            verb = sentence.group_at.get(phrase.end)
            if (
                verb is not None
                and verb.form == "finite"
                and sentence.words[phrase.start - 1].tag is not Pos.PREP
            ):
                return phrase.start
    return None


def _is_thing_before(sentence: Sentence, place: int, that: int) -> bool:
    """Whether "that" follows what its own clause acts on: "charges [a toll] that boats cannot pay"."""
    words, thing = sentence.words, sentence.phrase_of.get(place)
    if thing is None or thing.end != that or words[thing.head].tag is not Pos.NOUN:
        return False
    verb = next((group for group in sentence.groups if group.start > that), None)
    if verb is None or verb.passive or verb.copula or not _closes(sentence, verb.end):
        return False
    return words[thing.head].lemma not in TIMES and not can_speak(sentence, thing, "show")


def _closes(sentence: Sentence, place: int) -> bool:
    return place < len(sentence.words) and sentence.words[place].tag in {Pos.STOP, Pos.COMMA}


def _that_after(sentence: Sentence, place: int) -> int | None:
    """The "that" within 14 words, before any verb or mark."""
    words = sentence.words
    for ahead in range(place, min(len(words), place + 14)):
        if words[ahead].tag is Pos.THAT:
            return ahead
        if words[ahead].tag in {Pos.STOP, Pos.BREAK, Pos.DASH} or ahead in sentence.group_at:
            return None
    return None


def _bare_clause(sentence: Sentence, group: VerbGroup, place: int) -> int | None:
    """Where a clause without "that" begins: at a subject with its verb, or after whoever is told."""
    phrase = sentence.phrase_of.get(place)
    if phrase is None or phrase.start != place or group.lemma in _NEEDING_THAT:
        return None
    verb = subject_group(sentence, phrase.end)
    if verb is not None:
        return None if _joined_before(sentence, phrase.end, verb) else place
    after = _past_date(sentence, phrase.end)
    told = sentence.phrase_of.get(after) if group.lemma in TELLING_SOMEBODY else None
    clause = told is not None and told.start == after and subject_group(sentence, told.end) is not None
    return after if clause else None


def _joined_before(sentence: Sentence, first: int, verb: VerbGroup) -> bool:
    """Whether ", and" with a subject of its own leads to a verb: "takes [a toll, and its trade] grew"."""
    words = sentence.words
    for place in range(first + 1, verb.start):
        if words[place].tag is Pos.CONJ and words[place - 1].tag is Pos.COMMA:
            listed = any(word.tag is Pos.COMMA for word in words[first : place - 1])
            return not listed and place + 1 in sentence.phrase_of
    return False


def _past_date(sentence: Sentence, place: int) -> int:
    """Past "on Friday", "in May" after a verb of speech, if a clause may begin there."""
    words = sentence.words
    dated = place + 2 < len(words) and words[place].tag is Pos.PREP and words[place + 1].low in DAYS | MONTHS
    return place + 2 if dated and place + 2 in sentence.phrase_of else place


def inserted(sentence: Sentence, start: int, end: int) -> bool:
    """Whether words `[start, end)` are set off by commas inside a sentence: ", Berg says,"."""
    words = sentence.words
    return (
        start > 1 and words[start - 1].tag is Pos.COMMA and end < len(words) and words[end].tag is Pos.COMMA
    )


def around(sentence: Sentence, start: int, end: int) -> tuple[Span, ...]:
    """The sentence without the words `[start, end)`, and without what somebody else says behind them."""
    return stretch(sentence, 0, start) + stretch(sentence, end, claim_end(sentence, end))


def quoted_after(sentence: Sentence, place: int) -> Span | None:
    """The quotation that opens within three words after `place`.

    None that goes on from the words before it: `the audit they asked for "was lost"`.
    """
    words = sentence.words
    for ahead in range(place, min(len(words), place + 4)):
        if words[ahead].tag is Pos.QUOTE:
            verb = sentence.group_at.get(ahead + 1)
            if (
                verb is not None
                and verb.form == "finite"
                and ahead > place
                and words[ahead - 1].text not in _LEADS
            ):
                return None
            return next(
                (quote.inner for quote in sentence.quotes if quote.span.start == words[ahead].start), None
            )
        if words[ahead].tag == Pos.STOP or ahead in sentence.group_at:
            return None
    return None


def quoted_before(sentence: Sentence, place: int) -> Span | None:
    """The quotation that closes right before the word at `place`, its comma inside or outside."""
    words = sentence.words
    back = place - 1
    while back >= 0 and words[back].tag is Pos.COMMA:
        back -= 1
    if back < 0 or words[back].tag is not Pos.QUOTE:
        return None
    return next((quote.inner for quote in sentence.quotes if quote.span.end == words[back].end), None)


def led_to(sentence: Sentence, quote: Span) -> bool:
    """Whether a comma or a colon leads to a quotation, so that it is said however short it is."""
    before = [word for word in sentence.words if word.end <= quote.start and word.tag is not Pos.QUOTE]
    return bool(before) and before[-1].text in {",", ":"}


def in_part(sentence: Sentence, quote: Span) -> bool:
    """Whether a quotation goes on from words of the same clause: `X "has never paid", Y said`."""
    before = [word for word in sentence.words if word.end <= quote.start and word.tag is not Pos.QUOTE]
    return bool(before) and before[-1].tag not in {Pos.COMMA, Pos.BREAK, Pos.STOP, Pos.DASH}
