"""The seat and the wall behind it."""

import numpy as np

from hiphinge.body import Landmark
from hiphinge.knowledge.load_limits import model_number
from hiphinge.measures.standing import LEAST_FRAMES, standing_frames
from hiphinge.motion import FloatArray, Motion

#: The seat is looked for this far above and below the hip, in leg lengths.
AROUND_HIP = 0.2
#: How far the skin of the heel lies behind its landmark, and how surely that is known, in leg lengths
#: (phantoms; design choice).
HEEL_BEHIND, HEEL_ERROR = 0.03, 0.02
#: Stature of adults in metres, how much the leg differs between adults, and between people of one stature, as
#: shares (mark: memory).
AVERAGE_STATURE_M, AVERAGE_DOUBT, LEG_DOUBT = 1.70, 0.07, 0.03


def seat(motion: Motion) -> tuple[FloatArray, FloatArray]:
    """Rearmost place of the back line around the hip, and its standard error.

    Parameters
    ----------
    motion : Motion

    Returns
    -------
    tuple of ndarray, shape (frames,)
        x and its error in the unit of the positions; NaN where the seat is not seen.
    """
    missing = np.full(len(motion), np.nan)
    if motion.back is None or motion.scale.leg_length is None:
        return missing, missing
    away = np.abs(motion.back.points[:, :, 1] - motion.at(Landmark.HIP)[:, None, 1])
    near = away <= AROUND_HIP * motion.scale.leg_length
    x = np.where(near, motion.back.points[:, :, 0], np.nan)
    finite, frames = np.isfinite(x).any(axis=1), np.arange(len(motion))
    rearmost = np.argmin(np.nan_to_num(x, nan=np.inf), axis=1)
    error = motion.back.standard_error[frames, rearmost]
    return np.where(finite, x[frames, rearmost], np.nan), np.where(finite, error, np.nan)


def wall_gap_cm(motion: Motion) -> tuple[FloatArray, FloatArray]:
    """Gap between the seat and the wall behind it, and its standard error.

    Parameters
    ----------
    motion : Motion

    Returns
    -------
    tuple of ndarray, shape (frames,)
        Centimetres, about 0 at a touch; NaN where the wall or the seat is not visible.
    """
    place, error = seat(motion)
    if motion.wall is None:
        return np.full(len(motion), np.nan), np.full(len(motion), np.nan)
    scale, doubt = centimetres_per_unit(motion)
    gap = (place - motion.wall.place) * scale
    return gap, np.hypot(np.hypot(error, motion.wall.standard_error) * scale, gap * doubt)


def heels_to_wall_cm(motion: Motion) -> tuple[float, float] | None:
    """Distance from the heels back to the wall in standing, and its standard error.

    It sets how deep a wall tap is, see `knowledge.wall_distance`.

    Parameters
    ----------
    motion : Motion

    Returns
    -------
    tuple of float or None
        Centimetres; None where heel, wall or standing is not visible.
    """
    if motion.wall is None or motion.scale.leg_length is None:
        return None
    apart = motion.at(Landmark.HEEL)[:, 0] - motion.wall.place
    apart = apart[standing_frames(motion.positions) & np.isfinite(apart)]
    if len(apart) < LEAST_FRAMES:
        return None
    leg, (scale, doubt) = motion.scale.leg_length, centimetres_per_unit(motion)
    distance = (float(np.median(apart)) - HEEL_BEHIND * leg) * scale
    error = np.hypot(motion.wall.standard_error, HEEL_ERROR * leg) * scale
    return distance, float(np.hypot(error, distance * doubt))


def centimetres_per_unit(motion: Motion) -> tuple[float, float]:
    """Centimetres in one unit of the positions, and their standard error as a share.

    Without a stature the leg counts as an average one: an error of a tenth is still good enough for
    gaps of some centimetres. NaN where no leg was seen.
    """
    if motion.scale.metres_per_unit is not None:
        return 100 * motion.scale.metres_per_unit, LEG_DOUBT
    average_m = model_number("leg_per_stature") * AVERAGE_STATURE_M
    return 100 * average_m / (motion.scale.leg_length or np.nan), AVERAGE_DOUBT
