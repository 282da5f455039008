"""Standing up and jumping: which one it is of how many, its phase and its time."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from hiphinge.actions import Half, Jump, Jumping, StandingUp
from hiphinge.families import ActionJudgement
from hiphinge.report.overlay.figure import KNEE_COLOUR, TRUNK_COLOUR
from hiphinge.report.overlay.whole.annotation import Row, Shown, degrees, seconds
from hiphinge.session import WholeSession
from hiphinge.texts import Message, Number, text_name

_Phase = Literal["rest", "up", "down", "in_air"]
_HUNDREDTHS = 2


@dataclass(frozen=True)
class _Span:
    """One way up or down, or one flight.

    Attributes
    ----------
    phase : {"up", "down", "in_air"}
    start_s, end_s : float
    counts : bool
        Whether the counter goes up as it ends.
    """

    phase: _Phase
    start_s: float
    end_s: float
    counts: bool


@dataclass(frozen=True)
class ActionAnnotation:
    """An `Annotation` of an action.

    Attributes
    ----------
    session : WholeSession
    """

    session: WholeSession[ActionJudgement]

    @property
    def rows(self) -> tuple[Row, ...]:
        """Time of the latest way or flight, trunk, knee and time."""
        jumps = isinstance(self.session.judgement.action, Jumping)
        return (
            Row("panel-flight" if jumps else "panel-way"),
            Row("report-term-trunk-inclination-deg", TRUNK_COLOUR),
            Row("report-term-knee-flexion-deg", KNEE_COLOUR),
            Row("panel-time"),
        )

    @property
    def longest(self) -> Message:
        """The heading of the last one in the air, or on its way."""
        return self._heading(self._count, "in_air")

    @property
    def spans(self) -> tuple[tuple[float, float], ...]:
        """Ways up, or flights."""
        return tuple((one.start_s, one.end_s) for one in self._spans if one.counts)

    @property
    def still(self) -> int:
        """Largest lean on the first way up, or the middle of the first flight."""
        first, motion = next(one for one in self._spans if one.counts), self.session.motion
        if first.phase == "in_air":
            return int(np.abs(motion.time_s - (first.start_s + first.end_s) / 2).argmin())
        inside = (motion.time_s >= first.start_s) & (motion.time_s <= first.end_s)
        trunk = np.where(inside, self.session.measures["trunk_inclination_deg"], np.nan)
        return int(np.nanargmax(trunk)) if np.isfinite(trunk).any() else int(np.argmax(inside))

    def at(self, position: int | None, time_s: float) -> Shown:
        """Return what is shown over a frame; see `Annotation.at`."""
        begun = [one for one in self._spans if one.start_s <= time_s]
        latest = begun[-1] if begun else None
        goes_on = latest is not None and time_s < latest.end_s
        done = sum(one.counts and one.end_s <= time_s for one in self._spans)
        heading = self._heading(done, latest.phase if latest is not None and goes_on else "rest")
        took = None if latest is None else _precise(min(time_s, latest.end_s) - latest.start_s)
        live = (self._live("trunk_inclination_deg", position), self._live("knee_flexion_deg", position))
        return Shown(heading, (took, *live, seconds(time_s)))

    def _live(self, name: str, position: int | None) -> Message | None:
        return None if position is None else degrees(float(self.session.measures[name][position]))

    @property
    def _count(self) -> int:
        return sum(one.counts for one in self._spans)

    @property
    def _spans(self) -> tuple[_Span, ...]:
        action = self.session.judgement.action
        return tuple(
            map(_of_half, action.halves) if isinstance(action, StandingUp) else map(_of_jump, action.jumps)
        )

    def _heading(self, done: int, phase: _Phase) -> Message:
        name = "panel-jumps" if isinstance(self.session.judgement.action, Jumping) else "panel-stands"
        phase_said = Message(text_name("panel-phase", phase))
        return Message(name, {"done": done, "count": self._count, "phase": phase_said})


def _of_half(half: Half) -> _Span:
    return _Span(half.way, half.start_s, half.end_s, half.way == "up")


def _of_jump(jump: Jump) -> _Span:
    return _Span("in_air", jump.take_off_s, jump.landing_s, counts=True)


def _precise(span_s: float) -> Message:
    return Message("table-seconds", {"value": Number(span_s, _HUNDREDTHS)})
