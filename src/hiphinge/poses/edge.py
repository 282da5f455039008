"""The outline moved to the edge that the full picture shows, to a fraction of a pixel."""

import numpy as np
from numpy.typing import NDArray

from hiphinge.motion import FloatArray
from hiphinge.poses.frames import Picture
from hiphinge.poses.sampling import bilinear

#: Pixels to either side of the silhouette's edge in which the picture's edge is looked for.
REACH_PX = 6
#: Brightness steps, summed over the colours and per pixel, at which an edge counts half.
HALF_SEEN = 20.0
#: Costs of lying off the silhouette's edge (per square pixel) and of leaving the neighbour's offset (per
#: pixel, up to the last).
OFF_COST, BEND_COST, MOST_BEND = 0.004, 0.08, 4.0
#: Standard error of a sharp edge, and of the silhouette's own edge in its pixels (repeatability on phantoms).
SHARP_ERROR_PX, SILHOUETTE_ERROR = 0.2, 0.5
LEAST_POINTS = 10


def sharpened(picture: Picture, line: FloatArray, silhouette_pixel: float) -> tuple[FloatArray, FloatArray]:
    """Move a line to the strongest edge near by that goes on along the line.

    The path of least cost over offsets across the line (Viterbi 1967), refined by a parabola
    through the gradient; where the picture shows no edge the silhouette's own place is kept.

    Parameters
    ----------
    picture : ndarray of uint8, shape (height, width, 3)
    line : ndarray, shape (points, 2)
        Pixels; NaN where there is none.
    silhouette_pixel : float
        Size of a pixel of the silhouette, in pixels of the picture.

    Returns
    -------
    ndarray, shape (points, 2)
        The line moved.
    ndarray, shape (points,)
        Standard error across the line in pixels; NaN where there is no line.
    """
    told = np.isfinite(line[:, 0])
    moved, error = line.copy(), np.where(told, SILHOUETTE_ERROR * silhouette_pixel, np.nan)
    if told.sum() < LEAST_POINTS:
        return moved, error
    normal = _normals(line[told])
    offsets = np.arange(-REACH_PX - 1, REACH_PX + 2)
    colours = bilinear(picture, line[told][:, None] + normal[:, None] * offsets[:, None] - 0.5)
    strength = np.abs(colours[:, 2:] - colours[:, :-2]).sum(axis=2) / 2
    seen = strength / (strength + HALF_SEEN)
    chosen = _path(OFF_COST * offsets[1:-1] ** 2 - seen)
    rows = np.arange(len(chosen))
    share = strength[rows, chosen] / (strength[rows, chosen] + HALF_SEEN / 2)
    moved[told] += normal * (share * (offsets[1:-1][chosen] + _peak(strength, chosen)))[:, None]
    error[told] = share * SHARP_ERROR_PX + (1 - share) * error[told]
    return moved, error


def _normals(line: FloatArray) -> FloatArray:
    tangent = np.gradient(line, axis=0)
    kernel = np.array([1, 2, 3, 2, 1]) / 9
    smooth = [np.convolve(np.pad(part, 2, mode="edge"), kernel, mode="valid") for part in tangent.T]
    unit = np.stack(smooth, axis=1) / np.maximum(np.hypot(*smooth), 1e-9)[:, None]
    return np.stack([unit[:, 1], -unit[:, 0]], axis=1)


def _path(cost: FloatArray) -> NDArray[np.intp]:
    """Columns of least total cost from row to row, where leaving the neighbour's column costs too."""
    columns = np.arange(cost.shape[1])
    bend = BEND_COST * np.minimum(np.abs(columns[:, None] - columns), MOST_BEND)
    total, came_from = cost[0], []
    for row in cost[1:]:
        step = total + bend
        best = step.argmin(axis=1)
        came_from.append(best)
        total = step[columns, best] + row
    path = [int(total.argmin())]
    for best in reversed(came_from):
        path.append(int(best[path[-1]]))
    return np.array(path[::-1], dtype=np.intp)


def _peak(strength: FloatArray, chosen: NDArray[np.intp]) -> FloatArray:
    """Offset of the summit of a parabola through the chosen value and its neighbours, within one step."""
    rows, inner = np.arange(len(chosen)), np.clip(chosen, 1, strength.shape[1] - 2)
    before, here, after = (strength[rows, inner + step] for step in (-1, 0, 1))
    bend = before - 2 * here + after
    summit = np.where(bend < -1e-6, 0.5 * (before - after) / np.where(bend < -1e-6, bend, 1.0), 0.0)
    return np.where(inner == chosen, np.clip(summit, -1, 1), 0.0)
