"""A lens that bends what is straight in the room."""

from importlib.resources import as_file, files

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fake_camera import fitted
from hiphinge.poses.frames import Picture
from hiphinge.poses.lens import LensWatch, bends_edges

SIZE = (640, 360)


def bent(picture: Picture, bend: float) -> Picture:
    """The picture through a lens that draws the corners inwards by a share of their distance."""
    height, width = picture.shape[:2]
    rows, columns = np.mgrid[:height, :width]
    across, down = columns - width / 2, rows - height / 2
    outwards = 1 + bend * (across**2 + down**2) / (width**2 + height**2) * 4
    places = [(outwards * across + width / 2), (outwards * down + height / 2)]
    x, y = (place.astype(np.float32) for place in places)
    return np.asarray(cv2.remap(picture, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE), np.uint8)


@pytest.fixture(scope="module")
def filmed() -> Picture:
    """A person before a room."""
    with as_file(files("hiphinge") / "samples" / "hinge.mp4") as clip:
        return fitted(clip, 0.0, 15, SIZE)[0]


def room(turn: float) -> Picture:
    """A shelf, a door and a floor, drawn by a camera that is a little turned."""
    picture = np.full((SIZE[1], SIZE[0], 3), 200, np.uint8)
    for left, top, right, bottom in (
        (30, 40, 180, 290),
        (45, 60, 165, 120),
        (470, 30, 590, 330),
        (0, 330, 639, 359),
    ):
        corners = np.array([[left, top], [right, top], [right, bottom], [left, bottom]], float) - 300
        turned = corners @ np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]]) + 300
        cv2.polylines(picture, [turned.astype(np.int32)], isClosed=True, color=(60, 50, 40), thickness=3)
    return picture


def test_a_room_with_a_person_is_straight_until_the_lens_bends_it(filmed: Picture) -> None:
    assert not bends_edges(filmed)
    assert bends_edges(bent(filmed, 0.2))


@given(st.floats(-0.1, 0.1), st.sampled_from([0.0, 0.02]))
@settings(max_examples=8, deadline=None)
def test_a_straight_room_is_never_taken_for_bent(turn: float, bend: float) -> None:
    assert not bends_edges(bent(room(turn), bend))


# of a camera that is turned further, a strong bend can go unseen
@given(st.floats(-0.08, 0.08), st.sampled_from([0.15, 0.25]))
@settings(max_examples=8, deadline=None)
def test_a_bent_room_is_seen_by_a_camera_that_is_hardly_turned(turn: float, bend: float) -> None:
    assert bends_edges(bent(room(turn), bend))


def test_without_straight_edges_nothing_is_seen() -> None:
    assert not bends_edges(np.full((SIZE[1], SIZE[0], 3), 90, np.uint8))
    noise = np.random.default_rng(1).integers(0, 256, (SIZE[1], SIZE[0], 3), dtype=np.uint8)
    assert not bends_edges(noise)
    assert not bends_edges(bent(noise, 0.2))


def test_a_lens_is_looked_at_once_a_second() -> None:
    picture = room(0.0)
    watch = LensWatch()
    answers = [watch.look(picture, time_s) for time_s in (0.0, 0.4, 0.99, 1.0, 1.5)]
    assert [answer is not None for answer in answers] == [True, False, False, True, False]
    assert answers[0] is bends_edges(picture)
