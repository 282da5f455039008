"""Properties of the muscles behind the hip: lengths, moment arms and passive moment."""

from dataclasses import dataclass
from functools import cache

from hiphinge.knowledge.table import entry, table


@dataclass(frozen=True)
class Muscle:
    """One muscle.

    Attributes
    ----------
    name, group : str
        The group is ``"hamstrings"``, ``"glutes"`` or ``"adductors"``.
    standing : float
        Length divided by that of the thigh, with hip and knee straight.
    hip, knee : tuple of float
        Polynomial coefficients for hip and knee flexion in degrees, from the first power on.
    moment_arm_m : tuple of float
        Extension moment arm at the hip, at the angles of `moment_arm_angles_deg`.
    force_n : float or None
        Largest isometric force of one leg in the model, None where missing.
    """

    name: str
    group: str
    standing: float
    hip: tuple[float, float, float]
    knee: tuple[float, float]
    moment_arm_m: tuple[float, ...]
    force_n: float | None = None


@dataclass(frozen=True)
class PassiveHip:
    """Coefficients of the passive hip moment; see ``muscles.toml``."""

    flexing: tuple[float, float, float]
    extending: tuple[float, float, float]
    offset_nm: float
    references: tuple[str, ...]
    mark: str


@dataclass(frozen=True)
class FlexionRange:
    """Ranges of angles in degrees in which the lengths are valid."""

    hip_flexion_deg: tuple[float, float]
    knee_flexion_deg: tuple[float, float]
    references: tuple[str, ...]
    mark: str


@cache
def muscle_table() -> dict[str, Muscle]:
    """Return all muscles by name."""
    return {name: Muscle(name=name, **row) for name, row in table("muscles")["muscles"].items()}


def muscle_knowledge(name: str) -> Muscle:
    """Return the properties of a muscle.

    Raises
    ------
    InvalidValueError
        If there is no such muscle.
    """
    return entry("muscle", name, muscle_table())


@cache
def moment_arm_angles_deg() -> tuple[float, ...]:
    """Return the hip flexion angles of the moment arms, increasing, in degrees."""
    angles: tuple[float, ...] = table("muscles")["moment_arms"]["hip_flexion_deg"]
    return angles


@cache
def passive_hip() -> PassiveHip:
    """Return the coefficients of the passive hip moment."""
    return PassiveHip(**table("muscles")["passive_hip"])


@cache
def length_range() -> FlexionRange:
    """Return the ranges of angles in which the lengths are valid."""
    return FlexionRange(**table("muscles")["range"])
