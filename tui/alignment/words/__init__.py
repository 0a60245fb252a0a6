"""Words of the two texts: terms, their weights, names, spellings, phrases."""
