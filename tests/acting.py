"""Figures that stand up from a chair and that jump, with known moments."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from figures import SQUAT, STANDING, Course, Posture, Script, clock, course, exact_motion
from hiphinge.actions.jumping import GRAVITY_M_S2
from hiphinge.motion import Motion

LEG_M = 0.86
SITTING, LEANING = Posture(3.0, -88.0, 3.0), Posture(40.0, -80.0, 8.0)
#: How deep a jump begins and ends, as shares of a squat.
DIP, LANDING = 0.6, 0.4
#: Seconds of sitting still, leaning, rising, standing and sitting down.
PARTS_S = (0.8, 0.5, 0.7, 0.8, 1.0)


def chair(stands: int, parts_s: tuple[float, ...] = PARTS_S) -> Course:
    """Someone who begins seated and stands up so often, with a rest before each."""
    rest, lean, rise, stand, down = parts_s
    postures = [(rest, SITTING)]
    for _ in range(stands):
        postures += [(lean, LEANING), (rise, STANDING), (stand, STANDING), (down, SITTING), (rest, SITTING)]
    time_s = clock(sum(seconds for seconds, _ in postures), 60)
    ends = np.cumsum([seconds for seconds, _ in postures])
    angles = {}
    for part in ("trunk", "thigh", "shank"):
        values, before, start = np.full(len(time_s), getattr(SITTING, part)), getattr(SITTING, part), 0.0
        for end, (_, goal) in zip(ends, postures, strict=True):
            share = np.clip((time_s - start) / (end - start), 0, 1)
            moved = before + (getattr(goal, part) - before) * (1 - np.cos(np.pi * share)) / 2
            values = np.where(time_s >= start, moved, values)
            before, start = getattr(goal, part), end
        angles[part] = values
    return Course(time_s, angles["trunk"], angles["thigh"], angles["shank"])


def jumps(flights_s: Sequence[float]) -> Motion:
    """Someone who dips, flies for so long and lands bent, with a rest before each."""
    steps, height = [(0.0, 0.0)], []
    for flight_s in flights_s:
        steps += [(1.5, 0.0), (0.4, DIP), (0.3, 0.0), (flight_s, 0.0), (0.25, LANDING), (0.4, 0.0)]
        height.append((sum(seconds for seconds, _ in steps[:-3]), flight_s))
    script = Script(0.0, (*steps, (1.5, 0.0)))
    motion = exact_motion(course(script, SQUAT, clock(script.duration_s, 60)))
    positions = motion.positions.copy()
    for take_off_s, flight_s in height:
        into = np.clip(motion.time_s - take_off_s, 0, flight_s)
        positions[..., 1] += (GRAVITY_M_S2 * into * (flight_s - into) / 2 / LEG_M)[:, None]
    return replace(motion, positions=positions)
