"""What a noun phrase does, undergoes or owns, and by which verb."""
