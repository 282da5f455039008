"""Films of real people, where they are there: repetitions counted and judged by eye."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import pytest

import hiphinge as hip
from command_line import hiphinge
from hiphinge import Selection, Session, analysis
from hiphinge.measures.human_range import KNEE_DEG, LUMBAR_DEG
from hiphinge.reps import Rep
from real_motions import motion_of

#: How far a time read off by eye may be from the one measured.
BY_EYE_S = 0.6
WHOLE = Selection()


@dataclass(frozen=True)
class Seen:
    """What was seen in a clip by eye."""

    clip: str
    reps: int = 0
    upright_s: tuple[float, ...] = ()
    bottom_s: tuple[float, ...] = ()
    part: Selection = WHOLE
    told: str = ""
    halves: tuple[str, ...] = ()


SEEN = [
    Seen(
        "kettlebell_deadlift_correct",
        reps=10,
        upright_s=(3.7, 5.6, 7.3, 9.0, 10.7, 12.5, 14.1, 15.9, 17.6, 19.2),
    ),
    Seen(
        "kettlebell_deadlift_rounded",
        reps=10,
        upright_s=(3.9, 6.5, 8.8, 11.2, 13.5, 15.8, 18.2, 20.5, 22.9, 25.1),
    ),
    Seen("good_morning", reps=4, bottom_s=(5.1, 9.3, 13.6, 17.7)),
    Seen("barbell_deadlift", reps=2, upright_s=(2.7, 8.1)),
    Seen("deadlift_pull_good", halves=("ascent",)),
    Seen("deadlift_pull_rounded", halves=("ascent",)),
    Seen("floor_deadlift_rounded", reps=1),
    Seen("floor_deadlift_flat", reps=1),
    Seen("squat_mirror", reps=2, bottom_s=(10.2, 17.2)),
    Seen("split_screen_rdl", reps=2, part=Selection(stop_s=11, subject=1), told="2 people are seen"),
    Seen("split_screen_rdl", reps=2, part=Selection(stop_s=11, subject=2), told="2 people are seen"),
    Seen("bare_back_rounded_1", reps=1),
    Seen("bare_back_rounded_2", reps=1),
    Seen("bare_back_flat", reps=1),
    Seen("kettlebell_hips_first", reps=10),
    Seen("squat_plate_before_trunk", reps=5, bottom_s=(2.2, 5.0, 7.8, 10.4, 13.3)),
    Seen("demo_with_cuts", reps=5, told="Measured: 15.7 to 44.6 s"),
    Seen("leans_back_at_lockout", halves=("ascent",)),
    Seen("squatted_pull", halves=("ascent",)),
    Seen("pull_half_way", halves=("ascent",)),
    Seen("treadmill_walk", told="walking"),
    Seen("tyre_flip"),
    Seen("battle_ropes"),
    Seen("walking_there_and_back", told="walking"),
    Seen("stand_walk_stand", told="walking"),
    Seen("slideshow_standing", told="we follow no movement across a cut"),
    Seen("hip_thrust", told="no standing hinge"),
]
END_CARD_S = 9.7


@cache
def analysed(path: Path, part: Selection) -> Session:
    return hip.analyze(motion_of(path, part))


def present(videos: Path, clip: str) -> Path:
    path = videos / f"{clip}.mp4"
    if not path.exists():
        pytest.skip(f"no clip {path}")
    return path


def upright_s(rep: Rep) -> float:
    """When the person stands: at the end, or between ascent and descent where it begins on the floor."""
    begins_below = rep.bottom_s == rep.start_s
    return rep.start_s + rep.ascent_s + rep.pause_s / 2 if begins_below else rep.end_s


@pytest.mark.parametrize("seen", SEEN, ids=lambda seen: f"{seen.clip}-{seen.part.subject or ''}")
def test_a_clip_holds_the_repetitions_that_were_seen(videos: Path, seen: Seen) -> None:
    session = analysed(present(videos, seen.clip), seen.part)
    assert len(session.reps) == seen.reps
    assert tuple(half.way for half in session.halves) == seen.halves
    assert session.view.usable
    assert any(seen.told in str(message) for message in session.messages) or not seen.told
    for told, by_eye in [
        ([upright_s(rep) for rep in session.reps], seen.upright_s),
        ([rep.bottom_s for rep in session.reps], seen.bottom_s),
    ]:
        assert not by_eye or told == pytest.approx(list(by_eye), abs=BY_EYE_S)


@pytest.mark.parametrize("clip", ["deadlift_pull_good", "deadlift_pull_rounded"])
def test_a_single_pull_is_one_attempt(videos: Path, clip: str) -> None:
    session = analysed(present(videos, clip), WHOLE)
    assert len(session.attempts) == 1


@pytest.mark.parametrize("subject", [1, 2])
def test_nothing_is_found_on_the_end_card(videos: Path, subject: int) -> None:
    session = analysed(present(videos, "split_screen_rdl"), Selection(stop_s=11, subject=subject))
    assert all(rep.end_s < END_CARD_S for rep in session.reps)


@pytest.mark.parametrize(
    "clip",
    [
        "kettlebell_oblique",
        "row_oblique",
        "lunges_front",
        "squat_from_behind",
        "goblet_squat_front",
        "elliptical",
    ],
)
def test_a_view_from_ahead_or_behind_is_refused(videos: Path, clip: str) -> None:
    session = analysed(present(videos, clip), WHOLE)
    assert not session.view.usable
    assert session.reps == ()
    assert any("beside the person" in str(message) for message in session.view.messages)


@pytest.mark.parametrize("clip", ["bare_back_rounded_1", "bare_back_flat", "squatted_pull", "demo_with_cuts"])
def test_no_joint_goes_beyond_what_people_reach(videos: Path, clip: str) -> None:
    measures = analysed(present(videos, clip), WHOLE).measures
    for name, (low, high) in (("knee_flexion_deg", KNEE_DEG), ("lumbar_flexion_deg", LUMBAR_DEG)):
        told = measures[name][np.isfinite(measures[name])]
        assert len(told)
        assert low <= told.min() <= told.max() <= high


@pytest.mark.parametrize("clip", ["front_view_deadlift", "front_view_squats"])
def test_a_front_view_is_refused_with_what_to_do(
    videos: Path, tmp_path: Path, clip: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    film = present(videos, clip)
    motion = motion_of(film)
    monkeypatch.setattr(analysis, "read", lambda *_: motion)
    outcome = hiphinge("analyze", film, "--no-video", "--out", tmp_path / "results")
    assert outcome.exit_code == 0
    assert "We found no repetition." in outcome.out
    told = " ".join(outcome.out.split())
    assert "off the person's true side" in told
    assert "Place it straight beside the person" in told
