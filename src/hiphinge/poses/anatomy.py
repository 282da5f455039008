"""What a human body cannot do: a pose model that reports it is wrong, however sure it is.

A weight plate before the shins draws the ankle to its hub, and a hidden knee lands anywhere: the model is
sure of them all the same. A person's own lengths expose them, as bones do not shrink.
"""

import numpy as np
from numpy.typing import NDArray

from hiphinge.body import Landmark, Segment
from hiphinge.measures.angles import difference_deg, inclination_deg
from hiphinge.measures.human_range import KNEE_DEG
from hiphinge.measures.standing import LEAST_FRAMES, leg_length, standing_frames, trunk_length
from hiphinge.motion import FloatArray
from hiphinge.poses.estimator import LEFT, RIGHT
from hiphinge.reference import Reference

# offsets in a side's block
_SHOULDER, _HIP, _ANKLE = 1, 4, 6
_LEG = (Segment.THIGH, Segment.SHANK)
_FOOT = (Landmark.ANKLE, Landmark.HEEL, Landmark.TOE)
#: No one who stands, bends, sits or lies has both feet above both hips by this share of the trunk's length;
#: models do it to a body that they see in a weight plate.
FEET_ABOVE_HIPS = 0.1
#: No one grows or shrinks by this factor from one picture to the next.
LARGEST_CHANGE = 1.6
#: A thigh or a shank shorter or longer than these shares of half the leg has an end that is hidden (phantoms
#: whose legs are seen: 0.84 to 1.17; shanks behind plates on real clips: 0.13 to 0.6).
SHORTEST, LONGEST = 0.8, 1.25
#: Thigh and shank of people are at least this long for their trunk, as the pose model sees them (0.7 to 0.9);
#: the limit for a person who is never seen standing.
LEAST_PER_TRUNK = 0.68
#: Shanks lean by up to 45 degrees in a squat and 60 in a step; one beyond this lies.
STEEPEST_SHANK_DEG = 70.0
#: A foot that is seen at one place before and after it was hidden, within this share of the trunk, has stood
#: there.
SAME_PLACE = 0.15
#: A plate drags a foot where it is seen so far off its place, in lengths of the own shank, and the shank is
#: shorter than this share of it: a heel that lifts leaves the shank its length. A foot has a place where four
#: fifths of all sightings lie within the first of each other (design choices).
OFF_ITS_PLACE, DRAGGED_SHANK = 0.2, 0.9
#: Visibility of a foot that is remembered and not seen: that of a point that is hardly visible.
REMEMBERED = 0.1


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


def believed(
    points: FloatArray, visibility: FloatArray, reference: Reference | None = None
) -> tuple[FloatArray, FloatArray]:
    """Leave out what no standing or bending body can do, and put a hidden foot where it stands.

    Parameters
    ----------
    points : ndarray, shape (frames, landmarks, 2)
        x forward and y up, any unit; NaN where not seen.
    visibility : ndarray, shape (frames, landmarks)
    reference : Reference, optional
        Gives the length of the leg; else it is that of the points.

    Returns
    -------
    ndarray, shape (frames, landmarks, 2)
        NaN where a point cannot be believed.
    ndarray, shape (frames, landmarks)
        Low for a foot that is remembered.
    """
    points = _without_dragged_foot(without_impossible(points, reference))
    return _with_remembered_foot(points, visibility, _half_leg(points, reference))


def without_impossible(points: FloatArray, reference: Reference | None = None) -> FloatArray:
    """Leave out bodies that are upside down, and knees and feet that do not fit the leg."""
    points = np.where(_impossible(points)[:, None, None], np.nan, points)
    possible = _half_leg(points, reference)
    points = _without(points, _is_off(_length(points, Segment.THIGH), possible), (Landmark.KNEE,))
    points = _without(points, _is_off(_length(points, Segment.SHANK), possible), _FOOT)
    return _without(points, _foot_is_off(points), _FOOT)


