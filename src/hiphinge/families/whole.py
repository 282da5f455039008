"""Families that measure a recording as a whole, without repetitions: posture, walking and actions."""

from collections.abc import Iterator, Mapping
from typing import Protocol

import numpy as np

from hiphinge.errors import InvalidValueError
from hiphinge.families.family import Judgement
from hiphinge.quantity import Quantity
from hiphinge.recording import Recording
from hiphinge.reps import Phase, Segmentation
from hiphinge.tables import Column, frame_columns
from hiphinge.tables.reps import Value
from hiphinge.texts import Message


class WholeJudgement(Judgement, Protocol):
    """What such a family makes of one recording."""

    @property
    def movement(self) -> str:
        """What it shows, one of `knowledge.whole_measures.WHOLE_MOVEMENTS`."""

    @property
    def quantities(self) -> Mapping[str, Quantity]:
        """The measures by name, in the order in which they are shown."""

    @property
    def sides(self) -> Mapping[str, Mapping[str, Quantity]]:
        """Those of the left and the right alone, and their difference; empty where there are no sides."""


def refuse_drill(drill: str | None) -> None:
    """Refuse a drill, as these families have none.

    Raises
    ------
    InvalidValueError
        If one was asked for.
    """
    if drill is not None:
        raise InvalidValueError(Message("error-family-without-drills", {"drill": repr(drill)}))


def without_reps(frames: int) -> Segmentation:
    """Return the segmentation of a recording without repetitions."""
    return Segmentation((), (), np.full(frames, Phase.REST, dtype=object), np.zeros(frames, dtype=np.int64))


def whole_frame_columns(recording: Recording) -> tuple[Column, ...]:
    """Return the columns of the table of frames; see `Family.frame_columns`."""
    motion = recording.motion
    return tuple(frame_columns(motion, recording.measures, without_reps(len(motion)), None))


def whole_rows(judgement: WholeJudgement) -> Iterator[dict[str, Value]]:
    """Yield one row for each measure, of both sides together and of each; see `Family.rows`."""
    of_sides = {"both": judgement.quantities, **judgement.sides}
    for side, quantities in of_sides.items():
        for name, one in quantities.items():
            yield {
                "movement": judgement.movement,
                "side": side,
                "measure": name,
                "value": one.value,
                "standard_error": one.standard_error,
                "smallest_change": one.smallest_change,
                "reason": None if one.reason is None else str(one.reason),
            }
