"""Word classes by closed lists, the lexicon and the words around: one pass from left to right."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from tui.framing.grammar import closed
from tui.framing.grammar.closed import Tag
from tui.framing.grammar.context import NP_STARTS, VERBS, Context, is_plural
from tui.framing.grammar.profile import noun_lemma, profile, verb_lemma
from tui.framing.grammar.words import Token
from tui.language.english.people import QUANTITIES
from tui.language.english.verbs import BARE_TAKERS, CLAUSE_TAKERS, LINKING, SPOKEN


class Word(NamedTuple):
    """A tagged word; offsets count in the document's text."""

    text: str
    low: str
    start: int
    end: int
    tag: Tag
    lemma: str


class _Tagger(Context):
    """The rules: what a word is, given the tag before it and the words after it."""

    def run(self) -> list[Tag]:
        for index in range(len(self.tokens)):
            tag = self._tag(index)
            self.tags.append(tag)
            self._remember(index, tag)
        return self.tags

    def _tag(self, index: int) -> Tag:
        token, fixed = self.tokens[index], self.fixed[index]
        if token.low == "to":
            return self._to(index)
        if token.low == "that":
            return self._that(index)
        if token.low == "there" and index and self.tags[index - 1] in {Tag.NOUN, Tag.NAME}:
            return Tag.ADV  # "residents there say"
        if self._adverbial(index, token.low):
            return Tag.ADV
        if token.low in {"her", "so", "no"} and fixed in {Tag.DET, Tag.ADV, Tag.SUB}:
            return fixed if token.low != "so" else Tag.ADV
        if fixed is Tag.SUB and token.low in closed.CONDITIONAL_PREPS:
            opens = self.strong[index] or self._clause_opens(index)
            return Tag.SUB if opens else Tag.ADV if token.low == "once" else Tag.PREP
        if token.low == "like" and fixed is Tag.PREP:
            return self._like(index)
        if fixed is not None:
            return fixed
        return self._open(index, profile(token.low))

    def _like(self, index: int) -> Tag:
        """Preposition, verb ("they like it") or subordinator ("it looks like X waits")."""
        left, place = self._left(index)
        if left in {Tag.TO, Tag.MODAL, Tag.DO}:
            return Tag.BASE
        if left is Tag.PRON and self.tokens[place].low in {"i", "you", "we", "they"} and self.seen < 2:
            return Tag.FINITE
        compares = left in VERBS and self.last_verb in {"look", "seem", "feel", "sound"}
        return Tag.SUB if compares and self.strong[index] else Tag.PREP

    def _adverbial(self, index: int, low: str) -> bool:
        """Words that are adverbs before a verb: "X either sells", "to better guard", "had better go"."""
        if low in closed.PAIRING:
            return self.seen < 2 and self._left(index)[0] in {Tag.NAME, Tag.NOUN}
        if low not in {"better", "best"} or index == 0 or index + 1 == len(self.tokens):
            return False
        after = self.tags[index - 1] in {Tag.TO, Tag.HAVE} and self.fixed[index + 1] is None
        return after and "B" in profile(self.tokens[index + 1].low)

    def _to(self, index: int) -> Tag:
        left, place = self._left(index)
        if place >= 0 and self.tokens[place].low in closed.TO_PREPOSITION and left is not Tag.BE:
            following = index + 1
            if following >= len(self.tokens) or profile(self.tokens[following].low) != {"B"}:
                return Tag.PREP
        for place in range(index + 1, min(index + 4, len(self.tokens))):
            tag, readings = self.fixed[place], profile(self.tokens[place].low)
            if tag in {Tag.BE, Tag.HAVE, Tag.DO}:
                return Tag.TO if self.tokens[place].low in {"be", "have", "do"} else Tag.PREP
            if tag in {Tag.ADV, Tag.NOT, Tag.QUOTE} or (
                tag is None and "R" in readings and "B" not in readings
            ):
                continue
            if tag is None and "B" in readings:
                ranged = "from" in {token.low for token in self.tokens[max(0, index - 6) : index]}
                return Tag.PREP if readings & {"N", "J"} and (left is Tag.NUM or ranged) else Tag.TO
            return Tag.PREP
        return Tag.PREP

    def _that(self, index: int) -> Tag:
        left, _ = self._left(index)
        following = self.fixed[index + 1] if index + 1 < len(self.tokens) else Tag.STOP
        if left in {Tag.PREP, Tag.STOP} or (left is Tag.CONJ and following is None):
            return Tag.DET if following is None else Tag.PRON if following in closed.VERBAL else Tag.THAT
        return Tag.THAT

    def _open(self, index: int, readings: frozenset[str]) -> Tag:
        left, place = self._left(index)
        if left in {Tag.TO, Tag.MODAL, Tag.DO} and "B" in readings:
            return Tag.BASE
        if left in {Tag.BE, Tag.HAVE}:
            return self._after_auxiliary(index, readings, left)
        if self._speaks(index, readings, left, place):
            return Tag.FINITE
        if left in {Tag.DET, Tag.POSS, Tag.ADJ, Tag.NUM, Tag.PREP, Tag.TO}:
            return self._in_phrase(index, readings, left)
        if left in closed.NOMINAL and "B" in readings and (self._asked(index) or self._let(index, place)):
            return Tag.BASE
        if left in closed.NOMINAL or left in {Tag.WH, Tag.THAT}:
            return self._after_noun(index, readings, left, place)
        if left is Tag.CONJ:
            return self._after_and(index, readings, place)
        if left in VERBS:
            return self._after_verb(index, readings, left)
        return self._at_start(index, readings, left)

    def _speaks(self, index: int, readings: frozenset[str], left: Tag, place: int) -> bool:
        """Whether a verb of speech is the clause's own after a name, a plural noun or an apposition."""
        if left is Tag.ADJ and "D" in readings and self._next_low(index) in closed.OBJECTS and self.seen == 0:
            return True  # "his rival accused him"
        told = verb_lemma(self.tokens[index].low, Tag.FINITE) in SPOKEN
        if not told or self._next_low(index) in {"to", "by"}:
            return False
        if left is Tag.COMMA:
            apart = self._right(index)[0] is not Tag.PREP or self.tokens[index].low == "said"
            subject = any(tag in closed.NOMINAL for tag in self.tags)
            return bool(readings & {"D", "Z"}) and "G" not in readings and subject and apart
        low = self.tokens[place].low
        if left is Tag.DET:  # "some say"
            return low in QUANTITIES and "B" in readings
        if left is Tag.NAME and (readings & {"D", "Z"} or (low.endswith("s") and "B" in readings)):
            return True
        if "B" in readings and self.seen == 0 and left in {Tag.NOUN, Tag.NAME} and self._many_before(place):
            return self._object_follows(index) or self.strong[index]  # "supporters of the bill say it"
        if left is not Tag.NOUN or not is_plural(low) or "B" not in readings:
            return False
        closing = (
            index + 1 < len(self.tokens) and self.fixed[index + 1] is Tag.STOP and Tag.COMMA in self.tags
        )
        return closing or not readings & {"N", "J"}  # "..., critics say."

    def _plain(self, index: int, readings: frozenset[str]) -> Tag:
        """The reading of a word outside verbal contexts."""
        nominal = self._nominal_follows(index) and not self._verb_follows(index, readings)
        if "J" in readings and (nominal or self._pair_of_adjectives(index)):
            return Tag.ADJ
        for code, tag in (("N", Tag.NOUN), ("S", Tag.NOUN), ("J", Tag.ADJ), ("R", Tag.ADV), ("G", Tag.ING)):
            if code in readings:
                return tag
        return Tag.PART if "P" in readings else Tag.FINITE

    def _after_auxiliary(self, index: int, readings: frozenset[str], left: Tag) -> Tag:
        if "J" in readings and not readings & {"P", "G"} and not self._nominal_follows(index):
            return Tag.ADJ
        if left is Tag.BE and self.tokens[index].low in closed.STATES and self._next_low(index) != "by":
            return Tag.ADJ
        if left is Tag.HAVE and "B" in readings and self.tokens[index - 1].low == "better":
            return Tag.BASE
        if left is Tag.BE and "G" in readings:
            attributive = self.tokens[index].low in closed.ATTRIBUTIVE_ING and not self._np_follows(index)
            return (
                Tag.ADJ
                if attributive and self._nominal_follows(index) and "there" in self._lows(index)
                else Tag.ING
            )
        if "P" in readings:
            return Tag.PART
        if left is Tag.HAVE and readings == {"B"}:
            return Tag.BASE
        return self._plain(index, readings)

    def _in_phrase(self, index: int, readings: frozenset[str], left: Tag) -> Tag:
        if (
            left is Tag.DET
            and "Z" in readings
            and self._lows(index) & {"this", "that"}
            and self._np_follows(index)
        ):
            return Tag.FINITE
        if left is Tag.PREP and "G" in readings and self.tokens[index - 1].low == "by":
            return Tag.ING
        if "G" in readings:
            follows = self._nominal_follows(index) and not self._np_follows(index)
            if left is Tag.PREP:
                return (
                    Tag.ADJ
                    if self.tokens[index].low in closed.ATTRIBUTIVE_ING and follows
                    else (Tag.NOUN if "N" in readings and not self._object_follows(index) else Tag.ING)
                )
            attributive = "N" not in readings or self.tokens[index].low in closed.ATTRIBUTIVE_ING
            return Tag.ADJ if follows and attributive else Tag.NOUN
        if readings & {"N", "S", "J"}:
            return self._plain(index, readings)
        if "D" in readings and "P" not in readings and left is not Tag.DET:
            return Tag.FINITE  # "drew": no participle
        if readings & {"P", "D"}:
            return Tag.ADJ if self._nominal_follows(index) or left in {Tag.DET, Tag.POSS} else Tag.PART
        if "R" in readings:
            return Tag.ADV
        return Tag.FINITE if readings & {"Z", "B"} and left not in {Tag.DET, Tag.POSS} else Tag.NOUN

    def _after_noun(self, index: int, readings: frozenset[str], left: Tag, place: int) -> Tag:
        if left is Tag.THAT and self._modifies(index, readings, place):
            return Tag.ADJ
        if readings & {"N", "S"} and self._after_report(place):
            return self._plain(index, readings)
        if self.tokens[place].low in closed.SUBJECTS | {"who", "which"} and readings & set("ZDB"):
            return Tag.FINITE
        if self._bare_infinitive(index, readings):
            return Tag.BASE
        if "G" in readings:
            compound = (
                left is Tag.NOUN and "N" in readings and self._right(index)[0] not in {Tag.DET, Tag.PRON}
            )
            return Tag.NOUN if compound else Tag.ING
        if "Z" in readings:
            return self._third_person(index, readings, place)
        if {"B", "P"} <= readings and "D" not in readings and self.seen < 2 and self._plural_subject(place):
            return Tag.FINITE
        if readings & {"D", "P"}:
            return self._past(index, readings, place)
        if "B" in readings and (not readings & {"N", "J"} or self._plural_subject(place)):
            fits = not readings & {"N", "J"} or (self.seen < 2 and self._np_follows(index))
            return Tag.FINITE if fits else self._plain(index, readings)
        return self._plain(index, readings)

    def _modifies(self, index: int, readings: frozenset[str], that: int) -> bool:
        """Whether a participle stands before its noun: "said that expanded trade helps"."""
        after_verb = that > 0 and self.tags[that - 1] in VERBS
        return after_verb and "P" in readings and self.strong[index] and self._nominal_follows(index)

    def _describes(self, index: int) -> bool:
        """Whether a linking verb is followed by a participle or an adjective: "remains constrained"."""
        linking = verb_lemma(self.tokens[index].low, Tag.FINITE) in LINKING
        return linking and bool(self._right(index)[1] & {"P", "J"})

    def _bare_infinitive(self, index: int, readings: frozenset[str]) -> bool:
        fits = "B" in readings and self.last_verb in BARE_TAKERS
        particle = self._next_low(index) in closed.PARTICLES
        followed = self._np_follows(index) or "S" in self._right(index)[1]
        return fits and (not readings & {"N"} or followed or particle)

    def _third_person(self, index: int, readings: frozenset[str], place: int) -> Tag:
        if "S" not in readings:
            return Tag.FINITE
        if "B" in self._right(index)[1] and verb_lemma(self.tokens[index + 1].low, Tag.BASE) in SPOKEN:
            return Tag.NOUN  # "investor groups argue"
        if self.tags[place] in {Tag.WH, Tag.THAT}:
            return Tag.FINITE if self._object_follows(index) or self.tags[place] is Tag.WH else Tag.NOUN
        plural = self.tags[place] is Tag.NOUN and is_plural(self.tokens[place].low)
        if self.seen == 2 or plural or self.strong[index]:
            return Tag.NOUN
        if self._np_follows(index) or self._describes(index):
            return Tag.FINITE
        if self.tags[place] is Tag.NAME and (
            self._next_low(index) in closed.PARTICLES - {"in", "on"} or self._right(index)[1] == {"G"}
        ):
            return Tag.FINITE  # "Norway keeps up", "Norway stops working"
        if self._later_past(index):
            return Tag.NOUN
        if self._named_alone(place):
            return Tag.FINITE
        if self._right(index)[0] is Tag.COMMA and self._within_phrase(place):
            return Tag.NOUN  # "according to court documents,"
        modified = self.tags[place] is Tag.NAME and place and self.tags[place - 1] in {Tag.DET, Tag.ADJ}
        tag, readings_right = self._right(index)
        verb = readings_right & {"D", "G"} or readings_right & {"Z", "S"} == {"Z"}
        if tag is None and not verb and not modified:
            return Tag.FINITE
        return Tag.NOUN if self.seen or modified or tag in {None, Tag.CONJ, Tag.STOP} else Tag.FINITE

    def _past(self, index: int, readings: frozenset[str], place: int) -> Tag:
        if "P" not in readings:
            return Tag.FINITE
        if self._auxiliary_apart():
            return Tag.PART
        if self._next_low(index) == "by" or "D" not in readings:
            return Tag.PART
        if self._reports(index) or self._contact(place):
            return Tag.FINITE
        if self._describes_noun(index):
            return Tag.PART
        if self.seen == 2:
            return Tag.PART
        if self._np_follows(index):
            return Tag.FINITE
        return Tag.PART if self.strong[index] or self._later_past(index) else Tag.FINITE

    def _reports(self, index: int) -> bool:
        """Whether a verb of speech has a clause after it: "Berg said police told him"."""
        takes = verb_lemma(self.tokens[index].low, Tag.FINITE) in SPOKEN
        return takes and (self._object_follows(index) or self.strong[index])

    def _after_and(self, index: int, readings: frozenset[str], place: int) -> Tag:
        before = self.tags[place - 1] if place else Tag.STOP
        verb = self.last_verb_tag
        if before is Tag.ADV and self.tags[index - 1] is Tag.ADV:  # "has slowly and quietly left"
            left, _ = self._left(place)
            if left in {Tag.HAVE, Tag.BE}:
                return self._after_auxiliary(index, readings, left)
            if left is Tag.MODAL and "B" in readings:
                return Tag.BASE
        if before is Tag.ADJ and "J" in readings and self._nominal_follows(index):
            return Tag.ADJ
        if "G" in readings:
            return Tag.ING if verb is Tag.ING or self._np_follows(index) else self._plain(index, readings)
        if readings & {"D", "P"}:
            if (before is Tag.ADJ or self.strong[index]) and self._nominal_follows(index):
                return Tag.ADJ
            return (
                Tag.PART if "D" not in readings or (before is Tag.PART and verb is Tag.PART) else Tag.FINITE
            )
        described = self._describes(index) or self.tags[index - 1] is Tag.ADV
        acts = self._right(index)[0] in NP_STARTS or (
            self._np_follows(index) and verb_lemma(self.tokens[index].low, Tag.FINITE) in CLAUSE_TAKERS
        )
        if "Z" in readings and ("S" not in readings or acts or described):
            return Tag.FINITE
        if "B" in readings:
            right = self._right(index)[1]
            parallel = verb is Tag.BASE and "J" in right and not right & {"N", "S"}
            titled = self._right(index)[0] is Tag.NAME and self.strong[index]  # "and referee Sam Hill gave"
            nominal = readings & {"N", "J"} and not parallel and (titled or not self._np_follows(index))
            if not nominal:
                return Tag.BASE if verb is Tag.BASE else Tag.FINITE
        return self._plain(index, readings)

    def _after_verb(self, index: int, readings: frozenset[str], left: Tag) -> Tag:
        if left is Tag.FINITE and self.last_verb in LINKING and "P" in readings:
            return Tag.PART
        if self.tokens[index].low in closed.NOMINAL_ING and not self._object_follows(index):
            return Tag.NOUN
        if left is Tag.PART and self.last_verb == "be" and readings & {"P", "G"}:
            return Tag.PART if "P" in readings else Tag.ING
        if "G" in readings:
            attributive = self.tokens[index].low in closed.ATTRIBUTIVE_ING
            return Tag.ADJ if attributive and self._nominal_follows(index) else Tag.ING
        if readings & {"N", "S", "J"}:
            return self._plain(index, readings)
        if readings & {"P", "D"} and self._nominal_follows(index):
            return Tag.ADJ
        if self.last_verb in BARE_TAKERS and "B" in readings:
            return Tag.BASE
        return self._plain(index, readings)

    def _at_start(self, index: int, readings: frozenset[str], left: Tag) -> Tag:
        if "G" in readings:
            if self._before_title(index):
                return Tag.ADJ
            attributive = self.tokens[index].low in closed.ATTRIBUTIVE_ING and not self._np_follows(index)
            attributive = attributive or self._titles(index)
            return Tag.ADJ if attributive and self._nominal_follows(index) else Tag.ING
        if "D" in readings and self._waits(index, left):
            return Tag.FINITE
        if readings & {"D", "P"} and not readings & {"N"}:
            opening = not any(tag in closed.NOMINAL for tag in self.tags)
            if self._np_follows(index) and not opening and "D" in readings:
                return Tag.FINITE
            if "J" in readings and self._nominal_follows(index):
                return Tag.ADJ
            if (
                left is Tag.COMMA
                and "D" in readings
                and not opening
                and self.seen == 0
                and not self.strong[index]
            ):
                return Tag.FINITE
            if left is Tag.COMMA and self._right(index)[1] & {"N", "S"}:
                return Tag.ADJ
            return Tag.PART if "P" in readings else Tag.FINITE
        goes_on = left is Tag.COMMA and (self._np_follows(index) or self._describes(index))
        if "Z" in readings and ("S" not in readings or goes_on):
            return Tag.FINITE
        if readings & {"B"} and not readings & {"N", "J", "R"}:
            return Tag.BASE if self.last_verb_tag is Tag.BASE else Tag.FINITE
        return self._plain(index, readings)


def tag_words(tokens: list[Token], names: Collection[int] = ()) -> tuple[Word, ...]:
    """The words of a sentence with tag and lemma. `names`: indices of words known to be proper names."""
    tags = _Tagger(tokens, names).run()
    return tuple(
        Word(token.text, token.low, token.start, token.end, tag, _lemma(token.low, tag))
        for token, tag in zip(tokens, tags, strict=True)
    )


def _lemma(low: str, tag: Tag) -> str:
    if tag in VERBS or tag in {Tag.BE, Tag.HAVE, Tag.DO}:
        return {"'s": "be", "'re": "be", "'m": "be", "'ve": "have"}.get(low) or verb_lemma(low, tag)
    return noun_lemma(low) if tag is Tag.NOUN else low
