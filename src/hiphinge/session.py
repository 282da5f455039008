"""One recording, judged: the line from a motion to a session."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from hiphinge.calibration import Calibration
from hiphinge.coaching import Advice, WallTap
from hiphinge.coaching.live_set.record import SetRecord
from hiphinge.families import HINGE, Family, HingeJudgement, WholeJudgement
from hiphinge.families.hinge import confirmed
from hiphinge.families.whole import without_reps
from hiphinge.faults import Finding
from hiphinge.kinetics import Load, LoadSeries
from hiphinge.knowledge.drills import DEFAULT_DRILL, judged_drill
from hiphinge.knowledge.whole_measures import WHOLE_MOVEMENTS
from hiphinge.measures import Measures
from hiphinge.measures.baseline import Baseline
from hiphinge.motion import Motion, Provenance, View
from hiphinge.person import Person
from hiphinge.quantity import Quantity
from hiphinge.recording import Label, Recording, record
from hiphinge.reference import StandingBack
from hiphinge.reps import Attempt, Half, Rep, Segmentation
from hiphinge.tables import Column, Library, data_frame, rep_columns
from hiphinge.tables.card import card, line
from hiphinge.tables.reps import Value
from hiphinge.texts import Message, catalogue

__all__ = ["AnyWholeSession", "Label", "Session", "WholeSession", "analyze", "measure_whole"]

#: Confidence from which a fault is plain: its value lies two standard errors beyond the limit.
PLAIN = 0.975

W = TypeVar("W", bound=WholeJudgement)
W_co = TypeVar("W_co", bound=WholeJudgement, covariant=True)


@dataclass(frozen=True, repr=False)
class Session:
    """A recording, and what the hinge family makes of it.

    The properties that only pass on what recording and judgement hold are the public interface: pages, tables
    and exports read them.

    Attributes
    ----------
    recording : Recording
    judgement : HingeJudgement
    coached : SetRecord or None
        What was said and what hurt in a set in front of a camera; None for a recording.
    """

    recording: Recording
    judgement: HingeJudgement
    coached: SetRecord | None = None

    @property
    def messages(self) -> tuple[Message, ...]:
        """What the user should know, a sentence each."""
        return self.recording.messages + self.judgement.messages

    @property
    def held(self) -> Load:
        """What the hands hold."""
        return self.recording.held or Load()

    @property
    def source(self) -> Provenance:
        """Where the recording comes from."""
        return self.recording.motion.provenance

    @property
    def motion(self) -> Motion:
        """Motion that was recorded."""
        return self.recording.motion

    @property
    def view(self) -> View:
        """How the camera saw the person."""
        return self.recording.motion.view

    @property
    def measures(self) -> Measures:
        """Measures of the motion."""
        return self.recording.measures

    @property
    def person(self) -> Person:
        """Person who was recorded."""
        return self.recording.person

    @property
    def label(self) -> Label:
        """What the result is named after."""
        return self.recording.label

    @property
    def versions(self) -> Mapping[str, str]:
        """Versions that were computed with."""
        return self.recording.versions

    @property
    def calibration(self) -> Calibration | None:
        """The person's own full slump."""
        return self.recording.calibration

    @property
    def baseline(self) -> Baseline | None:
        """How the person bent in earlier sessions."""
        return self.recording.baseline

    @property
    def movement(self) -> str:
        """What it looks like: a label only."""
        return self.judgement.movement

    @property
    def drill(self) -> str | None:
        """Drill that was asked for."""
        return self.judgement.drill

    @property
    def judged_as(self) -> str:
        """Code of the drill that it was judged by."""
        return self.judgement.judged_as

    @property
    def segmentation(self) -> Segmentation:
        """Repetitions and phases."""
        return self.judgement.segmentation

    @property
    def reps(self) -> tuple[Rep, ...]:
        """Repetitions, in the order of time."""
        return self.judgement.reps

    @property
    def attempts(self) -> tuple[Attempt, ...]:
        """Movements that are no repetition."""
        return self.judgement.attempts

    @property
    def halves(self) -> tuple[Half, ...]:
        """Single ways down or up that were judged, where there is no repetition."""
        return self.judgement.halves

    @property
    def findings(self) -> tuple[tuple[Finding, ...], ...]:
        """For each repetition one finding for each fault."""
        return self.judgement.findings

    @property
    def half_findings(self) -> tuple[tuple[Finding, ...], ...]:
        """The same for each half."""
        return self.judgement.half_findings

    @property
    def judged(self) -> tuple[tuple[Rep, tuple[Finding, ...]], ...]:
        """Repetitions, or halves where there are none, with what is found in each."""
        return self.judgement.judged

    @property
    def faults(self) -> tuple[str, ...]:
        """Codes of the faults that are present in the set, the most important first."""
        return self.judgement.faults

    @property
    def advice(self) -> Advice:
        """Advice on the session, the most important first."""
        return self.judgement.advice

    @property
    def load(self) -> LoadSeries | None:
        """Loads on low back and hips, where they were asked for."""
        return self.judgement.load

    @property
    def wall_tap(self) -> WallTap | None:
        """How it went at a wall, where there is one."""
        return self.judgement.wall_tap

    def frames(self, library: Library | None = None) -> Any:
        """Return every measure on every frame as a data frame.

        Parameters
        ----------
        library : {"pandas", "polars", "arrays"}, optional
            Without it pandas where it is installed, else polars. ``"arrays"`` needs neither.

        Returns
        -------
        pandas.DataFrame, polars.DataFrame or dict of str to ndarray
            One row for each frame, with the columns of ``frames.csv``; numbers are not rounded.

        Raises
        ------
        ExportError
            If the library is not installed; the sentence names the extra.
        """
        return data_frame(self.frame_columns, library)

    def reps_frame(self, library: Library | None = None) -> Any:
        """Return one row for each repetition as a data frame.

        Parameters
        ----------
        library : {"pandas", "polars", "arrays"}, optional
            As for `frames`.

        Returns
        -------
        pandas.DataFrame, polars.DataFrame or dict of str to ndarray
            Always the same columns: origin, times, values with their standard errors, peak loads, and for
            each fault its verdict, value, limit, severity, confidence and time. Nothing is filled in.

        Raises
        ------
        ExportError
            If the library is not installed; the sentence names the extra.
        """
        return data_frame(rep_columns(self.rep_rows()), library)

    @property
    def frame_columns(self) -> tuple[Column, ...]:
        """Columns of `frames`."""
        return HINGE.frame_columns(self.recording, self.judgement)

    def rep_rows(self) -> Iterator[dict[str, Value]]:
        """Yield the rows of `reps_frame` as plain values."""
        return HINGE.rows(self.recording, self.judgement)

    def __repr__(self) -> str:
        return line(self)

    def _repr_html_(self) -> str:
        return card(self, catalogue())


