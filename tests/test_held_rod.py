"""A rod held along the back: found in drawn pictures, followed, and compared with the body."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from arcs import Back
from bent_backs import STILL, TRUNK, bent
from figures import Camera, clock
from hiphinge.body import Landmark
from hiphinge.measures import Measures, measure
from hiphinge.measures.spine.dowel import PARTED, TOUCHES, UNKNOWN, Dowel
from hiphinge.motion import FloatArray, Motion
from hiphinge.movement import own_drill
from hiphinge.person import Person
from hiphinge.poses.estimator import FIGURE_POINTS, LEFT, RIGHT, Figure
from hiphinge.poses.following import SEE_ROD_S, SEEK_ROD_S, Follower
from hiphinge.poses.frames import Frame, Picture
from hiphinge.poses.region import Region
from hiphinge.poses.rod import rod_beside
from hiphinge.poses.sagittal import picture_points, sagittal_motion

WIDTH, HEIGHT = 640, 480
EAR, SHOULDER, HIP, KNEE = 0, 1, 4, 5
#: Knee, ankle, heel and toe, in trunk lengths from the hip.
LEG = np.array([[0.05, 0.9], [0.0, 1.8], [-0.1, 1.9], [0.3, 1.9]])
ROOM, BODY = (150, 140, 130), (60, 70, 80)


@dataclass(frozen=True)
class Scene:
    """A person who leans, facing the right, with a rod behind the back.

    Attributes
    ----------
    lean_deg : of the trunk
    turn_deg : how much more the rod leans
    off : how far it runs behind the middle of the trunk, in trunk lengths
    trunk_px : hip to shoulder
    thick : of the rod, in trunk lengths
    """

    lean_deg: float = 40.0
    turn_deg: float = 4.0
    off: float = 0.22
    trunk_px: float = 120.0
    thick: float = 0.05
    hip: tuple[float, float] = (300.0, 300.0)

    @property
    def middle(self) -> FloatArray:
        """Ear, shoulder and hip."""
        up = _up(self.lean_deg)
        return np.array(self.hip) + self.trunk_px * np.array([1.45, 1.0, 0.0])[:, None] * up

    @property
    def rod(self) -> tuple[FloatArray, FloatArray]:
        """A point of it and its direction upwards."""
        up = _up(self.lean_deg)
        back = np.array([up[1], -up[0]])
        return np.array(self.hip) + self.trunk_px * (0.5 * up + self.off * back), _up(
            self.lean_deg + self.turn_deg
        )

    def picture(
        self, ink: tuple[int, int, int] | None = (230, 190, 110), ends: tuple[float, float] = (-1, 2)
    ) -> Picture:
        """The body as a thick line; without ink there is no rod."""
        picture = np.full((HEIGHT, WIDTH, 3), ROOM, dtype=np.uint8)
        ear, _, hip = (_whole(point) for point in self.middle)
        cv2.line(picture, hip, ear, BODY, round(0.3 * self.trunk_px), cv2.LINE_AA)
        if ink is not None:
            point, along = self.rod
            low, high = (_whole(16 * (point + end * self.trunk_px * along)) for end in ends)
            cv2.line(picture, low, high, ink, round(self.thick * self.trunk_px), cv2.LINE_AA, shift=4)
        return picture

    def figure(self) -> Figure:
        points = np.zeros((FIGURE_POINTS, 2))
        for place, point in zip((EAR, SHOULDER, HIP), self.middle, strict=True):
            points[LEFT][place] = points[RIGHT][place] = point
        points[0] = self.middle[0] + 0.2 * self.trunk_px * _up(self.lean_deg + 90)
        for legs in (LEFT, RIGHT):
            points[legs][KNEE:] = self.middle[2] + self.trunk_px * LEG
        region = Region(*self.hip, 4 * self.trunk_px, 0.0)
        return Figure(points, np.ones(FIGURE_POINTS), 1.0, region, np.zeros((4, 4), dtype=np.float32))

    def off_rod(self, points: FloatArray) -> FloatArray:
        """How far points lie off the rod's middle line, in pixels."""
        point, along = self.rod
        return np.asarray(np.abs((points - point) @ np.array([along[1], -along[0]])))


def _up(lean_deg: float) -> FloatArray:
    return np.array([np.sin(np.radians(lean_deg)), -np.cos(np.radians(lean_deg))])


def _whole(point: FloatArray) -> tuple[int, int]:
    return round(float(point[0])), round(float(point[1]))


def mirrored(scene: Scene) -> tuple[Picture, Figure]:
    figure = scene.figure()
    points = figure.points_px * (-1, 1) + (WIDTH - 1, 0)
    return np.ascontiguousarray(scene.picture()[:, ::-1]), replace(figure, points_px=points)


