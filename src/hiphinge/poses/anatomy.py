"""What a human body cannot do: a pose model that says so has made a mistake, however sure it is."""

import numpy as np

from hiphinge.motion import FloatArray
from hiphinge.poses.estimator import LEFT, RIGHT

# offsets in a side's block
_SHOULDER, _HIP, _ANKLE = 1, 4, 6
#: Nobody who stands, bends, sits or lies has both feet above both hips by this share of the trunk's length;
#: models do it to a body that they see in a weight plate.
FEET_ABOVE_HIPS = 0.1
#: Nobody grows or shrinks by this factor from one picture to the next.
LARGEST_CHANGE = 1.6


def is_upside_down(points_px: FloatArray) -> bool:
    """Whether a figure has both feet above its hips.

    Parameters
    ----------
    points_px : ndarray, shape (19, 2)
        Pixels, y down, in the order of `estimator.FIGURE_POINTS`.
    """
    left, right = points_px[LEFT], points_px[RIGHT]
    trunk = float(np.hypot(*(left[_SHOULDER] + right[_SHOULDER] - left[_HIP] - right[_HIP]))) / 2
    lower_foot = max(left[_ANKLE, 1], right[_ANKLE, 1])
    higher_hip = min(left[_HIP, 1], right[_HIP, 1])
    return bool(lower_foot < higher_hip - FEET_ABOVE_HIPS * trunk)
