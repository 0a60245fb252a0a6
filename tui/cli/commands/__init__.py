"""One module per command: `configure` declares its arguments, `run` does it and returns the exit code."""
