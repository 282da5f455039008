"""Which sessions count, and why others do not."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiphinge.history.counting import UncountedReason, counted, newest_analyses, same_stretch
from hiphinge.history.following import follow
from hiphinge.history.record import Excluded, Kept
from hiphinge.history.trends import TrendPoint, TrendVerdict
from stores import BEGINNING


def kept(
    session_id: str, recording: str, *, day: int = 0, stored: int = 0, drill: str | None = None, reps: int = 5
) -> Kept:
    when, again = BEGINNING + timedelta(days=day), BEGINNING + timedelta(days=stored)
    facts = ("clip.mp4", "video", 1.0, "hinge", drill, True, reps, (), "0")
    return Kept(session_id, "anna", when, again, recording, *facts)


recordings = st.builds(
    lambda content, start, length: f"{content} ({start}, {start + length}, None)" if length else content,
    st.sampled_from("ab"),
    st.floats(0, 10).map(lambda value: round(value, 1)),
    st.integers(0, 5),
)
many = st.lists(recordings, max_size=8).map(
    lambda named: [kept(f"{place}", one, day=place, stored=place) for place, one in enumerate(named)]
)


def ids(sessions: list[Kept]) -> list[str]:
    return [one.id for one in sessions]


def test_of_a_recording_analyzed_again_the_newest_analysis_counts() -> None:
    older, newer, other = kept("1", "a", stored=1), kept("2", "a", stored=5), kept("3", "b", stored=2)
    for order in ([older, newer, other], [newer, other, older]):
        assert ids(newest_analyses(order)) == [one.id for one in order if one is not older]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("a", "a", True),
        ("a", "b", False),
        ("a", "a (12.0, 40.0, None)", True),
        ("a (0.0, 12.0, None)", "a (12.0, None, None)", False),
        ("a (0.0, 12.5, None)", "a (12.0, None, None)", True),
        ("a (0.0, None, 2)", "a (3.0, 4.0, None)", True),
        ("a (0.0, 12.0, None)", "b (0.0, 12.0, None)", False),
        ("recording 1", "recording 2", False),
        ("a (e, ., None)", "a", False),
    ],
)
def test_two_sets_in_one_recording_are_two_and_the_same_set_is_one(
    first: str, second: str, same: bool
) -> None:
    assert same_stretch(first, second) is same is same_stretch(second, first)
    sessions = [kept("1", first, stored=1), kept("2", second, stored=2)]
    assert ids(newest_analyses(sessions)) == (["2"] if same else ["1", "2"])


@given(many)
def test_what_counts_never_overlaps_and_choosing_twice_is_choosing_once(sessions: list[Kept]) -> None:
    newest = newest_analyses(sessions)
    pairs = [(one, other) for one in newest for other in newest if one is not other]
    assert not any(same_stretch(one.recording, other.recording) for one, other in pairs)
    assert newest_analyses(newest) == newest
    left = [one for one in sessions if one not in newest]
    assert all(any(same_stretch(one.recording, other.recording) for other in newest) for one in left)


@given(many)
def test_the_latest_analysis_of_all_always_counts(sessions: list[Kept]) -> None:
    assert not sessions or sessions[-1] in newest_analyses(sessions)


def test_each_session_that_does_not_count_has_its_reason() -> None:
    sessions = [
        kept("again", "a", stored=1),
        kept("newest", "a", stored=2),
        kept("wall", "b", drill="wall_tap"),
        kept("empty", "c", reps=0),
        kept("unseen", "d"),
        kept("good", "e", drill="hinge"),
    ]
    found = counted(sessions, {"again", "newest", "wall", "good"}, "hinge")
    assert ids(list(found.used)) == ["newest", "good"]
    assert {one.session.id: one.why for one in found.left_out} == {
        "again": UncountedReason.ANALYZED_AGAIN,
        "wall": UncountedReason.OTHER_DRILL,
        "empty": UncountedReason.NO_REPS,
        "unseen": UncountedReason.NOT_MEASURED,
    }


def test_a_session_whose_repetitions_are_all_excluded_has_none_that_counts() -> None:
    session = kept("1", "a", reps=1)
    gone = Kept(**{**vars(session), "excluded": (Excluded(1, "slipped"),)})
    (left,) = counted([gone], {"1"}, "hinge").left_out
    assert left.why is UncountedReason.NO_REPS


@given(many, st.sets(st.sampled_from("01234567")))
def test_every_session_counts_or_has_a_reason(sessions: list[Kept], measured: set[str]) -> None:
    found = counted(sessions, measured, "hinge")
    assert sorted(ids([*found.used, *(one.session for one in found.left_out)])) == sorted(ids(sessions))


def test_a_trend_without_a_session_is_that_of_the_others() -> None:
    values = [0.40, 0.42, 0.41, 0.30, 0.11, 0.10, 0.12]
    sessions = [kept(f"{day}", f"r{day}", day=day, stored=day) for day in range(7)]
    actual = {one.id: TrendPoint(value) for one, value in zip(sessions, values, strict=True)}
    found = follow(sessions, actual, "lumbar_share")
    assert (found.trend.verdict, found.trend.sessions) == (TrendVerdict.BETTER, 7)
    without = follow([one for one in sessions if one.id != "3"], actual, "lumbar_share")
    assert without.trend.first == pytest.approx(0.41)
    assert without.trend.latest == pytest.approx(0.11)
    assert without.trend.sessions == 6
    analyzed_again = kept("7", "r6", day=6, stored=9)
    again = follow([*sessions, analyzed_again], {**actual, "7": TrendPoint(0.40)}, "lumbar_share")
    assert again.trend.latest == pytest.approx((0.11 + 0.10 + 0.40) / 3)
    assert [one.session.id for one in again.counted.left_out] == ["6"]


def test_the_drill_is_that_of_the_latest_session_that_has_the_measure() -> None:
    sessions = [kept("1", "a", day=1), kept("2", "b", day=2, drill="dowel"), kept("3", "c", day=3)]
    assert follow(sessions, {"1": TrendPoint(1), "2": TrendPoint(1)}, "lumbar_share").drill == "dowel"
    assert follow(sessions, {}, "lumbar_share").drill == "hinge"
    assert follow([], {}, "lumbar_share").drill == "hinge"
    assert follow(sessions, {}, "lumbar_share", "dowel").drill == "dowel"
