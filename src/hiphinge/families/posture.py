"""Quiet standing and sitting."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hiphinge.families.family import Family
from hiphinge.families.whole import refuse_drill, whole_frame_columns, whole_rows
from hiphinge.posture import Posture, posture_of
from hiphinge.quantity import Quantity
from hiphinge.recording import Recording
from hiphinge.tables import Column
from hiphinge.tables.reps import Value
from hiphinge.texts import Message


@dataclass(frozen=True)
class PostureJudgement:
    """What the posture family makes of a recording: measures, and no word on good or bad.

    Attributes
    ----------
    posture : Posture
    """

    posture: Posture

    @property
    def movement(self) -> str:
        """Whether the person stands or sits."""
        return self.posture.stance

    @property
    def messages(self) -> tuple[Message, ...]:
        """What the user should know of it, a sentence each."""
        return self.posture.messages

    @property
    def faults(self) -> tuple[str, ...]:
        """None: no single posture is a fault."""
        return ()

    @property
    def quantities(self) -> Mapping[str, Quantity]:
        """The measures by name."""
        return self.posture.readings

    @property
    def sides(self) -> Mapping[str, Mapping[str, Quantity]]:
        """None: a side view shows one."""
        return {}


@dataclass(frozen=True)
class PostureFamily:
    """Measures quiet standing and sitting."""

    name: str = "posture"

    def judge(self, recording: Recording, drill: str | None = None) -> PostureJudgement:
        """Measure a recording, see `Family.judge`.

        Raises
        ------
        NothingMeasuredError
            If the view is no side view, or the person neither stands nor sits quietly.
        """
        refuse_drill(drill)
        return PostureJudgement(posture_of(recording.motion, recording.person.stature_m))

    def frame_columns(self, recording: Recording, _judgement: PostureJudgement) -> tuple[Column, ...]:
        """Columns of the table of frames, see `Family.frame_columns`."""
        return whole_frame_columns(recording)

    def rows(self, _recording: Recording, judgement: PostureJudgement) -> Iterator[dict[str, Value]]:
        """Rows of the table of measures, see `Family.rows`."""
        return whole_rows(judgement)


POSTURE: Family[PostureJudgement] = PostureFamily()
