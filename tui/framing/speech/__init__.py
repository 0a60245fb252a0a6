"""Who speaks: reported and quoted speech."""
