"""Small widgets of the reader."""
