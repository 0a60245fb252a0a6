"""What several rooms know of English words: tokens, stems, numbers, rarity, word classes."""
