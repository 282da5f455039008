"""Markers of optical motion capture: TRC and C3D files, and the joints that their names give."""
