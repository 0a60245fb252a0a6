"""A comparison as terminal text, Markdown, HTML and JSON."""
