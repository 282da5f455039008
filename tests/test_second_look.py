"""A fault is reported only where a second reading of the same film shows it too."""

from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import hiphinge
from figures import SQUAT, bends, course, exact_motion, hinges
from hiphinge.faults import Finding, Verdict
from hiphinge.faults.confirming import Judged, confirmed
from hiphinge.motion import Motion
from hiphinge.person import Person
from hiphinge.poses.estimator import FIGURE_POINTS, Figure
from hiphinge.poses.frames import Picture
from hiphinge.poses.region import Region
from hiphinge.poses.second_look import LARGER, SecondLook
from hiphinge.session import Session, analyze, looked_at_again, needs_second_look
from hiphinge.texts import Message

SAMPLE = Path(hiphinge.__file__).parent / "samples" / "hinge.mp4"
FAULTS = ("shallow", "heel_lift", "waist_bend")


def finding(fault: str, verdict: Verdict, confidence: float = 0.9) -> Finding:
    return Finding(fault, verdict, Message("because-no-standing"), "deg", confidence=confidence)


judged_bends = st.builds(
    lambda start_s, lasts_s, verdicts: Judged(
        start_s, start_s + lasts_s, tuple(map(finding, FAULTS, verdicts))
    ),
    st.floats(0, 20),
    st.floats(0.5, 5),
    st.lists(st.sampled_from(Verdict), min_size=3, max_size=3),
)


@given(st.lists(judged_bends, max_size=4), st.lists(judged_bends, max_size=4))
def test_what_is_left_was_found_by_both_readings_and_nothing_is_added(
    first: list[Judged], second: list[Judged]
) -> None:
    everywhere = {
        one.fault for bend in second for one in bend.findings if one.present
    }  # these have no values
    for bend, kept in zip(first, confirmed(first, second), strict=True):
        for before, after in zip(bend.findings, kept, strict=True):
            assert after.fault == before.fault
            if not before.present:
                assert after is before
            elif after.present:
                assert after is before
                assert before.fault in everywhere
            else:
                assert after.verdict is Verdict.CANNOT_TELL


@given(st.lists(judged_bends, max_size=4).map(lambda found: sorted(found, key=lambda bend: bend.start_s)))
def test_a_reading_confirms_itself_where_its_bends_lie_apart(found: list[Judged]) -> None:
    apart = [
        replace(one, start_s=10 * row, end_s=10 * row + one.end_s - one.start_s)
        for row, one in enumerate(found)
    ]
    assert confirmed(apart, apart) == tuple(one.findings for one in apart)


def test_the_bend_that_lasts_longest_with_one_is_the_same() -> None:
    present = finding("shallow", Verdict.PRESENT)
    one = Judged(1.0, 4.0, (present,))
    same = Judged(1.3, 4.2, (present,))
    before = Judged(0.0, 1.2, ())
    assert confirmed([one], [before, same]) == ((present,),)
    ((doubted,),) = confirmed([one], [before])
    assert doubted.verdict is Verdict.CANNOT_TELL
    ((doubted,),) = confirmed([one], [Judged(4.0, 6.0, (present,))])
    assert doubted.verdict is Verdict.CANNOT_TELL


@pytest.mark.parametrize(
    ("value", "verdict"),
    [(4.7, Verdict.PRESENT), (5.5, Verdict.PRESENT), (7.0, None), (10.0, None), (None, None)],
)
def test_a_reading_too_near_to_the_limit_confirms_what_it_measures_alike(
    value: float | None, verdict: Verdict | None
) -> None:
    found = replace(finding("locked_knees", Verdict.PRESENT), value=4.5, limit=8.5)
    again = replace(finding("locked_knees", Verdict.CANNOT_TELL), value=value, limit=8.5)
    ((kept,),) = confirmed([Judged(1, 4, (found,))], [Judged(1, 4, (again,))])
    assert kept.verdict is (verdict or Verdict.CANNOT_TELL)


def with_confidence(session: Session, confidence: float) -> Session:
    found = tuple(
        tuple(replace(one, confidence=confidence) if one.present else one for one in of_rep)
        for of_rep in session.judgement.findings
    )
    return replace(session, judgement=replace(session.judgement, findings=found))


