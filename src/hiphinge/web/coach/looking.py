"""From a reading of the live driver to what the coach judges and the page draws."""

import math
from dataclasses import dataclass

import numpy as np

from hiphinge.coaching.live_set import Framing, Sight
from hiphinge.live import Reading
from hiphinge.motion import FloatArray
from hiphinge.poses.facing import votes
from hiphinge.poses.frames import Picture
from hiphinge.poses.lens import LensWatch

#: Of `poses.estimator.FIGURE_POINTS`.
_SHOULDERS, _HIPS = (2, 11), (5, 14)
_ARMS = (3, 4, 12, 13)
#: The crown of the head lies so many trunk lengths above the nose and ears.
_CROWN = 0.25
#: Every so many pixels are enough to know how bright a picture is.
_THIN = 8
#: Beside the person begins so many of their breadths from the outermost landmarks.
_BESIDE = 0.25
#: Points that are sent of the line of the back.
_BACK_POINTS = 24

#: A point as shares of the picture's width and height.
Place = tuple[float, float]


@dataclass(frozen=True)
class Overlay:
    """What is drawn over a picture, in shares of its width and height.

    Attributes
    ----------
    points : tuple of Place
        The landmarks, in the order of `poses.estimator.FIGURE_POINTS`; empty where nobody is seen.
    back : tuple of Place
        The line of the back, where it is seen.
    rod : tuple of Place
        Both ends of the virtual dowel; empty where there is none.
    contacts : tuple of (Place, bool)
        Where the back touches the dowel or has left it.
    wall : tuple of Place
        Both ends of a line on the wall behind the person; empty where there is none.
    """

    points: tuple[Place, ...] = ()
    back: tuple[Place, ...] = ()
    rod: tuple[Place, ...] = ()
    contacts: tuple[tuple[Place, bool], ...] = ()
    wall: tuple[Place, ...] = ()


@dataclass(frozen=True)
class Ranges:
    """How far the person is bent, in degrees; None where unknown.

    Attributes
    ----------
    lean, hips, back : float or None
        Of the trunk, and how much of it comes from the hips and from the low back.
    """

    lean: float | None = None
    hips: float | None = None
    back: float | None = None


def sight_of(reading: Reading, picture: Picture, lens: LensWatch) -> Sight:
    """Return what the coach judges."""
    framing, thin = _framing(reading, picture), picture[::_THIN, ::_THIN]
    return Sight(
        time_s=reading.time_s,
        brightness=float(thin.mean() / 255),
        framing=framing,
        phase=reading.phase,
        lean_deg=_known(reading, "trunk_inclination_deg"),
        yaw_deg=None if reading.view is None else reading.view.yaw_deg,
        background=None if framing is None else _background(thin, framing),
        # the room is looked at until the person is known in it
        bends_edges=lens.look(picture, reading.time_s) if reading.view is None else None,
    )


def _background(picture: Picture, body: Framing) -> float | None:
    """Return the mean of what lies to both sides of a body, as a share of white."""
    width, room = picture.shape[1], _BESIDE * (body.right - body.left)
    left, right = (round(width * edge) for edge in (body.left - room, body.right + room))
    beside = np.concatenate([picture[:, : max(0, left)], picture[:, max(0, right) :]], axis=1)
    return float(beside.mean() / 255) if beside.size else None


def ranges_of(reading: Reading) -> Ranges:
    """Return how far the person is bent."""
    names = ("trunk_inclination_deg", "hip_flexion_deg", "lumbar_flexion_deg")
    return Ranges(*(_known(reading, name) for name in names))


def overlay_of(reading: Reading, picture: Picture) -> Overlay:
    """Return what is drawn over the picture."""
    size = np.array([picture.shape[1], picture.shape[0]], dtype=float)
    contacts = ((_places(one.at_px[None], size), one.touches) for one in reading.contacts)
    back = _places(reading.back_px, size)
    return Overlay(
        points=_places(reading.points_px, size),
        back=back[:: max(1, len(back) // _BACK_POINTS)],
        rod=_places(reading.rod_px, size),
        contacts=tuple((place[0], touches) for place, touches in contacts if place),
        wall=_places(reading.wall_px, size),
    )


def _places(points_px: FloatArray | None, size: FloatArray) -> tuple[Place, ...]:
    if points_px is None:
        return ()
    known = points_px[np.isfinite(points_px).all(axis=1)] / size
    return tuple((round(float(x), 4), round(float(y), 4)) for x, y in known)


def _known(reading: Reading, name: str) -> float | None:
    value = reading.measures.get(name, math.nan)
    return value if math.isfinite(value) else None


def _framing(reading: Reading, picture: Picture) -> Framing | None:
    points, visibility = reading.points_px, reading.visibility
    if not reading.seen or points is None or visibility is None:
        return None
    height, width = picture.shape[:2]
    trunk = float(np.linalg.norm(_middle(points, _SHOULDERS) - _middle(points, _HIPS)))
    sign = 1 if votes(points[None, :, 0], visibility[None])[0] >= 0 else -1
    breadth = abs(float(points[_SHOULDERS[0], 0] - points[_SHOULDERS[1], 0]))
    left, top = points.min(axis=0)
    right, bottom = points.max(axis=0)
    return Framing(
        left=float(left) / width,
        top=(float(top) - _CROWN * trunk) / height,
        right=float(right) / width,
        bottom=float(bottom) / height,
        breadth=breadth / max(trunk, 1.0),
        facing="right" if sign > 0 else "left",
        arm_behind=_arm_behind(points, sign, trunk),
    )


def _middle(points: FloatArray, pair: tuple[int, int]) -> FloatArray:
    middle: FloatArray = points[list(pair)].mean(axis=0)
    return middle


def _arm_behind(points: FloatArray, sign: int, trunk: float) -> float:
    """How far an elbow or wrist lies behind the trunk, in trunk lengths."""
    shoulder, hip = _middle(points, _SHOULDERS), _middle(points, _HIPS)
    along = (hip - shoulder) / max(trunk, 1.0)
    arms = points[list(_ARMS)] - shoulder
    # of the arms, only what lies between shoulder and hip can hide the back
    beside = arms @ along
    off = sign * (arms[:, 1] * along[0] - arms[:, 0] * along[1])
    behind = off[(beside > 0) & (beside < trunk)] / max(trunk, 1.0)
    return float(behind.max(initial=0.0))
