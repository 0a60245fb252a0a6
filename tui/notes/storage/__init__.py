"""The notes file: opened, locked, written, searched, copied, undone."""
