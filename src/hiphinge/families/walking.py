"""Walking, over ground or on a treadmill."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hiphinge.families.family import Family
from hiphinge.families.whole import refuse_drill, whole_frame_columns, whole_rows
from hiphinge.gait import SHORT_STEP_PCT, Walking, measure_walking
from hiphinge.knowledge.references import reference
from hiphinge.knowledge.walking_speed import ComfortableSpeed, comfortable_speed, comfortable_speeds
from hiphinge.person import Person
from hiphinge.quantity import Quantity
from hiphinge.recording import Recording
from hiphinge.tables import Column
from hiphinge.tables.reps import Value
from hiphinge.texts import Listing, Message, Number


@dataclass(frozen=True)
class WalkingJudgement:
    """What the walking family makes of a recording: measures, and no name of a disease.

    Attributes
    ----------
    walking : Walking
    messages : tuple of Message
        What the user should know of it, a sentence each.
    """

    walking: Walking
    messages: tuple[Message, ...] = ()

    @property
    def movement(self) -> str:
        """Walking, and nothing else."""
        return WALKING.name

    @property
    def faults(self) -> tuple[str, ...]:
        """None: a walk is described."""
        return ()

    @property
    def quantities(self) -> Mapping[str, Quantity]:
        """The measures by name."""
        return self.walking.quantities

    @property
    def sides(self) -> Mapping[str, Mapping[str, Quantity]]:
        """Those of the left and the right alone, and their difference."""
        return {str(side): own for side, own in self.walking.sides.items()}


@dataclass(frozen=True)
class WalkingFamily:
    """Measures walks."""

    name: str = "walking"

    def judge(self, recording: Recording, drill: str | None = None) -> WalkingJudgement:
        """Measure a recording, see `Family.judge`.

        Raises
        ------
        NothingMeasuredError
            If the view is unusable or fewer than four steps are seen.
        """
        refuse_drill(drill)
        walking = measure_walking(recording.motion)
        return WalkingJudgement(walking, tuple(_messages(walking, recording)))

    def frame_columns(self, recording: Recording, _judgement: WalkingJudgement) -> tuple[Column, ...]:
        """Columns of the table of frames, see `Family.frame_columns`."""
        return whole_frame_columns(recording)

    def rows(self, _recording: Recording, judgement: WalkingJudgement) -> Iterator[dict[str, Value]]:
        """Rows of the table of measures, see `Family.rows`."""
        return whole_rows(judgement)


def _messages(walking: Walking, recording: Recording) -> Iterator[Message]:
    motion = recording.motion
    ways = [one.way for one in walking.passes]
    if "backward" in ways:
        yield Message("walking-backward", {"count": ways.count("backward")})
    if walking.short_steps:
        length = walking.quantities["step_length_pct"].value or 0.0
        yield Message(
            "walking-short-steps", {"length": Number(length, 0), "limit": Number(SHORT_STEP_PCT, 0)}
        )
    known = walking.quantities["speed_m_s"].value is not None
    if known:
        yield _compared(recording.person)
    if known and motion.is_filmed and motion.view.moves is None and "in place" in ways:
        yield Message("walking-room-unseen")


def _compared(person: Person) -> Message:
    """Means to compare a speed with: that of the person's group, else those that were read; no norm."""
    own = comfortable_speed(person.sex, person.age_years)
    read = [group for group in comfortable_speeds().values() if group.mark == "verified"]
    groups = sorted(read, key=lambda group: group.speed_m_s) if own is None else [own]
    shown = [_group(group) for group in groups]
    sources = sorted({reference(name).citation for group in groups for name in group.references})
    return Message("walking-speed-compared", {"groups": Listing(shown), "sources": "; ".join(sources)})


def _group(group: ComfortableSpeed) -> Message:
    return Message(
        f"walking-speed-of-{group.sex}",
        {
            "speed": Number(group.speed_m_s, 2),
            "first": group.ages[0],
            "last": group.ages[1],
            "mark": Message(f"explain-mark-{group.mark}"),
        },
    )


WALKING: Family[WalkingJudgement] = WalkingFamily()
