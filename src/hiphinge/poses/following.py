"""Following people from picture to picture."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from hiphinge.motion import FloatArray
from hiphinge.poses.estimator import FIGURE_POINTS, PoseEstimator
from hiphinge.poses.frames import Frame
from hiphinge.poses.region import Region

#: The landmark network's own probability below which the person counts as lost.
PRESENT = 0.5
#: Seconds between two looks for people who are not followed yet.
LOOK_AROUND_S = 1.0
#: People followed at once, and how small one may be against the largest: a look at a bystander
#: costs as much time as a look at the person who hinges.
MOST_PEOPLE = 4
SMALLEST_SHARE = 0.4
#: A found region that overlaps a followed one by more than this is the same person.
SAME_REGION = 0.25
#: Two followed figures are one when their points lie closer than this share of the region's side.
SAME_FIGURE = 0.06
#: How much larger or smaller a person may come back, and how far away in sides of the region.
RETURN_SIZE = 1.6
RETURN_DISTANCE = 1.0
#: A figure seen for a shorter time than this is not counted as a person.
SHORTEST_STAY_S = 0.4


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
    """

    points_px: FloatArray
    visibility: FloatArray
    size_px: FloatArray

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


@dataclass(frozen=True)
class _Sighting:
    """A person in one frame, in pixels of the recording."""

    points_px: FloatArray
    visibility: FloatArray
    size_px: float


@dataclass
class _Followed:
    """A person being followed; `region` is None while they are lost."""

    region: Region | None
    last_region: Region
    sightings: dict[int, _Sighting] = field(default_factory=dict)


class Follower:
    """Follows everybody of note through a sequence of frames, one frame at a time.

    The landmark network looks at each followed person in every frame; the detector looks at the
    first frame, about once a second for people who came in, and in each frame while nobody is
    followed.

    Parameters
    ----------
    estimator : PoseEstimator
    """

    def __init__(self, estimator: PoseEstimator) -> None:
        self._estimator = estimator
        self._people: list[_Followed] = []
        self._times: list[float] = []
        self._next_look_s = -np.inf

    def step(self, frame: Frame) -> None:
        """Take in the next frame."""
        row = len(self._times)
        self._times.append(frame.time_s)
        if not self._active() or frame.time_s >= self._next_look_s:
            self._look_around(frame)
        for person in self._active():
            self._look_at(person, frame, row)
        self._part_doubles(row)

    def tracks(self) -> tuple[Track, ...]:
        """People seen so far, those there first first, from left to right among them."""
        stays = [p for p in self._people if self._stay_s(p) >= SHORTEST_STAY_S]
        tracks = [self._track(person) for person in stays]
        return tuple(sorted(tracks, key=_first_place))

    def _active(self) -> list[_Followed]:
        return [person for person in self._people if person.region is not None]

    def _look_around(self, frame: Frame) -> None:
        self._next_look_s = frame.time_s + LOOK_AROUND_S
        for region in self._estimator.find(frame.picture):
            active = [person.region for person in self._active() if person.region is not None]
            if any(region.overlap(known) > SAME_REGION for known in active) or len(active) >= MOST_PEOPLE:
                continue
            if active and region.size < SMALLEST_SHARE * max(known.size for known in active):
                continue
            self._meet(region)

    def _meet(self, region: Region) -> None:
        """Go on with a lost person who came back near by, or begin to follow a new one."""
        lost = [p for p in self._people if p.region is None and _may_be(p.last_region, region)]
        if lost:
            nearest = min(lost, key=lambda p: _distance(p.last_region, region))
            nearest.region = region
        else:
            self._people.append(_Followed(region, region))

    def _look_at(self, person: _Followed, frame: Frame, row: int) -> None:
        if person.region is None:
            return
        figure = self._estimator.estimate(frame.picture, person.region)
        height, width = frame.picture.shape[:2]
        if figure.confidence < PRESENT or not figure.next_region.holds_picture_of(width, height):
            person.region = None
            return
        scale = frame.pixels_per_pixel
        person.sightings[row] = _Sighting(
            figure.points_px * scale, figure.visibility, figure.next_region.size * scale
        )
        person.region = person.last_region = figure.next_region

    def _part_doubles(self, row: int) -> None:
        """Stop following a person twice: who was met later is let go."""
        seen = [person for person in self._active() if row in person.sightings]
        for later, person in enumerate(seen):
            if any(_same(person.sightings[row], other.sightings[row]) for other in seen[:later]):
                person.region = None

    def _stay_s(self, person: _Followed) -> float:
        if len(self._times) < 2:
            return SHORTEST_STAY_S * bool(person.sightings)
        steps = np.diff(self._times, append=self._times[-1])
        return float(steps[list(person.sightings)].sum())

    def _track(self, person: _Followed) -> Track:
        frames = len(self._times)
        points = np.full((frames, FIGURE_POINTS, 2), np.nan)
        visibility = np.zeros((frames, FIGURE_POINTS))
        size = np.full(frames, np.nan)
        for row, sighting in person.sightings.items():
            points[row] = sighting.points_px
            visibility[row] = sighting.visibility
            size[row] = sighting.size_px
        return Track(points, visibility, size)


def subject_of(tracks: tuple[Track, ...]) -> int:
    """Index of the person whom the recording is about: the largest and most persistent."""
    return int(np.argmax([track.weight for track in tracks]))


def _first_place(track: Track) -> tuple[int, float]:
    first = track.first_seen
    return first, float(np.nanmean(track.points_px[first, :, 0]))


def _distance(one: Region, other: Region) -> float:
    return float(np.hypot(one.x - other.x, one.y - other.y)) / max(one.size, other.size)


def _may_be(last: Region, found: Region) -> bool:
    ratio = max(last.size, found.size) / min(last.size, found.size)
    return ratio < RETURN_SIZE and _distance(last, found) < RETURN_DISTANCE


def _same(one: _Sighting, other: _Sighting) -> bool:
    apart = np.hypot(*(one.points_px - other.points_px).T).mean()
    return bool(apart < SAME_FIGURE * one.size_px)
