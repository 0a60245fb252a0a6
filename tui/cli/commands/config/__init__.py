"""`parallax config ...`: one module a command."""
