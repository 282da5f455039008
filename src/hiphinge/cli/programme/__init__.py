"""The commands of a person's programme: start, today, log, progress, plan and assign."""
