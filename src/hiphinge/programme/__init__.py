"""A person's programme over months: from what was done to what comes next, and what it changed."""
