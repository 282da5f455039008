"""Single ways down or up that were seen well enough to be judged."""

from dataclasses import asdict
from typing import Any

import numpy as np

from hiphinge.measures import Measures
from hiphinge.reps.bend import BendSeries
from hiphinge.reps.bottom import at_bottom
from hiphinge.reps.no_rep import UPRIGHT_THIGH_DEG, UPRIGHT_TRUNK_DEG, at_top, feet_move, jumps
from hiphinge.reps.rep import Half
from hiphinge.reps.rhythm import rhythm
from hiphinge.reps.swings import Swing
from hiphinge.reps.timing import Span, moving_part

#: A single way down or up is judged when the body bends to the one and by the other (in degrees of
#: `travel.bend`), the hip is opened to less than this at its top, as it is in no row and no seat, and the
#: trunk is seen in this share of its frames (design choices).
LEAST_HALF_DEPTH_DEG, LEAST_HALF_SWING_DEG = 45.0, 25.0
MOST_HIP_AT_TOP_DEG = 70.0
LEAST_HALF_SEEN = 0.8


def is_half(swing: Swing, series: BendSeries, measures: Measures) -> bool:
    """Whether a single way down or up was seen well enough to be judged."""
    whole = slice(swing.first, swing.last + 1)
    return (
        (swing.starts_whole if swing.down else swing.ends_whole)
        and _is_open(measures, swing.top)
        and series.bend[swing.bottom] >= LEAST_HALF_DEPTH_DEG
        and series.bend[swing.bottom] - series.bend[swing.top] >= LEAST_HALF_SWING_DEG
        and float(np.isfinite(series.trunk[whole]).mean()) >= LEAST_HALF_SEEN
        and not jumps(series, whole)
        and not feet_move(measures.foot[whole])
    )


def _is_open(measures: Measures, top: int) -> bool:
    """Whether the body is near standing: trunk and thigh near the vertical, the hip opened."""
    trunk, thigh = (abs(at_top(measures, f"{name}_inclination_deg", top)) for name in ("trunk", "thigh"))
    return bool(
        trunk <= UPRIGHT_TRUNK_DEG and thigh <= UPRIGHT_THIGH_DEG and trunk + thigh <= MOST_HIP_AT_TOP_DEG
    )


def half_of(swing: Swing, series: BendSeries, measures: Measures) -> Half:
    """Return a single way down or up with its times and measures; its number is that of `segment`."""
    part = moving_part(swing, series.time_s, series.measured_bend)
    start, end = (float(series.time_s[i]) for i in (part.first, part.last))
    bottom = Span(part.last, swing.last) if swing.down else Span(swing.first, part.first)
    down = part if swing.down else Span(part.first, part.first)
    values: dict[str, Any] = {**at_bottom(measures, bottom), **asdict(rhythm(measures, down, part, bottom))}
    return Half(
        number=0,
        start_s=start,
        bottom_s=end if swing.down else start,
        end_s=end,
        descent_s=end - start if swing.down else np.nan,
        pause_s=np.nan,
        ascent_s=np.nan if swing.down else end - start,
        way="descent" if swing.down else "ascent",
        **values,
    )
