"""Print the key table for the README."""

import sys

from tui.reader.commands import markdown_table

sys.stdout.write(markdown_table())
