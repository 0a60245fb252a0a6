"""Commands as they are declared, and the keys that call them."""
