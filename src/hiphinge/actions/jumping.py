"""Jumps and landings: counted, timed and described."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from hiphinge.actions.standing_up import ANGLE_ERROR_DEG, TIME_ERROR_S
from hiphinge.body import Landmark, Segment
from hiphinge.filtering import fill_gaps, runs
from hiphinge.knowledge.whole_measures import movement_measures
from hiphinge.measures.angles import difference_deg, inclination_deg
from hiphinge.motion import FloatArray, Motion
from hiphinge.quantity import Quantity, mean_of, with_least_changes

#: Both feet are in the air when the lower toe is this high over the floor, in leg lengths; they leave it and
#: reach it where it passes the second height (design choice: above a landmark's scatter).
IN_AIR, LEAVES = 0.06, 0.02
#: In a jump the hips rise over their height in standing by this, in leg lengths (design choice).
LEAST_RISE = 0.04
#: No shorter and no longer flight is a person's jump (design choice: 1.2 cm and 1.2 m).
FLIGHT_S = (0.1, 1.0)
#: How long before take-off and after landing knees and trunk are looked at (design choice).
DIP_S, LANDING_S = 1.0, 0.6
#: Error of a knee angle (Stenum et al. 2021, PMC8099131, in walking).
KNEE_ERROR_DEG = 5.6
GRAVITY_M_S2 = 9.81


@dataclass(frozen=True)
class Jump:
    """One jump.

    Attributes
    ----------
    take_off_s, landing_s : float
        Between two frames where the course of the feet says so.
    dip_knee_deg, landing_knee_deg : float
        Largest bend of the knee before take-off and after landing.
    landing_trunk_deg : float
        Largest lean of the trunk after landing.
    """

    take_off_s: float
    landing_s: float
    dip_knee_deg: float
    landing_knee_deg: float
    landing_trunk_deg: float

    @property
    def flight_s(self) -> float:
        """Time in the air."""
        return self.landing_s - self.take_off_s


@dataclass(frozen=True)
class Jumping:
    """Jumps.

    Attributes
    ----------
    jumps : tuple of Jump
        In the order of time.
    quantities : mapping of str to Quantity
        By name, with the unit in the name.
    """

    jumps: tuple[Jump, ...]
    quantities: Mapping[str, Quantity]


def measure_jumping(motion: Motion) -> Jumping | None:
    """Find and time jumps; None without one.

    Parameters
    ----------
    motion : Motion
        From the side, with the feet in the picture all the time.
    """
    jumps = tuple(_jumps(motion))
    if not jumps:
        return None
    flight = mean_of([jump.flight_s for jump in jumps], float(np.sqrt(2)) * TIME_ERROR_S)
    found = {
        "flight_s": flight,
        "jump_height_m": _height(flight),
        "dip_knee_flexion_deg": mean_of([jump.dip_knee_deg for jump in jumps], KNEE_ERROR_DEG),
        "landing_knee_flexion_deg": mean_of([jump.landing_knee_deg for jump in jumps], KNEE_ERROR_DEG),
        "landing_trunk_inclination_deg": mean_of([jump.landing_trunk_deg for jump in jumps], ANGLE_ERROR_DEG),
    }
    return Jumping(jumps, with_least_changes(found, movement_measures("action")))


def _height(flight: Quantity) -> Quantity:
    """How far a body rises that falls back to where it left: g t^2 / 8."""
    if flight.value is None or flight.standard_error is None:
        return flight
    height = GRAVITY_M_S2 * flight.value**2 / 8
    return Quantity(height, 2 * height * flight.standard_error / flight.value)


def _jumps(motion: Motion) -> Iterator[Jump]:
    leg = motion.scale.leg_length
    if leg is None:
        return
    toes = _lower_toe(motion) / leg
    hip = fill_gaps(motion.time_s, motion.at(Landmark.HIP)[:, 1]) / leg
    low, high = float(np.nanmedian(toes)), float(np.nanmedian(hip))
    thigh, shank, trunk = (
        inclination_deg(motion.at(one.low), motion.at(one.high))
        for one in (Segment.THIGH, Segment.SHANK, Segment.TRUNK)
    )
    knee = difference_deg(shank, thigh)
    for first, stop in runs(toes - low > IN_AIR):
        if not np.nanmax(hip[first:stop]) > high + LEAST_RISE:
            continue
        take_off_s, landing_s = _edges(motion.time_s, toes - low, first, stop)
        if FLIGHT_S[0] <= landing_s - take_off_s <= FLIGHT_S[1]:
            before = (motion.time_s >= take_off_s - DIP_S) & (motion.time_s <= take_off_s)
            after = (motion.time_s >= landing_s) & (motion.time_s <= landing_s + LANDING_S)
            yield Jump(
                take_off_s,
                landing_s,
                *(_largest(of[rows]) for of, rows in ((knee, before), (knee, after), (trunk, after))),
            )


def _lower_toe(motion: Motion) -> FloatArray:
    """Height of the lower toe, shape (frames,); of the near one where only that is seen."""
    near, far = (
        fill_gaps(motion.time_s, motion.at(toe)[:, 1] - _floor(motion, toe))
        for toe in (Landmark.TOE, Landmark.FAR_TOE)
    )
    return np.asarray(np.fmin(near, far))


def _floor(motion: Motion, toe: Landmark) -> float:
    """Usual height of a foot: the far one stands higher in the picture."""
    height = motion.at(toe)[:, 1]
    return float(np.nanmedian(height)) if np.isfinite(height).any() else np.nan


def _edges(time_s: FloatArray, height: FloatArray, first: int, stop: int) -> tuple[float, float]:
    """Moments at which the foot passes the lower height, before and after some frames in the air."""
    up, down = first, stop - 1
    while up > 0 and height[up - 1] > LEAVES:
        up -= 1
    while down < len(height) - 1 and height[down + 1] > LEAVES:
        down += 1
    return _crossing(time_s, height, up - 1, up), _crossing(time_s, height, down + 1, down)


def _crossing(time_s: FloatArray, height: FloatArray, low: int, high: int) -> float:
    """Moment between two frames, of which the first is below the height and the second above."""
    if not (0 <= low < len(height) and np.isfinite(height[low])):
        return float(time_s[high])
    share = (LEAVES - height[low]) / (height[high] - height[low])
    return float(time_s[low] + share * (time_s[high] - time_s[low]))


def _largest(values: FloatArray) -> float:
    finite = values[np.isfinite(values)]
    return float(finite.max()) if len(finite) else np.nan
