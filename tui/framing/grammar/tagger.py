"""What a word is, given the tag before it and the words after it."""

from __future__ import annotations

from tui.framing.grammar import closed
from tui.framing.grammar.closed import Pos
from tui.framing.grammar.context import NP_STARTS, VERBS, TaggingContext, is_plural
from tui.framing.grammar.profile import profile, verb_lemma
from tui.language.english.people import QUANTITIES
from tui.language.english.verbs import BARE_TAKERS, CLAUSE_TAKERS, DIRECT_LABELS, LINKING, SPOKEN

_AUXILIARIES = ([Pos.BE], [Pos.HAVE], [Pos.MODAL], [Pos.DO])


class Tagger(TaggingContext):
    """The rules."""

    def run(self) -> list[Pos]:
        """The tag of each word."""
        for index in range(len(self.tokens)):
            tag = self._tag(index)
            self.tags.append(tag)
            self._remember(index, tag)
        return self.tags

    def _tag(self, index: int) -> Pos:
        token, fixed = self.tokens[index], self.fixed[index]
        if token.low == "to":
            return self._to(index)
        if token.low == "that":
            return self._that(index)
        if token.low == "there" and index and self.tags[index - 1] in {Pos.NOUN, Pos.NAME}:
            return Pos.ADV  # "residents there say"
        if self._adverbial(index, token.low):
            return Pos.ADV
        if token.low in {"her", "so", "no"} and fixed in {Pos.DET, Pos.ADV, Pos.SUB}:
            return fixed if token.low != "so" else Pos.ADV
        if fixed is Pos.SUB and token.low in closed.CONDITIONAL_PREPS:
            opens = not self._dated(index) and (self.strong[index] or self._clause_opens(index))
            return Pos.SUB if opens else Pos.ADV if token.low == "once" else Pos.PREP
        if token.low == "than" and self.fixed[index + 2 : index + 3] in _AUXILIARIES:
            return Pos.SUB  # "more than Berg did"
        if token.low == "like" and fixed is Pos.PREP:
            return self._like(index)
        if fixed is not None:
            return fixed
        return self._open(index, profile(token.low))

    def _like(self, index: int) -> Pos:
        """Preposition, verb ("they like it") or subordinator ("it looks like X waits")."""
        left, place = self._left(index)
        if left in {Pos.TO, Pos.MODAL, Pos.DO}:
            return Pos.BASE
        if left is Pos.PRON and self.tokens[place].low in {"i", "you", "we", "they"} and self.seen < 2:
            return Pos.FINITE
        compares = left in VERBS and self.last_verb in {"look", "seem", "feel", "sound"}
        return Pos.SUB if compares and self.strong[index] else Pos.PREP

    def _adverbial(self, index: int, low: str) -> bool:
        """Words that are adverbs before a verb: "X either sells", "to better guard", "had better go"."""
        if low in closed.PAIRING:
            left, right = self._left(index)[0], self._right(index)[1]
            apart = "B" in right if left is Pos.MODAL else left is Pos.HAVE and {"P"} <= right <= {"P", "D"}
            return apart or (self.seen < 2 and left in {Pos.NAME, Pos.NOUN})  # "had both sold"
        if low not in {"better", "best"} or index == 0 or index + 1 == len(self.tokens):
            return False
        after = self.tags[index - 1] in {Pos.TO, Pos.HAVE} and self.fixed[index + 1] is None
        return after and "B" in profile(self.tokens[index + 1].low)

    def _to(self, index: int) -> Pos:
        left, place = self._left(index)
        if place >= 0 and self.tokens[place].low in closed.TO_PREPOSITION and left is not Pos.BE:
            following = index + 1
            if following >= len(self.tokens) or profile(self.tokens[following].low) != {"B"}:
                return Pos.PREP
        for place in range(index + 1, min(index + 4, len(self.tokens))):
            tag, readings = self.fixed[place], profile(self.tokens[place].low)
            if tag in {Pos.BE, Pos.HAVE, Pos.DO}:
                return Pos.TO if self.tokens[place].low in {"be", "have", "do"} else Pos.PREP
            if tag in {Pos.ADV, Pos.NOT, Pos.QUOTE} or (
                tag is None and "R" in readings and "B" not in readings
            ):
                continue
            if tag is None and "B" in readings:
                ranged = "from" in {token.low for token in self.tokens[max(0, index - 6) : index]}
                return Pos.PREP if readings & {"N", "J"} and (left is Pos.NUM or ranged) else Pos.TO
            return Pos.PREP
        return Pos.PREP

    def _that(self, index: int) -> Pos:
        left, _ = self._left(index)
        following = self.fixed[index + 1] if index + 1 < len(self.tokens) else Pos.STOP
        if left in VERBS and self.last_verb in DIRECT_LABELS:
            return Pos.PRON  # "calls that a lie"
        if left in {Pos.PREP, Pos.STOP} or (left is Pos.CONJ and following is None):
            return Pos.DET if following is None else Pos.PRON if following in closed.VERBAL else Pos.THAT
        return Pos.THAT

    def _open(self, index: int, readings: frozenset[str]) -> Pos:
        left, place = self._left(index)
        if left in {Pos.TO, Pos.MODAL, Pos.DO} and "B" in readings:
            return Pos.BASE
        if self.seen < 2 and self._backs(index):
            return Pos.FINITE
        if left in {Pos.BE, Pos.HAVE}:
            return self._after_auxiliary(index, readings, left)
        if self._speaks(index, readings, left, place):
            return Pos.FINITE
        if left in {Pos.DET, Pos.POSS, Pos.ADJ, Pos.NUM, Pos.PREP, Pos.TO}:
            return self._in_phrase(index, readings, left)
        if left in closed.NOMINAL and "B" in readings and (self._asked(index) or self._let(index, place)):
            return Pos.BASE
        if left in closed.NOMINAL or left in {Pos.WH, Pos.THAT}:
            return self._after_noun(index, readings, left, place)
        if left is Pos.CONJ:
            return self._after_and(index, readings, place)
        if left in VERBS:
            return self._after_verb(index, readings, left)
        return self._at_start(index, readings, left)

    def _speaks(self, index: int, readings: frozenset[str], left: Pos, place: int) -> bool:
        """Whether a verb of speech is the clause's own after a name, a plural noun or an apposition."""
        past = "D" in readings
        if left is Pos.ADJ and past and self._next_low(index) in closed.OBJECTS and self.seen == 0:
            return True  # "his rival accused him"
        if past and self.tokens[place].low in {"later", "earlier"} and self.seen == 0:
            return left is not Pos.COMMA and self._np_follows(index)  # "the ministry later denied the story"
        if past and self._told(index):
            return True
        told = verb_lemma(self.tokens[index].low, Pos.FINITE) in SPOKEN
        if not told or self._next_low(index) in {"to", "by"}:
            return False
        if left is Pos.COMMA:
            quoted = Pos.QUOTE in self.tags or self.tokens[index].low == "said"
            apart = quoted or self._right(index)[0] is not Pos.PREP
            subject = not closed.NOMINAL.isdisjoint(self.tags)
            return bool(readings & {"D", "Z"}) and "G" not in readings and subject and apart
        low = self.tokens[place].low
        if left is Pos.DET or low == "others":  # "some say"
            return low in QUANTITIES | {"others"} and "B" in readings
        if left is Pos.NAME and (readings & {"D", "Z"} or (low.endswith("s") and "B" in readings)):
            return True
        if "B" in readings and self.seen == 0 and left in {Pos.NOUN, Pos.NAME} and self._many_before(place):
            return self._object_follows(index) or self.strong[index]  # "supporters of the bill say it"
        if left is not Pos.NOUN or not is_plural(low) or "B" not in readings:
            return False
        closing = Pos.COMMA in self.tags and self.fixed[index + 1] in {Pos.STOP, Pos.BREAK, Pos.COMMA}
        return closing or not readings & {"N", "J"}  # "..., critics say."

    def _plain(self, index: int, readings: frozenset[str]) -> Pos:
        """The reading of a word outside verbal contexts."""
        nominal = self._nominal_follows(index) and not self._verb_follows(index, readings)
        if "J" in readings and (nominal or self._pair_of_adjectives(index)):
            return Pos.ADJ
        for code, tag in (("N", Pos.NOUN), ("S", Pos.NOUN), ("J", Pos.ADJ), ("R", Pos.ADV), ("G", Pos.ING)):
            if code in readings:
                return tag
        return Pos.PART if "P" in readings else Pos.FINITE

    def _after_auxiliary(self, index: int, readings: frozenset[str], left: Pos) -> Pos:
        if "J" in readings and not readings & {"P", "G"} and not self._nominal_follows(index):
            return Pos.ADJ
        if left is Pos.BE and self.tokens[index].low in closed.STATES and self._next_low(index) != "by":
            return Pos.ADJ
        if left is Pos.HAVE and "B" in readings and self.tokens[index - 1].low == "better":
            return Pos.BASE
        if left is Pos.BE and "G" in readings:
            attributive = self.tokens[index].low in closed.ATTRIBUTIVE_ING and not self._np_follows(index)
            return (
                Pos.ADJ
                if attributive and self._nominal_follows(index) and "there" in self._lows(index)
                else Pos.ING
            )
        if "P" in readings:
            return Pos.PART
        if left is Pos.HAVE and readings == {"B"}:
            return Pos.BASE
        return self._plain(index, readings)

    def _in_phrase(self, index: int, readings: frozenset[str], left: Pos) -> Pos:
        if (
            left is Pos.DET
            and "Z" in readings
            and self._lows(index) & {"this", "that"}
            and self._np_follows(index)
        ):
            return Pos.FINITE
        if left is Pos.PREP and "G" in readings and self.tokens[index - 1].low == "by":
            return Pos.ING
        if "G" in readings:
            follows = self._nominal_follows(index) and not self._np_follows(index)
            if left is Pos.PREP:
                return (
                    Pos.ADJ
                    if self.tokens[index].low in closed.ATTRIBUTIVE_ING and follows
                    else (Pos.NOUN if "N" in readings and not self._object_follows(index) else Pos.ING)
                )
            attributive = "N" not in readings or self.tokens[index].low in closed.ATTRIBUTIVE_ING
            return Pos.ADJ if follows and attributive else Pos.NOUN
        if readings & {"N", "S", "J"}:
            return self._plain(index, readings)
        if "D" in readings and "P" not in readings and left is not Pos.DET:
            return Pos.FINITE  # "drew": no participle
        if readings & {"P", "D"}:
            return Pos.ADJ if self._nominal_follows(index) or left in {Pos.DET, Pos.POSS} else Pos.PART
        if "R" in readings:
            return Pos.ADV
        return Pos.FINITE if readings & {"Z", "B"} and left not in {Pos.DET, Pos.POSS} else Pos.NOUN

    def _after_noun(self, index: int, readings: frozenset[str], left: Pos, place: int) -> Pos:
        if left is Pos.THAT and self._modifies(index, readings, place):
            return Pos.ADJ
        before_verb = left is Pos.THAT and self.fixed[index + 1 : index + 2] in _AUXILIARIES
        if readings & {"N", "S"} and (before_verb or self._after_report(place)):
            return self._plain(index, readings)
        if self.tokens[place].low in closed.SUBJECTS | {"who", "which"} and readings & set("ZDB"):
            return Pos.FINITE
        if self._bare_infinitive(index, readings):
            return Pos.BASE
        if "G" in readings:
            right = self._right(index)[0]
            compound = left is Pos.NOUN and "N" in readings and right not in {Pos.DET, Pos.PRON}
            compound = compound and not (right is Pos.NAME and is_plural(self.tokens[place].low))
            return Pos.NOUN if compound else Pos.ING
        if "Z" in readings:
            return self._third_person(index, readings, place)
        if {"B", "P"} <= readings and "D" not in readings and self.seen < 2 and self._plural_subject(place):
            return Pos.FINITE
        if readings & {"D", "P"}:
            return self._past(index, readings, place)
        if "B" in readings and (not readings & {"N", "J"} or self._plural_subject(place)):
            fits = not readings & {"N", "J"} or (self.seen < 2 and self._np_follows(index))
            return Pos.FINITE if fits else self._plain(index, readings)
        return self._plain(index, readings)

    def _modifies(self, index: int, readings: frozenset[str], that: int) -> bool:
        """Whether a participle stands before its noun: "said that expanded trade helps"."""
        after_verb = that > 0 and self.tags[that - 1] in VERBS
        return after_verb and "P" in readings and self.strong[index] and self._nominal_follows(index)

    def _describes(self, index: int) -> bool:
        """Whether a linking verb is followed by a participle or an adjective: "remains constrained"."""
        linking = verb_lemma(self.tokens[index].low, Pos.FINITE) in LINKING
        return linking and bool(self._right(index)[1] & {"P", "J"})

    def _bare_infinitive(self, index: int, readings: frozenset[str]) -> bool:
        fits = "B" in readings and self.last_verb in BARE_TAKERS and not self._verb_is_apart()
        particle = self._next_low(index) in closed.PARTICLES
        followed = self._np_follows(index) or "S" in self._right(index)[1]
        return fits and (not readings & {"N"} or followed or particle)

    def _third_person(self, index: int, readings: frozenset[str], place: int) -> Pos:
        if "S" not in readings:
            return Pos.FINITE
        if self._before_plural_verb(index):
            return Pos.NOUN  # "investor groups argue"
        if self.tags[place] in {Pos.WH, Pos.THAT}:
            return Pos.FINITE if self._object_follows(index) or self.tags[place] is Pos.WH else Pos.NOUN
        plural = self.tags[place] is Pos.NOUN and is_plural(self.tokens[place].low)
        if self.seen == 2 or plural or self.strong[index]:
            return Pos.NOUN
        if self._np_follows(index) or self._describes(index):
            return Pos.FINITE
        if self.tags[place] is Pos.NAME and (
            self._next_low(index) in closed.PARTICLES - {"in", "on"} or self._right(index)[1] == {"G"}
        ):
            return Pos.FINITE  # "Norway keeps up", "Norway stops working"
        if self._later_past(index):
            return Pos.NOUN
        if self._named_alone(place):
            return Pos.FINITE
        if self._right(index)[0] is Pos.COMMA and self._within_phrase(place):
            return Pos.NOUN  # "according to court documents,"
        modified = self.tags[place] is Pos.NAME and place and self.tags[place - 1] in {Pos.DET, Pos.ADJ}
        tag, readings_right = self._right(index)
        verb = readings_right & {"D", "G"} or readings_right & {"Z", "S"} == {"Z"}
        if tag is None and not verb and not modified:
            return Pos.FINITE
        return Pos.NOUN if self.seen or modified or tag in {None, Pos.CONJ, Pos.STOP} else Pos.FINITE

    def _past(self, index: int, readings: frozenset[str], place: int) -> Pos:
        if "P" not in readings:
            return Pos.FINITE
        if self._auxiliary_apart():
            return Pos.PART
        if self._next_low(index) == "by" or "D" not in readings:
            return Pos.PART
        if self._reports(index) or self._clause_behind_date(index):
            return Pos.FINITE
        if self._contact(place) or self._named_alone(place):
            return Pos.FINITE
        if self._describes_noun(index) or (self._within_phrase(place) and self._right(index)[0] is Pos.PREP):
            return Pos.PART
        if self.seen == 2:
            return Pos.PART
        if self._np_follows(index):
            return Pos.FINITE
        return Pos.PART if self.strong[index] or self._later_past(index) else Pos.FINITE

    def _reports(self, index: int) -> bool:
        """Whether a verb of speech has a clause after it: "Berg said police told him"."""
        takes = verb_lemma(self.tokens[index].low, Pos.FINITE) in SPOKEN
        return takes and (self._object_follows(index) or self.strong[index])

    def _after_and(self, index: int, readings: frozenset[str], place: int) -> Pos:
        before = self.tags[place - 1] if place else Pos.STOP
        verb = self.last_verb_tag
        if before is Pos.ADV and self.tags[index - 1] is Pos.ADV:  # "has slowly and quietly left"
            left, _ = self._left(place)
            if left in {Pos.HAVE, Pos.BE}:
                return self._after_auxiliary(index, readings, left)
            if left is Pos.MODAL and "B" in readings:
                return Pos.BASE
        if before is Pos.ADJ and "J" in readings and self._nominal_follows(index):
            return Pos.ADJ
        if "G" in readings:
            return Pos.ING if verb is Pos.ING or self._np_follows(index) else self._plain(index, readings)
        if readings & {"D", "P"}:
            if (before is Pos.ADJ or self.strong[index]) and self._nominal_follows(index):
                return Pos.ADJ
            return (
                Pos.PART if "D" not in readings or (before is Pos.PART and verb is Pos.PART) else Pos.FINITE
            )
        described = self._describes(index) or self.tags[index - 1] is Pos.ADV
        acts = self._right(index)[0] in NP_STARTS or (
            self._np_follows(index) and verb_lemma(self.tokens[index].low, Pos.FINITE) in CLAUSE_TAKERS
        )
        if "Z" in readings and ("S" not in readings or acts or described):
            return Pos.FINITE
        if "B" in readings:
            right = self._right(index)[1]
            parallel = verb is Pos.BASE and "J" in right and not right & {"N", "S"}
            titled = self._right(index)[0] is Pos.NAME and self.strong[index]  # "and referee Sam Hill gave"
            nominal = readings & {"N", "J"} and not parallel and (titled or not self._np_follows(index))
            if not nominal:
                return Pos.BASE if verb is Pos.BASE else Pos.FINITE
        return self._plain(index, readings)

    def _after_verb(self, index: int, readings: frozenset[str], left: Pos) -> Pos:
        if left is Pos.FINITE and self.last_verb in LINKING and "P" in readings:
            return Pos.PART
        if self.tokens[index].low in closed.NOMINAL_ING and not self._object_follows(index):
            return Pos.NOUN
        if left is Pos.PART and self.last_verb == "be" and readings & {"P", "G"}:
            return Pos.PART if "P" in readings else Pos.ING
        if "G" in readings:
            attributive = self.tokens[index].low in closed.ATTRIBUTIVE_ING
            return Pos.ADJ if attributive and self._nominal_follows(index) else Pos.ING
        if readings & {"N", "S", "J"}:
            return self._plain(index, readings)
        if "P" in readings and self._nominal_follows(index):
            return Pos.ADJ
        if self.last_verb in BARE_TAKERS and "B" in readings:
            return Pos.BASE
        return self._plain(index, readings)

    def _at_start(self, index: int, readings: frozenset[str], left: Pos) -> Pos:
        if "G" in readings:
            if self._before_title(index):
                return Pos.ADJ
            attributive = self.tokens[index].low in closed.ATTRIBUTIVE_ING and not self._np_follows(index)
            attributive = attributive or self._titles(index)
            return Pos.ADJ if attributive and self._nominal_follows(index) else Pos.ING
        if "P" in readings and left is Pos.COMMA and self._set_off(index):
            return Pos.PART
        if "D" in readings and self._waits(index, left):
            return Pos.FINITE
        if readings & {"D", "P"} and not readings & {"N"}:
            opening = not any(tag in closed.NOMINAL for tag in self.tags)
            if self._np_follows(index) and not opening and "D" in readings:
                return Pos.FINITE
            if "J" in readings and self._nominal_follows(index):
                return Pos.ADJ
            if (
                left is Pos.COMMA
                and "D" in readings
                and not opening
                and self.seen == 0
                and not self.strong[index]
            ):
                return Pos.FINITE
            if left is Pos.COMMA and self._right(index)[1] & {"N", "S"}:
                return Pos.ADJ
            return Pos.PART if "P" in readings else Pos.FINITE
        goes_on = left is Pos.COMMA and (self._np_follows(index) or self._describes(index))
        if "Z" in readings and ("S" not in readings or goes_on):
            return Pos.FINITE
        if readings & {"B"} and not readings & {"N", "J", "R"}:
            return Pos.BASE if self.last_verb_tag is Pos.BASE else Pos.FINITE
        return self._plain(index, readings)
