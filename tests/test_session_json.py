import json
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from hiphinge.results.session_json import dumps, session_to_dict
from sessions import make_session, with_spine, with_values, without_reps

REP_NAMES = [
    "number", "start_s", "bottom_s", "end_s", "descent_s", "pause_s", "ascent_s",
    "trunk_inclination_deg", "trunk_thigh_flexion_deg", "hip_flexion_deg", "knee_flexion_deg",
    "shank_inclination_deg", "lumbar_flexion_deg", "low_back_shape_deg", "upper_back_flexion_deg",
    "neck_extension_deg", "hip_travel", "lumbar_flexion_peak_deg", "lumbar_flexion_percent", "lumbar_share",
    "lumbar_share_thirds", "rounding_onset_trunk_deg", "rounding_onset_hip_deg", "low_back_state", "findings",
]  # fmt: skip


def test_names_are_those_that_other_programs_rely_on() -> None:
    actual = session_to_dict(make_session())
    assert list(actual) == [
        "schema", "source", "messages", "family", "movement", "drill", "judged_as", "view", "reps",
        "halves", "attempts", "faults", "cues", "next_drill", "advice", "best_rep", "pictures", "baseline",
        "standing_back", "load", "coached",
        "person", "label", "versions",
    ]  # fmt: skip
    assert actual["schema"] == "hiphinge.session/1.4"
    assert list(actual["source"]) == [
        "file",
        "kind",
        "duration_s",
        "frames",
        "width",
        "height",
        "frame_rate_hz",
    ]
    assert list(actual["view"]) == ["facing", "yaw_deg", "roll_deg", "usable", "messages"]
    assert list(actual["reps"][0]) == REP_NAMES
    assert list(actual["attempts"][0]) == [*REP_NAMES[1:7], "reason"]


def test_values_are_rounded_and_missing_values_are_null() -> None:
    actual = session_to_dict(make_session())
    rep = actual["reps"][0]
    assert rep["trunk_inclination_deg"] == 70.12
    assert rep["hip_travel"] == 0.3123
    assert str(rep["shank_inclination_deg"]) == "0.0"
    assert rep["lumbar_flexion_deg"] is None
    assert rep["findings"] == []
    assert actual["attempts"][0]["start_s"] is None
    assert actual["person"] == {"stature_m": 1.75, "mass_kg": None, "sex": None, "age_years": None}


def test_what_the_spine_tells_of_a_rep() -> None:
    actual = {
        "lumbar_flexion_deg": 18.23,
        "lumbar_flexion_peak_deg": 21.46,
        "lumbar_flexion_percent": 62.34,
        "lumbar_share": 0.3543,
        "lumbar_share_thirds": [0.1, 0.3123, None],
        "rounding_onset_trunk_deg": 42.12,
        "rounding_onset_hip_deg": None,
    }
    rep = json.loads(dumps(with_spine(make_session())))["reps"][0]
    assert {name: rep[name] for name in actual} == actual


def test_without_a_spine_it_is_null() -> None:
    rep = session_to_dict(make_session())["reps"][0]
    assert rep["lumbar_share_thirds"] == [None] * 3
    assert {rep[name] for name in REP_NAMES if name.startswith(("lumbar_flexion", "rounding"))} == {None}


def test_the_parts_of_a_rep_add_up() -> None:
    rep = session_to_dict(make_session())["reps"][0]
    assert rep["descent_s"] + rep["pause_s"] + rep["ascent_s"] == pytest.approx(
        rep["end_s"] - rep["start_s"], abs=3e-4
    )


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, np.float32(np.nan)])
def test_numbers_that_are_none_become_null(value: float) -> None:
    session = make_session()
    reps = (replace(session.reps[0], knee_flexion_deg=value),)
    actual = json.loads(dumps(with_values(session, segmentation=replace(session.segmentation, reps=reps))))
    assert actual["reps"][0]["knee_flexion_deg"] is None


def test_text_is_the_same_for_the_same_session() -> None:
    session = make_session()
    shuffled = with_values(session, versions=dict(sorted(session.versions.items(), reverse=True)))
    assert dumps(session) == dumps(shuffled)
    assert dumps(session).endswith("}\n")


def test_without_reps_there_are_empty_lists() -> None:
    actual = json.loads(dumps(without_reps(make_session())))
    assert actual["reps"] == actual["attempts"] == actual["faults"] == actual["cues"] == []


def test_any_file_name_can_be_written() -> None:
    session = make_session()
    for name, written in (
        ("Kniebeuge äöü 日本.mp4", "Kniebeuge äöü 日本.mp4"),
        ("bad\udcff.mp4", "bad?.mp4"),
    ):
        text = dumps(with_values(session, source=replace(session.source, file=name)))
        assert json.loads(text.encode("utf-8"))["source"]["file"] == written


def test_times_stand_in_order() -> None:
    rep = session_to_dict(make_session())["reps"][0]
    assert all(a <= b for a, b in pairwise([rep["start_s"], rep["bottom_s"], rep["end_s"]]))
