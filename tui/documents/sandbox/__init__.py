"""Formats with parsers of their own, read in a child process and kept for the next time."""
