"""Full forward slumps with known lumbar flexion."""

from dataclasses import replace

import numpy as np

from figures import Posture, Script, Tempo, bends, clock, course, exact_motion
from hiphinge.measures import Measures, Series, measure
from hiphinge.measures.spine import Spine
from hiphinge.motion import FloatArray
from hiphinge.reference import Neutral, StandingBack

#: Standing from 0 to 2 s, down to 4 s, deepest to 6 s, up to 8 s, standing to 10 s.
SCRIPT = bends([1.0], Tempo(down=2.0, pause=2.0, up=2.0, rest=2.0))
DEEPEST = Posture(105.0, -15.0, 2.0)
NEUTRAL = Neutral(np.array([[-0.2, -0.5], [-0.25, 0.0], [-0.2, 1.0], [-0.1, 1.3]]), 3.0, -3.0, 88.0)


def slump(largest_deg: float = 50.0, script: Script = SCRIPT, rate_hz: float = 30.0) -> Measures:
    """Lumbar flexion that follows the depth of the bend, its standard error always 3 degrees."""
    time_s = clock(script.duration_s, rate_hz)
    measures = measure(exact_motion(course(script, DEEPEST, time_s)))
    return with_lumbar_flexion(measures, largest_deg * script.depth(time_s))


def with_lumbar_flexion(measures: Measures, values: FloatArray) -> Measures:
    """The same measures, with lumbar flexion as a back line tells it."""
    told_there = Series("lumbar_flexion_deg", values, np.where(np.isnan(values), np.nan, 3.0))
    return replace(
        measures,
        series={**measures.series, "lumbar_flexion_deg": told_there},
        spine=Spine("back line", {}),
        references=(replace(measures.reference, back=StandingBack(NEUTRAL, "clip")),),
    )


def changed(measures: Measures, from_s: float, to_s: float, value: float) -> Measures:
    """The same measures, with another lumbar flexion for some seconds."""
    time_s = measures.time_s
    values = np.where((time_s >= from_s) & (time_s < to_s), value, measures["lumbar_flexion_deg"])
    return with_lumbar_flexion(measures, values)
