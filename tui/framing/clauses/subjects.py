"""From a noun phrase to the verb whose subject it is: over lists, insertions, relative clauses."""

from __future__ import annotations

from tui.framing.grammar.closed import REFLEXIVES, Pos
from tui.framing.grammar.groups import Phrase, VerbGroup
from tui.framing.grammar.sentence import Sentence
from tui.language.english.nouns import DAYS, HAVING_INFINITIVES, MONTHS, TIMES

_SKIPPED = frozenset({Pos.QUOTE, Pos.ADV})
FARTHEST = 80  # words between a subject and its verb; a longer way is a list or a lost full stop
_CLAUSE_EDGES = frozenset({Pos.THAT, Pos.WH, Pos.SUB, Pos.BREAK, Pos.STOP})


def skip(sentence: Sentence, place: int) -> int:
    """Past adverbs and quotation marks."""
    while place < len(sentence.words) and sentence.words[place].tag in _SKIPPED:
        place += 1
    return place


def before_it(sentence: Sentence, start: int) -> int:
    """The word before a phrase, adverbs and quotation marks skipped unless a verb holds them; -1 for none."""
    place = start - 1
    while place >= 0 and sentence.words[place].tag in _SKIPPED and place not in sentence.group_of:
        place -= 1
    return place


def list_start(sentence: Sentence, start: int) -> int:
    """Where the list begins in which a phrase stands: "[the union], its members and the city"."""
    words = sentence.words
    if start < 2 or words[start - 1].tag is not Pos.CONJ:
        return start
    place = start - 2
    if words[place].tag is Pos.COMMA:
        place -= 1
    while (phrase := sentence.phrase_of.get(place)) is not None:
        if _fronted_phrase(sentence, phrase):
            break
        start = phrase.start
        if start < 2 or words[start - 1].tag is not Pos.COMMA:
            break
        place = start - 2
    return start


def _fronted_phrase(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase is a date or opens its sentence after a preposition: "In May, the city and Berg"."""
    words = sentence.words
    number = words[phrase.head].tag is Pos.NUM
    return number or (
        words[phrase.start - 1].tag is Pos.PREP and _backwards_empty(sentence, phrase.start - 2)
    )


def _backwards_empty(sentence: Sentence, place: int) -> bool:
    return place < 0 or sentence.words[place].tag in {Pos.COMMA, Pos.BREAK, Pos.STOP}


def list_end(sentence: Sentence, end: int) -> int:
    """Where the list ends in which a phrase stands: "the city, its members [and the union]"."""
    words, place = sentence.words, end
    while place < len(words):
        if words[place].tag is Pos.CONJ and words[place].low in {"and", "or"}:
            phrase = sentence.phrase_of.get(place + 1)
            return phrase.end if phrase is not None and phrase.start == place + 1 else end
        if words[place].tag is not Pos.COMMA:
            return end
        phrase = sentence.phrase_of.get(place + 1)
        if phrase is None or phrase.start != place + 1:
            return list_end(sentence, place + 1) if _conj_at(sentence, place + 1) else end
        place = phrase.end
    return end


def _conj_at(sentence: Sentence, place: int) -> bool:
    return place < len(sentence.words) and sentence.words[place].tag is Pos.CONJ


def subject_group(sentence: Sentence, place: int) -> VerbGroup | None:
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
        commas = commas or sentence.words[place].tag is Pos.COMMA
        if group is not None:
            following = _past_group(sentence, group, after_comma=commas, after_noun=place > first)
        else:
            following = _past_word(sentence, place)
        if following is None:
            return None
        place = following
    return None


def _past_group(sentence: Sentence, group: VerbGroup, *, after_comma: bool, after_noun: bool) -> int | None:
    """Past a verb that is not finite, if what stands before it may still be the subject of a later one."""
    if group.form == "participle" or (group.form == "ing" and after_comma):
        return group.end
    noun = sentence.words[group.start - 1]
    if group.form == "ing" and not after_noun and noun.tag is Pos.NOUN:
        return past_phrases(sentence, group.end)  # "the union representing its workers has"
    having = after_noun or noun.lemma in HAVING_INFINITIVES
    if group.form == "infinitive" and having and noun.tag is Pos.NOUN:
        return past_phrases(sentence, group.end)
    return None


def _past_word(sentence: Sentence, place: int) -> int | None:
    """Past one step between a subject and its verb: an insertion, a relative clause, an adverb."""
    words, tag = sentence.words, sentence.words[place].tag
    phrase = sentence.phrase_of.get(place)
    if (
        phrase is not None
        and words[phrase.head].low in DAYS | MONTHS | TIMES
        and place - 1 in sentence.group_of
    ):
        return phrase.end  # "a file released last year says"
    if tag in {Pos.ADV, Pos.QUOTE, Pos.NOT, Pos.ADJ} or words[place].low in REFLEXIVES:
        return place + 1
    if tag is Pos.PREP:
        return past_phrases(sentence, place)
    if tag in {Pos.WH, Pos.THAT}:
        relative = next((item for item in sentence.groups if item.start >= place), None)
        return past_phrases(sentence, relative.end) if relative is not None else None
    told = words[place - 1].tag is Pos.NOUN or words[place - 1].low == "named"
    if tag is Pos.NAME and told:  # "receivers Ole Berg and Siv Dahl", "a baker named Ann"
        return sentence.phrase_of[place].end
    if tag is Pos.CONJ and place + 1 in sentence.phrase_of:
        return sentence.phrase_of[place + 1].end
    closing = None
    if tag is Pos.COMMA:
        closing = _closing_comma(sentence, place)
    elif tag in {Pos.DASH, Pos.PAREN}:
        closing = next((item for item in range(place + 1, len(words)) if words[item].tag is tag), None)
    return None if closing is None else closing + 1


def past_phrases(sentence: Sentence, place: int) -> int:
    """Past a noun phrase with its prepositions and its list."""
    words = sentence.words
    while place < len(words):
        phrase = sentence.phrase_of.get(place)
        if phrase is not None and phrase.start == place:
            place = list_end(sentence, phrase.end)
        elif words[place].tag in {Pos.PREP, Pos.ADV, Pos.QUOTE, Pos.ADJ} or (
            words[place].tag is Pos.CONJ and place + 1 in sentence.phrase_of
        ):
            place += 1
        else:
            return place
    return place


def _closing_comma(sentence: Sentence, place: int) -> int | None:
    """The comma that ends the insertion begun at `place`: after it the clause's verb stands."""
    words = sentence.words
    for closing in range(place + 1, min(len(words), place + 40)):
        if words[closing].tag in {Pos.BREAK, Pos.STOP}:
            return None
        if words[closing].tag is Pos.COMMA:
            following = skip(sentence, closing + 1)
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
        edge = next((place for place in range(group.end, first) if words[place].tag is Pos.COMMA), None)
        if edge is not None:
            start = edge + 1
    end = last
    while end < len(words) and words[end].tag not in _CLAUSE_EDGES:
        end += 1
    return start, end
