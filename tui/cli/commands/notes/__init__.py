"""`parallax notes ...`: one module a command."""
