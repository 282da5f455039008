"""How far the body is bent over time, as repetitions are found in it."""

from dataclasses import dataclass

import numpy as np

from hiphinge import filtering
from hiphinge.measures import Measures
from hiphinge.motion import FloatArray
from hiphinge.reps.swings import from_standing

#: The bend is smoothed further for finding turning points: a repetition of 0.4 s still passes.
CUTOFF_HZ = 3.0
#: A person lost for longer than this breaks the movement off.
LONGEST_LOSS_S = 1.0
#: No trunk that bends from standing leans further: the body was read upside down.
MOST_LEAN_DEG = 120.0


@dataclass(frozen=True)
class BendSeries:
    """The bend over time, smoothed for the search and as measured, its speed, and that of the trunk."""

    time_s: FloatArray
    bend: FloatArray
    measured_bend: FloatArray
    speed: FloatArray
    trunk: FloatArray
    trunk_speed: FloatArray


def bend_series(measures: Measures) -> BendSeries:
    """Return the bend of measures, without frames in which the body was read upside down.

    Parameters
    ----------
    measures : Measures
    """
    time = measures.time_s
    upside_down = np.abs(measures["trunk_inclination_deg"]) > MOST_LEAN_DEG
    filled = np.where(upside_down, np.nan, _without_short_losses(measures))
    bend = from_standing(filtering.low_pass(time, filled, CUTOFF_HZ))
    trunk = np.where(upside_down, np.nan, measures["trunk_inclination_deg"])
    return BendSeries(
        time,
        bend,
        measured_bend=np.maximum(filled, np.nanmin(bend, initial=np.inf)),
        speed=filtering.derivative(time, bend),
        trunk=trunk,
        trunk_speed=np.abs(filtering.derivative(time, trunk)),
    )


def _without_short_losses(measures: Measures) -> FloatArray:
    """Bridge short losses of the person, never across a cut."""
    if not measures.shots:
        return filtering.fill_gaps(measures.time_s, measures.bend, LONGEST_LOSS_S)
    filled = np.full(len(measures.bend), np.nan)
    for shot in measures.shots:
        rows = slice(shot.first, shot.stop)
        filled[rows] = filtering.fill_gaps(measures.time_s[rows], measures.bend[rows], LONGEST_LOSS_S)
    return filled
