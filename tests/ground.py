"""The moment at L5/S1 from below: what the ground gives, less what pelvis and legs need."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from hiphinge.body import Landmark, Sex
from hiphinge.kinetics import Body, Load
from hiphinge.kinetics.masses import Carried
from hiphinge.kinetics.parts import Parts, acceleration_of, extension_moment_nm
from hiphinge.kinetics.posture import Posture
from hiphinge.knowledge.load_limits import model_number
from hiphinge.knowledge.segments import SegmentParameters
from hiphinge.measures import measure
from hiphinge.motion import FloatArray, Motion

Columns = Mapping[str, FloatArray]

#: Of the person who squats, by the marker at C7, which stands at 1.46 m.
STATURE_M = 1.70


@dataclass(frozen=True)
class Moments:
    """Both moments at L5/S1 in N m, and how far the mass centre is before the force in metres."""

    time_s: FloatArray
    above_nm: FloatArray
    below_nm: FloatArray
    ahead_m: FloatArray


def carried(motion: Motion, body: Body) -> Carried:
    """A body without a load."""
    return Carried(Posture.of(motion, measure(motion), body), body, Load())


def weighed(forces: Columns, sex: Sex | None = None) -> Body:
    """The body of the person who squats on both plates."""
    weight_n = float(np.mean(forces["ground_force_1_vy"] + forces["ground_force_2_vy"]))
    return Body(weight_n / model_number("gravity_m_s2"), STATURE_M, sex)


def both_moments(motion: Motion, forces: Columns, body: Body) -> Moments:
    """From above, and from the forces under both feet."""
    who = carried(motion, body)
    from_above, legs = (
        extension_moment_nm(who.posture.l5s1, parts, acceleration_of(motion.time_s, parts))
        for parts in (who.above_l5s1(), lower_body(who, motion))
    )
    from_below = ground_moment_nm(motion.time_s, who.posture.l5s1, forces) - legs
    weight_n = body.mass_kg * model_number("gravity_m_s2")
    return Moments(motion.time_s, from_above, from_below, (from_above - from_below) / weight_n)


def columns(file: Path) -> Columns:
    """The columns of a table of OpenSim by name."""
    lines = file.read_text("utf-8").splitlines()
    first = next(number for number, line in enumerate(lines) if line.strip() == "endheader") + 1
    rows = [[float(cell) for cell in line.split("\t")] for line in lines[first + 1 :] if line.strip()]
    return dict(zip(lines[first].split("\t"), np.array(rows).T, strict=True))


def lower_body(carried: Carried, motion: Motion) -> Parts:
    """Pelvis and both legs."""
    parts = carried.pelvis()
    scale = carried.posture.leg_m / (motion.scale.leg_length or np.nan)
    for side in ("", "FAR_"):
        hip, knee, ankle, heel, toe = (
            scale * motion.at(Landmark[side + name]) for name in ("HIP", "KNEE", "ANKLE", "HEEL", "TOE")
        )
        for part, first, last in (("thigh", hip, knee), ("shank", knee, ankle), ("foot", heel, toe)):
            parts = parts.with_more(_limb(carried, getattr(carried.upper, part), first, last))
    return parts


def ground_moment_nm(time_s: FloatArray, joint: FloatArray, forces: Columns) -> FloatArray:
    """Moment of the forces under both feet about a joint."""
    given = np.zeros(len(time_s))
    for foot in (1, 2):
        force, place = (
            np.stack(
                [
                    np.interp(time_s, forces["time"], forces[f"ground_force_{foot}_{kind}{axis}"])
                    for axis in "xy"
                ],
                axis=1,
            )
            for kind in "vp"
        )
        lever = place - joint
        given += lever[:, 0] * force[:, 1] - lever[:, 1] * force[:, 0]
    return given


def _limb(carried: Carried, part: SegmentParameters, first: FloatArray, last: FloatArray) -> Parts:
    line = last - first
    mass_kg = part.mass * carried.body.mass_kg
    inertia = mass_kg * (part.gyration * float(np.nanmedian(np.hypot(*line.T)))) ** 2
    place = first + part.centre * line
    return Parts(np.full((len(line), 1), mass_kg), place[:, None], np.array([inertia]), line[:, None])
