"""The back in quiet posture, from its outline: hollows of neck and low back, and how far the back turns.

A vertical rod touches the upper back where it stands out most. The hollows are the horizontal distances
from it to the neck and to the low back (flèche cervicale and flèche lombaire), the kyphosis index is the
mean of both; all in per cent of the height of the trunk, sacrum to C7. The turns are of the silhouette, not
of the bones: of the upper back that of a parabola along it; of the low back between the steepest lines below
and above its hollow, negative where it is round. Where the seat begins differs between people, and with the
landmark of the hip: lines at fixed heights would turn with it.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from hiphinge.body import Landmark, SpinePoint
from hiphinge.measures.angles import inclination_error_deg
from hiphinge.measures.landmarks import place
from hiphinge.measures.spine.neutral import neutral_in, without_bulges
from hiphinge.measures.spine.shape import LEAST_SCATTER, LEVEL_ERROR
from hiphinge.measures.spine.template import C7, HEAD, SACRUM, T12
from hiphinge.measures.standing import trunk_length
from hiphinge.motion import BackLine, FloatArray, Motion
from hiphinge.posture.unknown import unknown
from hiphinge.quantity import Quantity

#: Standard error of the level at which the outline has C7, in trunk lengths (design choice: a vertebra).
C7_ERROR = 0.05
#: The upper back turns between T12 and here: further up the outline turns back into the neck (trunk lengths).
BELOW_C7 = 1.0
#: A level is read where the outline reaches beyond it, but for this (trunk lengths).
REACH = 0.02
#: Hidden pieces longer than this are not bridged (trunk lengths, design choice: arms hide 0.15 and more).
LONGEST_GAP = 0.1
#: Length of the lines below and above the hollow of the low back, in trunk lengths (design choice: shorter
#: ones follow creases of the clothes).
STEEP_LINE = 0.3
#: How much more the sagitta of a parabola scatters than a single point of it (its middle against both ends).
SAGITTA_SCATTER = 1.22

_HOLLOWS = ("neck_hollow_pct", "low_back_hollow_pct", "kyphosis_index_pct")
_HEAD_FORWARD = "craniovertebral_deg"


@dataclass(frozen=True)
class _Outline:
    """The standing back in trunk lengths from the hip, from below to above.

    Attributes
    ----------
    height : ndarray, shape (points,)
        Along the trunk, rising.
    line : ndarray, shape (points, 2)
        x forward and y up.
    behind : ndarray, shape (points,)
        Behind the line from hip to shoulder.
    gaps : ndarray, shape (gaps, 2)
        Heights between which it is hidden.
    error : float
        Standard error of a point across the line.
    """

    height: FloatArray
    line: FloatArray
    behind: FloatArray
    gaps: FloatArray
    error: float

    def reaches(self, low: float, high: float) -> bool:
        """Whether it is seen from one height to another."""
        hidden = (self.gaps[:, 0] < high) & (self.gaps[:, 1] > low)
        ends = self.height[0] <= low + REACH and self.height[-1] >= high - REACH
        return bool(ends and not hidden.any())

    def at(self, height: float) -> FloatArray:
        """Place at a height, shape (2,)."""
        return np.array([np.interp(height, self.height, part) for part in self.line.T])

    def between(self, low: float, high: float) -> FloatArray:
        """Places from one height to another, shape (points, 2)."""
        return np.array([self.at(height) for height in np.linspace(low, high, 25)])


def back_readings(motion: Motion) -> Mapping[str, Quantity]:
    """Read hollows, turns and the head over C7.

    Parameters
    ----------
    motion : Motion
        Quiet frames alone.

    Returns
    -------
    mapping of str to Quantity
    """
    names = (_HEAD_FORWARD, *_HOLLOWS, "kyphosis_deg", "lordosis_deg")
    outline, by_point = _outline(motion), _head_over_point(motion)
    if outline is None:
        hidden = unknown("no-outline" if motion.back is None else "back-hidden")
        return {**dict.fromkeys(names, hidden), _HEAD_FORWARD: by_point or hidden}
    return {
        _HEAD_FORWARD: by_point or _head_forward(motion, outline),
        **_hollows(outline),
        "kyphosis_deg": _upper_back_turn(outline),
        "lordosis_deg": _low_back_turn(outline),
    }


def _outline(motion: Motion) -> _Outline | None:
    trunk = trunk_length(motion.positions)
    if motion.back is None or not trunk > 0:
        return None
    neutral = neutral_in(motion, motion.back, np.ones(len(motion), dtype=bool), trunk)
    if neutral is None:
        return None
    bare = without_bulges(neutral)
    lean = np.radians(bare.trunk_inclination_deg)
    height = bare.line @ np.array([np.sin(lean), np.cos(lean)])
    rising = np.flatnonzero(height >= np.maximum.accumulate(height))
    behind = bare.line @ np.array([-np.cos(lean), np.sin(lean)])
    error = float(np.hypot(np.nanmedian(motion.back.standard_error) / trunk, LEAST_SCATTER))
    gaps = _gaps(motion, motion.back, trunk, lean)
    return _Outline(height[rising], bare.line[rising], behind[rising], gaps, error)


def _gaps(motion: Motion, back: BackLine, trunk: float, lean: float) -> FloatArray:
    """Heights between which the outline is hidden in half of the frames or more, shape (gaps, 2)."""
    relative = (back.points - motion.at(Landmark.HIP)[:, None]) / trunk
    often = np.isfinite(relative[..., 0]).mean(axis=0) > 0.5
    seen = np.sort(np.nanmedian(relative[:, often], axis=0) @ np.array([np.sin(lean), np.cos(lean)]))
    wide = np.diff(seen) > LONGEST_GAP
    return np.stack([seen[:-1][wide], seen[1:][wide]], axis=1)


def _hollows(outline: _Outline) -> dict[str, Quantity]:
    def neck(raised: float) -> float:
        return _depth(outline, C7 + raised, HEAD)

    def low_back(raised: float) -> float:
        return _depth(outline, SACRUM + raised, T12 + raised)

    def index(raised: float) -> float:
        return (neck(raised) + low_back(raised)) / 2

    reach = ((T12, HEAD), (SACRUM, C7), (SACRUM, HEAD))
    scatter = 100 * outline.error * np.sqrt(2.0)
    return {
        name: _varied(hollow, scatter) if outline.reaches(*levels) else unknown("back-hidden")
        for name, hollow, levels in zip(_HOLLOWS, (neck, low_back, index), reach, strict=True)
    }


def _depth(outline: _Outline, low: float, high: float) -> float:
    """How far the outline lies before the rod where it lies most, in per cent of the trunk's height."""
    rod = outline.between(T12, C7)[:, 0].min()
    return 100 * float(outline.between(low, high)[:, 0].max() - rod) / (C7 - SACRUM)


