"""The hips rise first on the way up."""

import numpy as np

from hiphinge.faults.finding import Finding
from hiphinge.faults.judging import judged
from hiphinge.faults.scene import Estimate, Scene

CODE = "hips_rise_first"
#: Knees that straighten by less than this do not lift the hips (design choice).
LEAST_STRAIGHTENED_DEG = 10.0


def look(scene: Scene) -> Finding:
    """Judge how much further the trunk leans on the way up than at the bottom, as the knees straighten."""
    return judged(CODE, _further(scene))


def _further(scene: Scene) -> Estimate | None:
    """Lean gained on the way up; 0 where the knees stay bent, as then the hips have not risen first."""
    trunk, knee = (scene.measures.series[name] for name in ("trunk_inclination_deg", "knee_flexion_deg"))
    start, bent = scene.at_bottom(trunk.name), scene.at_bottom(knee.name)
    furthest = scene.extreme(trunk.values, trunk.standard_error, rows=scene.ascent)
    if start is None or bent is None or furthest is None:
        return None
    straight = scene.middle(knee.values, knee.standard_error, scene.around(furthest.time_s))
    if straight is None:
        return None
    risen = bent.value - straight.value >= LEAST_STRAIGHTENED_DEG
    gained = furthest.value - start.value if risen else 0.0
    return Estimate(max(0.0, gained), float(np.hypot(start.error, furthest.error)), furthest.time_s)