def _without_dragged_foot(points: FloatArray) -> FloatArray:
    """Leave out a foot that stands, where it is seen elsewhere at the end of too short a shank."""
    places, shank = points[:, Landmark.ANKLE], _length(points, Segment.SHANK)
    seen = np.isfinite(shank)
    if seen.sum() < LEAST_FRAMES:
        return points
    own = float(np.median(shank[seen]))
    low, place, high = np.percentile(places[seen], (10, 50, 90), axis=0)
    if (high - low).max() > OFF_ITS_PLACE * own:
        return points
    off = np.hypot(*(places - place).T) > OFF_ITS_PLACE * own
    return _without(points, off & (shank < DRAGGED_SHANK * own), _FOOT)


def _impossible(points: FloatArray) -> NDArray[np.bool_]:
    """Frames with a foot above the hip or a shoulder below the foot."""
    shoulder, hip, ankle = (points[:, part, 1] for part in (Landmark.SHOULDER, Landmark.HIP, Landmark.ANKLE))
    return np.asarray((ankle > hip) | (shoulder < ankle))


def _half_leg(points: FloatArray, reference: Reference | None) -> tuple[float, float]:
    """Shortest and longest that thigh and shank can be: about half of the own leg in standing.

    The whole leg is surer than its parts: a plate that is held before a straight leg hides where the knee is.
    """
    if reference is not None:
        half = (reference.scale.leg_length or np.nan) / 2
        return SHORTEST * half, LONGEST * half
    half = (leg_length(points) or np.nan) / 2
    if standing_frames(points).sum() < LEAST_FRAMES:
        half = np.fmax(half, LEAST_PER_TRUNK * trunk_length(points))
    return SHORTEST * half, LONGEST * half


def _foot_is_off(points: FloatArray) -> NDArray[np.bool_]:
    """Frames whose knee bends further than any, or whose shank lies as of no foot that stands or steps."""
    thigh, shank = (inclination_deg(points[:, part.low], points[:, part.high]) for part in _LEG)
    knee = difference_deg(shank, thigh)
    return np.asarray((knee < KNEE_DEG[0]) | (knee > KNEE_DEG[1]) | (np.abs(shank) > STEEPEST_SHANK_DEG))


def _without(points: FloatArray, frames: NDArray[np.bool_], landmarks: tuple[Landmark, ...]) -> FloatArray:
    points = points.copy()
    for landmark in landmarks:
        points[frames, landmark] = np.nan
    return points


def _length(points: FloatArray, segment: Segment) -> FloatArray:
    return np.asarray(np.hypot(*(points[:, segment.high] - points[:, segment.low]).T))


def _is_off(length: FloatArray, possible: tuple[float, float]) -> NDArray[np.bool_]:
    return np.asarray((length < possible[0]) | (length > possible[1]))


def _with_remembered_foot(
    points: FloatArray, visibility: FloatArray, possible: tuple[float, float]
) -> tuple[FloatArray, FloatArray]:
    """Put a hidden ankle where the foot was seen before and after, if the shank then has its length."""
    seen = np.flatnonzero(np.isfinite(points[:, Landmark.ANKLE, 0]))
    if len(seen) < LEAST_FRAMES:
        return points, visibility
    frames = np.arange(len(points))
    before = seen[np.clip(np.searchsorted(seen, frames, side="right") - 1, 0, None)]
    after = seen[np.clip(np.searchsorted(seen, frames), None, len(seen) - 1)]
    places = points[:, Landmark.ANKLE]
    apart = np.hypot(*(places[after] - places[before]).T)
    place = (places[before] + places[after]) / 2
    reach = np.hypot(*(points[:, Landmark.KNEE] - place).T)
    hidden = np.isnan(places[:, 0]) & (apart < SAME_PLACE * trunk_length(points)) & ~_is_off(reach, possible)
    hidden &= np.isfinite(reach)
    points, visibility = points.copy(), visibility.copy()
    points[hidden, Landmark.ANKLE] = place[hidden]
    visibility[hidden, Landmark.ANKLE] = REMEMBERED
    return points, visibility
