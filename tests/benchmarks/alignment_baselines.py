"""What the aligner is measured against: ratios of whole sentences, and TF-IDF of words and characters."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from rapidfuzz import fuzz, process, utils
from sklearn.feature_extraction.text import TfidfVectorizer

Baseline = Callable[[Sequence[str], Sequence[str]], np.ndarray]
"""Scores of every left with every right sentence."""


def ratio_of(scorer: Callable[..., float]) -> Baseline:
    """A RapidFuzz ratio of whole sentences, case and punctuation aside."""

    def score(left: Sequence[str], right: Sequence[str]) -> np.ndarray:
        return process.cdist(left, right, scorer=scorer, processor=utils.default_process)

    return score


def tf_idf(**options: object) -> Baseline:
    """The cosine of TF-IDF vectors fitted on both texts."""

    def score(left: Sequence[str], right: Sequence[str]) -> np.ndarray:
        vectors = TfidfVectorizer(sublinear_tf=True, **options).fit_transform([*left, *right])
        return (vectors[: len(left)] @ vectors[len(left) :].T).toarray()

    return score


def mean_of(*baselines: Baseline) -> Baseline:
    """The mean of several baselines."""

    def score(left: Sequence[str], right: Sequence[str]) -> np.ndarray:
        return np.mean([baseline(left, right) for baseline in baselines], axis=0)

    return score


WORDS = tf_idf(ngram_range=(1, 2), token_pattern=r"(?u)\b\w+\b")
CHARACTERS = tf_idf(analyzer="char_wb", ngram_range=(3, 5))

BASELINES: dict[str, Baseline] = {
    "RapidFuzz ratio": ratio_of(fuzz.ratio),
    "RapidFuzz token_set_ratio": ratio_of(fuzz.token_set_ratio),
    "RapidFuzz partial_ratio": ratio_of(fuzz.partial_ratio),
    "TF-IDF words 1-2": WORDS,
    "TF-IDF characters 3-5": CHARACTERS,
    "TF-IDF words + characters": mean_of(WORDS, CHARACTERS),
}
