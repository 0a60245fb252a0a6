"""Passages that never link by themselves: greetings, thanks, clock times, lists of names, empty words."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tui.alignment.matrices.sparse import SparseMatrix
from tui.alignment.words.lexicon import Lexicon
from tui.alignment.words.names import NAME_MARK
from tui.documents.model import Document
from tui.language.lazy import lazy
from tui.language.words import normalise
from tui.pair import Pair

_COURTESIES = """
    thank thanks thankful grateful appreciate welcome please hello hi dear good morning afternoon evening
    night day ladies gentlemen folks friends everyone everybody guys colleagues excellencies mr mrs ms
    madam sir madame speaker chairman chairwoman president minister secretary senator congress applause
    laughter laughs cheers god bless america protect troops honour honor pleasure glad happy great here today
    sincerely faithfully regards yours respectfully amen okay ok yes yeah no sure right alright all sit seat
    sorry apologies apologise excuse pardon absolutely exactly indeed well now nice
"""
# What is said to lead a talk along; a formula only where somebody is spoken to, or in a few words.
_LEADING = """
    join come attend call audio line mute hear listen patience attention time question ask answer next last
    one more another two couple few first follow up followup take go ahead over back turn floor open start
    begin move let stop there leave end finish close conclude wrap think believe want would like say know
    see talk speak repeat correct understand kind further remarks thing point topic subject away moment
    minute second yield reserve balance remainder order motion carry second adjourn recess gentleman
    gentlewoman lady please side room wait continue proceed read briefly quickly really again later soon
    tomorrow week get give make do have pass hand keep day short brief everything something anything
"""
_SPOKEN_TO = "i you we us me my your our let"
_ADDRESSED = lazy(r",\s+((?:[A-Z][\w.'’-]+\s?){1,3})[.!?…]*$")
_LARGE = r"[A-Z][\w'’-]*"
_PLACE = lazy(rf"(?:{_LARGE}\.? ){{0,3}}{_LARGE}, (?:{_LARGE} )?(?:{_LARGE}|(?:[A-Z]\.)+)")
_SMALL = 10  # "two more questions"
_SHORT, _FEW = 14, 4  # words of a passage that leads along, and of one in which nobody is spoken to
_TIMES = "am pm a.m p.m edt est cet cest gmt utc bst pdt pst et local time oclock hour minutes end begin"
_MANY = 4  # names that make a list
_MOSTLY = 0.8  # share of a list's words that are names


def unlinkable(documents: Pair[Document], lexicon: Lexicon) -> Pair[NDArray[np.bool_]]:
    """Which passages say nothing that could have a counterpart: they are ranked, but not linked."""
    keys = lexicon.terms.keys
    content = (lexicon.weights > 0) | lexicon.numeric
    polite = _among(keys, _COURTESIES)
    small = np.array([key[0] == "#" and key[1:].isdigit() and int(key[1:]) <= _SMALL for key in keys], bool)
    leading = polite | small | _among(keys, _LEADING + _SPOKEN_TO)
    spoken_to = _among(keys, _SPOKEN_TO)
    clock = _among(keys, _TIMES) | lexicon.numeric
    named = np.array([key[0] == NAME_MARK for key in keys], bool)

    def of(both: tuple[Document, SparseMatrix]) -> NDArray[np.bool_]:
        document, table = both
        said, names = _count(table, content), _count(table, named)
        courtesy = _count(table, content & polite) == said
        words = _count(table, np.ones(len(keys), bool))
        brief = (words <= _FEW) | ((words <= _SHORT) & (_count(table, spoken_to) > 0))
        courtesy |= brief & (_count(table, content & leading) + _addressed(document, brief) >= said)
        times = (_count(table, content & clock) == said) & (_count(table, lexicon.numeric) > 0)
        listed = (names >= _MANY) & (names >= _MOSTLY * said)
        places = [_is_place(p.span.of(document.text)) for p in document.passages]
        return np.asarray((said == 0) | courtesy | times | listed | np.array(places, bool), bool)

    return documents.zip(lexicon.counts).map(of)


def _addressed(document: Document, brief: NDArray[np.bool_]) -> NDArray[np.float64]:
    """How many words of each brief passage name whom it is said to: "Go ahead, Maria"."""
    counts = np.zeros(len(brief))
    for at in np.flatnonzero(brief).tolist():
        words = document.passages[at].span.of(document.text)
        found = _ADDRESSED.search(words) if "," in words else None
        counts[at] = len(found[1].split()) if found else 0
    return counts


def _is_place(words: str) -> bool:
    """Whether a passage is a place and what it lies in, and nothing else: "Trondheim, Norway"."""
    large = all(word[0].isupper() for word in words.split())
    return large and _PLACE.fullmatch(words) is not None


def _among(keys: list[str], words: str) -> NDArray[np.bool_]:
    wanted = {normalise(word)[0] for word in words.split()}
    return np.array([key in wanted for key in keys], bool)


def _count(table: SparseMatrix, columns: NDArray[np.bool_]) -> NDArray[np.float64]:
    """How many of these words each passage holds."""
    return table.scaled(columns=columns.astype(np.float64)).sums()
