"""How the camera stands to the person: yaw from the widths of the body, roll from upright edges."""

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from hiphinge.motion import FloatArray
from hiphinge.poses.estimator import LEFT, RIGHT
from hiphinge.poses.frames import Picture

# offsets in a side's block
_SHOULDER, _HIP, _KNEE, _ANKLE = 1, 4, 5, 6
#: Distance between the two shoulder points and between the two hip points of the pose model over the
#: length of the trunk, as seen from the front (measured on front views and a view turned by 20 degrees).
SHOULDERS_PER_TRUNK = 0.75
HIPS_PER_TRUNK = 0.55
#: Distance between the ankles, and between the knees, of a person who stands at hip width (measured alike).
FEET_PER_TRUNK = 0.55
#: Frames whose trunk is at least this share of its full length count: a bent trunk is foreshortened.
FULL_TRUNK = 0.9

#: A body whose trunk and legs are tilted further than this in half of the frames lies in the picture.
LYING_DEG = 60.0
#: Roll beyond this is not looked for: a picture turned further is refused by the way the body lies in it.
HIGHEST_ROLL_DEG = 10.0
#: Share of the nearly upright edges that must agree on the roll within `AGREEMENT_DEG`.
LEAST_AGREEMENT = 0.3
AGREEMENT_DEG = 1.5
_EDGE_SIDE = 480
#: Width of the smoothing in pixels; narrower derivatives favour the directions of the pixel grid.
EDGE_WIDTH = 1.5
_WEAKEST_EDGE, _STRONGEST_EDGE = 6.0, 40.0
_TILTS = np.arange(-15.0, 15.25, 0.5)


def yaw_deg(points_px: FloatArray, facing_sign: NDArray[np.int64]) -> float | None:
    """Estimate how far the camera is from the person's true side.

    Seen from the side the two shoulders and the two hips cover each other; the further the camera
    moves to the front or the back, the further apart they lie.

    Parameters
    ----------
    points_px : ndarray, shape (frames, 19, 2)
        In the order of `estimator.FIGURE_POINTS`.
    facing_sign : ndarray of int, shape (frames,)
        The two ways of facing are looked at on their own, as a turn-round changes the sign of the yaw.

    Returns
    -------
    float or None
        0 for a true side view to 90 for a front or back view, in degrees; None where the trunk is not seen.
        On phantoms it reads about 4 degrees at 0 and 22 at 20.
    """
    sides = [_near_before_far(points_px[facing_sign == side], side) for side in (1, -1)]
    yaws = [abs(_trunk_yaw_deg(shares)) for shares, _ in sides]
    frames = [weight for _, weight in sides]
    return float(np.average(yaws, weights=frames)) if sum(frames) else None


def legs_against_trunk_deg(points_px: FloatArray, facing_sign: NDArray[np.int64]) -> float:
    """How far the yaw of the legs is from that of shoulders and hips.

    Arms and plates hide a trunk, and the pose model then draws one seen from the side; the knees and the feet
    of the far side still lie beside those of the near one.

    Parameters
    ----------
    points_px : ndarray, shape (frames, 19, 2)
    facing_sign : ndarray of int, shape (frames,)
        As for `yaw_deg`.

    Returns
    -------
    float
        Degrees, >= 0; 0 where knees and ankles lie to different sides or are not seen. A foot that is put
        ahead of the other looks alike.
    """
    sides = [_near_before_far(points_px[facing_sign == side], side) for side in (1, -1)]
    apart = [abs(_legs_yaw_deg(shares) - _trunk_yaw_deg(shares)) for shares, _ in sides]
    frames = [weight for _, weight in sides]
    return float(np.average(apart, weights=frames)) if sum(frames) else 0.0


def _near_before_far(points_px: FloatArray, side: int) -> tuple[FloatArray, int]:
    """How far each near point lies before the far one, and how many frames show it.

    Medians over the upright frames of the shoulders, hips, knees and ankles, in lengths of the trunk.
    """
    near, far = (points_px[:, RIGHT], points_px[:, LEFT])[::side]
    trunk = np.hypot(*((near + far)[:, _SHOULDER] - (near + far)[:, _HIP]).T) / 2
    if not np.isfinite(trunk).any():
        return np.zeros(4), 0
    full = trunk >= FULL_TRUNK * np.nanpercentile(trunk, 90)
    joints = [_SHOULDER, _HIP, _KNEE, _ANKLE]
    apart = side * (near - far)[full][:, joints, 0] / trunk[full, None]
    return np.asarray(np.median(apart, axis=0)), int(full.sum())


