"""hiphinge measures how a person bends at the hips.

>>> import hiphinge
>>> hiphinge.analyze("clip.mp4").reps  # doctest: +SKIP
"""

from typing import TYPE_CHECKING

from hiphinge.lazy import lazily

if TYPE_CHECKING:
    from hiphinge.analysis import analyze, calibrate, read
    from hiphinge.calibration import Calibration
    from hiphinge.errors import HipHingeError
    from hiphinge.motion import Motion
    from hiphinge.person import Person
    from hiphinge.report.plots import plot
    from hiphinge.results import StoredSession, StoredSessions, load, load_many
    from hiphinge.session import Session
    from hiphinge.sources.filmed import Selection

_HOMES = {
    "Calibration": "hiphinge.calibration",
    "HipHingeError": "hiphinge.errors",
    "Motion": "hiphinge.motion",
    "Selection": "hiphinge.sources.filmed",
    "Person": "hiphinge.person",
    "Session": "hiphinge.session",
    "StoredSession": "hiphinge.results",
    "StoredSessions": "hiphinge.results",
    "analyze": "hiphinge.analysis",
    "calibrate": "hiphinge.analysis",
    "load": "hiphinge.results",
    "load_many": "hiphinge.results",
    "plot": "hiphinge.report.plots",
    "read": "hiphinge.analysis",
}

__all__ = [
    "Calibration",
    "HipHingeError",
    "Motion",
    "Person",
    "Selection",
    "Session",
    "StoredSession",
    "StoredSessions",
    "analyze",
    "calibrate",
    "load",
    "load_many",
    "plot",
    "read",
]


__getattr__ = lazily(__name__, _HOMES)


def __dir__() -> list[str]:
    """List the public names, imported yet or not."""
    return sorted([*__all__, "__doc__", "__file__", "__name__"])
