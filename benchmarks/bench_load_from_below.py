"""The moment at L5/S1 from above against that from the forces under the feet, in squats of a real person.

    python benchmarks/bench_load_from_below.py ../shared/mocap

From above it is what trunk, head and arms need; from below what the ground gives, less what pelvis and legs
need. Both use the same markers and segment masses: where they differ, the centre of mass does not lie over
the force.
"""

import argparse
from collections.abc import Mapping
from pathlib import Path

import numpy as np

import hiphinge
from hiphinge.body import Landmark
from hiphinge.kinetics import Body, Load
from hiphinge.kinetics.masses import Carried
from hiphinge.kinetics.parts import Parts, acceleration_of, extension_moment_nm
from hiphinge.kinetics.posture import Posture
from hiphinge.knowledge.load_limits import model_number
from hiphinge.knowledge.segments import SegmentParameters
from hiphinge.motion import FloatArray, Motion

#: By the marker at C7, which stands at 1.46 m.
STATURE_M = 1.70
#: Seconds at both ends, where smoothing has one side only.
EDGE_S = 0.3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    forces = columns(folder / "person4_squats_forces.mot")
    session = hiphinge.analyze(folder / "person4_squats.trc")
    motion = session.motion
    mass_kg = float(sum(forces[f"ground_force_{foot}_vy"] for foot in (1, 2)).mean()) / model_number(
        "gravity_m_s2"
    )
    body = Body(mass_kg, STATURE_M, None)
    carried = Carried(Posture.of(motion, session.measures, body), body, Load())
    above, below = from_above(carried), from_below(carried, motion, forces)
    inside = (motion.time_s > EDGE_S) & (motion.time_s < motion.time_s[-1] - EDGE_S)
    print(f"{mass_kg:.1f} kg, correlation {np.corrcoef(above[inside], below[inside])[0, 1]:.3f}")
    for rep in session.reps:
        rows = inside & (motion.time_s >= rep.start_s) & (motion.time_s <= rep.end_s)
        peaks = f"{above[rows].max():.0f} from above, {below[rows].max():.0f} from below"
        print(f"repetition {rep.number}: peak {peaks}, N m")


def from_above(carried: Carried) -> FloatArray:
    parts = carried.above_l5s1()
    return extension_moment_nm(carried.posture.l5s1, parts, acceleration_of(carried.posture.time_s, parts))


def from_below(carried: Carried, motion: Motion, forces: Mapping[str, FloatArray]) -> FloatArray:
    posture, parts = carried.posture, carried.pelvis()
    for side in ("", "FAR_"):
        hip, knee, ankle, heel, toe = (
            motion.at(Landmark[side + name]) for name in ("HIP", "KNEE", "ANKLE", "HEEL", "TOE")
        )
        for part, first, last in (("thigh", hip, knee), ("shank", knee, ankle), ("foot", heel, toe)):
            parts = parts.with_more(limb(carried, getattr(carried.upper, part), first, last))
    needed = extension_moment_nm(posture.l5s1, parts, acceleration_of(posture.time_s, parts))
    given = np.zeros(len(posture.time_s))
    for foot in (1, 2):
        force, place = (
            np.stack(
                [at(posture.time_s, forces, f"ground_force_{foot}_{kind}{axis}") for axis in "xy"], axis=1
            )
            for kind in "vp"
        )
        lever = place - posture.l5s1
        given += lever[:, 0] * force[:, 1] - lever[:, 1] * force[:, 0]
    return given - needed


def limb(carried: Carried, part: SegmentParameters, first: FloatArray, last: FloatArray) -> Parts:
    line = last - first
    mass_kg = part.mass * carried.body.mass_kg
    inertia = mass_kg * (part.gyration * float(np.median(np.hypot(*line.T)))) ** 2
    frames = len(line)
    place = first + part.centre * line
    return Parts(np.full((frames, 1), mass_kg), place[:, None], np.array([inertia]), line[:, None])


def at(time_s: FloatArray, forces: Mapping[str, FloatArray], name: str) -> FloatArray:
    return np.interp(time_s, forces["time"], forces[name])


def columns(file: Path) -> dict[str, FloatArray]:
    lines = file.read_text("utf-8").splitlines()
    first = next(number for number, line in enumerate(lines) if line.strip() == "endheader") + 1
    values = np.array(
        [[float(cell) for cell in line.split("\t")] for line in lines[first + 1 :] if line.strip()]
    )
    return dict(zip(lines[first].split("\t"), values.T, strict=True))


if __name__ == "__main__":
    main()
