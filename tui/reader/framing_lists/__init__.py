"""The rows of what the framing is told by: shifts, findings, axes, verbs, voices."""
