"""One recording: analyzed, compared with the person's past, written and stored."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hiphinge.analysis import Writing, analyze, finished_results
from hiphinge.errors import HipHingeError, InvalidValueError
from hiphinge.motion import Motion
from hiphinge.results.folder import check_target
from hiphinge.sources.film import Film
from hiphinge.sources.registry import kind_of
from hiphinge.texts import Message, Value
from hiphinge.workflows.clip import Job, Stage, Work, no_stage

if TYPE_CHECKING:
    from hiphinge.history.keeping import Keeping
    from hiphinge.reference import StandingBack
    from hiphinge.report.pictures import PictureSource
    from hiphinge.session import Session
    from hiphinge.sources.filmed import Selection

_LONGEST_NAME = 100


@dataclass(frozen=True)
class Done:
    """An analyzed recording.

    Attributes
    ----------
    session : Session
        With the person's baseline, where earlier sessions are stored.
    target : Path or None
        The result folder that was written, if any.
    stored_as : str or None
        Id of the session in the store, if it is kept there.
    """

    session: "Session"
    target: Path | None = None
    stored_as: str | None = None


@dataclass(frozen=True)
class Failed:
    """A recording that could not be analyzed.

    Attributes
    ----------
    job : Job
    error : HipHingeError
        Why, and what to do.
    """

    job: Job
    error: HipHingeError


def _no_seal(_folder: Path) -> None:
    """Write nothing beside a result."""


def analyze_and_keep(
    job: Job, work: Work, stage: Stage = no_stage, seal: Callable[[Path], None] = _no_seal
) -> Done:
    """Analyze a film, compare it with the person's past, write the results and store the session.

    The caller first checks whether warning signs stop the coaching; see `workflows.warning_signs`.

    Parameters
    ----------
    job : Job
    work : Work
    stage : callable, optional
        Begins each stage and returns a function to call with its progress.
    seal : callable, optional
        Called with the finished result folder before it is put in place.

    Returns
    -------
    Done

    Raises
    ------
    HipHingeError
        In one sentence, if the film cannot be used or something cannot be written; the result folder and
        the store then stay as they were.
    """
    writing = work.writing or Writing()
    if job.target is not None:
        check_target(job.target, force=writing.force, source=job.clip)
    session = analyze(
        job.clip,
        work.person,
        work.drill,
        work.part,
        stage("watching", job.clip.name),
        work.calibration,
        held=work.held,
        earlier=_earlier(job.clip, work.keeping),
    )
    pictures = Film(job.clip) if kind_of(job.clip).pictures else None
    return _finish(session, job.clip, work, _Output(job.target, pictures, stage, seal))


def judge_and_keep(
    motion: Motion,
    target: Path | None,
    work: Work,
    pictures: "PictureSource | None" = None,
    stage: Stage = no_stage,
) -> Done:
    """Do the same with a motion that was read before, from any source.

    Parameters
    ----------
    motion : Motion
    target : Path or None
        Folder for the results, if any.
    work : Work
    pictures : PictureSource, optional
        The pictures to draw on; without them the results have no pictures.
    stage : callable, optional
        As for `analyze_and_keep`.

    Raises
    ------
    HipHingeError
        As for `analyze_and_keep`; also if the recording itself is to be stored, as there is none.
    """
    if work.keeping is not None and work.keeping.video:
        raise InvalidValueError(Message("error-no-recording-to-keep"))
    earlier = _earlier(motion, work.keeping)
    session = analyze(
        motion, work.person, work.drill, calibration=work.calibration, held=work.held, earlier=earlier
    )
    return _finish(session, motion, work, _Output(target, pictures, stage))


def keep_judged(session: "Session", target: Path | None, work: Work) -> Done:
    """Do the same with a session that was judged already, as while a camera watched.

    Parameters
    ----------
    session : Session
    target : Path or None
        Folder for the results, if any; they have no pictures.
    work : Work

    Raises
    ------
    HipHingeError
        As for `analyze_and_keep`.
    """
    return _finish(session, session.motion, work, _Output(target, None, no_stage))


def attempt(job: Job, work: Work, stage: Stage = no_stage) -> Done | Failed:
    """Do what `analyze_and_keep` does, and return an error instead of raising it."""
    try:
        return analyze_and_keep(job, work, stage)
    except HipHingeError as error:
        return Failed(job, error)


def keeping_for(name: str, part: "Selection", when: str | None = None, *, video: bool = False) -> "Keeping":
    """Return the settings for storing the sessions of a person.

    Parameters
    ----------
    name : str
        Name of the person.
    part : Selection
        The part of the recording to analyze: another part is another session.
    when : str, optional
        When it was recorded; see `history.keeping.parse_when`.
    video : bool
        Whether the recording itself is stored too.

    Raises
    ------
    HipHingeError
        If the person is unknown or the time is invalid.
    """
    from hiphinge.history.keeping import Keeping, parse_when
    from hiphinge.history.store import open_store

    moment = None if when is None else parse_when(when)
    with open_store() as store:
        someone = store.person(name)
    chosen = (part.start_s, part.stop_s, part.subject)
    return Keeping(someone, "" if chosen == (0.0, None, None) else repr(chosen), moment, video)


def check_work(work: Work, *, write: bool) -> None:
    """Refuse work that cannot be done, before the long part starts.

    Parameters
    ----------
    work : Work
    write : bool
        Whether result folders are written.

    Raises
    ------
    InvalidValueError
        If loads are asked for without the person's mass, or a further format lacks something it needs.
    """
    from hiphinge.export import check_formats

    writing = work.writing or Writing()
    if writing.load and work.person.mass_kg is None:
        raise InvalidValueError(Message("error-show-load-without-mass"))
    if writing.also and not write:
        raise InvalidValueError(Message("error-also-without-out"))
    check_formats(writing.also, work.person)


def checked_measurer(name: str) -> str:
    """Return the name of the person who measures, without blanks around it.

    Raises
    ------
    InvalidValueError
        If it is empty, too long or more than one line of plain text.
    """
    written = name.strip()
    if not 0 < len(written) <= _LONGEST_NAME or not written.isprintable():
        values: dict[str, Value] = {"name": repr(name[:_LONGEST_NAME]), "most": _LONGEST_NAME}
        raise InvalidValueError(Message("error-measured-by", values))
    return written


@dataclass(frozen=True)
class _Output:
    """Where a result goes, and what is drawn on."""

    target: Path | None
    pictures: "PictureSource | None"
    stage: Stage
    seal: Callable[[Path], None] = _no_seal


def _finish(session: "Session", source: Path | Motion, work: Work, output: _Output) -> Done:
    """Compare, write and store a judged session."""
    label = replace(session.label, measured_by=work.measured_by)
    session = replace(session, recording=replace(session.recording, label=label))
    if work.keeping is not None:
        session = _compared(session, source, work.drill, work.keeping)
    stored_as = None
    try:
        with _finished(session, work, output) as folder:
            if work.keeping is not None and folder is not None:
                # from this folder, as another run may replace the target at any time
                stored_as = work.keeping.keep(source, folder)
    except BaseException:
        if work.keeping is not None and stored_as is not None:
            work.keeping.take_back(stored_as)
        raise
    return Done(session, output.target, stored_as)


@contextmanager
def _finished(session: "Session", work: Work, output: _Output) -> Iterator[Path | None]:
    """Yield the finished result folder before it is put in place; None if nothing needs it."""
    writing, pictures = work.writing or Writing(), output.pictures
    if output.target is not None:
        drawing = output.stage("drawing", "") if writing.video and pictures is not None else None
        with finished_results(session, output.target, pictures, writing, drawing) as folder:
            output.seal(folder)
            yield folder
    elif work.keeping is None:
        yield None
    else:
        with (
            TemporaryDirectory() as place,
            finished_results(
                session, Path(place) / "results", pictures, replace(writing, video=False)
            ) as folder,
        ):
            yield folder


def _earlier(source: Path | Motion, keeping: "Keeping | None") -> "StandingBack | None":
    return None if keeping is None else keeping.standing_back(source)


def _compared(session: "Session", source: Path | Motion, drill: str | None, keeping: "Keeping") -> "Session":
    """Add the person's data from the store: the name, the day and the baseline of earlier bends."""
    recorded_on = keeping.recorded_at(source).date()
    label = replace(session.label, name=keeping.someone.name, recorded_on=recorded_on)
    known = replace(session.recording, baseline=keeping.baseline(source, drill), label=label)
    return replace(session, recording=known)
