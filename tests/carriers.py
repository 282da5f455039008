"""Bodies that lean and hold something: figures in metres for loads."""

from dataclasses import replace

import numpy as np

from figures import TRUNK, Course, exact_motion, without
from hiphinge.body import Landmark
from hiphinge.kinetics import Body, Load, LoadSeries, load_of
from hiphinge.kinetics.upper_body import lengths_m
from hiphinge.measures import measure
from hiphinge.motion import FloatArray, Motion, Scale

MAN = Body(75.0, 1.75, "male")
WOMAN = Body(62.0, 1.65, "female")


def in_metres(motion: Motion, body: Body, error: float = 0.0) -> Motion:
    """A motion in leg lengths, its trunk as long as the body's, its head where the tables put it."""
    metres = lengths_m(body.stature_m or 1.75, body.sex)["trunk"] / TRUNK
    known = replace(
        motion,
        scale=Scale(motion.scale.leg_length, metres),
        standard_error=np.full(motion.standard_error.shape, error / metres),
    )
    return without(known, Landmark.EAR)


def leaning(trunk_deg: FloatArray, knee_deg: float = 20.0, step_s: float = 0.1) -> Course:
    """One frame for each lean of the trunk, arms hanging."""
    frames = len(trunk_deg)
    thigh = np.full(frames, -knee_deg / 2)
    return Course(
        np.arange(frames, dtype=np.float64) * step_s,
        np.asarray(trunk_deg, dtype=np.float64),
        thigh,
        thigh + knee_deg,
    )


def still_loads(trunk_deg: FloatArray, body: Body = MAN, load: Load | None = None) -> LoadSeries:
    motion = in_metres(exact_motion(leaning(trunk_deg)), body)
    return load_of(motion, measure(motion), body, load, "static")


def reaching(motion: Motion, forward: float) -> Motion:
    """The same with both hands farther forward, in units of the motion."""
    places = motion.positions.copy()
    for landmark in (Landmark.WRIST, Landmark.FAR_WRIST):
        places[:, landmark, 0] += forward
    return replace(motion, positions=places)
