"""Posture: how a person stands or sits still, seen from the side."""

from hiphinge.posture.posture import Posture, posture_of

__all__ = ["Posture", "posture_of"]
