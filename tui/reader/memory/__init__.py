"""What is kept between two runs, beside notes."""
