"""A whole analysis in a separate process, on a number of cores."""

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from sample import CLIP, FRAME_RATE_HZ, FRAMES

FEW_FRAMES = 30

PROGRAM = """
import os, sys, time
out, stop_s, cores, video = sys.argv[2], float(sys.argv[3]), int(sys.argv[4]), sys.argv[5] == "video"
os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:cores])
begun, spent = time.perf_counter(), time.process_time()
import hiphinge
from hiphinge.analysis import Writing, write_results
session = hiphinge.analyze(sys.argv[1], part=hiphinge.Selection(0.0, stop_s))
write_results(session, out, sys.argv[1], Writing(video=video))
print(time.process_time() - spent, time.perf_counter() - begun)
"""


@dataclass(frozen=True)
class Way:
    """Number of cores, whether the annotated video is made, and how many frames of which clip."""

    cores: int
    video: bool
    clip: Path = CLIP
    rate_hz: int = FRAME_RATE_HZ
    frames: int = FRAMES

    def __str__(self) -> str:
        return f"{self.cores} core(s), {'with' if self.video else 'without'} the annotated video"


class Took(NamedTuple):
    """Milliseconds a frame."""

    processor: float
    wall: float


def ms_a_frame(way: Way, folder: Path) -> Took:
    """Time per additional frame: a long run minus a short one, to exclude the start-up."""
    long, short = (_seconds(way, folder / f"{frames}", frames) for frames in (way.frames, FEW_FRAMES))
    more = way.frames - FEW_FRAMES
    return Took(*(1000 * (one - other) / more for one, other in zip(long, short, strict=True)))


def written(folder: Path) -> dict[str, bytes]:
    """The output of a long run, without the versions."""
    results = folder / f"{FRAMES}"
    found = {
        str(path.relative_to(results)): path.read_bytes()
        for path in sorted(results.rglob("*"))
        if path.is_file()
    }
    session = json.loads(found["session.json"])
    return {**found, "session.json": json.dumps({**session, "versions": {}}).encode()}


def _seconds(way: Way, out: Path, frames: int) -> tuple[float, ...]:
    """Processor time and wall clock of a run."""
    video = "video" if way.video else "no video"
    arguments = [way.clip, out, frames / way.rate_hz, way.cores, video]
    command = [sys.executable, "-c", PROGRAM, *map(str, arguments)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return tuple(map(float, done.stdout.split()))
