"""Result folders read back, and ``hiphinge why`` on them."""

import json
from pathlib import Path
from typing import Any

import pytest

from command_line import hiphinge, reported_in_one_sentence
from hiphinge.coaching.reasons import Screens
from hiphinge.coaching.screens import screen
from hiphinge.errors import ResultFolderError
from hiphinge.history.conditions import read_results
from hiphinge.results.screen_json import screen_to_dict
from hiphinge.results.session_json import session_to_dict
from postures import bent, bowing, lying, raising
from sessions import make_session, with_spine


def rep(onset: float | None, **others: Any) -> dict[str, Any]:
    """What session.json holds of a repetition, as far as a reason needs it."""
    actual = {
        "trunk_inclination_deg": 75.0,
        "hip_flexion_deg": 90.0,
        "knee_flexion_deg": 15.0,
        "lumbar_flexion_deg": 20.0,
        "lumbar_flexion_peak_deg": 21.0,
        "lumbar_flexion_percent": None,
        "lumbar_share": 0.3,
        "rounding_onset_trunk_deg": onset,
    }
    return {**actual, **others}


def session(folder: Path, reps: list[dict[str, Any]], **others: Any) -> Path:
    document = {"schema": "hiphinge.session/1", "drill": None, "reps": reps, "person": {"stature_m": None}}
    return write(folder, "session.json", {**document, **others})


def leg_raise(folder: Path, value: float | None) -> Path:
    document = {"schema": "hiphinge.screen/1", "screen": "straight_leg_raise", "value": value}
    return write(folder, "screen.json", document)


def write(folder: Path, name: str, document: Any) -> Path:
    folder.mkdir()
    (folder / name).write_text(json.dumps(document))
    return folder


@pytest.mark.parametrize(
    ("drill", "knee", "condition"),
    [
        (None, 15.0, "bodyweight"),
        ("hinge", 34.0, "bodyweight"),
        ("hinge", 35.0, "knees_bent"),
        (None, None, "bodyweight"),
        ("dowel", 40.0, "dowel"),
        ("wall_tap", 15.0, "wall"),
        ("kettlebell_deadlift", 15.0, "loaded"),
        ("good_morning", 15.0, "loaded"),
    ],
)
def test_the_condition_follows_from_drill_and_knees(
    tmp_path: Path, drill: str | None, knee: float | None, condition: str
) -> None:
    folder = session(tmp_path / "a", [rep(38.0, knee_flexion_deg=knee)], drill=drill)
    (trial,) = read_results([folder]).trials
    assert (trial.condition, trial.onset_deg, trial.reps) == (condition, 38.0, 1)


def test_a_low_back_that_was_judged_not_to_round_has_no_onset(tmp_path: Path) -> None:
    def judged(verdict: str) -> dict[str, Any]:
        return rep(38.0, findings=[{"fault": "lumbar_rounding", "verdict": verdict}])

    reps = [judged("absent"), judged("absent"), judged("absent")]
    (trial,) = read_results([session(tmp_path / "a", reps)]).trials
    assert (trial.rounds, trial.onset_fall_deg) == (False, None)
    (trial,) = read_results([session(tmp_path / "b", [judged("present"), judged("cannot_tell")])]).trials
    assert trial.onset_deg == 38.0


def test_what_analyze_writes_can_be_read_back(tmp_path: Path) -> None:
    folder = write(tmp_path / "a", "session.json", session_to_dict(with_spine(make_session())))
    (trial,) = read_results([folder]).trials
    assert (trial.condition, trial.onset_deg, trial.depth_deg) == ("bodyweight", 42.12, 70.12)


def test_what_screen_writes_can_be_read_back(tmp_path: Path) -> None:
    folders = []
    for code, motion in (
        ("waiters_bow", bowing(bent(65, 0), reps=2)),
        ("seated_hinge", bowing(bent(30, 40), sitting=True)),
        ("straight_leg_raise", lying(raising(70.0))),
    ):
        folders.append(write(tmp_path / code, "screen.json", screen_to_dict(screen(code, motion), motion)))
    actual = read_results(folders)
    assert [(trial.condition, trial.rounds) for trial in actual.trials] == [
        ("bodyweight", False),
        ("seated", True),
    ]
    assert actual.screens.straight_leg_raise_deg == pytest.approx(70, abs=3)


def test_a_back_that_was_not_seen_does_not_count_as_kept(tmp_path: Path) -> None:
    unseen = rep(None, lumbar_flexion_peak_deg=None, lumbar_share=None)
    half = rep(None, lumbar_share=None)
    (trial,) = read_results([session(tmp_path / "a", [unseen, half, rep(38.0)])]).trials
    assert (trial.onset_deg, trial.reps) == (38.0, 1)
    with pytest.raises(ResultFolderError, match="no repetition in which the low back was seen"):
        read_results([session(tmp_path / "b", [unseen, half])])


def test_a_folder_named_twice_counts_once_and_its_file_may_be_named(tmp_path: Path) -> None:
    folder = session(tmp_path / "a", [rep(38.0)])
    assert len(read_results([folder, str(folder)]).trials) == 1
    assert read_results([folder / "session.json"]) == read_results([folder])


