"""A person who was filmed and wore sensors at the same time: both as one motion."""

from dataclasses import replace

import numpy as np

from hiphinge.errors import InvalidValueError
from hiphinge.measures.agreement import align, at_times
from hiphinge.measures.measuring import measure
from hiphinge.motion import Motion
from hiphinge.texts import Message, Number


def wearing(motion: Motion, worn: Motion) -> Motion:
    """Add the inclinations of sensors to a motion of the same movement.

    Parameters
    ----------
    motion : Motion
        Such as of a film.
    worn : Motion
        Of the sensors, by their own clock: the two are aligned by `agreement.align`.

    Returns
    -------
    Motion
        The first, with the orientations of the second at its times: the spine is then taken from these.

    Raises
    ------
    InvalidValueError
        If the second holds no inclinations.
    NothingMeasuredError
        If the two do not show the same movement.
    """
    orientations = worn.orientations
    if orientations is None:
        raise InvalidValueError(Message("error-no-sensors", {"file": worn.provenance.file}))
    alignment = align(measure(motion), measure(worn))
    wanted_s = motion.time_s + alignment.later_s
    inclination, error = (
        np.stack([at_times(wanted_s, worn.time_s, part) for part in values.T], axis=1)
        for values in (orientations.inclination_deg, orientations.standard_error_deg)
    )
    said = Message(
        "recording-sensors-aligned",
        {
            "file": worn.provenance.file,
            "later": Number(alignment.later_s, 2),
            "correlation": Number(alignment.correlation, 2),
        },
    )
    return replace(
        motion,
        orientations=replace(orientations, inclination_deg=inclination, standard_error_deg=error),
        messages=(*motion.messages, *worn.messages, said),
    )
