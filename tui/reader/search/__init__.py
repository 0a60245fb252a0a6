"""Finding words in a text."""
