"""The hips stay bent at the top."""

from dataclasses import replace

from hiphinge.faults.finding import Finding
from hiphinge.faults.judging import judged_change
from hiphinge.faults.scene import Estimate, Scene

CODE = "incomplete_lockout"


def look(scene: Scene) -> Finding:
    """Judge how bent the hips stay at the top, against own standing."""
    return judged_change(CODE, scene, _left_bent(scene))


def _left_bent(scene: Scene) -> Estimate | None:
    """Apparent hip flexion of the straightest posture that lasts at the top, beyond own standing."""
    hip = scene.measures.series["trunk_thigh_flexion_deg"]
    stood = scene.stood(hip.name)
    straightest = scene.extreme(hip.values, hip.standard_error, sign=-1, rows=scene.top)
    if stood is None or straightest is None:
        return None
    return replace(straightest, value=straightest.value - stood.value).from_zero()
