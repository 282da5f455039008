"""The coach in the browser: pages that this computer serves to its own user, and to nobody else."""
