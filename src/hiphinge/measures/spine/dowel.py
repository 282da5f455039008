"""The virtual dowel: a straight rod laid along the back, as coaches do with a broomstick."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hiphinge.measures.series import Series
from hiphinge.motion import FloatArray

#: Places where the rod touches a neutral back, from above to below.
CONTACTS = ("head", "mid_back", "tailbone")
#: A contact holds, is lost, or cannot be told.
TOUCHES, PARTED, UNTOLD = 1, 0, -1


@dataclass(frozen=True)
class Dowel:
    """The rod over time, in the unit of the motion, x forward and y up; NaN where it cannot be laid.

    Attributes
    ----------
    rod : ndarray, shape (frames, 2, 2)
        Its lower and its upper end.
    places : mapping of str to ndarray, shape (frames, 2)
        For each of `CONTACTS` the point of the back that touches it, or should.
    contact : mapping of str to ndarray of int8, shape (frames,)
        For each of `CONTACTS`: `TOUCHES`, `PARTED` or `UNTOLD`.
    hollow : ndarray, shape (frames, 2, 2)
        The point of the low back that is furthest from the rod, and the point of the rod over it.
    gap : Series
        ``dowel_gap_cm``, the depth of that hollow.
    """

    rod: FloatArray
    places: Mapping[str, FloatArray]
    contact: Mapping[str, NDArray[np.int8]]
    hollow: FloatArray
    gap: Series
