"""What a report says of framing: findings, shifts, axes, speakers, verbs."""