def _upper_back_turn(outline: _Outline) -> Quantity:
    if not outline.reaches(T12, BELOW_C7):
        return unknown("back-hidden")

    def turned(raised: float) -> float:
        levels = np.linspace(T12 + raised, BELOW_C7 + raised, 25)
        bow, slope, _ = np.polyfit(levels, np.interp(levels, outline.height, outline.behind), 2)
        ends = np.arctan(slope + 2 * bow * levels[[0, -1]])
        return float(np.degrees(ends[0] - ends[1]))

    sagitta = outline.error * SAGITTA_SCATTER
    return _varied(turned, float(np.degrees(8 * sagitta / (BELOW_C7 - T12))))


def _low_back_turn(outline: _Outline) -> Quantity:
    half = STEEP_LINE / 2
    if not outline.reaches(SACRUM - half, T12 + half):
        return unknown("back-hidden")

    def turned(raised: float) -> float:
        levels = np.linspace(SACRUM, T12, 25) + raised
        leans = np.arctan([_slope(outline, level) for level in levels])
        # a hollow turns back on the way up, a rounded low back forward
        upwards = np.triu(np.subtract.outer(leans, leans).T)
        return float(np.degrees(upwards.flat[np.abs(upwards).argmax()]))

    # each of both lines turns as its ends scatter
    return _varied(turned, float(np.degrees(2 * outline.error / STEEP_LINE)))


def _slope(outline: _Outline, level: float) -> float:
    """How fast the outline goes back with height, along a line about a level."""
    heights = np.linspace(level - STEEP_LINE / 2, level + STEEP_LINE / 2, 25)
    return float(np.polyfit(heights, np.interp(heights, outline.height, outline.behind), 1)[0])


def _varied(read: Callable[[float], float], scatter: float) -> Quantity:
    """Read at the levels of the model and a little above and below: people differ in where theirs are."""
    higher, lower = (read(by) for by in (LEVEL_ERROR, -LEVEL_ERROR))
    return Quantity(read(0.0), float(np.hypot(scatter, (higher - lower) / 2)))


def _head_over_point(motion: Motion) -> Quantity | None:
    """The same angle where a point marks C7, as markers do; None without one, or without an ear."""
    marked = None if motion.spine is None else motion.spine.of(SpinePoint.C7)
    if marked is None:
        return None
    c7, c7_error = marked
    away = place(motion, Landmark.EAR) - c7
    known = np.isfinite(away).all(axis=1)
    if not known.any():
        return None
    forward, up = np.median(away[known], axis=0)
    ends = (c7_error[known], motion.standard_error[known, Landmark.EAR])
    error = inclination_error_deg(np.hypot(forward, up), *(np.asarray(np.median(end)) for end in ends))
    return Quantity(float(np.degrees(np.arctan2(up, forward))), float(error))


def _head_forward(motion: Motion, outline: _Outline) -> Quantity:
    """Angle of the line from C7 to the ear over the horizontal: smaller where the head is further forward."""
    trunk, hip = trunk_length(motion.positions), motion.at(Landmark.HIP)
    ear = (place(motion, Landmark.EAR) - hip) / trunk
    if not np.isfinite(ear).any():
        return unknown("hidden")
    if not outline.reaches(T12, C7 + C7_ERROR):
        return unknown("back-hidden")
    ear_at = np.nanmedian(ear, axis=0)

    def angle(raised: float) -> float:
        forward, up = ear_at - outline.at(C7 + raised)
        return float(np.degrees(np.arctan2(up, forward)))

    ear_error = np.nanmedian(motion.standard_error[:, Landmark.EAR]) / trunk
    length = np.hypot(*(ear_at - outline.at(C7)))
    landmark = inclination_error_deg(length, np.asarray(outline.error), np.asarray(ear_error))
    level = (angle(C7_ERROR) - angle(-C7_ERROR)) / 2
    return Quantity(angle(0.0), float(np.hypot(landmark, level)))
