"""From a person in space to a motion in their sagittal plane."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from hiphinge import filtering
from hiphinge.body import Landmark, OrientedSegment, Segment
from hiphinge.knowledge.names import SIDES, Side
from hiphinge.measures.standing import leg_length, segment_length
from hiphinge.motion import FloatArray, Motion, Provenance, Scale, SegmentOrientations, SpineMarkers, View
from hiphinge.sources.broken import Broken, broken
from hiphinge.sources.space.axes import forward, in_metres, is_flat, upright
from hiphinge.sources.space.body import Body, Points
from hiphinge.texts import Listing, Message, Number

#: Landmarks whose gaps are reported, with the names of their texts.
_REPORTED = {
    Landmark.SHOULDER: "shoulder",
    Landmark.HIP: "hip",
    Landmark.KNEE: "knee",
    Landmark.ANKLE: "ankle",
}
#: A gap in a smaller share of the frames is not worth a sentence.
LEAST_GAP = 0.05
#: A side that is hidden for a smaller share of the frames than this beyond the other is still the near one.
LESS_KNOWN = 0.25
#: Metres of trunk, thigh or shank, seen from the side, of the smallest child.
SHORTEST_SEGMENT_M = 0.1
#: A body stands where its shoulder is above its ankle by this share of the way over hip and knee (design
#: choice).
STRAIGHT_SHARE = 0.9


@dataclass(frozen=True)
class Origin:
    """Where a body comes from.

    Attributes
    ----------
    file, kind : str
        Name of the file, and kind of source.
    unit : str or None
        Unit that the file states for its places.
    first_side : {"right", "left"}
        Side that the file names first: that of the camera, where it has no depth.
    messages : tuple of Message
        What is to be said of the recording already.
    """

    file: str
    kind: str
    unit: str | None = None
    first_side: Side = "right"
    messages: tuple[Message, ...] = ()


def seen_from_the_side(body: Body, origin: Origin) -> Motion:
    """Look at a person from the side.

    Axes, unit and facing are read off the body; the plane turns with a person who turns. The right side is
    the near one unless more of the left side is known. Each unbroken stretch of a path is smoothed without
    lag; a gap stays a gap.

    Parameters
    ----------
    body : Body
        In any unit, with any axis upwards.
    origin : Origin

    Raises
    ------
    Broken
        If the body shows no leg, no facing or no human size.
    """
    body = in_metres(upright(body), origin.unit)
    near = _near_side(body, origin)
    plane = _Plane.of(body)
    positions = _positions(body, near, plane)
    _require_lengths(positions)
    seen = np.asarray(np.isfinite(positions).all(axis=2))
    right = near == "right"
    time_s = body.time_s
    return Motion(
        time_s=time_s,
        frame=np.arange(len(time_s)),
        positions=positions,
        standard_error=np.where(seen, body.joint_error_m, np.nan),
        confidence=seen.astype(np.float64),
        facing_sign=np.full(len(time_s), 1 if right else -1, dtype=np.int64),
        scale=Scale(leg_length(positions), metres_per_unit=1.0),
        view=View(near, 0.0, 0.0, usable=True),
        provenance=provenance(origin.file, origin.kind, time_s),
        messages=origin.messages + _gaps(seen),
        spine=_spine(body, plane),
        orientations=_orientations(body, plane),
    )


def provenance(file: str, kind: str, time_s: FloatArray) -> Provenance:
    """Describe a recording without pictures."""
    step = float(np.mean(np.diff(time_s)))
    return Provenance(file, kind, float(time_s[-1] - time_s[0]) + step, len(time_s), frame_rate_hz=1 / step)


def _require_lengths(positions: FloatArray) -> None:
    """Refuse a body whose joints lie on one another: nothing leans in it."""
    for segment in Segment:
        length = segment_length(positions, segment)
        known = length[np.isfinite(length)]
        if len(known) and np.median(known) < SHORTEST_SEGMENT_M:
            raise broken("unit")


@dataclass(frozen=True)
class _Plane:
    """The sagittal plane in each frame.

    `ahead` is its horizontal direction, `place` the point of the body that it goes through, and `along` how
    far the body has gone forward; shapes (frames, 2), (frames, 2) and (frames,).
    """

    ahead: FloatArray
    place: FloatArray
    along: FloatArray

    @classmethod
    def of(cls, body: Body) -> "_Plane":
        ahead = forward(body)
        hip = body.middle(Landmark.HIP)
        assert hip is not None  # a body without a hip has no leg, and was refused
        rows, known = np.arange(len(hip)), np.flatnonzero(np.isfinite(hip).all(axis=1))
        place = np.stack([np.interp(rows, known, hip[known, axis]) for axis in (0, 2)], axis=1)
        steps = (np.diff(place, axis=0) * (ahead[1:] + ahead[:-1]) / 2).sum(axis=1)
        return cls(ahead, place, np.append(0.0, np.cumsum(steps)) + float((place[0] * ahead[0]).sum()))

    def seen(self, points: FloatArray) -> FloatArray:
        """Project points, shape (frames, ..., 3), to x forward and y up, shape (frames, ..., 2)."""
        wide = (len(points), *(1,) * (points.ndim - 2))
        away = points[..., [0, 2]] - self.place.reshape(*wide, 2)
        x = (away * self.ahead.reshape(*wide, 2)).sum(axis=-1) + self.along.reshape(wide)
        return np.stack([x, points[..., 1]], axis=-1)


def _near_side(body: Body, origin: Origin) -> Side:
    if is_flat(body) and origin.first_side in body.sides:
        return origin.first_side
    right, left = (_known(body.sides.get(side, {})) for side in SIDES)
    return "left" if left > right + LESS_KNOWN else "right"


def _known(points: Points) -> float:
    """Joints of the chain that a side has, and the share of the frames that show all of these."""
    chain = [points.get(landmark) for landmark in _REPORTED]
    there = [np.isfinite(place).all(axis=1) for place in chain if place is not None]
    return len(there) + float(np.mean(np.all(there, axis=0))) if there else 0.0


def _positions(body: Body, near: Side, plane: _Plane) -> FloatArray:
    positions = np.full((len(body.time_s), len(Landmark), 2), np.nan)
    far: Side = "left" if near == "right" else "right"
    named = {**body.sides.get(near, {})}
    if body.nose is not None:
        named[Landmark.NOSE] = body.nose
    for landmark, place in body.sides.get(far, {}).items():
        named[Landmark[f"FAR_{landmark.name}"]] = place
    for landmark, place in named.items():
        positions[:, landmark] = smooth(body.time_s, plane.seen(place))
    return positions


def smooth(time_s: FloatArray, path: FloatArray) -> FloatArray:
    """Smooth a path, shape (frames, 2), without lag; a point with one coordinate missing is missing."""
    whole = np.isfinite(path).all(axis=1)
    return np.stack([filtering.low_pass(time_s, np.where(whole, part, np.nan)) for part in path.T], axis=1)


def _spine(body: Body, plane: _Plane) -> SpineMarkers | None:
    if not body.spine:
        return None
    points = np.stack([smooth(body.time_s, plane.seen(place)) for place in body.spine.values()], axis=1)
    error = np.where(np.isfinite(points).all(axis=2), body.joint_error_m / 2, np.nan)
    return SpineMarkers(tuple(body.spine), points, error)


def _orientations(body: Body, plane: _Plane) -> SegmentOrientations | None:
    if not body.rigid:
        return None
    standing = _standing(body)
    turns, at_rest = [], []
    for segment, points in body.rigid.items():
        seen = plane.seen(points)
        whole = turned_deg(np.concatenate([standing[segment], seen]) if standing else seen)
        turns.append(filtering.low_pass(body.time_s, whole[-len(seen) :]))
        at_rest.append(whole[0])
    inclination = np.stack(turns, axis=1)
    error = np.where(np.isfinite(inclination), body.turn_error_deg, np.nan)
    return SegmentOrientations(tuple(body.rigid), inclination, error, np.array(at_rest) if standing else None)


def _standing(body: Body) -> dict[OrientedSegment, FloatArray]:
    """Rigid points in the pose that a source calls its rest, from the side; none where it does not stand."""
    if body.standing is None:
        return {}
    try:
        pose = upright(body.standing)
        plane = _Plane.of(pose)
    except Broken:
        return {}
    if not all(_stands(points) for points in pose.sides.values()):
        return {}
    return {segment: plane.seen(points) for segment, points in pose.rigid.items()}


def _stands(points: Points) -> bool:
    """Whether a side of an upright body stands straight, from the ankle to the shoulder."""
    chain = [points.get(name) for name in (Landmark.SHOULDER, Landmark.HIP, Landmark.KNEE, Landmark.ANKLE)]
    known = [place[0] for place in chain if place is not None]
    if len(known) < len(chain):
        return False
    length = sum(float(np.linalg.norm(high - low)) for high, low in pairwise(known))
    return bool((known[0] - known[-1])[1] > STRAIGHT_SHARE * length)


def turned_deg(points: FloatArray) -> FloatArray:
    """Tell how far points that move together have turned, leaning forward positive.

    The least-squares rotation in the plane (Procrustes) of those points that are there, against the frame
    in which most are.

    Parameters
    ----------
    points : ndarray, shape (frames, points, 2)
        x forward and y up.

    Returns
    -------
    ndarray, shape (frames,)
        Degrees without jumps at whole turns; NaN where fewer than two points are there.
    """
    there = np.isfinite(points).all(axis=2)
    form = points[int(np.argmax(there.sum(axis=1)))]
    both = there & np.isfinite(form).all(axis=1)
    weight = both[..., None] / np.maximum(both.sum(axis=1), 1)[:, None, None]
    now, then = (
        np.where(both[..., None], place, 0.0) for place in (points, np.broadcast_to(form, points.shape))
    )
    now = np.where(both[..., None], now - (now * weight).sum(axis=1, keepdims=True), 0.0)
    then = np.where(both[..., None], then - (then * weight).sum(axis=1, keepdims=True), 0.0)
    across = (then[..., 1] * now[..., 0] - then[..., 0] * now[..., 1]).sum(axis=1)
    turn = np.degrees(np.arctan2(across, (then * now).sum(axis=(1, 2))))
    known = both.sum(axis=1) >= 2
    unwrapped = np.full(len(turn), np.nan)
    unwrapped[known] = np.unwrap(turn[known], period=360.0)
    return unwrapped


def _gaps(seen: NDArray[np.bool_]) -> tuple[Message, ...]:
    """Say which joints are missing for a part of the recording."""
    missing: Mapping[str, float] = {
        name: 1 - float(seen[:, landmark].mean()) for landmark, name in _REPORTED.items()
    }
    listed = [
        Message("recording-gap", {"part": Message(f"recording-gap-{name}"), "percent": Number(100 * share)})
        for name, share in missing.items()
        if share > LEAST_GAP
    ]
    return (Message("recording-gaps", {"gaps": Listing(listed)}),) if listed else ()
