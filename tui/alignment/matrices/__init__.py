"""Sparse matrices and pairs of passages: the arithmetic of alignment, in numpy alone."""
