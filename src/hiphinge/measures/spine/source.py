"""Choosing the source of a motion's spine."""

import numpy as np

from hiphinge.measures.spine.back_line import BackLineSpine
from hiphinge.measures.spine.segments import MarkerSpine, OrientationSpine
from hiphinge.measures.spine.spine import Spine, SpineSource
from hiphinge.motion import Motion
from hiphinge.reference import Reference

#: In the order of preference: points on the spine, then sensors worn on it, then its outline.
SOURCES: tuple[SpineSource, ...] = (MarkerSpine(), OrientationSpine(), BackLineSpine())


def spine_of(motion: Motion, reference: Reference) -> Spine | None:
    """Measure the spine by the first source that gives lumbar flexion.

    Parameters
    ----------
    motion : Motion
    reference : Reference

    Returns
    -------
    Spine or None
        Where no source gives lumbar flexion, the reason that the first one gives; None where the motion
        holds nothing of any source.
    """
    first = None
    for source in SOURCES:
        spine = source.spine(motion, reference)
        if spine is not None and _measured(spine):
            return spine
        first = first or spine
    return first


def _measured(spine: Spine) -> bool:
    lumbar = spine.series.get("lumbar_flexion_deg")
    return lumbar is not None and bool(np.isfinite(lumbar.values).any())
