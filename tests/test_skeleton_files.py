"""BVH: skeletons of several programs, posed with known angles."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scipy.spatial.transform import Rotation

import hiphinge
from figures import HINGE, SHANK, STANDING, THIGH, TRUNK
from hiphinge.body import Landmark
from hiphinge.errors import HipHingeError, UnreadableSourceError
from hiphinge.measures import measure
from hiphinge.motion import FloatArray
from hiphinge.sources.skeletons.bvh import Pose
from hiphinge.sources.skeletons.reading import rigid_points
from hiphinge.sources.space.sagittal import turned_deg
from hiphinge.texts import Message
from laboratory import PELVIS_DEG, two_hinges
from shared import shared_folder

BEND = two_hinges()
LEG_CM = 85.0
SIDES = (("R", -1.0), ("L", 1.0))
#: Names of pelvis, two spine joints, neck, head, and of hip, knee, ankle and upper arm of the right side.
NAMES = {
    program: tuple(names.split())
    for program, names in {
        "Xsens": "Hips Chest2 Chest3 Neck Head RightHip RightKnee RightAnkle RightShoulder",
        "HumanIK": "Hips Spine Spine1 Neck Head RightUpLeg RightLeg RightFoot RightArm",
        "Rokoko": "Hips Spine1 Spine2 Neck Head RightThigh RightShin RightFoot RightArm",
        "Bandai": "Hips Spine Chest Neck Head UpperLeg_R LowerLeg_R Foot_R UpperArm_R",
        "CMU": "hip lowerback thorax neck head rThigh rShin rFoot rShldr",
        "Unreal": "Root_M spine_01 spine_02 neck_01 Head_M thigh_R calf_R foot_R upperarm_R",
        "a person": "Al_Hips Al_Ab Al_T12 Al_Neck Al_Head Al_RightHip Al_RightKnee Al_RightFoot Al_RightArm",
    }.items()
}


@dataclass(frozen=True)
class Bone:
    """A joint in a file: its parent's name, its offset in centimetres, and how far it leans in each frame."""

    name: str
    offset: tuple[float, float, float]
    lean_deg: FloatArray
    children: tuple["Bone", ...] = ()


def bones(names: tuple[str, ...]) -> Bone:
    """A figure whose trunk is one straight line of pelvis, low back and thorax, as `figures` has it."""
    pelvis, low, high, neck, head, hip, knee, ankle, arm = names
    course = BEND.course
    pelvis_deg, trunk_deg = BEND.pelvis_deg, course.trunk
    lumbar_deg = pelvis_deg + (trunk_deg - pelvis_deg) / 2
    length = TRUNK * LEG_CM
    arms = tuple(Bone(_sided(arm, side), (sign * 18.0, length / 2, 0.0), trunk_deg) for side, sign in SIDES)
    top = Bone(neck, (0.0, length / 2, 0.0), trunk_deg, (Bone(head, (0.0, 12.0, 0.0), trunk_deg),))
    thorax = Bone(high, (0.0, 0.3 * length, 0.0), trunk_deg, (top, *arms))
    spine = Bone(low, (0.0, 0.2 * length, 0.0), lumbar_deg, (thorax,))
    legs = tuple(
        Bone(
            _sided(hip, side),
            (sign * 9.0, 0.0, 0.0),
            course.thigh,
            (
                Bone(
                    _sided(knee, side),
                    (0.0, -THIGH * LEG_CM, 0.0),
                    course.shank,
                    (Bone(_sided(ankle, side), (0.0, -SHANK * LEG_CM, 0.0), np.zeros(len(course.shank))),),
                ),
            ),
        )
        for side, sign in SIDES
    )
    return Bone(pelvis, (0.0, 95.0, 0.0), pelvis_deg, (spine, *legs))


def _sided(name: str, side: str) -> str:
    if side == "R":
        return name
    return f"l{name[1:]}" if name[0] == "r" else name.replace("Right", "Left").replace("_R", "_L")


