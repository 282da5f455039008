"""The wall behind a person: found in drawn rooms, told by the user, and touched or not."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from command_line import hiphinge, reported_in_one_sentence
from figures import Camera, bends, course, rolled, seen
from hiphinge.body import Landmark
from hiphinge.errors import InvalidValueError
from hiphinge.faults import Verdict, findings
from hiphinge.faults.kinds import wall_missed
from hiphinge.knowledge.drills import drill
from hiphinge.knowledge.wall_distance import lean_at, next_distance_cm
from hiphinge.measures.wall import heels_to_wall_cm, wall_gap_cm
from hiphinge.motion import Motion, Scale, Wall
from hiphinge.person import Person
from hiphinge.poses.frames import Frame
from hiphinge.poses.room import MOST_PICTURES, RoomWatch
from hiphinge.poses.sagittal import sagittal_motion
from hiphinge.poses.wall import held_against_stops, wall_behind
from hiphinge.poses.wall_at import parse_wall_at
from hiphinge.texts import catalogue
from moves import LEG_M, expecting
from walls import LEG_PX, PX_PER_M, SEAT, Stage, WallMove, wall_moves, with_seat

BESIDE = Camera(ankle_px=(640.0, 620.0), leg_px=LEG_PX)
CM = PX_PER_M / 100


def found(stage: Stage) -> Wall:
    wall = wall_behind(stage.room(), stage.motion())
    assert wall is not None
    return wall


def verdict(move: WallMove) -> Verdict:
    return wall_missed.look(move.scene()).verdict


@pytest.mark.parametrize(
    "stage",
    [
        Stage(),
        Stage(camera=BESIDE.mirrored()),
        Stage(camera=replace(BESIDE, roll_deg=3.0)),
        Stage(camera=replace(BESIDE, roll_deg=-3.0)),
        Stage(camera=replace(BESIDE, ankle_px=(775.0, 620.0))),
        Stage(pitch_px=50.0),
        Stage(near_end_m=0.5),
    ],
    ids=[
        "plain",
        "mirrored",
        "rolled",
        "rolled back",
        "on the far side",
        "camera looks down",
        "near end seen",
    ],
)
def test_a_wall_is_found_to_a_centimetre_at_the_depth_of_the_person(stage: Stage) -> None:
    wall = found(stage)
    assert np.abs(wall.place - stage.wall_px).max() < 1.0 * CM
    assert wall.standard_error < 1.0 * CM
    assert wall.source == "picture"


@pytest.mark.parametrize("roll_deg", [-0.8, 0.8])
def test_a_small_roll_that_is_left_in_the_positions_moves_the_wall_at_the_hips(roll_deg: float) -> None:
    stage = Stage(camera=replace(BESIDE, roll_deg=roll_deg))
    hips = float(np.median(stage.motion().at(Landmark.HIP)[:30, 1]))
    upright = np.array([[640 + stage.wall_px, 360 - hips], [640 + stage.wall_px, 640]])
    at_hips, at_floor = rolled(upright, roll_deg, 1280, 720)[:, 0] - 640
    assert abs(at_hips - at_floor) > 1.2 * CM
    assert found(stage).place == pytest.approx(at_hips, abs=0.7 * CM)


@given(wall_m=st.floats(0.2, 0.3), pitch_px=st.floats(-40, 40))
@settings(max_examples=8)
def test_a_wall_is_found_wherever_it_is_within_reach(wall_m: float, pitch_px: float) -> None:
    stage = Stage(wall_m=wall_m, pitch_px=pitch_px)
    assert np.abs(found(stage).place - stage.wall_px).max() < 1.0 * CM


@pytest.mark.parametrize(
    "stage",
    [Stage(wall_m=None), Stage(wall_m=-0.4), Stage(wall_m=0.8), Stage(wall_m=None, noise=12.0)],
    ids=["clutter alone", "in front of the person", "out of reach", "noise"],
)
def test_where_no_wall_is_close_behind_none_is_found(stage: Stage) -> None:
    assert wall_behind(stage.room(), stage.motion()) is None


def test_a_person_who_came_from_behind_it_has_no_wall_there() -> None:
    stage = Stage()
    motion = stage.motion()
    positions = motion.positions.copy()
    positions[:10, :, 0] += stage.wall_px - 50 * CM - positions[:10, [Landmark.HIP], 0]
    assert wall_behind(stage.room(), motion) is not None
    assert wall_behind(stage.room(), replace(motion, positions=positions)) is None


def test_a_person_who_is_never_seen_standing_has_no_wall() -> None:
    stage = Stage()
    bent = with_seat(seen(course(replace(bends([1.0]), first=1.0, steps=((3.0, 1.0),))), stage.camera))
    assert wall_behind(stage.room(), bent) is None


def stopping(gaps_cm: list[float], error_cm: float) -> tuple[Motion, Wall]:
    """A motion whose seat stops so far before a wall each time, and the wall, told with an error."""
    script = bends([1.0] * len(gaps_cm))
    motion = Stage().motion(script)
    each = np.minimum(motion.time_s / script.duration_s * len(gaps_cm), len(gaps_cm) - 1).astype(int)
    x = (np.array(gaps_cm)[each] + 10 * (1 - script.depth(motion.time_s))) * CM
    assert motion.back is not None
    line = np.stack(
        [np.broadcast_to(x[:, None], motion.back.points.shape[:2]), motion.back.points[:, :, 1]], 2
    )
    motion = replace(motion, back=replace(motion.back, points=line))
    return motion, Wall(np.zeros(len(motion)), error_cm * CM, "picture")


def test_hips_that_stop_again_and_again_at_one_place_show_where_the_wall_is() -> None:
    motion, wall = stopping([0.8, 0.8, 0.8], error_cm=1.0)
    moved = held_against_stops(wall, motion)
    assert 0.5 * CM < (moved.place - wall.place).mean() < 0.8 * CM
    assert moved.standard_error < 0.6 * wall.standard_error


@pytest.mark.parametrize("gaps_cm", [[0.8, 0.8], [0.2, 1.6, 3.1], [4.0, 4.0, 4.0]])
def test_two_stops_or_stops_elsewhere_do_not_move_a_wall(gaps_cm: list[float]) -> None:
    motion, wall = stopping(gaps_cm, error_cm=1.0)
    assert held_against_stops(wall, motion) is wall


def test_a_missed_a_touched_and_an_unseen_wall_are_told_apart() -> None:
    assert [verdict(move) for move in wall_moves()] == [
        Verdict.PRESENT,
        Verdict.ABSENT,
        Verdict.CANNOT_TELL,
    ]


def test_a_miss_is_told_in_centimetres() -> None:
    missed = wall_missed.look(WallMove(gap_cm=4.0).scene())
    assert missed.value == pytest.approx(4.0, abs=0.2)
    assert catalogue().say(missed.because).startswith("Your hips stopped 4.0 cm before the wall")


@pytest.mark.parametrize("gap_cm", [0.0, 0.4, 2.0, 6.0])
def test_the_gap_is_the_same_without_a_stature_but_for_the_size_of_the_body(gap_cm: float) -> None:
    known, average = (WallMove(gap_cm=gap_cm, stature=stature) for stature in (True, False))
    assert verdict(known) == verdict(average)
    gap, error = wall_gap_cm(average.motion())
    assert np.nanmin(gap) == pytest.approx(gap_cm, abs=0.1 + 0.05 * gap_cm)
    assert np.nanmin(error) >= np.nanmin(wall_gap_cm(known.motion())[1]) * 0.95


def test_a_wall_of_unsure_place_leaves_the_touch_untold() -> None:
    found = wall_missed.look(WallMove(gap_cm=1.5, wall_error_cm=2.0).scene())
    assert found.verdict is Verdict.CANNOT_TELL
    assert "too unsure" in catalogue().say(found.because)


def test_a_hidden_seat_leaves_the_touch_untold_and_says_so() -> None:
    scene = WallMove().scene()
    hidden = replace(scene, motion=replace(scene.motion, back=None))
    said = catalogue().say(wall_missed.look(hidden).because)
    assert "line of your back" in said


@pytest.mark.parametrize(
    ("code", "wall", "asked"),
    [
        ("hinge", False, False),
        ("hinge", True, True),
        ("wall_tap", False, True),
        ("romanian_deadlift", True, False),
    ],
)
def test_only_those_with_a_wall_or_a_wall_drill_hear_of_a_wall(code: str, wall: bool, asked: bool) -> None:
    scene = expecting(WallMove(wall=wall).scene(), drill=drill(code))
    assert ("wall_missed" in {one.fault for one in findings(scene)}) == asked


@pytest.mark.parametrize(
    ("text", "column_px"), [("17%", 217.6), (" 17.5 % ", 224), ("220", 220), ("220px", 220), ("12,5%", 160)]
)
def test_the_place_of_a_wall_is_read_as_people_write_it(text: str, column_px: float) -> None:
    assert parse_wall_at(text).column_px(1280) == pytest.approx(column_px)


def test_a_place_that_was_told_more_finely_is_surer() -> None:
    errors = [parse_wall_at(text).error_px(1280) for text in ("17%", "17.0%", "218")]
    assert errors == sorted(errors, reverse=True)
    assert errors[-1] >= 2.0


@pytest.mark.parametrize("text", ["", "left", "-3", "17 m", "120%", "1.2.3"])
def test_a_place_that_makes_no_sense_is_told_in_one_sentence(text: str) -> None:
    with pytest.raises(InvalidValueError, match=r"^The (place of the )?wall .*: write how far .*\.$"):
        parse_wall_at(text)


def test_a_place_outside_the_picture_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="pixel 2000, but the picture is 1280 wide"):
        parse_wall_at("2000").column_px(1280)


@pytest.mark.parametrize("camera", [BESIDE, BESIDE.mirrored(), replace(BESIDE, roll_deg=3.0)])
def test_a_wall_that_is_told_beats_the_picture(camera: Camera) -> None:
    stage = Stage(camera=camera)
    motion = stage.course()
    film = replace(camera.film(motion), room=stage.room(), wall_at=parse_wall_at("480"))
    if camera.facing < 0:
        film = replace(film, wall_at=parse_wall_at("800"))
    track = replace(camera.track(motion), **_back(camera, stage))
    wall = sagittal_motion(film, track, Person()).wall
    assert wall is not None
    assert wall.source == "user"
    assert wall.place == pytest.approx(-160.0, abs=8 if camera.roll_deg else 1)


def test_a_wall_that_is_told_to_be_in_front_is_refused() -> None:
    stage = Stage()
    film = replace(BESIDE.film(stage.course()), wall_at=parse_wall_at("90%"))
    track = replace(BESIDE.track(stage.course()), **_back(BESIDE, stage))
    with pytest.raises(InvalidValueError, match=r"pixel 1152, but .* in front of the person"):
        sagittal_motion(film, track, Person())


def test_analyze_refuses_a_place_that_it_does_not_understand(tmp_path: Path) -> None:
    outcome = hiphinge("analyze", tmp_path / "clip.mp4", "--wall-at", "behind me")
    assert "behind me" in outcome.err
    assert reported_in_one_sentence(outcome)


def _back(camera: Camera, stage: Stage) -> dict[str, np.ndarray]:
    """The back line of the figure in the picture."""
    frames = len(stage.course().time_s)
    hip = camera.points_px(stage.course())[:, 5, None]
    line = hip + np.stack([np.full(9, -SEAT * stage.facing), np.linspace(-0.1, 0.1, 9)], axis=1) * LEG_PX
    return {
        "back_px": line.astype(np.float32),
        "back_error_px": np.ones((frames, 9), dtype=np.float32),
        "back_facing": np.full(frames, stage.facing, dtype=np.int64),
    }


def test_the_heels_are_told_to_stand_so_far_from_the_wall() -> None:
    motion = Stage().motion()
    stature = replace(motion, scale=Scale(motion.scale.leg_length, 1 / PX_PER_M))
    distance = heels_to_wall_cm(replace(stature, wall=found(Stage())))
    assert distance is not None
    # the heel point lies 0.06 leg lengths behind the ankle, its skin 0.03 further back
    assert distance[0] == pytest.approx(30 - 100 * 0.09 * LEG_M, abs=1.5)
    assert 0.5 < distance[1] < 4
    assert heels_to_wall_cm(motion) is None


def test_of_a_long_film_few_pictures_are_kept_and_all_of_it_is_covered() -> None:
    watch = RoomWatch()
    assert watch.room() is None
    for index in range(4000):
        watch.look(Frame(index, index / 10, np.full((4, 6, 3), index // 20, dtype=np.uint8)))
    room = watch.room()
    assert room is not None
    assert MOST_PICTURES // 2 <= len(room.pictures) <= MOST_PICTURES
    greys = room.pictures[:, 0, 0]
    assert greys[0] == 0
    assert greys[-1] > 170
    assert room.still(0, 2).shape == (4, 3)


@pytest.mark.parametrize(
    ("distance_cm", "sex", "lean"),
    [
        (10, "male", 20),
        (20, "male", 45),
        (11, "female", 20),
        (26, "female", 75),
        (0, None, 15),
        (50, None, 90),
    ],
)
def test_the_lean_at_a_distance_is_that_of_the_table(distance_cm: float, sex: None, lean: float) -> None:
    assert lean_at(distance_cm, sex) == pytest.approx(lean)


@given(st.floats(5, 35), st.floats(0, 3))
def test_standing_further_out_never_asks_for_less_of_a_lean(distance_cm: float, more_cm: float) -> None:
    assert lean_at(distance_cm + more_cm) >= lean_at(distance_cm)


@pytest.mark.parametrize(
    ("distance_cm", "touched", "goes_to"),
    [(10, 10, 13), (13, 9, 16), (13, 7, 13), (16, 3, 13), (10, 0, 10), (25, 10, 26), (26, 10, 26)],
)
def test_the_next_step_is_further_only_when_this_one_is_mastered(
    distance_cm: float, touched: int, goes_to: float
) -> None:
    assert next_distance_cm(distance_cm, touched, 10) == goes_to


@pytest.mark.parametrize(("touched", "reps"), [(0, 0), (5, 4), (-1, 4)])
def test_touches_that_cannot_be_are_refused(touched: int, reps: int) -> None:
    with pytest.raises(InvalidValueError, match="at least one repetition"):
        next_distance_cm(10, touched, reps)
