"""Latency of the live driver, stage by stage, and how its memory grows with the length of the stream."""

import argparse
import resource
from collections import defaultdict
from collections.abc import Callable
from ctypes import CDLL
from dataclasses import dataclass, field
from functools import wraps
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
from machine import describe
from sample import CLIP

from hiphinge.live import LiveEngine
from hiphinge.poses.blazepose import BlazePose
from hiphinge.poses.estimator import Figure
from hiphinge.poses.frames import Picture
from hiphinge.poses.region import Region
from hiphinge.sources.filmed import usable_cores
from hiphinge.sources.video import VideoFile

HZ = 30.0
GOAL_MB, KIB, PAGE = 5.0, 1024, resource.getpagesize()
#: The window is full after this many pictures: memory is compared from here on.
SETTLED = 2000
STAGES = {"_read": "reading of the moment", "_begin_judging": "judging a repetition"}


@dataclass
class Taken:
    """Milliseconds of every call, by stage."""

    ms: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))

    def timed(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(call)
        def timing(*values: Any, **named: Any) -> Any:
            began = perf_counter()
            try:
                return call(*values, **named)
            finally:
                self.ms[name].append(1000 * (perf_counter() - began))

        return timing


class Replayed:
    """The figures of a few pictures, estimated once and handed out again."""

    def __init__(self, network: BlazePose) -> None:
        self._network, self._known = network, {}

    @property
    def name(self) -> str:
        return self._network.name

    def find(self, picture: Picture) -> tuple[Region, ...]:
        return self._once(("find", id(picture)), lambda: self._network.find(picture))

    def estimate(self, picture: Picture, region: Region) -> Figure:
        return self._once(("estimate", id(picture)), lambda: self._network.estimate(picture, region))

    def _once(self, key: object, call: Callable[[], Any]) -> Any:
        if key not in self._known:
            self._known[key] = call()
        return self._known[key]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--frames", type=int, default=20_000, help="pictures of the long stream")
    frames = parser.parse_args().frames
    print(describe())
    pictures = [frame.picture for frame in VideoFile.open(Path(CLIP)).read().frames()]
    for waits in (True, False):
        print("pictures wait for a judgement" if waits else "judged beside the pictures")
        show_latency(pictures, waits=waits)
    show_memory(pictures, frames)


def show_latency(pictures: list[Picture], *, waits: bool) -> None:
    """Print median, 95th percentile and maximum of each stage over the sample."""
    taken = Taken()
    network = BlazePose(threads=usable_cores())
    network.estimate = taken.timed("pose network", network.estimate)  # type: ignore[method-assign]
    engine = LiveEngine(network, waits=waits)
    for name, stage in STAGES.items():
        setattr(engine, name, taken.timed(stage, getattr(engine, name)))
    push = taken.timed("a picture as a whole", engine.push)
    for number, picture in enumerate(pictures):
        push(picture, number / HZ)
    engine.finish()
    for stage, ms in taken.ms.items():
        median, p95 = np.percentile(ms, [50, 95])
        print(
            f"{stage:<24}{median:8.1f} ms median {p95:8.1f} ms 95th percentile {max(ms):8.1f} ms at most"
            f" {len(ms):6} times"
        )
    print(f"{engine.reps} repetitions, smoothing lags {1000 * (engine.lag_s or 0):.0f} ms")


def show_memory(pictures: list[Picture], frames: int) -> None:
    """Print how much the resident memory grows after the window is full."""
    engine = LiveEngine(Replayed(BlazePose(threads=usable_cores())))
    begun, before = perf_counter(), 0.0
    # there and back, so that nothing jumps as at a cut
    looped = islice(cycle([*pictures, *pictures[-2:0:-1]]), frames)
    for number, picture in enumerate(looped):
        engine.push(picture, number / HZ)
        if number == min(SETTLED, frames // 2):
            before = resident_mb()
    grown = resident_mb() - before
    print(f"{grown:+8.1f} MB over {frames} pictures (goal: at most {GOAL_MB}), {engine.reps} repetitions")
    print(f"{resident_mb():8.0f} MB resident, {(perf_counter() - begun) / frames * 1000:.1f} ms a picture")


def resident_mb() -> float:
    """Resident memory of this process now, without what the allocator keeps back for later."""
    trim = getattr(CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
    return int(Path("/proc/self/statm").read_text().split()[1]) * PAGE / KIB**2


if __name__ == "__main__":
    main()
