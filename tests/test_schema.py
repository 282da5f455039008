"""The published schema of ``session.json``: every session fits, and nothing else does."""

import json
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from acting import chair, jumps
from arcs import Back
from bent_backs import NEUTRAL
from command_line import hiphinge, session_json
from exported import LEG_M
from figures import bends, course, exact_motion, hinges, seen, still, walking
from hiphinge import session as judging
from hiphinge.coaching import WallTap
from hiphinge.coaching.live_set import Hurts, Kind, Said, SetRecord
from hiphinge.coaching.retake import retake_of
from hiphinge.export import session_schema
from hiphinge.families import ACTION, POSTURE, WALKING
from hiphinge.kinetics import Load
from hiphinge.knowledge.drills import drill_codes
from hiphinge.measures.baseline import Baseline
from hiphinge.motion import Motion
from hiphinge.person import Person
from hiphinge.results.excluding import without
from hiphinge.results.neutral_json import neutral_to_dict
from hiphinge.results.session_json import session_to_dict
from hiphinge.results.whole_json import whole_to_dict
from hiphinge.session import Session, measure_whole
from hiphinge.texts import Message, catalogue
from sessions import made_up, make_session, with_findings, with_spine, with_values, without_reps
from shared import PROJECT

SAMPLE = PROJECT / "src" / "hiphinge" / "samples" / "hinge.mp4"
ANNA = Person(1.70, 62.0, "female")


@pytest.fixture(scope="module")
def valid() -> jsonschema.Draft202012Validator:
    jsonschema.Draft202012Validator.check_schema(session_schema())
    return jsonschema.Draft202012Validator(session_schema())


def scaled(motion: Motion) -> Motion:
    return replace(motion, scale=replace(motion.scale, metres_per_unit=LEG_M))


def sessions() -> Iterator[tuple[str, Session]]:
    """Sessions of all kinds, each with what it is."""
    yield "made up", make_session()
    yield "with a spine", with_spine(make_session())
    yield "without reps", without_reps(make_session())
    yield "with findings", with_findings(make_session(), [[made_up("shallow"), made_up("neck_flexed")]])
    yield "a set", judging.analyze(exact_motion(hinges(3)))
    yield "a film", judging.analyze(seen(hinges(2)))
    yield "walking", judging.analyze(exact_motion(walking()))
    yield "shallow", judging.analyze(exact_motion(course(bends([0.2, 0.9, 1.0]))))
    yield "one round", judging.analyze(scaled(Back(lumbar=45).motion()), ANNA)
    yield "with loads", judging.analyze(scaled(exact_motion(hinges(2))), ANNA, held=Load(20.0))
    for drill in drill_codes():
        yield drill, judging.analyze(exact_motion(hinges(1)), drill=drill)


def test_what_is_left_without_a_repetition_fits_and_praises_no_more_than_was_judged(
    valid: jsonschema.Draft202012Validator,
) -> None:
    whole = session_to_dict(judging.analyze(seen(hinges(3))))
    left = without(whole, {2: "stumbled"})
    assert [error.message for error in valid.iter_errors(left)] == []
    assert [rep["number"] for rep in left["reps"]] == [1, 3]
    assert left["advice"]["retake"] == whole["advice"]["retake"]
    askew = without({**whole, "view": {**whole["view"], "yaw_deg": 22.0}}, {2: "stumbled"})
    assert askew["advice"]["retake"]
    assert askew["advice"]["praise"] == []


@pytest.fixture(scope="module")
def loaded() -> dict[str, Any]:
    """A session in which each part of ``session.json`` is filled."""
    session = judging.analyze(scaled(exact_motion(hinges(2))), ANNA, held=Load(20.0))
    found = [[made_up("shallow"), made_up("neck_flexed")]] * len(session.reps)
    judged = with_findings(session, found)
    filled = with_values(
        judged,
        advice=replace(judged.advice, retake=retake_of(found, yaw_deg=22.0)),
        segmentation=replace(session.segmentation, attempts=make_session().attempts),
        wall_tap=WallTap(heels_cm=20.0, error_cm=1.0, touched=1, reps=2, next_cm=25.0, lean_deg=70.0),
        baseline=Baseline((0.0, 5.0), (1.0, 2.0), (0.5, 1.5), (1.5, 2.5), sessions=2),
    )
    said = (
        Said(4.0, Kind.CUE, Message("cue-back-pockets")),
        Said(9.0, Kind.SAFETY, Message("coach-pain-green")),
    )
    filled = replace(filled, coached=SetRecord((1, 2), said, (Hurts(9.0, 2),)))
    whole: dict[str, Any] = json.loads(json.dumps(session_to_dict(filled)))
    # what is to be filmed again has no best repetition
    whole["best_rep"] = {"rep": 1, "keyframe": "keyframes/best_rep1.jpg"}
    whole["standing_back"] = neutral_to_dict(NEUTRAL)
    return whole


