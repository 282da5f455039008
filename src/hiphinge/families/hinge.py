"""The hinge and its kin: squat, deadlift, pick-up, sit-to-stand."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from hiphinge.calibration import Calibration, percent_of_maximum
from hiphinge.coaching import Advice, WallTap, advise, wall_tap_of
from hiphinge.families.family import Family
from hiphinge.faults import Expected, Finding, Scene, findings
from hiphinge.faults.confirming import Judged
from hiphinge.faults.confirming import confirmed as confirmed_findings
from hiphinge.kinetics import Body, Load, LoadSeries, load_of
from hiphinge.kinetics.tally import tally
from hiphinge.knowledge.drills import DEFAULT_DRILL, Drill, judged_drill, with_legs
from hiphinge.measures import Measures
from hiphinge.motion import Motion, take_rows
from hiphinge.movement import label, own_drill
from hiphinge.person import Person
from hiphinge.recording import Recording
from hiphinge.reps import Attempt, Half, Rep, Segmentation, segment
from hiphinge.reps.no_rep import FEET_MOVE
from hiphinge.tables import Column, RepRecord, SessionContext, frame_columns, rep_errors, rep_row
from hiphinge.tables.reps import MEASURES, Value
from hiphinge.texts import Message

_SQUAT = "squat_substitution"


@dataclass(frozen=True)
class HingeJudgement:
    """What the hinge family makes of a recording.

    Attributes
    ----------
    movement : str
        What it looks like, one of `movement.DRILLS`: a label only.
    drill : str or None
        What was asked for.
    segmentation : Segmentation
    advice : Advice
        Advice on it, the most important first.
    findings : tuple of tuple of Finding
        For each repetition one finding for each fault that the drill is judged by.
    half_findings : tuple of tuple of Finding
        The same for each half.
    judged_as : str
        Code of the drill that it was judged by: the one asked for, else that of the movement.
    load : LoadSeries or None
        Loads on low back and hips; None where they were not asked for, or the person's mass is not known.
    wall_tap : WallTap or None
        How it went at a wall; None where there is none.
    messages : tuple of Message
        What the user should know of repetitions, spine and load, a sentence each.
    """

    movement: str
    drill: str | None
    segmentation: Segmentation
    advice: Advice
    findings: tuple[tuple[Finding, ...], ...] = ()
    half_findings: tuple[tuple[Finding, ...], ...] = ()
    judged_as: str = DEFAULT_DRILL
    load: LoadSeries | None = None
    wall_tap: WallTap | None = None
    messages: tuple[Message, ...] = ()

    @property
    def reps(self) -> tuple[Rep, ...]:
        """Repetitions, in the order of time."""
        return self.segmentation.reps

    @property
    def attempts(self) -> tuple[Attempt, ...]:
        """Movements that are no repetition."""
        return self.segmentation.attempts

    @property
    def halves(self) -> tuple[Half, ...]:
        """Single ways down or up that were judged, where there is no repetition."""
        return self.segmentation.halves

    @property
    def found(self) -> tuple[tuple[Rep, tuple[Finding, ...]], ...]:
        """Repetitions, or halves where there are none, with all their findings."""
        bends, found = (self.reps, self.findings) if self.reps else (self.halves, self.half_findings)
        return tuple(zip(bends, found, strict=False))

    @property
    def judged(self) -> tuple[tuple[Rep, tuple[Finding, ...]], ...]:
        """Repetitions, or halves where there are none, with what is to be said of each.

        That a squat is one is no fault where it is judged as one.
        """
        if judged_drill(self.judged_as).expectation.movement != "squat":
            return self.found
        return tuple((bend, tuple(one for one in of if one.fault != _SQUAT)) for bend, of in self.found)

    @property
    def faults(self) -> tuple[str, ...]:
        """Codes of the faults that are present in the set, the most important first."""
        present = (found.fault for _, of_rep in self.judged for found in of_rep if found.present)
        return tuple(dict.fromkeys(present))


@dataclass(frozen=True)
class _Taken:
    """What a set is taken for: what was asked for, what it looks like, and the drill that it is judged by."""

    drill: str | None
    movement: str
    judged_by: Drill

    @classmethod
    def of(cls, recording: Recording, drill: str | None, bends: Sequence[Rep]) -> "_Taken":
        held = recording.held
        movement = label(bends, recording.motion, loaded=held is not None and held.mass_kg > 0)
        return cls(drill, movement, judged_drill(drill or own_drill(movement, recording.measures)))


@dataclass(frozen=True)
class Hinge:
    """Judges bends of the hips: finds repetitions, their faults and load, and the advice on them."""

    name: str = "hinge"

    def judge(self, recording: Recording, drill: str | None = None) -> HingeJudgement:
        """Judge a recording, see `Family.judge`."""
        judged_drill(drill or DEFAULT_DRILL)
        motion, measures = recording.motion, recording.measures
        segmentation = _compared(segment(measures), recording.calibration)
        taken = _Taken.of(recording, drill, segmentation.reps or segmentation.halves)
        expected = _expected(recording, taken.judged_by if drill else with_legs(taken.judged_by))
        found = _findings(motion, measures, segmentation, expected)
        return _concluded(recording, taken, segmentation, found)

    def frame_columns(self, recording: Recording, judgement: HingeJudgement) -> tuple[Column, ...]:
        """Columns of the table of frames, see `Family.frame_columns`."""
        motion, measures = recording.motion, recording.measures
        return tuple(frame_columns(motion, measures, judgement.segmentation, judgement.load))

    def rows(self, recording: Recording, judgement: HingeJudgement) -> Iterator[dict[str, Value]]:
        """Rows of the table of repetitions, see `Family.rows`."""
        motion = recording.motion
        about = SessionContext(
            motion.provenance.file,
            judgement.movement,
            judgement.drill,
            recording.person,
            motion.view.yaw_deg,
            person=recording.label.name,
            recorded_on=recording.label.recorded_on,
            judged_as=judgement.judged_as,
        )
        for rep, found in zip(judgement.reps, judgement.findings, strict=True):
            known = {name: value for name in MEASURES if (value := getattr(rep, name)) is not None}
            errors = rep_errors(known, _error_at(recording.measures, rep.bottom_s))
            yield rep_row(about, RepRecord(rep, found, errors, _peak_loads(judgement, rep)))


HINGE: Family[HingeJudgement] = Hinge()


def conclude(
    recording: Recording,
    drill: str | None,
    segmentation: Segmentation,
    found: tuple[tuple[Finding, ...], ...],
) -> HingeJudgement:
    """Make a judgement of repetitions that were judged one by one before, as while a camera watched.

    Parameters
    ----------
    recording : Recording
        Of them all.
    drill : str or None
        What was asked for.
    segmentation : Segmentation
        At least one repetition.
    found : tuple of tuple of Finding
        For each repetition.
    """
    return _concluded(recording, _Taken.of(recording, drill, segmentation.reps), segmentation, found)


def confirmed(recording: Recording, first: HingeJudgement, second: HingeJudgement | None) -> HingeJudgement:
    """Keep of a judgement only the faults that the judgement of a second reading has too.

    Parameters
    ----------
    recording : Recording
        Of the first reading.
    first : HingeJudgement
    second : HingeJudgement or None
        None where there could be no second reading, which confirms nothing.
    """
    found = confirmed_findings(_bends(first), None if second is None else _bends(second))
    taken = _Taken(first.drill, first.movement, judged_drill(first.judged_as))
    return _concluded(recording, taken, first.segmentation, found)


def _bends(judgement: HingeJudgement) -> list[Judged]:
    return [Judged(bend.start_s, bend.end_s, of_bend) for bend, of_bend in judgement.found]


def _concluded(
    recording: Recording, taken: _Taken, segmentation: Segmentation, found: tuple[tuple[Finding, ...], ...]
) -> HingeJudgement:
    """Add to the findings what follows from all of them."""
    motion = recording.motion
    bends, load = segmentation.reps or segmentation.halves, _load(recording, segmentation.reps)
    reps_found, halves_found = (found, ()) if segmentation.reps else ((), found)
    return HingeJudgement(
        movement=taken.movement,
        drill=taken.drill,
        segmentation=segmentation,
        advice=advise(bends, found, taken.judged_by, motion.view.yaw_deg, filmed=motion.is_filmed),
        findings=reps_found,
        half_findings=halves_found,
        judged_as=taken.judged_by.code,
        load=load,
        wall_tap=wall_tap_of(motion, reps_found, recording.person.sex),
        messages=_about_reps(motion, segmentation)
        + _about_spine(recording.measures)
        + _about_load(load, recording.person, recording.held),
    )


def _expected(recording: Recording, drill: Drill) -> Expected:
    own = recording.calibration
    return Expected(drill, recording.person, None if own is None else own.lumbar_flexion_max_deg)


def _error_at(measures: Measures, time_s: float) -> Callable[[str], float | None]:
    series, nearest = measures.series, int(np.abs(measures.time_s - time_s).argmin())

    def error(name: str) -> float | None:
        value = float(series[name].standard_error[nearest]) if name in series else np.nan
        return value if np.isfinite(value) else None

    return error


def _peak_loads(judgement: HingeJudgement, rep: Rep) -> Mapping[str, float | None]:
    if judgement.load is None:
        return {}
    return tally(judgement.load, np.asarray(judgement.segmentation.rep_number == rep.number)).peaks


def _findings(
    motion: Motion, measures: Measures, segmentation: Segmentation, expected: Expected
) -> tuple[tuple[Finding, ...], ...]:
    """Judge each repetition, or each half where there is none, within its own take."""
    takes = take_rows(motion.shots) or (np.arange(len(motion)),)
    found = []
    for rep in segmentation.reps or segmentation.halves:
        inside = _inside(rep, motion, segmentation)
        rows = next(rows for rows in takes if inside[rows].any())
        of_take = motion, measures, segmentation.phase, inside
        if len(takes) > 1:
            of_take = motion.part(rows), measures.part(rows), segmentation.phase[rows], inside[rows]
        found.append(findings(Scene.of(rep, *of_take, expected)))
    return tuple(found)


def _inside(rep: Rep, motion: Motion, segmentation: Segmentation) -> NDArray[np.bool_]:
    if isinstance(rep, Half):
        return np.asarray((motion.time_s >= rep.start_s) & (motion.time_s <= rep.end_s))
    return np.asarray(segmentation.rep_number == rep.number)


def _load(recording: Recording, reps: Sequence[Rep]) -> LoadSeries | None:
    person, held, motion = recording.person, recording.held, recording.motion
    if held is None or person.mass_kg is None or not motion.view.usable:
        return None
    body = Body(person.mass_kg, person.stature_m, person.sex)
    return load_of(motion, recording.measures, body, held, reps=reps)


def _about_load(load: LoadSeries | None, person: Person, held: Load | None) -> tuple[Message, ...]:
    if held is not None and person.mass_kg is None:
        return (Message("load-no-mass"),)
    return () if load is None else load.messages


def _about_spine(measures: Measures) -> tuple[Message, ...]:
    return () if measures.spine is None else measures.spine.messages


def _compared(segmentation: Segmentation, calibration: Calibration | None) -> Segmentation:
    if calibration is None:
        return segmentation
    return replace(segmentation, reps=percent_of_maximum(segmentation.reps, calibration))


def _about_reps(motion: Motion, segmentation: Segmentation) -> tuple[Message, ...]:
    """Say why there is no repetition where one might be expected."""
    if segmentation.reps or segmentation.halves or not motion.view.usable:
        return ()
    if not segmentation.attempts:
        return (Message("reps-no-bend"),)
    reasons = dict.fromkeys(attempt.reason for attempt in segmentation.attempts)
    said = Message("reps-none", {"reasons": reduce(_both, reasons)})
    return (said, Message("reps-none-walk")) if FEET_MOVE in reasons else (said,)


def _both(first: Message, second: Message) -> Message:
    return Message("attempt-both", {"first": first, "second": second})
