"""Following people, with a pose model that sees people in coloured boxes."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, fields, replace

import numpy as np
import pytest

from hiphinge.motion import FloatArray
from hiphinge.poses.estimator import FIGURE_POINTS, Figure
from hiphinge.poses.following import MOST_PEOPLE, Follower
from hiphinge.poses.frames import Frame, Picture
from hiphinge.poses.region import Region
from hiphinge.poses.track import Track, subject_of

WIDTH, HEIGHT, RATE_HZ = 320, 180, 30
#: Where a person is at a time: middle from the left and height in pixels; None while out of sight.
Place = Callable[[float], tuple[float, float] | None]


def at(x: float, height: float = 100.0, between: tuple[float, float] = (0.0, 99.0)) -> Place:
    return lambda time_s: (x, height) if between[0] <= time_s < between[1] else None


def shown(people: Sequence[Place], time_s: float) -> Picture:
    """Each person is a box of their own colour on the floor; who is named first stands in front."""
    picture = np.zeros((HEIGHT, WIDTH, 3), dtype=np.uint8)
    for number, place in reversed(list(enumerate(people))):
        if (here := place(time_s)) is not None:
            x, height = here
            left, right = round(x - 0.15 * height), round(x + 0.15 * height)
            picture[round(170 - height) : 170, max(left, 0) : max(right, 0)] = 40 * (number + 1)
    return picture


@dataclass
class BoxEstimator:
    """Finds coloured boxes; a figure is found again from a region whose middle is near its box."""

    doubles: bool = False
    unsure_at: tuple[int, ...] = ()
    finds: int = 0
    estimates: int = 0
    name: str = field(default="boxes", init=False)

    def find(self, picture: Picture) -> tuple[Region, ...]:
        self.finds += 1
        regions = [around(box) for box in boxes(picture)]
        beside = [Region(r.x + 0.3 * r.size, r.y, r.size, 0.0) for r in regions] if self.doubles else []
        return (*regions, *beside)

    def estimate(self, picture: Picture, region: Region) -> Figure:
        self.estimates += 1
        near = [box for box in boxes(picture) if distance(box, region) < 0.4 * region.size]
        sure = bool(near) and self.estimates not in self.unsure_at
        box = min(near, key=lambda one: distance(one, region)) if near else np.array([0.0, 0.0, 1.0, 1.0])
        shares = np.linspace(0, 1, FIGURE_POINTS)[:, None]
        return Figure(
            points_px=box[:2] + shares * (box[2:] - box[:2]),
            visibility=np.ones(FIGURE_POINTS),
            confidence=0.9 if sure else 0.1,
            next_region=around(box) if near else region,
            silhouette=np.zeros((4, 4), dtype=np.float32),
        )


def boxes(picture: Picture) -> list[FloatArray]:
    found = []
    for colour in range(40, 255, 40):
        down, across = np.nonzero(picture[:, :, 0] == colour)
        if len(down) > 50:
            found.append(np.array([across.min(), down.min(), across.max() + 1, down.max() + 1], dtype=float))
    return sorted(found, key=lambda box: box[1])


def around(box: FloatArray) -> Region:
    x, y = (box[:2] + box[2:]) / 2
    return Region(float(x), float(y), 1.25 * float(box[3] - box[1]), 0.0)


def distance(box: FloatArray, region: Region) -> float:
    x, y = (box[:2] + box[2:]) / 2
    return float(np.hypot(x - region.x, y - region.y))


def followed(
    people: Sequence[Place], seconds: float = 4.0, estimator: BoxEstimator | None = None, scale: float = 1.0
) -> tuple[Track, ...]:
    follower = Follower(estimator or BoxEstimator())
    for index in range(round(seconds * RATE_HZ)):
        time_s = index / RATE_HZ
        follower.step(Frame(index, time_s, shown(people, time_s), scale))
    return follower.tracks()


def middle(track: Track) -> FloatArray:
    return np.asarray(track.points_px[:, :, 0].mean(axis=1))


def test_two_people_side_by_side_have_each_their_own_track_from_left_to_right() -> None:
    tracks = followed([at(220), at(90)])
    assert len(tracks) == 2
    assert [track.seen.all() for track in tracks] == [True, True]
    assert middle(tracks[0]) == pytest.approx(90)
    assert middle(tracks[1]) == pytest.approx(220)


def test_people_who_stand_close_are_told_apart() -> None:
    left, right = followed([at(150), at(185)])
    assert middle(left) == pytest.approx(150, abs=1)
    assert middle(right) == pytest.approx(185, abs=1)


def test_a_person_who_moves_is_followed() -> None:
    (track,) = followed([lambda time_s: (60 + 50 * time_s, 100)])
    assert track.seen.all()
    assert middle(track) == pytest.approx(60 + 50 * np.arange(120) / RATE_HZ, abs=1)


def test_a_person_lost_and_back_keeps_the_track_with_nothing_made_up_between() -> None:
    (track,) = followed([lambda time_s: None if 1 <= time_s < 2 else (160, 100)])
    lost = slice(30, 60)
    assert not track.seen[lost].any()
    assert np.isnan(track.points_px[lost]).all()
    assert not track.visibility[lost].any()
    assert track.seen[:30].all()
    assert track.seen[60:].all()


def test_who_comes_back_to_an_empty_picture_on_its_other_side_is_the_same() -> None:
    (track,) = followed([at(60, 100, (0, 1.5)), at(260, 110, (2.5, 4))])
    assert track.seen.sum() == pytest.approx(90, abs=2)


def test_somebody_of_another_size_who_comes_later_is_another_person() -> None:
    first, second = followed([at(60, 80, (0, 1.5)), at(230, 150, (2.5, 4))])
    assert first.seen.sum() == pytest.approx(45, abs=1)
    assert second.seen.sum() == pytest.approx(45, abs=1)


def test_a_person_found_twice_is_followed_once() -> None:
    (track,) = followed([at(160)], estimator=BoxEstimator(doubles=True))
    assert track.seen.all()


def test_a_small_bystander_is_ignored() -> None:
    (track,) = followed([at(100, 150), at(260, 50)])
    assert middle(track) == pytest.approx(100)


def test_who_is_seen_for_a_moment_only_is_not_counted() -> None:
    assert followed([at(160, between=(1.0, 1.3))]) == ()


def test_a_passer_by_does_not_take_the_track_over() -> None:
    tracks = followed([at(160, 120), lambda time_s: (20 + 70 * time_s, 100)])
    subject = tracks[subject_of(tracks)]
    assert subject.seen.all()
    assert middle(subject) == pytest.approx(160)


@pytest.mark.parametrize(
    ("people", "x"),
    [
        ([at(80, 100), at(240, 140)], 240),
        ([at(80, 100), at(240, 140, (1, 2))], 80),
        ([at(80, 140, (0, 3.5)), at(240, 100)], 80),
    ],
)
def test_the_subject_is_the_largest_and_most_persistent(people: list[Place], x: float) -> None:
    tracks = followed(people)
    assert len(tracks) == 2
    assert np.nanmean(middle(tracks[subject_of(tracks)])) == pytest.approx(x)


def test_only_so_many_people_are_followed() -> None:
    assert len(followed([at(40 + 50 * number) for number in range(6)])) == MOST_PEOPLE


def test_points_are_in_pixels_of_the_recording() -> None:
    (one,), (other,) = followed([at(160)]), followed([at(160)], scale=2.5)
    assert other.points_px == pytest.approx(2.5 * one.points_px)
    assert other.size_px == pytest.approx(2.5 * one.size_px)


def test_the_detector_looks_once_a_second_while_somebody_is_followed() -> None:
    estimator = BoxEstimator()
    followed([at(160)], seconds=5, estimator=estimator)
    # one look a frame, and a second one where the person is met
    assert estimator.estimates == 5 * RATE_HZ + 1
    assert estimator.finds <= 2 * 6


def test_the_detector_looks_in_every_frame_while_nobody_is_followed() -> None:
    estimator = BoxEstimator()
    assert followed([], seconds=2, estimator=estimator) == ()
    assert estimator.finds == 2 * RATE_HZ
    assert estimator.estimates == 0


def test_a_doubtful_frame_is_left_empty_and_the_person_taken_up_again() -> None:
    (track,) = followed([at(160)], estimator=BoxEstimator(unsure_at=(20,)))
    assert (~track.seen).sum() <= 1
    assert track.seen[21:].all()


def test_without_frames_there_is_nobody() -> None:
    assert followed([at(160)], seconds=0) == ()


def test_a_cut_starts_anew_and_does_not_give_one_person_to_another() -> None:
    follower = Follower(BoxEstimator())
    for index in range(120):
        time_s = index / RATE_HZ
        if index == 60:
            follower.cut()
        person = at(60.0, 80.0) if index < 60 else at(250.0, 150.0)
        follower.step(Frame(index, time_s, shown([person], time_s)))
    first, second = follower.tracks()
    assert first.seen.tolist() == [True] * 60 + [False] * 60
    assert second.seen.tolist() == [False] * 60 + [True] * 60
    assert middle(second)[60:] == pytest.approx(250, abs=1)


def test_a_person_who_stands_where_they_stood_before_a_cut_is_the_same() -> None:
    follower = Follower(BoxEstimator())
    for index in range(90):
        if index == 45:
            follower.cut()
        follower.step(Frame(index, index / RATE_HZ, shown([at(100.0)], index / RATE_HZ)))
    (track,) = follower.tracks()
    assert track.seen.all()


class HeadOverHeels(BoxEstimator):
    """Sees people on their heads for a while, and is sure of it."""

    def estimate(self, picture: Picture, region: Region) -> Figure:
        figure = super().estimate(picture, region)
        if not 20 <= self.estimates < 40:
            return figure
        upset = figure.points_px.copy()
        upset[[7, 16], 1] = upset[[5, 14], 1] - 100
        return replace(figure, points_px=upset)


def test_an_upside_down_body_is_not_followed_but_looked_for_anew() -> None:
    estimator = HeadOverHeels()
    (track,) = followed([at(100)], estimator=estimator)
    missing = np.flatnonzero(~track.seen)
    assert 5 <= len(missing) <= 20
    assert track.seen[missing[-1] + 1 :].all()
    assert middle(track)[track.seen] == pytest.approx(100, abs=1)


def sparing(place: Place, rate_hz: float, seconds: float = 4.0) -> tuple[Track, BoxEstimator]:
    estimator = BoxEstimator()
    follower = Follower(estimator, sparing=True)
    for index in range(round(seconds * rate_hz)):
        time_s = index / rate_hz
        follower.step(Frame(index, time_s, shown([place], time_s)))
    (track,) = follower.tracks()
    return track, estimator


@pytest.mark.parametrize(("px_a_second", "share"), [(1, 0.75), (30, 0.5)])
def test_a_slow_movement_needs_fewer_estimates_at_60_frames_a_second(
    px_a_second: float, share: float
) -> None:
    track, estimator = sparing(lambda time_s: (100 + px_a_second * time_s, 100), 60)
    assert track.interpolated is not None
    assert track.interpolated.mean() == pytest.approx(share, abs=0.03)
    assert estimator.estimates == pytest.approx(240 * (1 - share), abs=7)
    assert middle(track) == pytest.approx(100 + px_a_second * np.arange(240) / 60, abs=1)


def test_a_fast_movement_has_an_estimate_in_every_frame() -> None:
    track, _ = sparing(lambda time_s: (160 + 100 * np.sin(3 * time_s), 100), 60, seconds=0.5)
    assert track.interpolated is not None
    assert not track.interpolated.any()


def test_at_30_frames_a_second_all_but_one_who_stands_still_is_estimated_in_every_frame() -> None:
    moving, _ = sparing(lambda time_s: (60 + 30 * time_s, 100), 30)
    still, _ = sparing(at(160), 30)
    assert moving.interpolated is not None
    assert not moving.interpolated.any()
    assert still.interpolated is not None
    assert still.interpolated.mean() == pytest.approx(0.5, abs=0.03)


def test_what_is_spared_just_before_a_loss_is_not_made_up() -> None:
    track, _ = sparing(at(160, 100, (0, 2)), 60)
    lost = np.arange(240) >= 120
    assert not track.seen[lost].any()
    assert track.seen[:117].all()


def test_outlines_traced_aside_are_the_same() -> None:
    def place(time_s: float) -> tuple[float, float]:
        return 100 + 20 * time_s, 100

    with ThreadPoolExecutor(1) as aside:
        followers = [Follower(BoxEstimator()), Follower(BoxEstimator(), aside=aside)]
        for index in range(60):
            for follower in followers:
                follower.step(Frame(index, index / 30, shown([place], index / 30)))
        (alone,), (other,) = (follower.tracks() for follower in followers)
    for part in fields(Track):
        np.testing.assert_array_equal(getattr(alone, part.name), getattr(other, part.name))
    assert other.back_px is not None