# --- in the picture


@given(
    scene=st.builds(
        Scene,
        lean_deg=st.floats(-5, 85),
        turn_deg=st.floats(-15, 20),
        off=st.floats(0.2, 0.35),
        trunk_px=st.floats(90, 150),
    ),
    ink=st.sampled_from([(230, 190, 110), (30, 25, 20), (250, 250, 250)]),
)
@settings(max_examples=25)
def test_a_rod_behind_the_trunk_is_found(scene: Scene, ink: tuple[int, int, int]) -> None:
    found = rod_beside(scene.picture(ink), scene.figure(), 1)
    assert found is not None
    assert scene.off_rod(found).max() < 0.03 * scene.trunk_px


def test_its_points_are_those_nearest_to_hip_and_ear() -> None:
    scene = Scene()
    found = rod_beside(scene.picture(), scene.figure(), 1)
    assert found is not None
    along = scene.rod[1]
    for point, of_body in zip(found, scene.middle[[2, 0]], strict=True):
        assert abs((point - of_body) @ along) < 2


def test_who_faces_left_holds_the_mirror_image() -> None:
    scene = Scene()
    found, other = rod_beside(scene.picture(), scene.figure(), 1), rod_beside(*mirrored(scene), -1)
    assert found is not None
    assert other is not None
    assert other == pytest.approx(found * (-1, 1) + (WIDTH - 1, 0), abs=1.0)


@pytest.mark.parametrize(
    "picture",
    [
        Scene().picture(None),
        Scene(thick=0.2).picture(),
        Scene(off=-0.4).picture(),
        Scene(off=0.9).picture(),
        Scene(turn_deg=60).picture(),
        Scene().picture(ends=(-0.3, 0.4)),
        np.random.default_rng(1).integers(0, 255, (HEIGHT, WIDTH, 3)).astype(np.uint8),
    ],
    ids=["nothing", "a plank", "before the body", "far behind", "across", "a short stick", "noise"],
)
def test_what_is_no_rod_along_the_back_is_not_found(picture: Picture) -> None:
    assert rod_beside(picture, Scene().figure(), 1) is None


def test_a_person_too_small_to_show_a_rod_shows_none() -> None:
    scene = Scene(trunk_px=12)
    assert rod_beside(scene.picture(), scene.figure(), 1) is None


# --- followed


class OnePerson:
    """Sees the person of a scene wherever it looks."""

    name = "one person"

    def __init__(self, scene: Scene) -> None:
        self.seen = scene.figure()

    def find(self, _: Picture) -> tuple[Region, ...]:
        return (self.seen.next_region,)

    def estimate(self, _: Picture, __: Region) -> Figure:
        return self.seen


def looks(
    scene: Scene, picture: Picture, seconds: float, *, sparing: bool = True
) -> tuple[FloatArray, NDArray[np.float32] | None]:
    """Times of a film of one picture, and where its track has a rod."""
    times = clock(seconds)
    with ThreadPoolExecutor(1) as aside:
        follower = Follower(OnePerson(scene), sparing=sparing, aside=aside)
        for row, time_s in enumerate(times):
            follower.step(Frame(row, float(time_s), picture, 2.0))
        (track,) = follower.tracks()
    return times, track.rod_px


def test_a_rod_is_looked_for_now_and_then_and_followed_more_closely() -> None:
    scene = Scene()
    times, rods = looks(scene, scene.picture(), 3.0)
    assert rods is not None
    seen = np.isfinite(rods[:, 0, 0])
    assert scene.off_rod(rods[seen].reshape(-1, 2) / 2).max() < 1.5
    assert np.diff(times[seen]) == pytest.approx(SEE_ROD_S, abs=0.07)
    assert looks(scene, scene.picture(None), 3 * SEEK_ROD_S)[1] is None


def test_where_no_look_is_spared_a_rod_is_seen_in_every_frame() -> None:
    scene = Scene()
    _, rods = looks(scene, scene.picture(), 0.5, sparing=False)
    assert rods is not None
    assert np.isfinite(rods).all()


# --- in the sagittal plane


def test_between_two_looks_the_rod_lies_between_what_they_saw() -> None:
    back, camera = Back(), Camera(facing=-1, roll_deg=4.0)
    track = back.track(camera)
    frames = len(track.size_px)
    course = np.stack([np.linspace(300, 500, frames), np.linspace(400, 300, frames)], axis=1)
    whole = np.stack([course, course + np.array([40, -300])], axis=1).astype(np.float32)
    looks = np.arange(frames) % 6 == 0
    looks[30:54] = False
    sparse = np.where(looks[:, None, None], whole, np.nan).astype(np.float32)
    motion = sagittal_motion(camera.film(back.course()), replace(track, rod_px=sparse), Person())
    assert motion.rod is not None
    again = picture_points(motion, motion.rod)
    near = np.flatnonzero(looks)[-1]
    bridged = np.r_[0:25, 54 : near + 1]
    assert again[bridged] == pytest.approx(whole[bridged], abs=0.01)
    assert np.isnan(again[25:54]).all()
    assert np.isnan(again[near + 1 :]).all()
    assert motion.part(np.arange(5)).rod == pytest.approx(motion.rod[:5])


