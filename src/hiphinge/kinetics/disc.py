"""From the moment at L5/S1 to the forces on its disc: one equivalent back muscle."""

from dataclasses import dataclass

import numpy as np

from hiphinge.knowledge.load_limits import model_number
from hiphinge.motion import FloatArray

#: How many standard errors the band reaches to each side.
BAND = 1.96
#: A number spread evenly between two ends has this standard deviation, over their distance.
_EVEN = 12**-0.5


@dataclass(frozen=True)
class Back:
    """What the low back does in each frame.

    Attributes
    ----------
    moment_nm, moment_error_nm : ndarray, shape (frames,)
        Extension moment at L5/S1 and its standard error.
    carried_n : ndarray, shape (frames, 2)
        Force that carries all above, forward and up.
    disc_inclination_deg : ndarray, shape (frames,)
        Of the normal of the disc from the vertical.
    lumbar_flexion_deg : ndarray, shape (frames,)
        From own standing; NaN where it cannot be measured.
    """

    moment_nm: FloatArray
    moment_error_nm: FloatArray
    carried_n: FloatArray
    disc_inclination_deg: FloatArray
    lumbar_flexion_deg: FloatArray


@dataclass(frozen=True)
class DiscForce:
    """Forces on the disc in N, each of shape (frames,)."""

    compression_n: FloatArray
    shear_n: FloatArray


@dataclass(frozen=True)
class Compression:
    """Compression with its standard error and its band, in N, each of shape (frames,).

    Attributes
    ----------
    value, standard_error : ndarray
        The error is that of what is measured and of the muscle's arm.
    low, high : ndarray
        Band that also holds the uncertainty of such models, 35 %.
    """

    value: FloatArray
    standard_error: FloatArray
    low: FloatArray
    high: FloatArray


def disc_force(
    moment_nm: FloatArray,
    carried_n: FloatArray,
    disc_inclination_deg: FloatArray,
    arm_m: FloatArray | float,
    angle_deg: float,
) -> DiscForce:
    """Forces on the disc for one equivalent extensor muscle.

    Parameters
    ----------
    moment_nm : ndarray, shape (frames,)
        Extension moment; below 0 the back muscle is at rest, and the front of the trunk is not modelled.
    carried_n : ndarray, shape (frames, 2)
        Force that carries all above, forward and up.
    disc_inclination_deg : ndarray, shape (frames,)
        Of the disc's normal from the vertical, leaning forward positive.
    arm_m : float or ndarray
        Moment arm of the muscle.
    angle_deg : float
        Lean of its pull behind the normal.

    Returns
    -------
    DiscForce
        Shear is positive where the upper body is held from sliding forward.
    """
    muscle = np.maximum(moment_nm, 0.0) / arm_m
    lean, angle = np.radians(disc_inclination_deg), np.radians(angle_deg)
    forward, up = carried_n[..., 0], carried_n[..., 1]
    compression = muscle * np.cos(angle) + up * np.cos(lean) + forward * np.sin(lean)
    shear = up * np.sin(lean) - forward * np.cos(lean) - muscle * np.sin(angle)
    return DiscForce(compression, shear)


def extensor_arm_m(lumbar_flexion_deg: FloatArray) -> FloatArray:
    """Moment arm of the equivalent muscle: the middle of its range, less half of what flexing may take.

    Parameters
    ----------
    lumbar_flexion_deg : ndarray
        NaN counts as half of full flexion.
    """
    middle = (model_number("extensor_arm_least_m") + model_number("extensor_arm_most_m")) / 2
    return np.asarray(middle * (1 - model_number("flexion_loss") / 2 * _flexed(lumbar_flexion_deg)))


def compression(back: Back) -> Compression:
    """Compression of the disc, with all that makes it unsure (first-order propagation).

    Parameters
    ----------
    back : Back

    Returns
    -------
    Compression
    """
    arm = extensor_arm_m(back.lumbar_flexion_deg)
    effort = np.maximum(back.moment_nm, model_number("standing_moment_nm"))
    effort = np.where(np.isfinite(back.moment_nm), effort, np.nan)
    angle = model_number("extensor_angle_deg")
    value = disc_force(effort, back.carried_n, back.disc_inclination_deg, arm, angle).compression_n
    muscle = effort / arm
    error = np.hypot(back.moment_error_nm / arm, muscle * arm_error(back.lumbar_flexion_deg))
    reach = np.hypot(BAND * error, model_number("uncertainty") * value)
    return Compression(value, error, np.maximum(value - reach, 0.0), value + reach)


def shear(back: Back, angle_deg: float) -> tuple[FloatArray, FloatArray]:
    """Shear of the disc in N for one line of action, and its standard error: of low confidence throughout.

    Parameters
    ----------
    back : Back
    angle_deg : float
        Lean of the muscle's pull behind the disc's normal; the sign of the shear may hang on it.
    """
    arm = extensor_arm_m(back.lumbar_flexion_deg)
    value = disc_force(back.moment_nm, back.carried_n, back.disc_inclination_deg, arm, angle_deg).shear_n
    muscle = np.maximum(back.moment_nm, 0.0) / arm
    spread = muscle * np.sin(np.radians(model_number("extensor_angle_deg"))) / 2
    return value, np.hypot(spread, model_number("uncertainty") / BAND * np.abs(value))


def arm_error(lumbar_flexion_deg: FloatArray) -> FloatArray:
    """Standard error of the muscle's arm, as a share of it."""
    least, most = model_number("extensor_arm_least_m"), model_number("extensor_arm_most_m")
    between = _EVEN * (most - least) / ((most + least) / 2)
    return np.hypot(between, _EVEN * model_number("flexion_loss") * _flexed(lumbar_flexion_deg))


def _flexed(lumbar_flexion_deg: FloatArray) -> FloatArray:
    """Share of full flexion, 0 to 1; one half where it is unknown."""
    share = np.clip(np.asarray(lumbar_flexion_deg) / model_number("full_flexion_deg"), 0.0, 1.0)
    return np.where(np.isfinite(share), share, 0.5)
