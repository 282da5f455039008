"""The measures of pelvis, spine and neck, and their source."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from hiphinge.measures.series import Series
from hiphinge.measures.spine.dowel import Dowel
from hiphinge.motion import FloatArray, Motion
from hiphinge.reference import Reference, Rest
from hiphinge.texts import Message

#: Series of a spine: changes from quiet standing, but for the two shapes, which need none.
SPINE_SERIES = (
    "pelvis_inclination_deg",
    "hip_flexion_deg",
    "lumbar_flexion_deg",
    "low_back_shape_deg",
    "back_shape_deg",
    "upper_back_flexion_deg",
    "neck_extension_deg",
)


@dataclass(frozen=True)
class Spine:
    """Pelvis, spine and neck over time.

    Attributes
    ----------
    source : str
        Where it comes from, such as ``"back line"``.
    series : mapping of str to Series
        One for each name in `SPINE_SERIES`; NaN where it cannot be measured.
    line : ndarray, shape (frames, points, 2), or None
        The back from the seat to the back of the head, x forward and y up in the unit of the motion;
        NaN where it is hidden.
    dowel : Dowel or None
        The virtual dowel, where there is a back to lay it on.
    rest : Rest or None
        What was read in quiet standing, and taken off.
    messages : tuple of Message
        Why something cannot be measured, and what to do about it.
    """

    source: str
    series: Mapping[str, Series]
    line: FloatArray | None = None
    dowel: Dowel | None = None
    rest: Rest | None = None
    messages: tuple[Message, ...] = ()


class SpineSource(Protocol):
    """One way to measure the spine of a motion: from the back line, from sensors, from markers."""

    @property
    def name(self) -> str:
        """What it measures the spine from."""

    def spine(self, motion: Motion, reference: Reference) -> Spine | None:
        """Measure the spine; None where the motion holds nothing of this source.

        What the source reads in quiet standing is learned from the motion where `Reference.rest` does not
        hold it, and is handed out in `Spine.rest`.
        """
