"""Drawings of the drills: every drill has one, and the body in it is a body."""

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from command_line import hiphinge, reported_in_one_sentence
from hiphinge.knowledge.drill_drawings import Pose, drill_drawings, drills_without_drawing
from hiphinge.knowledge.drills import drill, drills
from hiphinge.report.drill_drawing import camera_place, drill_drawing, drill_picture, moving_drill
from hiphinge.report.drill_drawing.figure import BALANCED_M, HEEL_M, TOE_M, figure, length_m
from hiphinge.report.drill_drawing.moving import POSITIONS, REP_S, REPS, between, positions
from hiphinge.report.drill_drawing.props import known_props
from hiphinge.texts import catalogue, languages

CODES = sorted(drill_drawings())
#: Equipment that the drawing may leave out: it is not always needed, or stands in front of the person.
LEFT_OUT = {"mirror", "heel_block", "block", "barbell"}
DRAWN_AS = {
    "band": {"band_hips", "band_hands"},
    "wall": {"wall", "wall_in_front"},
    "barbell": {"bar_on_back"},
}
every_drawing = pytest.mark.parametrize("code", CODES)
angles = st.builds(
    Pose,
    trunk=st.floats(-10, 100),
    knee=st.floats(0, 130),
    arm=st.floats(-60, 180),
    elbow=st.floats(0, 140),
)


@every_drawing
@pytest.mark.parametrize("language", languages())
def test_the_camera_sees_the_whole_movement_from_the_height_of_the_hip(code: str, language: str) -> None:
    drawing = camera_place(code, catalogue(language))
    assert drawing is not None
    root = ET.fromstring(drawing)
    sees = next(one for one in root.iter() if "rx" in one.attrib and one.tag.endswith("rect"))
    left, top, width, height = (float(sees.attrib[name]) for name in ("x", "y", "width", "height"))
    assert width / height == pytest.approx(4 / 3, rel=0.01)
    for pose in (drill_drawings()[code].start, drill_drawings()[code].deep):
        body = figure(pose, drill_drawings()[code].on)
        for x, y in (100 * point for point in (body.head, body.hip, body.shoulder, body.near.hand)):
            assert left + 4 < x < left + width - 4
            assert top + 4 < -y < top + height
    lens = next(one for one in root.iter() if one.tag.endswith("circle") and one.attrib["r"] == "4")
    start = figure(drill_drawings()[code].start, "knees" if drill_drawings()[code].on == "knees" else "feet")
    assert float(lens.attrib["cy"]) == pytest.approx(-100 * start.hip[1], abs=0.1)


def test_every_drill_is_drawn_or_meant_to_have_no_drawing() -> None:
    known = {one.code for one in drills()}
    missing = known - set(CODES) - set(drills_without_drawing())
    assert not missing, (
        f"{', '.join(sorted(missing))}: add the poses to knowledge/drill_drawings.toml, or name the drill "
        "in its list 'without'"
    )
    assert set(CODES) | set(drills_without_drawing()) <= known
    assert not set(CODES) & set(drills_without_drawing())


@every_drawing
def test_what_the_drill_needs_is_in_the_picture(code: str) -> None:
    props = set(drill_drawings()[code].props)
    assert props <= known_props()
    for thing in set(drill(code).equipment) - LEFT_OUT:
        assert props & DRAWN_AS.get(thing, {thing}), thing


@every_drawing
def test_the_deepest_position_is_one_that_the_drill_asks_for(code: str) -> None:
    asked, deep = drill(code).expectation, drill_drawings()[code].deep
    if drill_drawings()[code].on == "feet":
        for value, bounds in ((deep.knee, asked.knee_deg), (deep.trunk, asked.trunk_deg)):
            assert bounds is None or bounds[0] <= value <= bounds[1]


@every_drawing
def test_the_body_stands_on_its_feet_and_does_not_fall(code: str) -> None:
    drawn = drill_drawings()[code]
    if drawn.on != "feet":
        return
    for pose in (drawn.start, drawn.deep):
        across = figure(pose).mass_centre[0]
        assert HEEL_M < across < TOE_M


@every_drawing
def test_hands_reach_what_they_are_on(code: str) -> None:
    drawn = drill_drawings()[code]
    for pose in (drawn.start, drawn.deep):
        body = figure(pose, "knees" if drawn.on == "knees" else "feet")
        if pose.grip:
            assert body.near.hand == pytest.approx(pose.grip, abs=0.02)
        if pose.hold:
            assert body.near.hand == pytest.approx(body.on_trunk(*pose.hold), abs=0.02)
        if pose.far_hold:
            assert body.far.hand == pytest.approx(body.on_trunk(*pose.far_hold), abs=0.02)


def test_hips_go_back_in_every_hinge() -> None:
    for code, drawn in drill_drawings().items():
        if drill(code).expectation.movement == "hinge" and drawn.on == "feet":
            assert figure(drawn.deep).hip[0] < figure(drawn.start).hip[0] - 0.05, code


def test_a_weight_is_set_down_on_the_floor_or_a_block() -> None:
    for code in ("kettlebell_deadlift", "deadlift", "pick_up"):
        assert 0.1 < figure(drill_drawings()[code].deep).near.hand[1] < 0.35


