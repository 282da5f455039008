"""One recording, judged: the line from a motion to a session."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import reduce
from importlib.metadata import version
from platform import python_version
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hiphinge.calibration import Calibration, percent_of_maximum
from hiphinge.coaching import Advice, WallTap, advise, wall_tap_of
from hiphinge.faults import Finding, Scene, findings
from hiphinge.kinetics import Body, Load, LoadSeries, load_of
from hiphinge.kinetics.tally import tally
from hiphinge.knowledge.drills import DEFAULT_DRILL, Drill, judged_drill, with_legs
from hiphinge.measures import Measures, measure
from hiphinge.measures.baseline import Baseline
from hiphinge.motion import Motion, Provenance, View, take_rows
from hiphinge.movement import DRILLS, label
from hiphinge.person import Person
from hiphinge.reps import Attempt, Half, Rep, Segmentation, segment
from hiphinge.tables import (
    Column,
    Library,
    RepRecord,
    SessionContext,
    data_frame,
    frame_columns,
    rep_columns,
    rep_errors,
    rep_row,
)
from hiphinge.tables.card import card, line
from hiphinge.tables.reps import MEASURES, Value
from hiphinge.texts import Message, catalogue

#: Packages whose version may change a result.
_COUNTING = ("hiphinge", "numpy", "scipy", "ai-edge-litert", "av", "pillow")
_SQUAT = "squat_substitution"


@dataclass(frozen=True)
class Label:
    """Whose recording it is, when it was made and who measured: what a result is named after.

    Attributes
    ----------
    name : str or None
        Of the person measured.
    recorded_on : date or None
    measured_by : str or None
        Who measured, such as a physiotherapist.
    """

    name: str | None = None
    recorded_on: date | None = None
    measured_by: str | None = None


@dataclass(frozen=True, repr=False)
class Session:
    """What one recording told.

    Attributes
    ----------
    source : Provenance
    messages : tuple of Message
        What the user should know, a sentence each.
    movement : str
        What it looks like, one of `movement.DRILLS`: a label only.
    drill : str or None
        What was asked for.
    judged_as : str
        Code of the drill that it was judged by: the one asked for, else that of the movement.
    view : View
    segmentation : Segmentation
    measures : Measures
    motion : Motion
    person : Person
    versions : mapping of str to str
        Versions of hiphinge and of what it computed with.
    advice : Advice
        What to say of it, first things first.
    findings : tuple of tuple of Finding
        For each repetition one finding for each fault that the drill is judged by.
    half_findings : tuple of tuple of Finding
        The same for each half.
    calibration : Calibration or None
        The person's own full slump, which lumbar flexion was compared with.
    load : LoadSeries or None
        Loads on low back and hips; None where they were not asked for, or the person's mass is not known.
    held : Load
        What the hands hold.
    wall_tap : WallTap or None
        How it went at a wall; None where there is none.
    baseline : Baseline or None
        How the person bent in earlier sessions, where these are known.
    label : Label
    """

    source: Provenance
    messages: tuple[Message, ...]
    movement: str
    drill: str | None
    view: View
    segmentation: Segmentation
    measures: Measures
    motion: Motion
    person: Person
    versions: Mapping[str, str]
    advice: Advice
    findings: tuple[tuple[Finding, ...], ...] = ()
    half_findings: tuple[tuple[Finding, ...], ...] = ()
    judged_as: str = DEFAULT_DRILL
    calibration: Calibration | None = None
    load: LoadSeries | None = None
    held: Load = field(default_factory=Load)
    wall_tap: WallTap | None = None
    baseline: Baseline | None = None
    label: Label = field(default_factory=Label)

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
    def judged(self) -> tuple[tuple[Rep, tuple[Finding, ...]], ...]:
        """Repetitions, or halves where there are none, with what is to be said of each.

        That a squat is one is no fault where it is judged as one.
        """
        bends, found = (self.reps, self.findings) if self.reps else (self.halves, self.half_findings)
        squat = judged_drill(self.judged_as).expectation.movement == "squat"
        said = (tuple(one for one in of_bend if not (squat and one.fault == _SQUAT)) for of_bend in found)
        return tuple(zip(bends, said, strict=False))

    @property
    def faults(self) -> tuple[str, ...]:
        """Codes of the faults that are present in the set, in the order of the drill's table."""
        present = (found.fault for _, of_rep in self.judged for found in of_rep if found.present)
        return tuple(dict.fromkeys(present))

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
        return tuple(frame_columns(self.measures, self.segmentation, self.load))

    def rep_rows(self) -> Iterator[dict[str, Value]]:
        """Yield the rows of `reps_frame` as plain values."""
        about = SessionContext(
            self.source.file,
            self.movement,
            self.drill,
            self.person,
            self.view.yaw_deg,
            person=self.label.name,
            recorded_on=self.label.recorded_on,
            judged_as=self.judged_as,
        )
        for rep, found in zip(self.reps, self.findings, strict=True):
            told = {name: value for name in MEASURES if (value := getattr(rep, name)) is not None}
            errors = rep_errors(told, self._error_at(rep.bottom_s))
            yield rep_row(about, RepRecord(rep, found, errors, self._peak_loads(rep)))

    def _error_at(self, time_s: float) -> Callable[[str], float | None]:
        series, nearest = self.measures.series, int(np.abs(self.measures.time_s - time_s).argmin())

        def error(name: str) -> float | None:
            value = float(series[name].standard_error[nearest]) if name in series else np.nan
            return value if np.isfinite(value) else None

        return error

    def _peak_loads(self, rep: Rep) -> Mapping[str, float | None]:
        if self.load is None:
            return {}
        return tally(self.load, np.asarray(self.segmentation.rep_number == rep.number)).peaks

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

    Returns
    -------
    Session

    Raises
    ------
    InvalidValueError
        If there is no such drill, or none that can be judged.
    """
    judged_drill(drill or DEFAULT_DRILL)
    person = person or Person()
    measures = measure(motion, calibration.neutral if calibration else None)
    segmentation = _compared(segment(measures), calibration)
    bends = segmentation.reps or segmentation.halves
    movement = label(bends, motion, loaded=held is not None and held.mass_kg > 0)
    judged_by = judged_drill(drill or DRILLS[movement])
    expected = _Expected(
        judged_by if drill else with_legs(judged_by),
        person,
        calibration.lumbar_flexion_max_deg if calibration else None,
    )
    load = _load(motion, measures, person, held)
    found = _findings(motion, measures, segmentation, expected)
    reps_found, halves_found = (found, ()) if segmentation.reps else ((), found)
    return Session(
        source=motion.provenance,
        messages=motion.messages
        + motion.view.messages
        + _about_reps(motion, segmentation)
        + _about_spine(measures)
        + _about_load(load, person, held),
        movement=movement,
        drill=drill,
        judged_as=judged_by.code,
        view=motion.view,
        segmentation=segmentation,
        measures=measures,
        motion=motion,
        person=person,
        versions=_versions(motion),
        advice=advise(bends, found, judged_by, motion.view.yaw_deg),
        wall_tap=wall_tap_of(motion, reps_found, person.sex),
        findings=reps_found,
        half_findings=halves_found,
        calibration=calibration,
        load=load,
        held=held or Load(),
    )


@dataclass(frozen=True)
class _Expected:
    """What repetitions are held against."""

    drill: Drill
    person: Person
    maximum_deg: float | None


def _findings(
    motion: Motion, measures: Measures, segmentation: Segmentation, expected: _Expected
) -> tuple[tuple[Finding, ...], ...]:
    """Judge each repetition, or each half where there is none, within its own take."""
    takes = take_rows(motion.shots) or (np.arange(len(motion)),)
    found = []
    for rep in segmentation.reps or segmentation.halves:
        inside = _inside(rep, motion, segmentation)
        rows = next(rows for rows in takes if inside[rows].any())
        whole = len(takes) == 1
        found.append(
            findings(
                Scene(
                    rep=rep,
                    motion=motion if whole else motion.part(rows),
                    measures=measures if whole else measures.part(rows),
                    phase=segmentation.phase if whole else segmentation.phase[rows],
                    inside=inside if whole else inside[rows],
                    drill=expected.drill,
                    person=expected.person,
                    maximum_deg=expected.maximum_deg,
                )
            )
        )
    return tuple(found)


def _inside(rep: Rep, motion: Motion, segmentation: Segmentation) -> NDArray[np.bool_]:
    if isinstance(rep, Half):
        return np.asarray((motion.time_s >= rep.start_s) & (motion.time_s <= rep.end_s))
    return np.asarray(segmentation.rep_number == rep.number)


def _load(motion: Motion, measures: Measures, person: Person, held: Load | None) -> LoadSeries | None:
    if held is None or person.mass_kg is None or not motion.view.usable:
        return None
    return load_of(motion, measures, Body(person.mass_kg, person.stature_m, person.sex), held)


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
    return (Message("reps-none", {"reasons": reduce(_both, reasons)}),)


def _both(first: Message, second: Message) -> Message:
    return Message("attempt-both", {"first": first, "second": second})


def _versions(motion: Motion) -> dict[str, str]:
    versions = {name: version(name) for name in _COUNTING}
    versions["python"] = python_version()
    if motion.provenance.estimator is not None:
        versions["pose_model"] = motion.provenance.estimator
    return versions
