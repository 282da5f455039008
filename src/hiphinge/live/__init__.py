"""Live: pictures in one at a time, readings out at once."""

from hiphinge.live.engine import LiveEngine
from hiphinge.live.reading import FinishedRep, Reading, RodContact
from hiphinge.live.window import LandmarkRow

__all__ = ["FinishedRep", "LandmarkRow", "LiveEngine", "Reading", "RodContact"]
