"""How true pose networks are: joints of a network of yours beside those of BlazePose, on phantoms.

    python benchmarks/bench_pose_models.py rtmpose.onnx ../shared/phantoms

The truth are joint centres of the digital person, which no landmark marks exactly: compare the networks with
each other. Errors are in per cent of stature, on the side towards the camera; a look is one picture of one
person, and a look of yours includes BlazePose's, which finds the person and the silhouette.
"""

import argparse
import csv
import json
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
from machine import describe

from hiphinge.motion import FloatArray
from hiphinge.poses.blazepose import BlazePose
from hiphinge.poses.estimator import LEFT, RIGHT, PoseEstimator
from hiphinge.poses.frames import Frame
from hiphinge.poses.region import Region
from hiphinge.poses.rtmpose import RtmPose
from hiphinge.sources.filmed import POSE_SIDE, usable_cores
from hiphinge.sources.video import VideoFile

#: Joints of the truth, by their place in each side of a figure.
JOINTS = {"shoulder": 1, "hip": 4, "knee": 5, "ankle": 6}
#: Looks in each clip, spread evenly.
LOOKS = 12


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("network", type=Path, help="ONNX file with SimCC outputs")
    parser.add_argument("folders", type=Path, nargs="+")
    options = parser.parse_args()
    base = BlazePose(threads=usable_cores())
    models: list[PoseEstimator] = [base, RtmPose(options.network, base, usable_cores())]
    errors: dict[str, list[FloatArray]] = {model.name: [] for model in models}
    took_ms: dict[str, list[float]] = {model.name: [] for model in models}
    for film in sorted(path for folder in options.folders for path in folder.glob("*.mp4")):
        for frame, region, truth in looks(film, base):
            for model in models:
                begun = time.perf_counter()
                figure = model.estimate(frame.picture, region)
                took_ms[model.name].append(1000 * (time.perf_counter() - begun))
                off = [figure.points_px[row] * frame.pixels_per_pixel - place for row, place in truth.items()]
                errors[model.name].append(np.hypot(*np.array(off).T) / height_px(film))
    print(describe())
    print(f"{'model':48}" + "".join(f"{joint:>10}" for joint in JOINTS) + f"{'ms a look':>12}")
    for name, found in errors.items():
        medians = 100 * np.median(np.array(found), axis=0)
        print(f"{name:48}" + "".join(f"{one:10.2f}" for one in medians) + f"{np.median(took_ms[name]):12.1f}")


def looks(film: Path, base: BlazePose) -> Iterator[tuple[Frame, Region, Mapping[int, FloatArray]]]:
    """Some frames of a clip with where the person is, and the truth by rows of a figure, in its pixels."""
    side = RIGHT if about(film)["facing"] == "right" else LEFT
    with film.with_suffix(".truth.csv").open(encoding="utf-8") as table:
        rows = list(csv.DictReader(table))
    wanted = set(np.linspace(0, len(rows) - 1, LOOKS).astype(int).tolist())
    for frame in VideoFile.open(film).read(0.0, None, POSE_SIDE).frames():
        found = base.find(frame.picture) if frame.index in wanted else ()
        if found:
            row = rows[frame.index]
            places = {joint: [float(row[f"{joint}_{axis}_px"]) for axis in "xy"] for joint in JOINTS}
            yield frame, found[0], {side.start + JOINTS[joint]: np.array(at) for joint, at in places.items()}


def about(film: Path) -> Mapping[str, str]:
    found: dict[str, str] = json.loads(film.with_suffix(".json").read_text("utf-8"))
    return found


def height_px(film: Path) -> float:
    return float(about(film)["stature_m"]) * float(about(film)["pixels_per_metre_at_midplane"])


if __name__ == "__main__":
    main()
