"""What stands around a word while the tags of a sentence are decided from left to right."""

from __future__ import annotations

from collections.abc import Collection

from tui.framing.grammar import closed
from tui.framing.grammar.closed import Tag
from tui.framing.grammar.profile import fixed_tag, profile, verb_lemma
from tui.framing.grammar.words import Token
from tui.language.english.verbs import CLAUSE_TAKERS, SEEMING

VERBS = frozenset({Tag.FINITE, Tag.BASE, Tag.ING, Tag.PART})
_BOUNDARIES = frozenset({Tag.BREAK, Tag.SUB, Tag.WH, Tag.THAT, Tag.DASH, Tag.STOP})
_SUBJECT = frozenset({Tag.DET, Tag.ADJ, Tag.NOUN, Tag.NAME, Tag.PRON, Tag.POSS, Tag.NUM, Tag.ADV})
NP_STARTS = frozenset({Tag.DET, Tag.PRON, Tag.NAME, Tag.NUM})


class Context:
    """The state of the pass: what stands to the left, whether the clause has its finite verb."""

    def __init__(self, tokens: list[Token], names: Collection[int]) -> None:
        self.tokens = tokens
        self.fixed = [fixed_tag(token, index, tokens, names) for index, token in enumerate(tokens)]
        self.tags: list[Tag] = []
        self.seen = 0  # finite verb: 0 none yet in this clause, 1 before the last comma, 2 in this stretch
        self.last_verb = ""
        self.last_verb_tag: Tag | None = None
        self.strong = self._next_strong()
        self.past = [self._may_be_past(index) for index in range(len(tokens))]

    def _next_strong(self) -> list[bool]:
        """For each word, whether a surely finite verb follows it before the next boundary."""
        ahead, found = False, []
        for index in range(len(self.tokens) - 1, -1, -1):
            found.append(ahead)
            tag = self.fixed[index]
            if index and self.fixed[index - 1] is Tag.CONJ and self.fixed[index] is None:
                continue  # "and believes": it goes on from a verb before it
            if tag in _BOUNDARIES or tag is Tag.COMMA:
                ahead = False
            elif (
                tag in closed.VERBAL and self.tokens[index].low not in {"be", "been", "being", "having"}
            ) or (tag is None and profile(self.tokens[index].low) <= {"Z", "D"}):
                ahead = True
        return found[::-1]

    def _may_be_past(self, index: int) -> bool:
        """Whether a word could be the past tense of a clause: a noun or a name stands before it."""
        if self.fixed[index] is not None or not {"D", "P"} <= profile(self.tokens[index].low):
            return False
        place = index - 1
        while place > 0 and self.fixed[place] is None and profile(self.tokens[place].low) == {"R"}:
            place -= 1
        if place < 0:
            return False
        nominal = self.fixed[place] is None and bool(profile(self.tokens[place].low) & {"N", "S"})
        return nominal or self.fixed[place] is Tag.NAME

    def _later_past(self, index: int) -> bool:
        for place in range(index + 2, len(self.tokens)):
            if self.fixed[place] in _BOUNDARIES or self.fixed[place] is Tag.COMMA:
                return False
            if self.past[place]:
                return True
        return False

    def _remember(self, index: int, tag: Tag) -> None:
        if tag in _BOUNDARIES:
            self.seen = 0
        elif tag is Tag.COMMA:
            self.seen = min(self.seen, 1)
        elif tag in closed.VERBAL and self.tokens[index].low not in {"be", "been", "being", "having"}:
            self.seen = 2
        if tag in VERBS:
            self.last_verb = verb_lemma(self.tokens[index].low, tag)
            self.last_verb_tag = tag
            seems = self.last_verb in SEEMING and index > 0 and self.tokens[index - 1].low == "it"
            takes = self.last_verb in CLAUSE_TAKERS or seems
            if tag is Tag.FINITE and takes and self._clause_follows(index):
                self.seen = 0

    def _clause_follows(self, index: int) -> bool:
        named = self._right(index)[0] in {Tag.NAME, Tag.PRON}
        return self.strong[index] or named or self._later_past(index)

    def _clause_opens(self, index: int) -> bool:
        """Whether a subject and a past tense follow "as", "after", "before": a clause, not an object."""
        for place in range(index + 1, min(index + 9, len(self.tokens) - 1)):
            tag, low = self.fixed[place], self.tokens[place].low
            if tag in {Tag.NAME, Tag.DET, Tag.NUM, Tag.POSS, Tag.ADV}:
                continue
            if tag is not None:
                return False
            readings = profile(low)
            before = next(item for item in range(place - 1, -1, -1) if self.fixed[item] is not Tag.ADV)
            if "D" in readings and before > index and self.tokens[place + 1].low != "by":
                if self.fixed[before] is Tag.NAME:
                    return True
                if self.fixed[before] is None and self._np_follows(place):
                    return True
            if not readings & set("NSJR"):
                return False
        return False

    def _asked(self, index: int) -> bool:
        """Whether the verb of a question may stand here: "would Berg [join]", "did the king [claim]"."""
        place = index - 1
        while place >= 0 and self.tags[place] in _SUBJECT:
            place -= 1
        if place < 0 or place == index - 1 or self.tags[place] not in {Tag.DO, Tag.MODAL}:
            return False
        return place == 0 or self.tags[place - 1] not in {*closed.NOMINAL, Tag.DET, Tag.THAT}

    def _auxiliary_apart(self) -> bool:
        """Whether "has" waits for its participle over an insertion: "has in recent years widened"."""
        place = len(self.tags) - 1
        while place > 0 and self.tags[place] in closed.INSERTED:
            place -= 1
        return place >= 0 and self.tags[place] is Tag.HAVE and self.tags[place + 1] is Tag.PREP

    def _pair_of_adjectives(self, index: int) -> bool:
        """Whether a word is the first of two adjectives before a noun: "naval and civil orders"."""
        if index + 3 >= len(self.tokens) or self.fixed[index + 1] is not Tag.CONJ:
            return False
        second, third = self.fixed[index + 2], self.fixed[index + 3]
        if second is not None or "J" not in profile(self.tokens[index + 2].low):
            return False
        return third is Tag.NAME or (third is None and bool(profile(self.tokens[index + 3].low) & {"N", "S"}))

    def _left(self, index: int) -> tuple[Tag, int]:
        """The tag to the left, adverbs, negation and quotation marks skipped, and where it stands."""
        place = index - 1
        while place >= 0 and self.tags[place] in {Tag.ADV, Tag.NOT, Tag.QUOTE}:
            place -= 1
        return (self.tags[place], place) if place >= 0 else (Tag.STOP, -1)

    def _right(self, index: int) -> tuple[Tag | None, frozenset[str]]:
        """The fixed tag of the next word and its readings, adverbs and quotation marks skipped."""
        place = index + 1
        while place < len(self.tokens):
            tag = self.fixed[place]
            if (tag is None and profile(self.tokens[place].low) == {"R"}) or tag in {Tag.ADV, Tag.QUOTE}:
                place += 1
            else:
                return tag, profile(self.tokens[place].low) if tag is None else frozenset()
        return Tag.STOP, frozenset()

    def _nominal_follows(self, index: int) -> bool:
        tag, readings = self._right(index)
        return tag in {Tag.NAME, Tag.NUM} or bool(readings & set("NSJ")) or bool(readings & {"G"})

    def _object_follows(self, index: int) -> bool:
        """Whether a noun phrase, an infinitive or a clause begins next, as after a verb."""
        tag, readings = self._right(index)
        if tag is None:
            return bool(readings & set("JNSG"))
        return tag in NP_STARTS or tag in {Tag.THAT, Tag.TO}

    def _np_follows(self, index: int) -> bool:
        tag, _ = self._right(index)
        return tag in NP_STARTS or tag in {Tag.THAT, Tag.TO}

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
