"""parallax: read two texts on one subject side by side."""

__version__ = "0.2.0"
