"""One person through the frames of a recording."""

from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hiphinge.bridges import Bridges
from hiphinge.motion import FloatArray


@dataclass(frozen=True)
class Track:
    """One person through a recording.

    Attributes
    ----------
    points_px : ndarray, shape (frames, 19, 2)
        Pixels of the recording, y down, in the order of `estimator.FIGURE_POINTS`; NaN where the
        person was not seen.
    visibility : ndarray, shape (frames, 19)
        0 where the person was not seen.
    size_px : ndarray, shape (frames,)
        Side of the region that holds the person; NaN where not seen.
    back_px : ndarray of float32, shape (frames, 90, 2)
        Outline of the back, see `outline.outline`; NaN where there is none.
    back_error_px : ndarray of float32, shape (frames, 90)
        Its standard error across the line.
    back_facing : ndarray of int, shape (frames,)
        Which way the person was taken to face when the back was traced, 0 where it was not.
    interpolated : ndarray of bool, shape (frames,)
        Frames that lie between two estimates instead of having their own.
    back_before_gap : ndarray of bool, shape (frames, 90), or None
        Points of that outline with a gap behind them, see `outline.Outline`.
    rod_px : ndarray of float32, shape (frames, 2, 2), or None
        A rod along the back where one was looked for and seen, see `rod.rod_beside`; NaN elsewhere.
    """

    points_px: FloatArray
    visibility: FloatArray
    size_px: FloatArray
    back_px: NDArray[np.float32] | None = None
    back_error_px: NDArray[np.float32] | None = None
    back_facing: NDArray[np.int64] | None = None
    interpolated: NDArray[np.bool_] | None = None
    back_before_gap: NDArray[np.bool_] | None = None
    rod_px: NDArray[np.float32] | None = None

    def part(self, rows: NDArray[np.int64]) -> "Track":
        """Some frames as a track of their own."""
        told = {part.name: getattr(self, part.name) for part in fields(self)}
        some: dict[str, Any] = {name: None if one is None else one[rows] for name, one in told.items()}
        return Track(**some)

    def only(self, kept: NDArray[np.bool_]) -> "Track":
        """The track with the person not seen in any other frame."""
        return replace(
            self,
            points_px=np.where(kept[:, None, None], self.points_px, np.nan),
            visibility=np.where(kept[:, None], self.visibility, 0.0),
            size_px=np.where(kept, self.size_px, np.nan),
            interpolated=None if self.interpolated is None else self.interpolated & kept,
        )

    def bridged(self, bridges: Bridges) -> "Track":
        """The track with frames filled that lie between two estimates."""
        errors, facing, gaps = self.back_error_px, self.back_facing, self.back_before_gap
        return Track(
            bridges.between(self.points_px),
            bridges.between(self.visibility),
            bridges.between(self.size_px),
            None if self.back_px is None else bridges.between(self.back_px),
            None if errors is None else bridges.between(errors),
            None if facing is None else bridges.carried(facing),
            bridges.marks(len(self.size_px)),
            # between a point of the back and one of the arm lies neither
            None if gaps is None else bridges.between(gaps.astype(np.float32)) == 1,
            self.rod_px,
        )

    @property
    def seen(self) -> NDArray[np.bool_]:
        """Frames in which the person was seen."""
        return np.isfinite(self.size_px)

    @property
    def first_seen(self) -> int:
        """Index of the first frame with the person."""
        return int(np.argmax(self.seen))

    @property
    def weight(self) -> float:
        """Size times persistence: the subject of a recording has the most of it."""
        return float(np.nansum(self.size_px))


def subject_of(tracks: tuple[Track, ...]) -> int:
    """Index of the person whom the recording is about: the largest and most persistent."""
    return int(np.argmax([track.weight for track in tracks]))


def by_turns(tracks: tuple[Track, ...], chosen: NDArray[np.int64]) -> Track:
    """Take each frame from one of several tracks, given by its index.

    Parameters
    ----------
    tracks : tuple of Track
    chosen : ndarray of int, shape (frames,)
    """

    def taken(name: str) -> NDArray[Any] | None:
        values = [getattr(track, name) for track in tracks]
        return (
            None if any(one is None for one in values) else np.stack(values)[chosen, np.arange(len(chosen))]
        )

    values: dict[str, Any] = {part.name: taken(part.name) for part in fields(Track)}
    return Track(**values)