def _trunk_yaw_deg(shares: FloatArray) -> float:
    """Yaw by shoulders and hips, from behind positive."""
    widths = np.array([SHOULDERS_PER_TRUNK, HIPS_PER_TRUNK])
    return float(np.degrees(np.arcsin(np.clip(shares[:2] / widths, -1, 1))).mean())


def _legs_yaw_deg(shares: FloatArray) -> float:
    """Yaw by the lesser of those of knees and ankles, from behind positive; 0 where they disagree."""
    knees, ankles = np.nan_to_num(shares[2:])
    lesser = min(abs(knees), abs(ankles)) * np.sign(knees) if knees * ankles > 0 else 0.0
    return float(np.degrees(np.arcsin(np.clip(lesser / FEET_PER_TRUNK, -1, 1))))


def upright_edges(picture: Picture) -> FloatArray:
    """Gather how the nearly upright edges of a picture are tilted.

    Returns
    -------
    ndarray, shape (60,)
        Strength of the edges in each half degree from -15 to 15, clockwise positive.
    """
    from PIL import Image

    grey = Image.fromarray(picture).convert("L")
    grey.thumbnail((_EDGE_SIDE, _EDGE_SIDE), Image.Resampling.BILINEAR)
    light = np.asarray(grey, dtype=np.float64)
    down, across = (np.asarray(gaussian_filter(light, EDGE_WIDTH, order=order)) for order in ((1, 0), (0, 1)))
    strength = np.hypot(down, across)
    edge = strength > _WEAKEST_EDGE
    tilt = (np.degrees(np.arctan2(down[edge], across[edge])) + 90) % 180 - 90
    weight = np.minimum(strength[edge], _STRONGEST_EDGE)
    return np.histogram(tilt, _TILTS, weights=weight)[0]


def roll_deg(edges: FloatArray) -> float | None:
    """Roll of the camera from the tilt of upright edges such as door frames, corners and shelves.

    Parameters
    ----------
    edges : ndarray, shape (60,)
        Sum of `upright_edges` over some pictures of the recording.

    Returns
    -------
    float or None
        Degrees, positive where the camera is turned clockwise (the picture's content anticlockwise);
        None where the edges do not agree. A floor line is never used: it tilts with perspective.
    """
    total = edges.sum()
    if total <= 0:
        return None
    middle = (_TILTS[:-1] + _TILTS[1:]) / 2
    smooth = np.convolve(edges, [0.25, 0.5, 0.25], mode="same")
    near = np.abs(middle - middle[int(np.argmax(smooth))]) <= AGREEMENT_DEG
    tilt = float(np.average(middle[near], weights=edges[near]))
    if edges[near].sum() / total < LEAST_AGREEMENT or abs(tilt) > HIGHEST_ROLL_DEG:
        return None
    return -tilt


def lean_deg(points_px: FloatArray) -> float | None:
    """Lean of the standing body in the picture, ankles to shoulders, to the right positive.

    Parameters
    ----------
    points_px : ndarray, shape (frames, 19, 2)
        Pixels, y down; the two sides are averaged.

    Returns
    -------
    float or None
        Degrees at the frames in which the body is longest; None where it is not seen whole.
    """
    both = (points_px[:, LEFT] + points_px[:, RIGHT]) / 2
    shoulder, ankle = both[:, _SHOULDER], both[:, _ANKLE]
    length = np.hypot(*(shoulder - ankle).T)
    if not np.isfinite(length).any():
        return None
    longest = length >= 0.97 * np.nanpercentile(length, 95)
    across, down = np.median((shoulder - ankle)[longest], axis=0)
    return float(np.degrees(np.arctan2(across, -down)))


def lies(points_px: FloatArray) -> bool:
    """Tell whether trunk and legs lie across the picture most of the time.

    Parameters
    ----------
    points_px : ndarray, shape (frames, 19, 2)
        Pixels, y down; the two sides are averaged.
    """
    both = (points_px[:, LEFT] + points_px[:, RIGHT]) / 2
    shoulder, hip, ankle = both[:, _SHOULDER], both[:, _HIP], both[:, _ANKLE]
    tilts = []
    for low, high in ((hip, shoulder), (ankle, hip)):
        across, down = (high - low).T
        tilts.append(np.degrees(np.arctan2(np.abs(across), -down)))
    lesser = np.minimum(*tilts)
    return bool(np.isfinite(lesser).any() and np.nanmedian(lesser) > LYING_DEG)


def turned_upright(points_px: FloatArray, roll: float, width: int, height: int) -> FloatArray:
    """Turn points of a rolled picture about its middle so that the upright is upright; same shape."""
    angle = np.radians(roll)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    middle = np.array([width / 2, height / 2])
    return np.asarray((points_px - middle) @ turn.T + middle)
