"""The rows of lists: links, notes, words in context."""
