"""What counts as one word where words are selected, compared and looked up."""

from tui.language.lazy import lazy

WORD = lazy(r"\w+(?:[-’'.,]\w+)*")
"""A word, or a number, with what stands inside it."""
