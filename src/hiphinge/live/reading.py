"""What the live driver answers to one picture."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from hiphinge.coaching import Advice
from hiphinge.faults import Finding
from hiphinge.motion import FloatArray, View
from hiphinge.reps import Phase, Rep
from hiphinge.texts import Message


@dataclass(frozen=True)
class FinishedRep:
    """A repetition that has ended.

    Attributes
    ----------
    rep : Rep
        Numbered from 1 over the whole stream, in seconds of the stream.
    findings : tuple of Finding
        One for each fault that it is judged by.
    advice : Advice
        What to say of this repetition alone.
    """

    rep: Rep
    findings: tuple[Finding, ...]
    advice: Advice


@dataclass(frozen=True)
class RodContact:
    """A place of the back that should touch the virtual dowel.

    Attributes
    ----------
    name : str
        One of `measures.spine.CONTACTS`.
    at_px : ndarray, shape (2,)
    touches : bool
    """

    name: str
    at_px: FloatArray
    touches: bool


@dataclass(frozen=True)
class Reading:
    """The answer to one picture.

    Attributes
    ----------
    time_s : float
    seen : bool
        Whether the person is seen in this picture.
    phase : Phase or None
        None until the person was seen standing once.
    measures : mapping of str to float
        By the names in `measures.COLUMN_UNITS`, smoothed as far as can be without the future; NaN where
        not visible, empty until the person was seen standing once.
    points_px : ndarray, shape (19, 2), or None
        Landmarks in pixels of the picture pushed, in the order of `poses.estimator.FIGURE_POINTS`.
    visibility : ndarray, shape (19,), or None
        Of those landmarks, 0 to 1.
    back_px : ndarray, shape (points, 2), or None
        Line of the back in pixels; NaN where hidden.
    rod_px : ndarray, shape (2, 2), or None
        Lower and upper end of the virtual dowel, in pixels.
    contacts : tuple of RodContact
        Where the back touches the dowel or has left it, as far as that is known.
    wall_px : ndarray, shape (2, 2), or None
        Lower and upper end of a line on the wall behind the person, in pixels, as seen lately.
    view : View or None
        How the camera sees the person; None until the person was seen standing once.
    reps : int
        Repetitions finished so far.
    finished : tuple of FinishedRep
        Those that were judged with this picture, mostly none.
    cue : Message or None
        What to work on, by the last repetition with a fault to work on.
    """

    time_s: float
    seen: bool
    phase: Phase | None = None
    measures: Mapping[str, float] = field(default_factory=dict)
    points_px: FloatArray | None = None
    visibility: FloatArray | None = None
    back_px: FloatArray | None = None
    rod_px: FloatArray | None = None
    contacts: tuple[RodContact, ...] = ()
    wall_px: FloatArray | None = None
    view: View | None = None
    reps: int = 0
    finished: tuple[FinishedRep, ...] = ()
    cue: Message | None = None
