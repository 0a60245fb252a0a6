"""What a text says of the target, in whose voice, and how that differs between two texts."""
