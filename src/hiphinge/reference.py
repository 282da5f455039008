"""Reference: what is learned once of a person and a view, and every frame is then compared with."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from hiphinge.body import Segment
from hiphinge.motion import FloatArray, Scale, View
from hiphinge.texts import Message

#: How something was learned: from a whole clip, from the first seconds of a camera, in a calibration of the
#: person, or in earlier sessions.
Origin = Literal["clip", "camera", "calibration", "history"]
#: Origins in the recording itself.
LEARNED_HERE: tuple[Origin, ...] = ("clip", "camera")


@dataclass(frozen=True)
class Level:
    """A quantity in the person's own standing.

    Attributes
    ----------
    value : float
        Median over the frames.
    standard_error : float
        Of a single frame, same unit: the errors of neighbouring frames go together, so that a median of many
        is hardly surer than one of them.
    frames : int
        Number of frames with a value.
    """

    value: float
    standard_error: float
    frames: int


@dataclass(frozen=True)
class Standing:
    """A person's own quiet standing.

    Attributes
    ----------
    frames : int
        Number of upright frames that it was learned from.
    origin : Origin
    trunk_inclination_deg : float
        Usual lean of the trunk; quiet frames keep near it.
    straight_hip_deg : float
        Apparent hip flexion of the straightest standing.
    hip_over_ankle : float
        How far the hip lies in front of the ankle, in units of the positions.
    levels : mapping of str to Level
        Of the series in `measures.COLUMN_UNITS` and of `learning.BESIDE`, where they are known in
        the person's straightest standing.
    """

    frames: int
    origin: Origin
    trunk_inclination_deg: float
    straight_hip_deg: float
    hip_over_ankle: float
    levels: Mapping[str, Level] = field(default_factory=dict)


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


@dataclass(frozen=True)
class StandingBack:
    """The back that bends are compared with.

    Attributes
    ----------
    neutral : Neutral
    origin : Origin
    """

    neutral: Neutral
    origin: Origin


@dataclass(frozen=True)
class Rest:
    """What a source of the spine reads in quiet standing: taken off every value.

    Attributes
    ----------
    source : str
        Name of the source.
    series : mapping of str to float
        For each series that is a change from standing, in its unit.
    rod : mapping of str to float
        How far head and tailbone stand off the virtual dowel, in trunk lengths; empty where unknown.
    held_rod : mapping of str to float
        How far a real rod runs behind ear and hip, in trunk lengths; empty where none is held.
    """

    source: str
    series: Mapping[str, float]
    rod: Mapping[str, float] = field(default_factory=dict)
    held_rod: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Reference:
    """What is learned once of a person and a view.

    Attributes
    ----------
    view : View
        Facing, yaw and roll.
    scale : Scale
        Length of the leg, and metres.
    trunk_length : float
        Hip to shoulder, in units of the positions; NaN where never seen.
    segment_lengths : mapping of Segment to float
        Usual lengths of trunk, thigh and shank as they are seen, same unit; NaN where never seen.
    legs_seen : bool
        Whether the near ankle is sure nearly always, so that the legs count towards the bend.
    foot_height : float or None
        Where the near ankle of a foot that stands is, in units of the positions, for moments in which it is
        hidden; None where that is not known.
    standing : Standing or None
        None where the person is not seen standing.
    back : StandingBack or None
        None where no standing back is known.
    rest : Rest or None
        None until a spine was measured.
    messages : tuple of Message
        Why something could not be learned.
    take : int or None
        Number of the take it belongs to, in a film with cuts.
    """

    view: View
    scale: Scale
    trunk_length: float
    segment_lengths: Mapping[Segment, float]
    legs_seen: bool
    foot_height: float | None = None
    standing: Standing | None = None
    back: StandingBack | None = None
    rest: Rest | None = None
    messages: tuple[Message, ...] = ()
    take: int | None = None
