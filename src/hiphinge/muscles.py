"""Length, leverage and passive moment of the muscles behind the hip.

Angles are true hip flexion (pelvis to thigh) and knee flexion in degrees, 0 standing straight. The lengths
are polynomials fitted to the OpenSim model of Rajagopal, Lai and Uhlrich in the form of Hawkins and Hull
(1990); the passive moment is that of Riener and Edrich (1999). See ``knowledge/muscles.toml``.
"""

import numpy as np
from numpy.typing import NDArray

from hiphinge.errors import InvalidValueError
from hiphinge.knowledge.causes import hamstring_limits
from hiphinge.knowledge.muscles import (
    Muscle,
    length_range,
    moment_arm_angles_deg,
    muscle_knowledge,
    muscle_table,
    passive_hip,
)
from hiphinge.motion import FloatArray
from hiphinge.texts import Message, Value

#: Angles may lie this far beyond the range of the polynomials; further, lengths are missing (design choice).
BEYOND_DEG = 5.0
#: Knee flexion at which the limits of the screens are given.
SCREEN_KNEE_DEG = 15.0
#: The muscle whose length sets the limits of the screens.
_LIMITING = "biceps_femoris_long"


def length_ratio(muscle: str, hip_flexion_deg: FloatArray, knee_flexion_deg: FloatArray) -> FloatArray:
    """Length of a muscle with its tendon over the length of the thigh.

    Parameters
    ----------
    muscle : str
        Name in ``knowledge/muscles.toml``.
    hip_flexion_deg, knee_flexion_deg : ndarray
        True hip flexion and knee flexion, of shapes that go together.

    Returns
    -------
    ndarray
        NaN beyond hip -10 to 110 or knee 0 to 60 degrees, widened by `BEYOND_DEG`.

    Raises
    ------
    InvalidValueError
        If there is no such muscle.
    """
    return _length(muscle_knowledge(muscle), hip_flexion_deg, knee_flexion_deg)


def length_change_pct(muscle: str, hip_flexion_deg: FloatArray, knee_flexion_deg: FloatArray) -> FloatArray:
    """Change of a muscle's length against standing straight, in per cent; see `length_ratio`."""
    one = muscle_knowledge(muscle)
    return 100 * (_length(one, hip_flexion_deg, knee_flexion_deg) / one.standing - 1)


def group_length_change_pct(
    group: str, hip_flexion_deg: FloatArray, knee_flexion_deg: FloatArray
) -> FloatArray:
    """Mean change of length of the muscles of a group against standing, in per cent.

    Parameters
    ----------
    group : {"hamstrings", "glutes", "adductors"}
    hip_flexion_deg, knee_flexion_deg : ndarray

    Returns
    -------
    ndarray

    Raises
    ------
    InvalidValueError
        If there is no such group.
    """
    members = _members(group)
    changes = [length_change_pct(one.name, hip_flexion_deg, knee_flexion_deg) for one in members]
    return np.asarray(np.mean(changes, axis=0))