# --- held against the body


def with_rod(motion: Motion, head: FloatArray, tailbone: FloatArray) -> Motion:
    """A motion with a rod that runs so far behind ear and hip, in trunk lengths."""
    hip, ear = (motion.at(landmark) for landmark in (Landmark.HIP, Landmark.EAR))
    way = (ear - hip) @ np.array([1, 1j])
    tilt = np.arcsin((head - tailbone) * TRUNK / np.abs(way))
    along = way / np.abs(way) * np.exp(1j * tilt)
    forward = np.stack([along.imag, -along.real], axis=1) * TRUNK
    feet = [hip - tailbone[:, None] * forward, ear - head[:, None] * forward]
    return replace(motion, rod=np.stack(feet, axis=1))


def bending(motion: Motion, standing: float, bent_over: float) -> FloatArray:
    """A value that changes as the person has stood for a while."""
    return np.where(np.arange(len(motion)) < STILL, standing, bent_over)


def dowel(measures: Measures) -> Dowel:
    assert measures.spine is not None
    assert measures.spine.dowel is not None
    return measures.spine.dowel


@pytest.mark.parametrize(
    ("head", "tailbone", "touches"),
    [
        (0.0, 0.0, {"head": TOUCHES, "tailbone": TOUCHES}),
        (0.0, 0.2, {"head": TOUCHES, "tailbone": PARTED}),
        (0.15, 0.0, {"head": PARTED, "tailbone": TOUCHES}),
    ],
)
def test_an_end_is_lost_where_the_rod_runs_further_behind_it_than_in_standing(
    head: float, tailbone: float, touches: dict[str, int]
) -> None:
    motion = bent(50, 0)
    held = with_rod(motion, bending(motion, 0.25, 0.25 + head), bending(motion, 0.2, 0.2 + tailbone))
    found = dowel(measure(held))
    assert found.held is not None
    assert found.held[-3:].all()
    assert {name: int(found.contact[name][-1]) for name in touches} == touches
    assert found.tailbone_off is not None
    assert found.tailbone_off[-1] == pytest.approx(tailbone, abs=0.01)
    assert np.isnan(found.tailbone_off[0])
    assert found.rod[-1] == pytest.approx(held.rod[-1])  # type: ignore[index]


def test_it_tells_what_a_hidden_back_cannot() -> None:
    motion = bent(50, 0)
    assert motion.back is not None
    line = motion.back.points.copy()
    line[STILL:] = np.nan
    hidden = replace(motion, back=replace(motion.back, points=line))
    assert dowel(measure(hidden)).contact["tailbone"][-1] == UNKNOWN
    held = with_rod(hidden, bending(motion, 0.25, 0.25), bending(motion, 0.2, 0.4))
    contact = dowel(measure(held)).contact
    assert (contact["tailbone"][-1], contact["head"][-1], contact["mid_back"][-1]) == (
        PARTED,
        TOUCHES,
        UNKNOWN,
    )


def test_a_door_frame_that_does_not_lean_along_is_no_rod() -> None:
    motion = bent(50, 0)
    hip = motion.at(Landmark.HIP)
    behind = hip - (0.2 * TRUNK, 0)
    upright = np.stack([behind, behind + np.array([0, 1.5 * TRUNK])], axis=1)
    frame = dowel(measure(replace(motion, rod=upright)))
    assert frame.held is not None
    assert not frame.held.any()
    plain = dowel(measure(motion))
    assert all(np.array_equal(frame.contact[name], plain.contact[name]) for name in plain.contact)


def test_a_rod_that_is_not_seen_in_standing_has_nothing_to_be_compared_with() -> None:
    motion = bent(50, 0)
    held = with_rod(motion, bending(motion, np.nan, 0.4), bending(motion, np.nan, 0.4))
    assert dowel(measure(held)).held is None


def test_a_hinge_with_a_rod_along_the_back_is_the_drill_with_a_dowel() -> None:
    motion = bent(50, 0)
    held = measure(with_rod(motion, bending(motion, 0.25, 0.25), bending(motion, 0.2, 0.2)))
    assert own_drill("hinge", held) == "dowel"
    assert own_drill("squat", held) == "hero_squat"
    assert own_drill("hinge", measure(motion)) == "hinge"
