"""Screens measured on figures whose answer is known, and told on the terminal and in a file."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from command_line import hiphinge, reported_in_one_sentence
from figures import TRUNK, Camera, Posture, bends, clock, course, exact_motion
from hiphinge.coaching.screens import SCREENS, Screening, screen
from hiphinge.coaching.screens.reaching import HAND_PER_STATURE
from hiphinge.coaching.screens.screening import largest_held, reaches
from hiphinge.errors import InvalidValueError, NothingMeasuredError
from hiphinge.knowledge.drills import drills
from hiphinge.knowledge.load_limits import model_number
from hiphinge.knowledge.references import reference
from hiphinge.knowledge.screens import screen_knowledge, screens
from hiphinge.knowledge.table import MARKS
from hiphinge.knowledge.thresholds import threshold
from hiphinge.measures.standing import ANKLE_PER_STATURE
from hiphinge.motion import FloatArray, Motion, Scale
from hiphinge.person import Person
from hiphinge.poses.lying import stood_up
from hiphinge.texts import Message, Number, catalogue, languages
from postures import bent, bowing, lying, raising


def reaching(trunk_deg: float, knee_deg: float = 0.0, stature_m: float = 1.75) -> Motion:
    """Someone of a stature who bends with hanging arms."""
    motion = exact_motion(course(bends([1.0]), Posture(trunk_deg, -knee_deg, 0.0)))
    return replace(motion, scale=Scale(1.0, model_number("leg_per_stature") * stature_m))


# --- Bows


def test_a_bow_with_a_quiet_back_passes() -> None:
    found = screen("waiters_bow", bowing(bent(65, 0), reps=2))
    assert found.value == pytest.approx(65, abs=3)
    assert (found.passed, found.side, found.unit, len(found.bends)) == (True, None, "deg", 2)
    assert "as far as you leaned" in catalogue().say(found.because)


def test_a_bow_that_rounds_from_the_start_does_not_pass() -> None:
    found = screen("waiters_bow", bowing(bent(40, 40)))
    assert found.value < 8
    assert found.passed is False
    assert found.criterion == threshold("waiters_bow_deg")


def test_a_bow_that_ends_early_without_rounding_tells_neither() -> None:
    found = screen("waiters_bow", bowing(bent(30, 0)))
    assert found.passed is None
    assert "lean further next time" in catalogue().say(found.because)


def test_a_bow_sitting_is_compared_with_sitting_tall_and_has_no_limit() -> None:
    kept = screen("seated_hinge", bowing(bent(45, 0), sitting=True))
    assert kept.value == pytest.approx(45, abs=3)
    assert (kept.passed, kept.criterion) == (None, None)
    rounded = screen("seated_hinge", bowing(bent(30, 40), sitting=True))
    assert rounded.value < 8
    assert rounded.bends[0].onset_deg is not None
    # the hip is folded by 90 degrees in sitting tall already
    assert kept.bends[0].hip_deg == pytest.approx(135, abs=5)


@pytest.mark.parametrize(("code", "sitting"), [("seated_hinge", False), ("waiters_bow", True)])
def test_a_bow_in_the_other_posture_is_told_in_one_sentence(code: str, sitting: bool) -> None:
    with pytest.raises(NothingMeasuredError, match=r"^[^.]*\.$"):
        screen(code, bowing(bent(45, 0), sitting=sitting))


# --- Reaching for the floor


@pytest.mark.parametrize("trunk_deg", [70.0, 90.0, 110.0])
def test_the_fingertip_is_the_wrist_carried_on_by_the_hand(trunk_deg: float) -> None:
    found = screen("toe_touch", reaching(trunk_deg), Person(1.75))
    wrist = 1.0 + TRUNK * np.cos(np.radians(trunk_deg)) - 0.65
    expected = 175 * (model_number("leg_per_stature") * wrist - HAND_PER_STATURE + ANKLE_PER_STATURE)
    assert found.value == pytest.approx(expected, abs=1.0)
    assert (found.passed, found.criterion, found.unit) == (None, None, "cm")
    assert 0.5 < found.standard_error < 5
    assert "There is nothing to pass" in catalogue().say(found.because)


def test_past_the_floor_is_below_nought() -> None:
    found = screen("toe_touch", reaching(140.0), Person(1.75))
    assert found.value < 0
    assert found.because.text == "screen-toe-touch-below"


def test_bent_knees_are_told() -> None:
    straight, bending = (screen("toe_touch", reaching(95.0, knee), Person(1.75)) for knee in (5.0, 40.0))
    assert straight.messages == ()
    assert [message.text for message in bending.messages] == ["screen-toe-touch-knees"]


def test_centimetres_need_the_stature() -> None:
    with pytest.raises(InvalidValueError, match="give it"):
        screen("toe_touch", reaching(90.0), Person())


def test_someone_who_does_not_bend_reaches_for_nothing() -> None:
    with pytest.raises(NothingMeasuredError, match="No reach to the floor"):
        screen("toe_touch", reaching(20.0), Person(1.75))


# --- Legs, lying on the back


@pytest.mark.parametrize("head", ["left", "right"])
@pytest.mark.parametrize("far", [False, True])
@pytest.mark.parametrize("leg_deg", [50.0, 85.0])
def test_the_leg_that_rises_is_told_whichever_it_is(leg_deg: float, far: bool, head: str) -> None:
    found = screen("straight_leg_raise", lying(raising(leg_deg, far=far), head=head))
    # the far leg of the figure stands higher in the picture, as perspective has it
    assert found.value == pytest.approx(leg_deg, abs=5 if far else 3)
    # on the back with the head to the left of the picture, the right side is towards the camera
    near, other = ("right", "left") if head == "left" else ("left", "right")
    assert found.side == (other if far else near)
    assert found.passed is (leg_deg > 60)


@settings(max_examples=10)
@given(tilt=st.floats(-15.0, 15.0), leg_deg=st.floats(45.0, 95.0))
def test_a_tilted_camera_does_not_change_the_raise(tilt: float, leg_deg: float) -> None:
    level, tilted = (screen("straight_leg_raise", lying(raising(leg_deg), tilt_deg=t)) for t in (0.0, tilt))
    assert tilted.value == pytest.approx(level.value, abs=1.0)


def test_only_what_a_straight_knee_reaches_counts() -> None:
    found = screen("straight_leg_raise", lying(raising(90.0, knee_deg=45.0)))
    assert found.value < 45
    assert [message.text for message in found.messages] == ["screen-straight-leg-raise-knee"]
    straight = screen("straight_leg_raise", lying(raising(90.0, knee_deg=8.0)))
    assert straight.messages == ()


def test_the_other_leg_has_to_stay_flat() -> None:
    found = screen("straight_leg_raise", lying(raising(70.0, other_deg=30.0)))
    assert [message.text for message in found.messages] == ["screen-straight-leg-raise-other"]


@pytest.mark.parametrize(("leg_deg", "group"), [(50.0, "short"), (70.0, "between"), (90.0, "long")])
def test_the_raise_is_held_against_the_groups_of_the_study(leg_deg: float, group: str) -> None:
    found = screen("straight_leg_raise", lying(raising(leg_deg)))
    assert found.because.text == f"screen-straight-leg-raise-{group}"
    assert (found.because.values["short"], found.because.values["long"]) == (Number(60), Number(80))


def test_a_leg_that_stays_flat_is_told_in_one_sentence() -> None:
    with pytest.raises(NothingMeasuredError, match=r"^No straight leg is raised: [^.]*\.$"):
        screen("straight_leg_raise", lying(raising(5.0)))


def test_someone_who_stands_does_not_lie() -> None:
    camera, motion = Camera(), raising(70.0)
    with pytest.raises(NothingMeasuredError, match="does not lie"):
        stood_up(camera.film(motion), camera.track(motion))


@pytest.mark.parametrize(
    ("lacks", "sex", "passed"), [(20.0, "male", True), (30.0, "female", False), (30.0, None, None)]
)
def test_what_the_knee_lacks_is_told_with_the_hip_at_90(lacks: float, sex: Any, passed: bool | None) -> None:
    found = screen("active_knee_extension", lying(raising(90.0, knee_deg=lacks)), sex=sex)
    assert found.value == pytest.approx(lacks, abs=3)
    assert found.passed is passed


def test_the_knee_is_not_told_where_the_hip_is_not_held() -> None:
    with pytest.raises(NothingMeasuredError, match="No thigh is held upright"):
        screen("active_knee_extension", lying(raising(60.0, knee_deg=20.0)))


# --- What is common to all


def test_a_view_that_cannot_be_used_tells_nothing() -> None:
    motion = bowing(bent(60, 0))
    oblique = replace(
        motion,
        view=replace(
            motion.view, usable=False, messages=(Message("view-oblique", {"value": 60, "limit": 25}),)
        ),
    )
    with pytest.raises(NothingMeasuredError, match="off the person's true side"):
        screen("waiters_bow", oblique)


def test_an_unknown_screen_is_told_in_one_sentence() -> None:
    with pytest.raises(InvalidValueError, match=r"^There is no screen 'splits': choose one of waiters_bow, "):
        screen("splits", reaching(90.0))


def test_a_posture_counts_where_it_is_held() -> None:
    time_s = clock(4.0)
    values = np.where((time_s > 2) & (time_s < 3), 50.0, 10.0)
    values[10] = 90.0
    value, frames = largest_held(time_s, values) or (0.0, np.zeros(0))
    assert value == 50.0
    assert np.median(values[frames]) == 50.0
    assert largest_held(time_s, np.full(len(time_s), np.nan)) is None


def test_within_its_error_of_a_limit_a_result_tells_nothing() -> None:
    assert [reaches(value, 3.0, 50.0) for value in (46.0, 48.0, 52.0, 54.0)] == [False, None, None, True]


@pytest.mark.parametrize("known", screens().values(), ids=lambda known: known.code)
def test_the_table_of_screens_is_whole(known: Any) -> None:
    assert known.code in SCREENS
    assert known.mark in MARKS
    assert all(reference(key) for key in known.references)
    for sex in ("male", "female"):
        limit = known.limit(sex)
        assert (limit is None) == (known.criterion is None)
        # what is only a choice or a memory is never told as a limit to pass
        assert limit is None or limit.mark == "verified"
    assert known.change is None or threshold(known.change).mark == "verified"
    assert all(f"screen-{known.code.replace('_', '-')}-title" and catalogue(lang) for lang in languages())


def test_the_screens_that_are_drills_too_have_their_names() -> None:
    assert {"waiters_bow", "seated_hinge"} <= {one.code for one in drills()} & set(screens())


# --- The command


@pytest.fixture
def filmed(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """See what a test says in every clip, and keep what was asked for."""
    told_of: dict[str, Any] = {"motion": bowing(bent(65, 0), reps=3)}

    def read(path: Path, person: Person, part: Any, _progress: Any, posture: str) -> Motion:
        told_of.update(path=path, person=person, part=part, posture=posture)
        motion: Motion = told_of["motion"]
        return motion

    monkeypatch.setattr("hiphinge.workflows.screening.read_video", read)
    return told_of


def written(folder: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((folder / "screen.json").read_text("utf-8"))
    return document


def test_a_bow_is_told_and_written(tmp_path: Path, filmed: dict[str, Any]) -> None:
    outcome = hiphinge("screen", "waiters-bow", tmp_path / "clip.mp4", "--out", tmp_path / "bow")
    assert (outcome.exit_code, outcome.err) == (0, "")
    assert "65 degrees ± " in outcome.out
    assert "50 degrees (read in the source; R17)" in outcome.out
    document = written(tmp_path / "bow")
    assert document["schema"] == "hiphinge.screen/1"
    assert (document["screen"], document["passed"], document["unit"]) == ("waiters_bow", True, "deg")
    assert document["criterion"] == {"value": 50.0, "unit": "deg", "mark": "verified", "references": ["R17"]}
    assert len(document["reps"]) == 3
    assert filmed["posture"] == "upright"
    # the next run takes the place of the former
    again = hiphinge("screen", "waiters_bow", tmp_path / "clip.mp4", "--out", tmp_path / "bow")
    assert again.exit_code == 0


def test_a_leg_is_read_lying_and_told_in_german(tmp_path: Path, filmed: dict[str, Any]) -> None:
    filmed["motion"] = lying(raising(70.0))
    outcome = hiphinge("screen", "straight_leg_raise", tmp_path / "clip.mp4", "--language", "de")
    assert outcome.exit_code == 0
    assert filmed["posture"] == "lying"
    assert "noch nicht an Filmen echter Menschen erprobt" in " ".join(outcome.out.split())
    document = written(tmp_path / "clip_straight_leg_raise")
    assert document["side"] == "right"
    assert document["criterion"]["mark"] == "verified"


def test_without_a_name_the_screens_are_listed() -> None:
    outcome = hiphinge("screen")
    assert outcome.exit_code == 0
    assert all(code in outcome.out for code in SCREENS)


@pytest.mark.parametrize("arguments", [("splits", "clip.mp4"), ("waiters_bow",), ("toe_touch", "clip.mp4")])
def test_what_cannot_be_measured_is_told_before_the_clip_is_read(arguments: tuple[str, ...]) -> None:
    assert reported_in_one_sentence(hiphinge("screen", *arguments))


def test_nothing_is_written_where_nothing_was_measured(tmp_path: Path, filmed: dict[str, Any]) -> None:
    filmed["motion"] = bowing(bent(5, 0))
    assert reported_in_one_sentence(hiphinge("screen", "waiters_bow", "clip.mp4", "--out", tmp_path / "bow"))
    assert list(tmp_path.iterdir()) == []


def test_a_screen_says_what_kind_of_result_it_is() -> None:
    found: Screening = screen("waiters_bow", bowing(bent(65, 0)))
    values: FloatArray = np.array([found.value, found.standard_error])
    assert np.isfinite(values).all()
    assert screen_knowledge(found.screen).unit == found.unit
