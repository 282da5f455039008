"""Pose estimates spared at high frame rates, and the frames between them."""

from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import hiphinge
from hiphinge.bridges import Bridges
from hiphinge.poses import sparing
from hiphinge.poses.blazepose import BlazePose
from hiphinge.poses.estimator import Figure
from hiphinge.poses.following import Follower
from hiphinge.poses.frames import Frame, Picture
from hiphinge.poses.region import Region
from hiphinge.poses.sparing import may_spare, speed_between
from hiphinge.poses.track import Track
from test_following import BoxEstimator, Place, middle, shown

SAMPLE = Path(hiphinge.__file__).parent / "samples" / "hinge.mp4"


def times(rate_hz: float, frames: int) -> list[float]:
    return [index / rate_hz for index in range(frames)]


def followed(
    place: Place, rate_hz: float, seconds: float = 2.0, *, sparing: bool = True, cut: int | None = None
) -> tuple[Track, BoxEstimator]:
    estimator = BoxEstimator()
    follower = Follower(estimator, sparing=sparing)
    for index, time_s in enumerate(times(rate_hz, round(seconds * rate_hz))):
        if index == cut:
            follower.cut()
        follower.step(Frame(index, time_s, shown([place], time_s)))
    (track,) = follower.tracks()
    return track, estimator


def marks(track: Track) -> list[bool]:
    assert track.interpolated is not None
    return [bool(mark) for mark in track.interpolated]


@pytest.mark.parametrize(
    ("speed", "rate_hz", "spared"),
    [
        *[(0.2, rate_hz, spared) for rate_hz, spared in ((25, 0), (30, 0), (50, 0), (55, 0))],
        *[(0.2, rate_hz, spared) for rate_hz, spared in ((60, 1), (90, 2), (120, 3), (240, 7))],
        *[(0.1, rate_hz, spared) for rate_hz, spared in ((15, 0), (25, 0), (30, 1), (60, 3), (240, 15))],
        *[(0.21, rate_hz, 0) for rate_hz in (25, 60, 240)],
    ],
)
def test_a_slow_movement_gets_thirty_estimates_a_second_and_a_still_one_fifteen(
    speed: float, rate_hz: float, spared: int
) -> None:
    frames = times(rate_hz, 20)
    after = [count for count in range(1, 20) if may_spare(frames[: count + 1], 0, speed)]
    assert after == list(range(1, spared + 1))


def test_speed_is_in_sides_of_the_region_a_second() -> None:
    before = np.zeros((19, 2))
    assert speed_between(before, before + np.array([3.0, 4.0]), 100.0, 0.1) == pytest.approx(0.5)
    assert speed_between(before, before, 100.0, 0.0) == np.inf


def test_frames_between_two_estimates_lie_between_them_in_time() -> None:
    time_s = np.array([0.0, 0.01, 0.04, 0.05])
    bridges = Bridges.over(time_s, np.array([True, False, True, True]), {1})
    points = np.array([[0.0, 8.0], [np.nan, np.nan], [4.0, 0.0], [9.0, 9.0]])
    np.testing.assert_allclose(bridges.between(points)[:3], [[0, 8], [1, 6], [4, 0]])
    assert bridges.carried(np.array([1, 0, -1, -1])).tolist() == [1, 1, -1, -1]
    assert bridges.marks(4).tolist() == [False, True, False, False]


@pytest.mark.parametrize(
    ("seen", "spared"),
    [
        ([False, False, True, True], {1}),
        ([True, True, False, False], {2}),
        ([True, False, False, True], {1}),
        ([True, False, False, True], {2}),
    ],
    ids=["before the first", "after the last", "before a loss", "after a loss"],
)
def test_nothing_is_interpolated_into_a_loss_or_beyond_the_ends(seen: list[bool], spared: set[int]) -> None:
    assert not Bridges.over(np.arange(4) / 60, np.array(seen), spared).marks(4).any()


