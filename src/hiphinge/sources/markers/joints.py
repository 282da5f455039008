"""From markers to joints, rigid segments and points of the spine."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from hiphinge.body import Landmark, OrientedSegment, SpinePoint
from hiphinge.knowledge.names import SIDES, Side, hip_joint, marker_names
from hiphinge.motion import FloatArray
from hiphinge.sources.broken import broken
from hiphinge.sources.markers.marked import Marked
from hiphinge.sources.markers.rigid import with_hidden
from hiphinge.sources.naming import recognised
from hiphinge.sources.space.axes import metres_per_unit
from hiphinge.sources.space.body import Body

#: Both ends of a joint are used where both are there in this share of the frames that show the first.
_BOTH = 0.5
#: Angles between trunk and thigh, in degrees: up to the first a hip counts as straight, and from the second
#: on its thigh has its whole length again (design choice: walking stays below the first).
_BENT_DEG = (40.0, 80.0)
#: Metres between both ASIS: of most people, and from a child to the widest pelvis.
_PELVIS_M = ((0.2, 0.34), (0.12, 0.45))
_JOINTS = {
    Landmark.KNEE: "knee",
    Landmark.ANKLE: "ankle",
    Landmark.ELBOW: "elbow",
    Landmark.WRIST: "wrist",
}
_SINGLE = {
    Landmark.SHOULDER: "shoulder",
    Landmark.HEEL: "heel",
    Landmark.TOE: "toe",
    Landmark.EAR: "ear",
}
#: Markers that hardly move against the bones of a segment.
_PELVIS = ("right_asis", "left_asis", "right_psis", "left_psis", "sacrum")
_THORAX = ("c7", "t2", "t10", "t12", "jugular_notch", "xiphoid", "right_sternum", "left_sternum")
_LOW_THORAX = ("t10", "t12", "l1")
#: Standard errors of an inclination by rigid markers, and by the line over the back, which gives lumbar
#: flexion within 2.5 degrees RMS of a model fitted to all markers (design choices).
_TURN_ERROR_DEG, _CHORD_ERROR_DEG = 2.0, 3.5
_HEAD = ("right_front_of_head", "left_front_of_head", "right_back_of_head", "left_back_of_head")
_SPINE = {
    SpinePoint.C7: "c7",
    SpinePoint.T12: "t12",
    SpinePoint.L1: "l1",
    SpinePoint.L5: "l5",
    SpinePoint.S1: "s1",
}


@dataclass(frozen=True)
class _Known:
    """Markers by the names of hiphinge, and the metres in their unit."""

    places: Mapping[str, FloatArray]
    unit: str | None

    def any_of(self, *names: str) -> list[FloatArray]:
        return [self.places[name] for name in names if name in self.places]

    def middle(self, *names: str) -> FloatArray | None:
        """Mean of markers in the frames that show all that are known."""
        known = self.any_of(*names)
        return np.mean(known, axis=0) if known else None


def body_of(marked: Marked, given: Mapping[str, str] | None = None) -> Body:
    """Find the joints of a person among markers.

    A joint lies between its two markers, or where its outer marker is: the side view hardly shows the
    difference. A hip without a marker of its own is worked out from the pelvis (`hip_joint`), else it is
    where the greater trochanter is.

    Parameters
    ----------
    marked : Marked
    given : mapping of str to str, optional
        Labels for names of hiphinge, see `naming.read_names`.

    Raises
    ------
    Broken
        If no side has hip, knee and ankle.
    """
    places = _by_name(marked, given)
    pelvis = [name for name in _PELVIS if name in places]
    places |= zip(pelvis, with_hidden([places[name] for name in pelvis]), strict=True) if pelvis else {}
    known = _Known(places, marked.unit)
    sides = {side: _side(known, side) for side in SIDES}
    if not any({Landmark.HIP, Landmark.KNEE, Landmark.ANKLE} <= points.keys() for points in sides.values()):
        raise broken("no-joints", found=", ".join(marked.names[:12]))
    rigid, turn_error_deg = _rigid(known)
    return Body(
        marked.time_s,
        {side: points for side, points in sides.items() if points},
        nose=known.places.get("nose"),
        rigid=rigid,
        spine=_spine(known),
        turn_error_deg=turn_error_deg,
    )


def first_side(marked: Marked) -> Side:
    """Return the side that a file names first: exports of a side view begin with that of the camera."""
    found = recognised(marked.names, marker_names())
    at = {
        side: [marked.names.index(label) for name, (label, *_) in found.items() if name.startswith(side)]
        for side in SIDES
    }
    return min(SIDES, key=lambda side: min(at[side], default=len(marked.names)))


def _by_name(marked: Marked, given: Mapping[str, str] | None) -> dict[str, FloatArray]:
    for label in (given or {}).values():
        if label not in marked.names:
            raise broken("no-such-name", name=repr(label), found=", ".join(marked.names[:12]))
    places = {}
    for name, labels in recognised(marked.names, marker_names(), given).items():
        tried = [marked.places[:, marked.names.index(label)] for label in labels]
        seen = [float(np.isfinite(place[:, 0]).mean()) for place in tried]
        if max(seen) > 0:
            places[name] = next(
                place for place, share in zip(tried, seen, strict=True) if share >= max(seen) / 2
            )
    return places


def _side(known: _Known, side: Side) -> dict[Landmark, FloatArray]:
    joints = {landmark: _joint(known, f"{side}_{name}") for landmark, name in _JOINTS.items()}
    single = {landmark: known.places.get(f"{side}_{name}") for landmark, name in _SINGLE.items()}
    if single[Landmark.EAR] is None:
        single[Landmark.EAR] = known.middle(f"{side}_front_of_head", f"{side}_back_of_head")
    hip = known.places.get(f"{side}_hip")
    hip = _hip(known, side) if hip is None else hip
    hip = known.places.get(f"{side}_trochanter") if hip is None else hip
    knee, shoulder = joints[Landmark.KNEE], single[Landmark.SHOULDER]
    if hip is not None and knee is not None and shoulder is not None and not _is_side_view(hip, knee):
        hip = _at_thigh_length(hip, knee, shoulder)
    joints[Landmark.HIP] = hip
    return {landmark: place for landmark, place in (joints | single).items() if place is not None}


def _at_thigh_length(hip: FloatArray, knee: FloatArray, shoulder: FloatArray) -> FloatArray:
    """Move a bent hip away from the knee where the thigh is shorter than with a straight hip.

    Folds of skin and belly push the markers of a bent pelvis forward: in a deep squat the thigh seems to
    shorten by a tenth. Its direction stays, so that no angle of the leg changes.
    """
    thigh = hip - knee
    length = np.linalg.norm(thigh, axis=1)
    bent_deg = _between_deg(thigh, shoulder - hip)
    straight = length[(bent_deg < _BENT_DEG[0]) & (length > 0)]
    if not len(straight):
        return hip
    missing = np.fmax(float(np.median(straight)) - length, 0.0)
    share = np.clip((bent_deg - _BENT_DEG[0]) / (_BENT_DEG[1] - _BENT_DEG[0]), 0.0, 1.0)
    return np.asarray(hip + np.nan_to_num(share * missing)[:, None] * _unit(thigh))


def _is_side_view(*places: FloatArray) -> bool:
    """Whether places lie in one plane, as in an export: there a thigh seems shorter as it opens, too."""
    every = np.concatenate(places)
    known = every[np.isfinite(every).all(axis=1)]
    return len(known) > 0 and float(np.ptp(known, axis=0).min()) == 0.0


def _between_deg(one: FloatArray, other: FloatArray) -> FloatArray:
    """Angle between two directions in each frame, in degrees; NaN where there is none."""
    return np.asarray(np.degrees(np.arccos(np.clip((_unit(one) * _unit(other)).sum(axis=1), -1.0, 1.0))))


def _joint(known: _Known, name: str) -> FloatArray | None:
    """Centre of a joint: as it is given, between both markers, or at the outer one."""
    if name in known.places and f"{name}_lateral" not in known.places and f"{name}_medial" in known.places:
        return _between(known.places[name], known.places[f"{name}_medial"])
    if name in known.places:
        return known.places[name]
    outer, inner = (known.places.get(f"{name}_{end}") for end in ("lateral", "medial"))
    if outer is None or inner is None:
        return inner if outer is None else outer
    return _between(outer, inner)


def _between(outer: FloatArray, inner: FloatArray) -> FloatArray:
    """Middle of two markers; the outer one alone where the inner one is mostly missing."""
    there, both = np.isfinite(outer[:, 0]), np.isfinite(outer[:, 0] + inner[:, 0])
    return (outer + inner) / 2 if both.sum() >= _BOTH * there.sum() else outer


def _hip(known: _Known, side: Side) -> FloatArray | None:
    """Hip joint centre by regression from the pelvis; see `knowledge.names.hip_joint`."""
    right, left = (known.places.get(f"{one}_asis") for one in SIDES)
    back = known.middle("right_psis", "left_psis")
    back = known.places.get("sacrum") if back is None else back
    if right is None or left is None or back is None:
        return None
    front = (right + left) / 2
    across = right - left
    width, depth = (_usual_length(way) for way in (across, front - back))
    if not (width > 0 and depth > 0):
        return None
    outward = _unit(across)
    ahead = front - back
    ahead = _unit(ahead - (ahead * outward).sum(axis=1)[:, None] * outward)
    up = np.cross(outward, ahead)
    millimetre = 0.001 / metres_per_unit(width, _PELVIS_M, known.unit)
    rule = hip_joint()
    away = [
        constant * millimetre + of_depth * depth + of_width * width
        for constant, of_depth, of_width in (rule.forward, rule.up, rule.outward)
    ]
    out = away[2] if side == "right" else -away[2]
    return np.asarray(front + away[0] * ahead + away[1] * up + out * outward)


def _usual_length(way: FloatArray) -> float:
    length = np.linalg.norm(way, axis=1)
    known = length[np.isfinite(length)]
    return float(np.median(known)) if len(known) else float("nan")


def _unit(way: FloatArray) -> FloatArray:
    """Directions of length 1; NaN where there is none."""
    length = np.linalg.norm(way, axis=1)[:, None]
    return np.asarray(way / np.where(length > 0, length, np.nan))


def _rigid(known: _Known) -> tuple[dict[OrientedSegment, FloatArray], float]:
    """Segments with the points that move with them, and the standard error of their inclination."""
    groups = {
        OrientedSegment.PELVIS: known.any_of(*_PELVIS),
        OrientedSegment.THORAX: known.any_of(*_THORAX),
        OrientedSegment.HEAD: known.any_of(*_HEAD),
    }
    error_deg = _TURN_ERROR_DEG
    if not known.any_of(*_LOW_THORAX):
        groups[OrientedSegment.THORAX] = _back_chord(known)
        error_deg = _CHORD_ERROR_DEG
    rigid = {segment: np.stack(points, axis=1) for segment, points in groups.items() if len(points) > 1}
    # without a pelvis to compare with, an angle says nothing of hip or back
    return (rigid if OrientedSegment.PELVIS in rigid else {}), error_deg


def _back_chord(known: _Known) -> list[FloatArray]:
    """The line from the sacrum to C7, which stands in for a thorax without a marker at its lower end."""
    low = known.middle("right_psis", "left_psis")
    low = known.places.get("sacrum") if low is None else low
    return [] if low is None or "c7" not in known.places else [low, known.places["c7"]]


def _spine(known: _Known) -> dict[SpinePoint, FloatArray]:
    points = {level: known.places[name] for level, name in _SPINE.items() if name in known.places}
    # a pelvis alone says nothing of the back
    if not points.keys() & {SpinePoint.C7, SpinePoint.T12}:
        return {}
    for level, names in (
        (SpinePoint.PSIS, ("right_psis", "left_psis")),
        (SpinePoint.ASIS, ("right_asis", "left_asis")),
    ):
        middle = known.middle(*names)
        if middle is not None:
            points[level] = middle
    return points
