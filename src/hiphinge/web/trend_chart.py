"""A measure over a person's sessions, as points of a drawing."""

from collections.abc import Sequence
from dataclasses import dataclass

from hiphinge.history.following import Followed
from hiphinge.history.measures import shown_as
from hiphinge.history.times import moment_of
from hiphinge.history.trends import TrendPoint
from hiphinge.texts import Catalogue

#: Size of the drawing, and the room around it for its numbers, in units of the drawing.
WIDTH, HEIGHT, _ROOM = 600.0, 200.0, 36.0


@dataclass(frozen=True)
class ChartPoint:
    """A session in the drawing.

    Attributes
    ----------
    x, y : float
        From the upper left corner, in units of the drawing.
    day, value : str
        What stands at it.
    """

    x: float
    y: float
    day: str
    value: str


def trend_chart(found: Followed, texts: Catalogue) -> list[ChartPoint]:
    """Place the sessions that count, from left to right; fewer than two make no drawing.

    Parameters
    ----------
    found : Followed
    texts : Catalogue
    """
    if len(found.points) < 2:
        return []
    number = shown_as(found.measure).number
    heights = _heights([point.value for point in found.points])
    step = (WIDTH - 2 * _ROOM) / (len(found.points) - 1)
    return [
        ChartPoint(round(_ROOM + place * step, 1), height, _day(point), texts.say(number(point.value)))
        for place, (point, height) in enumerate(zip(found.points, heights, strict=True))
    ]


def _heights(values: Sequence[float]) -> list[float]:
    low, high = min(values), max(values)
    if low == high:
        return [HEIGHT / 2 for _ in values]
    scale = (HEIGHT - 2 * _ROOM) / (high - low)
    return [round(HEIGHT - _ROOM - scale * (value - low), 1) for value in values]


def _day(point: TrendPoint) -> str:
    return f"{moment_of(point.recorded_at, point.zone_offset_min):%Y-%m-%d}"