def analyze(
    motion: Motion,
    person: Person | None = None,
    drill: str | None = None,
    calibration: Calibration | None = None,
    held: Load | None = None,
    earlier: StandingBack | None = None,
) -> Session:
    """Judge a motion: measure it, find its repetitions and what goes wrong in them.

    Parameters
    ----------
    motion : Motion
    person : Person, optional
    drill : str, optional
        What was asked for, one of `knowledge.drills.drill_codes`; without it the movement's own.
    calibration : Calibration, optional
        The person's own full slump; gives lumbar flexion in per cent of it.
    held : Load, optional
        What the hands hold, `Load()` for nothing. Loads are worked out only where this is given and the
        person's mass is known.
    earlier : StandingBack, optional
        The person's back in quiet standing from earlier sessions, used where neither the recording nor the
        calibration shows it.

    Returns
    -------
    Session

    Raises
    ------
    InvalidValueError
        If there is no such drill, or none that can be judged.
    """
    judged_drill(drill or DEFAULT_DRILL)  # refused before the work
    recording = record(motion, person, calibration, held, earlier)
    return Session(recording, HINGE.judge(recording, drill))


def looked_at_again(first: Session, again: Motion | None, earlier: StandingBack | None = None) -> Session:
    """Keep of a session only the faults that a second reading of the same film shows too.

    Parameters
    ----------
    first : Session
    again : Motion or None
        The second reading, see `poses.second_look`; None where the film could not be read any more.
    earlier : StandingBack, optional
        As for `analyze`.

    Returns
    -------
    Session
        The first one; a fault that the second reading does not show in the same repetition cannot be told.
    """
    second = None
    if again is not None:
        held = first.recording.held
        second = analyze(again, first.person, first.drill, first.calibration, held, earlier).judgement
    return replace(first, judgement=confirmed(first.recording, first.judgement, second))


def needs_second_look(session: Session) -> bool:
    """Whether a fault was found that another reading of the film might not show.

    Where a plate or the edge of the picture hides the legs, a grey level of noise can turn the whole figure,
    and with it any fault. Elsewhere it can turn what lies near its limit; the low back is judged by two kinds
    of evidence as it is.
    """
    present = [found for _, of_bend in session.judged for found in of_bend if found.present]
    doubtful = any(found.state is None and found.confidence < PLAIN for found in present)
    return doubtful or (bool(present) and not all(one.legs_seen for one in session.measures.references))


@dataclass(frozen=True)
class WholeSession(Generic[W_co]):
    """A recording, and what a family that measures it as a whole makes of it: a posture or a walk.

    Attributes
    ----------
    recording : Recording
    judgement : WholeJudgement
    """

    recording: Recording
    judgement: W_co

    @property
    def family(self) -> str:
        """Name of the family."""
        return WHOLE_MOVEMENTS[self.judgement.movement]

    @property
    def messages(self) -> tuple[Message, ...]:
        """What the user should know, a sentence each."""
        return self.recording.messages + self.judgement.messages

    @property
    def quantities(self) -> Mapping[str, Quantity]:
        """The measures by name."""
        return self.judgement.quantities

    @property
    def motion(self) -> Motion:
        """Motion that was recorded."""
        return self.recording.motion

    @property
    def measures(self) -> Measures:
        """Measures of each frame."""
        return self.recording.measures

    @property
    def segmentation(self) -> Segmentation:
        """That of a recording without repetitions."""
        return without_reps(len(self.motion))

    @property
    def load(self) -> LoadSeries | None:
        """None: nothing is lifted."""
        return None


#: Whichever family measured it.
AnyWholeSession = WholeSession[WholeJudgement]


def measure_whole(family: Family[W], motion: Motion, person: Person | None = None) -> WholeSession[W]:
    """Measure a motion as a whole.

    Parameters
    ----------
    family : Family
        `families.POSTURE` or `families.WALKING`.
    motion : Motion
    person : Person, optional

    Returns
    -------
    WholeSession

    Raises
    ------
    NothingMeasuredError
        If the motion does not show what the family measures.
    """
    recording = record(motion, person)
    return WholeSession(recording, family.judge(recording))
