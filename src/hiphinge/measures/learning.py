"""Learning a reference: what is measured once of a person and a view."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from hiphinge.body import Landmark, Segment
from hiphinge.measures.angles import difference_deg, inclination_deg
from hiphinge.measures.landmarks import foot, head_inclination
from hiphinge.measures.series import Series
from hiphinge.measures.spine.neutral import neutral_in
from hiphinge.measures.standing import (
    LEAST_FRAMES,
    quiet_frames,
    segment_length,
    standing_frames,
    straight_frames,
    trunk_length,
)
from hiphinge.measures.travel import foot_height, hip_over_ankle, legs_seen
from hiphinge.motion import FloatArray, Motion
from hiphinge.reference import Level, Origin, Reference, Standing, StandingBack
from hiphinge.texts import Message

#: Levels of standing beside those of series: direction of the head, and the near foot from toe to heel.
HEAD, HEEL_OVER_TOE, FOOT_LENGTH = "head_inclination_deg", "heel_over_toe", "foot_length"
BESIDE = (HEAD, HEEL_OVER_TOE, FOOT_LENGTH)
#: The hips of the straightest standing: as straight as in one standing frame of ten.
STRAIGHTEST_PERCENT = 10
#: The usual lean in standing: this percentile, as people lean forward for longer than back.
USUAL_LEAN_PERCENT = 25
#: A level of a series needs this share of the frames of standing (design choice).
LEAST_KNOWN = 0.5
_NO_STANDING = Message("because-no-standing")


def learn_posture(motion: Motion, earlier: StandingBack | None = None, origin: Origin = "clip") -> Reference:
    """Learn lengths, standing and the standing back from landmarks and outline.

    Parameters
    ----------
    motion : Motion
        Of one take.
    earlier : StandingBack, optional
        The person's standing back from elsewhere, used where the motion shows none.
    origin : Origin
        What the motion is.

    Returns
    -------
    Reference
        Without the levels of measured series, see `with_levels`.
    """
    standing = _standing(motion, origin) if motion.view.usable else None
    trunk = trunk_length(motion.positions)
    return Reference(
        view=motion.view,
        scale=motion.scale,
        trunk_length=trunk,
        segment_lengths={segment: _usual(motion, segment) for segment in Segment},
        legs_seen=legs_seen(motion),
        foot_height=foot_height(motion, motion.scale.leg_length),
        standing=standing,
        back=_standing_back(motion, standing, trunk, origin) or earlier,
        messages=() if standing is not None else (motion.view.messages or (_NO_STANDING,)),
    )


def with_levels(reference: Reference, motion: Motion, series: Mapping[str, Series]) -> Reference:
    """Learn the levels of measured series, of head and foot in the person's straightest standing.

    Parameters
    ----------
    reference : Reference
        What the series were measured with.
    motion : Motion
    series : mapping of str to Series
        Of the motion.
    """
    standing = reference.standing
    if standing is None:
        return reference
    straight = straight_frames(motion.positions, series["trunk_thigh_flexion_deg"].values, standing)
    known = {name: (one.values, one.standard_error) for name, one in series.items()}
    known[HEAD] = head_inclination(motion)
    levels = {name: _level(*one, straight, LEAST_KNOWN) for name, one in known.items()}
    up, length, error = foot(motion, Landmark.HEEL, Landmark.TOE)
    # a foot stands still: one frame of it is enough
    levels[HEEL_OVER_TOE], levels[FOOT_LENGTH] = (_level(one, error, straight, 0.0) for one in (up, length))
    measured = {name: level for name, level in levels.items() if level is not None}
    return replace(reference, standing=replace(standing, levels=measured))


def _standing(motion: Motion, origin: Origin) -> Standing | None:
    upright = standing_frames(motion.positions)
    if upright.sum() < LEAST_FRAMES:
        return None
    trunk, thigh = (
        inclination_deg(motion.at(segment.low), motion.at(segment.high))[upright]
        for segment in (Segment.TRUNK, Segment.THIGH)
    )
    return Standing(
        frames=int(upright.sum()),
        origin=origin,
        trunk_inclination_deg=float(np.percentile(trunk, USUAL_LEAN_PERCENT)),
        straight_hip_deg=float(np.percentile(difference_deg(trunk, thigh), STRAIGHTEST_PERCENT)),
        hip_over_ankle=float(np.median(hip_over_ankle(motion)[upright])),
    )


def _standing_back(
    motion: Motion, standing: Standing | None, trunk: float, origin: Origin
) -> StandingBack | None:
    quiet = quiet_frames(motion.positions, standing)
    if motion.back is None or not quiet.any():
        return None
    neutral = neutral_in(motion, motion.back, quiet, trunk)
    return None if neutral is None else StandingBack(neutral, origin)


def _usual(motion: Motion, segment: Segment) -> float:
    """Median length as it is seen: that of a single frame may shrink to nothing."""
    length = segment_length(motion.positions, segment)
    return float(np.nanmedian(length)) if np.isfinite(length).any() else float("nan")


def _level(
    values: FloatArray, error: FloatArray, rows: NDArray[np.bool_], least_known: float
) -> Level | None:
    """Median over some frames; None where too small a share of them is known."""
    known = rows & np.isfinite(values) & np.isfinite(error)
    if not known.any() or known.sum() < least_known * rows.sum():
        return None
    return Level(float(np.median(values[known])), float(np.median(error[known])), int(known.sum()))
