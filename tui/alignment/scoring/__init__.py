"""From likenesses of two passages to one score."""
