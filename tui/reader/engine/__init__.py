"""What knows Textual's and Python's insides: everything that may need care when Textual changes."""
