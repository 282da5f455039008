"""Distance to the wall: how the set went, and where to stand next."""

from collections.abc import Sequence
from dataclasses import dataclass

from hiphinge.body import Sex
from hiphinge.faults.finding import Finding, Verdict
from hiphinge.knowledge.wall_distance import lean_at, next_distance_cm
from hiphinge.measures.wall import heels_to_wall_cm
from hiphinge.motion import Motion
from hiphinge.texts import Message, Number

WALL_FAULT = "wall_missed"
#: Largest standard error of the distance for advice in steps of a few centimetres.
WIDEST_ERROR_CM = 3.0


@dataclass(frozen=True)
class WallTap:
    """Result of a set at a wall.

    Attributes
    ----------
    heels_cm, error_cm : float
        Distance from the heels to the wall in standing, and its standard error.
    touched, reps : int
        Repetitions that touched the wall, and all for which this is known.
    next_cm : float
        Distance for the next set.
    lean_deg : float
        Lean of the trunk at which the hips touch a wall there (a model of balance).
    """

    heels_cm: float
    error_cm: float
    touched: int
    reps: int
    next_cm: float
    lean_deg: float

    @property
    def said(self) -> Message:
        """Message to the person."""
        step = (self.next_cm > self.heels_cm) - (self.next_cm < self.heels_cm)
        text = {1: "wall-tap-further", 0: "wall-tap-same", -1: "wall-tap-nearer"}[step]
        return Message(
            text,
            {
                "touched": self.touched,
                "reps": self.reps,
                "heels": Number(self.heels_cm),
                "next": Number(self.next_cm),
                "lean": Number(self.lean_deg),
            },
        )


def wall_tap_of(
    motion: Motion,
    findings: Sequence[Sequence[Finding]],
    sex: Sex | None = None,
) -> WallTap | None:
    """Summarise a set at a wall; None without a wall, or if no touch could be judged.

    Parameters
    ----------
    motion : Motion
    findings : sequence of sequence of Finding
        For each repetition.
    sex : {"female", "male"}, optional
        For the model of balance.
    """
    heels = heels_to_wall_cm(motion)
    verdicts = [found.verdict for of_rep in findings for found in of_rep if found.fault == WALL_FAULT]
    judged = [verdict for verdict in verdicts if verdict is not Verdict.CANNOT_TELL]
    if heels is None or heels[1] > WIDEST_ERROR_CM or not judged:
        return None
    touched = judged.count(Verdict.ABSENT)
    following = next_distance_cm(heels[0], touched, len(judged))
    return WallTap(*heels, touched, len(judged), following, lean_at(following, sex))
