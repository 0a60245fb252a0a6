"""TOML files that a user writes: their lines, their syntax faults, what is wrong with a value."""
