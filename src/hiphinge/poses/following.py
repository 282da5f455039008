"""Following people from picture to picture."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from typing import ParamSpec, TypeVar

import numpy as np
from numpy.typing import NDArray

from hiphinge.bridges import Bridges
from hiphinge.motion import FloatArray
from hiphinge.poses.anatomy import LARGEST_CHANGE, is_upside_down
from hiphinge.poses.backdrop import Backdrop
from hiphinge.poses.edge import Samples, all_sharpened, samples
from hiphinge.poses.estimator import FIGURE_POINTS, Figure, PoseEstimator
from hiphinge.poses.facing import votes
from hiphinge.poses.frames import Frame, Picture
from hiphinge.poses.outline import OUTLINE_POINTS, outline
from hiphinge.poses.region import Region
from hiphinge.poses.rod import rod_beside
from hiphinge.poses.sparing import may_spare, speed_between
from hiphinge.poses.track import Track

#: The landmark network's own probability below which the person counts as lost.
PRESENT = 0.5
#: Seconds between two looks for people who are not followed yet.
LOOK_AROUND_S = 1.0
#: Seconds between two pictures from which the backdrop is learned.
LEARN_EVERY_S = 0.5
#: Seconds between two looks for a rod along the back, and between two at one that was seen where looks are
#: spared.
SEEK_ROD_S, SEE_ROD_S = 1.0, 0.2
#: Sightings whose line may still be made anew with a better known backdrop: a minute of one person, in 10 MB.
MOST_WAITING = 1800
#: Lines sharpened at once, which takes less time than one by one, in 3 MB.
SHARPENED_AT_ONCE = 64
#: People followed at once, and how small one may be against the largest: a look at a bystander
#: costs as much time as a look at the person who hinges.
MOST_PEOPLE = 4
SMALLEST_SHARE = 0.4
#: A region found nearer to a followed one than this share of its side is the same person: people side
#: by side have overlapping regions, but not one middle.
SAME_MIDDLE = 0.15
#: Two followed figures are one when their points lie closer than this share of the region's side.
SAME_FIGURE = 0.06
#: How much larger or smaller a person may come back, and how far away in sides of the region while
#: somebody else is there; whoever comes back to an empty picture may have gone round the camera.
RETURN_SIZE = 1.6
RETURN_DISTANCE = 1.0
#: Share of the evidence for a person's facing that is kept from frame to frame.
FACING_KEPT = 0.9
#: A figure seen for a shorter time than this, or than this share of a short recording, is no person.
SHORTEST_STAY_S = 0.4
SHORTEST_STAY_SHARE = 0.5

_Given = ParamSpec("_Given")
_Kept = TypeVar("_Kept")
_Made = TypeVar("_Made")


@dataclass(frozen=True)
class _Rough:
    """The outline of a back as the silhouette shows it, and the colours across it."""

    samples: Samples
    before_gap: NDArray[np.bool_]


@dataclass(frozen=True)
class _Back:
    """The line of a back and its error in pixels of the recording, and where a gap lies behind it."""

    line: NDArray[np.float32]
    error: NDArray[np.float32]
    before_gap: NDArray[np.bool_]


@dataclass(frozen=True)
class _Sighting:
    """A person in one frame, in pixels of the recording."""

    points_px: FloatArray
    visibility: FloatArray
    size_px: float
    pixels_per_pixel: float
    facing: int


@dataclass
class _Followed:
    """A person being followed; `region` is None while they are lost.

    `box` is the last one around their points, in pixels of the picture: left, top, right, bottom.
    `speed` is how fast their points moved last, in sides of the region a second; `spared` are the frames
    without an estimate. `looked_at` are the last figure and its region, `shot` is the number of its shot.
    `across` is what `backs`, the lines of the back and their errors in pixels of the recording, are made of;
    `traced` is the number of lessons that the backdrop had then, so that a line is made anew once more of it
    is known. `rods` are the looks for a rod along the back.
    """

    region: Region | None
    last_region: Region
    shot: int = 0
    facing_votes: float = 0.0
    speed: float = np.inf
    box: FloatArray = field(default_factory=lambda: np.zeros(4))
    looked_at: tuple[Figure, Region] | None = None
    sightings: dict[int, _Sighting] = field(default_factory=dict)
    spared: set[int] = field(default_factory=set)
    across: "dict[int, Future[_Rough]]" = field(default_factory=dict)
    backs: dict[int, _Back] = field(default_factory=dict)
    traced: dict[int, int] = field(default_factory=dict)
    rods: "dict[int, Future[FloatArray | None]]" = field(default_factory=dict)

    @property
    def last_row(self) -> int:
        return next(reversed(self.sightings))


class Follower:
    """Follows everybody of note through a sequence of frames, one frame at a time.

    The landmark network looks at each followed person in every frame but those spared; the detector looks for
    others at the first frame and about once a second, and in each frame while nobody is followed.

    Parameters
    ----------
    estimator : PoseEstimator
    sparing : bool
        Spare estimates as `sparing.may_spare` allows; a frame without one lies between two estimates in
        `tracks`, for which the newest frame gets its own. A rod along the back is seen in some frames only.
    aside : Executor, optional
        One thread that traces the outlines of backs and learns the backdrop, for which no pose waits; else
        each step does.
    """

    def __init__(
        self, estimator: PoseEstimator, *, sparing: bool = False, aside: Executor | None = None
    ) -> None:
        self._estimator = estimator
        self._sparing = sparing
        self._aside = aside
        self._people: list[_Followed] = []
        self._times: list[float] = []
        self._newest: Frame | None = None
        self._next_look_s = -np.inf
        self._backdrop = Backdrop()
        self._next_lesson_s = -np.inf
        self._lesson: tuple[int, Future[None]] | None = None
        self._shot = 0

    def cut(self) -> None:
        """Look anew: the next frame belongs to another shot, with other people, or the same elsewhere."""
        self._catch_up()
        self._end_lesson()
        self._settle(len(self._times) - 1)
        self._shot += 1
        self._backdrop, self._next_lesson_s = Backdrop(), -np.inf
        for person in self._people:
            person.region, person.facing_votes = None, 0.0

    def step(self, frame: Frame) -> None:
        """Take in the next frame."""
        row = len(self._times)
        self._times.append(frame.time_s)
        self._newest = frame
        for person in self._active():
            if self._sparing and may_spare(self._times, person.last_row, person.speed):
                person.spared.add(row)
            else:
                self._look_at(person, frame, row)
        if not self._active() or frame.time_s >= self._next_look_s:
            self._look_around(frame, row)
        self._part_doubles(row)
        self._learn(frame)
        if self._waiting() >= MOST_WAITING:
            self._end_lesson()
        if self._waiting() >= MOST_WAITING:
            self._settle(row)

    def tracks(self) -> tuple[Track, ...]:
        """People seen so far, from left to right by where each was first seen."""
        self._catch_up()
        self._end_lesson()
        self._sharpen(len(self._times) - 1)
        whole_s = self._times[-1] - self._times[0] if self._times else 0.0
        shortest_s = min(SHORTEST_STAY_S, SHORTEST_STAY_SHARE * whole_s)
        stays = [p for p in self._people if p.sightings and self._stay_s(p) >= shortest_s]
        return tuple(sorted((self._bridged(person) for person in stays), key=_first_place))

    def newest(self) -> tuple[Track, ...]:
        """People seen in the newest frame, each as a track of that frame alone."""
        row = len(self._times) - 1
        seen = [person for person in self._people if row in person.sightings]
        return tuple(self._newest_of(person, row) for person in seen)

    def forget(self, rows: int) -> None:
        """Forget the oldest frames, so that a stream without end fits into memory.

        The frames that are left are numbered from 0 again; the backdrop stays known.
        """
        self._end_lesson()
        self._times = self._times[rows:]
        for person in self._people:
            person.sightings = _without(rows, person.sightings)
            person.across = _without(rows, person.across)
            person.backs = _without(rows, person.backs)
            person.spared = {row - rows for row in person.spared if row >= rows}
            person.traced = _without(rows, person.traced)
            person.rods = _without(rows, person.rods)
        self._people = [one for one in self._people if one.sightings or one.region is not None]

    def _catch_up(self) -> None:
        """Look at those who were spared in the newest frame: none comes after it to lie between."""
        row = len(self._times) - 1
        for person in self._active():
            if row in person.spared and self._newest is not None:
                person.spared.remove(row)
                self._look_at(person, self._newest, row)

    def _active(self) -> list[_Followed]:
        return [person for person in self._people if person.region is not None]

    def _look_around(self, frame: Frame, row: int) -> None:
        """Look for people who are not followed; those who are, are painted over, as they draw the eye."""
        self._next_look_s = frame.time_s + LOOK_AROUND_S
        for _ in range(MOST_PEOPLE):
            known = self._active()
            picture = _painted_over(frame.picture, [person.box for person in known])
            new = [region for region in self._estimator.find(picture) if self._is_of_note(region)]
            if not new or len(known) >= MOST_PEOPLE:
                return
            person = self._meet(new[0])
            # the detector's region is rough: the second look uses the one that the first look gave
            self._look_at(person, frame, row)
            self._look_at(person, frame, row)
            if person.region is None:
                return

    def _is_of_note(self, region: Region) -> bool:
        known = [person.region for person in self._active() if person.region is not None]
        if any(_distance(region, other) < SAME_MIDDLE for other in known):
            return False
        return region.size >= SMALLEST_SHARE * max((other.size for other in known), default=0.0)

    def _meet(self, region: Region) -> _Followed:
        """Go on with a lost person who came back, or begin to follow a new one."""
        lost = [p for p in self._people if p.region is None and self._may_be(p, region)]
        if lost:
            person = min(lost, key=lambda p: _distance(p.last_region, region))
            person.region = region
        else:
            person = _Followed(region, region)
            self._people.append(person)
        person.shot = self._shot
        return person

    def _may_be(self, lost: _Followed, found: Region) -> bool:
        """Whether somebody found may be a lost person, who does not move far past others or over a cut."""
        last = lost.last_region
        near = bool(self._active()) or lost.shot != self._shot
        ratio = max(last.size, found.size) / min(last.size, found.size)
        return ratio < RETURN_SIZE and _distance(last, found) < (RETURN_DISTANCE if near else np.inf)

    def _look_at(self, person: _Followed, frame: Frame, row: int) -> None:
        if person.region is None:
            return
        figure = self._estimator.estimate(frame.picture, person.region)
        height, width = frame.picture.shape[:2]
        if figure.confidence < PRESENT or not _is_sound(figure, person, (width, height)):
            person.region = None
            return
        vote = float(votes(figure.points_px[None, :, 0], figure.visibility[None])[0])
        person.facing_votes = FACING_KEPT * person.facing_votes + vote
        facing = 1 if person.facing_votes >= 0 else -1
        scale = frame.pixels_per_pixel
        size = figure.next_region.size * scale
        person.speed = self._speed(person, figure, row)
        person.sightings[row] = _Sighting(figure.points_px * scale, figure.visibility, size, scale, facing)
        person.looked_at = figure, person.region
        person.across[row] = self._later(_trace, frame.picture, figure, person.region, facing)
        if self._seeks_rod(person, frame.time_s):
            person.rods[row] = self._later(_rod, frame, figure, facing)
        person.traced.pop(row, None)
        person.box = np.concatenate([figure.points_px.min(axis=0), figure.points_px.max(axis=0)])
        person.region = person.last_region = figure.next_region

    def _later(
        self, work: Callable[_Given, _Made], *given: _Given.args, **named: _Given.kwargs
    ) -> "Future[_Made]":
        """Have something done aside, or now where there is nobody to do it."""
        if self._aside is not None:
            return self._aside.submit(work, *given, **named)
        done: Future[_Made] = Future()
        done.set_result(work(*given, **named))
        return done

    def _seeks_rod(self, person: _Followed, time_s: float) -> bool:
        """Whether to look for a rod: now and then, and more often at one that was seen."""
        last = next(reversed(person.rods), None)
        if last is None:
            return True
        passed_s = time_s - self._times[last]
        if passed_s >= SEEK_ROD_S:
            return True
        return (not self._sparing or passed_s >= SEE_ROD_S) and person.rods[last].result() is not None

    def _speed(self, person: _Followed, figure: Figure, row: int) -> float:
        """Return the speed since the last estimate; infinite for a person just found."""
        if person.looked_at is None or not person.sightings or person.region is not person.last_region:
            return np.inf
        passed_s = self._times[row] - self._times[person.last_row]
        return speed_between(
            person.looked_at[0].points_px, figure.points_px, figure.next_region.size, passed_s
        )

    def _part_doubles(self, row: int) -> None:
        """Stop following a person twice: who was met later is let go."""
        seen = [person for person in self._active() if row in person.sightings]
        for later, person in enumerate(seen):
            if any(_same(person.sightings[row], other.sightings[row]) for other in seen[:later]):
                person.region = None

    def _learn(self, frame: Frame) -> None:
        """Learn the backdrop now and then; not while nobody is followed, who may be there all the same."""
        active = self._active()
        people = [person.looked_at for person in active if person.looked_at is not None]
        row = len(self._times) - 1
        if not people or any(row in person.spared for person in active) or frame.time_s < self._next_lesson_s:
            return
        self._next_lesson_s = frame.time_s + LEARN_EVERY_S
        self._end_lesson()
        self._lesson = row, self._later(self._backdrop.learn, frame.picture, people)

    def _end_lesson(self) -> None:
        """Wait until the backdrop has learned its last picture, before it is looked at or learns another."""
        if self._lesson is None:
            return
        (row, lesson), self._lesson = self._lesson, None
        lesson.result()
        if self._backdrop.outdated:
            self._settle(row)
            self._backdrop = Backdrop()

    def _waiting(self) -> int:
        return sum(len(person.across) for person in self._people)

    def _sharpen(self, last: int) -> None:
        """Move the lines up to a frame to the edge of the body, with what is known of the backdrop by now."""
        for person in self._people:
            rows = [row for row in person.across if row <= last]
            for first in range(0, len(rows), SHARPENED_AT_ONCE):
                self._sharpen_in(person, rows[first : first + SHARPENED_AT_ONCE])

    def _sharpen_in(self, person: _Followed, rows: Sequence[int]) -> None:
        """Move the lines in some frames, unless they lie there already."""
        across = {row: person.across[row].result() for row in rows}
        places = {row: one.samples.places for row, one in across.items()}
        old = [
            row
            for row in rows
            if row not in person.traced or self._backdrop.grew_at(places[row], person.traced[row])
        ]
        lines = all_sharpened([(across[row].samples, self._backdrop.at(places[row])) for row in old])
        for row, (back, error) in zip(old, lines, strict=True):
            scale = person.sightings[row].pixels_per_pixel
            person.backs[row] = _Back(
                (scale * back).astype(np.float32), (scale * error).astype(np.float32), across[row].before_gap
            )
        person.traced.update(dict.fromkeys(rows, self._backdrop.lessons))

    def _settle(self, last: int) -> None:
        """Leave the lines up to a frame where they are now: the backdrop they lie before is seen no more."""
        self._sharpen(last)
        for person in self._people:
            person.across = {row: one for row, one in person.across.items() if row > last}
            person.traced = {row: one for row, one in person.traced.items() if row > last}

    def _back(self, person: _Followed, row: int) -> _Back:
        """Return the line of the back in one frame, as sharp as the backdrop is known."""
        self._end_lesson()
        if row in person.across:
            self._sharpen_in(person, [row])
        return person.backs[row]

    def _stay_s(self, person: _Followed) -> float:
        steps = np.diff(self._times, append=self._times[-1])
        return float(steps[[*person.sightings, *person.spared]].sum())

    def _newest_of(self, person: _Followed, row: int) -> Track:
        rods = {0: person.rods[row].result()} if row in person.rods else {}
        return _track({0: person.sightings[row]}, {0: self._back(person, row)}, rods, frames=1)

    def _bridged(self, person: _Followed) -> Track:
        rods = {row: rod.result() for row, rod in person.rods.items()}
        track = _track(person.sightings, person.backs, rods, len(self._times))
        bridges = Bridges.over(np.array(self._times), track.seen, person.spared)
        return track.bridged(bridges) if person.spared else track


def _trace(picture: Picture, figure: Figure, region: Region, facing: int) -> _Rough:
    """Read the colours across the outline of a back."""
    rough = outline(figure, region, facing)
    colours = samples(picture, rough.line, facing, region.size / len(figure.silhouette))
    return _Rough(colours, rough.before_gap)


def _rod(frame: Frame, figure: Figure, facing: int) -> FloatArray | None:
    """Find a rod along the back, in pixels of the recording."""
    rod = rod_beside(frame.picture, figure, facing)
    return None if rod is None else rod * frame.pixels_per_pixel


def _track(
    sightings: Mapping[int, _Sighting],
    backs: Mapping[int, _Back],
    rods: Mapping[int, FloatArray | None],
    frames: int,
) -> Track:
    points = np.full((frames, FIGURE_POINTS, 2), np.nan)
    visibility = np.zeros((frames, FIGURE_POINTS))
    size = np.full(frames, np.nan)
    back = np.full((frames, OUTLINE_POINTS, 2), np.nan, dtype=np.float32)
    error = np.full((frames, OUTLINE_POINTS), np.nan, dtype=np.float32)
    before_gap = np.zeros((frames, OUTLINE_POINTS), dtype=bool)
    facing = np.zeros(frames, dtype=np.int64)
    for row, sighting in sightings.items():
        points[row] = sighting.points_px
        visibility[row] = sighting.visibility
        size[row] = sighting.size_px
        back[row], error[row], before_gap[row] = backs[row].line, backs[row].error, backs[row].before_gap
        facing[row] = sighting.facing
    interpolated = np.zeros(frames, dtype=bool)
    return Track(points, visibility, size, back, error, facing, interpolated, before_gap, _rods(frames, rods))


def _rods(frames: int, seen: Mapping[int, FloatArray | None]) -> NDArray[np.float32] | None:
    """Where a rod was seen, shape (frames, 2, 2); None where there never was one."""
    rods = np.full((frames, 2, 2), np.nan, dtype=np.float32)
    for row, rod in seen.items():
        rods[row] = np.nan if rod is None else rod
    return rods if np.isfinite(rods).any() else None


def _without(rows: int, kept: Mapping[int, _Kept]) -> dict[int, _Kept]:
    """What belongs to a row from this one on, by its new row."""
    return {row - rows: one for row, one in kept.items() if row >= rows}


def _first_place(track: Track) -> float:
    return float(np.nanmean(track.points_px[track.first_seen, :, 0]))


def _painted_over(picture: Picture, boxes: list[FloatArray]) -> Picture:
    """Paint boxes over in the picture's mean colour, a tenth of their height wider on each side."""
    if not boxes:
        return picture
    painted = picture.copy()
    height, width = picture.shape[:2]
    for box in boxes:
        wider = box + np.array([-1, -1, 1, 1]) * 0.1 * (box[3] - box[1])
        left, top, right, bottom = np.clip(wider, 0, [width, height, width, height]).astype(int)
        painted[top:bottom, left:right] = picture[::8, ::8].mean(axis=(0, 1))
    return painted


def _distance(one: Region, other: Region) -> float:
    return float(np.hypot(one.x - other.x, one.y - other.y)) / max(one.size, other.size)


def _is_sound(figure: Figure, person: _Followed, size: tuple[int, int]) -> bool:
    """Whether a figure can be a human body, and the one that was followed."""
    region, last = figure.next_region, person.last_region
    followed = person.looked_at is not None and last is person.region
    change = max(region.size, last.size) / max(min(region.size, last.size), 1e-9)
    same = not followed or change < LARGEST_CHANGE
    return region.holds_picture_of(*size) and same and not is_upside_down(figure.points_px)


def _same(one: _Sighting, other: _Sighting) -> bool:
    apart = np.hypot(*(one.points_px - other.points_px).T).mean()
    return bool(apart < SAME_FIGURE * one.size_px)
