"""Which faults there are, and looking for those that a drill is judged by."""

from collections.abc import Callable, Mapping

from hiphinge.faults import (
    dowel_lost,
    heel_lift,
    incomplete_lockout,
    load_away,
    locked_knees,
    lumbar_rounding,
    neck_extended,
    neck_flexed,
    over_arching,
    pelvis_tuck,
    shallow,
    squat_substitution,
    toe_lift,
    too_fast,
    upper_back_rounding,
    waist_bend,
    wall_missed,
)
from hiphinge.faults.finding import Finding
from hiphinge.faults.scene import Scene

_MODULES = (
    dowel_lost,
    heel_lift,
    incomplete_lockout,
    load_away,
    locked_knees,
    lumbar_rounding,
    neck_extended,
    neck_flexed,
    over_arching,
    pelvis_tuck,
    shallow,
    squat_substitution,
    toe_lift,
    too_fast,
    upper_back_rounding,
    waist_bend,
    wall_missed,
)
#: All faults; each looks at one repetition.
FAULTS: Mapping[str, Callable[[Scene], Finding]] = {fault.CODE: fault.look for fault in _MODULES}


def findings(scene: Scene) -> tuple[Finding, ...]:
    """Look for every fault that the drill is judged by, in the order of the drill's table."""
    return tuple(FAULTS[code](scene) for code in scene.drill.expectation.faults if _asked(code, scene))


def _asked(code: str, scene: Scene) -> bool:
    """Whether a fault is looked for: nobody who does no wall drill is told of a wall that is not there."""
    return code != wall_missed.CODE or scene.motion.wall is not None or "wall" in scene.drill.equipment
