"""What needs no codebook, as data: stances, praise and blame, numbers, typical words."""

from __future__ import annotations

from tui.comparison import Comparison
from tui.language.keyness import KeyWord
from tui.pair import Side
from tui.reports.quoted_data import Data, quotations_data


def general_data(comparison: Comparison) -> Data:
    """The parts of `parallax/shifts/1` that rest on general English."""
    documents = comparison.documents
    return {
        "stances": [
            {
                "stance": str(use.stance),
                "counts": {str(side): len(use.of(side)) for side in Side},
                "places": quotations_data(documents, use.quotations),
            }
            for use in comparison.stances
        ],
        "evaluation": [
            {
                "kind": count.axis,
                "blame": {str(side): count.counts[at][0] for at, side in enumerate(Side)},
                "praise": {str(side): count.counts[at][1] for at, side in enumerate(Side)},
                "places": quotations_data(documents, count.quotations),
            }
            for count in comparison.evaluations
        ],
        "numbers": [
            {"old": quotations_data(documents, [one.old]), "new": quotations_data(documents, [one.new])}
            for one in comparison.numbers
        ],
        "typical": {str(side): [_word_data(key) for key in comparison.typical.words[side]] for side in Side},
    }


def _word_data(key: KeyWord) -> Data:
    counts = {str(side): key.counts[side] for side in Side}
    return {"word": key.word, "counts": counts, "g2": round(abs(key.ratio), 1)}
