"""From what is current to a note, a tag, a citation."""