def test_a_doubtful_fault_and_one_over_hidden_legs_need_a_second_look() -> None:
    squats = analyze(exact_motion(course(bends([1.0] * 3), SQUAT)), Person(), "hinge")
    assert "squat_substitution" in squats.judgement.faults
    assert not needs_second_look(with_confidence(squats, 0.99))
    assert needs_second_look(with_confidence(squats, 0.9))
    measures = squats.measures
    hidden = replace(measures, references=(replace(measures.reference, legs_seen=False),))
    behind = replace(squats, recording=replace(squats.recording, measures=hidden))
    assert needs_second_look(with_confidence(behind, 0.99))
    neutral = analyze(exact_motion(hinges(3)))
    assert not neutral.judgement.faults
    assert not needs_second_look(neutral)


def test_what_the_second_reading_does_not_show_is_no_fault_and_no_advice() -> None:
    squats, plain = exact_motion(course(bends([1.0] * 3), SQUAT)), exact_motion(hinges(3))
    first = analyze(squats, drill="hinge")
    alike, other = looked_at_again(first, squats), looked_at_again(first, plain)
    assert alike.judgement == first.judgement
    assert "squat_substitution" not in other.judgement.faults
    assert len(other.reps) == len(first.reps)
    (reason,) = {
        one.because.values["reason"]
        for of_rep in other.judgement.findings
        for one in of_rep
        if one.fault == "squat_substitution"
    }
    assert reason == Message("because-readings-differ")
    assert first.judgement.advice != other.judgement.advice


def test_without_a_second_reading_nothing_is_confirmed() -> None:
    first = analyze(exact_motion(course(bends([1.0] * 3), SQUAT)), drill="hinge")
    alone = looked_at_again(first, None)
    assert alone.judgement.faults == ()
    assert len(alone.reps) == len(first.reps)
    said = [str(one.because) for of_rep in alone.judgement.findings for one in of_rep]
    assert any("could not be read a second time" in sentence for sentence in said)


@dataclass
class Noting:
    """A pose model that keeps where it was asked to look."""

    regions: list[Region] = field(default_factory=list)
    name: str = "noting"

    def find(self, _picture: Picture) -> tuple[Region, ...]:
        return (Region(50.0, 50.0, 40.0, 0.1),)

    def estimate(self, _picture: Picture, region: Region) -> Figure:
        self.regions.append(region)
        points = np.zeros((FIGURE_POINTS, 2))
        return Figure(points, np.ones(FIGURE_POINTS), 1.0, region, np.zeros((4, 4), dtype=np.float32))


def test_the_second_look_is_from_further_away_at_the_same_place() -> None:
    base, picture = Noting(), np.zeros((100, 100, 3), dtype=np.uint8)
    second = SecondLook(base)
    (found,) = second.find(picture)
    second.estimate(picture, found)
    assert found == Region(50.0, 50.0, 40.0, 0.1)
    assert base.regions == [replace(found, size=LARGER * found.size)]
    assert second.name == base.name


@pytest.mark.parametrize("shows", [True, False])
def test_a_film_with_a_doubtful_fault_is_read_twice(monkeypatch: pytest.MonkeyPatch, shows: bool) -> None:
    squats, plain = (
        replace(motion, provenance=replace(motion.provenance, kind="video"))
        for motion in (exact_motion(course(bends([1.0] * 3), SQUAT)), exact_motion(hinges(3)))
    )
    asked = []

    def read(
        _path: Path, _person: Person | None, part: hiphinge.Selection | None, _progress: object
    ) -> Motion:
        asked.append(part is not None and part.second_look)
        return squats if shows or len(asked) == 1 else plain

    monkeypatch.setattr("hiphinge.analysis.read", read)
    monkeypatch.setattr("hiphinge.session.PLAIN", 1.1)
    session = hiphinge.analyze(SAMPLE, drill="hinge")
    assert asked == [False, True]
    assert ("squat_substitution" in session.judgement.faults) is shows
