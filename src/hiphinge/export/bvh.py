"""BVH: the landmarks as a skeleton that turns, for programs of animation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from os import PathLike
from pathlib import Path

import numpy as np

from hiphinge.body import Landmark
from hiphinge.errors import ExportError
from hiphinge.export.markers import places_m
from hiphinge.export.sides import PAIRED
from hiphinge.measures.angles import inclination_deg
from hiphinge.motion import FloatArray, Motion
from hiphinge.session import Session
from hiphinge.texts import Message

#: Frames further apart than so many usual steps have a gap between them.
LONGEST_STEP = 1.5
_CM_PER_M = 100.0
_SIDES = ("Right", "Left")
#: A joint turns the segment from its landmark to the next: its name, and the landmarks at the end and the
#: beginning of the segment. The toe ends its leg and the hand its arm.
_LEG = (
    ("UpLeg", Landmark.KNEE, Landmark.HIP),
    ("Leg", Landmark.ANKLE, Landmark.KNEE),
    ("Foot", Landmark.TOE, Landmark.ANKLE),
)
_ARM = (("Arm", Landmark.ELBOW, Landmark.SHOULDER), ("ForeArm", Landmark.WRIST, Landmark.ELBOW))
_ENDS = {"Foot": "ToeBase", "ForeArm": "Hand"}
_CHANNELS = ("Zrotation", "Xrotation", "Yrotation")


@dataclass(frozen=True)
class _Joint:
    """A joint, its offset at rest in centimetres, its forward lean over time, and what hangs on it."""

    name: str
    offset: tuple[float, float]
    lean_deg: FloatArray
    children: tuple["_Joint", ...] = ()


def to_bvh(session: Session, path: str | PathLike[str]) -> None:
    """Write the landmarks of a session as a BVH file.

    In centimetres, x forward, y up and z to the right; all turns are about z, as a side view shows no others.
    BVH has one frame time: frames of uneven times are interpolated at their usual distance. What was not seen
    is ``nan``.

    Parameters
    ----------
    session : Session
        With a scale, from the person's stature.
    path : path-like

    Raises
    ------
    ExportError
        If there is no scale, there are fewer than two frames, or neither leg was seen.
    """
    motion = session.motion
    time_s, places = _even(motion.time_s, _CM_PER_M * places_m(motion))
    root, hips = _skeleton(motion, places)
    lines = ["HIERARCHY", *_hierarchy(root), *_motion(root, hips, time_s), ""]
    Path(path).write_text("\n".join(lines), "utf-8", newline="\n")


def _even(time_s: FloatArray, places: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return the places at even times; NaN where a neighbour is missing or too far away."""
    step_s = float(np.median(np.diff(time_s)))
    even_s = time_s[0] + step_s * np.arange(round(float(time_s[-1] - time_s[0]) / step_s) + 1)
    before = np.clip(np.searchsorted(time_s, even_s + 1e-9) - 1, 0, len(time_s) - 2)
    width = time_s[before + 1] - time_s[before]
    share = np.clip((even_s - time_s[before]) / width, 0.0, 1.0)
    share = np.where(share < 1e-6, 0.0, np.where(share > 1 - 1e-6, 1.0, share))
    apart = (width > LONGEST_STEP * step_s) & (share > 0) & (share < 1)
    weight = share[:, None, None]
    between = (1 - weight) * places[before] + weight * places[before + 1]
    exact = np.where(weight == 0, places[before], np.where(weight == 1, places[before + 1], between))
    exact[apart] = np.nan
    return even_s, exact


