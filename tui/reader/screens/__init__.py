"""The reading screen: both texts, what links them, the card."""
