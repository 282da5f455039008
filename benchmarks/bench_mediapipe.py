"""Against a bare loop of ``mediapipe.solutions.pose`` with segmentation, on one core.

It is installed in a throw-away environment, with the Python that runs this (3.9 to 3.12 for it to fit).
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from machine import describe
from sample import CLIP, FRAMES
from whole_run import Way, ms_a_frame

PEER = "mediapipe==0.10.21"
ROUNDS = 3
GOAL = 1.2

#: Prints milliseconds a frame of reading, and of everything.
LOOP = """
import json, os, sys, time
from statistics import mean
os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:1])
import cv2, mediapipe
pose = mediapipe.solutions.pose.Pose(model_complexity=1, enable_segmentation=True)
video = cv2.VideoCapture(sys.argv[1])
times = []
for _ in range(int(sys.argv[2])):
    begun = time.perf_counter()
    picture = cv2.cvtColor(video.read()[1], cv2.COLOR_BGR2RGB)
    read = time.perf_counter()
    pose.process(picture)
    times.append((read - begun, time.perf_counter() - begun))
print(json.dumps([1000 * mean(column) for column in zip(*times[30:])]))
"""


def main() -> None:
    if not (3, 9) <= sys.version_info[:2] <= (3, 12):
        sys.exit(f"{PEER} needs Python 3.9 to 3.12: run this benchmark with one of them.")
    print(describe())
    with tempfile.TemporaryDirectory() as folder:
        python = peer(Path(folder) / "environment")
        rounds = [one_round(python, Path(folder)) for _ in range(ROUNDS)]
    read, theirs, plain, drawn = (median(column) for column in zip(*rounds, strict=True))
    print(f"{theirs:8.2f} ms  a frame: reading ({read:.2f}) and {PEER} in a bare loop")
    print(f"{plain:8.2f} ms  a frame: hiphinge, all but the annotated video")
    print(f"{drawn:8.2f} ms  a frame: hiphinge, with the annotated video")
    print(f"{theirs / plain:8.2f}     times as fast without the video (goal: at least {GOAL})")
    print(f"{theirs / drawn:8.2f}     times as fast with it; one core, median of {ROUNDS} rounds")


def peer(environment: Path) -> Path:
    """Install the peer, and return its Python."""
    subprocess.run([sys.executable, "-m", "venv", environment], check=True)
    python = environment / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "-qq", PEER], check=True)
    return python


def one_round(python: Path, folder: Path) -> tuple[float, float, float, float]:
    command = list(map(str, (python, "-c", LOOP, CLIP, FRAMES)))
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    read, theirs = json.loads(done.stdout)
    plain, drawn = (ms_a_frame(Way(1, video), folder / str(video)) for video in (False, True))
    return read, theirs, plain, drawn


if __name__ == "__main__":
    main()
