"""The words of the body: sex, and landmarks and segments in the sagittal plane."""

from enum import Enum, IntEnum, StrEnum
from typing import Literal

#: The sexes that tables of body segments and of tests distinguish.
Sex = Literal["female", "male"]


class Landmark(IntEnum):
    """Landmarks of a sagittal view; the value is the index along the landmark axis of a Motion.

    The plain names belong to the side towards the camera (or to the mean of both sides where a
    source knows both equally well); the ``FAR_`` ones to the side behind.
    """

    NOSE = 0
    EAR = 1
    SHOULDER = 2
    ELBOW = 3
    WRIST = 4
    HIP = 5
    KNEE = 6
    ANKLE = 7
    HEEL = 8
    TOE = 9
    FAR_EAR = 10
    FAR_SHOULDER = 11
    FAR_ELBOW = 12
    FAR_WRIST = 13
    FAR_HIP = 14
    FAR_KNEE = 15
    FAR_ANKLE = 16
    FAR_HEEL = 17
    FAR_TOE = 18


class Segment(Enum):
    """Body segments as (low landmark, high landmark): inclinations run from low to high."""

    TRUNK = (Landmark.HIP, Landmark.SHOULDER)
    THIGH = (Landmark.KNEE, Landmark.HIP)
    SHANK = (Landmark.ANKLE, Landmark.KNEE)

    @property
    def low(self) -> Landmark:
        """Landmark at the lower end of the segment in standing."""
        return self.value[0]

    @property
    def high(self) -> Landmark:
        """Landmark at the upper end of the segment in standing."""
        return self.value[1]


class SpinePoint(StrEnum):
    """Points on the skin over spine and pelvis.

    Spinous processes of C7, T12, L1, L5 and S1, and the posterior and anterior superior iliac spines
    (of both sides, their middle).
    """

    C7 = "C7"
    T12 = "T12"
    L1 = "L1"
    L5 = "L5"
    S1 = "S1"
    PSIS = "PSIS"
    ASIS = "ASIS"


class OrientedSegment(StrEnum):
    """Segments whose inclination a sensor or a marker cluster measures."""

    #: At S1.
    PELVIS = "pelvis"
    #: Its lower end, at T12 or L1.
    THORAX = "thorax"
    #: Its upper end, at C7 to T2.
    UPPER_THORAX = "upper_thorax"
    HEAD = "head"
    THIGH = "thigh"
