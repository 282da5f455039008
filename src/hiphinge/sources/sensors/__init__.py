"""Sensors worn on the body: their orientations, or the accelerations and rates that give these."""
