"""Where a text comes from: a file, standard input, the clipboard; and what kind of source it is."""