def _skeleton(motion: Motion, places: FloatArray) -> tuple[_Joint, FloatArray]:
    """The joints from the hips on, and where the hips are; the trunk is that of the near side."""
    sides = [_side(places, number) for number in range(len(_SIDES))]
    near = sides[1 if motion.facing_sign.sum() < 0 else 0]
    if not all(np.isfinite(near[one]).any() for one in (Landmark.HIP, Landmark.KNEE, Landmark.ANKLE)):
        raise ExportError(Message("error-markers-none"))
    none = np.zeros(len(places))
    trunk_deg = inclination_deg(near[Landmark.HIP], near[Landmark.SHOULDER])
    trunk = _length(near[Landmark.HIP], near[Landmark.SHOULDER])
    named = list(zip(_SIDES, sides, strict=True))
    legs = [leg for name, side in named for leg in _limb(name, side, _LEG, (0.0, 0.0))]
    arms = [arm for name, side in named for arm in _limb(name, side, _ARM, (0.0, trunk))]
    spine = _Joint("Spine", (0.0, 0.0), trunk_deg, tuple(arms))
    return _Joint("Hips", (0.0, 0.0), none, (spine, *legs)), near[Landmark.HIP]


def _side(places: FloatArray, number: int) -> Mapping[Landmark, FloatArray]:
    first = 1 + number * len(PAIRED)
    return {landmark: places[:, first + at] for at, landmark in enumerate(PAIRED)}


def _limb(
    name: str,
    side: Mapping[Landmark, FloatArray],
    segments: Sequence[tuple[str, Landmark, Landmark]],
    offset: tuple[float, float],
) -> tuple[_Joint, ...]:
    """The joints of a limb as one that holds the next; none where its first segment was never seen."""
    part, end, begin = segments[0]
    if not np.isfinite(side[end] + side[begin]).any():
        return ()
    length, lean_deg = _length(side[begin], side[end]), inclination_deg(side[end], side[begin])
    # a foot points forward at rest, everything else down
    at_rest = (length, 0.0) if part == "Foot" else (0.0, -length)
    lean_deg = lean_deg + 90.0 if part == "Foot" else lean_deg
    further = _limb(name, side, segments[1:], at_rest) if len(segments) > 1 else ()
    ended = _ENDS.get(part, segments[1][0] if len(segments) > 1 else "")
    last = _Joint(f"{name}{ended}", at_rest, np.where(np.isfinite(lean_deg), lean_deg, np.nan))
    return (_Joint(f"{name}{part}", offset, lean_deg, further or (last,)),)


def _length(begin: FloatArray, end: FloatArray) -> float:
    lengths = np.hypot(*(end - begin).T)
    return float(np.nanmedian(lengths)) if np.isfinite(lengths).any() else 0.0


def _hierarchy(joint: _Joint, depth: int = 0) -> list[str]:
    tab = "\t" * depth
    channels = _CHANNELS if depth else ("Xposition", "Yposition", "Zposition", *_CHANNELS)
    x, y = joint.offset
    inside = [line for child in joint.children for line in _hierarchy(child, depth + 1)]
    end = [f"{tab}\tEnd Site", f"{tab}\t{{", f"{tab}\t\tOFFSET 0 0 0", f"{tab}\t}}"]
    return [
        f"{tab}{'JOINT' if depth else 'ROOT'} {joint.name}",
        f"{tab}{{",
        f"{tab}\tOFFSET {x:.5f} {y:.5f} 0",
        f"{tab}\tCHANNELS {len(channels)} {' '.join(channels)}",
        *(inside or end),
        f"{tab}}}",
    ]


def _motion(root: _Joint, hips: FloatArray, time_s: FloatArray) -> list[str]:
    columns = [hips[:, 0], hips[:, 1], np.where(np.isfinite(hips[:, 0]), 0.0, np.nan), *_turns(root, None)]
    step_s = float(time_s[1] - time_s[0])
    rows = (" ".join(f"{value:.6f}" for value in row) for row in np.stack(columns, axis=1).tolist())
    return ["MOTION", f"Frames: {len(time_s)}", f"Frame Time: {step_s:.8f}", *rows]


def _turns(joint: _Joint, before_deg: FloatArray | None) -> list[FloatArray]:
    """Turns of a joint and those on it against what they hang on; forward is against the turn about z."""
    own = -joint.lean_deg if before_deg is None else before_deg - joint.lean_deg
    none = np.zeros(len(own))
    below = [turn for child in joint.children for turn in _turns(child, joint.lean_deg)]
    return [own + 0.0, none, none, *below]
