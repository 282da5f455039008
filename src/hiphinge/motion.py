"""Motion: what a source saw of a person in the sagittal plane, and how surely."""

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from hiphinge.body import Landmark, OrientedSegment, SpinePoint
from hiphinge.texts import Message

FloatArray = NDArray[np.float64]
Facing = Literal["left", "right"]


@dataclass(frozen=True)
class Provenance:
    """Where a motion comes from.

    Attributes
    ----------
    file : str
        Name of the recording, without its folder.
    kind : str
        Kind of source, such as ``"video"``.
    duration_s : float
        Time from the first to the end of the last frame read, in seconds.
    frames : int
        Number of frames read.
    width, height : int or None
        Size of the upright picture in pixels, None where there is no picture.
    frame_rate_hz : float or None
        Mean frame rate, None with fewer than two frames.
    estimator : str or None
        Name and version of the pose model, None without one.
    """

    file: str
    kind: str
    duration_s: float
    frames: int
    width: int | None = None
    height: int | None = None
    frame_rate_hz: float | None = None
    estimator: str | None = None


@dataclass(frozen=True)
class View:
    """How the camera saw the person.

    Attributes
    ----------
    facing : {"left", "right"} or None
        Side of the picture that the person faces for most of the recording.
    yaw_deg : float or None
        Angle between the line of sight and the person's true side, 0 for a true side view; degrees, >= 0.
    roll_deg : float or None
        Roll of the camera, clockwise positive (the picture's content is then turned anticlockwise); degrees,
        None where the picture does not show it.
    usable : bool
        Whether sagittal angles can be read from this view at all.
    messages : tuple of Message
        What is wrong with the view and what to do about it.
    corrected_yaw_deg, corrected_roll_deg : float
        How much of each the positions have been corrected for.
    moves : bool or None
        Whether the camera goes along or pans; None where this was not looked at, or cannot be seen.
    """

    facing: Facing | None
    yaw_deg: float | None
    roll_deg: float | None
    usable: bool
    messages: tuple[Message, ...] = ()
    corrected_yaw_deg: float = 0.0
    corrected_roll_deg: float = 0.0
    moves: bool | None = None


@dataclass(frozen=True)
class Scale:
    """Length of the person in the units of the positions.

    Attributes
    ----------
    leg_length : float or None
        Hip to knee to ankle, standing, in units of the positions; None where it was not seen.
    metres_per_unit : float or None
        Metres in one unit of the positions; None without a stature.
    """

    leg_length: float | None
    metres_per_unit: float | None = None


@dataclass(frozen=True)
class BackLine:
    """The outline of the person's back: up the thigh, over the seat, the back and the neck to the head.

    Attributes
    ----------
    points : ndarray, shape (frames, points, 2)
        x forward and y up like the positions of the motion, from below to above; NaN where hidden.
    standard_error : ndarray, shape (frames, points)
        Standard error of each point across the line, same unit; NaN where the point is.
    """

    points: FloatArray
    standard_error: FloatArray


@dataclass(frozen=True)
class SpineMarkers:
    """Points on the skin over spine and pelvis, as marker systems and landmark tables give them.

    Attributes
    ----------
    levels : tuple of SpinePoint
        What each point marks, in the order of the point axis; each level once.
    points : ndarray, shape (frames, levels, 2)
        x forward and y up like the positions of the motion, cleaned and smoothed; NaN where missing.
    standard_error : ndarray, shape (frames, levels)
        Standard error of each point along one axis, same unit; NaN where the point is.
    """

    levels: tuple[SpinePoint, ...]
    points: FloatArray
    standard_error: FloatArray

    def of(self, level: SpinePoint) -> tuple[FloatArray, FloatArray] | None:
        """Return one point, shape (frames, 2), and its standard error, shape (frames,); None without it."""
        if level not in self.levels:
            return None
        column = self.levels.index(level)
        return self.points[:, column], self.standard_error[:, column]

    def part(self, rows: NDArray[np.int64]) -> "SpineMarkers":
        """Points of some frames."""
        return replace(self, points=self.points[rows], standard_error=self.standard_error[rows])


@dataclass(frozen=True)
class SegmentOrientations:
    """How far segments of the body lean, as sensors worn on them measure it.

    Attributes
    ----------
    segments : tuple of OrientedSegment
        In the order of the segment axis; each segment once.
    inclination_deg : ndarray, shape (frames, segments)
        Sagittal inclination, leaning forward positive, cleaned and smoothed, in degrees; NaN where missing.
        Only changes are used, so that it may be counted from any posture of the segment.
    standard_error_deg : ndarray, shape (frames, segments)
        Standard error of each inclination in degrees; NaN where the inclination is.
    standing_deg : ndarray, shape (segments,), or None
        Inclinations in quiet standing where the source knows them, as from a skeleton's pose at rest or from
        sensors that were calibrated in standing. Used where the motion itself shows no quiet standing.
    """

    segments: tuple[OrientedSegment, ...]
    inclination_deg: FloatArray
    standard_error_deg: FloatArray
    standing_deg: FloatArray | None = None

    def part(self, rows: NDArray[np.int64]) -> "SegmentOrientations":
        """Orientations in some frames."""
        return replace(
            self, inclination_deg=self.inclination_deg[rows], standard_error_deg=self.standard_error_deg[rows]
        )


