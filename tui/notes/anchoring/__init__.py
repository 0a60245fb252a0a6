"""Where a note stands, and where it stands when the text has changed."""
