"""What each likeness of two passages rests on: words on both pages, each with its part of the value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tui.alignment.model import EvidenceKind, LinkEvidence
from tui.alignment.words.kinship import kin
from tui.alignment.words.ngrams import runs_of
from tui.alignment.words.terms import spelling
from tui.language.function_words import FUNCTION_WORDS
from tui.language.words import Term
from tui.pair import Pair, Side
from tui.spans import Span

Found = Pair[Sequence[Term]]
"""The terms of the left and of the right passage."""

_ALIKE = 0.5  # share of the letters of the shorter word that two words must share to be shown as alike
_ROUNDING = 1e-4  # share of a score that is lost by rounding
_PLAIN = 0.25  # rarity: a run of words needs one rarer


@dataclass(eq=False, repr=False)
class ReasonsFound:
    """What is told of a pair of passages: each reason once, whatever parts it adds to."""

    found: Found
    places: Pair[Mapping[str, int]]  # the index of the first place of every term
    texts: Pair[str]
    weights: dict[tuple[EvidenceKind, Span, Span, str | None], float] = field(default_factory=dict)
    rest: float = 0.0

    def add(
        self, kind: EvidenceKind, left: Span, right: Span, weight: float, topic: str | None = None
    ) -> None:
        """Add to the weight that words have in the evidence."""
        key = (kind, left, right, topic)
        self.weights[key] = self.weights.get(key, 0.0) + weight

    def add_word(self, key: str, weight: float) -> None:
        """Book what a word that both passages hold adds; function words go to the rest."""
        here, there = (places.get(key) for places in self.places)
        if here is None or there is None or self.found.left[here].form in FUNCTION_WORDS:
            self.rest += weight
        else:
            self.add(
                _kind_of(self.found, here, there),
                place_of(self.found.left, here),
                place_of(self.found.right, there),
                weight,
            )

    def add_words(self, kind: EvidenceKind, left: str, right: str, weight: float) -> None:
        """Book what two different words add."""
        here, there = self.places.left.get(left), self.places.right.get(right)
        if here is None or there is None:
            self.rest += weight
        else:
            self.add(kind, self.found.left[here].span, self.found.right[there].span, weight)

    def both_hold(self, key: str) -> bool:
        """Whether both passages hold a word."""
        return key in self.places.left and key in self.places.right

    def is_name(self, side: Side, place: int) -> bool:
        """Whether a term is written as a name; the first word of a passage is large whatever it is."""
        term = self.found[side][place]
        return term.kind == "name" or (place > 0 and self.texts[side][term.span.start].isupper())

    def told(self, whole: Pair[Span], scale: float, least: float) -> tuple[LinkEvidence, ...]:
        """The reasons heaviest first, as shares of `scale`; what is lighter than `least` goes to the rest."""
        items = [
            LinkEvidence(kind, left, right, round(weight / scale, 6), topic)
            for (kind, left, right, topic), weight in self.weights.items()
        ]
        shown = sorted(
            (item for item in items if item.weight >= least),
            key=lambda item: (-item.weight, item.left, item.right, item.kind),
        )
        rest = self.rest / scale + sum(item.weight for item in items if item.weight < least)
        if abs(rest) >= _ROUNDING and all(whole.map(lambda span: span.end > span.start)):
            shown.append(LinkEvidence(EvidenceKind.REST, whole.left, whole.right, round(rest, 6)))
        return tuple(shown)


def first_places(found: Sequence[Term]) -> dict[str, int]:
    """The index of the first place of every term of a passage."""
    places: dict[str, int] = {}
    for index, term in enumerate(found):
        places.setdefault(term.key, index)
    return places


def _kind_of(found: Found, here: int, there: int) -> EvidenceKind:
    left, right = found.left[here], found.right[there]
    if left.kind in ("number", "unit"):
        return EvidenceKind.NUMBER
    if left.kind == "name" and left.form != right.form:
        return EvidenceKind.NAME
    return EvidenceKind.TERM


def place_of(found: Sequence[Term], index: int) -> Span:
    """The place of a term; a unit takes the number before it along, a sign the one behind it: "$70"."""
    term = found[index]
    if term.kind == "unit" and index and found[index - 1].kind == "number":
        return Span(found[index - 1].span.start, term.span.end)
    behind = found[index + 1] if term.kind == "unit" and index + 1 < len(found) else term
    return Span(term.span.start, behind.span.end) if behind.kind == "number" else term.span


def add_letters(ledger: ReasonsFound, worth: Mapping[str, float]) -> None:
    """Book what shared runs of letters add: to the same words, to words spelt alike, or to the rest."""
    left = set(worth)
    same: dict[str, float] = {}
    written = ledger.found.map(_forms)
    for key in [key for key in written.left if key in written.right]:
        held = _runs(written.left[key]) & _runs(written.right[key])
        if mine := sorted(left & held):
            same[key] = sum(worth[run] for run in mine)
            left.difference_update(mine)
    holders = ledger.found.map(lambda found: _holders(found, left))
    alike: dict[tuple[Term, Term], list[float]] = {}
    for run in sorted(left):
        ones, others = holders.left.get(run), holders.right.get(run)
        if ones and others:
            alike.setdefault((ones[0], others[0]), []).append(worth[run])
        else:
            ledger.rest += worth[run]
    for key, share in same.items():
        ledger.add_word(key, share)
    for (one, other), shares in alike.items():
        if _spelt_alike(one, other, len(shares)):
            ledger.add_words(EvidenceKind.LETTERS, one.key, other.key, sum(shares))
        else:
            ledger.rest += sum(shares)


def _spelt_alike(one: Term, other: Term, runs: int) -> bool:
    """Whether two words are spelt alike, and not only by chance in some letters."""
    return (
        "name" not in (one.kind, other.kind)
        and runs >= _ALIKE * min(len(runs_of(spelling(term))) for term in (one, other))
        and kin(*(spelling(term).lower() for term in (one, other)))
    )


def _forms(found: Sequence[Term]) -> dict[str, set[str]]:
    """The spellings of every term of a passage, the last term first."""
    forms: dict[str, set[str]] = {}
    for term in reversed(found):
        forms.setdefault(term.key, set()).add(spelling(term))
    return forms


def _runs(forms: Iterable[str]) -> frozenset[str]:
    """The runs of letters of some spellings."""
    return frozenset().union(*map(runs_of, forms))


def _holders(found: Sequence[Term], wanted: set[str]) -> dict[str, list[Term]]:
    """Which words of a passage hold each of the runs."""
    holders: dict[str, list[Term]] = {}
    for form, term in {spelling(term): term for term in reversed(found)}.items():
        for run in runs_of(form) & wanted:
            holders.setdefault(run, []).append(term)
    return holders


def add_phrases(ledger: ReasonsFound, total: float) -> None:
    """Book the longest runs of words that both passages hold; together they add `total`."""
    found = ledger.found
    runs = [
        run
        for run in _shared_runs(found)
        if any(term.rarity > _PLAIN for term in found.left[run[0] : run[0] + run[2]])
    ]
    pieces = sum(2 * length - 3 for _, _, length in runs)  # its runs of two and of three words
    for start, other, length in runs:
        weight = total * (2 * length - 3) / pieces
        both = zip(found.left[start : start + length], found.right[other : other + length], strict=True)
        said = [(one, same) for one, same in both if one.form not in FUNCTION_WORDS]
        if len(said) == 1 and said[0][0].form != said[0][1].form:  # "the forest", "the foresters"
            ledger.add(EvidenceKind.FUZZY, said[0][0].span, said[0][1].span, weight)
        else:
            left, right = run_span(found.left, start, length), run_span(found.right, other, length)
            ledger.add(EvidenceKind.PHRASE, left, right, weight)
    if not runs:
        ledger.rest += total


def _shared_runs(found: Found) -> Iterator[tuple[int, int, int]]:
    """Longest runs of two and more terms that both passages hold: (start left, start right, length)."""
    left, right = (tuple(term.key for term in side) for side in found)
    places: dict[str, list[int]] = {}
    for index, key in enumerate(right):
        places.setdefault(key, []).append(index)
    for start, key in enumerate(left):
        for other in places.get(key, ()):
            if not (start and other and left[start - 1] == right[other - 1]):
                length = _common(left[start:], right[other:])
                if length > 1:
                    yield start, other, length


def _common(left: Sequence[str], right: Sequence[str]) -> int:
    """How many terms two sequences have in common at their beginning."""
    pairs = zip(left, right, strict=False)
    return next((at for at, (one, other) in enumerate(pairs) if one != other), min(len(left), len(right)))


def run_span(found: Sequence[Term], start: int, length: int) -> Span:
    """The span of some terms in a row."""
    return Span(found[start].span.start, found[start + length - 1].span.end)


def span_over(found: Sequence[Term], keys: Iterable[str], first: int, last: int) -> Span:
    """From the first to the last of some words in the stretch of terms from `first` up to `last`."""
    wanted = set(keys)
    held = [index for index in range(first, min(last, len(found))) if found[index].key in wanted]
    return Span(found[held[0]].span.start, found[held[-1]].span.end)
