"""Build `rarity.txt` from the word frequencies of wordfreq (a development dependency).

Run by hand: `python -m tui.language.tables.build_rarity`. The table holds facts only: how common a word is in
general English, on the Zipf scale (base-10 logarithm of its count per thousand million words), in tenths.
"""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

TABLE = Path(__file__).with_name("rarity.txt")
SIZE = 40_000  # words beyond this rank are as rare as the scale tells apart
_SHIFT = ord("A") - 20
_PLAIN = re.compile(r"[a-z]+(?:'[a-z]+)?")

HEADER = """\
# How common words are in general English: the words, then a letter for the Zipf value of each (A: 2.0).
# Facts extracted from the data of wordfreq 3.1 (Robyn Speer, 2022), https://github.com/rspeer/wordfreq,
# whose data files are licensed CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/).
# This table is under the same licence.
# wordfreq's data derive from Google Books Ngrams, Wikipedia, OpenSubtitles, ParaCrawl, SUBTLEX and others.
"""


def build() -> str:
    """The text of the table."""
    wordfreq = import_module("wordfreq")
    words = [word for word in wordfreq.top_n_list("en", SIZE) if _PLAIN.fullmatch(word)]
    words.sort()
    letters = "".join(chr(round(wordfreq.zipf_frequency(word, "en") * 10) + _SHIFT) for word in words)
    return HEADER + " ".join(words) + "\n" + letters + "\n"


if __name__ == "__main__":
    TABLE.write_bytes(build().encode())
