"""Landmarks in JSON: one file of MediaPipe or posetrack, or a file for each picture as of OpenPose."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, islice
from pathlib import Path
from typing import TypeGuard

import numpy as np

from hiphinge.knowledge.keypoints import layout_of
from hiphinge.limits import JSON_BYTES, RECORDING_FILES, SIDE_PIXELS
from hiphinge.motion import FloatArray
from hiphinge.sources.broken import Broken, broken, whole_file
from hiphinge.sources.landmarks.seen import Person, Point, Seen
from hiphinge.sources.rows import in_seconds, rising
from hiphinge.texts import Message, Number

#: JSON as it is parsed.
Json = object
#: Pictures in a second where a file does not state it: what most films have (design choice).
USUAL_RATE_HZ = 30.0
#: Names under which files keep these.
_FRAMES = ("frames", "instance_info", "poses", "results")
_PEOPLE = ("people", "instances", "persons", "poses")
_POINTS = ("keypoints", "pose_keypoints_2d", "landmarks", "pose_landmarks", "poseLandmarks")
_SURE = ("score", "visibility", "confidence", "c")
_TIMES = ("videoTime", "time_s", "time", "timestamp_s", "timestamp", "timestamp_ms", "time_ms")
_RATE = ("fps", "frame_rate", "frameRate", "rate_hz")
_SIZE = (("videoWidth", "videoHeight"), ("width", "height"), ("image_width", "image_height"))
_OTHER_NAMES = {"foot_index": "toe", "big_toe": "toe"}
#: A name that ends in the number of the picture, as OpenPose has it.
_NUMBERED = re.compile(r"^(.*?)(\d+)(_keypoints)?$")
#: Places between these are shares of the picture.
_SHARES = (-0.5, 1.5)


def is_landmarks(path: Path) -> bool:
    """Whether a file is JSON that holds landmarks."""
    if path.suffix.lower() != ".json":
        return False
    try:
        return any(person for people in islice(_pictures(_parsed(path)), 1000) for person in people)
    except Broken:
        return False


def first_of_folder(folder: Path) -> Path | None:
    """Return the first file of a folder that holds a file of landmarks for each picture; None for others."""
    files = sorted(folder.glob("*_keypoints.json"))
    return files[0] if len(files) > 1 else None


def read_json(path: Path) -> Seen:
    """Read landmarks from a file, or from all files of its folder that are numbered like it.

    Raises
    ------
    Broken
        If it holds none, or states no size of the picture that its places are shares of.
    """
    series = _series(path)
    whole = _parsed(path)
    if len(series) > 1 and not _frames(whole):
        people = [next(_pictures(_parsed(file)), []) for file in _within_limits(series)]
        about: Mapping[str, Json] = {}
        frames: list[Json] = []
    else:
        people, frames = list(_pictures(whole)), _frames(whole)
        about = whole if isinstance(whole, dict) else {}
        about = {**about, **_mapping(about.get("metadata")), **_mapping(about.get("meta_info"))}
    if not any(person for present in people for person in present):
        raise broken("no-landmarks")
    time_s, messages = _times(frames, about, len(people))
    size_px = _size_px(about)
    return Seen(time_s, _in_pixels(people, size_px), size_px, messages)


def _parsed(path: Path) -> Json:
    try:
        parsed: Json = json.loads(whole_file(path, JSON_BYTES))
    except (ValueError, RecursionError):
        raise broken("json") from None
    return parsed


def _series(path: Path) -> list[Path]:
    """Files of a folder that differ from this one by the number at the end alone, in its order."""
    named = _NUMBERED.match(path.stem)
    if named is None:
        return [path]
    found = []
    for file in islice(path.parent.glob(f"*{path.suffix}"), RECORDING_FILES):
        other = _NUMBERED.match(file.stem)
        if other is not None and (other[1], other[3]) == (named[1], named[3]):
            found.append((int(other[2][-18:]), file))
    return [file for _, file in sorted(found)]


def _within_limits(files: Sequence[Path]) -> Iterator[Path]:
    left = JSON_BYTES
    for file in files:
        left -= file.stat().st_size
        if left < 0:
            raise broken("size", most=JSON_BYTES // 2**20)
        yield file


def _frames(whole: Json) -> list[Json]:
    """Pictures of a file that holds several."""
    if isinstance(whole, list):
        return whole
    return next((part for name in _FRAMES if isinstance(part := _mapping(whole).get(name), list)), [])


def _pictures(whole: Json) -> Iterator[list[Person]]:
    """Yield the people of each picture; people of one picture may follow each other with its name."""
    for _, frames in groupby(enumerate(_frames(whole) or [whole]), _picture):
        yield [person for _, frame in frames for person in _people(frame)]


def _picture(numbered: tuple[int, Json]) -> Json:
    """Name or number of the picture that an entry belongs to."""
    at, frame = numbered
    name = _mapping(frame).get("image_id")
    return at if name is None else str(name)


def _people(frame: Json) -> list[Person]:
    if _is_points(frame):
        return [_person(frame)]
    if isinstance(frame, list):
        return [_person_in(one) for one in frame]
    several = next((part for name in _PEOPLE if isinstance(part := _mapping(frame).get(name), list)), None)
    return [_person_in(frame)] if several is None else [_person_in(one) for one in several]


def _is_points(part: Json) -> TypeGuard[list[Json]]:
    """Whether a list holds points, and not people."""
    if not isinstance(part, list) or not part:
        return False
    first = part[0]
    if isinstance(first, dict):
        return not any(name in first for name in (*_POINTS, *_PEOPLE)) and "x" in first
    return isinstance(first, list) and len(first) > 1 and isinstance(first[0], int | float)


def _person_in(one: Json) -> Person:
    held = _mapping(one)
    points = next((part for name in _POINTS if isinstance(part := held.get(name), list)), None)
    scores = held.get("keypoint_scores")
    if points and isinstance(points[0], list) and points[0] and isinstance(points[0][0], list | dict):
        points = points[0]  # a list of people, of whom the first counts
    return {} if points is None else _person(points, scores if isinstance(scores, list) else None)


def _person(points: Sequence[Json], scores: Sequence[Json] | None = None) -> Person:
    """One person: points with names, or as many as a pose model has."""
    listed = _points(points, scores)
    layout = layout_of(len(listed))
    person: dict[str, Point] = {}
    for at, (name, point) in enumerate(listed):
        known = name or (layout.names[at] if layout is not None and at < len(layout.names) else "")
        if known and np.isfinite(point).all() and point[2] > 0 and point[:2] != (0.0, 0.0):
            person.setdefault(known, point)
    return person


def _points(points: Sequence[Json], scores: Sequence[Json] | None) -> list[tuple[str, Point]]:
    """Each point with its name, which is empty where it has none."""
    if points and isinstance(points[0], int | float):
        flat = [_number(value) for value in points]
        return [("", (flat[at], flat[at + 1], flat[at + 2])) for at in range(0, len(flat) - 2, 3)]
    listed: list[tuple[str, Point]] = []
    for at, point in enumerate(points):
        sure = None if scores is None or at >= len(scores) else _number(scores[at])
        listed.append(_point(point, sure))
    return listed


def _point(point: Json, sure: float | None) -> tuple[str, Point]:
    if isinstance(point, dict):
        stated = next((_number(point[name]) for name in _SURE if name in point), 1.0)
        name = point.get("name", "")
        sure = stated if sure is None else sure
        return _plain(name) if isinstance(name, str) else "", (
            _number(point.get("x")),
            _number(point.get("y")),
            sure,
        )
    if isinstance(point, list) and len(point) >= 2:
        # x, y and how sure; or x, y, depth and how sure
        third = 1.0 if len(point) == 2 else _number(point[min(len(point), 4) - 1])
        return "", (_number(point[0]), _number(point[1]), third if sure is None else sure)
    return "", (np.nan, np.nan, 0.0)


def _plain(name: str) -> str:
    """A name in the words of `knowledge.keypoints`."""
    lower = name.lower().replace(" ", "_")
    for other, known in _OTHER_NAMES.items():
        lower = lower.replace(other, known)
    return lower


def _times(
    frames: Sequence[Json], about: Mapping[str, Json], count: int
) -> tuple[FloatArray, tuple[Message, ...]]:
    """Times of the pictures, from each or from their rate, and what is to be said of them."""
    for name in _TIMES:
        stamps = np.array([_number(_mapping(frame).get(name)) for frame in frames])
        if len(stamps) > 1 and np.isfinite(stamps).all() and (np.diff(stamps) > 0).all():
            return in_seconds(stamps), ()
    rate_hz = next((_number(about[name]) for name in _RATE if name in about), np.nan)
    if np.isfinite(rate_hz) and rate_hz > 0:
        return rising(np.arange(count) / rate_hz), ()
    said = Message("recording-no-times", {"rate": Number(USUAL_RATE_HZ)})
    return rising(np.arange(count) / USUAL_RATE_HZ), (said,)


def _size_px(about: Mapping[str, Json]) -> tuple[int, int] | None:
    for names in _SIZE:
        width, height = (_number(about.get(name)) for name in names)
        if all(SIDE_PIXELS[0] <= side <= SIDE_PIXELS[1] for side in (width, height)):
            return int(width), int(height)
    return None


def _in_pixels(people: Sequence[Sequence[Person]], size_px: tuple[int, int] | None) -> list[list[Person]]:
    """Turn shares of the picture into pixels."""
    places = [value for present in people for one in present for point in one.values() for value in point[:2]]
    if not places or not (_SHARES[0] <= np.median(places) and np.percentile(places, 95) <= _SHARES[1]):
        return [list(present) for present in people]
    if size_px is None:
        raise broken("no-size")
    width, height = size_px
    return [
        [{name: (x * width, y * height, sure) for name, (x, y, sure) in one.items()} for one in present]
        for present in people
    ]


def _mapping(part: Json) -> Mapping[str, Json]:
    return part if isinstance(part, dict) else {}


def _number(value: Json) -> float:
    """A number that a picture may hold; NaN for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < 1e9:
        return float("nan")
    return float(value)
