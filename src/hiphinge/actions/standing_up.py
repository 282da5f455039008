"""Standing up from a chair and sitting down: counted and timed, each half on its own."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from hiphinge.body import Landmark, Segment
from hiphinge.filtering import derivative, fill_gaps
from hiphinge.knowledge.whole_measures import movement_measures
from hiphinge.measures.angles import inclination_deg
from hiphinge.motion import FloatArray, Motion
from hiphinge.quantity import Quantity, mean_of, with_least_changes
from hiphinge.texts import Message

Way = Literal["up", "down"]

#: Who sits has hips and shoulders this far behind the ankle, in leg lengths: further back than the heel, so
#: that a seat has to carry them (the heel lies 0.06 to 0.08 behind the ankle).
BEHIND_ANKLE = 0.1
#: Who stands has hips at least this high over the ankle, in leg lengths, and a trunk within this lean (design
#: choice).
STANDING_HIP, STANDING_TRUNK_DEG = 0.9, 35.0
#: A trunk or a hip that moves slower than this is at rest, in degrees and leg lengths a second (design
#: choice).
REST_DEG_PER_S, REST_PER_S = 10.0, 0.08
#: Stands of the usual test.
STANDS = 5
#: Error of a moment, and of an inclination (Stenum et al. 2021, PMC8099131, in walking).
TIME_ERROR_S, ANGLE_ERROR_DEG = 0.02, 4.0


@dataclass(frozen=True)
class Half:
    """One way up or down.

    Attributes
    ----------
    way : {"up", "down"}
    start_s, end_s : float
        A rise begins when the trunk begins to lean and ends when the hips are up; the way down lasts as long
        as the hips sink.
    trunk_deg : float
        Largest lean of the trunk.
    """

    way: Way
    start_s: float
    end_s: float
    trunk_deg: float

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return self.end_s - self.start_s


@dataclass(frozen=True)
class StandingUp:
    """Ways up from a seat and down to it.

    Attributes
    ----------
    halves : tuple of Half
        In the order of time.
    quantities : mapping of str to Quantity
        By name, with the unit in the name.
    """

    halves: tuple[Half, ...]
    quantities: Mapping[str, Quantity]

    @property
    def stands(self) -> int:
        """Number of ways up."""
        return sum(half.way == "up" for half in self.halves)


def measure_standing_up(motion: Motion) -> StandingUp | None:
    """Find and time the ways up from a seat and down to it; None without a way up.

    Parameters
    ----------
    motion : Motion
        From the side; the person may begin seated.
    """
    halves = tuple(_halves(motion))
    if not any(half.way == "up" for half in halves):
        return None
    ups, downs = ([half for half in halves if half.way == way] for way in ("up", "down"))
    found = {
        "five_stands_s": _five(ups),
        "rise_s": mean_of([half.seconds for half in ups], TIME_ERROR_S),
        "sit_down_s": mean_of([half.seconds for half in downs], TIME_ERROR_S),
        "rise_trunk_inclination_deg": mean_of([half.trunk_deg for half in ups], ANGLE_ERROR_DEG),
    }
    return StandingUp(halves, with_least_changes(found, movement_measures("action")))


def seated(motion: Motion) -> NDArray[np.bool_]:
    """Return in which frames a seat carries the person, shape (frames,).

    Nobody can keep hips and shoulders both behind the heels of both feet without one.
    """
    leg = motion.scale.leg_length or np.nan
    hip, shoulder = (motion.at(one)[:, 0] for one in (Landmark.HIP, Landmark.SHOULDER))
    ankle = np.fmin(motion.at(Landmark.ANKLE)[:, 0], motion.at(Landmark.FAR_ANKLE)[:, 0])
    return np.asarray(ankle - np.maximum(hip, shoulder) > BEHIND_ANKLE * leg)


def _standing(motion: Motion) -> NDArray[np.bool_]:
    return np.asarray((_hip_height(motion) > STANDING_HIP) & (np.abs(_trunk(motion)) < STANDING_TRUNK_DEG))


def _hip_height(motion: Motion) -> FloatArray:
    """Height of the hip over the ankle in leg lengths, shape (frames,)."""
    height = (motion.at(Landmark.HIP) - motion.at(Landmark.ANKLE))[:, 1]
    return fill_gaps(motion.time_s, height / (motion.scale.leg_length or np.nan))


def _trunk(motion: Motion) -> FloatArray:
    low, high = Segment.TRUNK.value
    return fill_gaps(motion.time_s, inclination_deg(motion.at(low), motion.at(high)))


def _halves(motion: Motion) -> Iterator[Half]:
    trunk, height, before = _trunk(motion), _hip_height(motion), 0
    lean_speed, rise_speed = derivative(motion.time_s, trunk), derivative(motion.time_s, height)
    for way, left, reached in _turns(seated(motion), _standing(motion)):
        if way == "up":
            upright = before + int(np.argmin(trunk[before : left + 1]))
            deepest = upright + int(np.argmax(trunk[upright : reached + 1]))
            fastest = upright + int(np.argmax(lean_speed[upright : deepest + 1]))
            first = _back_to_rest(lean_speed, fastest, upright, REST_DEG_PER_S)
            last = _on_to_rest(rise_speed, reached, REST_PER_S)
        else:
            first = _back_to_rest(-rise_speed, left, before, REST_PER_S)
            last = _on_to_rest(-rise_speed, reached, REST_PER_S)
        start_s, end_s = motion.time_s[[first, last]].tolist()
        yield Half(way, start_s, end_s, float(trunk[first : last + 1].max()))
        before = last


def _turns(sits: NDArray[np.bool_], stands: NDArray[np.bool_]) -> Iterator[tuple[Way, int, int]]:
    """Yield each change from sitting to standing or back: way, last frame before, first frame after."""
    now: Way | None = None
    left = 0
    for row in np.flatnonzero(sits | stands):
        state: Way = "up" if stands[row] else "down"
        if now is not None and state != now:
            yield state, left, int(row)
        now, left = state, int(row)


def _back_to_rest(speed: FloatArray, row: int, least: int, rest: float) -> int:
    """Go back from a frame to where the movement that leads to it begins."""
    slow = np.flatnonzero(~(speed[least:row] > rest))
    return least + int(slow[-1]) + 1 if len(slow) else least


def _on_to_rest(speed: FloatArray, row: int, rest: float) -> int:
    """Go on from a frame until the movement ends."""
    slow = np.flatnonzero(~(speed[row:] > rest))
    return row + int(slow[0]) if len(slow) else len(speed) - 1


def _five(ups: list[Half]) -> Quantity:
    """From the first lean forward until the person stands for the fifth time."""
    if len(ups) < STANDS:
        return Quantity(None, reason=Message("action-too-few-stands", {"count": len(ups), "needed": STANDS}))
    return Quantity(ups[STANDS - 1].end_s - ups[0].start_s, float(np.sqrt(2)) * TIME_ERROR_S)
