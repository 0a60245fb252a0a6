"""What stands around a word while the tags of a sentence are decided from left to right."""

from __future__ import annotations

from collections.abc import Collection

from tui.framing.grammar import closed
from tui.framing.grammar.closed import Pos
from tui.framing.grammar.profile import fixed_tag, profile, verb_lemma
from tui.framing.grammar.words import SentenceToken
from tui.language.english.nouns import DAYS, FEASTS, MONTHS
from tui.language.english.people import TITLES
from tui.language.english.verbs import CLAUSE_TAKERS, DIRECT_LABELS, SAID, SEEMING, SPOKEN

VERBS = frozenset({Pos.FINITE, Pos.BASE, Pos.ING, Pos.PART})
_BOUNDARIES = frozenset({Pos.BREAK, Pos.SUB, Pos.WH, Pos.THAT, Pos.DASH, Pos.STOP})
_SUBJECT = frozenset({Pos.DET, Pos.ADJ, Pos.NOUN, Pos.NAME, Pos.PRON, Pos.POSS, Pos.NUM, Pos.ADV})
NP_STARTS = frozenset({Pos.DET, Pos.PRON, Pos.NAME, Pos.NUM})


class TaggingContext:
    """The state of the pass: what stands to the left, whether the clause has its finite verb."""

    def __init__(self, tokens: list[SentenceToken], names: Collection[int]) -> None:
        self.tokens = tokens
        self.fixed = [fixed_tag(token, index, tokens, names) for index, token in enumerate(tokens)]
        self.tags: list[Pos] = []
        self.seen = 0  # finite verb: 0 none yet in this clause, 1 before the last comma, 2 in this stretch
        self.outer: int | None = None  # `seen` of the clause around a relative clause between commas
        self.last_verb = ""
        self.last_verb_tag: Pos | None = None
        self.strong = self._next_strong()
        self.past = [self._may_be_past(index) for index in range(len(tokens))]

    def _next_strong(self) -> list[bool]:
        """For each word, whether a surely finite verb follows it before the next boundary."""
        ahead, found = False, []
        for index in range(len(self.tokens) - 1, -1, -1):
            found.append(ahead)
            tag = self.fixed[index]
            if index and self.fixed[index - 1] is Pos.CONJ and self.fixed[index] is None:
                continue  # "and believes": it goes on from a verb before it
            if tag in _BOUNDARIES or tag is Pos.COMMA:
                ahead = False
            elif (
                tag in closed.VERBAL and self.tokens[index].low not in {"be", "been", "being", "having"}
            ) or (tag is None and profile(self.tokens[index].low) <= {"Z", "D"}):
                ahead = True
        return found[::-1]

    def _may_be_past(self, index: int) -> bool:
        """Whether a word could be the past tense of a clause: a noun or a name stands before it."""
        if self.fixed[index] is not None or "D" not in profile(self.tokens[index].low):
            return False
        place = index - 1
        while place > 0 and (
            self.fixed[place] is Pos.ADV
            or (self.fixed[place] is None and profile(self.tokens[place].low) == {"R"})
        ):
            place -= 1
        if place < 0:
            return False
        nominal = self.fixed[place] is None and bool(profile(self.tokens[place].low) & {"N", "S"})
        return nominal or self.fixed[place] is Pos.NAME

    def _later_past(self, index: int) -> bool:
        for place in range(index + 1, len(self.tokens)):
            if self.fixed[place] in _BOUNDARIES or self.fixed[place] is Pos.COMMA:
                return False
            if self.past[place] and place > index + 1:
                return True
        return False

    def _remember(self, index: int, tag: Pos) -> None:
        relative = tag is Pos.WH or self.tokens[index].low == "whose"
        if tag in _BOUNDARIES or relative:
            self.outer = self.seen if relative and self.tags[index - 1 : index] == [Pos.COMMA] else None
            self.seen = 0
        elif tag is Pos.COMMA and self.outer is not None and self.seen:
            self.seen, self.outer = self.outer, None  # "X, which had signed, voted"
        elif tag is Pos.COMMA:
            self.seen = min(self.seen, 1)
        elif tag in closed.VERBAL and self.tokens[index].low not in {"be", "been", "being", "having"}:
            self.seen = 2
        if tag in VERBS:
            self.last_verb = verb_lemma(self.tokens[index].low, tag)
            self.last_verb_tag = tag
            seems = self.last_verb in SEEMING and index > 0 and self.tokens[index - 1].low == "it"
            takes = self.last_verb in CLAUSE_TAKERS or seems
            if tag is Pos.FINITE and takes and self._clause_follows(index):
                self.seen = 0

    def _clause_follows(self, index: int) -> bool:
        named = self._right(index)[0] in {Pos.NAME, Pos.PRON}
        return self.strong[index] or named or self._later_past(index) or self._later_third(index)

    def _backs(self, index: int) -> bool:
        """Whether "back" is a verb: "most voters back the law"."""
        plural = index > 0 and is_plural(self.tokens[index - 1].low)
        return plural and self.tokens[index].low == "back" and self._right(index)[0] in NP_STARTS

    def _later_third(self, index: int) -> bool:
        """Whether a noun and its verb in -s follow: "believes the team needs a rest"."""
        for place in range(index + 2, min(index + 7, len(self.tokens) - 1)):
            if self.fixed[place] is not None:
                if self.fixed[place] not in {Pos.DET, Pos.NAME, Pos.POSS}:
                    return False
                continue
            before = profile(self.tokens[place - 1].low) if self.fixed[place - 1] is None else frozenset()
            verb = "Z" if "N" in before else "B" if "S" in before else ""
            acts = verb in profile(self.tokens[place].low) or (verb == "B" and self._backs(place))
            if verb and acts and self._right(place)[0] in NP_STARTS:
                return True
        return False

    def _clause_opens(self, index: int) -> bool:
        """Whether a subject and a past tense follow "as", "after", "before": a clause, not an object."""
        for place in range(index + 1, min(index + 9, len(self.tokens) - 1)):
            tag, low = self.fixed[place], self.tokens[place].low
            if tag in {Pos.NAME, Pos.DET, Pos.NUM, Pos.POSS, Pos.ADV}:
                continue
            if tag is not None:
                return False
            readings = profile(low)
            before = next(item for item in range(place - 1, -1, -1) if self.fixed[item] is not Pos.ADV)
            if "D" in readings and before > index and self.tokens[place + 1].low != "by":
                if self.fixed[before] is Pos.NAME:
                    return True
                told = verb_lemma(low, Pos.FINITE) in SPOKEN
                if self.fixed[before] is None and (told or self._np_follows(place)):
                    return True
            if not readings & set("NSJR"):
                return False
        return False

    def _asked(self, index: int) -> bool:
        """Whether the verb of a question may stand here: "would Berg [join]", "did the king [claim]"."""
        place = index - 1
        while place >= 0 and self.tags[place] in _SUBJECT:
            place -= 1
        if place < 0 or place == index - 1 or self.tags[place] not in {Pos.DO, Pos.MODAL}:
            return False
        return place == 0 or self.tags[place - 1] not in {*closed.NOMINAL, Pos.DET, Pos.THAT}

    def _auxiliary_apart(self) -> bool:
        """Whether "has" waits for its participle over an insertion: "has in recent years widened"."""
        place = len(self.tags) - 1
        while place > 0 and self.tags[place] in closed.INSERTED:
            place -= 1
        return place >= 0 and self.tags[place] is Pos.HAVE and self.tags[place + 1] is Pos.PREP

    def _pair_of_adjectives(self, index: int) -> bool:
        """Whether a word is the first of two adjectives before a noun: "naval and civil orders"."""
        if index + 3 >= len(self.tokens) or self.fixed[index + 1] is not Pos.CONJ:
            return False
        second, third = self.fixed[index + 2], self.fixed[index + 3]
        if second is not None or "J" not in profile(self.tokens[index + 2].low):
            return False
        return third is Pos.NAME or (third is None and bool(profile(self.tokens[index + 3].low) & {"N", "S"}))

    def _left(self, index: int) -> tuple[Pos, int]:
        """The tag to the left, adverbs, negation, marks and brackets skipped, and where it stands."""
        place = index - 1
        while place >= 0 and self.tags[place] in {Pos.ADV, Pos.NOT, Pos.QUOTE}:
            place -= 1
        if place > 0 and self.tokens[place].text == ")":
            opening = next((at for at in range(place, -1, -1) if self.tokens[at].text == "("), 0)
            return self._left(opening) if opening else (Pos.PAREN, place)
        return (self.tags[place], place) if place >= 0 else (Pos.STOP, -1)

    def _right(self, index: int) -> tuple[Pos | None, frozenset[str]]:
        """The fixed tag of the next word and its readings, adverbs and quotation marks skipped."""
        place = index + 1
        while place < len(self.tokens):
            tag = self.fixed[place]
            if (tag is None and profile(self.tokens[place].low) == {"R"}) or tag in {Pos.ADV, Pos.QUOTE}:
                place += 1
            else:
                return tag, profile(self.tokens[place].low) if tag is None else frozenset()
        return Pos.STOP, frozenset()

    def _nominal_follows(self, index: int) -> bool:
        tag, readings = self._right(index)
        return tag in {Pos.NAME, Pos.NUM} or bool(readings & set("NSJ")) or bool(readings & {"G"})

    def _object_follows(self, index: int) -> bool:
        """Whether a noun phrase, an infinitive or a clause begins next, as after a verb."""
        tag, readings = self._right(index)
        if tag is None:
            return bool(readings & set("JNSG"))
        return tag in NP_STARTS or tag in {Pos.THAT, Pos.TO}

    def _np_follows(self, index: int) -> bool:
        tag, _ = self._right(index)
        return tag in NP_STARTS or tag in {Pos.THAT, Pos.TO}

    def _next_low(self, index: int) -> str:
        return self.tokens[index + 1].low if index + 1 < len(self.tokens) else ""

    def _verb_follows(self, index: int, readings: frozenset[str]) -> bool:
        """Whether a word that may be a noun stands before what must be the clause's verb in -s."""
        tag, right = self._right(index)
        return (
            tag is None and "N" in readings and "Z" in right and self.seen < 2 and not self.strong[index + 1]
        )

    def _lows(self, index: int) -> set[str]:
        return {token.low for token in self.tokens[max(0, index - 4) : index]}

    def _before_plural_verb(self, index: int) -> bool:
        """Whether a plural's verb follows: "investor [groups] argue", "human [rights] groups warn"."""
        for token, fixed in list(zip(self.tokens, self.fixed, strict=True))[index + 1 : index + 3]:
            readings = profile(token.low) if fixed is None else frozenset()
            if "B" in readings and (verb_lemma(token.low, Pos.BASE) in SPOKEN or readings == {"B"}):
                return True
            if "S" not in readings:
                return False
        return False

    def _verb_is_apart(self) -> bool:
        """Whether a comma stands behind the last verb: "seen by the Herald, lawyers"."""
        for tag in reversed(self.tags):
            if tag in VERBS:
                return False
            if tag is Pos.COMMA:
                return True
        return False

    def _dated(self, index: int) -> bool:
        """Whether a day or a feast follows: "before Easter" opens no clause."""
        return self._next_low(index) in DAYS | MONTHS | FEASTS

    def _many_before(self, place: int) -> bool:
        """Whether the subject that ends at `place` with its prepositions begins with a plural noun."""
        start = place
        while start > 0 and self.tags[start - 1] in {
            Pos.NOUN,
            Pos.NAME,
            Pos.ADJ,
            Pos.DET,
            Pos.PREP,
            Pos.POSS,
        }:
            start -= 1
        nouns = [at for at in range(start, place + 1) if self.tags[at] is Pos.NOUN]
        return bool(nouns) and is_plural(self.tokens[nouns[0]].low)

    def _let(self, index: int, place: int) -> bool:
        """Whether a bare verb follows "let X": it needs no more to show that it is one."""
        name = self.tags[place] is Pos.NAME and self.tokens[place - 1].low == "let"
        return name and index + 1 < len(self.tokens)

    def _contact(self, place: int) -> bool:
        """Whether a name right after a noun opens a clause: "the ships Norway sold"."""
        start = place
        while start >= 0 and self.tags[start] is Pos.NAME:
            start -= 1
        return 0 <= start < place and self.tags[start] is Pos.NOUN and self.tokens[start].low not in TITLES

    def _describes_noun(self, index: int) -> bool:
        """Whether a participle and a date or a name stand before the clause's verb.

        "A poll published Friday showed", "a land named Norway sold".
        """
        names = verb_lemma(self.tokens[index].low, Pos.PART) in {"name", "call", "dub", "title"}
        place = index + 1
        while place < len(self.tokens) and (
            self.tokens[place].low in DAYS | MONTHS or (names and self.fixed[place] is Pos.NAME)
        ):
            place += 1
        if place == index + 1 or place >= len(self.tokens):
            return False
        verb = self.fixed[place] is None and bool(profile(self.tokens[place].low) & {"D", "Z"})
        return verb or self.fixed[place] in closed.VERBAL

    def _within_phrase(self, place: int) -> bool:
        """Whether a noun stands after a preposition that opens the sentence."""
        while place > 0 and self.tags[place] in {Pos.NOUN, Pos.ADJ, Pos.DET}:
            place -= 1
        return 0 <= place < 2 and self.tags[place] is Pos.PREP

    def _named_alone(self, place: int) -> bool:
        """Whether a name right after "that" or "because" waits for its verb: "that Berg leaves"."""
        start = place
        while start >= 0 and self.tags[start] is Pos.NAME:
            start -= 1
        return 0 <= start < place and self.tags[start] in {Pos.THAT, Pos.SUB}

    def _set_off(self, index: int) -> bool:
        """Whether commas set off a participle from its clause's verb: "X, warned by Y, left"."""
        closing = next((at for at in range(index, len(self.tokens)) if self.tokens[at].text in ",.;:"), 0)
        named = verb_lemma(self.tokens[index].low, Pos.PART) in DIRECT_LABELS and "by" in {
            token.low for token in self.tokens[index:closing]
        }
        acts = self._right(index)[0] in NP_STARTS and not named
        if not closing or self.fixed[closing] is not Pos.COMMA or acts:
            return False
        tag, readings = self._right(closing)
        verb = tag in closed.VERBAL or bool(readings & {"D", "Z"})
        return verb and self.tokens[closing + 1].low not in SAID

    def _titles(self, index: int) -> bool:
        """Whether a word after a quotation opens the title of a name: `"...," sporting director Ann Berg`."""
        name = self.fixed[index + 2] if index + 2 < len(self.tokens) else None
        return index > 0 and self.fixed[index - 1] is Pos.QUOTE and name is Pos.NAME

    def _before_title(self, index: int) -> bool:
        """Whether a word opens the title of a subject: "Visiting Prime Minister Ann Berg said"."""
        place, titled = index + 1, False
        while place < len(self.tokens) and self.fixed[place] is Pos.NAME:
            titled = titled or self.tokens[place].low in TITLES
            place += 1
        return titled and place < len(self.tokens) and self.fixed[place] is not Pos.COMMA

    def _waits(self, index: int, left: Pos) -> bool:
        """Whether a subject waits for its verb after an insertion: "X, meanwhile, accused the Y"."""
        waits = left is Pos.COMMA and self.seen == 0 and not self.strong[index]
        acts = self._right(index)[0] in NP_STARTS or self._next_low(index) in closed.PARTICLES - {
            "in",
            "on",
            "by",
        }
        apposed = self.tags.count(Pos.COMMA) > 1 and bool(self._right(index)[1] & {"N", "S"})
        acts = acts or (apposed and not self._later_past(index))  # "the envoy, Ann Berg, voiced alarm"
        return waits and acts and any(tag in closed.NOMINAL for tag in self.tags)

    def _clause_behind_date(self, index: int) -> bool:
        """Whether a day and a pronoun with its verb follow: "confirmed on Monday it had opened"."""
        place = index + 1 + (self.fixed[index + 1 : index + 2] == [Pos.PREP])
        if place + 1 >= len(self.tokens) or self.tokens[place].low not in DAYS:
            return False
        return self.tokens[place + 1].low in closed.SUBJECTS and self.strong[place + 1]

    def _told(self, index: int) -> bool:
        """Whether a verb of a quotation stands before its subject: `"...," snapped coach Ann Berg`."""
        quoted = index > 1 and self.fixed[index - 1] is Pos.QUOTE
        ended = quoted and self.tokens[index - 2].text in {",", "?", "!"}
        return ended and Pos.NAME in self.fixed[index + 1 : index + 4]

    def _after_report(self, place: int) -> bool:
        """Whether "that" follows a verb of speech: a subject comes next, no verb."""
        before = self.tags[place - 1] if place else Pos.STOP
        particle = before is Pos.ADV and place > 1 and self.tags[place - 2] in VERBS  # "point out that"
        return self.tags[place] is Pos.THAT and (before in VERBS or particle)

    def _plural_subject(self, place: int) -> bool:
        token = self.tokens[place]
        if self.tags[place] in {Pos.WH, Pos.THAT}:
            return True
        listed = place >= 1 and Pos.CONJ in self.tags[max(0, place - 3) : place]
        people = self.tags[place] is Pos.NAME and token.low.endswith(("ans", "ians", "ese", "ists", "ers"))
        return listed or people or (self.tags[place] is Pos.NOUN and is_plural(token.low))


def is_plural(low: str) -> bool:
    """Whether a noun form stands for several."""
    readings = profile(low)
    return ("S" in readings and "N" not in readings) or low in {"police", "people"}