@given(pose=angles)
def test_lengths_and_angles_are_those_given(pose: Pose) -> None:
    body = figure(replace(pose, shank=10.0))
    for first, last, part in (
        (body.ankle, body.knee, "shank"),
        (body.knee, body.hip, "thigh"),
        (body.hip, body.shoulder, "trunk"),
        (body.shoulder, body.near.elbow, "upper_arm"),
        (body.near.elbow, body.near.wrist, "forearm"),
    ):
        assert np.hypot(*(last - first)) == pytest.approx(length_m(part))
    thigh, shank, trunk = body.hip - body.knee, body.knee - body.ankle, body.shoulder - body.hip
    assert np.degrees(np.arctan2(*shank)) - np.degrees(np.arctan2(*thigh)) == pytest.approx(pose.knee)
    assert np.degrees(np.arctan2(*trunk)) == pytest.approx(pose.trunk)


@given(trunk=st.floats(0, 80), knee=st.floats(5, 90))
def test_a_shank_that_is_not_given_follows_from_balance(trunk: float, knee: float) -> None:
    assert figure(Pose(trunk, knee)).mass_centre[0] == pytest.approx(BALANCED_M, abs=0.01)


@given(forward=st.floats(-0.3, 0.3), upward=st.floats(0.6, 1.0))
def test_a_hand_reaches_for_a_place_within_its_reach(forward: float, upward: float) -> None:
    body = figure(Pose(0.0, 0.0, 0.0, grip=(forward, upward)))
    far = np.hypot(*(np.array([forward, upward]) - body.shoulder))
    if 0.06 < far < 0.6:
        assert body.near.hand == pytest.approx((forward, upward), abs=1e-6)


@every_drawing
def test_a_drawing_is_sound_svg_that_names_itself(code: str) -> None:
    picture = ET.fromstring(drill_picture(code, 'Hip <hinge> & "more"') or "")
    assert picture.attrib["aria-label"] == 'Hip <hinge> & "more"'
    _, _, width, height = map(float, picture.attrib["viewBox"].split())
    assert 60 < width < 300
    assert 60 < height < 250
    assert "style" not in (drill_drawing(code, "x") or "")
    assert "nan" not in (drill_drawing(code, "x") or "")


@every_drawing
def test_a_body_on_its_way_is_the_same_body(code: str) -> None:
    drawn = drill_drawings()[code]
    bodies = positions(drawn)
    assert between(drawn.start, drawn.deep, 0.0) == drawn.start
    assert between(drawn.start, drawn.deep, 1.0) == drawn.deep
    lengths = [
        [
            np.hypot(*(body.shoulder - body.hip)),
            np.hypot(*(body.hip - body.knee)),
            np.hypot(*(body.knee - body.ankle)),
        ]
        for body in bodies
    ]
    assert np.ptp(lengths, axis=0) == pytest.approx(np.zeros(3), abs=1e-9)
    leans = [round(body.trunk_deg, 9) for body in bodies]
    assert leans in (sorted(leans), sorted(leans, reverse=True))


def test_one_position_is_shown_at_each_moment_there_and_back_and_then_the_still_drawing() -> None:
    drawing = moving_drill("hinge", "Hip hinge")
    assert drawing is not None
    still = drill_picture("hinge", "Hip hinge")
    assert still is not None
    shown = {}
    for number, steps in re.findall(r"@keyframes p(\d+) {(.*?%.*?}) }", drawing):
        for part, state in re.findall(r"([\d.]+)% { visibility: (\w+) }", steps):
            if state == "visible":
                shown[float(part)] = int(number)
    order = [shown[part] for part in sorted(shown)]
    assert order == [*range(POSITIONS), *reversed(range(POSITIONS))]
    assert sorted(shown) == pytest.approx(
        np.linspace(0, 100, 2 * POSITIONS, endpoint=False).tolist(), abs=0.01
    )
    assert REPS * REP_S <= 5.0
    root = ET.fromstring(drawing)
    assert [group.attrib["style"] for group in root if "style" in group.attrib] == [
        f"animation-name: p{number}" for number in range(POSITIONS)
    ]
    # who wants no motion, and who has seen it, sees the still drawing
    moves = drawing.index("prefers-reduced-motion: no-preference")
    assert drawing.index(".drill-position { visibility: hidden }") < moves < drawing.index("animation: 2.4s")
    assert still.partition('class="drill-start"')[2].removesuffix("</svg>") in drawing


def test_a_drill_without_a_drawing_has_none() -> None:
    assert moving_drill(drills_without_drawing()[0], "x") is None
    assert drill_drawing("pelvic_clock", "x") is None


@pytest.mark.parametrize("language", languages())
def test_the_command_writes_the_drawing(tmp_path: Path, language: str) -> None:
    file = tmp_path / "tap.svg"
    outcome = hiphinge("drills", "wall_tap", "--picture", file, "--language", language)
    assert outcome.exit_code == 0
    label = ET.fromstring(file.read_text("utf-8")).attrib["aria-label"]
    assert catalogue(language).say("drill-wall-tap-title") in label
    assert str(file) in outcome.out


def test_a_picture_that_cannot_be_is_refused_in_one_sentence(tmp_path: Path) -> None:
    there = tmp_path / "there.svg"
    there.write_text("mine")
    for arguments in (
        ("pelvic_clock", "--picture", tmp_path / "a.svg"),
        ("wall_tap", "--picture", tmp_path / "a.png"),
        ("wall_tap", "--picture", there),
        ("--picture", tmp_path / "a.svg"),
    ):
        assert reported_in_one_sentence(hiphinge("drills", *arguments))
    assert there.read_text() == "mine"
