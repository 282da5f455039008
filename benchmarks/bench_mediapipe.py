"""Against a bare loop of ``mediapipe.solutions.pose`` with segmentation, on one core.

It is installed in a throw-away environment, with the Python that runs this (3.9 to 3.12 for it to fit), or
found in one that ``--peer`` names by its Python.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

from machine import describe
from sample import CLIP, FAST_HZ, FRAME_RATE_HZ, FRAMES, fast_clip
from whole_run import Took, Way, ms_a_frame

PEER = "mediapipe==0.10.21"
ROUNDS = 3
#: Times as fast as the peer, by frames a second and whether the annotated video is made.
GOALS = {(FRAME_RATE_HZ, False): 1.3, (FRAME_RATE_HZ, True): 1.0, (FAST_HZ, False): 2.2}

#: Prints processor time and wall clock in milliseconds a frame, after the first 30.
LOOP = """
import json, os, sys, time
os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:1])
import cv2, mediapipe
pose = mediapipe.solutions.pose.Pose(model_complexity=1, enable_segmentation=True)
video = cv2.VideoCapture(sys.argv[1])
frames, first = int(sys.argv[2]), 30
for number in range(frames):
    if number == first:
        spent, begun = time.process_time(), time.perf_counter()
    pose.process(cv2.cvtColor(video.read()[1], cv2.COLOR_BGR2RGB))
took = time.process_time() - spent, time.perf_counter() - begun
print(json.dumps([1000 * one / (frames - first) for one in took]))
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peer", type=Path, help="Python of an environment with the peer")
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--frames", type=int, default=FRAMES, help="of each clip")
    options = parser.parse_args()
    print(describe())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        python = options.peer or peer(folder / "environment")
        clips = {FRAME_RATE_HZ: CLIP, FAST_HZ: fast_clip(folder / "fast.mp4")}
        for rate_hz, clip in clips.items():
            ways = [Way(1, video, clip, rate_hz, options.frames) for video in (False, True)]
            show(rate_hz, [one_round(python, folder, ways) for _ in range(options.rounds)])


def peer(environment: Path) -> Path:
    """Install the peer, and return its Python."""
    if not (3, 9) <= sys.version_info[:2] <= (3, 12):
        sys.exit(f"{PEER} needs Python 3.9 to 3.12: run this benchmark with one of them.")
    subprocess.run([sys.executable, "-m", "venv", environment], check=True)
    python = environment / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "-qq", PEER], check=True)
    return python


def one_round(python: Path, folder: Path, ways: Sequence[Way]) -> dict[bool | None, Took]:
    """Take turns: the peer (None), hiphinge without and with the annotated video."""
    found: dict[bool | None, Took] = {way.video: ms_a_frame(way, folder / str(way)) for way in ways}
    command = list(map(str, (python, "-c", LOOP, ways[0].clip, ways[0].frames)))
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return {**found, None: Took(*json.loads(done.stdout))}


def show(rate_hz: int, rounds: list[Mapping[bool | None, Took]]) -> None:
    took = {way: Took(*map(median, zip(*(one[way] for one in rounds), strict=True))) for way in rounds[0]}
    print(
        f"{rate_hz} frames a second; ms a frame, processor time (wall clock); median of {len(rounds)} rounds"
    )
    names = {None: f"reading, and {PEER} in a bare loop", False: "hiphinge, all but the annotated video"}
    for way, name in {**names, True: "hiphinge, with the annotated video"}.items():
        print(f"{took[way].processor:8.2f} ({took[way].wall:.2f})  {name}")
    for video in (False, True):
        ratio = took[None].processor / took[video].processor
        goal = f" (goal: at least {wanted})" if (wanted := GOALS.get((rate_hz, video))) else ""
        print(f"{ratio:8.2f}  times as fast {'with' if video else 'without'} it, processor time{goal}")


if __name__ == "__main__":
    main()
