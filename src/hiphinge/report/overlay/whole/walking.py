"""A walk: each step as it happens, and the thigh where it trails furthest."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from hiphinge.body import Landmark
from hiphinge.families import WalkingJudgement
from hiphinge.gait.steps import FEET, Foot, Pass, Strike
from hiphinge.gait.walking import Side, side_of, thigh_inclination_deg
from hiphinge.motion import FloatArray
from hiphinge.report.overlay.back import mark
from hiphinge.report.overlay.drawing import Line
from hiphinge.report.overlay.figure import HIP_COLOUR, KNEE_COLOUR, LIMB_COLOUR, TRUNK_COLOUR
from hiphinge.report.overlay.label import SIGNAL
from hiphinge.report.overlay.whole.annotation import Row, Shown, Words, dashed, degrees, seconds
from hiphinge.session import WholeSession
from hiphinge.texts import Message, text_name

#: A step and a trailing thigh are shown for so long (seconds).
_STEP_SHOWN_S, _THIGH_SHOWN_S = 0.4, 0.25
_HEELS = {"near": (Landmark.HEEL, Landmark.ANKLE), "far": (Landmark.FAR_HEEL, Landmark.FAR_ANKLE)}
_THIGHS = {"near": (Landmark.HIP, Landmark.KNEE), "far": (Landmark.FAR_HIP, Landmark.FAR_KNEE)}
_DOWN = np.array([0.0, 1.0])


@dataclass(frozen=True)
class _Step:
    """A step: its number, its strike, and the pass and side it belongs to."""

    number: int
    strike: Strike
    of: Pass

    @property
    def side(self) -> Side:
        return side_of(self.strike, self.of)


@dataclass(frozen=True)
class _Trailing:
    """The largest angle of a thigh behind the vertical in one stride."""

    foot: Foot
    time_s: float
    angle_deg: float


@dataclass(frozen=True)
class WalkingAnnotation:
    """An `Annotation` of a walk.

    Attributes
    ----------
    session : WholeSession
    points : ndarray, shape (frames, landmarks, 2)
        In pixels of the recording.
    """

    session: WholeSession[WalkingJudgement]
    points: FloatArray

    @property
    def rows(self) -> tuple[Row, ...]:
        """Latest trailing thigh, trunk, knee and time."""
        return (
            Row("panel-trailing-thigh", HIP_COLOUR),
            Row("report-term-trunk-inclination-deg", TRUNK_COLOUR),
            Row("report-term-knee-flexion-deg", KNEE_COLOUR),
            Row("panel-time"),
        )

    @property
    def longest(self) -> Message:
        """The heading of the last step, of either side."""
        return _heading(len(self._steps), len(self._steps), "right")

    @property
    def spans(self) -> tuple[tuple[float, float], ...]:
        """Each pass."""
        return tuple((one.strikes[0].time_s, one.strikes[-1].time_s) for one in self._passes)

    @property
    def still(self) -> int:
        """Where a near thigh trails as far as usual; the first step without one."""
        time_s = self.session.motion.time_s
        near = sorted((one for one in self._trailing if one.foot == "near"), key=lambda one: one.angle_deg)
        moment_s = near[len(near) // 2].time_s if near else self._steps[0].strike.time_s
        return int(np.abs(time_s - moment_s).argmin())

    def at(self, position: int | None, time_s: float) -> Shown:
        """Return what is shown over a frame; see `Annotation.at`."""
        done = [step for step in self._steps if step.strike.time_s <= time_s]
        past = [one for one in self._trailing if one.time_s <= time_s]
        thigh = degrees(past[-1].angle_deg) if past else None
        heading = _heading(len(done), len(self._steps), done[-1].side if done else None)
        live = (self._live("trunk_inclination_deg", position), self._live("knee_flexion_deg", position))
        values = (thigh, *live, seconds(time_s))
        if position is None:
            return Shown(heading, values)
        lines, words = [], []
        for step in done:
            lines += self._footprint(step, time_s)
            words += self._counted(step, time_s)
        for one in self._trailing:
            if abs(one.time_s - time_s) <= _THIGH_SHOWN_S:
                more, said = self._thigh(one, position)
                lines += more
                words += said
        return Shown(heading, values, tuple(lines), tuple(words))

    def _live(self, name: str, position: int | None) -> Message | None:
        return None if position is None else degrees(float(self.session.measures[name][position]))

    @cached_property
    def _passes(self) -> tuple[Pass, ...]:
        return tuple(one for one in self.session.judgement.walking.passes if one.way != "backward")

    @cached_property
    def _steps(self) -> tuple[_Step, ...]:
        struck = ((strike, one) for one in self._passes for strike in one.strikes)
        return tuple(_Step(number, *each) for number, each in enumerate(struck, start=1))

    @cached_property
    def _trailing(self) -> tuple[_Trailing, ...]:
        motion = self.session.motion
        thighs = {foot: thigh_inclination_deg(motion, foot) for foot in FEET}
        return tuple(sorted(self._largest(thighs), key=lambda one: one.time_s))

    def _largest(self, thighs: dict[Foot, FloatArray]) -> Iterator[_Trailing]:
        for before, after in (pair for one in self._passes for pair in one.strides):
            angle = thighs[before.foot][before.row : after.row + 1]
            if np.isfinite(angle).all():
                row = before.row + int(angle.argmax())
                yield _Trailing(before.foot, float(self.session.motion.time_s[row]), float(angle.max()))

    def _heel(self, step: _Step) -> FloatArray:
        heel, ankle = (self.points[step.strike.row, one] for one in _HEELS[step.strike.foot])
        return np.asarray(np.where(np.isfinite(heel), heel, ankle))

    def _footprint(self, step: _Step, time_s: float) -> list[Line]:
        """A ring where a heel strikes; over ground the dots of its pass stay."""
        heel, fresh = self._heel(step), time_s - step.strike.time_s <= _STEP_SHOWN_S
        if not np.isfinite(heel).all():
            return []
        if fresh:
            return [mark(heel, 7.0, SIGNAL, filled=False)]
        stays = step.of.way == "forward" and time_s <= step.of.strikes[-1].time_s + 1.0
        return [mark(heel, 1.8, LIMB_COLOUR, filled=True)] if stays else []

    def _counted(self, step: _Step, time_s: float) -> list[Words]:
        heel = self._heel(step)
        if time_s - step.strike.time_s > _STEP_SHOWN_S or not np.isfinite(heel).all():
            return []
        said = Message(text_name("panel-step", step.side), {"step": step.number})
        return [Words(said, heel, _DOWN)]

    def _thigh(self, one: _Trailing, position: int) -> tuple[list[Line], list[Words]]:
        hip, knee = (self.points[position, end] for end in _THIGHS[one.foot])
        said = degrees(one.angle_deg)
        if said is None or not np.isfinite(hip + knee).all():
            return [], []
        length = float(np.hypot(*(knee - hip)))
        lines = [*dashed(np.stack([hip, hip + length * _DOWN])), Line(np.stack([hip, knee]), 1.6, HIP_COLOUR)]
        behind = np.array([np.sign(knee[0] - hip[0]) or 1.0, 0.0])
        return lines, [Words(said, knee, behind)]


def _heading(done: int, steps: int, side: Side | None) -> Message:
    if side is None:
        return Message("panel-steps", {"step": done, "steps": steps})
    return Message(text_name("panel-steps", side), {"step": done, "steps": steps})
