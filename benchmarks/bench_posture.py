"""How true the posture is: plumb offsets and turns of the back on phantoms that stand before they bend.

    python benchmarks/bench_posture.py ../shared/phantoms ../shared/field

The truth are joint centres and points of the skin over the spine of the digital person; a pose model sees
landmarks, and an outline is that of the silhouette. Offsets are in per cent of stature, turns in degrees.
"""

import argparse
import csv
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from hiphinge.analysis import read
from hiphinge.errors import HipHingeError
from hiphinge.motion import FloatArray
from hiphinge.posture import Posture, posture_of
from hiphinge.posture.plumb import BEFORE_ANKLE, FOOT_PER_STATURE
from hiphinge.sources.filmed import Selection

JOINTS = ("shoulder", "hip", "knee")
#: Seconds of standing at the beginning, where the phantom does not state when it is quiet.
QUIET_S = (0.0, 1.2)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    errors: list[list[float]] = []
    print(f"{'clip':28}{'offset errors':>24}{'kyphosis / skin':>20}{'lordosis / skin':>20}")
    for film, found, truth in postures(parser.parse_args().folders):
        off = [(found.readings[f"{joint}_offset_pct"].value or np.nan) - truth[joint] for joint in JOINTS]
        errors.append(off)
        turns = ((found.readings[f"{name}_deg"].value, truth[name]) for name in ("kyphosis", "lordosis"))
        shown = (
            f"{'-' if value is None else format(value, '.1f'):>12} /{true:6.1f}" for value, true in turns
        )
        print(f"{film.stem:28}" + "".join(f"{error:8.2f}" for error in off) + "".join(shown))
    for joint, values in zip(JOINTS, np.array(errors).T, strict=True):
        within = int((np.abs(values) <= 1).sum())
        print(f"{joint}: mean {values.mean():.2f}, scatter {values.std(ddof=1):.2f}, within 1 %: {within}")


def postures(folders: list[Path]) -> Iterator[tuple[Path, Posture, Mapping[str, float]]]:
    """Each clip that shows quiet standing, with what is read and what is true."""
    for film in sorted(path for folder in folders for path in folder.glob("*.mp4")):
        about = json.loads(film.with_suffix(".json").read_text("utf-8"))
        quiet_s = about.get("quiet_s") or QUIET_S
        try:
            found = posture_of(read(film, part=Selection(0.0, quiet_s[1])))
        except HipHingeError as error:
            print(f"{film.stem:28}{error}")
            continue
        with film.with_suffix(".truth.csv").open(encoding="utf-8") as table:
            rows = [row for row in csv.DictReader(table) if quiet_s[0] <= float(row["time_s"]) < quiet_s[1]]
        yield film, found, truth_of(rows, about)


def truth_of(rows: list[dict[str, str]], about: Mapping[str, Any]) -> Mapping[str, float]:
    """Offsets of the joints, and turns of the skin at T7 and at L3, in the picture turned upright."""
    facing = 1 if about["facing"] == "right" else -1
    roll = np.radians(about["spec"].get("roll", 0.0))

    def place(name: str) -> FloatArray:
        across, down = (np.median([float(row[f"{name}_{axis}_px"]) for row in rows]) for axis in "xy")
        upright = across * np.cos(roll) - down * np.sin(roll), across * np.sin(roll) + down * np.cos(roll)
        return np.array([facing * upright[0], -upright[1]])

    def lean(low: str, high: str) -> float:
        return float(np.degrees(np.arctan2(*(place(high) - place(low)))))

    height = about["stature_m"] * about["pixels_per_metre_at_midplane"]
    offsets = {joint: (place(joint) - place("ankle"))[0] / height for joint in JOINTS}
    turns = {
        "kyphosis": lean("skin_T7", "skin_C7") - lean("skin_T12", "skin_T7"),
        "lordosis": lean("skin_S2", "skin_L3") - lean("skin_L3", "skin_T12"),
    }
    return {joint: 100 * (off - BEFORE_ANKLE * FOOT_PER_STATURE) for joint, off in offsets.items()} | turns


if __name__ == "__main__":
    main()
