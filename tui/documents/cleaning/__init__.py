"""What belongs to the page and not to its text: found by rules, labelled, never deleted."""
