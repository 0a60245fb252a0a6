"""Evidence counted, and how sure the counts are."""
