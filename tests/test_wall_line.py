"""The wall as it is drawn."""

from dataclasses import replace

import numpy as np

from figures import exact_motion, hinges
from hiphinge.body import Landmark
from hiphinge.motion import Wall
from hiphinge.report.overlay.figure import FigureStyle, wall_lines
from hiphinge.report.overlay.places import picture_places

STYLE = FigureStyle(4.0, np.array([0.0, -1.0]))


def test_the_wall_stands_behind_the_heels_and_is_as_high_as_the_shoulders() -> None:
    motion = exact_motion(hinges(1))
    place = motion.at(Landmark.HEEL)[:, 0] - 0.2
    places = picture_places(replace(motion, wall=Wall(place, 0.01, "picture")), None)
    assert places.wall is not None
    low, high = places.wall[0]
    heel, shoulder = places.points[0, Landmark.HEEL], places.points[0, Landmark.SHOULDER]
    assert low[0] < heel[0]
    assert low[1] == heel[1]
    assert abs(high[1] - shoulder[1]) < 0.3 * abs(heel[1] - shoulder[1])


def test_without_a_wall_none_is_placed_or_drawn() -> None:
    assert picture_places(exact_motion(hinges(1)), None).wall is None
    assert wall_lines(np.full((2, 2), np.nan), STYLE) == []


def test_dashes_lie_on_the_wall_with_gaps_between() -> None:
    ends = np.array([[100.0, 400.0], [100.0, 80.0]])
    lines = wall_lines(ends, STYLE)
    inner = lines[len(lines) // 2 :]
    assert all(np.allclose(line.points[:, 0], 100.0) for line in inner)
    drawn = sum(abs(float(np.diff(line.points[:, 1])[0])) for line in inner)
    assert 0.4 * 320 < drawn < 0.7 * 320
