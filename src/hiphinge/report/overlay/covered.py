"""The area that the person covers in the picture: the skeleton widened to the body."""

import numpy as np

from hiphinge.body import Landmark
from hiphinge.motion import FloatArray
from hiphinge.report.overlay.drawing import Box
from hiphinge.report.overlay.figure import trunk_length_px
from hiphinge.report.overlay.places import Places

#: Half the thickness of the body around its lines, in trunk lengths.
_TRUNK, _HEAD, _THIGH, _LIMB, _HAND = 0.3, 0.4, 0.2, 0.13, 0.22
_LIMBS = (
    (Landmark.HIP, Landmark.SHOULDER, _TRUNK),
    (Landmark.SHOULDER, Landmark.EAR, _TRUNK / 2),
    (Landmark.EAR, Landmark.NOSE, _HEAD),
    (Landmark.SHOULDER, Landmark.ELBOW, _LIMB),
    (Landmark.ELBOW, Landmark.WRIST, _LIMB),
    (Landmark.WRIST, Landmark.WRIST, _HAND),
    (Landmark.HIP, Landmark.KNEE, _THIGH),
    (Landmark.KNEE, Landmark.ANKLE, _LIMB),
    (Landmark.HEEL, Landmark.TOE, _LIMB),
)
#: Places along each limb.
_STEPS = np.linspace(0, 1, 6)
#: Circles are rounded to this grid, in trunk lengths.
_GRAIN = 0.03


def body_circles(places: Places) -> FloatArray:
    """Cover the body in all frames with circles.

    Parameters
    ----------
    places : Places

    Returns
    -------
    ndarray, shape (circles, 3)
        Centre and radius in pixels, without duplicates; empty if the person was never visible.
    """
    points = places.points
    trunk = trunk_length_px(points)
    if trunk is None:
        known = points[np.isfinite(points).all(axis=-1)]
        return np.column_stack([known, np.zeros(len(known))])
    circles = [_along(points[:, first], points[:, last], radius * trunk) for first, last, radius in _LIMBS]
    if places.rod is not None:
        circles.append(_along(places.rod.ends[:, 0], places.rod.ends[:, 1], 0.05 * trunk))
    every = np.concatenate(circles)
    known = every[np.isfinite(every).all(axis=1)]
    grain = max(1.0, _GRAIN * trunk)
    return np.asarray(np.unique(np.round(known / grain), axis=0) * grain)


def _along(first: FloatArray, last: FloatArray, radius: float) -> FloatArray:
    centres = first[:, None] + _STEPS[None, :, None] * (last - first)[:, None]
    flat = centres.reshape(-1, 2)
    return np.column_stack([flat, np.full(len(flat), radius)])


def clearance(box: Box, circles: FloatArray) -> float:
    """Return the distance of a box from circles in pixels; negative if it covers one."""
    low, high = np.array([box.left, box.top]), np.array([box.right, box.bottom])
    centres = circles[:, :2]
    away = np.hypot(*np.maximum(0, np.maximum(low - centres, centres - high)).T) - circles[:, 2]
    return float(np.min(away, initial=np.inf))
