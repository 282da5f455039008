"""A person on film: from the pictures of a video to their motion."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from os import PathLike
from pathlib import Path
from typing import Protocol

import numpy as np

from hiphinge import filtering
from hiphinge.errors import InvalidValueError, NothingMeasuredError
from hiphinge.motion import FloatArray, Motion, Provenance
from hiphinge.person import Person
from hiphinge.poses import camera
from hiphinge.poses.crossing import without_confusion
from hiphinge.poses.estimator import PoseEstimator
from hiphinge.poses.following import Follower
from hiphinge.poses.frames import Frame
from hiphinge.poses.lying import Posture, stood_up
from hiphinge.poses.room import Room, RoomWatch
from hiphinge.poses.sagittal import sagittal_motion
from hiphinge.poses.second_look import SecondLook
from hiphinge.poses.shots import PictureShot, ShotWatch
from hiphinge.poses.takes import Footage, filmed_motion, subject_in_shots
from hiphinge.poses.track import Track, subject_of
from hiphinge.poses.wall_at import WallAt
from hiphinge.sources.ahead import reading_ahead
from hiphinge.sources.video import VideoFile
from hiphinge.texts import Listing, Message, Number

#: Longest side of the pictures that the pose model is shown: it looks at 256 pixels of a person.
POSE_SIDE = 1280
#: Seconds between two looks at how the edges of the room stand.
EDGES_EVERY_S = 2.0
#: How long Python lets one thread run on while another waits: the poses wait for none of the others.
TURN_S = 0.0005
_PLACES = ("far-left", "left", "middle", "right", "far-right")


class Progress(Protocol):
    """Told how far the reading has come."""

    def __call__(self, done: int, total: int | None) -> None:
        """`done` frames of `total` (None where nobody knows) have been read."""


@dataclass(frozen=True)
class Selection:
    """The part of a recording that is read, the person, and what is known of the wall.

    Attributes
    ----------
    start_s, stop_s : float
        Seconds of the film; None reads to the end.
    subject : int or None
        Which person, counted from 1 from left to right by where each is first seen; None takes the
        largest and most persistent one.
    wall_at : WallAt or None
        Where the wall behind the person is; None looks for one.
    names : Path or None
        A file that gives names to markers, joints, landmarks or sensors of other recordings than films.
    sensors : Path or None
        A recording of sensors that were worn at the same time.
    pose_model : Path or None
        A network of the user's own that finds the joints, see `poses.rtmpose`; None takes BlazePose.
    second_look : bool
        Whether a film is read as for the second time, see `poses.second_look`.
    """

    start_s: float = 0.0
    stop_s: float | None = None
    subject: int | None = None
    wall_at: WallAt | None = None
    names: Path | None = None
    sensors: Path | None = None
    pose_model: Path | None = None
    second_look: bool = False


@dataclass(frozen=True)
class _Seen:
    """Everything that was seen in the pictures."""

    time_s: FloatArray
    frame: np.ndarray
    edges: tuple[tuple[int, FloatArray], ...]
    room: Room | None
    tracks: tuple[Track, ...]
    shots: tuple[PictureShot, ...]


def read_video(
    path: str | PathLike[str],
    person: Person | None = None,
    part: Selection | None = None,
    progress: Progress | None = None,
    posture: Posture = "upright",
) -> Motion:
    """Read the motion of one person from a video.

    Parameters
    ----------
    path : path-like
    person : Person, optional
        The stature gives metres.
    part : Selection, optional
        Which seconds and which person; by default all, and the one whom the film is about.
    progress : callable, optional
        Called after each frame.
    posture : {"upright", "lying"}
        Someone who lies on their back is turned to stand, and only then measured.

    Raises
    ------
    UnreadableSourceError
        If the file is no video that can be read.
    NothingMeasuredError
        If nobody is seen in it, or nobody lies where someone lying is asked for.
    InvalidValueError
        If the part or the wall lies outside the film, or the subject is not there.
    """
    part = part or Selection()
    video = VideoFile.open(path)
    if part.wall_at is not None:
        part.wall_at.column_px(video.width)  # refused before the long work
    reading = video.read(part.start_s, part.stop_s, max_side=POSE_SIDE)
    surroundings = _Surroundings()
    with reading_ahead(surroundings.watched(reading.frames())) as watched:
        estimator = _estimator(part)  # loaded while the first pictures are decoded
        seen = _see(_told(watched, progress, video.frame_count_estimate), surroundings, estimator)
    _require_somebody(seen, video.path, reading.messages)
    provenance = _provenance(video, seen, estimator.name)
    footage = Footage(seen.time_s, seen.frame, seen.edges, provenance, seen.room, part.wall_at, seen.shots)
    messages = (*reading.messages, *_people(seen, part.subject, video.width))
    subject = _subject(seen, footage, part.subject)
    if posture == "lying":
        motion = sagittal_motion(*stood_up(footage.film(), subject), person or Person(), messages)
    else:
        motion = filmed_motion(footage, subject, person or Person(), messages)
    spared = subject.interpolated
    return motion if spared is None or not spared.any() else replace(motion, interpolated=spared)


def _estimator(part: Selection) -> PoseEstimator:
    from hiphinge.poses.blazepose import BlazePose
    from hiphinge.poses.rtmpose import RtmPose

    estimator: PoseEstimator = BlazePose(threads=usable_cores())
    if part.pose_model is not None:
        estimator = RtmPose(part.pose_model, estimator, usable_cores())
    return SecondLook(estimator) if part.second_look else estimator


def usable_cores() -> int:
    """Cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _told(
    frames: Iterator[tuple[Frame, bool]], progress: Progress | None, total: int | None
) -> Iterator[tuple[Frame, bool]]:
    for done, frame in enumerate(frames, start=1):
        yield frame
        if progress is not None:
            progress(done, total)


