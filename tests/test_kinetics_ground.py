"""Moments from above against those from the forces under the feet."""

from dataclasses import replace

import numpy as np
import pytest

import hiphinge
from carriers import MAN, WOMAN, in_metres, leaning
from figures import exact_motion
from ground import both_moments, carried, columns, lower_body, weighed
from hiphinge.body import Landmark, Sex, SpinePoint
from hiphinge.kinetics import Body
from hiphinge.knowledge.segments import TableName, spine_joints
from hiphinge.motion import FloatArray, Motion, SpineMarkers
from shared import shared_folder

MOCAP = shared_folder() / "mocap"
REACH = np.array([0.1, 0.0])


def with_points(motion: Motion) -> Motion:
    """The same with points at C7, above the shoulders, and on the pelvis."""
    hip, shoulder = motion.at(Landmark.HIP), motion.at(Landmark.SHOULDER)
    points = np.stack(
        [hip + 1.2 * (shoulder - hip), hip + np.array([-0.1, 0.1]), hip + np.array([0.1, 0.1])], axis=1
    )
    levels = (SpinePoint.C7, SpinePoint.PSIS, SpinePoint.ASIS)
    return replace(motion, spine=SpineMarkers(levels, points, np.full(points.shape[:2], 0.01)))


@pytest.mark.parametrize("table", ["de_leva", "dumas", "winter"])
@pytest.mark.parametrize("body", [MAN, WOMAN, replace(MAN, sex=None)])
def test_what_lies_above_and_below_is_the_whole_body(table: TableName, body: Body) -> None:
    motion = in_metres(exact_motion(leaning(np.array([0.0, 40.0]))), body)
    who = carried(motion, replace(body, table=table))
    whole = who.above_l5s1().with_more(lower_body(who, motion))
    assert whole.mass_kg.sum(axis=1) == pytest.approx(body.mass_kg, rel=0.005)


def test_shoulders_that_reach_forward_take_the_arms_with_them_and_not_the_trunk() -> None:
    plain = in_metres(exact_motion(leaning(np.array([0.0, 30.0, 60.0]))), MAN)
    places = plain.positions.copy()
    for landmark in ("SHOULDER", "ELBOW", "WRIST"):
        places[:, [Landmark[landmark], Landmark[f"FAR_{landmark}"]]] += REACH
    arms_kg_m = 2 * carried(plain, MAN).upper.arm * MAN.mass_kg * REACH[0] * scale_of(plain)
    added = [
        forward_kg_m(replace(marked, positions=places)) - forward_kg_m(marked)
        for marked in (with_points(plain), plain)
    ]
    assert (added[0] < 1.3 * arms_kg_m).all()
    assert (added[1] > 2 * arms_kg_m).all()


def scale_of(motion: Motion) -> float:
    return motion.scale.metres_per_unit or float("nan")


def forward_kg_m(motion: Motion) -> FloatArray:
    """Mass above L5/S1 times its place ahead, shape (frames,)."""
    parts = carried(motion, MAN).above_l5s1()
    return np.asarray((parts.mass_kg * parts.place[..., 0]).sum(axis=1))


def test_l5s1_lies_behind_the_hip_where_points_mark_the_pelvis() -> None:
    motion = in_metres(exact_motion(leaning(np.zeros(3))), MAN)
    away = [
        carried(one, MAN).posture.l5s1 - carried(one, MAN).posture.hip
        for one in (motion, with_points(motion))
    ]
    joint = spine_joints()["l5s1"]
    assert away[0][:, 0] == pytest.approx(0.0, abs=1e-9)
    assert np.degrees(np.arctan2(-away[1][:, 0], away[1][:, 1])) == pytest.approx(joint.behind_deg)


@pytest.mark.skipif(not MOCAP.is_dir(), reason=f"{MOCAP} is not there")
def test_the_moment_from_above_is_that_from_the_forces_below() -> None:
    motion = hiphinge.read(MOCAP / "person4_squats.trc")
    forces = columns(MOCAP / "person4_squats_forces.mot")
    sexes: tuple[Sex | None, ...] = (None, "female", "male")
    for sex in sexes:
        found = both_moments(motion, forces, weighed(forces, sex))
        inside = (found.time_s > 0.3) & (found.time_s < found.time_s[-1] - 0.3)
        assert np.corrcoef(found.above_nm[inside], found.below_nm[inside])[0, 1] > 0.99
        assert abs(found.ahead_m[found.time_s < 0.25].mean()) < 0.015
        for first in (0.3, 2.5, 5.2, 7.9, 10.8):
            rows = (found.time_s > first) & (found.time_s < first + 2.4)
            assert found.above_nm[rows].max() == pytest.approx(found.below_nm[rows].max(), rel=0.15)
    walk = both_moments(
        hiphinge.read(MOCAP / "person4_walk.trc"),
        columns(MOCAP / "person4_walk_forces.mot"),
        weighed(forces),
    )
    on_plates = (walk.time_s > 0.3) & (walk.time_s < 1.0)
    assert abs((walk.above_nm - walk.below_nm)[on_plates].mean()) < 10