def bvh_text(root: Bone, *, first: int = 0) -> str:
    """Facing +z with y up, as animation has it: leaning forward is a turn about +x."""
    lines: list[str] = ["HIERARCHY"]
    columns: list[FloatArray] = []
    zero = np.zeros(len(root.lean_deg))

    def add(bone: Bone, word: str, parent_deg: FloatArray, *, is_root: bool = False) -> None:
        lines.extend(
            [f"{word} {bone.name}", "{", f"OFFSET {' '.join(f'{part:.6f}' for part in bone.offset)}"]
        )
        places = "Xposition Yposition Zposition " if is_root else ""
        lines.append(f"CHANNELS {6 if is_root else 3} {places}Zrotation Xrotation Yrotation")
        if is_root:
            columns.extend([zero, zero + 95.0, zero])
        columns.extend([zero, bone.lean_deg - parent_deg, zero])
        for child in bone.children:
            add(child, "JOINT", bone.lean_deg)
        if not bone.children:
            lines.extend(["End Site", "{", "OFFSET 0 5 0", "}"])
        lines.append("}")

    add(root, "ROOT", zero, is_root=True)
    rows = np.stack(columns, axis=1)[first:]
    lines += ["MOTION", f"Frames: {len(rows)}", "Frame Time: 0.0333333"]
    return "\n".join([*lines, *(" ".join(f"{value:.6f}" for value in row) for row in rows), ""])


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "made.bvh"
    file.write_text(text)
    return file


@pytest.mark.parametrize("names", NAMES.values(), ids=NAMES)
def test_skeletons_of_every_program_bend_as_they_were_posed(tmp_path: Path, names: tuple[str, ...]) -> None:
    motion = hiphinge.read(written(tmp_path, bvh_text(bones(names))))
    measures = measure(motion)
    lumbar = (HINGE.trunk - STANDING.trunk - PELVIS_DEG) * BEND.depth
    known: Mapping[str, FloatArray] = {
        "knee_flexion_deg": BEND.course.knee,
        "thigh_inclination_deg": BEND.course.thigh,
        "pelvis_inclination_deg": PELVIS_DEG * BEND.depth,
        "lumbar_flexion_deg": lumbar,
    }
    for name, values in known.items():
        np.testing.assert_allclose(measures[name], values, atol=1.0, err_msg=name)
    assert motion.scale.leg_length == pytest.approx(0.85, abs=0.01)
    assert len(hiphinge.analyze(motion).reps) == 2


def test_a_file_may_be_written_in_other_ways(tmp_path: Path) -> None:
    text = bvh_text(bones(NAMES["Xsens"]))
    hierarchy, motion = text.split("MOTION")
    other = hierarchy.replace("\n{", " {").replace("rotation", "ROTATION").replace("HIERARCHY", "\nHierarchy")
    other = f"{other}Motion{motion.replace('.', ',')}"
    plain, same = (measure(hiphinge.read(written(tmp_path, one))) for one in (text, other))
    np.testing.assert_array_equal(plain["lumbar_flexion_deg"], same["lumbar_flexion_deg"])


def test_how_the_axes_of_a_joint_lie_changes_no_angle() -> None:
    turn = Rotation.random(20, rng=1)
    angles = [
        turned_deg(rigid_points(Pose(np.zeros((20, 3)), (turn * own).as_matrix()))[..., :2])
        for own in (Rotation.identity(), Rotation.random(rng=2))
    ]
    np.testing.assert_allclose((angles[0] - angles[1] + 180) % 360, 180, atol=1e-6)


def with_feet(bone: Bone) -> Bone:
    """A skeleton in which a foot follows the joint of the ankle."""
    children = tuple(map(with_feet, bone.children))
    if "Ankle" in bone.name:
        children = (Bone(bone.name.replace("Ankle", "Foot"), (0.0, -4.0, 12.0), bone.lean_deg),)
    return replace(bone, children=children)


def test_a_foot_beyond_an_ankle_is_the_toe(tmp_path: Path) -> None:
    motion = hiphinge.read(written(tmp_path, bvh_text(with_feet(bones(NAMES["Xsens"])))))
    np.testing.assert_allclose(measure(motion)["knee_flexion_deg"], BEND.course.knee, atol=1.0)
    assert np.isfinite(motion.at(Landmark.TOE)).all()


