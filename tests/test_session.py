"""A recording judged: the line from a motion to a session."""

from dataclasses import replace

import numpy as np
import pytest

import hiphinge
from figures import SQUAT, Camera, bends, course, exact_motion, hinges, seen, still, walking
from hiphinge.calibration import Calibration
from hiphinge.families import HINGE
from hiphinge.motion import Motion, View
from hiphinge.person import Person
from hiphinge.recording import record
from hiphinge.reps import Phase
from hiphinge.session import Session, analyze
from hiphinge.texts import Message
from slumps import NEUTRAL, with_lumbar_flexion


def test_a_set_of_hinges_is_judged() -> None:
    motion = seen(hinges(3), Camera(-1, noise_px=1))
    session = analyze(motion, Person(1.75), drill="dowel")
    assert len(session.reps) == 3
    assert session.movement == "hinge"
    assert session.attempts == ()
    assert session.messages == ()
    assert session.view.facing == "left"
    assert (session.drill, session.person) == ("dowel", Person(1.75))
    assert session.source is motion.provenance
    assert len(session.segmentation.phase) == len(motion)
    assert set(session.segmentation.phase) == set(Phase)


def test_a_squat_is_a_set_of_reps_by_another_name() -> None:
    session = analyze(exact_motion(course(bends([1.0] * 3), SQUAT)))
    assert len(session.reps) == 3
    assert session.movement == "squat"


def test_nothing_need_be_told_of_person_and_drill() -> None:
    session = analyze(exact_motion(hinges(1)))
    assert session.drill is None
    assert session.person == Person()


def test_the_public_analyze_takes_a_motion() -> None:
    motion = exact_motion(hinges(2))
    assert hiphinge.analyze(motion).reps == analyze(motion).reps


@pytest.mark.parametrize(
    ("motion", "word"),
    [(exact_motion(course(still(6))), "does not bend"), (exact_motion(walking()), "")],
    ids=["standing", "walking"],
)
def test_without_reps_it_is_said_why(motion: Motion, word: str) -> None:
    session = analyze(motion)
    assert session.reps == ()
    assert session.movement == "unknown"
    (message,) = session.messages
    assert str(message).startswith("No repetition was found: ")
    assert str(message).endswith(".")
    assert word in str(message)


def test_what_the_source_and_the_view_tell_comes_first() -> None:
    view = View("right", 10.0, None, usable=True, messages=(Message("view-lying"),))
    motion = replace(exact_motion(course(still(6))), messages=(Message("recording-feet-hidden"),), view=view)
    assert analyze(motion).messages[:2] == (Message("recording-feet-hidden"), Message("view-lying"))


def test_an_unusable_view_gives_no_reps_and_its_own_reason_alone() -> None:
    view = View("right", 60.0, None, usable=False, messages=(Message("view-lying"),))
    session = analyze(replace(exact_motion(hinges(3)), view=view))
    assert session.reps == ()
    assert session.attempts == ()
    assert session.movement == "unknown"
    assert session.messages == (Message("view-lying"),)


def test_versions_name_what_may_change_a_result() -> None:
    motion = exact_motion(hinges(1))
    assert {"hiphinge", "numpy", "scipy", "python"} <= set(analyze(motion).versions)
    modelled = replace(motion, provenance=replace(motion.provenance, estimator="blaze 1"))
    assert analyze(modelled).versions["pose_model"] == "blaze 1"
    assert "pose_model" not in analyze(motion).versions


def test_same_motion_same_session() -> None:
    one, other = (analyze(seen(hinges(2), Camera(noise_px=2))) for _ in range(2))
    assert one.reps == other.reps
    assert one.messages == other.messages
    for name in one.measures.series:
        assert one.measures[name].tobytes() == other.measures[name].tobytes(), name
    assert np.array_equal(one.segmentation.phase, other.segmentation.phase)


def rounded(motion: Motion, calibration: Calibration | None = None) -> Session:
    """A motion, judged as if the low back bent by 20 degrees throughout."""
    recording = record(motion, calibration=calibration)
    measures = with_lumbar_flexion(recording.measures, np.full(len(motion), 20.0))
    recording = replace(recording, measures=measures)
    return Session(recording, HINGE.judge(recording))


def test_a_calibration_tells_how_much_of_the_own_slump_it_is() -> None:
    own = Calibration(50.0, 3.0, NEUTRAL, "back line")
    session = rounded(exact_motion(hinges(2)), own)
    assert [rep.lumbar_flexion_percent for rep in session.reps] == [pytest.approx(40.0)] * 2
    assert session.calibration is own


def test_without_a_calibration_there_are_degrees_alone() -> None:
    session = rounded(exact_motion(hinges(1)))
    (rep,) = session.reps
    assert (rep.lumbar_flexion_deg, rep.lumbar_flexion_percent) == (20.0, None)
    assert session.calibration is None


def test_a_recording_is_measured_once_and_can_be_judged_by_several_drills() -> None:
    recording = record(exact_motion(hinges(2)), Person(stature_m=1.7))
    as_hinge, as_squat = (HINGE.judge(recording, drill) for drill in ("hinge", "hero_squat"))
    assert as_hinge.reps == as_squat.reps
    assert (as_hinge.judged_as, as_squat.judged_as) == ("hinge", "hero_squat")
    assert {found.fault for found in as_hinge.findings[0]} != {found.fault for found in as_squat.findings[0]}


def test_a_session_says_what_the_recording_and_its_judgement_say() -> None:
    motion = replace(exact_motion(course(still(3.0))), messages=(Message("recording-feet-hidden"),))
    recording = record(motion)
    judgement = HINGE.judge(recording)
    assert recording.messages == motion.messages
    assert "reps-no-bend" in {message.text for message in judgement.messages}
    assert Session(recording, judgement).messages == recording.messages + judgement.messages


def test_a_calibration_gives_the_standing_back_where_the_person_never_stands() -> None:
    own = Calibration(50.0, 3.0, NEUTRAL, "back line")
    reference = record(exact_motion(course(still(3.0, depth=1.0))), calibration=own).measures.reference
    assert reference.standing is None
    assert reference.back == own.standing_back
    assert own.standing_back is not None
    assert own.standing_back.origin == "calibration"
