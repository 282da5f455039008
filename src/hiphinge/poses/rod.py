"""A rod that the person holds along the back, found in the picture: a straight thin bar beside the trunk."""

from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray

from hiphinge.motion import FloatArray
from hiphinge.poses.estimator import LEFT, RIGHT, Figure
from hiphinge.poses.frames import Picture

#: The picture is turned until the trunk points up and faces the right, and brought to this length of it.
TRUNK_PX = 80
#: What is looked at, in trunk lengths from the hip: how far behind and before the trunk, below and above.
_BEHIND, _BEFORE, _BELOW, _ABOVE = 1.0, 0.5, 0.8, 2.7
#: An edge is part of a rod where it is so long, beside one that is longer, and leans off the trunk by no more
#: than this (across per along).
_SHORTEST_EDGE, _LONG_EDGE, _MOST_SLOPE = 0.1 * TRUNK_PX, 0.25 * TRUNK_PX, 0.7
#: Edges within this of one line continue each other, in pixels of that picture.
_IN_LINE_PX = 1.2
#: The sides of a rod run side by side (difference of their slopes), so far apart, and for so long: dowels and
#: broomsticks are 2 to 4 cm thick, and longer than a trunk.
_MOST_SPLAY, _WIDTH, _LEAST_SIDES, _LEAST_LENGTH = 0.03, (0.012, 0.09), 0.4, 0.9
#: Where it passes the middle of the trunk: behind the line from hip to shoulder.
_OFF_TRUNK = (-0.65, -0.03)
_EAR, _SHOULDER, _HIP = 0, 1, 4


@dataclass(frozen=True)
class _Side:
    """Edges in one line that are lighter to one side: across = start + slope * row, in the turned picture.

    Attributes
    ----------
    rises : bool
        Which of the two ways the brightness changes.
    seen : ndarray of bool, shape (rows,)
        Rows in which an edge is seen.
    """

    start: float
    slope: float
    rises: bool
    seen: NDArray[np.bool_]


def rod_beside(picture: Picture, figure: Figure, facing: int) -> FloatArray | None:
    """Find a straight rod along the back of a person.

    Straight edges (LSD: von Gioi et al. 2010) in a picture turned along the trunk are joined to lines. Two
    lines with the opposite change of brightness, close beside each other behind the trunk, are a rod.

    Parameters
    ----------
    picture : ndarray of uint8, shape (height, width, 3)
    figure : Figure
        The person, in pixels of the picture.
    facing : int
        +1 where the person faces the right of the picture, -1 where the left.

    Returns
    -------
    ndarray, shape (2, 2), or None
        Its points nearest to hip and ear, in pixels of the picture; None where there is none. A door frame
        behind the person looks the same: only how it moves tells them apart.
    """
    import cv2

    middle = (figure.points_px[LEFT] + figure.points_px[RIGHT]) / 2
    into = _turning(middle[_HIP], middle[_SHOULDER], facing)
    if into is None:
        return None
    size = round((_BEHIND + _BEFORE) * TRUNK_PX), round((_BELOW + _ABOVE) * TRUNK_PX)
    turned = cv2.cvtColor(cv2.warpAffine(picture, into, size), cv2.COLOR_RGB2GRAY)
    sides = _sides(_edges(np.asarray(turned, dtype=np.uint8)), size[1])
    line = _rod(sides)
    if line is None:
        return None
    back = cv2.invertAffineTransform(into)
    first, other = line @ back[:, :2].T + back[:, 2]
    along = (other - first) / np.hypot(*(other - first))
    return np.asarray(first + ((middle[[_HIP, _EAR]] - first) @ along)[:, None] * along)


def _turning(hip: FloatArray, shoulder: FloatArray, facing: int) -> FloatArray | None:
    """The affine map from the picture to the turned one; None for a trunk of hardly any pixels."""
    along = shoulder - hip
    length = float(np.hypot(*along))
    if length < TRUNK_PX / 4:
        return None
    up = along / length
    forward = facing * np.array([-up[1], up[0]])
    axes = np.stack([forward, -up]) * TRUNK_PX / length
    origin = np.array([_BEHIND, _ABOVE]) * TRUNK_PX
    return np.hstack([axes, (origin - axes @ hip)[:, None]])


