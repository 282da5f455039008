"""From a skeleton in motion to a motion."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from hiphinge.body import Landmark, OrientedSegment
from hiphinge.knowledge.names import SIDES, Side, joint_names
from hiphinge.motion import FloatArray, Motion
from hiphinge.sources.broken import Broken, broken, refused
from hiphinge.sources.naming import recognised
from hiphinge.sources.skeletons.bvh import Pose, Skeleton, at_rest, poses, read_bvh
from hiphinge.sources.space import Body, Origin, seen_from_the_side

KIND = "BVH"
#: From the pelvis to the neck, the thorax begins beyond this share of the way: at T12 (design choice; the
#: skeletons of Xsens have the joint of T12 at 0.56).
THORAX_FROM = 0.5
_NEEDED = {Landmark.HIP, Landmark.KNEE, Landmark.ANKLE}


def read_skeleton(path: Path, given: Mapping[str, str] | None = None) -> Motion:
    """Read the motion of a person from a BVH file.

    Parameters
    ----------
    path : Path
    given : mapping of str to str, optional
        Joints for names of hiphinge, see `naming.read_names`.

    Raises
    ------
    UnreadableSourceError
        If it cannot be read, or no leg is found among its joints.
    """
    try:
        return seen_from_the_side(_body(read_bvh(path), given), Origin(path.name, KIND))
    except Broken as reason:
        raise refused(path, KIND, reason.reason) from None


def _body(skeleton: Skeleton, given: Mapping[str, str] | None) -> Body:
    names = [joint.name for joint in skeleton.joints]
    found = {
        name: names.index(labels[0])
        for name, labels in recognised(names, joint_names(), given).items()
        if labels[0] in names
    }
    sides = {side: _legs_and_arms(found, side) for side in SIDES}
    if not any(joints.keys() >= _NEEDED for joints in sides.values()):
        raise broken("no-joints", found=", ".join(names[:12]))
    chain = _chain(skeleton, _with_spine(skeleton, found))
    moving, still = (_posed(one, sides, chain) for one in (skeleton, at_rest(skeleton)))
    return replace(moving, standing=still)


def _legs_and_arms(found: Mapping[str, int], side: Side) -> dict[Landmark, int]:
    joints = {
        Landmark[name.upper()]: found[f"{side}_{name}"]
        for name in joint_names().sided
        if f"{side}_{name}" in found
    }
    # a foot is the ankle, unless the ankle has a joint of its own
    return {
        name: at for name, at in joints.items() if name != Landmark.TOE or at != joints.get(Landmark.ANKLE)
    }


def _posed(
    skeleton: Skeleton, sides: Mapping[Side, Mapping[Landmark, int]], chain: Mapping[OrientedSegment, int]
) -> Body:
    wanted = {at for joints in sides.values() for at in joints.values()} | set(chain.values())
    known = poses(skeleton, sorted(wanted))
    return Body(
        skeleton.time_s,
        {
            side: {landmark: known[at].place for landmark, at in joints.items()}
            for side, joints in sides.items()
            if joints
        },
        rigid={segment: rigid_points(known[at]) for segment, at in chain.items()},
    )


def _with_spine(skeleton: Skeleton, found: Mapping[str, int]) -> Mapping[str, int]:
    """Joints with pelvis and neck, where names do not tell them: between the hips, and above the arms."""
    hips, shoulders = (
        [found[f"{side}_{name}"] for side in SIDES if f"{side}_{name}" in found]
        for name in ("hip", "shoulder")
    )
    between: dict[str, int] = {}
    if len(hips) == len(SIDES):
        between["pelvis"] = _last_common(skeleton, hips)
    if len(shoulders) == len(SIDES):
        arms = {at for one in shoulders for at in skeleton.path(one)}
        chest = _last_common(skeleton, shoulders)
        above = [at for at, one in enumerate(skeleton.joints) if one.parent == chest and at not in arms]
        between |= {"neck": above[0]} if len(above) == 1 else {}
    return {**between, **found}


def _last_common(skeleton: Skeleton, joints: Sequence[int]) -> int:
    """The last joint that lies on the paths to all of some joints."""
    common = set.intersection(*(set(skeleton.path(at)[:-1]) for at in joints))
    return max(common, default=0)


def _chain(skeleton: Skeleton, found: Mapping[str, int]) -> dict[OrientedSegment, int]:
    """Joints that turn with pelvis, thorax, its upper end and head; none without a spine between them."""
    if "pelvis" not in found or "neck" not in found:
        return {}
    path = skeleton.path(found["neck"])
    if found["pelvis"] not in path:
        return {}
    way = path[path.index(found["pelvis"]) + 1 :]
    steps = [float(np.linalg.norm(skeleton.joints[at].offset)) for at in way]
    spine = [at for at in way[:-1] if skeleton.turns(at)] or way[:-1]
    if not spine:
        return {}
    height = dict(zip(way, np.cumsum(steps) / max(sum(steps), 1e-9), strict=True))
    beyond = [at for at in spine if height[at] >= THORAX_FROM]
    thorax = beyond[0] if beyond else spine[-1]
    chain = {OrientedSegment.PELVIS: found["pelvis"], OrientedSegment.THORAX: thorax}
    if spine[-1] != thorax:
        chain[OrientedSegment.UPPER_THORAX] = spine[-1]
    if "head" in found:
        chain[OrientedSegment.HEAD] = found["head"]
    return chain


def rigid_points(pose: Pose) -> FloatArray:
    """Both ends of the axes of a joint, which turn with it: so its angle does not depend on how they lie."""
    ends = np.swapaxes(pose.turn, 1, 2)
    return np.concatenate([pose.place[:, None] + ends, pose.place[:, None] - ends], axis=1)
