"""How a set changes from its first to its last repetition: how even it is, and what drifts."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from hiphinge.knowledge.thresholds import threshold
from hiphinge.reps import Rep
from hiphinge.texts import Message, Number

#: A drift needs at least this many repetitions.
LEAST_REPS = 3
#: Report a descent that has grown shorter by this share of the first (design choice).
TEMPO_DRIFT = 0.3


@dataclass(frozen=True)
class SetDrift:
    """Spread and drift over a set; None where too few repetitions have the value.

    Attributes
    ----------
    depth_spread_deg : float or None
        Standard deviation of the trunk inclination at the bottom.
    depth_drift_deg, descent_drift_s, lumbar_drift_deg, lumbar_share_drift : float or None
        Change from the first to the last repetition, along the straight line through all (least squares).
    notes : tuple of Message
        What is worth reporting.
    """

    depth_spread_deg: float | None = None
    depth_drift_deg: float | None = None
    descent_drift_s: float | None = None
    lumbar_drift_deg: float | None = None
    lumbar_share_drift: float | None = None
    notes: tuple[Message, ...] = ()


def set_drift_of(reps: Sequence[Rep]) -> SetDrift:
    """Measure how depth, tempo and low back change over a set."""
    depth = [rep.trunk_inclination_deg for rep in reps]
    descent = [rep.descent_s for rep in reps]
    spread, faster = _spread(depth), drift(descent)
    rounder = drift([rep.lumbar_flexion_deg for rep in reps])
    notes = (
        _note("course-even", "course-uneven", spread, "consistency_depth_deg"),
        _note("", "course-rounder", rounder, "drift_lumbar_deg"),
        _tempo_note(faster, descent),
    )
    return SetDrift(
        depth_spread_deg=spread,
        depth_drift_deg=drift(depth),
        descent_drift_s=faster,
        lumbar_drift_deg=rounder,
        lumbar_share_drift=drift([rep.lumbar_share for rep in reps]),
        notes=tuple(note for note in notes if note is not None),
    )


def _known(values: Sequence[float | None]) -> tuple[list[int], list[float]] | None:
    pairs = [(place, value) for place, value in enumerate(values) if value is not None]
    if len(pairs) < LEAST_REPS:
        return None
    return [place for place, _ in pairs], [value for _, value in pairs]


def _spread(values: Sequence[float | None]) -> float | None:
    known = _known(values)
    return None if known is None else float(np.std(known[1], ddof=1))


def drift(values: Sequence[float | None]) -> float | None:
    """Change from first to last along the least-squares line; None for too few values."""
    known = _known(values)
    if known is None:
        return None
    slope = float(np.polyfit(*known, 1)[0])
    return slope * (known[0][-1] - known[0][0])


def _note(below: str, above: str, value: float | None, limit: str) -> Message | None:
    """Choose one of two texts by whether a value exceeds a threshold."""
    if value is None:
        return None
    text = above if value > threshold(limit).value else below
    return Message(text, {"value": Number(value)}) if text else None


def _tempo_note(drift_s: float | None, descent_s: Sequence[float]) -> Message | None:
    if drift_s is None or drift_s > -TEMPO_DRIFT * descent_s[0]:
        return None
    return Message("course-faster", {"value": Number(-drift_s, 1)})
