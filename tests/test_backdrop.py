"""The room behind the people: what is learned of it, when it is forgotten, and what it does for the edge."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hiphinge.motion import FloatArray
from hiphinge.poses.backdrop import CHANGED_FOR, Backdrop
from hiphinge.poses.edge import Samples, all_sharpened, samples
from hiphinge.poses.estimator import FIGURE_POINTS, LEFT, RIGHT, Figure
from hiphinge.poses.following import MOST_WAITING, Follower
from hiphinge.poses.frames import Frame, Picture
from hiphinge.poses.region import Region
from hiphinge.poses.track import Track

WIDTH, HEIGHT, SIDE = 320, 240, 64
RATE_HZ = 10
SHIRT, WALL = (225, 220, 215), (190, 190, 185)
CENTRES = np.stack(np.meshgrid(np.arange(WIDTH) + 0.5, np.arange(HEIGHT) + 0.5), axis=-1)


def room(seed: int = 0, shift: int = 0) -> Picture:
    """A wall with a dark box, whose edge stands at 105 from the left; the camera may have moved."""
    picture = np.full((HEIGHT, WIDTH, 3), WALL, dtype=np.uint8)
    picture[:, max(0, 20 + shift) : 105 + shift] = (40, 90, 40)
    noise = np.random.default_rng(seed).normal(scale=2, size=picture.shape)
    return np.clip(picture + noise, 0, 255).astype(np.uint8)


@dataclass(frozen=True)
class Body:
    """An upright body that faces the right: its back is the line x = `back`, 80 pixels behind its front."""

    back: float
    top: float = 20.0
    bottom: float = 230.0

    def inside(self, places: FloatArray) -> FloatArray:
        """Pixels from the nearest edge, positive inside."""
        x, y = places[..., 0], places[..., 1]
        sides = [x - self.back, self.back + 80 - x, y - self.top, self.bottom - y]
        return np.asarray(np.min(sides, axis=0))

    def drawn(self, picture: Picture) -> Picture:
        share = np.clip(self.inside(CENTRES) + 0.5, 0, 1)[..., None]
        return np.rint(picture * (1 - share) + np.array(SHIRT) * share).astype(np.uint8)

    @property
    def region(self) -> Region:
        return Region(self.back + 40, 125.0, 256.0, 0.0)

    @property
    def figure(self) -> Figure:
        """Ear, shoulder, hip, knee and feet in the middle of the body; the toe is before the heel."""
        heights = np.array([30, 60, 90, 120, 130, 180, 215, 222, 222])
        across = np.array([40, 40, 40, 40, 40, 40, 40, 30, 60])
        side = np.stack([self.back + across, heights], axis=1)
        points = np.zeros((FIGURE_POINTS, 2))
        points[0] = self.back + 60, 30
        points[LEFT] = points[RIGHT] = side
        pixels = np.stack(np.meshgrid(np.arange(SIDE) + 0.5, np.arange(SIDE) + 0.5), axis=-1)
        pixel = self.region.size / SIDE
        places = (pixels - SIDE / 2) * pixel + (self.region.x, self.region.y)
        silhouette = np.clip(self.inside(places) / pixel, -8, 8).astype(np.float32)
        return Figure(points, np.ones(FIGURE_POINTS), 1.0, self.region, silhouette)


def learned(bodies: list[Body], **how: int) -> Backdrop:
    backdrop = Backdrop()
    for seed, body in enumerate(bodies):
        picture = body.drawn(room(seed, **how))
        backdrop.learn(picture, [(body.figure, body.region)])
    return backdrop


AWAY, HERE = Body(200.0), Body(109.0)
TO_AND_FRO = [AWAY, AWAY, HERE, AWAY]


def grid() -> FloatArray:
    return CENTRES - 0.5


def test_what_nobody_hides_is_known_and_the_rest_is_not() -> None:
    colours = learned([AWAY] * 4).at(grid())
    known = np.isfinite(colours[..., 0])
    depth = AWAY.inside(CENTRES)
    assert not known[depth > 0].any()
    assert not known[depth > -6].any()
    assert known[depth < -25].all()
    true = np.where(((CENTRES[..., :1] > 20) & (CENTRES[..., :1] < 105)), (40, 90, 40), WALL)
    assert np.abs(colours - true)[known].mean() < 2


def test_what_comes_free_later_becomes_known() -> None:
    before = np.isfinite(learned([HERE, HERE]).at(grid())[..., 0])
    after = np.isfinite(learned([HERE, HERE, AWAY]).at(grid())[..., 0])
    assert not before[100, 120]
    assert after[100, 120]
    assert (after | ~before).all()


def test_nothing_is_known_before_anything_was_seen() -> None:
    assert np.isnan(Backdrop().at(grid()[:5, :5])).all()


def test_a_person_in_a_turned_region_is_left_out_as_well() -> None:
    turned = Region(160.0, 120.0, 100.0, np.pi / 4)
    whole = Figure(np.zeros((FIGURE_POINTS, 2)), np.ones(FIGURE_POINTS), 1.0, turned, np.full((64, 64), 8.0))
    backdrop = Backdrop()
    backdrop.learn(room(), [(whole, turned)])
    known = np.isfinite(backdrop.at(grid())[..., 0])
    along = np.abs(CENTRES - (160, 120)).sum(axis=2)
    half_diagonal = 100 / np.sqrt(2)
    assert not known[along < half_diagonal - 2].any()
    assert known[along > half_diagonal + 2][: -2 * WIDTH].mean() > 0.98


@pytest.mark.parametrize(
    "new_room",
    [room(shift=70), np.zeros_like(room()), np.zeros((90, 160, 3), np.uint8)],
    ids=["camera turned", "light switched off", "smaller picture"],
)
def test_another_room_is_not_mixed_in_and_makes_the_old_one_outdated_when_it_lasts(new_room: Picture) -> None:
    backdrop = learned([AWAY] * 3)
    before = backdrop.at(grid())
    for seen in range(1, CHANGED_FOR + 1):
        assert not backdrop.outdated
        backdrop.learn(new_room, [])
        assert backdrop.outdated == (seen == CHANGED_FOR)
    np.testing.assert_array_equal(backdrop.at(grid()), before)


def test_a_glimpse_of_another_room_is_passed_over() -> None:
    backdrop = learned([AWAY] * 3)
    for _ in range(3):
        for picture in [np.zeros_like(room())] * (CHANGED_FOR - 1) + [AWAY.drawn(room())]:
            backdrop.learn(picture, [(AWAY.figure, AWAY.region)])
    assert not backdrop.outdated


def test_slowly_falling_light_is_followed() -> None:
    backdrop = Backdrop()
    for fall in range(60):
        backdrop.learn((room() - np.minimum(room(), fall)).astype(np.uint8), [])
    assert not backdrop.outdated
    assert backdrop.at(grid())[100, 250].mean() == pytest.approx(np.mean(WALL) - 59, abs=6)


def rough(body: Body, off_px: float = 0.0) -> FloatArray:
    """The back from below to above, as the silhouette might tell it."""
    heights = np.linspace(body.bottom - 30, body.top + 30, 90)
    return np.stack([np.full(90, body.back + off_px), heights], axis=1)


def sharpened(across: Samples, backdrop: FloatArray | None = None) -> tuple[FloatArray, FloatArray]:
    """One line moved to the edge, and its error."""
    return all_sharpened([(across, backdrop)])[0]


def error_px(picture: Picture, backdrop: Backdrop | None, off_px: float = 0.0) -> float:
    across = samples(picture, rough(HERE, off_px), 1, 4.0)
    moved, _ = sharpened(across, None if backdrop is None else backdrop.at(across.places))
    return float(np.abs(moved[:, 0] - HERE.back).mean())


@pytest.mark.parametrize("off_px", [-1.0, 0.0, 1.5])
def test_a_strong_edge_of_the_room_right_behind_the_back_does_not_draw_the_line(off_px: float) -> None:
    picture = HERE.drawn(room(9))
    assert error_px(picture, learned(TO_AND_FRO), off_px) < 0.5
    assert error_px(picture, None, off_px) > 2.5


def test_without_a_strong_edge_behind_it_the_line_is_as_good_as_before() -> None:
    bodies = [Body(200.0), Body(150.0), Body(200.0)]
    body, picture = bodies[1], bodies[1].drawn(room(9))
    across = samples(picture, rough(body, 2.0), 1, 4.0)
    with_it, _ = sharpened(across, learned(bodies).at(across.places))
    plain, _ = sharpened(across)
    off, off_plain = (np.abs(line[:, 0] - body.back).mean() for line in (with_it, plain))
    assert off < off_plain + 0.05
    assert off < 0.45


def test_an_unknown_backdrop_changes_nothing() -> None:
    across = samples(HERE.drawn(room(9)), rough(HERE, 1.5), 1, 4.0)
    unknown = learned([HERE] * 4).at(across.places)
    unknown[:, 8:] = np.nan
    for line, plain in zip(sharpened(across, unknown), sharpened(across), strict=True):
        np.testing.assert_array_equal(line, plain)


@pytest.mark.parametrize(
    "now", [room(9, shift=-30), (0.6 * room(9)).astype(np.uint8)], ids=["camera turned", "exposed anew"]
)
def test_a_backdrop_that_is_not_what_is_seen_is_not_used(now: Picture) -> None:
    """Beyond the body there is the wall now where the box was, or another light on everything."""
    across = samples(HERE.drawn(now), rough(HERE, 1.5), 1, 4.0)
    for line, plain in zip(
        sharpened(across, learned(TO_AND_FRO).at(across.places)), sharpened(across), strict=True
    ):
        np.testing.assert_array_equal(line, plain)


def test_a_few_places_that_look_the_same_by_chance_do_not_make_the_backdrop_usable() -> None:
    now = (0.6 * room(9)).astype(np.uint8)
    now[100:130] = room(9)[100:130]
    across = samples(HERE.drawn(now), rough(HERE, 1.5), 1, 4.0)
    known = learned(TO_AND_FRO).at(across.places)
    np.testing.assert_array_equal(sharpened(across, known)[0], sharpened(across)[0])


def test_somebody_right_behind_a_part_of_the_back_does_not_hide_its_edge() -> None:
    picture = room(9)
    picture[100:150, 60:] = (20, 30, 160)
    across = samples(HERE.drawn(picture), rough(HERE, 1.5), 1, 4.0)
    moved, _ = sharpened(across, learned(TO_AND_FRO).at(across.places))
    beside = (moved[:, 1] > 105) & (moved[:, 1] < 145)
    assert np.abs(moved[beside, 0] - HERE.back).mean() < 0.5
    assert np.abs(moved[:, 0] - HERE.back).mean() < 0.7


@given(off_px=st.floats(-2, 2), seed=st.integers(0, 99))
@settings(max_examples=20)
def test_a_mirrored_picture_has_the_mirrored_line(off_px: float, seed: int) -> None:
    """To a twentieth of a pixel: colours are kept as whole numbers, and a half may be rounded either way."""
    picture, line, backdrop = HERE.drawn(room(seed)), rough(HERE, off_px), learned(TO_AND_FRO)
    across = samples(picture, line, 1, 4.0)
    turned = samples(np.ascontiguousarray(picture[:, ::-1]), line * (-1, 1) + (WIDTH, 0), -1, 4.0)
    behind = backdrop.at(across.places)
    np.testing.assert_allclose(turned.places, across.places * (-1, 1) + (WIDTH - 1, 0))
    moved, error = sharpened(across, behind)
    other, other_error = sharpened(turned, behind)
    assert other == pytest.approx(moved * (-1, 1) + (WIDTH, 0), abs=0.05)
    assert other_error == pytest.approx(error, abs=0.01)


@dataclass
class Posed:
    """A pose model that knows where the body is in each picture."""

    bodies: Iterator[Body]
    body: Body = field(default=AWAY)
    name: str = field(default="posed", init=False)

    def find(self, picture: Picture) -> tuple[Region, ...]:
        return (self.body.region,) if picture[125, int(self.body.back) + 40, 0] == SHIRT[0] else ()

    def estimate(self, picture: Picture, region: Region) -> Figure:  # noqa: ARG002
        return self.body.figure


def filmed(
    bodies: list[Body],
    shifts: list[int] | None = None,
    ask_after: tuple[int, ...] = (),
    aside: Executor | None = None,
) -> Track:
    """One person filmed ten times a second; the tracks are also asked for after some pictures."""
    model = Posed(iter(bodies))
    follower = Follower(model, aside=aside)
    for index, body in enumerate(bodies):
        model.body = body
        picture = body.drawn(room(index, shifts[index] if shifts else 0))
        follower.step(Frame(index, index / RATE_HZ, picture))
        if index in ask_after:
            assert follower.newest()
            assert follower.tracks()
    (track,) = follower.tracks()
    return track


class FailingLessons(Executor):
    """Does what it is given at once, but for learning a backdrop, which fails."""

    def submit(self, work: Callable[..., Any], /, *given: object, **named: object) -> "Future[Any]":
        done: Future[Any] = Future()
        if work.__name__ == Backdrop.learn.__name__:
            done.set_exception(MemoryError())
        else:
            done.set_result(work(*given, **named))
        return done


def off_px(track: Track, frames: slice) -> float:
    assert track.back_px is not None
    trunk = track.back_px[frames, 20:60, 0]
    return float(np.nanmean(np.abs(trunk - HERE.back)))


def test_what_is_learned_late_helps_the_pictures_before() -> None:
    first = slice(0, 5)
    assert off_px(filmed([HERE] * 5 + [AWAY] * 15), first) < 0.5
    assert off_px(filmed([HERE] * 20), first) > 2.5


def test_asking_for_the_tracks_in_between_does_not_fix_the_lines() -> None:
    bodies = [HERE] * 5 + [AWAY] * 15
    asked, once = filmed(bodies, ask_after=(2, 4, 8)), filmed(bodies)
    assert off_px(asked, slice(0, 5)) < 0.5
    assert asked.back_px is not None
    np.testing.assert_allclose(asked.back_px[:5], once.back_px[:5], atol=0.2)  # type: ignore[index]


def test_a_room_learned_aside_gives_the_same_lines_where_the_camera_moves() -> None:
    """The third lesson after the move forgets the old room, for the pictures up to it alone."""
    bodies, shifts = [AWAY] * 38 + [HERE] * 10 + [AWAY] * 12, [100] * 30 + [0] * 30
    with ThreadPoolExecutor(1) as aside:
        other = filmed(bodies, shifts, aside=aside)
    assert off_px(other, slice(41, 46)) < 0.5
    np.testing.assert_array_equal(other.back_px, filmed(bodies, shifts).back_px)


def test_a_lesson_that_fails_is_reported_to_the_one_who_follows() -> None:
    follower = Follower(Posed(iter([]), HERE), aside=FailingLessons())
    follower.step(Frame(0, 0.0, HERE.drawn(room())))
    with pytest.raises(MemoryError):
        follower.tracks()


def test_places_grow_known_only_after_the_lesson_that_showed_them() -> None:
    backdrop = learned([HERE, HERE])
    hidden, free = np.array([[120.0, 100.0]]), np.array([[250.0, 100.0]])
    assert backdrop.grew_at(free, 0)
    assert not backdrop.grew_at(free, 1)
    assert not backdrop.grew_at(hidden, 0)
    backdrop.learn(AWAY.drawn(room()), [(AWAY.figure, AWAY.region)])
    assert backdrop.grew_at(hidden, 2)
    assert not backdrop.grew_at(hidden, backdrop.lessons)


def test_a_long_recording_does_not_hold_back_all_its_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hiphinge.poses.following.MOST_WAITING", 10)
    assert MOST_WAITING * 6e3 < 20e6
    late = filmed([HERE] * 10 + [AWAY] * 20)
    assert off_px(late, slice(0, 10)) > 2.5
    assert off_px(filmed([AWAY] * 20 + [HERE] * 10), slice(20, 30)) < 0.5


def test_a_camera_that_is_moved_has_its_room_learned_anew() -> None:
    """It is turned after three seconds: the box stands elsewhere, then where the back will be."""
    bodies = [AWAY] * 60 + [HERE] * 5
    shifts = [100] * 30 + [0] * 35
    assert off_px(filmed(bodies, shifts), slice(60, 65)) < 0.5
