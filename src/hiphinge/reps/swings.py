"""Swings: the single descents and ascents that a series of bend is made of."""

from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from hiphinge import filtering
from hiphinge.motion import FloatArray

#: Smallest swing that is looked at, in degrees of bend: less is sway and fidgeting (design choice).
LEAST_SWING_DEG = 12.0
#: A swing must reach this share of the person's usual one: a set-up bend or a shuffle does not.
LEAST_SHARE = 0.3
#: A top counts as standing when the bend is back within this share of the usual swing.
STANDING_SHARE = 0.5
#: The person's usual swing is this percentile of all: most swings of a set are repetitions.
USUAL_PERCENTILE = 75
#: A bend that changes faster than this at the edge of the recording was cut off there.
CUT_SPEED_DEG_S = 25.0
#: Unless it has come as deep there as this share of another bottom: a bar that is set down.
AS_DEEP = 0.9


@dataclass(frozen=True)
class Swing:
    """One movement from a turning point to the next.

    Attributes
    ----------
    first, last : int
        Frames of the turning points.
    down : bool
        Whether the body bends (a descent).
    starts_whole, ends_whole : bool
        False where the recording cuts the movement off on that side.
    """

    first: int
    last: int
    down: bool
    starts_whole: bool = True
    ends_whole: bool = True

    @property
    def whole(self) -> bool:
        """Whether the movement was seen from its beginning to its end."""
        return self.starts_whole and self.ends_whole

    @property
    def bottom(self) -> int:
        """Frame of the deeper turning point."""
        return self.last if self.down else self.first

    @property
    def top(self) -> int:
        """Frame of the higher turning point."""
        return self.first if self.down else self.last


@dataclass(frozen=True)
class _Stretch:
    """An unbroken stretch of the series, with the least bend of a deep bottom and the most of a standing."""

    bend: FloatArray
    speed: FloatArray
    first: int
    stop: int
    standing: float
    deep: float = np.inf

    def whole_at(self, end: int, top: bool) -> bool:
        """Whether a swing is whole at one of its ends: a top must be a standing, a bottom must not be cut."""
        if top:
            return bool(self.bend[end] <= self.standing)
        return not self.cut_at(end) or bool(self.bend[end] >= self.deep)

    def cut_at(self, end: int) -> bool:
        """Whether the recording ends within a movement."""
        at_edge = end - self.first < 2 or self.stop - 1 - end < 2
        return bool(at_edge and abs(self.speed[end]) > CUT_SPEED_DEG_S)

    def with_deep(self, points: list[int]) -> "_Stretch":
        """The same, with the bend of its bottoms that were not cut off."""
        whole = [self.bend[i] for i in points if self.bend[i] > self.standing and not self.cut_at(i)]
        return replace(self, deep=AS_DEEP * max(whole, default=np.inf))


def from_standing(bend: FloatArray) -> FloatArray:
    """Cut a series of bend off below the person's own standing.

    A lean backwards between two repetitions, as in racking a bar, is no part of an ascent.
    """
    spans = filtering.runs(np.isfinite(bend))
    points = [_turning_points(bend, span, LEAST_SWING_DEG) for span in spans]
    tops = np.array([bend[i] for found in points for i in _tops(bend, found)])
    if not len(tops):
        return bend
    standing = tops[tops <= np.percentile(tops, 10) + STANDING_SHARE * _usual_swing(bend, points)]
    return np.asarray(np.maximum(bend, float(np.median(standing))), dtype=np.float64)


def swings(bend: FloatArray, speed: FloatArray) -> tuple[tuple[Swing, ...], ...]:
    """Find the swings of a series, one tuple for each unbroken stretch.

    Parameters
    ----------
    bend : ndarray, shape (frames,)
        Degrees; NaN where missing.
    speed : ndarray, shape (frames,)
        Speed of the bend in degrees per second, to detect a movement cut off at an end of the recording.
    """
    spans = filtering.runs(np.isfinite(bend))
    first_look = [_turning_points(bend, span, LEAST_SWING_DEG) for span in spans]
    usual = _usual_swing(bend, first_look)
    if usual == 0:
        return ()
    least = max(LEAST_SWING_DEG, LEAST_SHARE * usual)
    standing = _standing_bend(bend, first_look) + STANDING_SHARE * usual
    found = []
    for first, stop in spans:
        stretch = _Stretch(bend, speed, first, stop, standing)
        points = _with_standing_tops(stretch, _turning_points(bend, (first, stop), least))
        stretch = stretch.with_deep(points)
        found.append(tuple(_swing(stretch, *ends) for ends in pairwise(points)))
    return tuple(found)


def _turning_points(bend: FloatArray, span: tuple[int, int], least: float) -> list[int]:
    """Frames at which the bend turns by at least `least` degrees, with both ends of the outermost swings."""
    low = high = span[0]
    points: list[int] = []
    rising: bool | None = None
    for i, value in enumerate(bend[span[0] : span[1]].tolist(), start=span[0]):
        if rising is not False and value > bend[high]:
            high = i
        if rising is not True and value < bend[low]:
            low = i
        if rising is not True and value - bend[low] >= least:
            points.append(low)
            rising, high = True, i
        elif rising is not False and bend[high] - value >= least:
            points.append(high)
            rising, low = False, i
    if points:
        points.append(high if rising else low)
    return points


def _usual_swing(bend: FloatArray, points: list[list[int]]) -> float:
    """Size of the person's usual swing in degrees, 0 without any."""
    sizes = np.concatenate([np.abs(np.diff(bend[found])) for found in points] or [np.empty(0)])
    return float(np.percentile(sizes, USUAL_PERCENTILE)) if len(sizes) else 0.0


def _tops(bend: FloatArray, points: list[int]) -> list[int]:
    """The upper turning points among alternating ones."""
    if len(points) < 2:
        return []
    return points[0 if bend[points[0]] < bend[points[1]] else 1 :: 2]


def _standing_bend(bend: FloatArray, points: list[list[int]]) -> float:
    """Bend of the person's own standing: the lowest tenth of the turning points' bend."""
    return float(np.percentile(bend[np.concatenate([np.array(p, dtype=int) for p in points])], 10))


def _with_standing_tops(stretch: _Stretch, points: list[int]) -> list[int]:
    """Leave out tops that are no standing, with the shallower bottom beside them."""
    bend = stretch.bend
    points = list(points)
    i = 1
    while i < len(points) - 1:
        top = bend[points[i]] < bend[points[i - 1]]
        if top and bend[points[i]] > stretch.standing:
            shallower = i - 1 if bend[points[i - 1]] < bend[points[i + 1]] else i + 1
            del points[min(i, shallower) : max(i, shallower) + 1]
            i = 1
        else:
            i += 1
    return points


def _swing(stretch: _Stretch, first: int, last: int) -> Swing:
    down = bool(stretch.bend[last] > stretch.bend[first])
    return Swing(first, last, down, stretch.whole_at(first, top=down), stretch.whole_at(last, top=not down))
