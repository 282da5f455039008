"""The masses that a plane figure carries, from any of the segment tables."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, reduce

import numpy as np

from hiphinge.body import Sex
from hiphinge.knowledge.segments import SegmentParameters, SegmentTable, segment_table, spine_joints

_LIMBS = ("upper_arm", "forearm", "hand", "thigh", "shank", "foot")


@dataclass(frozen=True)
class Lump:
    """Masses moving as one, on the line from hip to shoulder or on its prolongation.

    Attributes
    ----------
    mass : float
        Share of the body's mass.
    height : float
        Of the mass centre above the hip, in lengths of that line.
    gyration : float
        Radius of gyration about the mass centre, in the same lengths.
    """

    mass: float
    height: float
    gyration: float


@dataclass(frozen=True)
class UpperBody:
    """The parts of a body.

    Attributes
    ----------
    trunk : Lump
        What lies between L5/S1 and the neck.
    pelvis : Lump
        What lies between the hips and L5/S1.
    head : Lump
        Its height holds where no ear is seen.
    upper_arm, forearm, hand, thigh, shank, foot : SegmentParameters
        Of one side.
    hand_length, c7_height : float
        Length of the hand, and height of C7 above the hip, in lengths of the line from hip to shoulder.
    """

    trunk: Lump
    pelvis: Lump
    head: Lump
    upper_arm: SegmentParameters
    forearm: SegmentParameters
    hand: SegmentParameters
    thigh: SegmentParameters
    shank: SegmentParameters
    foot: SegmentParameters
    hand_length: float
    c7_height: float

    @property
    def above_l5s1(self) -> float:
        """Share of the body's mass above L5/S1."""
        return self.trunk.mass + self.head.mass + 2 * self.arm

    @property
    def arm(self) -> float:
        """Share of the body's mass in one arm."""
        return self.upper_arm.mass + self.forearm.mass + self.hand.mass


@cache
def upper_body(table: str, sex: Sex | None) -> UpperBody:
    """Gather the parts of a body from a segment table.

    Parameters
    ----------
    table : str
        Name of a segment table.
    sex : {"female", "male"} or None
        None takes the mean of both columns.

    Raises
    ------
    InvalidValueError
        If there is no such table.
    """
    if sex is None:
        return _mean(upper_body(table, "female"), upper_body(table, "male"))
    published = segment_table(table)
    trunk, pelvis, head = _CUTS[table](published, sex)
    parts = published.parts[sex]
    limbs = {name: parts[name] for name in _LIMBS}
    lengths = _lengths(sex)
    return UpperBody(
        trunk, pelvis, head, **limbs, hand_length=lengths["hand"], c7_height=lengths["trunk_from_c7"]
    )


def lengths_m(stature_m: float, sex: Sex | None) -> dict[str, float]:
    """Lengths of de Leva's parts for a stature, in metres; without a sex the mean of both."""
    if sex is None:
        female, male = lengths_m(stature_m, "female"), lengths_m(stature_m, "male")
        return {name: (female[name] + male[name]) / 2 for name in female}
    published = segment_table("de_leva")
    scale = stature_m / published.stature_m[sex]
    return {name: (part.length_m or np.nan) * scale for name, part in published.parts[sex].items()}


def together(lumps: tuple[Lump, ...]) -> Lump:
    """Join lumps into one (parallel axes)."""
    return reduce(_joined, lumps)


def without(whole: Lump, part: Lump) -> Lump:
    """Take a part out of a lump (parallel axes)."""
    return _joined(whole, Lump(-part.mass, part.height, part.gyration))


def _joined(one: Lump, other: Lump) -> Lump:
    mass = one.mass + other.mass
    height = (one.mass * one.height + other.mass * other.height) / mass
    inertia = sum(lump.mass * (lump.gyration**2 + (lump.height - height) ** 2) for lump in (one, other))
    return Lump(mass, height, float(np.sqrt(inertia / mass)))


