"""The faults, one module for each; none knows another."""
