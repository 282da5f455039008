"""Every file of the zoo: odd recordings of one clip, ``plain.mp4``, and files that hold nothing."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import pytest

import hiphinge as hip
from command_line import hiphinge, reported_in_one_sentence
from hiphinge import Selection, Session
from hiphinge.motion import FloatArray
from hiphinge.poses import blazepose
from hiphinge.reps import Rep
from remembered_poses import RememberedPoses

TRUNK = "trunk_inclination_deg"
OF_THE_LEGS = ("trunk_thigh_flexion_deg", "knee_flexion_deg", "shank_inclination_deg")
#: Two pictures of the plain clip.
TWO_FRAMES_S = 0.07


@dataclass(frozen=True)
class Like:
    """How near a file comes to the plain clip."""

    file: str
    degrees: float = 1.5
    seconds: float = TWO_FRAMES_S
    facing: str = "left"
    subject: int | None = None


LIKE_PLAIN = [
    Like("upright_by_matrix_90.mp4", degrees=0.6),
    Like("vfr.mp4", seconds=0.1),
    Like("browser.webm"),
    Like("offset5.mkv", degrees=0.1),
    Like("nodur.mkv", degrees=0.1),
    Like("frag.mp4", degrees=0.1),
    Like("hevc.mov"),
    Like("old.avi"),
    Like("anim.gif", seconds=0.2),
    Like("odd_444.mp4"),
    Like("narrow.mp4"),
    Like("mirrored.mp4", degrees=2.5, facing="right"),
    Like("two_people.mp4", subject=1),
]
NOTHING_TO_MEASURE = {
    "cut_no_index.mp4": "breaks off before the index",
    "empty.mp4": "is empty",
    "text.mp4": "not a video",
    "audio.m4a": "sound but no picture",
    "audio_only.mp4": "sound but no picture",
    "still.png": "still image",
    "oneframe.mp4": "one picture",
    "nobody.mp4": "No person",
    "black.mp4": "No person",
}
OTHERS = {
    "README.md",
    "plain.mp4",
    "upright_by_matrix_180.mp4",  # test_video holds their pictures against the plain ones
    "upright_by_matrix_270.mp4",
    "lying_by_matrix_90.mp4",
    "uhd.mp4",
    "reversed.mp4",
    "double_speed.mp4",
    "no_feet.mp4",
    "cut.webm",
    "cut_frag.mp4",
    "damaged.mp4",
}


#: Files whose pictures are those of another, or are looked at for several people.
SAME_PICTURES = {"plain.mp4", "offset5.mkv", "nodur.mkv", "frag.mp4", "cut_frag.mp4", "two_people.mp4"}


@cache
def remembered(threads: int) -> RememberedPoses:
    """The network, which looks at the same picture once."""
    assert threads
    return RememberedPoses("zoo")


@cache
def analysed(path: Path, subject: int | None = None) -> Session:
    with pytest.MonkeyPatch.context() as patch:
        if path.name in SAME_PICTURES:
            patch.setattr(blazepose, "BlazePose", remembered)
        return hip.analyze(path, part=Selection(subject=subject))


@pytest.fixture(scope="module")
def plain(zoo: Path) -> Session:
    return analysed(zoo / "plain.mp4")


def only_rep(session: Session) -> Rep:
    (rep,) = session.reps
    return rep


def times_s(rep: Rep) -> list[float]:
    return [rep.start_s, rep.bottom_s, rep.end_s, rep.descent_s, rep.pause_s, rep.ascent_s]


def angles_deg(rep: Rep) -> list[float]:
    return [getattr(rep, angle) for angle in (TRUNK, *OF_THE_LEGS)]


def trunk_apart_deg(session: Session, plain: Session, until_s: float) -> FloatArray:
    """How far the trunk is from that of the plain clip at the same times."""
    known = session.measures.time_s < until_s
    there = np.interp(session.measures.time_s, plain.measures.time_s, plain.measures[TRUNK])
    return np.abs(session.measures[TRUNK] - there)[known]


def test_every_file_of_the_zoo_is_spoken_of(zoo: Path) -> None:
    spoken_of = OTHERS | NOTHING_TO_MEASURE.keys() | {like.file for like in LIKE_PLAIN}
    assert {path.name for path in zoo.iterdir()} == spoken_of


def test_the_plain_clip_has_one_whole_repetition_and_a_cut_one(plain: Session) -> None:
    assert only_rep(plain).bottom_s == pytest.approx(2.72, abs=0.05)
    assert len(plain.attempts) == 1
    assert plain.view.usable
    assert plain.view.facing == "left"
    assert plain.messages == ()


@pytest.mark.parametrize("like", LIKE_PLAIN, ids=lambda like: like.file)
def test_an_odd_file_gives_the_numbers_of_the_plain_one(zoo: Path, plain: Session, like: Like) -> None:
    session = analysed(zoo / like.file, like.subject)
    assert times_s(only_rep(session)) == pytest.approx(times_s(only_rep(plain)), abs=like.seconds)
    assert angles_deg(only_rep(session)) == pytest.approx(angles_deg(only_rep(plain)), abs=like.degrees)
    assert (session.view.usable, session.view.facing) == (True, like.facing)
    assert len(session.attempts) == 1
    assert session.source.duration_s == pytest.approx(plain.source.duration_s, abs=0.05)


def test_played_backwards_descent_and_ascent_change_places(zoo: Path, plain: Session) -> None:
    there, back = only_rep(plain), only_rep(analysed(zoo / "reversed.mp4"))
    last_s = plain.measures.time_s[-1]
    swapped = [last_s - there.end_s, last_s - there.bottom_s, last_s - there.start_s]
    swapped += [there.ascent_s, there.pause_s, there.descent_s]
    moments, durations = slice(3), slice(3, None)
    assert times_s(back)[moments] == pytest.approx(swapped[moments], abs=TWO_FRAMES_S)
    assert times_s(back)[durations] == pytest.approx(swapped[durations], abs=2 * TWO_FRAMES_S)
    assert angles_deg(back) == pytest.approx(angles_deg(there), abs=1.5)


def test_at_double_speed_everything_takes_half_the_time(zoo: Path, plain: Session) -> None:
    there, fast = only_rep(plain), only_rep(analysed(zoo / "double_speed.mp4"))
    assert times_s(fast) == pytest.approx([time_s / 2 for time_s in times_s(there)], abs=TWO_FRAMES_S)
    assert angles_deg(fast) == pytest.approx(angles_deg(there), abs=1.5)


def test_a_very_large_picture_gives_the_same_trunk(zoo: Path, plain: Session) -> None:
    large = analysed(zoo / "uhd.mp4")
    assert (large.source.width, large.source.height) == (3840, 2160)
    assert np.median(trunk_apart_deg(large, plain, until_s=1.5)) < 1
    assert not large.reps


def test_a_person_who_lies_is_refused_as_a_view(zoo: Path) -> None:
    session = analysed(zoo / "lying_by_matrix_90.mp4")
    assert not session.view.usable
    assert not session.reps
    assert any("lies across the picture" in str(message) for message in session.messages)


def test_without_feet_the_trunk_is_told_and_the_legs_are_empty_with_a_reason(
    zoo: Path, plain: Session
) -> None:
    session = analysed(zoo / "no_feet.mp4")
    assert np.isfinite(session.measures[TRUNK]).mean() > 0.9
    assert angles_deg(only_rep(session))[0] == pytest.approx(angles_deg(only_rep(plain))[0], abs=2.5)
    assert not any(np.isfinite(session.measures[angle]).any() for angle in OF_THE_LEGS)
    assert any(
        "out of the picture" in str(message) and "knee" in str(message) for message in session.messages
    )


def test_one_of_two_people_is_followed_and_both_are_listed(zoo: Path) -> None:
    session = analysed(zoo / "two_people.mp4")
    assert len(session.reps) == 1
    assert any("2 people are seen" in str(message) for message in session.messages)


def test_the_second_person_from_the_left_squats(zoo: Path) -> None:
    assert only_rep(analysed(zoo / "two_people.mp4", 2)).knee_flexion_deg == pytest.approx(90, abs=5)


@pytest.mark.parametrize(
    ("file", "told", "sound_until_s"),
    [
        ("cut.webm", "breaks off", 3.3),
        ("cut_frag.mp4", "breaks off", 2.8),
        ("damaged.mp4", "only in part", 1.6),
    ],
)
def test_a_broken_file_is_measured_up_to_the_break(
    zoo: Path, plain: Session, file: str, told: str, sound_until_s: float
) -> None:
    session = analysed(zoo / file)
    assert any(told in str(message) for message in session.messages)
    assert session.measures.time_s[-1] > sound_until_s
    # near the end of what is there, the smoothing lacks what comes next
    assert np.percentile(trunk_apart_deg(session, plain, sound_until_s), 95) < 3


@pytest.mark.parametrize("file", NOTHING_TO_MEASURE)
def test_nothing_to_measure_is_one_sentence_and_nothing_written(zoo: Path, tmp_path: Path, file: str) -> None:
    outcome = hiphinge("analyze", zoo / file, "--out", tmp_path / "results")
    assert reported_in_one_sentence(outcome)
    assert NOTHING_TO_MEASURE[file] in outcome.err
    assert file in outcome.err
    assert not list(tmp_path.iterdir())
