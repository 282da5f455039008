"""A filmed set beside what its drill asks for: repetitions and side, holds, tempo, pauses, and drift."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Literal

from hiphinge.knowledge.drills import Dose, drill
from hiphinge.programme.assessing import Rep

Side = Literal["left", "right"]

#: Measures whose drift is followed: depth, the low back, and its share in the bend.
DRIFTING = ("trunk_inclination_deg", "lumbar_flexion_deg", "lumbar_share")
#: A hold that the drill asks for; a shorter one is only the turn at the bottom (design choice).
HELD_S = 1.0
#: Longer than this between two repetitions is a pause of the set (design choice).
LONG_PAUSE_S = 10.0
#: A line through fewer repetitions shows no drift (design choice).
FEWEST_REPS = 5
_LEVEL = 0.95


@dataclass(frozen=True)
class Timed:
    """Seconds asked for and done: the median of the repetitions."""

    asked_s: float
    done_s: float


@dataclass(frozen=True)
class Tempo:
    """The ways down and up, and the hold at the bottom."""

    down: Timed
    hold: Timed
    up: Timed


@dataclass(frozen=True)
class Pause:
    """A long pause after a repetition."""

    after_rep: int
    seconds: float


@dataclass(frozen=True)
class Drift:
    """The change of a measure from the first to the last repetition.

    Attributes
    ----------
    measure : str
    change, error : float
        In the unit of the measure; the error is half of a 95 % interval.
    """

    measure: str
    change: float
    error: float

    @property
    def is_clear(self) -> bool:
        """Whether the change lies beyond its error."""
        return abs(self.change) > self.error


@dataclass(frozen=True)
class SetReview:
    """A filmed set beside what its drill asks for.

    Attributes
    ----------
    drill : str
    reps : int
    asked_reps : tuple of int
        Least and most, of one side for drills of one side.
    side : {"left", "right"}, optional
        The side towards the camera; None for drills of both sides, or where it is not known.
    holds_s : tuple of float
        At the bottom, where the drill asks for a hold.
    tempo : Tempo, optional
        None where the tempo is free.
    pauses : tuple of Pause
    drifts : tuple of Drift
        Of each measure that was seen often enough.
    """

    drill: str
    reps: int
    asked_reps: tuple[int, int]
    side: Side | None = None
    holds_s: tuple[float, ...] = ()
    tempo: Tempo | None = None
    pauses: tuple[Pause, ...] = ()
    drifts: tuple[Drift, ...] = ()


def set_review(
    code: str, reps: Sequence[Rep], errors: Mapping[str, Sequence[float]], facing: str | None = None
) -> SetReview:
    """Hold a set against the dose of its drill.

    Parameters
    ----------
    code : str
        Of the drill.
    reps : sequence of mapping of str to float
        Numbers of ``session.json``, in order.
    errors : mapping of str to sequence of float
        Standard errors of each measure in the repetitions; the median counts, 0 without any.
    facing : {"left", "right"}, optional
        Where the person looks in the picture: that side is towards the camera.
    """
    dose = drill(code).dose
    return SetReview(
        drill=code,
        reps=len(reps),
        asked_reps=dose.repetitions,
        side=worked_side(code, facing),
        holds_s=_holds(dose, reps),
        tempo=_tempo(dose, reps),
        pauses=tuple(_pauses(reps)),
        drifts=tuple(_drifts(reps, errors)),
    )


def worked_side(code: str, facing: str | None) -> Side | None:
    """Return the side that a film of a drill of one side shows: the one towards the camera.

    None for drills of both sides, or where it is not known.
    """
    if not drill(code).dose.each_side:
        return None
    return "left" if facing == "left" else "right" if facing == "right" else None


def _drifts(reps: Sequence[Rep], errors: Mapping[str, Sequence[float]]) -> Iterator[Drift]:
    for name in DRIFTING:
        of_reps = errors.get(name)
        found = drift(name, reps, median(of_reps) if of_reps else 0.0)
        if found is not None:
            yield found


def drift(measure: str, reps: Sequence[Rep], error: float) -> Drift | None:
    """Return the change along the least-squares line through a measure; None for too few repetitions.

    Its error is that of the slope, from the spread of the repetitions around the line, which counts as no
    smaller than the error of the measurement.

    Parameters
    ----------
    measure : str
    reps : sequence of mapping of str to float
    error : float
        Standard error of one repetition.
    """
    # imported here because most that a programme does needs neither
    import numpy as np
    from scipy.special import stdtrit

    known = [(place, rep[measure]) for place, rep in enumerate(reps) if measure in rep]
    if len(known) < FEWEST_REPS:
        return None
    places, values = np.array(known, dtype=float).T
    away = places - places.mean()
    spread_of_places = float(np.sum(away**2))
    slope = float(np.sum(away * values)) / spread_of_places
    left = values - values.mean() - slope * away
    freedom = len(values) - 2
    deviation = max(float(np.sqrt(np.sum(left**2) / freedom)), error)
    length = float(np.ptp(places))
    quantile = float(stdtrit(freedom, 0.5 + _LEVEL / 2))
    return Drift(measure, slope * length, quantile * deviation * length / spread_of_places**0.5)


def _holds(dose: Dose, reps: Sequence[Rep]) -> tuple[float, ...]:
    if dose.tempo_s is None or dose.tempo_s[1] < HELD_S:
        return ()
    return tuple(rep["pause_s"] for rep in reps if "pause_s" in rep)


def _tempo(dose: Dose, reps: Sequence[Rep]) -> Tempo | None:
    names = ("descent_s", "pause_s", "ascent_s")
    whole = [rep for rep in reps if all(name in rep for name in names)]
    if dose.tempo_s is None or not whole:
        return None
    down, hold, up = (
        Timed(asked, median(rep[name] for rep in whole))
        for asked, name in zip(dose.tempo_s, names, strict=True)
    )
    return Tempo(down, hold, up)


def _pauses(reps: Sequence[Rep]) -> Iterator[Pause]:
    for before, after in pairwise(reps):
        if "end_s" in before and "start_s" in after:
            seconds = after["start_s"] - before["end_s"]
            if seconds > LONG_PAUSE_S:
                yield Pause(round(before["number"]), seconds)
