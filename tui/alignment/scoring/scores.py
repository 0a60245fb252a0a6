"""The scores of all pairs of passages that are worth one."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from tui.alignment.matrices.pairs import Pairs
from tui.alignment.matrices.sparse import Floats
from tui.alignment.scoring.bonds import subject
from tui.alignment.scoring.calibrate import as_sum, score_of
from tui.alignment.scoring.candidates import features_of, find_candidates
from tui.alignment.scoring.echo import PASSAGES
from tui.alignment.scoring.likeness import (
    ECHO,
    Likeness,
    by_words,
    echoed,
    filling_in,
    shared_words,
    values_of,
)
from tui.alignment.scoring.parallel import Parallel, judge, parallelism, shared_phrases
from tui.alignment.scoring.units import Sums, measure, without
from tui.alignment.topics.topic_space import TopicSpace
from tui.alignment.words.lexicon import Lexicon
from tui.alignment.words.ngrams import LetterSpace
from tui.errors import Progress

STAGE = "scoring"
CONTEXT = "weighing neighbours and competitors"


class Scores(NamedTuple):
    """What is known of the listed pairs."""

    pairs: Pairs
    sums: Sums | None  # None: the texts run in parallel
    parallel: Parallel | None  # None: they do not
    share: float  # of `parallel` in the total, 0 to 1
    total: Floats
    score: Floats  # 0 to 1, the same for the same total
    worded: NDArray[np.bool_]  # whether both passages hold words
    subject: float  # how far the two texts have one in common, 0 to 1

    @property
    def deviations(self) -> Floats:
        """How far each pair stands above the others, in standard deviations; 0 where that is not asked."""
        return self.sums.deviations if self.sums else np.zeros(len(self.total))


def score_pairs(
    lexicon: Lexicon,
    letters: LetterSpace,
    topics: TopicSpace | None,
    progress: Progress,
) -> Scores:
    """Find the candidates and score them."""
    pairs = find_candidates(lexicon.terms.shape, lambda: features_of(lexicon, topics), progress)
    progress(STAGE, 0.1)
    words = values_of(shared_words(lexicon), pairs)
    share = parallelism(words, pairs)
    progress(STAGE, 0.3)
    parts = _parts(lexicon, letters) if share < 1 else ()
    sums = measure(parts, pairs) if parts else None
    progress(CONTEXT, 0.5)
    parallel = judge(lexicon, letters, pairs) if share > 0 else None
    matters = topics.values(pairs) if topics else np.zeros(len(pairs.cells))
    total = _total(pairs, sums, parallel, share) + matters
    held = lexicon.terms.sides.map(lambda side: np.diff(side.starts) > 0)
    worded = held.left[pairs.rows] & held.right[pairs.columns]
    return Scores(pairs, sums, parallel, share, total, score_of(total), worded, subject(lexicon))


def _parts(lexicon: Lexicon, letters: LetterSpace) -> tuple[Likeness, ...]:
    """The likenesses of two texts by their words; the echo would cost too much in long ones."""
    parts = (*by_words(lexicon, letters), shared_phrases(lexicon))
    return parts if max(lexicon.terms.shape) > PASSAGES else (*parts, echoed(lexicon))


def with_meaning(scores: Scores, part: Likeness, topics: TopicSpace | None) -> Scores:
    """The same pairs, with what the sentence encoder says; nothing changes where texts run in parallel.

    The echo, which finds the same matter in other words less well, is heard only where the encoder finds two
    passages no more alike than others are. That raises average precision on news; heard of all pairs, it
    would leave .73 of the links that are shown on commentary related, not .79.
    """
    if scores.sums is None:
        return scores
    pairs = scores.pairs
    echoes = (one.part for one in scores.sums.scale.parts if one.part.name == ECHO)
    parts = [part, *(filling_in(echo, part.full()) for echo in echoes)]
    sums = measure(parts, pairs, without(scores.sums, ECHO, pairs))
    total = _total(pairs, sums, scores.parallel, scores.share)
    if topics is not None:
        total += topics.values(pairs)
    return scores._replace(sums=sums, total=total, score=score_of(total))


def _total(pairs: Pairs, sums: Sums | None, parallel: Parallel | None, share: float) -> Floats:
    """The sums of the listed pairs, of both ways to score them."""
    total = np.zeros(len(pairs.cells))
    if sums is not None:
        total += (1 - share) * sums.total
    if parallel is not None:
        total += share * as_sum(parallel.total, pairs.shape)
    return total
