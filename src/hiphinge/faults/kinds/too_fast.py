"""The way down is fast."""

import math

from hiphinge.faults.finding import Finding
from hiphinge.faults.judging import cannot_tell, judged, yardstick
from hiphinge.faults.scene import Estimate, Scene
from hiphinge.texts import Message

CODE = "too_fast"


def look(scene: Scene) -> Finding:
    """Judge the time of the way down by the tempo that the drill asks for."""
    asked = scene.drill.expectation.descent_s
    if asked is None:
        return cannot_tell(CODE, Message("because-not-judged"))
    return judged(CODE, _descent(scene), yardstick(CODE, asked))


def _descent(scene: Scene) -> Estimate | None:
    """Time of the way down; its start and its end may each be a frame off."""
    trunk = scene.measures.series["trunk_inclination_deg"]
    seen = scene.middle(trunk.values, trunk.standard_error, scene.descent)
    if seen is None:
        return None
    return Estimate(scene.rep.descent_s, math.sqrt(2) * scene.frame_s, seen.time_s)
