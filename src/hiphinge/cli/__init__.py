"""The command line: parse, call hiphinge, show."""
