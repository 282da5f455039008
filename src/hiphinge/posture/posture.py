"""The posture in a recording: each measure with its error and its smallest detectable change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from hiphinge.errors import NothingMeasuredError
from hiphinge.knowledge.posture import posture_measures
from hiphinge.motion import Motion
from hiphinge.posture.back import back_readings
from hiphinge.posture.plumb import plumb_readings
from hiphinge.posture.quiet import LEAST_S, WINDOW_S, Quiet, Stance, quiet_in
from hiphinge.posture.reading import Reading
from hiphinge.texts import Message, Number, Value

#: A spread needs this many stretches, 2 seconds of quiet posture (design choice).
LEAST_REPEATS = 4
#: Two values of an unchanged posture differ by less than this many of their joint errors in 95 of 100.
WITHIN = 1.96


@dataclass(frozen=True)
class Posture:
    """How a person stands or sits.

    Attributes
    ----------
    stance : {"standing", "sitting"}
    frames : int
        Number of quiet frames.
    seconds : float
        How long they last; 0 for a photo.
    repeats : int
        Stretches that were read on their own; 0 where these are too few for a spread.
    readings : mapping of str to Reading
        One for each of `knowledge.posture.posture_measures`, in its order.
    messages : tuple of Message
        What the user should know of it.
    """

    stance: Stance
    frames: int
    seconds: float
    repeats: int
    readings: Mapping[str, Reading]
    messages: tuple[Message, ...] = ()

    def smallest_change(self, name: str) -> float | None:
        """Smallest change of a measure that the same filming again could detect; None without repeats.

        1.96 * sqrt(2) * standard error of measurement (Weir 2005, J Strength Cond Res 19:231-240), which
        here is the root of the summed squares of the spread between the repeats and the error of landmarks
        or outline.
        """
        error = self.readings[name].standard_error
        return None if error is None or self.repeats == 0 else WITHIN * float(np.sqrt(2)) * error


def posture_of(motion: Motion, stature_m: float | None = None) -> Posture:
    """Measure the posture in quiet standing or sitting.

    Parameters
    ----------
    motion : Motion
        From the side; one frame is enough.
    stature_m : float, optional

    Returns
    -------
    Posture

    Raises
    ------
    NothingMeasuredError
        If the view is no side view, or the person neither stands nor sits quietly.
    """
    if not motion.view.usable:
        raise NothingMeasuredError(*motion.view.messages)
    quiet = quiet_in(motion)
    if quiet is None:
        values: dict[str, Value] = {"file": motion.provenance.file, "seconds": Number(LEAST_S + WINDOW_S, 1)}
        raise NothingMeasuredError(Message("error-posture-not-quiet", values))
    whole = _readings(motion.part(quiet.rows), quiet, stature_m)
    parts = [_readings(motion.part(rows), quiet, stature_m) for rows in quiet.stretches()]
    repeats = len(parts) if len(parts) >= LEAST_REPEATS else 0
    if repeats:
        whole = {name: _with_spread(one, [part[name] for part in parts]) for name, one in whole.items()}
    few = "one-picture" if quiet.seconds == 0 else "too-short"
    seconds = Number(quiet.seconds, 1)
    said = () if repeats else (Message(f"posture-no-change-{few}", {"seconds": seconds}),)
    return Posture(
        stance=quiet.stance,
        frames=len(quiet.rows),
        seconds=quiet.seconds,
        repeats=repeats,
        readings={name: whole[name] for name in posture_measures()},
        messages=(*motion.messages, *motion.view.messages, *said),
    )


def _readings(motion: Motion, quiet: Quiet, stature_m: float | None) -> dict[str, Reading]:
    return {**back_readings(motion), **plumb_readings(motion, quiet.stance, stature_m)}


def _with_spread(whole: Reading, parts: Sequence[Reading]) -> Reading:
    """Add the spread between repeats to the error; a measure that single repeats lack keeps what it has."""
    values = [part.value for part in parts if part.value is not None]
    if whole.value is None or whole.standard_error is None or len(values) < LEAST_REPEATS:
        return whole
    error = float(np.hypot(whole.standard_error, np.std(values, ddof=1)))
    return Reading(whole.value, error)
