"""Which source tells the spine of a motion."""

from hiphinge.measures.spine.back_line import BackLineSpine
from hiphinge.measures.spine.neutral import Neutral
from hiphinge.measures.spine.spine import Spine, SpineSource
from hiphinge.motion import Motion

#: In the order of preference: sensors and markers on the spine come before its outline.
SOURCES: tuple[SpineSource, ...] = (BackLineSpine(),)


def spine_of(motion: Motion, neutral: Neutral | None = None) -> Spine | None:
    """Ask the sources in turn; None where none of them tells anything.

    Parameters
    ----------
    motion : Motion
    neutral : Neutral, optional
        The person's standing back from elsewhere.
    """
    told = (source.spine(motion, neutral) for source in SOURCES)
    return next((spine for spine in told if spine is not None), None)
