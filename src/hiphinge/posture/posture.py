"""The posture in a recording: each measure with its error and its smallest detectable change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from hiphinge.errors import NothingMeasuredError
from hiphinge.knowledge.posture import posture_measures
from hiphinge.motion import Motion
from hiphinge.posture.back import back_readings
from hiphinge.posture.plumb import plumb_readings
from hiphinge.posture.quiet import LEAST_S, WINDOW_S, Quiet, Stance, quiet_in
from hiphinge.quantity import Quantity, smallest_change
from hiphinge.texts import Message, Number, Value

#: A spread needs this many stretches, 2 seconds of quiet posture (design choice).
LEAST_REPEATS = 4


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
    readings : mapping of str to Quantity
        One for each of `knowledge.posture.posture_measures`, in its order. Without repeats the smallest
        change is not known.
    messages : tuple of Message
        What the user should know of it, besides what is known of the recording.
    """

    stance: Stance
    frames: int
    seconds: float
    repeats: int
    readings: Mapping[str, Quantity]
    messages: tuple[Message, ...] = ()


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
        whole = {name: _repeated(one, [part[name] for part in parts]) for name, one in whole.items()}
    few = "one-picture" if quiet.seconds == 0 else "too-short"
    seconds = Number(quiet.seconds, 1)
    said = () if repeats else (Message(f"posture-no-change-{few}", {"seconds": seconds}),)
    return Posture(
        stance=quiet.stance,
        frames=len(quiet.rows),
        seconds=quiet.seconds,
        repeats=repeats,
        readings={
            name: _of_body(whole[name], one.body_error if motion.is_filmed else 0.0)
            for name, one in posture_measures().items()
        },
        messages=said,
    )


def _readings(motion: Motion, quiet: Quiet, stature_m: float | None) -> dict[str, Quantity]:
    return {**back_readings(motion), **plumb_readings(motion, quiet.stance, stature_m)}


def _repeated(whole: Quantity, parts: Sequence[Quantity]) -> Quantity:
    """Add the spread between repeats to the error, and what change it lets one detect.

    A measure that single repeats lack keeps its error.
    """
    error = whole.standard_error
    if whole.value is None or error is None:
        return whole
    values = [part.value for part in parts if part.value is not None]
    if len(values) >= LEAST_REPEATS:
        error = float(np.hypot(error, np.std(values, ddof=1)))
    return replace(whole, standard_error=error, smallest_change=smallest_change(error))


def _of_body(read: Quantity, body_error: float) -> Quantity:
    """Add to the error of a value how far what is seen lies from the body; a change does not know of it."""
    if read.standard_error is None:
        return read
    return replace(read, standard_error=float(np.hypot(read.standard_error, body_error)))
