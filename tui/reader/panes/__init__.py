"""What lies over and between the texts: highlights, gutter, overview strip, scrolling in step."""
