"""What counts as one word where words are selected, compared and looked up."""

import re

WORD = re.compile(r"\w+(?:[-’'.,]\w+)*")
"""A word, or a number, with what stands inside it."""