def group_slope_pct(
    group: str, hip_flexion_deg: FloatArray, knee_flexion_deg: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Change of a group's mean length with each degree of hip and of knee, in per cent a degree."""
    members = _members(group)
    hip = [100 * _slope(one.hip, hip_flexion_deg) / one.standing for one in members]
    knee = [100 * _slope(one.knee, knee_flexion_deg) / one.standing for one in members]
    return np.mean(hip, axis=0), np.mean(knee, axis=0)


def moment_arm_m(muscle: str, hip_flexion_deg: FloatArray) -> FloatArray:
    """Extension moment arm of a muscle at the hip in metres, straight between the rows of the table.

    Parameters
    ----------
    muscle : str
    hip_flexion_deg : ndarray
        True hip flexion; the knee bent up to 20 degrees.

    Returns
    -------
    ndarray
        NaN beyond 0 to 100 degrees.

    Raises
    ------
    InvalidValueError
        If there is no such muscle.
    """
    arms = muscle_knowledge(muscle).moment_arm_m
    return np.interp(hip_flexion_deg, moment_arm_angles_deg(), arms, left=np.nan, right=np.nan)


def passive_hip_moment_nm(hip_flexion_deg: FloatArray, knee_flexion_deg: FloatArray) -> FloatArray:
    """Moment that one hip holds without effort, in N m, flexing positive (Riener and Edrich 1999).

    Parameters
    ----------
    hip_flexion_deg, knee_flexion_deg : ndarray
        True hip flexion and knee flexion.

    Returns
    -------
    ndarray
        Below 0 where stretched tissue extends the hip.
    """
    known = passive_hip()
    hip, knee = np.asarray(hip_flexion_deg), np.asarray(knee_flexion_deg)
    flexing, extending = (
        np.exp(start + per_knee * knee + per_hip * hip)
        for start, per_knee, per_hip in (known.flexing, known.extending)
    )
    return np.asarray(flexing - extending + known.offset_nm)


def hamstring_limit_deg(screen: str, result_deg: float, knee_flexion_deg: float = SCREEN_KNEE_DEG) -> float:
    """Hip flexion at which the hamstrings are as long as they got in a screen.

    Parameters
    ----------
    screen : {"straight_leg_raise", "active_knee_extension"}
    result_deg : float
        Angle of the raised leg, or what the knee lacked of straight.
    knee_flexion_deg : float
        Knee flexion of the hinge; the table holds for 15 degrees, others follow from the length of the
        biceps femoris.

    Returns
    -------
    float
        Degrees; NaN beyond the rows of the table or the range of the lengths.

    Raises
    ------
    InvalidValueError
        If there is no such screen.
    """
    limits = hamstring_limits()
    if screen not in limits:
        values: dict[str, Value] = {
            "kind": Message("kind-screen"),
            "key": repr(screen),
            "known": ", ".join(limits),
        }
        raise InvalidValueError(Message("error-no-entry", values))
    rows = limits[screen]
    hip = np.interp(result_deg, rows.screen_deg, rows.hip_flexion_deg, left=np.nan, right=np.nan)
    return float(hip) if knee_flexion_deg == SCREEN_KNEE_DEG else _as_long(float(hip), knee_flexion_deg)


def _as_long(hip_flexion_deg: float, knee_flexion_deg: float) -> float:
    """Hip flexion that stretches the biceps femoris as far with another knee flexion."""
    low, high = length_range().hip_flexion_deg
    grid = np.linspace(low, high, 241)
    wanted = length_ratio(_LIMITING, np.array(hip_flexion_deg), np.array(SCREEN_KNEE_DEG))
    lengths = length_ratio(_LIMITING, grid, np.full(len(grid), knee_flexion_deg))
    return float(np.interp(wanted, lengths, grid, left=np.nan, right=np.nan))


def _members(group: str) -> list[Muscle]:
    members = [one for one in muscle_table().values() if one.group == group]
    if not members:
        groups = dict.fromkeys(one.group for one in muscle_table().values())
        values: dict[str, Value] = {
            "kind": Message("kind-muscle-group"),
            "key": repr(group),
            "known": ", ".join(groups),
        }
        raise InvalidValueError(Message("error-no-entry", values))
    return members


def _length(muscle: Muscle, hip_flexion_deg: FloatArray, knee_flexion_deg: FloatArray) -> FloatArray:
    hip, knee = np.asarray(hip_flexion_deg), np.asarray(knee_flexion_deg)
    ratio = muscle.standing + _polynomial(muscle.hip, hip) + _polynomial(muscle.knee, knee)
    known = length_range()
    inside = _within(hip, known.hip_flexion_deg)
    if any(muscle.knee):
        inside = inside & _within(knee, known.knee_flexion_deg)
    return np.where(inside, ratio, np.nan)


def _within(angle_deg: FloatArray, ends: tuple[float, float]) -> NDArray[np.bool_]:
    return np.asarray((angle_deg >= ends[0] - BEYOND_DEG) & (angle_deg <= ends[1] + BEYOND_DEG))


def _polynomial(coefficients: tuple[float, ...], angle_deg: FloatArray) -> FloatArray:
    """Powers of an angle from the first on."""
    return np.asarray(np.polynomial.polynomial.polyval(angle_deg, (0.0, *coefficients)), dtype=np.float64)


def _slope(coefficients: tuple[float, ...], angle_deg: FloatArray) -> FloatArray:
    derived = tuple(power * factor for power, factor in enumerate(coefficients, start=1))
    return np.asarray(np.polynomial.polynomial.polyval(angle_deg, derived), dtype=np.float64)
