"""Plain text: its blocks, its mail, the edges of its pages."""
