"""How the framing of the target differs between two texts."""
