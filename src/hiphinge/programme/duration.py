"""About how long practice takes."""

from hiphinge.knowledge.drills import drill
from hiphinge.knowledge.progression import number

#: Without a tempo a repetition takes about this long, in seconds.
_REP_S = 3.0


def rep_s(code: str) -> float:
    """Return about how long a repetition of a drill takes, in seconds."""
    tempo_s = drill(code).dose.tempo_s
    return sum(tempo_s) if tempo_s else _REP_S


def minutes(code: str, reps: int, sets: int) -> float:
    """Return about how long a drill takes, with the rest between its sets.

    Parameters
    ----------
    code : str
    reps : int
        In all sets together, on both sides for drills of one side.
    sets : int
    """
    return (reps * rep_s(code) + (sets - 1) * number("rest_between")) / 60
