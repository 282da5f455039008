"""From where to where the hands lift something, as the NIOSH equation asks for it."""

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from hiphinge.body import Landmark
from hiphinge.errors import NothingMeasuredError
from hiphinge.kinetics.load import Body, Load
from hiphinge.kinetics.masses import Carried
from hiphinge.kinetics.posture import Posture
from hiphinge.measures import Measures
from hiphinge.measures.standing import ANKLE_PER_STATURE
from hiphinge.motion import FloatArray, Motion
from hiphinge.texts import Message


@dataclass(frozen=True)
class HandPath:
    """Where the middle of the hands is, over time.

    Attributes
    ----------
    time_s : ndarray, shape (frames,)
    ahead_cm : ndarray, shape (frames,)
        In front of the ankles, along the floor.
    high_cm : ndarray, shape (frames,)
        Above the floor, which lies below the ankles.
    """

    time_s: FloatArray
    ahead_cm: FloatArray
    high_cm: FloatArray

    @classmethod
    def of(cls, motion: Motion, measures: Measures, body: Body, load: Load | None = None) -> Self:
        """Take the path from a motion.

        Raises
        ------
        NothingMeasuredError
            If the stature is not known, or hands or feet are never seen.
        """
        metres, stature = motion.scale.metres_per_unit, body.stature_m
        if metres is None or stature is None:
            raise NothingMeasuredError(Message("error-lengths-without-stature"))
        grips = Carried(Posture.of(motion, measures, body), body, load or Load()).grips()
        ankles = motion.at(Landmark.ANKLE) * metres
        finite = np.isfinite(ankles).all(axis=1)
        if not finite.any() or not np.isfinite(grips[0]).all(axis=1).any():
            raise NothingMeasuredError(Message("error-hands-hidden"))
        ankle = np.median(ankles[finite], axis=0)
        ahead, above = 100 * (np.mean(grips, axis=0) - ankle).T
        return cls(motion.time_s, ahead, above + 100 * ANKLE_PER_STATURE * stature)

    def ends(self, inside: NDArray[np.bool_]) -> tuple[int, int] | None:
        """Return the frame where the hands are lowest, and the one after it where they are highest.

        Parameters
        ----------
        inside : ndarray of bool, shape (frames,)
            The frames of one lift.

        Returns
        -------
        tuple of int or None
            None where the hands are not seen.
        """
        finite = np.flatnonzero(inside & np.isfinite(self.high_cm) & np.isfinite(self.ahead_cm))
        if not len(finite):
            return None
        start = finite[np.argmin(self.high_cm[finite])]
        after = finite[finite >= start]
        return int(start), int(after[np.argmax(self.high_cm[after])])
