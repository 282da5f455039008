"""How a set is coached while it goes on."""

from dataclasses import dataclass
from functools import cache

from hiphinge.knowledge.table import table


@dataclass(frozen=True)
class SetUpLimits:
    """When camera and person are placed so that a set can be measured.

    Attributes
    ----------
    least_brightness : float
        Mean of the picture, as a share of white.
    least_margin : float
        Free margin around the body, as a share of the picture.
    height : tuple of float
        Least and greatest height of the standing body, as a share of the picture.
    most_breadth : float
        Distance of the shoulders in the picture, in trunk lengths.
    most_arm_behind : float
        How far an elbow or wrist may lie behind the line from hip to shoulder, in trunk lengths.
    most_pumping : float
        Change of the picture beside the body in quiet standing, as a share of its mean.
    most_sway : float
        Movement that still counts as quiet standing, as a share of the body's height.
    quiet_s, hint_s : float
        Quiet standing before a set, and the shortest time that a hint stays.
    mark : str
        Evidence mark.
    """

    least_brightness: float
    least_margin: float
    height: tuple[float, float]
    most_breadth: float
    most_arm_behind: float
    most_pumping: float
    most_sway: float
    quiet_s: float
    hint_s: float
    mark: str


@dataclass(frozen=True)
class Rhythm:
    """Times of a set.

    Attributes
    ----------
    countdown_s : int
        Seconds counted down before a set.
    unseen_s : float
        How long a body may be out of sight before that is said.
    rest_s : int
        Rest between two sets.
    mark : str
        Evidence mark.
    """

    countdown_s: int
    unseen_s: float
    rest_s: int
    mark: str


@dataclass(frozen=True)
class CueLimits:
    """How often a cue is said in a set.

    Attributes
    ----------
    wait_reps : int
        Repetitions without a word after a cue.
    often : int
        Cues that may follow each other so closely.
    seldom_every : int
        Later ones come every so many repetitions.
    most : int
        Cues in a set.
    mark : str
        Evidence mark.
    source : str
        Key of `hiphinge.knowledge.references`.
    """

    wait_reps: int
    often: int
    seldom_every: int
    most: int
    mark: str
    source: str


@dataclass(frozen=True)
class PainLimits:
    """What a rating of pain from 0 to `worst` means.

    Attributes
    ----------
    amber : int
        From here on: less range or fewer repetitions.
    red : int
        From here on: stop.
    worst : int
    mark : str
        Evidence mark.
    source : str
        Key of `hiphinge.knowledge.references`.
    """

    amber: int
    red: int
    worst: int
    mark: str
    source: str


@cache
def set_up_limits() -> SetUpLimits:
    """Return when camera and person are placed well."""
    return SetUpLimits(**table("live_set")["set_up"])


@cache
def rhythm() -> Rhythm:
    """Return the times of a set."""
    return Rhythm(**table("live_set")["rhythm"])


@cache
def cue_limits() -> CueLimits:
    """Return how often a cue is said."""
    return CueLimits(**table("live_set")["cues"])


@cache
def pain_limits() -> PainLimits:
    """Return what a rating of pain means."""
    return PainLimits(**table("live_set")["pain"])
