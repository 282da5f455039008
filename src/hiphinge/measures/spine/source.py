"""Choosing the source of a motion's spine."""

from hiphinge.measures.spine.back_line import BackLineSpine
from hiphinge.measures.spine.spine import Spine, SpineSource
from hiphinge.motion import Motion
from hiphinge.reference import Reference

#: In the order of preference: sensors and markers on the spine come before its outline.
SOURCES: tuple[SpineSource, ...] = (BackLineSpine(),)


def spine_of(motion: Motion, reference: Reference) -> Spine | None:
    """Measure the spine by the first source that the motion holds; None where it holds none.

    Parameters
    ----------
    motion : Motion
    reference : Reference
    """
    found = (source.spine(motion, reference) for source in SOURCES)
    return next((spine for spine in found if spine is not None), None)
