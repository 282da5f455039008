"""What the coach sees of a picture beside the person."""

import numpy as np
import pytest

from hiphinge.live import Reading
from hiphinge.poses.frames import Picture
from hiphinge.poses.lens import LensWatch
from hiphinge.web.coach.looking import sight_of
from test_live import HEIGHT, WIDTH, person


def seen(background: int, clothes: int) -> float | None:
    """The brightness that is seen beside a standing person."""
    row = person(0.0)
    left, top = row.points_px.min(axis=0).astype(int)
    right, bottom = row.points_px.max(axis=0).astype(int)
    picture: Picture = np.full((HEIGHT, WIDTH, 3), background, np.uint8)
    picture[top:bottom, left:right] = clothes
    reading = Reading(1.0, seen=True, points_px=row.points_px, visibility=row.visibility)
    return sight_of(reading, picture, LensWatch()).background


@pytest.mark.parametrize("clothes", [0, 255])
def test_the_background_is_that_of_the_room_whatever_the_person_wears(clothes: int) -> None:
    assert seen(102, clothes) == pytest.approx(0.4, abs=0.001)
    assert seen(153, clothes) == pytest.approx(0.6, abs=0.001)


def test_of_an_empty_picture_there_is_no_background() -> None:
    empty: Picture = np.full((HEIGHT, WIDTH, 3), 90, np.uint8)
    assert sight_of(Reading(1.0, seen=False), empty, LensWatch()).background is None
