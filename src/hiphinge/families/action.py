"""Standing up from a chair, and jumping: whichever a recording shows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hiphinge.actions import Jumping, StandingUp, measure_jumping, measure_standing_up
from hiphinge.errors import NothingMeasuredError
from hiphinge.families.family import Family
from hiphinge.families.whole import refuse_drill, whole_frame_columns, whole_rows
from hiphinge.quantity import Quantity
from hiphinge.recording import Recording
from hiphinge.tables import Column
from hiphinge.tables.reps import Value
from hiphinge.texts import Message


@dataclass(frozen=True)
class ActionJudgement:
    """What the family makes of a recording: measures of one action.

    Attributes
    ----------
    action : StandingUp or Jumping
    """

    action: StandingUp | Jumping

    @property
    def movement(self) -> str:
        """Which action it is."""
        return "standing_up" if isinstance(self.action, StandingUp) else "jumping"

    @property
    def messages(self) -> tuple[Message, ...]:
        """What the user should know of it, a sentence each."""
        if isinstance(self.action, StandingUp):
            return (Message("action-stands", {"count": self.action.stands}),)
        return (Message("action-jumps", {"count": len(self.action.jumps)}),)

    @property
    def faults(self) -> tuple[str, ...]:
        """None: an action is described."""
        return ()

    @property
    def quantities(self) -> Mapping[str, Quantity]:
        """The measures by name."""
        return self.action.quantities

    @property
    def sides(self) -> Mapping[str, Mapping[str, Quantity]]:
        """None: both legs act together."""
        return {}


@dataclass(frozen=True)
class ActionFamily:
    """Measures standing up from a chair, and jumping."""

    name: str = "action"

    def judge(self, recording: Recording, drill: str | None = None) -> ActionJudgement:
        """Measure a recording, see `Family.judge`.

        Raises
        ------
        NothingMeasuredError
            If the view is unusable, or nobody stands up from a seat or jumps.
        """
        refuse_drill(drill)
        motion = recording.motion
        if not motion.view.usable:
            raise NothingMeasuredError(*motion.view.messages)
        action = measure_jumping(motion) or measure_standing_up(motion)
        if action is None:
            raise NothingMeasuredError(Message("error-no-action", {"file": motion.provenance.file}))
        return ActionJudgement(action)

    def frame_columns(self, recording: Recording, _judgement: ActionJudgement) -> tuple[Column, ...]:
        """Columns of the table of frames, see `Family.frame_columns`."""
        return whole_frame_columns(recording)

    def rows(self, _recording: Recording, judgement: ActionJudgement) -> Iterator[dict[str, Value]]:
        """Rows of the table of measures, see `Family.rows`."""
        return whole_rows(judgement)


ACTION: Family[ActionJudgement] = ActionFamily()
