"""What passages speak of, whatever their words: a sentence encoder that reads on this machine.

`Meaning` reads the passages of two texts, `EncodedTexts` says which are alike and which words bear it out.
The encoder is all-MiniLM-L6-v2 in plain numpy (see NOTICE); numpy and the weights are loaded with `Meaning`.

What it does not see, by the cosine of a sentence with a changed one (a paraphrase in other words has .50):
exchanged subject and object .99, its opposite .88, its negation .83, another country, number or year .81.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.meaning.cache import kept_path
    from tui.meaning.encoder import Meaning, UnreadableError
    from tui.meaning.likeness import EncodedTexts, Near, WordPair

_HOMES = {
    "Meaning": "encoder",
    "Near": "likeness",
    "EncodedTexts": "likeness",
    "UnreadableError": "encoder",
    "WordPair": "likeness",
    "kept_path": "cache",
}

__all__ = ["EncodedTexts", "Meaning", "Near", "UnreadableError", "WordPair", "kept_path"]


def __getattr__(name: str) -> object:
    """Import what is asked for only then: numpy is not needed to tell where read sentences are kept."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
