"""Posture: how a person stands or sits still, seen from the side."""

from hiphinge.posture.change import Change, changes
from hiphinge.posture.posture import Posture, posture_of
from hiphinge.posture.reading import Reading

__all__ = ["Change", "Posture", "Reading", "changes", "posture_of"]
