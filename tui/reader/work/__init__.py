"""What runs in the background: analysis, notes, export, clipboard."""
