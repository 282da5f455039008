"""How much faster two cores are than one, and that they write the same bytes."""

import tempfile
from pathlib import Path
from statistics import median

from machine import describe
from whole_run import Way, ms_a_frame, written

ROUNDS = 3
GOAL = 1.7


def main() -> None:
    print(describe())
    for video in (False, True):
        with tempfile.TemporaryDirectory() as folder:
            compare(Path(folder), Way(1, video), Way(2, video))


def compare(folder: Path, *ways: Way) -> None:
    """Take turns, so that whatever else the machine does strikes both alike."""
    folders = [folder / str(way.cores) for way in ways]
    rounds = [
        [ms_a_frame(way, place).wall for way, place in zip(ways, folders, strict=True)] for _ in range(ROUNDS)
    ]
    one, two = (median(took) for took in zip(*rounds, strict=True))
    same = "the same" if written(folders[0]) == written(folders[1]) else "DIFFERENT"
    for way, took in zip(ways, (one, two), strict=True):
        print(f"{took:8.2f} ms  a frame on {way}")
    print(
        f"{one / two:8.2f}     times as fast (goal: at least {GOAL}), {same} bytes; median of {ROUNDS} rounds"
    )


if __name__ == "__main__":
    main()
