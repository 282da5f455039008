"""The virtual dowel: a straight rod laid along the back, as coaches do with a broomstick."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from hiphinge.body import Landmark
from hiphinge.knowledge.thresholds import threshold
from hiphinge.measures.series import Series
from hiphinge.measures.spine.template import ComplexArray, Template
from hiphinge.motion import FloatArray, Motion
from hiphinge.reference import Reference, Rest

#: Places where the rod touches a neutral back, from above to below.
CONTACTS = ("head", "mid_back", "tailbone")
#: A contact holds, is lost, or is unknown.
TOUCHES, PARTED, UNKNOWN = 1, 0, -1
#: Heights above the hip, in trunk lengths, of sacrum, low back, mid-back and back of the head.
_SACRUM, _LOW_BACK, _MID_BACK, _HEAD = (0.05, 0.14), (0.16, 0.62), (0.70, 0.90), (1.35, 1.55)
#: A contact is lost when the rod stands off further than standing by this (1.5 cm on a trunk of 50 cm, design
#: choice); the head touches lightly, and hair gives way.
PARTING, HEAD_PARTING = 0.03, 0.06
#: Standard error of the hollow in trunk lengths (phantoms).
GAP_ERROR = 0.008


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
        For each of `CONTACTS`: `TOUCHES`, `PARTED` or `UNKNOWN`.
    hollow : ndarray, shape (frames, 2, 2)
        The point of the low back that is furthest from the rod, and the point of the rod over it.
    gap : Series
        ``dowel_gap_cm``, the depth of that hollow.
    tailbone_off : ndarray, shape (frames,), or None
        How much further behind the pelvis a real rod that the person holds runs than in standing, in trunk
        lengths, see `held_rod`; NaN where none is held, None where there never is one.
    """

    rod: FloatArray
    places: Mapping[str, FloatArray]
    contact: Mapping[str, NDArray[np.int8]]
    hollow: FloatArray
    gap: Series
    tailbone_off: FloatArray | None = None

    @property
    def held(self) -> NDArray[np.bool_] | None:
        """Frames in which the rod is a real one that the person holds; None where there never is one."""
        return None if self.tailbone_off is None else np.isfinite(self.tailbone_off)


@dataclass(frozen=True)
class _RodLine:
    """Where the rod runs along a bent back, in trunk lengths from the hip, shape (frames,) each.

    `off` is how far head and tailbone stand off it; `depth` how far before it the hollow lies.
    """

    base: ComplexArray
    upper: ComplexArray
    head: ComplexArray
    pivot: ComplexArray
    hollow: ComplexArray
    depth: FloatArray

    @property
    def off(self) -> dict[str, FloatArray]:
        ends = {"tailbone": self.base, "head": self.head}
        return {name: -_behind(end, self.pivot, self.upper) for name, end in ends.items()}

    def foot(self, point: ComplexArray) -> ComplexArray:
        """The point of the rod that is nearest to another."""
        along = (self.upper - self.pivot) / np.maximum(np.abs(self.upper - self.pivot), 1e-9)
        return np.asarray(self.pivot + along * ((point - self.pivot) * along.conj()).real)


def _rod_line(template: Template, postures: FloatArray) -> _RodLine | None:
    """Lay the rod; None where the neutral back lacks one of the places."""
    regions = [
        np.flatnonzero((template.height >= low) & (template.height <= high))
        for low, high in (_SACRUM, _LOW_BACK, _MID_BACK, _HEAD)
    ]
    if min(map(len, regions)) == 0:
        return None
    back = template.bent(postures)
    sacrum, low_back, mid_back, head = (back[:, region] for region in regions)
    base = sacrum.mean(axis=1)
    upper = _furthest_back(mid_back, base, mid_back.mean(axis=1))
    hollow, depth = _deepest(low_back, base, upper)
    return _RodLine(base, upper, head.mean(axis=1), np.where(depth < 0, hollow, base), hollow, depth)


def rod_at_rest(template: Template, postures: FloatArray) -> dict[str, float]:
    """How far head and tailbone stand off the rod in quiet standing, in trunk lengths.

    Parameters
    ----------
    template : Template
    postures : ndarray, shape (frames, 8)
        Of quiet standing alone.

    Returns
    -------
    dict of str to float
        Empty without a frame, or where the neutral back lacks one of the places.
    """
    rod = _rod_line(template, postures)
    if rod is None or not len(postures):
        return {}
    return {name: float(np.median(off)) for name, off in rod.off.items()}


