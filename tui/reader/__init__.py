"""The reader: both texts on screen, a cursor that walks them, and everything that is known of them."""
