"""What was seen lately: the last seconds of a stream, and never more."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np

from hiphinge.errors import InvalidValueError
from hiphinge.motion import FloatArray, Provenance
from hiphinge.poses import camera
from hiphinge.poses.crossing import without_confusion
from hiphinge.poses.estimator import FIGURE_POINTS
from hiphinge.poses.frames import Frame
from hiphinge.poses.room import RoomWatch
from hiphinge.poses.sagittal import Film
from hiphinge.poses.track import Track, subject_of
from hiphinge.texts import Message, Value

#: Seconds between two pictures in which the edges of the room are measured.
EDGES_EVERY_S = 2.0
#: Seconds that are kept, and forgotten at once so that forgetting costs little.
KEPT_S, FORGOTTEN_S = 30.0, 2.0


@dataclass(frozen=True)
class LandmarkRow:
    """Landmarks of one picture, found by another program.

    Attributes
    ----------
    points_px : ndarray, shape (19, 2)
        In the order of `poses.estimator.FIGURE_POINTS`, y down; NaN where the person is not seen.
    visibility : ndarray, shape (19,)
    width, height : int
        Size of the picture.

    Raises
    ------
    InvalidValueError
        If points or visibility have another shape.
    """

    points_px: FloatArray
    visibility: FloatArray
    width: int
    height: int

    def __post_init__(self) -> None:
        if self.points_px.shape != (FIGURE_POINTS, 2) or self.visibility.shape != (FIGURE_POINTS,):
            values: dict[str, Value] = {
                "count": FIGURE_POINTS,
                "points": " x ".join(map(str, self.points_px.shape)),
                "visibility": " x ".join(map(str, self.visibility.shape)),
            }
            raise InvalidValueError(Message("error-live-row", values))


class Followed(Protocol):
    """The people of the last frames: a `poses.following.Follower`, or rows of landmarks."""

    def tracks(self) -> tuple[Track, ...]:
        """People of the frames that are kept."""

    def newest(self) -> tuple[Track, ...]:
        """People in the newest frame, each as a track of that frame alone."""

    def forget(self, rows: int) -> None:
        """Forget the oldest frames."""


class Rows:
    """Rows of landmarks of one person."""

    def __init__(self) -> None:
        self._rows: list[LandmarkRow] = []

    def take(self, row: LandmarkRow) -> None:
        """Take in the next row."""
        self._rows.append(row)

    def tracks(self) -> tuple[Track, ...]:
        """The person in the rows that are kept."""
        track = _track(self._rows)
        return (track,) if track.seen.any() else ()

    def newest(self) -> tuple[Track, ...]:
        """The person in the newest row."""
        track = _track(self._rows[-1:])
        return (track,) if track.seen.any() else ()

    def forget(self, rows: int) -> None:
        """Forget the oldest rows."""
        del self._rows[:rows]


class Window:
    """The last frames of a stream, as the film that the file driver would make of them.

    Parameters
    ----------
    people : Followed
    size_px : tuple of int
        Width and height of the pictures.
    estimator : str or None
        Name of the pose model.
    """

    def __init__(self, people: Followed, size_px: tuple[int, int], estimator: str | None = None) -> None:
        self.people = people
        self.size_px = size_px
        self._estimator = estimator
        self._times: list[float] = []
        self._numbers: list[int] = []
        self._edges: list[tuple[float, FloatArray]] = []
        self._room = RoomWatch()

    def take(self, number: int, time_s: float, frame: Frame | None = None) -> None:
        """Take in the next frame, whose people are followed already."""
        self._times.append(time_s)
        self._numbers.append(number)
        if frame is not None:
            self._room.look(frame)
            if not self._edges or time_s >= self._edges[-1][0] + EDGES_EVERY_S:
                self._edges.append((time_s, camera.upright_edges(frame.picture)))
        if self._times[-1] - self._times[0] > KEPT_S + FORGOTTEN_S:
            self._forget(int(np.searchsorted(self._times, self._times[-1] - KEPT_S)))

    def _forget(self, rows: int) -> None:
        self.people.forget(rows)
        del self._times[:rows], self._numbers[:rows]
        self._edges = [(at, edges) for at, edges in self._edges if at >= self._times[0]]

    @property
    def lasts_s(self) -> float:
        """Time from its first frame to its last."""
        return self._times[-1] - self._times[0] if self._times else 0.0

    def seen(self) -> tuple[Film, Track] | None:
        """The film of the window and its most prominent person; None where hardly anyone is seen."""
        tracks = without_confusion(np.array(self._times), self.people.tracks()) if self.lasts_s else ()
        if not tracks:
            return None
        track = tracks[subject_of(tracks)]
        return (self._film(0), track) if track.seen.sum() > 1 else None

    def newest(self) -> tuple[Film, Track] | None:
        """The newest frame and its largest person; None where nobody is seen."""
        tracks = self.people.newest()
        return (self._film(len(self._times) - 1), tracks[subject_of(tracks)]) if tracks else None

    def _film(self, first: int) -> Film:
        time_s = np.array(self._times[first:])
        step_s = float(np.mean(np.diff(time_s))) if len(time_s) > 1 else 0.0
        provenance = Provenance(
            file="",
            kind="camera",
            duration_s=float(time_s[-1] - time_s[0]) + step_s,
            frames=len(time_s),
            width=self.size_px[0],
            height=self.size_px[1],
            frame_rate_hz=1 / step_s if step_s else None,
            estimator=self._estimator,
        )
        edges = [edges for _, edges in self._edges]
        return Film(
            time_s=time_s,
            frame=np.array(self._numbers[first:], dtype=np.int64),
            edges=np.sum(edges, axis=0) if edges else np.zeros(60),
            provenance=provenance,
            room=self._room.room() if first == 0 else None,
        )


def _track(rows: list[LandmarkRow]) -> Track:
    points = np.array([row.points_px for row in rows]).reshape(-1, FIGURE_POINTS, 2)
    seen = np.isfinite(points).all(axis=(1, 2))
    points = np.where(seen[:, None, None], points, np.nan)
    visibility = np.array([row.visibility for row in rows]).reshape(-1, FIGURE_POINTS)
    sides = np.ptp(points, axis=1).max(axis=1) if len(points) else np.zeros(0)
    return Track(points, np.where(seen[:, None], visibility, 0.0), sides)
