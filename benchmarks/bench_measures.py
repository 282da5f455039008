"""Frames a second of measuring and finding repetitions alone, on one core."""

import os
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

from machine import describe

from hiphinge import Motion, session

REPS = 400
RUNS = 7
GOAL_HZ = 20_000


def main() -> None:
    print(describe())
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:1])
    motion = long_motion()
    found = len(session.analyze(motion).reps)
    rates = [len(motion) / seconds(motion) for _ in range(RUNS)]
    print(f"{found} of {REPS} repetitions found in {len(motion)} frames")
    print(f"{median(rates):8.0f}     frames/s (goal: at least {GOAL_HZ}); median of {RUNS} runs")


def long_motion() -> Motion:
    """A stick figure that hinges again and again."""
    sys.path.append(str(Path(__file__).parents[1] / "tests"))
    from figures import exact_motion, hinges

    return exact_motion(hinges(REPS), noise=0.003)


def seconds(motion: Motion) -> float:
    begun = perf_counter()
    session.analyze(motion)
    return perf_counter() - begun


if __name__ == "__main__":
    main()