def with_stills(bone: Bone) -> Bone:
    """A skeleton with a joint that never turns before each other one."""
    children = tuple(
        Bone(f"Still{child.name}", (0.0, 0.0, 0.0), bone.lean_deg, (with_stills(child),))
        for child in bone.children
    )
    return replace(bone, children=children)


def test_joints_that_never_turn_tell_nothing(tmp_path: Path) -> None:
    measures = measure(hiphinge.read(written(tmp_path, bvh_text(with_stills(bones(NAMES["Bandai"]))))))
    lumbar = (HINGE.trunk - STANDING.trunk - PELVIS_DEG) * BEND.depth
    np.testing.assert_allclose(measures["lumbar_flexion_deg"], lumbar, atol=1.0)
    assert np.isnan(measures["upper_back_flexion_deg"]).all()


def test_without_standing_the_pose_at_rest_is_compared_with(tmp_path: Path) -> None:
    deepest = int(np.argmax(BEND.depth > 0.9))
    still = slice(deepest, deepest + 10)
    measures = measure(
        hiphinge.read(written(tmp_path, bvh_text(bones(NAMES["Xsens"]), first=deepest))).part(np.arange(10))
    )
    expected = (BEND.course.trunk - BEND.pelvis_deg)[still]
    np.testing.assert_allclose(measures["lumbar_flexion_deg"], expected, atol=1.5)


GOOD = bvh_text(bones(NAMES["HumanIK"]), first=len(BEND.depth) - 6)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("HIERARCHY\n" + "ROOT a\n{\n" * 3000, "broken-header"),
        (GOOD.replace("Xrotation", "Wrotation"), "broken-header"),
        (GOOD.replace("0.0333333", "0"), "broken-rate"),
        (GOOD.replace("0.0333333", "never"), "broken-header"),
        (GOOD.replace("UpLeg", "Wing"), "broken-no-joints"),
        (GOOD.partition("MOTION")[0], "broken-header"),
    ],
)
def test_a_broken_skeleton_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(UnreadableSourceError) as refused:
        hiphinge.read(written(tmp_path, text))
    (message,) = refused.value.said
    assert isinstance(message, Message)
    why = message.values["reason"]
    assert isinstance(why, Message)
    assert why.text == reason


@settings(max_examples=70, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, len(GOOD) - 1), st.integers(0, 12), st.binary(max_size=6))
def test_a_damaged_file_is_read_or_refused_in_one_sentence(
    tmp_path: Path, at: int, taken: int, noise: bytes
) -> None:
    file = tmp_path / "made.bvh"
    file.write_bytes(GOOD.encode()[:at] + noise + GOOD.encode()[at + taken :])
    try:
        assert len(hiphinge.read(file)) >= 2
    except HipHingeError as refused:
        assert len(refused.said) == 1  # noqa: PT017 - either end is right


MOCAP = shared_folder() / "mocap"
needs_recordings = pytest.mark.skipif(not MOCAP.is_dir(), reason=f"{MOCAP} is not there")


@needs_recordings
@pytest.mark.parametrize(("name", "lean_deg"), [("bow_normal", 36), ("bow_deep", 63)])
def test_bows_lean_as_far_as_they_do(name: str, lean_deg: float) -> None:
    measures = hiphinge.analyze(MOCAP / f"{name}.bvh").measures
    assert np.nanmax(measures["trunk_inclination_deg"]) == pytest.approx(lean_deg, abs=4)
    assert np.nanmax(measures["knee_flexion_deg"]) < 20


@needs_recordings
@pytest.mark.parametrize("name", ["box_lift_1", "box_lift_2"])
def test_the_low_back_is_measured_in_lifts_of_a_box(name: str) -> None:
    lumbar = hiphinge.analyze(MOCAP / f"{name}.bvh").measures["lumbar_flexion_deg"]
    assert 15 < np.nanmax(lumbar) < 60