def _edges(turned: NDArray[np.uint8]) -> FloatArray:
    """Straight edges along the trunk, shape (edges, 2, 2): up or down, as the lighter side is on one hand."""
    import cv2

    # at full scale: a smoothed picture merges the sides of a rod of four pixels with the back beside it
    detected = cv2.createLineSegmentDetector(cv2.LSD_REFINE_STD, 1.0).detect(turned)
    found = cast("NDArray[np.float32] | None", detected[0])
    if found is None:
        return np.zeros((0, 2, 2))
    edges = found.reshape(-1, 2, 2).astype(np.float64)
    across, along = np.abs(edges[:, 1] - edges[:, 0]).T
    return np.asarray(edges[(along >= _SHORTEST_EDGE) & (across <= _MOST_SLOPE * along)])


def _sides(edges: FloatArray, rows: int) -> list[_Side]:
    """Join edges to lines, the longest first."""
    along = edges[:, 1, 1] - edges[:, 0, 1]
    left = list(np.argsort(-np.abs(along)))
    sides = []
    while left and abs(along[left[0]]) >= _LONG_EDGE:
        rises = bool(along[left[0]] > 0)
        alike = np.array([one for one in left if (along[one] > 0) == rises])
        line = _line(edges[left[:1]])
        for _ in range(2):
            off = np.abs(edges[alike, :, 0] - (line[0] + line[1] * edges[alike, :, 1])).max(axis=1)
            joined = alike[off < _IN_LINE_PX]
            joined = joined if len(joined) else alike[:1]
            line = _line(edges[joined])
        seen = np.zeros(rows, dtype=bool)
        for low, high in np.sort(edges[joined, :, 1], axis=1).astype(int):
            seen[low:high] = True
        sides.append(_Side(*line, rises, seen))
        left = [one for one in left if one not in joined and one != left[0]]
    return sides


def _line(edges: FloatArray) -> tuple[float, float]:
    """The line through the ends of some edges: where it starts and how far it moves across a row."""
    across, rows = edges[..., 0], edges[..., 1]
    middle = rows.mean()
    slope = float(((rows - middle) * across).sum() / ((rows - middle) ** 2).sum())
    return float(across.mean()) - slope * float(middle), slope


def _rod(sides: list[_Side]) -> FloatArray | None:
    """Both ends of what is seen of the rod whose sides are seen for longest, in the turned picture."""
    pairs = [(one, other) for one in sides for other in sides if one.rises and not other.rises]
    rods = [pair for pair in pairs if _is_rod(*pair)]
    if not rods:
        return None
    one, other = max(rods, key=lambda pair: int((pair[0].seen & pair[1].seen).sum()))
    rows = np.flatnonzero(one.seen & other.seen)[[0, -1]]
    across = ((one.start + other.start) + (one.slope + other.slope) * rows) / 2
    return np.stack([across, rows], axis=1)


def _is_rod(one: _Side, other: _Side) -> bool:
    both = np.flatnonzero(one.seen & other.seen)
    if len(both) < _LEAST_SIDES * TRUNK_PX or np.ptp(both) < _LEAST_LENGTH * TRUNK_PX:
        return False
    apart = abs((other.start - one.start) + (other.slope - one.slope) * both.mean()) / TRUNK_PX
    row = (_ABOVE - 0.5) * TRUNK_PX
    middle = ((one.start + other.start) + (one.slope + other.slope) * row) / 2 / TRUNK_PX - _BEHIND
    return (
        abs(one.slope - other.slope) < _MOST_SPLAY
        and _WIDTH[0] < apart < _WIDTH[1]
        and _OFF_TRUNK[0] < middle < _OFF_TRUNK[1]
    )
