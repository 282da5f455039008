"""What is kept of a person from one recording to the next."""
