"""The outline moved to the edge that the full picture shows, to a fraction of a pixel."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hiphinge.motion import FloatArray
from hiphinge.poses.backdrop import SAME_COLOUR
from hiphinge.poses.frames import Picture
from hiphinge.poses.sampling import bilinear, summed

#: Pixels to either side of the silhouette's edge in which the picture's edge is looked for.
REACH_PX = 6
#: Brightness steps, summed over the colours and per pixel, at which an edge counts half.
HALF_SEEN = 20.0
#: Difference from the backdrop, summed over the colours, at which a place counts as half the body's, and
#: the fall of that share over two pixels at which an edge counts fully (phantoms: half or twice as much of
#: the former changes the mean error of lumbar flexion by 0.03 degrees).
HALF_UNLIKE, FULL_STEP = 40.0, 0.25
#: Costs of lying off the silhouette's edge (per square pixel) and of leaving the neighbour's offset (per
#: pixel, up to the last).
OFF_COST, BEND_COST, MOST_BEND = 0.004, 0.08, 4.0
#: Standard error of a sharp edge, and of the silhouette's own edge in its pixels (repeatability on phantoms).
SHARP_ERROR_PX, SILHOUETTE_ERROR = 0.2, 0.5
LEAST_POINTS = 10
_OFFSETS = np.arange(-REACH_PX - 1, REACH_PX + 2)


@dataclass(frozen=True)
class Samples:
    """A rough line and the colours across it: all that is needed to move it to the edge, about 6 KB.

    Attributes
    ----------
    line : ndarray, shape (points, 2)
        Pixels; NaN where there is none.
    outward : ndarray, shape (known points, 2)
        Unit vectors across the line, away from the body; none where the line has too few points.
    silhouette_pixel : float
        Size of a pixel of the silhouette, in pixels of the picture.
    colours : ndarray of uint8, shape (known points, 15, 3)
        Colours from inside the body to outside; of no point where the line has too few.
    """

    line: FloatArray
    outward: FloatArray
    silhouette_pixel: float
    colours: NDArray[np.uint8]

    @property
    def places(self) -> FloatArray:
        """Where the colours were taken, shape (known points, 15, 2), as `sampling.bilinear` takes it."""
        return _places(self.line, self.outward)


def samples(picture: Picture, line: FloatArray, facing: int, silhouette_pixel: float) -> Samples:
    """Read the colours across a line.

    Parameters
    ----------
    picture : ndarray of uint8, shape (height, width, 3)
    line : ndarray, shape (points, 2)
        Pixels, from the thigh up to the head; NaN where there is none.
    facing : int
        +1 where the person faces the right of the picture, -1 where the left.
    silhouette_pixel : float
        Size of a pixel of the silhouette, in pixels of the picture.
    """
    known = line[np.isfinite(line[:, 0])]
    outward = _outward(known, facing) if len(known) >= LEAST_POINTS else np.zeros((0, 2))
    colours = bilinear(picture, _places(line, outward))
    return Samples(line, outward, silhouette_pixel, np.rint(colours).astype(np.uint8))


def all_sharpened(
    lines: Sequence[tuple[Samples, FloatArray | None]],
) -> list[tuple[FloatArray, FloatArray]]:
    """Move lines to the strongest edge of the body near by that goes on along each.

    The path of least cost over offsets across a line (Viterbi 1967), refined by a parabola
    through the gradient; where the picture shows no edge the silhouette's own place is kept. Where
    the backdrop is known, an edge counts as far as it leads from what is unlike it to what is like it;
    not where something else than the backdrop is seen beyond the body, and nowhere when that is so at
    half of the places, as when the camera moves.

    Parameters
    ----------
    lines : sequence of (Samples, ndarray or None)
        Each with the colours that the room behind the person has at `Samples.places`, shape
        (known points, 15, 3): NaN where unknown, None where all are. Many lines take less than half of
        the time of one after the other.

    Returns
    -------
    list of (ndarray of shape (points, 2), ndarray of shape (points,))
        Each line moved, and its standard error across the line in pixels; NaN where there is no line.
    """
    strengths = [_strength(across.colours.astype(np.float64), backdrop) for across, backdrop in lines]
    off = OFF_COST * _OFFSETS[1:-1] ** 2
    paths = _paths([off - strength / (strength + HALF_SEEN) for strength in strengths])
    return [
        _moved(across, strength, path)
        for (across, _), strength, path in zip(lines, strengths, paths, strict=True)
    ]


def _moved(across: Samples, strength: FloatArray, chosen: NDArray[np.intp]) -> tuple[FloatArray, FloatArray]:
    """Move a line to the chosen offsets as far as there are edges."""
    finite = np.isfinite(across.line[:, 0])
    moved = across.line.copy()
    error = np.where(finite, SILHOUETTE_ERROR * across.silhouette_pixel, np.nan)
    if not len(chosen):
        return moved, error
    edge = strength[np.arange(len(chosen)), chosen]
    share = edge / (edge + HALF_SEEN / 2)
    moved[finite] += across.outward * (share * (_OFFSETS[1:-1][chosen] + _peak(strength, chosen)))[:, None]
    error[finite] = share * SHARP_ERROR_PX + (1 - share) * error[finite]
    return moved, error


def _places(line: FloatArray, outward: FloatArray) -> FloatArray:
    if not len(outward):
        return np.zeros((0, len(_OFFSETS), 2))
    known = line[np.isfinite(line[:, 0])]
    return np.asarray(known[:, None] + outward[:, None] * _OFFSETS[:, None] - 0.5)


def _strength(colours: FloatArray, backdrop: FloatArray | None) -> FloatArray:
    """Strength of the body's edge at each inner offset.

    On a blurred edge that weighs its outer half more: up to half a pixel, against an edge of the room
    several pixels off.
    """
    step = summed(np.abs(colours[:, 2:] - colours[:, :-2])) / 2
    if backdrop is None:
        return step
    unlike = summed(np.abs(colours - backdrop))
    own = unlike / (unlike + HALF_UNLIKE)
    out = (own[:, :-2] - own[:, 2:]) / FULL_STEP
    usable = _is_behind(unlike)[:, None] & np.isfinite(out)
    return np.asarray(np.where(usable, step * np.clip(out, 0, 1), step))


def _is_behind(unlike: FloatArray) -> NDArray[np.bool_]:
    """Points at which the backdrop is what is seen beyond the body: no one passes, no camera moves."""
    beyond = unlike[:, -1]
    same, known = beyond < SAME_COLOUR, np.isfinite(beyond)
    return np.asarray(same & (same.sum() > known.sum() / 2))


def _outward(line: FloatArray, facing: int) -> FloatArray:
    """Unit vectors across a line that goes up a back, away from the body."""
    tangent = np.gradient(line, axis=0)
    kernel = np.array([1, 2, 3, 2, 1]) / 9
    padded = tangent[np.clip(np.arange(-2, len(line) + 2), 0, len(line) - 1)]
    smooth = [np.convolve(part, kernel, mode="valid") for part in padded.T]
    unit = np.stack(smooth, axis=1) / np.maximum(np.hypot(*smooth), 1e-9)[:, None]
    return facing * np.stack([unit[:, 1], -unit[:, 0]], axis=1)


def _paths(costs: Sequence[FloatArray]) -> list[NDArray[np.intp]]:
    """Columns of least total cost from row to row, where leaving the neighbour's column costs too.

    All are gone through at once; rows without cost at the end of the shorter ones change nothing.
    """
    lengths = [len(cost) for cost in costs]
    columns = np.arange(len(_OFFSETS) - 2)
    bend = BEND_COST * np.minimum(np.abs(columns[:, None] - columns), MOST_BEND)
    rows = np.zeros((max(lengths, default=0), len(costs), len(columns)))
    for number, cost in enumerate(costs):
        rows[: len(cost), number] = cost
    total, came_from = np.zeros(rows.shape[1:]), []
    for row in rows:
        step = total[:, None] + bend
        best = step.argmin(axis=2)
        came_from.append(best)
        total = np.take_along_axis(step, best[..., None], axis=2)[..., 0] + row
    path = total.argmin(axis=1)
    back = [path]
    for best in reversed(came_from[1:]):
        path = best[np.arange(len(path)), path]
        back.append(path)
    every = np.array(back[::-1]).reshape(len(back), len(costs))
    return [every[:length, number] for number, length in enumerate(lengths)]


def _peak(strength: FloatArray, chosen: NDArray[np.intp]) -> FloatArray:
    """Offset of the summit of a parabola through the chosen value and its neighbours, within one step."""
    rows, inner = np.arange(len(chosen)), np.clip(chosen, 1, strength.shape[1] - 2)
    before, here, after = (strength[rows, inner + step] for step in (-1, 0, 1))
    bend = before - 2 * here + after
    summit = np.where(bend < -1e-6, 0.5 * (before - after) / np.where(bend < -1e-6, bend, 1.0), 0.0)
    return np.where(inner == chosen, np.clip(summit, -1, 1), 0.0)
