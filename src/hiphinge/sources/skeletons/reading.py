"""From a skeleton in motion to a motion."""

from collections.abc import Mapping
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
    chain = _chain(skeleton, found)
    moving, still = (_posed(one, sides, chain) for one in (skeleton, at_rest(skeleton)))
    return replace(moving, standing=still)


def _legs_and_arms(found: Mapping[str, int], side: Side) -> dict[Landmark, int]:
    return {
        Landmark[name.upper()]: found[f"{side}_{name}"]
        for name in joint_names().sided
        if f"{side}_{name}" in found
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
        rigid={segment: _rigid(known[at]) for segment, at in chain.items()},
    )


def _chain(skeleton: Skeleton, found: Mapping[str, int]) -> dict[OrientedSegment, int]:
    """Joints that turn with pelvis, thorax, its upper end and head; none without a spine between them."""
    if "pelvis" not in found or "neck" not in found:
        return {}
    path = skeleton.path(found["neck"])
    if found["pelvis"] not in path:
        return {}
    spine = path[path.index(found["pelvis"]) + 1 : -1]
    if not spine:
        return {}
    steps = [float(np.linalg.norm(skeleton.joints[at].offset)) for at in [*spine, found["neck"]]]
    height = np.cumsum(steps) / max(sum(steps), 1e-9)
    beyond = [at for at, share in zip(spine, height[:-1], strict=True) if share >= THORAX_FROM]
    thorax = beyond[0] if beyond else spine[-1]
    chain = {OrientedSegment.PELVIS: found["pelvis"], OrientedSegment.THORAX: thorax}
    if spine[-1] != thorax:
        chain[OrientedSegment.UPPER_THORAX] = spine[-1]
    if "head" in found:
        chain[OrientedSegment.HEAD] = found["head"]
    return chain


def _rigid(pose: Pose) -> FloatArray:
    """A joint and the ends of its axes, which turn with it."""
    return np.concatenate([pose.place[:, None], pose.place[:, None] + np.swapaxes(pose.turn, 1, 2)], axis=1)
