"""Tables of words, where they come from, and the scripts that build them."""
