"""Markdown, its front matter, and the HTML within it."""
