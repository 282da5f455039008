"""What is told of pelvis, spine and neck, and who tells it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from hiphinge.measures.series import Series
from hiphinge.measures.spine.dowel import Dowel
from hiphinge.measures.spine.neutral import Neutral
from hiphinge.motion import FloatArray, Motion
from hiphinge.texts import Message

#: Series of a spine: changes from quiet standing, but for the shape of the low back, which needs none.
SPINE_SERIES = (
    "pelvis_inclination_deg",
    "hip_flexion_deg",
    "lumbar_flexion_deg",
    "low_back_shape_deg",
    "upper_back_flexion_deg",
    "neck_extension_deg",
)


@dataclass(frozen=True)
class Spine:
    """Pelvis, spine and neck over time.

    Attributes
    ----------
    source : str
        Who tells it, such as ``"back line"``.
    series : mapping of str to Series
        One for each name in `SPINE_SERIES`; NaN where it cannot be told.
    line : ndarray, shape (frames, points, 2), or None
        The back from the seat to the back of the head, x forward and y up in the unit of the motion;
        NaN where it is hidden.
    dowel : Dowel or None
        The virtual dowel, where there is a back to lay it on.
    neutral : Neutral or None
        The standing back that was compared with.
    messages : tuple of Message
        Why something cannot be told, and what to do about it.
    """

    source: str
    series: Mapping[str, Series]
    line: FloatArray | None = None
    dowel: Dowel | None = None
    neutral: Neutral | None = None
    messages: tuple[Message, ...] = ()


class SpineSource(Protocol):
    """One way to tell the spine of a motion: from the back line, from sensors, from markers."""

    @property
    def name(self) -> str:
        """What it tells the spine from."""

    def spine(self, motion: Motion, neutral: Neutral | None) -> Spine | None:
        """Tell the spine; None where the motion holds nothing of this source.

        `neutral` is the person's standing back from elsewhere, for motions that never stand.
        """
