"""A posture: landmarks against the plumb line, and the hollows of the back against a vertical rod."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from hiphinge.body import Landmark
from hiphinge.families import PostureJudgement
from hiphinge.filtering import runs
from hiphinge.measures.landmarks import place
from hiphinge.measures.spine.template import C7, HEAD, SACRUM, T12
from hiphinge.measures.standing import trunk_length
from hiphinge.motion import FloatArray, Motion
from hiphinge.poses.sagittal import picture_points
from hiphinge.posture.plumb import BEFORE_ANKLE, FOOT_PER_STATURE, body_height, plumb_places
from hiphinge.posture.quiet import quiet_in
from hiphinge.report.overlay.back import mark
from hiphinge.report.overlay.drawing import Line
from hiphinge.report.overlay.figure import BACK_COLOUR, LIMB_COLOUR, WALL_COLOUR
from hiphinge.report.overlay.label import SIGNAL
from hiphinge.report.overlay.whole.annotation import Row, Shown, Words, dashed
from hiphinge.session import WholeSession
from hiphinge.texts import Message, Number

_ROWS = {
    "craniovertebral_deg": Row("panel-head-over-c7"),
    "kyphosis_index_pct": Row("posture-kyphosis-index-pct", BACK_COLOUR),
    "kyphosis_deg": Row("posture-kyphosis-deg", BACK_COLOUR),
    "lordosis_deg": Row("posture-lordosis-deg", BACK_COLOUR),
}
#: The plumb line begins below the ankle and ends over the head, in heights of the body from the ankle.
_PLUMB_FROM, _PLUMB_TO = -0.04, 1.02
#: Where the hollows are looked for, in trunk lengths from the hip; the rod touches between T12 and C7.
_HOLLOWS = {"neck_hollow_pct": (C7, HEAD), "low_back_hollow_pct": (SACRUM, T12)}


@dataclass(frozen=True)
class PostureAnnotation:
    """An `Annotation` of a posture.

    Attributes
    ----------
    session : WholeSession
    """

    session: WholeSession[PostureJudgement]

    @property
    def rows(self) -> tuple[Row, ...]:
        """Head, hollows and turns of the back."""
        return tuple(_ROWS.values())

    @property
    def longest(self) -> Message:
        """The heading of a person who moves, or keeps still."""
        return max((self._heading(quiet=one) for one in (True, False)), key=lambda one: len(str(one)))

    @property
    def spans(self) -> tuple[tuple[float, float], ...]:
        """When the person is quiet."""
        time_s = self._motion.time_s
        return tuple((float(time_s[first]), float(time_s[stop - 1])) for first, stop in runs(self._quiet))

    @property
    def still(self) -> int:
        """The middle of the quiet frames."""
        rows = np.flatnonzero(self._quiet)
        return int(rows[len(rows) // 2])

    def at(self, position: int | None, time_s: float) -> Shown:  # noqa: ARG002 - a posture has no course
        """Return what is shown over a frame; see `Annotation.at`."""
        values = tuple(self._said(name) for name in _ROWS)
        if position is None or not self._quiet[position]:
            return Shown(self._heading(quiet=False), values)
        one = self._motion.part(np.array([position]))
        drawn = [*self._outline(one), *self._plumb(one), *self._hollows(one)]
        lines = tuple(line for lines, _ in drawn for line in lines)
        words = tuple(said for _, said in drawn if said is not None)
        return Shown(self._heading(quiet=True), values, lines, words)

    @property
    def _motion(self) -> Motion:
        return self.session.motion

    @cached_property
    def _quiet(self) -> NDArray[np.bool_]:
        quiet, held = quiet_in(self._motion), np.zeros(len(self._motion), dtype=np.bool_)
        if quiet is not None:
            held[quiet.rows] = True
        return held

    def _heading(self, *, quiet: bool) -> Message:
        return Message(f"panel-quiet-{self.session.judgement.movement}" if quiet else "panel-moves")

    def _said(self, name: str) -> Message | None:
        value = self.session.quantities[name].value
        if value is None:
            return None
        text = "table-degrees" if name.endswith("_deg") else "panel-percent"
        return Message(text, {"value": Number(value, 0 if name.endswith("_deg") else 1)})

    def _plumb(self, one: Motion) -> Iterator[tuple[tuple[Line, ...], Words | None]]:
        """The plumb line, and how far each landmark lies before it."""
        ankle, height = (
            place(one, Landmark.ANKLE)[0],
            body_height(one, self.session.recording.person.stature_m),
        )
        if self.session.judgement.movement != "standing" or height is None or not np.isfinite(ankle).all():
            return
        x = ankle[0] + BEFORE_ANKLE * FOOT_PER_STATURE * height
        ends = np.array([[x, ankle[1] + share * height] for share in (_PLUMB_FROM, _PLUMB_TO)])
        yield dashed(_in_picture(one, ends), WALL_COLOUR, 0.9), None
        for name, places in plumb_places(one).items():
            point, said = places[0], self._said(name)
            if said is not None and np.isfinite(point).all():
                ends = _in_picture(one, np.array([[x, point[1]], point]))
                outward = _outward(one, 1.0 if point[0] >= x else -1.0)
                yield (Line(ends, 0.8, SIGNAL),), Words(said, ends[1], outward)

    def _outline(self, one: Motion) -> Iterator[tuple[tuple[Line, ...], None]]:
        if one.back is None:
            return
        points = _in_picture(one, one.back.points[0])
        for first, stop in runs(np.asarray(np.isfinite(points).all(axis=1))):
            if stop - first > 1:
                yield (Line(points[first:stop], 0.9, BACK_COLOUR),), None

    def _hollows(self, one: Motion) -> Iterator[tuple[tuple[Line, ...], Words | None]]:
        """The rod at the upper back, and the distance from it to each hollow."""
        trunk, hip, shoulder = (
            trunk_length(one.positions),
            one.at(Landmark.HIP)[0],
            one.at(Landmark.SHOULDER)[0],
        )
        if one.back is None or not trunk > 0 or not np.isfinite(hip + shoulder).all():
            return
        back = one.back.points[0]
        height = (back - hip) @ (shoulder - hip) / trunk**2
        upper = back[(height >= T12) & (height <= C7)]
        known = {name: said for name in _HOLLOWS if (said := self._said(name)) is not None}
        if not known or not np.isfinite(upper).any():
            return
        rod, top = float(np.nanmin(upper[:, 0])), float(hip[1] + HEAD * trunk)
        rod_ends = np.array([[rod, hip[1] - 0.2 * trunk], [rod, top]])
        yield dashed(_in_picture(one, rod_ends), LIMB_COLOUR, 0.8), None
        for name, said in known.items():
            low, high = _HOLLOWS[name]
            inside = back[(height >= low) & (height <= high)]
            if np.isfinite(inside).any():
                deepest = inside[np.nanargmax(inside[:, 0])]
                ends = _in_picture(one, np.array([[rod, deepest[1]], deepest]))
                lines = (Line(ends, 0.8, BACK_COLOUR), mark(ends[1], 1.8, BACK_COLOUR, filled=True))
                yield lines, Words(said, ends[0], _outward(one, -1.0))


def _in_picture(one: Motion, points: FloatArray) -> FloatArray:
    """Map places of a motion of one frame to pixels of the recording, shape (points, 2)."""
    return np.asarray(picture_points(one, points[None])[0])


def _outward(one: Motion, forward: float) -> FloatArray:
    return np.array([forward * float(one.facing_sign[0]), 0.0])
