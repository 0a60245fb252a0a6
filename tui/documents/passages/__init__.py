"""What is read: sentences, turns of speakers, the title."""