def test_every_session_fits(valid: jsonschema.Draft202012Validator) -> None:
    for name, session in sessions():
        for language in ("en", "de"):
            written = json.loads(json.dumps(session_to_dict(session, catalogue(language))))
            assert not [error.message for error in valid.iter_errors(written)], name


def test_the_demo_finds_its_five_repetitions_and_fits(
    valid: jsonschema.Draft202012Validator, tmp_path: Path
) -> None:
    outcome = hiphinge("demo", "--no-video", "--out", tmp_path / "demo")
    assert outcome.exit_code == 0
    assert str(tmp_path / "demo") in outcome.out
    session = session_json(tmp_path / "demo")
    assert len(session["reps"]) == 5
    valid.validate(session)


def objects(schema: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """All schemas of objects within a schema."""
    if schema.get("type") == "object":
        yield schema
    for value in schema.values():
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, dict):
                yield from objects(part)


def test_each_object_lists_all_of_its_names() -> None:
    schema = session_schema()
    strict = [one for one in objects(schema) if not isinstance(one["additionalProperties"], dict)]
    assert len(strict) > 10
    assert all(one["additionalProperties"] is False for one in strict)
    optional = {name for one in strict for name in one["properties"].keys() - set(one["required"])}
    assert {name for name in optional if not name.startswith("peak_")} == {
        "way",
        "posture",
        "walking",
        "action",
    }


def places(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Paths of all objects within a value."""
    if isinstance(value, dict):
        yield path
        for name, part in value.items():
            yield from places(part, (*path, name))
    if isinstance(value, list):
        for number, part in enumerate(value):
            yield from places(part, (*path, number))


def at(value: Any, path: tuple[str | int, ...]) -> dict[str, Any]:
    for step in path:
        value = value[step]
    assert isinstance(value, dict)
    return value


def test_a_field_that_is_new_anywhere_fits_no_more(
    valid: jsonschema.Draft202012Validator, loaded: dict[str, Any]
) -> None:
    valid.validate(loaded)
    reached = [path for path in places(loaded) if path != ("versions",)]
    assert {"reps", "attempts", "advice", "load", "person", "best_rep"} <= {
        path[0] for path in reached if path
    }
    for path in reached:
        grown = deepcopy(loaded)
        at(grown, path)["brand_new"] = 1
        assert not valid.is_valid(grown), path


def test_a_field_that_is_gone_anywhere_fits_no_more(
    valid: jsonschema.Draft202012Validator, loaded: dict[str, Any]
) -> None:
    for path in places(loaded):
        for name in at(loaded, path):
            if path == ("versions",) or name.startswith("peak_"):
                continue
            shrunk = deepcopy(loaded)
            del at(shrunk, path)[name]
            assert not valid.is_valid(shrunk), (*path, name)


def test_no_name_of_the_schema_is_out_of_date(
    valid: jsonschema.Draft202012Validator, loaded: dict[str, Any]
) -> None:
    standing = measure_whole(POSTURE, exact_motion(course(still(3.0))))
    walk = measure_whole(WALKING, exact_motion(walking()))
    up, jump = (measure_whole(ACTION, shown) for shown in (exact_motion(chair(2)), jumps([0.4])))
    wholes = [json.loads(json.dumps(whole_to_dict(one))) for one in (standing, walk, up, jump)]
    assert [error.message for whole in wholes for error in valid.iter_errors(whole)] == []
    documents = (loaded, *wholes)
    written = {name for one in documents for path in places(one) for name in at(one, path)}
    named = {name for one in objects(session_schema()) for name in one.get("properties", {})}
    assert named <= written


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), "hiphinge.session/2"),
        (("movement",), "dance"),
        (("reps", 0, "number"), 0),
        (("reps", 0, "trunk_inclination_deg"), "70"),
        (("reps", 0, "lumbar_share_thirds"), [None, None]),
        (("reps", 0, "findings", 0, "verdict"), "perhaps"),
        (("reps", 0, "findings", 0, "confidence"), 1.5),
        (("view", "usable"), None),
        (("person", "stature_m"), 0),
        (("load", "hands"), 2),
    ],
)
def test_a_value_of_another_kind_does_not_fit(
    valid: jsonschema.Draft202012Validator, loaded: dict[str, Any], path: tuple[str | int, ...], value: object
) -> None:
    changed = deepcopy(loaded)
    at(changed, path[:-1])[path[-1]] = value  # type: ignore[index]
    assert not valid.is_valid(changed)


def test_the_command_prints_the_schema() -> None:
    outcome = hiphinge("schema")
    assert outcome.exit_code == 0
    assert json.loads(outcome.out) == session_schema()
