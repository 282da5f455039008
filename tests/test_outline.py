"""The outline of the back, traced in silhouettes whose edge is known."""

from dataclasses import dataclass, replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hiphinge.bridges import Bridges
from hiphinge.motion import FloatArray
from hiphinge.poses.estimator import FIGURE_POINTS, LEFT, RIGHT, Figure
from hiphinge.poses.outline import OUTLINE_POINTS, outline
from hiphinge.poses.region import Region
from hiphinge.poses.track import Track

SIDE, WIDTH = 256, 640
UPRIGHT = Region(320.0, 240.0, 440.0, 0.0)
#: Pixels of the picture in one of the silhouette.
PIXEL = UPRIGHT.size / SIDE
PLACES = {"ear": 0, "shoulder": 1, "hip": 4, "knee": 5}
Capsule = tuple[tuple[float, float], tuple[float, float], float]


@dataclass(frozen=True)
class Body:
    """A body of capsules that faces the right; the belly is what lies before the back."""

    ear: tuple[float, float]
    shoulder: tuple[float, float]
    hip: tuple[float, float] = (310.0, 250.0)
    knee: tuple[float, float] = (320.0, 350.0)

    @property
    def crown(self) -> tuple[float, float]:
        x, y = np.array(self.ear) + 0.6 * np.subtract(self.ear, self.shoulder)
        return float(x), float(y)

    @property
    def back(self) -> list[Capsule]:
        """Thigh, trunk, neck and head."""
        return [
            (self.hip, self.knee, 27.0),
            (self.hip, self.shoulder, 30.0),
            (self.shoulder, self.ear, 16.0),
            (self.ear, self.crown, 24.0),
        ]

    @property
    def belly(self) -> list[Capsule]:
        forward = np.array([self.hip[1] - self.shoulder[1], self.shoulder[0] - self.hip[0]])
        middle = (np.array(self.hip) + self.shoulder) / 2 + 45 * forward / np.hypot(*forward)
        return [((middle[0], middle[1]), (middle[0], middle[1]), 30.0)]


STANDING = Body(ear=(318.0, 70.0), shoulder=(312.0, 120.0))
BENT = Body(ear=(450.0, 165.0), shoulder=(410.0, 190.0))
UPSIDE_DOWN = Body(ear=(430.0, 330.0), shoulder=(400.0, 290.0), hip=(320.0, 190.0), knee=(310.0, 290.0))
BODIES = {"standing": STANDING, "bent": BENT, "head down": UPSIDE_DOWN}


def depth(places: FloatArray, capsules: list[Capsule]) -> FloatArray:
    """How far places lie inside the union of some capsules, in pixels; negative outside."""
    inside = []
    for first, last, radius in capsules:
        start, along = np.array(first), np.subtract(last, first)
        share = np.clip((places - start) @ along / max(float(along @ along), 1e-9), 0, 1)
        apart = places - start - share[..., None] * along
        inside.append(radius - np.hypot(apart[..., 0], apart[..., 1]))
    return np.asarray(np.max(inside, axis=0))


def figure_of(
    body: Body, region: Region, capsules: list[Capsule] | None = None, hard: bool = False
) -> Figure:
    """The body as a pose model sees it in a region: its points, and the silhouette of some capsules."""
    column, row = np.meshgrid(np.arange(SIDE) + 0.5, np.arange(SIDE) + 0.5)
    centres = region.to_picture(np.stack([column.ravel(), row.ravel()], axis=1), SIDE)
    inside = depth(centres, body.back + body.belly if capsules is None else capsules).reshape(SIDE, SIDE)
    logit = np.where(inside > 0, 8.0, -8.0) if hard else np.clip(inside / 2, -8.0, 8.0)
    points = np.zeros((FIGURE_POINTS, 2))
    for name, place in PLACES.items():
        points[LEFT][place] = points[RIGHT][place] = getattr(body, name)
    return Figure(points, np.ones(FIGURE_POINTS), 1.0, region, logit.astype(np.float32))


def mirrored(figure: Figure, region: Region) -> tuple[Figure, Region]:
    """What a mirrored picture shows, left and right side exchanged."""
    points = figure.points_px * (-1, 1) + (WIDTH, 0)
    points[LEFT], points[RIGHT] = points[RIGHT].copy(), points[LEFT].copy()
    other = Region(WIDTH - region.x, region.y, region.size, -region.turn_rad)
    silhouette = np.ascontiguousarray(figure.silhouette[:, ::-1])
    return replace(figure, points_px=points, silhouette=silhouette, next_region=other), other


