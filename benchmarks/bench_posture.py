"""How true the posture is: plumb offsets and turns of the back on phantoms that stand before they bend.

    python benchmarks/bench_posture.py ../shared/phantoms ../shared/field

The truth are joint centres and points of the skin over the spine of the digital person; a pose model sees
landmarks, and an outline is that of the silhouette. Offsets are in per cent of stature, turns in degrees,
the hollow in per cent of the trunk.
"""

import argparse
import csv
import json
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from scipy.stats import spearmanr

from hiphinge.analysis import read
from hiphinge.errors import HipHingeError
from hiphinge.motion import FloatArray
from hiphinge.posture import Posture, posture_of
from hiphinge.posture.plumb import BEFORE_ANKLE, FOOT_PER_STATURE
from hiphinge.sources.filmed import Selection

JOINTS = ("shoulder", "hip", "knee")
BACKS = ("kyphosis_deg", "lordosis_deg", "low_back_hollow_pct")
#: Seconds of standing at the beginning, where the phantom does not state when it is quiet.
QUIET_S = (0.0, 1.2)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    errors: list[list[float]] = []
    bodies: dict[str, list[list[tuple[float, float]]]] = {}
    print(f"{'clip':28}{'offset errors':>24}" + "".join(f"{name + ' / skin':>28}" for name in BACKS))
    for film, body, found, truth in postures(parser.parse_args().folders):
        off = [_value(found, f"{joint}_offset_pct") - truth[joint] for joint in JOINTS]
        errors.append(off)
        backs = [(_value(found, name), truth[name]) for name in BACKS]
        shown = "".join(f"{value:20.1f} /{true:6.1f}" for value, true in backs)
        print(f"{film.stem:28}" + "".join(f"{error:8.2f}" for error in off) + shown)
        if "loose" not in film.stem:
            bodies.setdefault(body, []).append(backs)
    for joint, values in zip(JOINTS, np.array(errors).T, strict=True):
        within = int((np.abs(values) <= 1).sum())
        print(f"{joint}: mean {values.mean():.2f}, scatter {values.std(ddof=1):.2f}, within 1 %: {within}")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # an arm may hide the back in all clips of a body
        _between_bodies(np.array([np.nanmedian(clips, axis=0) for clips in bodies.values()]))


def _between_bodies(backs: FloatArray) -> None:
    """Print how outline and skin agree between bodies, shape (bodies, measures, 2)."""
    for number, name in enumerate(BACKS):
        read, true = backs[np.isfinite(backs[:, number, 0]), number].T
        order, error = spearmanr(read, true).statistic, np.sqrt(np.mean((read - true) ** 2))
        print(f"{name}: {len(read)} bodies, rank correlation {order:.2f}, error {error:.1f} RMS")


def _value(found: Posture, name: str) -> float:
    value = found.readings[name].value
    return np.nan if value is None else value


def postures(folders: list[Path]) -> Iterator[tuple[Path, str, Posture, Mapping[str, float]]]:
    """Each clip that shows quiet standing, with its body, what is read and what is true."""
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
        body = json.dumps(about["spec"].get("body"))
        yield film, body, found, truth_of(rows, about)


def truth_of(rows: list[dict[str, str]], about: Mapping[str, Any]) -> Mapping[str, float]:
    """Offsets of the joints, and hollow and turns of the skin over the spine, in the picture turned upright.

    The skin of the upper back turns twice as much between its ends as the chords to its middle do, as an arc
    does; the low back is no arc, and that of its chords is taken.
    """
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
    rod = min(place(f"skin_{level}")[0] for level in ("T12", "T7", "C7"))
    hollow = max(place(f"skin_{level}")[0] for level in ("S2", "L5", "L3", "T12")) - rod
    backs = {
        "kyphosis_deg": 2 * (lean("skin_T7", "skin_C7") - lean("skin_T12", "skin_T7")),
        "lordosis_deg": lean("skin_S2", "skin_L3") - lean("skin_L3", "skin_T12"),
        "low_back_hollow_pct": 100 * hollow / (place("skin_C7") - place("skin_S2"))[1],
    }
    return {joint: 100 * (off - BEFORE_ANKLE * FOOT_PER_STATURE) for joint, off in offsets.items()} | backs


if __name__ == "__main__":
    main()
