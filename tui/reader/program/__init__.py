"""The reader as a program: how it starts, how it looks, what it watches, how it ends."""
