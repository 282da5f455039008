"""One recording: measured, written and stored."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hiphinge.person import Person

if TYPE_CHECKING:
    from hiphinge.analysis import Writing
    from hiphinge.calibration import Calibration
    from hiphinge.history.keeping import Keeping
    from hiphinge.kinetics import Load
    from hiphinge.session import Session
    from hiphinge.sources.filmed import Part, Progress

#: Begins a stage of the work, by its name and file, and returns what is called with its frames.
Stage = Callable[[str, str], "Progress"]


@dataclass(frozen=True)
class Job:
    """One recording, and the folder for its results (None: no results are written)."""

    clip: Path
    target: Path | None


@dataclass(frozen=True)
class Work:
    """What is done with each clip."""

    person: Person = field(default_factory=Person)
    held: "Load | None" = None
    part: "Part | None" = None
    drill: str | None = None
    calibration: "Calibration | None" = None
    writing: "Writing | None" = None
    keeping: "Keeping | None" = None
    measured_by: str | None = None

    @property
    def language(self) -> str:
        """Language of what is written and shown."""
        return "en" if self.writing is None else self.writing.language

    def storing(self, keeping: "Keeping") -> "Work":
        """Return the same work for someone in the store; what was told besides of them comes first."""
        told, known = self.person, keeping.someone.body
        return replace(
            self,
            keeping=keeping,
            person=Person(
                stature_m=told.stature_m or known.stature_m,
                mass_kg=told.mass_kg or known.mass_kg,
                sex=told.sex or known.sex,
            ),
            calibration=self.calibration or keeping.someone.calibration,
        )

    def do(self, job: Job, stage: Stage) -> "Session":
        """Measure one clip, write its results and store them."""
        from hiphinge.analysis import Writing, analyze, write_results
        from hiphinge.results.folder import check_target

        writing = self.writing or Writing()
        if job.target is not None:
            check_target(job.target, force=writing.force, source=job.clip)
        watching = stage("watching", job.clip.name)
        session = analyze(
            job.clip,
            self.person,
            self.drill,
            part=self.part,
            progress=watching,
            calibration=self.calibration,
            held=self.held,
        )
        session = replace(session, label=replace(session.label, measured_by=self.measured_by))
        if self.keeping is not None:
            session = self._known(self.keeping, session, job.clip)
        if job.target is not None:
            drawing = stage("drawing", "") if writing.video else None
            write_results(session, job.target, job.clip, writing, drawing)
        if self.keeping is not None:
            self._keep(self.keeping, session, job, writing)
        return session

    def _known(self, keeping: "Keeping", session: "Session", clip: Path) -> "Session":
        """Add what the store knows of the person."""
        label = replace(
            session.label, name=keeping.someone.name, recorded_on=keeping.recorded_at(clip).date()
        )
        return replace(session, baseline=keeping.baseline(clip, self.drill), label=label)

    def _keep(self, keeping: "Keeping", session: "Session", job: Job, writing: "Writing") -> None:
        from hiphinge.analysis import write_results

        if job.target is not None:
            keeping.keep(job.clip, job.target)
            return
        with TemporaryDirectory() as folder:
            results = Path(folder) / "results"
            write_results(session, results, job.clip, replace(writing, video=False))
            keeping.keep(job.clip, results)