def test_results_of_different_people_are_refused(tmp_path: Path) -> None:
    anna = session(tmp_path / "anna", [rep(38.0)], person={"stature_m": 1.62})
    ben = session(tmp_path / "ben", [rep(60.0)], drill="dowel", person={"stature_m": 1.85})
    rounded = session(tmp_path / "rounded", [rep(60.0)], drill="dowel", person={"stature_m": 1.6})
    assert len(read_results([anna, rounded]).trials) == 2
    outcome = hiphinge("why", anna, ben)
    assert reported_in_one_sentence(outcome)
    assert "1.62 m and 1.85 m" in outcome.err


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("session.json", "{", "is not JSON"),
        ("session.json", "[" * 100_000, "is not JSON"),
        ("session.json", "[]", "schema"),
        ("session.json", '{"schema": "hiphinge.session/9"}', "written by a newer hiphinge"),
        ("session.json", '{"schema": "hiphinge.session/1"}', "a list of objects is needed"),
        ("session.json", '{"schema": "hiphinge.session/1", "reps": [3]}', "a list of objects is needed"),
        ("session.json", '{"schema": "hiphinge.session/1", "reps": []}', "no repetition"),
        ("screen.json", '{"schema": "hiphinge.session/1"}', "hiphinge.screen/1 is needed"),
        ("screen.json", '{"schema": "hiphinge.screen/1", "screen": "splits"}', "its screen is 'splits'"),
        ("screen.json", '{"schema": "hiphinge.screen/1", "screen": []}', "its screen is"),
        ("screen.json", '{"schema": "hiphinge.screen/1", "screen": "toe_touch"}', "value is missing"),
        ("notes.txt", "mine", "neither session.json nor screen.json"),
    ],
)
def test_an_unsound_result_is_reported_in_one_sentence(
    tmp_path: Path, name: str, content: str, reason: str
) -> None:
    (tmp_path / name).write_text(content)
    outcome = hiphinge("why", tmp_path)
    assert reported_in_one_sentence(outcome)
    assert reason in outcome.err


@pytest.mark.parametrize("value", ["38", True, [1], {}, 1e9, float("nan"), float("inf")])
@pytest.mark.parametrize("field", ["trunk_inclination_deg", "rounding_onset_trunk_deg", "knee_flexion_deg"])
def test_what_is_no_angle_is_reported_in_one_sentence(tmp_path: Path, field: str, value: Any) -> None:
    outcome = hiphinge("why", session(tmp_path / "a", [rep(38.0, **{field: value})]))
    assert reported_in_one_sentence(outcome)
    assert field in outcome.err or "not JSON" in outcome.err


@pytest.mark.parametrize(
    ("drill", "reason"), [("hero_squat", "hero_squat"), ("nap", "none"), (7, "none"), ([], "none")]
)
def test_another_drill_is_reported_in_one_sentence(tmp_path: Path, drill: Any, reason: str) -> None:
    outcome = hiphinge("why", session(tmp_path / "a", [rep(38.0)], drill=drill))
    assert reported_in_one_sentence(outcome)
    assert reason in outcome.err


def test_a_folder_that_is_not_there_is_reported_in_one_sentence(tmp_path: Path) -> None:
    assert reported_in_one_sentence(hiphinge("why", tmp_path / "nowhere"))


def test_why_names_the_reason_with_its_evidence(tmp_path: Path) -> None:
    folders = (
        session(tmp_path / "plain", [rep(38.0)] * 3),
        session(tmp_path / "dowel", [rep(61.0)] * 3, drill="dowel"),
        leg_raise(tmp_path / "leg", 82.0),
    )
    outcome = hiphinge("why", *folders)
    said = " ".join(outcome.out.split())
    assert (outcome.exit_code, outcome.err) == (0, "")
    assert "A touch is all you need" in said
    assert "lean of 38 degrees on your own, and at 61 with a stick or a wall" in said
    assert "hiphinge drills wall_tap" in said
    assert "not a diagnosis" in said
    german = hiphinge("why", *folders, "--language", "de")
    assert "Eine Berührung genügt dir" in german.out


@pytest.mark.parametrize(
    ("more", "command"),
    [
        ({}, "hiphinge analyze CLIP"),
        ({"leg": 85.0}, "hiphinge analyze CLIP --drill dowel"),
    ],
)
def test_where_it_is_not_enough_why_names_the_command_for_the_next_try(
    tmp_path: Path, more: dict[str, float], command: str
) -> None:
    folders = [session(tmp_path / "plain", [rep(38.0)] * 3)]
    folders += [leg_raise(tmp_path / name, value) for name, value in more.items()]
    outcome = hiphinge("why", *folders)
    said = " ".join(outcome.out.split())
    assert outcome.exit_code == 0
    assert "There is not enough yet to say why." in said
    assert f"To measure it: {command}" in said


def test_one_tiring_set_is_reported_without_a_reason(tmp_path: Path) -> None:
    reps = [rep(onset, lumbar_flexion_deg=flexion) for onset, flexion in ((60, 10), (52, 16), (44, 22))]
    outcome = hiphinge("why", session(tmp_path / "plain", reps))
    said = " ".join(outcome.out.split())
    assert "it came to round 12 degrees more" in said
    assert "it came to round 16 degrees earlier" in said
    assert "There is not enough yet" in said


def test_a_leg_raise_alone_is_a_result(tmp_path: Path) -> None:
    assert read_results([leg_raise(tmp_path / "leg", 71.5)]).screens == Screens(71.5)
    assert reported_in_one_sentence(hiphinge("why", leg_raise(tmp_path / "missing", None)))
