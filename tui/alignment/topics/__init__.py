"""Topics of the codebook, found in passages."""
