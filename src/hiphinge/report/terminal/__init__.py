"""A session on the terminal: tables and advice."""
