"""Why two passages are linked: the parts of a score and the words behind each."""
