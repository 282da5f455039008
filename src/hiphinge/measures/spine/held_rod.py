"""A real rod that the person holds along the back: which contacts it keeps is measured, not construed."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from hiphinge.body import Landmark
from hiphinge.measures.angles import inclination_deg
from hiphinge.measures.spine.dowel import HEAD_PARTING, PARTED, PARTING, TOUCHES, Dowel
from hiphinge.measures.standing import LEAST_FRAMES
from hiphinge.motion import FloatArray, Motion
from hiphinge.reference import Reference, Rest

#: Something in the room stays where it is while the person bends. From this lean on, a rod is one that is
#: held where it leans by this share of the trunk's lean at least, and by no more than this beyond it.
TELLING_LEAN_DEG, LEAST_SHARE, MOST_BEYOND_DEG = 25.0, 0.6, 30.0
#: Standard error of how far hip and ear are from the rod, in trunk lengths (that of the landmarks).
OFF_ERROR = 0.02
#: The landmark that is a fixed way off each end of the back, and how far the rod may part from it.
_ENDS = {"head": (Landmark.EAR, HEAD_PARTING, 1), "tailbone": (Landmark.HIP, PARTING, 0)}


def rod_off(motion: Motion, trunk_length: float) -> dict[str, FloatArray]:
    """How far the rod runs behind ear and hip, in trunk lengths.

    Ear and hip joint lie deep in head and pelvis: however these turn, what parts from the skull or the
    sacrum parts from them alike.

    Parameters
    ----------
    motion : Motion
    trunk_length : float
        In the unit of the motion.

    Returns
    -------
    dict of str to ndarray, shape (frames,)
        For ``"head"`` and ``"tailbone"``; NaN where no rod is seen. Empty without any.
    """
    if motion.rod is None:
        return {}
    forward = _forward(motion.rod)
    return {
        name: ((motion.at(landmark) - motion.rod[:, end]) * forward).sum(axis=1) / trunk_length
        for name, (landmark, _, end) in _ENDS.items()
    }


def rod_off_at_rest(motion: Motion, trunk_length: float, quiet: NDArray[np.bool_]) -> dict[str, float]:
    """How far it runs behind them in quiet standing; empty where that is not seen for long enough.

    Parameters
    ----------
    motion : Motion
    trunk_length : float
        In the unit of the motion.
    quiet : ndarray of bool, shape (frames,)
        Frames of quiet standing.

    Returns
    -------
    dict of str to float
        Medians, in trunk lengths.
    """
    off = rod_off(motion, trunk_length)
    seen = quiet & np.isfinite(sum(off.values()))
    if seen.sum() < LEAST_FRAMES:
        return {}
    return {name: float(np.median(values[seen])) for name, values in off.items()}


def with_held_rod(dowel: Dowel, motion: Motion, reference: Reference, rest: Rest) -> Dowel:
    """Let a rod that is held along the back tell which of its ends still touch.

    Parameters
    ----------
    dowel : Dowel
        The virtual one, which stays where no real one is seen, and for the mid-back.
    motion : Motion
    reference : Reference
    rest : Rest
        With how far the rod runs behind ear and hip in standing.
    """
    if motion.rod is None or not rest.held_rod:
        return dowel
    held = _is_held(motion, motion.rod)
    off = rod_off(motion, reference.trunk_length)
    further = {name: np.where(held, off[name] - rest.held_rod[name], np.nan) for name in _ENDS}
    contact = dict(dowel.contact)
    for name, (_, parting, _) in _ENDS.items():
        parted, touches = further[name] - OFF_ERROR > parting, further[name] < parting
        contact[name] = np.select([parted, touches], [PARTED, TOUCHES], contact[name]).astype(np.int8)
    rod = np.where(held[:, None, None], motion.rod, dowel.rod)
    return replace(dowel, rod=rod, contact=contact, tailbone_off=further["tailbone"])


def _is_held(motion: Motion, rod: FloatArray) -> NDArray[np.bool_]:
    """Frames in which the rod leans with the trunk."""
    trunk = inclination_deg(motion.at(Landmark.HIP), motion.at(Landmark.SHOULDER))
    lean = inclination_deg(rod[:, 0], rod[:, 1])
    along = (lean > LEAST_SHARE * trunk) & (lean < trunk + MOST_BEYOND_DEG)
    return np.asarray(along & (trunk > TELLING_LEAN_DEG))


def _forward(rod: FloatArray) -> FloatArray:
    """Unit vectors at right angles to the rod, to the front of the person, shape (frames, 2)."""
    along = rod[:, 1] - rod[:, 0]
    across = np.stack([along[:, 1], -along[:, 0]], axis=1)
    return np.asarray(across / np.maximum(np.hypot(*across.T), 1e-9)[:, None])
