"""Where the target is named, by name or by what stands for it."""
