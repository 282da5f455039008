"""The heels come up."""

from hiphinge.body import Landmark
from hiphinge.faults.feet import rise
from hiphinge.faults.finding import Finding
from hiphinge.faults.judging import judged_change
from hiphinge.faults.scene import Scene

CODE = "heel_lift"


def look(scene: Scene) -> Finding:
    """Judge the largest rise of the heel that lasts, from own standing."""
    return judged_change(CODE, scene, rise(scene, Landmark.HEEL, Landmark.TOE))
