"""Data kept about a person from one recording to the next."""
