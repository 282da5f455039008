"""Screens: simple tests of how a body moves, each measured from one motion."""

from collections.abc import Callable, Mapping

from hiphinge.body import Sex
from hiphinge.coaching.screens.bows import seated_hinge, waiters_bow
from hiphinge.coaching.screens.legs import active_knee_extension, straight_leg_raise
from hiphinge.coaching.screens.reaching import toe_touch
from hiphinge.coaching.screens.screening import Screening
from hiphinge.errors import NothingMeasuredError
from hiphinge.knowledge.screens import screen_knowledge
from hiphinge.motion import Motion
from hiphinge.person import Person

__all__ = ["SCREENS", "Screening", "screen"]

#: How each screen is measured.
SCREENS: Mapping[str, Callable[[Motion, Person, Sex | None], Screening]] = {
    "waiters_bow": lambda motion, _person, _sex: waiters_bow(motion),
    "seated_hinge": lambda motion, _person, _sex: seated_hinge(motion),
    "toe_touch": lambda motion, person, _sex: toe_touch(motion, person),
    "straight_leg_raise": lambda motion, _person, _sex: straight_leg_raise(motion),
    "active_knee_extension": lambda motion, _person, sex: active_knee_extension(motion, sex),
}


def screen(code: str, motion: Motion, person: Person | None = None, sex: Sex | None = None) -> Screening:
    """Measure a screen.

    Parameters
    ----------
    code : str
        One of `knowledge.screens.screens`.
    motion : Motion
        For tests lying down, read with the posture ``"lying"``.
    person : Person, optional
        The stature is needed for lengths.
    sex : {"female", "male"}, optional
        Some criteria differ.

    Raises
    ------
    InvalidValueError
        If there is no such screen, or it needs the stature.
    NothingMeasuredError
        If the motion does not contain the movement that the screen measures.
    """
    known = screen_knowledge(code)
    if not motion.view.usable:
        raise NothingMeasuredError(*motion.view.messages)
    return SCREENS[known.code](motion, person or Person(), sex)
