"""The back in quiet standing: what every bend is compared with."""

from dataclasses import dataclass

from hiphinge.motion import FloatArray


@dataclass(frozen=True)
class Neutral:
    """A person's back line in quiet standing.

    Attributes
    ----------
    line : ndarray, shape (points, 2)
        From the thigh to the head in equal steps, in trunk lengths (hip to shoulder) from the hip,
        x forward and y up.
    trunk_inclination_deg, thigh_inclination_deg, head_inclination_deg : float
        Those of the landmarks in the same posture; the head's is from ear to nose.
    """

    line: FloatArray
    trunk_inclination_deg: float
    thigh_inclination_deg: float
    head_inclination_deg: float
