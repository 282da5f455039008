"""TRC: marker positions as text, from OpenSim and laboratories."""

from pathlib import Path

import numpy as np

from hiphinge.sources.broken import broken
from hiphinge.sources.markers.marked import Marked
from hiphinge.sources.rows import Lines, named_cells, rising, separator, table

#: Columns before the places: number and time of the frame.
_BEFORE = 2


def read_trc(path: Path) -> Marked:
    """Read the markers of a TRC file.

    Counts in the header are not trusted: the names give the markers, the rows the frames. An empty cell, a
    number that is not finite and a place of exactly 0, 0, 0 are gaps.

    Raises
    ------
    Broken
        If it is no TRC file that can be read.
    """
    lines = Lines(path)
    header = lines.header()
    if not next(header).lstrip().startswith("PathFileType"):
        raise broken("header")
    keys, values = (next(header).split("\t") for _ in range(2))
    about = dict(zip((key.strip() for key in keys), (value.strip() for value in values), strict=False))
    named = next(line for line in header if line.lstrip().startswith("Frame"))
    sign = separator(named)
    labels = [cell for cell in named_cells(named)[_BEFORE:] if cell]
    next(header)  # X1 Y1 Z1 ...
    rows = table(lines, _BEFORE + 3 * len(labels), sign)
    places = rows[:, _BEFORE:].reshape(len(rows), len(labels), 3)
    return Marked.of(labels, rising(rows[:, 1]), np.asarray(places), about.get("Units"))
