"""What a session looks like to people and to other programs."""