def along_trunk(body: Body, line: FloatArray) -> FloatArray:
    """Height of places on the trunk, 0 at the hip and 1 at the shoulder."""
    trunk = np.subtract(body.shoulder, body.hip)
    return np.asarray((line - np.array(body.hip)) @ trunk / float(trunk @ trunk))


def distance(one: FloatArray | tuple[float, float], other: tuple[float, float]) -> float:
    return float(np.hypot(*np.subtract(one, other)))


def told(line: FloatArray) -> FloatArray:
    return line[np.isfinite(line).all(axis=1)]


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
@pytest.mark.parametrize(("hard", "within_px"), [(False, 0.2), (True, 0.7)])
def test_the_line_lies_on_the_edge_of_the_back(body: Body, hard: bool, within_px: float) -> None:
    line = outline(figure_of(body, UPRIGHT, hard=hard), UPRIGHT, 1).line
    assert line.shape == (OUTLINE_POINTS, 2)
    assert np.isfinite(line).all()
    assert np.abs(depth(line, body.back)).max() < within_px * PIXEL


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_the_line_runs_from_the_thigh_to_the_head(body: Body) -> None:
    line = outline(figure_of(body, UPRIGHT), UPRIGHT, 1).line
    assert distance(line[-1], body.crown) < 35
    assert distance(line[0], body.knee) < 0.9 * distance(body.knee, body.hip)
    trunk = along_trunk(body, line)
    middle = (trunk > 0.2) & (trunk < 0.8)
    assert middle.sum() > 20
    assert (np.diff(trunk[middle]) > 0).all()
    assert np.hypot(*np.diff(line, axis=0).T).max() < 0.2 * distance(np.array(body.shoulder), body.hip)


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
@pytest.mark.parametrize("turn", [0.0, 0.4])
def test_who_faces_left_is_the_mirror_image(body: Body, turn: float) -> None:
    region = replace(UPRIGHT, x=300.0, turn_rad=turn)
    figure = figure_of(body, region)
    line = outline(figure, region, 1).line
    # the silhouette is read in single precision
    assert outline(*mirrored(figure, region), -1).line == pytest.approx(line * (-1, 1) + (WIDTH, 0), abs=1e-4)


def test_the_front_of_who_faces_right_is_the_back_of_who_faces_left() -> None:
    figure = figure_of(STANDING, UPRIGHT)
    back, front = (outline(figure, UPRIGHT, facing).line[:, 0] for facing in (1, -1))
    assert (back < STANDING.hip[0]).mean() > 0.8
    assert (front > STANDING.hip[0]).all()
    assert front.max() > STANDING.hip[0] + 70


@given(
    x=st.floats(-30, 30),
    y=st.floats(-30, 30),
    grown=st.floats(1.1, 1.6),
    turn=st.floats(-np.pi, np.pi),
)
@settings(max_examples=25)
def test_any_square_around_the_person_gives_the_same_line(
    x: float, y: float, grown: float, turn: float
) -> None:
    region = Region(UPRIGHT.x + x, UPRIGHT.y + y, UPRIGHT.size * grown, turn)
    line = outline(figure_of(BENT, region), region, 1).line
    assert line == pytest.approx(outline(figure_of(BENT, UPRIGHT), UPRIGHT, 1).line, abs=0.5 * PIXEL)


def test_rays_that_leave_the_square_tell_nothing() -> None:
    right = replace(UPRIGHT, x=UPRIGHT.x + 190)
    body = replace(STANDING, shoulder=(362.0, 130.0), ear=(390.0, 85.0))
    whole = outline(figure_of(body, UPRIGHT), UPRIGHT, 1).line
    line = outline(figure_of(body, right), right, 1).line
    left_edge = right.x - right.size / 2
    outside, inside = whole[:, 0] < left_edge - 3 * PIXEL, whole[:, 0] > left_edge + 3 * PIXEL
    assert min(outside.sum(), inside.sum()) > 10
    assert np.isnan(line[outside]).all()
    assert line[inside] == pytest.approx(whole[inside], abs=0.2 * PIXEL)


