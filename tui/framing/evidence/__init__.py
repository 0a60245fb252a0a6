"""Cues of the codebook on words of the page."""
