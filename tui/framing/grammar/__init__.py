"""Reading English sentences without a parser: words, tags, verb groups, noun phrases."""
