"""A text on screen: wrapped rows, marks, the pane that draws them."""
