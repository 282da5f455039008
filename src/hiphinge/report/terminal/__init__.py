"""A session on the terminal: tables and what the coach says."""
