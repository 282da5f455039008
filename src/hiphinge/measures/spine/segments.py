"""The spine from segments of known inclination: sensors worn on the trunk, or points on spine and pelvis.

Lumbar flexion is the inclination of the thorax at T12 less that of the pelvis at S1, as a change from quiet
standing (sensors: the pitch of T12 less that of S1; markers: the angle between the tangents T12 to L1 and
L5 to S1, or the line of the iliac spines). The shape of the low back is not measured here: its limits rest
on outlines of backs.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hiphinge.body import Landmark, OrientedSegment, SpinePoint
from hiphinge.measures.angles import difference_deg, inclination_deg, inclination_error_deg
from hiphinge.measures.series import Series
from hiphinge.measures.spine.spine import Spine
from hiphinge.measures.standing import LEAST_FRAMES, quiet_frames
from hiphinge.motion import FloatArray, Motion, SegmentOrientations, SpineMarkers
from hiphinge.reference import Reference, Rest
from hiphinge.texts import Message

#: Standard error of taking the line T12 to C7 for the inclination at T12, where no point of L1 gives the
#: tangent: the upper back bends too (design choice).
CHORD_ERROR_DEG = 5.0
_IN_ORDER = (
    OrientedSegment.PELVIS,
    OrientedSegment.THORAX,
    OrientedSegment.UPPER_THORAX,
    OrientedSegment.HEAD,
    OrientedSegment.THIGH,
)
_NO_STANDING = Message("spine-no-standing")
_INCOMPLETE = Message("spine-incomplete")


@dataclass(frozen=True)
class Inclination:
    """Inclination of one segment on every frame.

    Attributes
    ----------
    deg, error_deg : ndarray, shape (frames,)
        Leaning forward positive, and the standard error; NaN where missing.
    """

    deg: FloatArray
    error_deg: FloatArray

    def minus(self, other: "Inclination") -> "Inclination":
        """Angle from another inclination to this one."""
        return Inclination(difference_deg(self.deg, other.deg), np.hypot(self.error_deg, other.error_deg))


Inclinations = Mapping[OrientedSegment, Inclination]


@dataclass(frozen=True)
class OrientationSpine:
    """Measures the spine from `Motion.orientations`."""

    name: str = "orientations"

    def spine(self, motion: Motion, reference: Reference) -> Spine | None:
        """Measure the spine; None without orientations. A standing back from elsewhere does not help."""
        if motion.orientations is None:
            return None
        worn = motion.orientations
        return _spine(self.name, motion, reference, _of_sensors(worn), _standing_of_sensors(worn))


@dataclass(frozen=True)
class MarkerSpine:
    """Measures the spine from `Motion.spine`."""

    name: str = "spine points"

    def spine(self, motion: Motion, reference: Reference) -> Spine | None:
        """Measure the spine; None without spine points. A standing back from elsewhere does not help."""
        if motion.spine is None:
            return None
        return _spine(self.name, motion, reference, _of_markers(motion.spine))


def _of_sensors(worn: SegmentOrientations) -> Inclinations:
    return {
        segment: Inclination(worn.inclination_deg[:, place], worn.standard_error_deg[:, place])
        for place, segment in enumerate(worn.segments)
    }


def _standing_of_sensors(worn: SegmentOrientations) -> Mapping[OrientedSegment, float]:
    return (
        {} if worn.standing_deg is None else dict(zip(worn.segments, worn.standing_deg.tolist(), strict=True))
    )


def _of_markers(markers: SpineMarkers) -> Inclinations:
    """Inclinations that the points give, each from the nearest pair of points that is there."""
    pelvis = _line(markers, SpinePoint.S1, SpinePoint.L5) or _line(markers, SpinePoint.PSIS, SpinePoint.ASIS)
    tangent = _line(markers, SpinePoint.L1, SpinePoint.T12)
    chord = _line(markers, SpinePoint.T12, SpinePoint.C7)
    upper = None if tangent is None or chord is None else _upper_end(tangent, chord)
    if tangent is None and chord is not None:
        tangent = Inclination(chord.deg, np.hypot(chord.error_deg, CHORD_ERROR_DEG))
    found = {
        OrientedSegment.PELVIS: pelvis,
        OrientedSegment.THORAX: tangent,
        OrientedSegment.UPPER_THORAX: upper,
    }
    return {segment: inclination for segment, inclination in found.items() if inclination is not None}


def _upper_end(tangent: Inclination, chord: Inclination) -> Inclination:
    """Inclination at C7 of an arc: as far from its chord as the tangent at T12, on the other side."""
    half = chord.minus(tangent)
    return Inclination(chord.deg + half.deg, np.hypot(2 * chord.error_deg, tangent.error_deg))


def _line(markers: SpineMarkers, low: SpinePoint, high: SpinePoint) -> Inclination | None:
    if low not in markers.levels or high not in markers.levels:
        return None
    one, other = markers.levels.index(low), markers.levels.index(high)
    start, end = markers.points[:, one], markers.points[:, other]
    error = markers.standard_error
    return _inclination(start, end, error[:, one], error[:, other])


def _spine(
    name: str,
    motion: Motion,
    reference: Reference,
    inclinations: Inclinations,
    standing: Mapping[OrientedSegment, float] | None = None,
) -> Spine:
    """Measure the spine as its change from quiet standing: in the motion, else as the source knows it."""
    if OrientedSegment.PELVIS not in inclinations:
        return Spine(name, {}, messages=(_INCOMPLETE,))
    angles = _angles(motion, inclinations)
    rest = reference.rest
    if rest is None or rest.source != name:
        quiet = quiet_frames(motion.positions, reference.standing)
        if quiet.sum() >= LEAST_FRAMES:
            rest = Rest(name, {key: _at_rest(angle, quiet) for key, angle in angles.items()})
        elif standing:
            rest = Rest(name, _known_at_rest(standing))
        else:
            return Spine(name, {}, messages=(_NO_STANDING,))
    series = {key: _change(key, angle, rest.series.get(key, np.nan)) for key, angle in angles.items()}
    return Spine(name, series, rest=rest, messages=() if "lumbar_flexion_deg" in series else (_INCOMPLETE,))


def _known_at_rest(standing: Mapping[OrientedSegment, float]) -> dict[str, float]:
    """Angles in the standing that a source knows; NaN for those of segments that it does not have."""
    pelvis, thorax, upper, head, thigh = (standing.get(segment, np.nan) for segment in _IN_ORDER)
    return {
        "pelvis_inclination_deg": pelvis,
        "hip_flexion_deg": pelvis - thigh,
        "lumbar_flexion_deg": thorax - pelvis,
        "upper_back_flexion_deg": upper - thorax,
        "neck_extension_deg": upper - head,
    }


def _angles(motion: Motion, of: Inclinations) -> dict[str, Inclination]:
    """Angles whose changes from standing are the series of a spine, as far as the segments give them."""
    pelvis, thorax = of[OrientedSegment.PELVIS], of.get(OrientedSegment.THORAX)
    thigh = of.get(OrientedSegment.THIGH) or _thigh(motion)
    angles = {"pelvis_inclination_deg": pelvis, "hip_flexion_deg": pelvis.minus(thigh)}
    if thorax is not None:
        angles["lumbar_flexion_deg"] = thorax.minus(pelvis)
    upper, head = of.get(OrientedSegment.UPPER_THORAX), of.get(OrientedSegment.HEAD)
    if upper is not None and thorax is not None:
        angles["upper_back_flexion_deg"] = upper.minus(thorax)
    if upper is not None and head is not None:
        angles["neck_extension_deg"] = upper.minus(head)
    return angles


def _thigh(motion: Motion) -> Inclination:
    ends = (Landmark.KNEE, Landmark.HIP)
    knee, hip = (motion.at(end) for end in ends)
    low, high = motion.standard_error[:, ends].T
    return _inclination(knee, hip, low, high)


def _inclination(
    start: FloatArray, end: FloatArray, start_error: FloatArray, end_error: FloatArray
) -> Inclination:
    """Inclination of a line, its error by its usual length: in a single frame that may shrink to nothing."""
    distance = np.hypot(*(end - start).T)
    usual = float(np.nanmedian(distance)) if np.isfinite(distance).any() else np.nan
    length = np.full(len(distance), usual)
    return Inclination(inclination_deg(start, end), inclination_error_deg(length, start_error, end_error))


def _at_rest(angle: Inclination, quiet: NDArray[np.bool_]) -> float:
    """Median of an angle in quiet standing; NaN where too few of its frames are measured."""
    still = angle.deg[quiet & np.isfinite(angle.deg)]
    if len(still) < LEAST_FRAMES:
        return float("nan")
    # about the first quiet angle, so that a sensor mounted upside down does not tear the median apart
    near = difference_deg(still, np.full(len(still), still[0]))
    return float(still[0] + np.median(near))


def _change(name: str, angle: Inclination, rest_deg: float) -> Series:
    """Change of an angle from quiet standing."""
    values = difference_deg(angle.deg, np.full(len(angle.deg), rest_deg))
    return Series(name, values, np.where(np.isfinite(values), angle.error_deg, np.nan))
