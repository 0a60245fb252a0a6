"""The rows of every list: links, notes, shifts, words in context."""
