"""Passages that never link by themselves: greetings, thanks, clock times, bare lists of names."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tui.alignment.matrices.sparse import Table
from tui.alignment.words.lexicon import Lexicon
from tui.alignment.words.names import NAME_MARK
from tui.language.words import normalise
from tui.pair import Pair

_COURTESIES = """
    thank thanks thankful grateful appreciate welcome please hello hi dear good morning afternoon evening
    night day ladies gentlemen folks friends everyone everybody guys colleagues excellencies mr mrs ms
    madam sir madame speaker chairman chairwoman president minister secretary senator congress applause
    laughter cheers god bless america protect troops honour honor pleasure glad happy great here today
    sincerely faithfully regards yours respectfully amen okay ok yes sit seat
"""
_TIMES = "am pm a.m p.m edt est cet cest gmt utc bst pdt pst et local time oclock hour minutes end begin"
_MANY = 4  # names that make a list
_MOSTLY = 0.8  # share of a list's words that are names


def unlinkable(lexicon: Lexicon) -> Pair[NDArray[np.bool_]]:
    """Which passages say nothing that could have a counterpart: they are ranked, but not linked."""
    keys = lexicon.terms.keys
    content = (lexicon.weights > 0) | lexicon.numeric
    polite = _among(keys, _COURTESIES)
    clock = _among(keys, _TIMES) | lexicon.numeric
    named = np.array([key[0] == NAME_MARK for key in keys], bool)

    def of(table: Table) -> NDArray[np.bool_]:
        said, names = _count(table, content), _count(table, named)
        courtesy = _count(table, content & polite) == said
        times = (_count(table, content & clock) == said) & (_count(table, lexicon.numeric) > 0)
        listed = (names >= _MANY) & (names >= _MOSTLY * said)
        return np.asarray((said > 0) & (courtesy | times | listed), bool)

    return lexicon.counts.map(of)


def _among(keys: list[str], words: str) -> NDArray[np.bool_]:
    wanted = {normalise(word)[0] for word in words.split()}
    return np.array([key in wanted for key in keys], bool)


def _count(table: Table, columns: NDArray[np.bool_]) -> NDArray[np.float64]:
    """How many of these words each passage holds."""
    return table.scaled(columns=columns.astype(np.float64)).sums()
