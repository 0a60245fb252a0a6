"""`parallax codebook ...`: one module a command."""
