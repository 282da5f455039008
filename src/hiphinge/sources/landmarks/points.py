"""The points of landmark tables that are measured."""

from hiphinge.body import Landmark, SpinePoint

_SIDE = tuple(Landmark(at).name.lower() for at in range(Landmark.EAR, Landmark.TOE + 1))
#: In the order of `poses.estimator.FIGURE_POINTS`: nose, left side, right side.
FIGURE = ("nose", *(f"{side}_{name}" for side in ("left", "right") for name in _SIDE))
#: Points over the spine.
SPINE = {level.value.lower(): level for level in SpinePoint}
