"""From landmarks in pictures to a motion: as a film is read, without the outline of the back."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from hiphinge.body import Landmark
from hiphinge.measures.standing import trunk_length
from hiphinge.motion import FloatArray, Motion, SpineMarkers
from hiphinge.person import Person as Measured
from hiphinge.poses.sagittal import MODEL_ERROR, Film, plane_points, sagittal_motion
from hiphinge.poses.track import Track
from hiphinge.sources.broken import Broken, broken, refused
from hiphinge.sources.landmarks.csv_file import read_csv
from hiphinge.sources.landmarks.json_file import read_json
from hiphinge.sources.landmarks.points import FIGURE, SPINE
from hiphinge.sources.landmarks.seen import Person, Seen, followed
from hiphinge.sources.space.sagittal import provenance, smooth

KIND = "landmarks"
_SIDES = [[FIGURE.index(name) for name in FIGURE if name.startswith(side)] for side in ("left", "right")]


def read_landmarks(
    path: Path, person: Measured | None = None, given: Mapping[str, str] | None = None
) -> Motion:
    """Read the motion of a person from a table of landmarks.

    Parameters
    ----------
    path : Path
        JSON, of which other files of its folder may be part, or CSV.
    person : Person, optional
        The stature gives metres.
    given : mapping of str to str, optional
        What a CSV file calls landmarks, see `csv_file.read_csv`.

    Raises
    ------
    UnreadableSourceError
        If it cannot be read, or holds no landmarks.
    """
    try:
        seen = read_csv(path, given) if path.suffix.lower() == ".csv" else read_json(path)
        one = followed(seen.people)
        points, visibility = _arrays(one, FIGURE)
        _require_trunk(points)
    except Broken as reason:
        raise refused(path, KIND, reason.reason) from None
    film, only = _film(path, seen, points), _only_side(points)
    if only is not None:
        points, visibility = (_on_both_sides(values, only) for values in (points, visibility))
    motion = sagittal_motion(film, _track(points, visibility), person or Measured(), seen.messages)
    return _with_spine(motion if only is None else _without_far(motion), one)


def _only_side(points: FloatArray) -> list[int] | None:
    """Numbers of the points of the side that a table holds alone; None where it holds both or neither."""
    there = [side for side in _SIDES if np.isfinite(points[:, side]).any()]
    return there[0] if len(there) == 1 else None


def _on_both_sides(values: FloatArray, only: list[int]) -> FloatArray:
    """Give both sides the values of one: whatever it is called, it is the one towards the camera."""
    both = values.copy()
    for side in _SIDES:
        both[:, side] = values[:, only]
    return both


def _without_far(motion: Motion) -> Motion:
    far = [landmark for landmark in Landmark if landmark.name.startswith("FAR_")]
    positions, error, confidence = (
        motion.positions.copy(),
        motion.standard_error.copy(),
        motion.confidence.copy(),
    )
    positions[:, far], error[:, far], confidence[:, far] = np.nan, np.nan, 0.0
    return replace(motion, positions=positions, standard_error=error, confidence=confidence)


def _arrays(one: Sequence[Person], names: Sequence[str]) -> tuple[FloatArray, FloatArray]:
    """Points, shape (pictures, names, 2), and how sure they are; NaN and 0 where missing."""
    missing = (np.nan, np.nan, 0.0)
    whole = np.array([[person.get(name, missing) for name in names] for person in one])
    return whole[..., :2], np.clip(whole[..., 2], 0.0, 1.0)


def _require_trunk(points: FloatArray) -> None:
    """A shoulder and a hip in two pictures are the least that can be measured."""
    seen = np.asarray(np.isfinite(points[..., 0]))
    sides = [[FIGURE.index(f"{side}_{name}") for name in ("shoulder", "hip")] for side in ("left", "right")]
    if max(seen[:, side].all(axis=1).sum() for side in sides) < 2:
        raise broken("no-landmarks")


def _film(path: Path, seen: Seen, points: FloatArray) -> Film:
    """The film that the landmarks were found in; a picture of unknown size is as large as it has to be."""
    reach = np.nanmax(points, axis=(0, 1), initial=1.0)
    width, height = seen.size_px or (int(np.ceil(reach[0])), int(np.ceil(reach[1])))
    source = replace(provenance(path.name, KIND, seen.time_s), width=width, height=height)
    return Film(seen.time_s, np.arange(len(seen.time_s)), np.zeros(60), source, scatters=False)


def _track(points: FloatArray, visibility: FloatArray) -> Track:
    there = np.asarray(np.isfinite(points[..., 0])).any(axis=1)
    down = points[..., 1]
    size = np.full(len(points), np.nan)
    size[there] = np.nanmax(down[there], axis=1) - np.nanmin(down[there], axis=1)
    return Track(points, visibility, size)


def _with_spine(motion: Motion, one: Sequence[Person]) -> Motion:
    """Add the points over the spine, where a pose model gives them."""
    levels = [name for name in SPINE if any(name in person for person in one)]
    if not levels:
        return motion
    points, _ = _arrays(one, levels)
    places = plane_points(motion, points)
    paths = np.stack([smooth(motion.time_s, places[:, at]) for at in range(len(levels))], axis=1)
    error = MODEL_ERROR * trunk_length(motion.positions)
    known = np.isfinite(paths).all(axis=2)
    spine = SpineMarkers(tuple(SPINE[name] for name in levels), paths, np.where(known, error, np.nan))
    return replace(motion, spine=spine)
