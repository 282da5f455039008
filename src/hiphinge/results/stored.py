"""A session that was read back."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, overload

import numpy as np

from hiphinge.faults import LowBack, Verdict
from hiphinge.kinetics.tally import TOLD
from hiphinge.motion import Provenance, View
from hiphinge.person import Person
from hiphinge.reps import Attempt, Half, Rep
from hiphinge.session import Label
from hiphinge.tables import (
    Column,
    Library,
    RepRecord,
    SessionContext,
    data_frame,
    rep_columns,
    rep_errors,
    rep_row,
)
from hiphinge.tables.card import card, line
from hiphinge.tables.reps import MEASURES, Value
from hiphinge.texts import catalogue


@dataclass(frozen=True)
class StoredFinding:
    """One fault in one repetition, as `faults.Finding` has it.

    Attributes
    ----------
    fault : str
    verdict : Verdict
    because : str
        The reason, in the language of the result.
    unit : str
    value, limit, severity, time_s, confidence : float or None
    state : LowBack or None
        State of the low back; only for its rounding.
    """

    fault: str
    verdict: Verdict
    because: str
    unit: str
    value: float | None = None
    limit: float | None = None
    severity: float | None = None
    time_s: float | None = None
    confidence: float | None = None
    state: LowBack | None = None

    @property
    def present(self) -> bool:
        """Whether the fault is there."""
        return self.verdict is Verdict.PRESENT


@dataclass(frozen=True, repr=False)
class StoredSession:
    """A session as its result folder holds it.

    It has the public values of a `hiphinge.Session` under the same names, rounded as in the files. It lacks
    everything that is not written: ``motion`` and ``measures`` (positions of landmarks, the line of the
    back), the calibration, and messages that can be translated.

    Attributes
    ----------
    folder : Path
    source : Provenance
    messages : tuple of str
    movement : str
    drill : str or None
    judged_as : str or None
        None in results of earlier versions.
    view : View
        Without the angles that positions were corrected by.
    reps : tuple of Rep
    attempts : tuple of Attempt
    findings : tuple of tuple of StoredFinding
        For each repetition.
    halves : tuple of Half
        Single descents or ascents, where there is no repetition.
    half_findings : tuple of tuple of StoredFinding
        For each half.
    faults, cues : tuple of str
    next_drill : str or None
    person : Person
    label : Label
    versions : mapping of str to str
    language : str
        Language of reasons, cues and advice.
    document : mapping of str to object
        The content of ``session.json``, with advice, loads and baseline.
    frame_columns : tuple of Column
        All columns of ``frames.csv``.
    """

    folder: Path
    source: Provenance
    messages: tuple[str, ...]
    movement: str
    drill: str | None
    judged_as: str | None
    view: View
    reps: tuple[Rep, ...]
    attempts: tuple[Attempt, ...]
    findings: tuple[tuple[StoredFinding, ...], ...]
    halves: tuple[Half, ...]
    half_findings: tuple[tuple[StoredFinding, ...], ...]
    faults: tuple[str, ...]
    cues: tuple[str, ...]
    next_drill: str | None
    person: Person
    label: Label
    versions: Mapping[str, str]
    language: str
    document: Mapping[str, Any] = field(compare=False)
    frame_columns: tuple[Column, ...] = field(compare=False)

    def frames(self, library: Library | None = None) -> Any:
        """Return ``frames.csv`` as a data frame; see `hiphinge.Session.frames`."""
        return data_frame(self.frame_columns, library)

    def reps_frame(self, library: Library | None = None) -> Any:
        """Return one row for each repetition; see `hiphinge.Session.reps_frame`."""
        return data_frame(rep_columns(self.rep_rows()), library)

    def rep_rows(self, about: SessionContext | None = None) -> Iterator[dict[str, Value]]:
        """Yield the rows of `reps_frame` as plain values, with a given origin if any."""
        about = about or self.about
        written: Sequence[Mapping[str, Any]] = self.document.get("reps", [])
        for rep, findings, values in zip(self.reps, self.findings, written, strict=True):
            known = {name: value for name in MEASURES if (value := getattr(rep, name)) is not None}
            loads = {name: values.get(f"peak_{name}") for name in TOLD}
            errors = rep_errors(known, self._error_at(rep.bottom_s))
            yield rep_row(about, RepRecord(rep, findings, errors, loads))

    @property
    def about(self) -> SessionContext:
        """Return the context shared by all of its repetitions."""
        return SessionContext(
            self.source.file,
            self.movement,
            self.drill,
            self.person,
            self.view.yaw_deg,
            result=str(self.folder),
            person=self.label.name,
            recorded_on=self.label.recorded_on,
            judged_as=self.judged_as,
        )

    def _error_at(self, time_s: float) -> Callable[[str], float | None]:
        columns = {column.name: column.values for column in self.frame_columns}
        away_s = np.abs(columns["time_s"] - time_s)
        nearest = int(away_s.argmin()) if len(away_s) else None

        def error(name: str) -> float | None:
            errors = columns.get(f"{name}_se")
            if nearest is None or errors is None or not np.isfinite(errors[nearest]):
                return None
            return float(errors[nearest])

        return error

    def __repr__(self) -> str:
        return line(self)

    def _repr_html_(self) -> str:
        return card(self, catalogue(self.language))


class StoredSessions(Sequence[StoredSession]):
    """Sessions that were read back together.

    Parameters
    ----------
    sessions : sequence of StoredSession
    """

    def __init__(self, sessions: Sequence[StoredSession]) -> None:
        self._sessions = tuple(sessions)

    @overload
    def __getitem__(self, place: int) -> StoredSession: ...
    @overload
    def __getitem__(self, place: slice) -> "StoredSessions": ...
    def __getitem__(self, place: int | slice) -> "StoredSession | StoredSessions":
        if isinstance(place, slice):
            return StoredSessions(self._sessions[place])
        return self._sessions[place]

    def __len__(self) -> int:
        return len(self._sessions)

    def reps_frame(self, library: Library | None = None) -> Any:
        """Return one row for each repetition of all sessions; see `hiphinge.Session.reps_frame`."""
        rows = (row for session in self._sessions for row in session.rep_rows())
        return data_frame(rep_columns(rows), library)

    def __repr__(self) -> str:
        return f"<StoredSessions: {len(self)} with {sum(len(one.reps) for one in self)} reps>"

    def _repr_html_(self) -> str:
        return "".join(one._repr_html_() for one in self._sessions)
