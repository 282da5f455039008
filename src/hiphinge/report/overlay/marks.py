"""Marks of faults where and when they are worst: a ring around a part of the body, with words beside."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from hiphinge.body import Landmark
from hiphinge.motion import FloatArray
from hiphinge.report.overlay.back import mark
from hiphinge.report.overlay.clearing import Surroundings, free_box
from hiphinge.report.overlay.drawing import Box, Canvas, Colour, Glaze, Line, draw_lines
from hiphinge.report.overlay.face import Head
from hiphinge.report.overlay.figure import LIMB_COLOUR, FigureStyle, rims
from hiphinge.report.overlay.label import SIGNAL, labels
from hiphinge.report.overlay.places import Places
from hiphinge.report.overlay.spots import spot_of, spot_places
from hiphinge.results.moments import Moment
from hiphinge.texts import Catalogue, text_name

#: A mark is shown for this long before and after its worst frame.
HELD_S = 0.5
#: Letters are this much larger than those of the panel, to be read at a glance.
_LARGER = 1.12
#: Radius of the ring in widths of the figure's lines.
_RING_WIDTHS = 3.4
_STROKE_WIDTHS = 0.9
_QUIETER = 0.7
#: Distance of the words from the ring, in letter sizes.
_APART_EM = 0.6
#: Break words into one more line only if that brings them nearer by this much, in letter sizes.
_LINE_COSTS_EM = 1.0
#: Number of frames to check when placing the words.
_FRAMES_LOOKED_AT = 5
_POINTS_ALONG = np.linspace(0, 1, 5)[:, None]
#: Length of the hand beyond the wrist, as a share of the forearm.
_HAND = 0.6
_LIMBS = (
    (Landmark.SHOULDER, Landmark.ELBOW),
    (Landmark.ELBOW, Landmark.WRIST),
    (Landmark.SHOULDER, Landmark.HIP),
    (Landmark.HIP, Landmark.KNEE),
    (Landmark.KNEE, Landmark.ANKLE),
    (Landmark.HEEL, Landmark.TOE),
)
_BACK_STEP = 5


@dataclass(frozen=True)
class Stage:
    """The picture that marks are put on, and the person in it.

    Attributes
    ----------
    size : tuple of int
        Width and height of the picture in pixels, even.
    time_s : ndarray, shape (frames,)
        Times of the frames of `places`.
    places : Places
        In pixels of the picture.
    head : Head
    style : FigureStyle
    em : float
        Size of the panel's letters in pixels.
    taken : tuple of Box
        Areas covered by other parts of the overlay.
    """

    size: tuple[int, int]
    time_s: FloatArray
    places: Places
    head: Head
    style: FigureStyle
    em: float
    taken: tuple[Box, ...]


@dataclass(frozen=True)
class Mark:
    """A mark of one fault, ready to draw.

    Attributes
    ----------
    start_s, end_s : float
        Span of time in which it is shown.
    spot : ndarray, shape (frames, 2)
        Part of the body in pixels of the picture, NaN where missing.
    radius, stroke : float
        Radius and line width of the ring, in pixels.
    ink : Colour
    box : Box or None
        Place of the words; None if there is no room.
    words : Glaze or None
    """

    start_s: float
    end_s: float
    spot: FloatArray
    radius: float
    stroke: float
    ink: Colour
    box: Box | None = None
    words: Glaze | None = None

    def shows(self, time_s: float) -> bool:
        """Whether it is shown at a time."""
        return self.start_s <= time_s <= self.end_s

    def draw(self, canvas: Canvas, position: int | None) -> None:
        """Draw it in place; without a position, only the words."""
        if position is not None and np.isfinite(self.spot[position]).all():
            lines = self._lines(self.spot[position])
            draw_lines(canvas, [*rims(lines), *lines])
        if self.box is not None and self.words is not None:
            self.words.over(canvas, self.box)

    def _lines(self, spot: FloatArray) -> list[Line]:
        ring = mark(spot, 2 * self.radius, self.ink, filled=False)
        lines = [Line(ring.points, self.stroke, self.ink)]
        if self.box is None:
            return lines
        near = np.clip(spot, (self.box.left, self.box.top), (self.box.right, self.box.bottom))
        distance = float(np.hypot(*(near - spot)))
        if distance <= self.radius:
            return lines
        edge = spot + (near - spot) * self.radius / distance
        return [*lines, Line(np.stack([edge, near]), self.stroke, self.ink)]


def lay_out_marks(
    moments: Sequence[Moment], stage: Stage, texts: Catalogue, held_s: float = HELD_S
) -> tuple[Mark, ...]:
    """Find a place for each mark, the more important ones first.

    Words do not move while they are shown: for that time they avoid the head, the panel and each other, and
    the rest of the body as far as possible.

    Parameters
    ----------
    moments : sequence of Moment
    stage : Stage
    texts : Catalogue
        The language of the words.
    held_s : float
        Time for which each is shown before and after its worst frame.
    """
    marks: list[Mark] = []
    for moment in moments:
        found = _mark(moment, stage, held_s)
        beside = [mark.box for mark in marks if mark.box and _together(mark, found)]
        marks.append(_worded(found, moment, _around(found, stage, beside), stage, texts))
    return tuple(marks)


def _together(one: Mark, other: Mark) -> bool:
    return one.start_s <= other.end_s and other.start_s <= one.end_s


def _mark(moment: Moment, stage: Stage, held_s: float) -> Mark:
    """A mark without its words."""
    share = 1.0 if moment.advised else _QUIETER
    return Mark(
        start_s=moment.time_s - held_s,
        end_s=moment.time_s + held_s,
        spot=spot_places(spot_of(moment.fault), stage.places),
        radius=_RING_WIDTHS * stage.style.width_px,
        stroke=share * _STROKE_WIDTHS * stage.style.width_px,
        ink=SIGNAL if moment.advised else LIMB_COLOUR,
    )


def _around(mark: Mark, stage: Stage, beside: Sequence[Box]) -> Surroundings:
    """Return the contents of the picture while a mark is shown."""
    looked_at = _spread(np.flatnonzero(_within(mark, stage.time_s)))
    heads = np.column_stack([stage.head.centre, stage.head.radius])[looked_at]
    rings = [np.append(spot, mark.radius) for spot in mark.spot[looked_at] if np.isfinite(spot).all()]
    return Surroundings(
        stage.size,
        (*stage.taken, *beside),
        np.array([*heads[np.isfinite(heads).all(axis=1)], *rings]).reshape(-1, 3),
        _body(stage.places, looked_at),
    )


def _spread(positions: NDArray[np.int64]) -> NDArray[np.int64]:
    chosen = np.linspace(0, max(0, len(positions) - 1), min(len(positions), _FRAMES_LOOKED_AT))
    return np.asarray(positions[chosen.round().astype(int)])


def _body(places: Places, positions: NDArray[np.int64]) -> FloatArray:
    """Points along limbs, back and rod."""
    points = places.points[positions]
    first, second = (points[:, [limb[end] for limb in _LIMBS]] for end in (0, 1))
    elbow, wrist = points[:, Landmark.ELBOW], points[:, Landmark.WRIST]
    parts = [
        first[:, :, None] + _POINTS_ALONG * (second - first)[:, :, None],
        wrist + _HAND * (wrist - elbow),
    ]
    if places.back is not None:
        parts.append(places.back[positions, ::_BACK_STEP])
    if places.rod is not None:
        ends = places.rod.ends[positions]
        parts.append(ends[:, :1] + _POINTS_ALONG * (ends[:, 1:] - ends[:, :1]))
    body = np.concatenate([part.reshape(-1, 2) for part in parts])
    return np.asarray(body[np.isfinite(body).all(axis=1)])


def _worded(mark: Mark, moment: Moment, around: Surroundings, stage: Stage, texts: Catalogue) -> Mark:
    """Return the mark with its words in the best place for one line, two and so on."""
    title, em = texts.say(text_name("fault", moment.fault, "title")), _LARGER * stage.em
    spot, apart = _worst_spot(mark, moment, stage), 1.3 * mark.radius + _APART_EM * em
    tried = [
        (free_box(around, label.size, spot, apart, em), label)
        for label in labels(title, em, loud=moment.advised)
    ]
    found = [(place, label) for place, label in tried if place is not None]
    if not found:
        return mark
    (box, _), label = min(found, key=lambda each: each[0][1] + _LINE_COSTS_EM * len(each[1].lines))
    return replace(mark, box=box, words=label.drawn())


def _worst_spot(mark: Mark, moment: Moment, stage: Stage) -> FloatArray:
    """Return the spot on the worst frame, or the middle of the picture if it is unknown."""
    known = np.flatnonzero(np.isfinite(mark.spot).all(axis=1) & _within(mark, stage.time_s))
    if not len(known):
        return np.array(stage.size) / 2
    return np.asarray(mark.spot[known[np.abs(stage.time_s[known] - moment.time_s).argmin()]])


def _within(mark: Mark, time_s: FloatArray) -> NDArray[np.bool_]:
    return np.asarray((time_s >= mark.start_s) & (time_s <= mark.end_s))
