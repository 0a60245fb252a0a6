"""What a target wants, must, can, will, does and undergoes, by general English alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from tui.framing.evidence.quoting import predicate_span
from tui.framing.model import Framing, Mention, Predication, Quotation, Role
from tui.language.english import word_set
from tui.language.english.verbs import AUXILIARY, GIVEN, IMPLICIT_NEGATIVES, USING, VOLITION
from tui.pair import Pair, Side


class Stance(StrEnum):
    """How a text puts what the target does; the names are those of the plain words for it."""

    WANTS = "wants"
    MUST = "must"
    CAN = "can"
    WILL = "will"
    DOES = "does"
    UNDERGOES = "undergoes"


class StanceUse(NamedTuple):
    """The places of one stance, those of the left text first, each with its verb."""

    stance: Stance
    quotations: tuple[Quotation, ...]

    def of(self, side: Side) -> tuple[Quotation, ...]:
        """The places in one text."""
        return tuple(one for one in self.quotations if one.side is side)


_MODALS = {
    **dict.fromkeys(word_set("must should ought need shall"), Stance.MUST),
    **dict.fromkeys(word_set("can could may might cannot ca"), Stance.CAN),
    **dict.fromkeys(word_set("will would wo 'll ’ll 'd ’d"), Stance.WILL),
}
_MAY_WANT = VOLITION - word_set("attempt try")  # who tries does something
_ABOVE = {
    **dict.fromkeys(_MAY_WANT, Stance.WANTS),
    **dict.fromkeys(
        word_set("have need ought force oblige compel require bind duty obligation need must"), Stance.MUST
    ),
    **dict.fromkeys(
        word_set("able unable capable free allow permit enable entitle ability inability"), Stance.CAN
    ),
    "go": Stance.WILL,
}
"""What a verb or noun makes of the infinitive under it."""
_OPEN = GIVEN | USING | IMPLICIT_NEGATIVES | word_set("help try attempt come work manage")
"""Verbs that leave the infinitive under them to be done, or not done, as they are themselves."""


def stance_title(label: str, *, plural: bool) -> str:
    """A heading over all stances of a target: one says "do" of bike lanes, "does" of a state."""
    verbs = (
        "want, must, can, will, do and undergo" if plural else "wants, must, can, will, does and undergoes"
    )
    return f"What {label} {verbs}"


def stance_uses(framing: Pair[Framing]) -> tuple[StanceUse, ...]:
    """The stances with their places in both texts, a verb once however many names it has."""
    found: dict[Stance, dict[tuple[Side, int], Quotation]] = {stance: {} for stance in Stance}
    for side in Side:
        for mention in framing[side].mentions:
            for item, stance in _stances(mention):
                quotation = Quotation(side, predicate_span(mention, item), mention.voice, words=(item.verb,))
                found[stance].setdefault((side, item.verb.start), quotation)
    return tuple(StanceUse(stance, _ordered(places)) for stance, places in found.items() if places)


def _ordered(places: dict[tuple[Side, int], Quotation]) -> tuple[Quotation, ...]:
    return tuple(places[key] for key in sorted(places, key=lambda key: (key[0] is Side.RIGHT, key[1])))


def _stances(mention: Mention) -> Iterator[tuple[Predication, Stance]]:
    before: tuple[Predication, Stance] | None = None
    for item in mention.predications:
        stance = _stance(item, mention.predications)
        if before is not None and stance is Stance.DOES and _goes_on(item, before[0]):
            stance = before[1]  # "must pay and leave"
        if stance is not None:
            yield item, stance
            before = item, stance


def _stance(item: Predication, chain: Sequence[Predication]) -> Stance | None:
    """How one verb is put; None where the verb under it says it, or where it only links."""
    if item.role is Role.UNDERGOER:
        return Stance.UNDERGOES
    if item.role is not Role.DOER or item.level == "copula":
        return None
    if item.under in _ABOVE:
        return _ABOVE[item.under]
    if any(one.lemma == item.under and _wishes(one) for one in chain):
        return Stance.WANTS
    if item.under is not None and item.under not in _OPEN:
        return None  # "is told to leave": nobody says that it does
    carries = any(one.under == item.lemma for one in chain)
    if item.lemma in _ABOVE and (carries or item.modal == item.lemma):
        return None
    if item.lemma in _MAY_WANT or _wishes(item):
        return None if carries else Stance.WANTS
    if carries and item.lemma in _OPEN:
        return None
    if item.lemma in AUXILIARY:
        return None
    return _MODALS.get(item.modal or "", Stance.DOES)


def _wishes(item: Predication) -> bool:
    """Whether a verb is "would like"."""
    return item.lemma == "like" and item.modal in {"would", "'d", "’d"}


def _goes_on(item: Predication, before: Predication) -> bool:
    """Whether a bare verb stands beside another under the same modal."""
    return item.level == "coordinated" and before.modal is not None and not item.modal and item.under is None