@given(
    st.lists(st.sampled_from(["estimate", "spared", "lost"]), min_size=1, max_size=40),
    st.floats(-5, 5),
    st.floats(-5, 5),
)
def test_a_straight_movement_is_met_exactly_and_nothing_else_is_changed(
    frames: list[str], start: float, slope: float
) -> None:
    time_s = np.arange(len(frames)) / 60
    truth = start + slope * time_s
    seen = np.array([frame == "estimate" for frame in frames])
    bridges = Bridges.over(time_s, seen, {row for row, frame in enumerate(frames) if frame == "spared"})
    filled = bridges.between(np.where(seen, truth, np.nan))
    known = seen | bridges.marks(len(frames))
    np.testing.assert_allclose(filled[known], truth[known], atol=1e-9)
    assert np.isnan(filled[~known]).all()
    assert not (seen & bridges.marks(len(frames))).any()


def test_a_slow_person_at_60_frames_a_second_is_estimated_in_every_second_frame() -> None:
    def slowly(time_s: float) -> tuple[float, float]:
        return 60 + 18 * time_s, 100.0

    track, estimator = followed(slowly, 60)
    full, all_frames = followed(slowly, 60, sparing=False)
    assert estimator.estimates < 0.55 * all_frames.estimates
    assert sum(marks(track)) > 0.45 * len(marks(track))
    assert not any(marks(full))
    # the last frame has no estimate after it, so that it gets its own
    assert track.seen.all()
    assert middle(track) == pytest.approx(middle(full), abs=1)


def test_a_fast_person_is_estimated_in_every_frame() -> None:
    track, estimator = followed(lambda time_s: (60 + 100 * time_s, 100), 60)
    assert not any(marks(track)[4:])
    assert estimator.estimates >= 118


def test_nothing_is_interpolated_across_a_cut() -> None:
    track, _ = followed(lambda time_s: (100 if time_s < 1 else 140, 100), 60, cut=60)
    here = middle(track)[track.seen]
    assert set(np.round(here)) <= {100, 140}


def test_a_part_of_a_track_and_frames_left_out_keep_their_marks() -> None:
    track, _ = followed(lambda _: (100, 100), 60)
    rows = np.arange(20, 40)
    assert marks(track.part(rows)) == marks(track)[20:40]
    left = track.only(np.arange(len(track.size_px)) >= 30)
    assert marks(left) == [False] * 30 + marks(track)[30:]


@pytest.fixture(scope="module")
def fast_clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, played at 60 frames a second."""
    path = tmp_path_factory.mktemp("fast") / "clip.mp4"
    with av.open(str(SAMPLE)) as source, av.open(str(path), "w") as target:
        stream = target.add_stream_from_template(source.streams.video[0])
        for packet in source.demux(video=0):
            if packet.pts is not None and packet.dts is not None:
                packet.pts, packet.dts, packet.stream = packet.pts // 2, packet.dts // 2, stream
                target.mux(packet)
    return path


def test_a_clip_of_60_frames_a_second_needs_fewer_estimates_for_the_same_repetitions(
    fast_clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    estimates = []
    estimate: Callable[[BlazePose, Picture, Region], Figure] = BlazePose.estimate

    def counted(self: BlazePose, picture: Picture, region: Region) -> Figure:
        estimates.append(region)
        return estimate(self, picture, region)

    monkeypatch.setattr(BlazePose, "estimate", counted)
    part = hiphinge.Selection(0.0, 4.5)
    spared = hiphinge.analyze(fast_clip, part=part)
    needed, frames = len(estimates), len(spared.motion)
    monkeypatch.setattr(sparing, "NEEDED", ())
    full = hiphinge.analyze(fast_clip, part=part)
    assert frames == 270
    assert needed < 0.8 * frames
    assert len(estimates) - needed > 0.99 * frames

    interpolated = spared.motion.interpolated
    assert full.motion.interpolated is None
    assert interpolated is not None
    assert needed + interpolated.sum() == pytest.approx(frames, abs=4)
    column = next(column for column in spared.frame_columns if column.name == "interpolated")
    np.testing.assert_array_equal(column.values, interpolated)

    assert len(spared.reps) == len(full.reps) == 2
    for rep, other in zip(spared.reps, full.reps, strict=True):
        assert [rep.start_s, rep.end_s] == pytest.approx([other.start_s, other.end_s], abs=0.1)
    apart = spared.measures["trunk_inclination_deg"] - full.measures["trunk_inclination_deg"]
    assert np.sqrt(np.nanmean(apart**2)) < 0.5
