"""The aligner: two documents in, their links out."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from tui.alignment.explanation.explain import Explainer
from tui.alignment.explanation.meaning import by_rank, deviations, meaning_part, passage_texts
from tui.alignment.model import Alignment, Link, Ranks, Strength
from tui.alignment.scoring.bonds import bound
from tui.alignment.scoring.scores import Scores, score_pairs, with_meaning
from tui.alignment.selection import LEAST_FAINT, find_cuts, select
from tui.alignment.topics.prefilter import possible
from tui.alignment.topics.topic_space import TopicSpace, topic_space
from tui.alignment.topics.topics import TopicFinder
from tui.alignment.words.courtesies import unlinkable
from tui.alignment.words.lexicon import Lexicon, read_lexicon
from tui.alignment.words.names import Names
from tui.alignment.words.ngrams import letter_space
from tui.alignment.words.terms import read_terms
from tui.codebook.model import Topic
from tui.documents.model import Document, PassageKind
from tui.errors import Progress, silent
from tui.pair import Pair

if TYPE_CHECKING:
    from tui.meaning import Meaning

RANKED = 50_000
"""Pairs whose rank is kept for those who look beyond the links."""


class _Found(NamedTuple):
    """What explains any pair, scores included, which of the listed pairs may be linked, and what to tell."""

    explainer: Explainer
    linkable: NDArray[np.bool_]
    notices: tuple[str, ...] = ()


def _analyse(
    documents: Pair[Document], topics: Sequence[Topic], meaning: Meaning | None, progress: Progress
) -> _Found:
    topics = possible(topics, documents)
    names = Names.of(topics)
    terms = read_terms(documents, names, progress)
    lexicon = read_lexicon(terms)
    letters = letter_space(terms)
    finder = TopicFinder.of(topics, names, terms.keys)
    shared = topic_space(documents, finder, names, terms, progress) if finder.wordings else None
    scores = score_pairs(lexicon, letters, shared, progress)
    linkable = _linkable(documents, lexicon, scores, shared)
    cuts = find_cuts(scores, shared.covered if shared else 0.0, linkable)
    explainer = Explainer(documents, names, finder, lexicon, tuple(letters.ids), shared, scores, cuts)
    found = _Found(explainer, linkable)
    return found if meaning is None else _read_for_meaning(found, meaning, progress)


def _read_for_meaning(found: _Found, meaning: Meaning, progress: Progress) -> _Found:
    """The same with what the sentence encoder says; without it, and why, if it cannot read."""
    from tui.meaning import UnreadableError

    explainer = found.explainer
    texts = passage_texts(explainer.documents)
    try:
        reading = meaning.read(texts, by_rank(explainer.scores), progress)
    except UnreadableError as error:
        return found._replace(notices=(*found.notices, str(error)))
    scores = with_meaning(explainer.scores, meaning_part(reading), explainer.topics)
    linkable = _linkable(explainer.documents, explainer.lexicon, scores, explainer.topics)
    cuts = find_cuts(scores, explainer.topics.covered if explainer.topics else 0.0, linkable)
    return _Found(replace(explainer, scores=scores, cuts=cuts, reading=reading), linkable, found.notices)


def _linkable(
    documents: Pair[Document], lexicon: Lexicon, scores: Scores, topics: TopicSpace | None
) -> NDArray[np.bool_]:
    """Which pairs may be linked: not headings, courtesies, blanks, nor those that share no matter."""
    may = documents.map(
        lambda document: np.array(
            [p.kind is not PassageKind.HEADING and p.span.end > p.span.start for p in document.passages],
            dtype=bool,
        )
    )
    may = may.zip(unlinkable(documents, lexicon)).map(lambda both: both[0] & ~both[1])
    found = may.left[scores.pairs.rows] & may.right[scores.pairs.columns]
    found &= scores.worded & (scores.total >= LEAST_FAINT)
    chosen = np.flatnonzero(found)
    found[chosen] = bound(scores.pairs, chosen, lexicon, topics, scores.sums)
    return np.asarray(found)


def align(
    documents: Pair[Document],
    topics: Sequence[Topic] = (),
    meaning: Meaning | None = None,
    *,
    progress: Progress = silent,
) -> Alignment:
    """The links of two segmented documents, best first, faint ones included.

    Without topics and meaning the words alone decide. `progress` may raise `Cancelled`, which passes through.
    """
    return _aligned(_analyse(documents, topics, meaning, progress), progress)


def deepen(alignment: Alignment, meaning: Meaning, *, progress: Progress = silent) -> Alignment:
    """The links once passages are read for meaning, the best ones first.

    `alignment` comes from `align`, without meaning, in this process. `progress` may raise `Cancelled`.
    """
    explainer = alignment.explain
    if not isinstance(explainer, Explainer):
        raise TypeError("the alignment was made elsewhere")
    linkable = _linkable(explainer.documents, explainer.lexicon, explainer.scores, explainer.topics)
    return _aligned(_read_for_meaning(_Found(explainer, linkable), meaning, progress), progress)


def _aligned(found: _Found, progress: Progress) -> Alignment:
    explainer = found.explainer
    scores, cuts = explainer.scores, explainer.cuts
    links = select(scores, cuts, found.linkable)
    progress("aligned", 1.0)
    notices = (*_notices(scores), *found.notices)
    return Alignment(links, cuts.scores, explainer, notices, _ranks(scores), explainer.reading)


def _ranks(scores: Scores) -> Ranks:
    order = np.argsort(-scores.total, kind="stable")[:RANKED]
    left, right = (array("q", side[order].tolist()) for side in (scores.pairs.rows, scores.pairs.columns))
    meaning = deviations(scores, order)
    of = len(scores.total)
    return Ranks(left, right, of, None if meaning is None else array("d", meaning.tolist()))


def _notices(scores: Scores) -> tuple[str, ...]:
    if scores.pairs.complete:
        return ()
    left, right = scores.pairs.shape
    listed = len(scores.pairs.cells)
    return (f"The texts are long: {listed:,} of {left * right:,} pairs of passages were compared in full.",)


@dataclass(frozen=True, eq=False, repr=False)
class Ranking:
    """Every pair of passages that hold words, best first, as links; headings are ranked too.

    A pair under the lowest cut-off is called faint here. Of long texts the ranking holds the candidates only:
    a pair that shares nothing rare has no score.
    """

    explain: Explainer
    notices: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Link]:
        scores, cuts = self.explain.scores, self.explain.cuts
        rows, columns = scores.pairs.rows, scores.pairs.columns
        above = scores.deviations
        order = np.lexsort((columns, rows, -scores.total.round(9)))
        for at in order[scores.worded[order]].tolist():
            strength = cuts.strength(float(scores.total[at]), float(above[at])) or Strength.FAINT
            yield Link(int(rows[at]), int(columns[at]), float(scores.score[at]), strength)


def rank(
    documents: Pair[Document],
    topics: Sequence[Topic] = (),
    meaning: Meaning | None = None,
    *,
    progress: Progress = silent,
) -> Ranking:
    """Score every pair of passages, whether it is a link or not."""
    found = _analyse(documents, topics, meaning, progress)
    return Ranking(found.explainer, (*_notices(found.explainer.scores), *found.notices))