@dataclass(frozen=True)
class Wall:
    """A wall behind the person, square to the sagittal plane.

    Attributes
    ----------
    place : ndarray, shape (frames,)
        x in the sagittal plane, in the unit of the positions; NaN where the wall is not behind the person.
    standard_error : float
        Same unit.
    source : {"picture", "user"}
    """

    place: FloatArray
    standard_error: float
    source: Literal["picture", "user"]


@dataclass(frozen=True)
class Shot:
    """A stretch of a recording from one cut to the next.

    Attributes
    ----------
    first, stop : int
        Its frames, `stop` not included.
    take : int or None
        Shots with one number show the person alike: they have one view and one standing. None where
        nothing is measured.
    view : View
        How the camera saw the person in this take.
    units_per_pixel : float
        Units of the motion's positions in one pixel: takes from nearer or further away are brought to the
        size of one.
    """

    first: int
    stop: int
    take: int | None
    view: View
    units_per_pixel: float = 1.0


def take_rows(shots: tuple[Shot, ...]) -> tuple[NDArray[np.int64], ...]:
    """Frames of each take that is measured, in the order of their first ones; none without any cut."""
    takes: dict[int, list[NDArray[np.int64]]] = {}
    for shot in shots:
        if shot.take is not None:
            takes.setdefault(shot.take, []).append(np.arange(shot.first, shot.stop))
    return tuple(np.concatenate(rows) for rows in takes.values())


def moved_to(rows: NDArray[np.int64], shots: tuple[Shot, ...]) -> tuple[Shot, ...]:
    """Shots whose frames are all among some, numbered as these are without the others."""
    moved = []
    for shot in shots:
        first, stop = np.searchsorted(rows, [shot.first, shot.stop])
        if stop - first == shot.stop - shot.first:
            moved.append(replace(shot, first=int(first), stop=int(stop)))
    return tuple(moved)


@dataclass(frozen=True)
class Motion:
    """Sagittal landmarks over time; the person always faces +x.

    Attributes
    ----------
    time_s : ndarray, shape (frames,)
        Time of each frame in seconds, rising.
    frame : ndarray of int, shape (frames,)
        Number of each frame in its recording.
    positions : ndarray, shape (frames, landmarks, 2)
        Cleaned positions, x forward and y up, in picture pixels (video) or metres (markers);
        NaN where a landmark is not visible. The landmark axis follows `body.Landmark`.
    standard_error : ndarray, shape (frames, landmarks)
        Standard error of each position along one axis, same unit.
    confidence : ndarray, shape (frames, landmarks)
        0 (not seen) to 1 (surely seen).
    facing_sign : ndarray of int, shape (frames,)
        +1 where the person faces the right of the picture, -1 where the left.
    scale : Scale
    view : View
    provenance : Provenance
    messages : tuple of Message
        What the user should know of the recording.
    back : BackLine or None
        None where the source sees no back line.
    wall : Wall or None
        None where none is given, or none is seen close behind the person.
    spine : SpineMarkers or None
        Points on spine and pelvis; None where the source gives none.
    orientations : SegmentOrientations or None
        Inclinations of segments; None where the source gives none.
    shots : tuple of Shot
        Between the cuts of a film; empty where there are none. Frames of no take are NaN, and `view` is
        that of the longest take.
    interpolated : ndarray of bool, shape (frames,), or None
        Frames between two pose estimates, without one of their own; None where there are none.
    rod : ndarray, shape (frames, 2, 2), or None
        The points nearest to hip and ear of a straight bar along the back, such as a dowel that the person
        holds; NaN where none is seen. It may be something in the room too. None where there never is one.
    """

    time_s: FloatArray
    frame: NDArray[np.int64]
    positions: FloatArray
    standard_error: FloatArray
    confidence: FloatArray
    facing_sign: NDArray[np.int64]
    scale: Scale
    view: View
    provenance: Provenance
    messages: tuple[Message, ...] = ()
    back: BackLine | None = None
    wall: Wall | None = None
    shots: tuple[Shot, ...] = ()
    spine: SpineMarkers | None = None
    orientations: SegmentOrientations | None = None
    interpolated: NDArray[np.bool_] | None = None
    rod: FloatArray | None = None

    def __len__(self) -> int:
        return len(self.time_s)

    @property
    def is_filmed(self) -> bool:
        """Whether a camera saw it: there was a picture, or an outline in one."""
        return self.provenance.width is not None or self.back is not None

    def at(self, landmark: Landmark) -> FloatArray:
        """Positions of one landmark, shape (frames, 2)."""
        return self.positions[:, landmark]

    def part(self, rows: NDArray[np.int64]) -> "Motion":
        """Some frames as a motion of their own, with the view of the shot that the first is in."""
        back, wall, shots = self.back, self.wall, moved_to(rows, self.shots)
        return replace(
            self,
            time_s=self.time_s[rows],
            frame=self.frame[rows],
            positions=self.positions[rows],
            standard_error=self.standard_error[rows],
            confidence=self.confidence[rows],
            facing_sign=self.facing_sign[rows],
            view=shots[0].view if shots else self.view,
            back=back and BackLine(back.points[rows], back.standard_error[rows]),
            wall=wall and replace(wall, place=wall.place[rows]),
            shots=shots,
            spine=self.spine and self.spine.part(rows),
            orientations=self.orientations and self.orientations.part(rows),
            interpolated=None if self.interpolated is None else self.interpolated[rows],
            rod=None if self.rod is None else self.rod[rows],
        )