def test_a_person_without_an_edge_in_reach_has_no_line() -> None:
    figure = figure_of(STANDING, UPRIGHT)
    for logit in (8.0, -8.0):
        filled = replace(figure, silhouette=np.full_like(figure.silhouette, logit))
        assert np.isnan(outline(filled, UPRIGHT, 1).line).all()


def test_rays_that_start_outside_the_person_tell_nothing() -> None:
    """The silhouette ends at the shoulder, while the points go on to the ear."""
    headless = STANDING.back[:2] + STANDING.belly
    line = outline(figure_of(STANDING, UPRIGHT, headless), UPRIGHT, 1).line
    height = along_trunk(STANDING, outline(figure_of(STANDING, UPRIGHT), UPRIGHT, 1).line)
    assert np.isfinite(line[height < 0.9]).all()
    assert np.isnan(line[-5:]).all()
    assert np.abs(depth(told(line), headless)).max() < 0.1 * PIXEL
    beside = figure_of(replace(STANDING, hip=(210.0, 250.0), shoulder=(212.0, 120.0)), UPRIGHT, headless)
    assert np.isnan(outline(beside, UPRIGHT, 1).line).sum() > 40


def test_somebody_behind_the_back_does_not_move_the_line() -> None:
    behind: list[Capsule] = [((235.0, 130.0), (235.0, 330.0), 20.0)]
    alone = outline(figure_of(STANDING, UPRIGHT), UPRIGHT, 1).line
    crowd = figure_of(STANDING, UPRIGHT, STANDING.back + STANDING.belly + behind)
    assert depth(np.array([[235.0, 200.0]]), behind)[0] > 0
    assert outline(crowd, UPRIGHT, 1).line == pytest.approx(alone, abs=1e-6)


def test_the_back_shows_through_the_gap_of_an_arm_with_the_hand_on_the_hip() -> None:
    elbow = (235.0, 190.0)
    arm: list[Capsule] = [(STANDING.shoulder, elbow, 9.0), (elbow, (300.0, 245.0), 9.0)]
    alone = outline(figure_of(STANDING, UPRIGHT), UPRIGHT, 1)
    bent = outline(figure_of(STANDING, UPRIGHT, STANDING.back + STANDING.belly + arm), UPRIGHT, 1)
    assert not alone.before_gap.any()
    assert bent.before_gap.sum() > 10
    assert bent.line[bent.before_gap] == pytest.approx(alone.line[bent.before_gap], abs=PIXEL)
    # where the arm leaves the body, and where the hand lies on it, its edge is what is traced
    moved = np.hypot(*(bent.line - alone.line).T) > PIXEL
    assert moved.any()
    assert not (moved & bent.before_gap).any()


def test_what_stands_far_behind_leaves_no_gap_of_an_arm() -> None:
    trunk = distance(np.array(STANDING.shoulder), STANDING.hip)
    edge = 311.0 - 30.0 - 0.3 * trunk
    pole: list[Capsule] = [((edge - 15, 60.0), (edge - 15, 330.0), 15.0)]
    seen = outline(figure_of(STANDING, UPRIGHT, STANDING.back + STANDING.belly + pole), UPRIGHT, 1)
    assert not seen.before_gap[along_trunk(STANDING, seen.line) > 0.1].any()


def test_sides_that_are_seen_apart_are_traced_from_their_middle() -> None:
    figure = figure_of(STANDING, UPRIGHT)
    points = figure.points_px.copy()
    points[LEFT] += (9.0, 4.0)
    points[RIGHT] -= (9.0, 4.0)
    line = outline(replace(figure, points_px=points), UPRIGHT, 1).line
    assert line == pytest.approx(outline(figure, UPRIGHT, 1).line, abs=1e-6)


def test_between_a_gap_and_none_a_frame_without_its_own_estimate_has_none() -> None:
    gaps = np.array([[True, True], [False, False], [True, False]])
    seen = np.array([True, False, True])
    points = np.zeros((3, FIGURE_POINTS, 2))
    track = Track(points, np.ones((3, FIGURE_POINTS)), np.ones(3), back_before_gap=gaps)
    bridged = track.bridged(Bridges.over(np.arange(3.0), seen, {1}))
    assert bridged.back_before_gap is not None
    assert bridged.back_before_gap[1].tolist() == [True, False]
