"""Microseconds per frame for estimating the loads of a measured motion, on one core."""

import os
import sys
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter

from machine import describe

from hiphinge.kinetics import Body, Load, load_of
from hiphinge.kinetics.loads import Way
from hiphinge.measures import Measures, measure
from hiphinge.motion import Motion, Scale

REPS = 100
RATE_HZ = 60.0
RUNS = 7
GOAL_US = 50


def main() -> None:
    print(describe())
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:1])
    motion = long_motion()
    measures = measure(motion)
    ways: tuple[Way, ...] = ("static", "dynamic")
    for way in ways:
        took = median(seconds(motion, measures, way) for _ in range(RUNS))
        print(
            f"{1e6 * took / len(motion):8.2f} us  a frame, {way} (goal: at most {GOAL_US}); "
            f"{len(motion)} frames, median of {RUNS} runs"
        )


def long_motion() -> Motion:
    """A stick figure in metres that hinges again and again."""
    sys.path.append(str(Path(__file__).parents[1] / "tests"))
    from figures import hinges, told

    motion = told(hinges(REPS, RATE_HZ), noise=0.003)
    return replace(motion, scale=Scale(motion.scale.leg_length, 0.86))


def seconds(motion: Motion, measures: Measures, way: Way) -> float:
    begun = perf_counter()
    load_of(motion, measures, Body(75.0, 1.75, "male"), Load(20.0), way)
    return perf_counter() - begun


if __name__ == "__main__":
    main()
