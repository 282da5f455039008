"""Charts of a programme as places in a drawing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from hiphinge.history.progress_charts import Chart
from hiphinge.texts import Catalogue, Message

#: Size of a drawing, and the room around it for its numbers, in units of the drawing.
WIDTH, HEIGHT, _ROOM = 600.0, 180.0, 30.0
#: Left of the values, for the numbers of the scale.
_LEFT = 56.0
#: Of a bar, so that a single week does not look like a wall.
_WIDEST = 40.0
_WEEK = 7


@dataclass(frozen=True)
class DrawnDot:
    """A value in the drawing.

    Attributes
    ----------
    x, y : float
        From the upper left corner, in units of the drawing.
    low, high : float
        Lower and upper end of its standard error, as `y`.
    wide : float
        Width of its bar; 0 for a point.
    label : Message
        The day and the value.
    """

    x: float
    y: float
    low: float
    high: float
    wide: float
    label: Message


@dataclass(frozen=True)
class Scale:
    """A number at the side of the drawing."""

    y: float
    label: str


@dataclass(frozen=True)
class Drawing:
    """A chart in a drawing.

    Attributes
    ----------
    chart : Chart
    dots : tuple of DrawnDot
    scale : tuple of Scale
        The smallest and the largest value.
    band : (float, float), optional
        Upper end and height of the band without clear change.
    base : float
        Where bars stand.
    """

    chart: Chart
    dots: tuple[DrawnDot, ...]
    scale: tuple[Scale, ...]
    band: tuple[float, float] | None
    base: float


def drawing(chart: Chart, texts: Catalogue) -> Drawing:
    """Place a chart: days from left to right, values from below."""
    low, high = _ends(chart)
    place_y = _linear(low, high, HEIGHT - _ROOM, _ROOM)
    first, last = chart.dots[0].day, chart.dots[-1].day
    extra = _WEEK if chart.bars else 0
    # a day alone stands at the left, above its date
    place_x = _linear(0, max(1, (last - first).days + extra), _LEFT, WIDTH - _ROOM)
    wide = min(_WIDEST, 0.8 * (place_x(_WEEK) - place_x(0))) if chart.bars else 0.0

    def dot_at(day: date, value: float, error: float) -> DrawnDot:
        label = Message("progress-dot", {"day": day.isoformat(), "value": chart.number(value)})
        x, y = place_x((day - first).days), place_y(value)
        return DrawnDot(x, y, place_y(value - error), place_y(value + error), round(wide, 1), label)

    band = None
    if chart.band is not None:
        bottom, top = (place_y(value) for value in chart.band)
        band = top, round(bottom - top, 1)
    return Drawing(
        chart,
        tuple(dot_at(dot.day, dot.value, dot.standard_error) for dot in chart.dots),
        tuple(Scale(place_y(value), texts.say(chart.number(value))) for value in dict.fromkeys((low, high))),
        band,
        HEIGHT - _ROOM,
    )


def _ends(chart: Chart) -> tuple[float, float]:
    """Return the smallest and the largest value that is drawn."""
    values: Sequence[float] = [
        *(dot.value - dot.standard_error for dot in chart.dots),
        *(dot.value + dot.standard_error for dot in chart.dots),
        *(chart.limits or chart.band or ()),
        *((0.0,) if chart.bars else ()),
    ]
    return min(values), max(values)


def _linear(low: float, high: float, start: float, stop: float) -> Callable[[float], float]:
    """Return the map from values to places; a value that stands alone lies in the middle."""

    def place(value: float) -> float:
        share = (value - low) / (high - low) if high > low else 0.5
        return round(start + share * (stop - start), 1)

    return place
