"""The words around the texts: card, heads, status line, footer."""