def laid(
    motion: Motion,
    template: Template,
    postures: FloatArray,
    known: NDArray[np.bool_],
    rest: Rest,
    reference: Reference,
) -> Dowel | None:
    """Lay the rod on a bent back.

    It rests on the mid-back and on the sacrum, or on the low back where that stands out behind the
    line between them: then the tailbone has lost it.

    Parameters
    ----------
    motion : Motion
    template : Template
    postures : ndarray, shape (frames, 8)
    known : ndarray of bool, shape (frames,)
        Frames in which the back is measured.
    rest : Rest
        With the rod in quiet standing.
    reference : Reference

    Returns
    -------
    Dowel or None
        None where the neutral back lacks one of the places or was never measured standing.
    """
    rod = _rod_line(template, postures)
    if rod is None or not rest.rod:
        return None
    place = _to_motion(motion, reference.trunk_length, known)
    metres = reference.scale.metres_per_unit
    to_cm = np.nan if metres is None else 100 * reference.trunk_length * metres
    gap = np.where(known, rod.depth, np.nan) * to_cm
    lost = _lost(rod, rest)
    places = {"head": rod.head, "mid_back": rod.upper, "tailbone": rod.base}
    return Dowel(
        rod=np.stack([place(rod.foot(rod.base)), place(rod.foot(rod.head))], axis=1),
        places={name: place(points) for name, points in places.items()},
        contact={
            name: np.where(known, np.where(lost[name], PARTED, TOUCHES), UNKNOWN).astype(np.int8)
            for name in CONTACTS
        },
        hollow=np.stack([place(rod.hollow), place(rod.foot(rod.hollow))], axis=1),
        gap=Series("dowel_gap_cm", gap, np.where(np.isfinite(gap), GAP_ERROR * to_cm, np.nan)),
    )


def _lost(rod: _RodLine, rest: Rest) -> dict[str, NDArray[np.bool_]]:
    """Frames in which each contact is lost."""
    change = {name: off - rest.rod[name] for name, off in rod.off.items()}
    return {
        "head": np.abs(change["head"]) > HEAD_PARTING,
        "mid_back": change["head"] < -2 * HEAD_PARTING,
        # once the low back itself carries the rod, the tailbone does not
        "tailbone": (change["tailbone"] > PARTING) | (rod.depth < -GAP_ERROR),
    }


def agreeing(dowel: Dowel, shape: Series) -> Dowel:
    """Leave the tailbone's contact unknown where the shape of the low back contradicts it.

    A rod parts from the tailbone when it comes to lie on a convex low back, and never over a hollow.

    Parameters
    ----------
    dowel : Dowel
    shape : Series
        ``low_back_shape_deg`` on the same frames; where it is NaN the contact stays.
    """
    limit = threshold("low_back_convex_deg").value
    convex = shape.values - shape.standard_error > limit
    hollow = shape.values + shape.standard_error < 0
    contact = dowel.contact["tailbone"]
    against = ((contact == TOUCHES) & convex) | ((contact == PARTED) & hollow)
    tailbone = np.where(against, UNKNOWN, contact).astype(np.int8)
    return replace(dowel, contact={**dowel.contact, "tailbone": tailbone})


def _behind(point: ComplexArray, low: ComplexArray, high: ComplexArray) -> FloatArray:
    """How far a point lies behind the line from a low to a high one."""
    along = (high - low) / np.maximum(np.abs(high - low), 1e-9)
    return np.asarray(((point - low) * along.conj()).imag)


def _furthest_back(region: ComplexArray, low: ComplexArray, high: ComplexArray) -> ComplexArray:
    behind = _behind(region, low[:, None], high[:, None])
    return np.asarray(region[np.arange(len(region)), behind.argmax(axis=1)])


def _deepest(region: ComplexArray, low: ComplexArray, high: ComplexArray) -> tuple[ComplexArray, FloatArray]:
    """The point of the low back furthest off the line, and how far before it that lies."""
    before = -_behind(region, low[:, None], high[:, None])
    rows = np.arange(len(region))
    deepest, outmost = before.argmax(axis=1), before.argmin(axis=1)
    # a rounded back stands out in its middle, even where its ends still run before the line
    chosen = np.where(before[rows, deepest] > -before[rows, outmost], deepest, outmost)
    return np.asarray(region[rows, chosen]), np.asarray(before[rows, chosen])


def _to_motion(
    motion: Motion, trunk: float, known: NDArray[np.bool_]
) -> Callable[[ComplexArray], FloatArray]:
    hip = motion.at(Landmark.HIP)

    def place(points: ComplexArray) -> FloatArray:
        at = np.stack([points.real, points.imag], axis=1) * trunk + hip
        return np.where(known[:, None], at, np.nan)

    return place
