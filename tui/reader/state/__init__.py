"""What is looked at and what there is to read, as values; nothing here draws."""
