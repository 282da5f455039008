"""Results of several takes of a film, put on the frames of the whole film."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hiphinge.reference import Rest

Rows = NDArray[np.int64]


def spread(frames: int, takes: Sequence[tuple[Rows, Any]]) -> Any:
    """Join values of the same kind, one for each take.

    Arrays with a row for each frame of their take are put on all frames, with NaN (-1 for whole numbers)
    elsewhere and beyond the points that a take has; so is what is in mappings and dataclasses. Messages are
    gathered. Of anything else the longest take's is kept.

    Parameters
    ----------
    frames : int
        Frames of the whole.
    takes : sequence of (ndarray of int, value)
        The frames of each take, and its result.
    """
    takes = [(rows, value) for rows, value in takes if value is not None]
    if not takes:
        return None
    rows, longest = max(takes, key=lambda take: len(take[0]))
    if isinstance(longest, np.ndarray) and longest.ndim and len(longest) == len(rows):
        return _arrays(frames, takes)
    if isinstance(longest, Mapping):
        names = dict.fromkeys(name for _, value in takes for name in value)
        return {name: spread(frames, [(r, value.get(name)) for r, value in takes]) for name in names}
    if _has_parts(longest):
        parts = {
            part.name: spread(frames, [(r, getattr(value, part.name)) for r, value in takes])
            for part in fields(longest)
        }
        return replace(longest, **parts)
    if isinstance(longest, tuple):
        return tuple(dict.fromkeys(one for _, value in takes for one in value))
    return longest


def picked(rows: Rows, frames: int, value: Any) -> Any:
    """Restrict a value to some frames: the inverse of `spread`.

    Parameters
    ----------
    rows : ndarray of int
        The frames wanted.
    frames : int
        Frames of the whole; arrays with as many rows have one for each.
    value
        An array, or mappings and dataclasses of them.
    """
    if isinstance(value, np.ndarray):
        return value[rows] if value.ndim and len(value) == frames else value
    if isinstance(value, Mapping):
        return {name: picked(rows, frames, one) for name, one in value.items()}
    if _has_parts(value):
        parts = {part.name: picked(rows, frames, getattr(value, part.name)) for part in fields(value)}
        return replace(value, **parts)
    return value


def _has_parts(value: Any) -> bool:
    """Whether a value is a dataclass that holds frames: what was read in standing holds none."""
    return is_dataclass(value) and not isinstance(value, type | Rest)


def _arrays(frames: int, takes: Sequence[tuple[Rows, NDArray[Any]]]) -> NDArray[Any]:
    values = [value for _, value in takes]
    shape = (frames, *np.max([value.shape[1:] for value in values], axis=0).astype(int))
    whole = np.full(shape, np.nan if values[0].dtype.kind == "f" else -1, dtype=values[0].dtype)
    for rows, value in takes:
        place: Any = (rows, *(slice(side) for side in value.shape[1:]))
        whole[place] = value
    return whole