@cache
def _lengths(sex: Sex) -> Mapping[str, float]:
    """Lengths of de Leva's parts in lengths of the line from hip to shoulder."""
    parts = segment_table("de_leva").parts[sex]
    trunk = parts["trunk"].length_m or np.nan
    return {name: (part.length_m or np.nan) / trunk for name, part in parts.items()}


def _along(part: SegmentParameters, first: float, length: float, *, upwards: bool = False) -> Lump:
    """Lay a part on the line from hip to shoulder, its first end at a height, running down by default."""
    step = part.centre * length
    return Lump(part.mass, first + step if upwards else first - step, part.gyration * length)


def _de_leva(published: SegmentTable, sex: Sex) -> tuple[Lump, Lump, Lump]:
    """Whole trunk without its lower part: the parts themselves are measured on another line."""
    parts, lengths = published.parts[sex], _lengths(sex)
    whole = _along(parts["trunk"], 1.0, 1.0)
    lower = _along(parts["lower_trunk"], lengths["lower_trunk"], lengths["lower_trunk"])
    neck, head = lengths["trunk_from_c7"], lengths["head_to_c7"]
    return without(whole, lower), lower, _along(parts["head_to_c7"], neck + head, head)


def _dumas(published: SegmentTable, sex: Sex) -> tuple[Lump, Lump, Lump]:
    parts, lengths = published.parts[sex], _lengths(sex)
    neck, waist, low = lengths["trunk_from_c7"], _height("t12l1"), _height("l5s1")
    thorax = _along(parts["thorax"], neck, neck - waist)
    abdomen = _along(parts["abdomen"], waist, waist - low)
    head = _along(parts["head"], neck, lengths["head_to_c7"], upwards=True)
    return together((thorax, abdomen)), _along(parts["pelvis"], low, low), head


def _winter(published: SegmentTable, sex: Sex) -> tuple[Lump, Lump, Lump]:
    """Radii of the trunk's parts, and the height of the ear, are de Leva's: this table gives none."""
    parts = published.parts[sex]
    trunk, pelvis, head = _de_leva(segment_table("de_leva"), sex)
    neck, low = _lengths(sex)["trunk_from_c7"], _height("l4l5")
    upper = _along(parts["thorax_and_abdomen"], neck, neck - low)
    lower = _along(parts["pelvis"], low, low)
    return (
        Lump(upper.mass, upper.height, trunk.gyration),
        Lump(lower.mass, lower.height, pelvis.gyration),
        Lump(parts["head"].mass, head.height, parts["head"].gyration * (head.height - neck)),
    )


_CUTS: Mapping[str, Callable[[SegmentTable, Sex], tuple[Lump, Lump, Lump]]] = {
    "de_leva": _de_leva,
    "dumas": _dumas,
    "winter": _winter,
}


def _height(joint: str) -> float:
    return spine_joints()[joint].height


def _mean(one: UpperBody, other: UpperBody) -> UpperBody:
    return UpperBody(
        trunk=_mean_lump(one.trunk, other.trunk),
        pelvis=_mean_lump(one.pelvis, other.pelvis),
        head=_mean_lump(one.head, other.head),
        **{name: _mean_part(getattr(one, name), getattr(other, name)) for name in _LIMBS},
        hand_length=(one.hand_length + other.hand_length) / 2,
        c7_height=(one.c7_height + other.c7_height) / 2,
    )


def _mean_lump(one: Lump, other: Lump) -> Lump:
    return Lump(
        (one.mass + other.mass) / 2, (one.height + other.height) / 2, (one.gyration + other.gyration) / 2
    )


def _mean_part(one: SegmentParameters, other: SegmentParameters) -> SegmentParameters:
    return SegmentParameters(
        one.ends,
        (one.mass + other.mass) / 2,
        (one.centre + other.centre) / 2,
        (one.gyration + other.gyration) / 2,
    )