class _Surroundings:
    """What the pictures show besides people: cuts, the room, and how its edges stand."""

    def __init__(self) -> None:
        self.room, self.shots = RoomWatch(), ShotWatch()
        self.edges: list[tuple[int, FloatArray]] = []

    def watched(self, frames: Iterable[Frame]) -> Iterator[tuple[Frame, bool]]:
        """Yield each frame, and whether it begins a new shot."""
        next_edges_s = -np.inf
        for row, frame in enumerate(frames):
            is_cut = self.shots.look(frame)
            if is_cut:
                next_edges_s = frame.time_s
            if frame.time_s >= next_edges_s:
                self.edges.append((row, camera.upright_edges(frame.picture)))
                next_edges_s = EDGES_EVERY_S + (next_edges_s if row else frame.time_s)
            self.room.look(frame)
            yield frame, is_cut


def _see(
    frames: Iterable[tuple[Frame, bool]], surroundings: _Surroundings, estimator: PoseEstimator
) -> _Seen:
    """Follow everybody through the pictures, each with whether it begins a new shot.

    Each picture waits for the pose of the one before. All else is done in two other threads, the
    surroundings ahead of the poses, and the outlines of backs and the backdrop behind them.
    """
    times: list[float] = []
    numbers: list[int] = []
    with _turns(), _one_thread_of_opencv(), ThreadPoolExecutor(1, thread_name_prefix="outlines") as aside:
        follower = Follower(estimator, sparing=True, aside=aside)
        for frame, is_cut in frames:
            if is_cut:
                follower.cut()
            follower.step(frame)
            times.append(frame.time_s)
            if len(times) == filtering.LEAST_SAMPLES:
                filtering.prepare()
            numbers.append(frame.index)
        tracks = without_confusion(np.array(times), follower.tracks())
    return _Seen(
        np.array(times),
        np.array(numbers, dtype=np.int64),
        tuple(surroundings.edges),
        surroundings.room.room(),
        tracks,
        surroundings.shots.shots(),
    )


@contextmanager
def _turns() -> Iterator[None]:
    """Let threads take turns often: those beside the poses hold them up for less (2 % on two cores)."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(TURN_S)
    try:
        yield
    finally:
        sys.setswitchinterval(usual)


@contextmanager
def _one_thread_of_opencv() -> Iterator[None]:
    """Let OpenCV work in the calling thread: its own spin while they wait, on the cores of the networks."""
    import cv2

    usual = cv2.getNumThreads()
    cv2.setNumThreads(1)
    try:
        yield
    finally:
        cv2.setNumThreads(usual)


def _require_somebody(seen: _Seen, path: Path, said_of_file: Sequence[Message]) -> None:
    if len(seen.time_s) < 2:
        text = "error-too-few-usable" if said_of_file else "error-too-few-pictures"
        too_few = Message(text, {"file": path.name, "count": len(seen.time_s)})
        raise NothingMeasuredError(too_few, *said_of_file)
    if not seen.tracks:
        raise NothingMeasuredError(Message("error-nobody", {"file": path.name}))


def _subject(seen: _Seen, footage: Footage, wanted: int | None) -> Track:
    if wanted is None:
        return subject_in_shots(footage, seen.tracks)
    if not 1 <= wanted <= len(seen.tracks):
        raise InvalidValueError(Message("error-subject", {"wanted": wanted, "count": len(seen.tracks)}))
    return seen.tracks[wanted - 1]


def _people(seen: _Seen, wanted: int | None, width: int) -> tuple[Message, ...]:
    """List the people where there are several, and say who is measured."""
    if len(seen.tracks) < 2:
        return ()
    chosen = wanted or subject_of(seen.tracks) + 1
    people = tuple(_person(number, seen, track, width) for number, track in enumerate(seen.tracks, start=1))
    return (Message("recording-people", {"count": len(people), "people": Listing(people), "chosen": chosen}),)


def _person(number: int, seen: _Seen, track: Track, width: int) -> Message:
    """Where and when somebody is seen."""
    times = seen.time_s[track.seen]
    across = float(np.nanmedian(track.points_px[track.first_seen, :, 0])) / width
    place = _PLACES[min(max(int(across * len(_PLACES)), 0), len(_PLACES) - 1)]
    return Message(
        "recording-person",
        {
            "number": number,
            "place": Message(f"recording-place-{place}"),
            "start": Number(times[0], 1),
            "end": Number(times[-1], 1),
        },
    )


def _provenance(video: VideoFile, seen: _Seen, estimator: str) -> Provenance:
    step = float(np.mean(np.diff(seen.time_s)))
    return Provenance(
        file=video.path.name,
        kind="video",
        duration_s=float(seen.time_s[-1] - seen.time_s[0]) + step,
        frames=len(seen.time_s),
        width=video.width,
        height=video.height,
        frame_rate_hz=1 / step,
        estimator=estimator,
    )
