"""From a recording to a session and its result folder: reading, judging and writing composed."""

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from hiphinge import session
from hiphinge.calibration import Calibration
from hiphinge.calibration import calibrate as calibrate_measures
from hiphinge.errors import NothingMeasuredError, UnreadableSourceError
from hiphinge.export import Format
from hiphinge.files import modified_at
from hiphinge.kinetics import Load
from hiphinge.knowledge.drills import DEFAULT_DRILL, judged_drill
from hiphinge.measures import measure
from hiphinge.motion import Motion
from hiphinge.person import Person
from hiphinge.reference import StandingBack
from hiphinge.session import Label, Session
from hiphinge.sources import registry
from hiphinge.sources.film import Film
from hiphinge.sources.filmed import Progress, Selection

if TYPE_CHECKING:
    from hiphinge.poses.frames import PlanarFrame
    from hiphinge.report.pictures import PictureSource

#: Longest side of the annotated video and of the stills: larger recordings are made smaller for them.
ANNOTATED_SIDE = 1920


@dataclass(frozen=True)
class Writing:
    """How a result folder is written.

    Attributes
    ----------
    video : bool
        Whether the annotated video is made; stills are made wherever there are pictures.
    blur_face : bool
        Whether the measured person's head is made unrecognisable in the pictures.
    force : bool
        Whether a folder that holds other things too is accepted.
    language : str
        Language of the texts, one of `texts.languages`.
    load : bool
        Whether the pictures have a gauge of the loads, where these are estimated.
    also : tuple of Format
        Formats of `hiphinge.export` that are written too.
    """

    video: bool = True
    blur_face: bool = False
    force: bool = False
    language: str = "en"
    load: bool = False
    also: tuple[Format, ...] = ()


def read(
    path: str | PathLike[str],
    person: Person | None = None,
    part: Selection | None = None,
    progress: Progress | None = None,
) -> Motion:
    """Read a recording of any known kind; see `sources.registry.read` for the parameters."""
    return registry.read(path, person, part, progress)


def analyze(  # noqa: PLR0913 - what may be known of a recording
    source: str | PathLike[str] | Motion,
    person: Person | None = None,
    drill: str | None = None,
    part: Selection | None = None,
    progress: Progress | None = None,
    calibration: Calibration | None = None,
    *,
    held: Load | None = None,
    earlier: StandingBack | None = None,
) -> Session:
    """Measure a recording, find its repetitions and judge them.

    A film that shows faults, but not the whole legs, is looked at a second time: only what both readings show
    is reported as a fault.

    Parameters
    ----------
    source : path-like or Motion
        A recording, or a motion that was read before.
    person : Person, optional
        What is known of the person; the stature gives metres, loads need the mass.
    drill : str, optional
        What was practised, one of `knowledge.drills.drill_codes`; without it a hinge is expected.
    part : Selection, optional
        Which seconds of the recording and which person in it.
    progress : callable, optional
        Called with the frames done and their estimated total; from the start again where a film is looked at
        a second time.
    calibration : Calibration, optional
        The person's own full slump; gives lumbar flexion in per cent of it.
    held : Load, optional
        What the hands hold, `Load()` for nothing. Loads are worked out only where this is given.
    earlier : StandingBack, optional
        The person's back in quiet standing from earlier sessions, used where neither the recording nor the
        calibration shows it.

    Returns
    -------
    Session

    Raises
    ------
    HipHingeError
        In one sentence, if the recording cannot be read or holds nothing to measure.

    Examples
    --------
    >>> import hiphinge
    >>> session = hiphinge.analyze("clip.mp4")  # doctest: +SKIP
    >>> len(session.reps)  # doctest: +SKIP
    4
    """
    judged_drill(drill or DEFAULT_DRILL)  # refused before the long work
    if isinstance(source, Motion):
        return session.analyze(source, person, drill, calibration, held, earlier)
    motion = read(source, person, part, progress)
    judged = session.analyze(motion, person, drill, calibration, held, earlier)
    if motion.provenance.kind == "video" and session.needs_second_look(judged):
        again = _read_again(source, person, replace(part or Selection(), second_look=True), progress)
        judged = session.looked_at_again(judged, again, earlier)
    label = Label(recorded_on=_day_of(Path(source)))
    return replace(judged, recording=replace(judged.recording, label=label))


def _read_again(
    film: str | PathLike[str], person: Person | None, part: Selection, progress: Progress | None
) -> Motion | None:
    """Read a film that was read before; None where it has gone away meanwhile."""
    try:
        return read(film, person, part, progress)
    except UnreadableSourceError:
        return None


def _day_of(recording: Path) -> date | None:
    """Day of a file; a clock that was wrong must not make one that is yet to come."""
    moment = modified_at(recording)
    return None if moment is None else min(moment.date(), date.today())


def calibrate(
    source: str | PathLike[str] | Motion,
    person: Person | None = None,
    part: Selection | None = None,
    progress: Progress | None = None,
) -> Calibration:
    """Measure a person's own full forward slump, for `analyze` to compare repetitions with.

    Parameters
    ----------
    source, person, part, progress
        As for `analyze`; the recording shows quiet standing and a slump as far as is comfortable.

    Returns
    -------
    Calibration

    Raises
    ------
    HipHingeError
        In one sentence, if the recording cannot be read or holds no slump that can be measured.
    """
    motion = source if isinstance(source, Motion) else read(source, person, part, progress)
    if not motion.view.usable:
        raise NothingMeasuredError(*motion.view.messages)
    return calibrate_measures(measure(motion))


def write_results(
    result: Session,
    target: str | PathLike[str],
    pictures: "PictureSource | str | PathLike[str] | None" = None,
    writing: Writing | None = None,
    progress: Progress | None = None,
) -> None:
    """Write a session to a result folder, whole or not at all.

    Parameters
    ----------
    result : Session
    target : path-like
        The folder: ``session.json``, ``frames.csv``, ``annotated.mp4``, the stills in ``keyframes`` and
        ``report.html``, which is made from these.
    pictures : PictureSource or path-like, optional
        What to draw on: the video that the session was made from, or another source of its pictures. Without
        one there are neither stills nor an annotated video, and the page states it.
    writing : Writing, optional
    progress : callable, optional
        Called with the frames drawn and their number.

    Raises
    ------
    ResultFolderError
        If the folder is refused or cannot be written; what was there before stays as it was.
    """
    drawn_on = Film(Path(pictures)) if isinstance(pictures, str | PathLike) else pictures
    with finished_results(result, Path(target), drawn_on, writing or Writing(), progress):
        pass


@contextmanager
def finished_results(
    result: Session,
    target: Path,
    drawn_on: "PictureSource | None",
    writing: Writing,
    progress: Progress | None = None,
) -> Iterator[Path]:
    """Write a session to a folder of its own, and put it in the place of `target` at the end.

    Parameters
    ----------
    result, target, drawn_on, writing, progress
        As for `write_results`.

    Yields
    ------
    Path
        The finished folder, which nothing else writes to. After an exception it is removed, and `target`
        stays as it was.

    Raises
    ------
    ResultFolderError
        As for `write_results`.
    """
    from hiphinge.results.folder import result_folder

    source = None if drawn_on is None else drawn_on.path
    with (
        result_folder(target, force=writing.force, source=source) as folder,
        _drawing(result, drawn_on, folder, writing, progress) as draw,
    ):
        # the first pictures are decoded meanwhile, so that even imports wait until here
        from hiphinge.report.page import prepare, write_report
        from hiphinge.results.writing import write_session
        from hiphinge.texts import catalogue

        prepare()
        write_session(result, folder, catalogue(writing.language), pictures=drawn_on is not None)
        for one in writing.also:
            one.write(result, folder / one.file)
        draw()
        write_report(folder)
        yield folder


@contextmanager
def _drawing(
    result: Session,
    pictures: "PictureSource | None",
    folder: Path,
    writing: Writing,
    progress: Progress | None,
) -> Iterator[Callable[[], None]]:
    """Begin to decode the pictures that are drawn on, and yield what draws on them."""
    from hiphinge.report.overlay.keyframes import shots
    from hiphinge.sources.ahead import reading_ahead

    wanted = set() if pictures is None else {shot.frame for shot in shots(result)}
    if pictures is None or not (writing.video or wanted):
        yield lambda: None
        return
    first_s, last_s = map(float, result.measures.time_s[[0, -1]])
    only = None if writing.video else wanted
    with reading_ahead(pictures.planar_frames(first_s, last_s, only, ANNOTATED_SIDE)) as frames:
        yield partial(_draw, frames, result, folder, writing, progress)


def _draw(
    frames: Iterator["PlanarFrame"],
    result: Session,
    folder: Path,
    writing: Writing,
    progress: Progress | None,
) -> None:
    """Write the stills and, in the same pass over the pictures, the annotated video."""
    from hiphinge.report.overlay.annotated import Look, write_annotated
    from hiphinge.report.overlay.keyframes import taking_stills
    from hiphinge.report.overlay.places import picture_places
    from hiphinge.results.names import VIDEO
    from hiphinge.texts import catalogue

    look = Look(writing.blur_face, catalogue(writing.language), writing.load)
    places = picture_places(result.motion, result.measures.spine)
    passing = taking_stills(frames, result, folder, places=places, look=look)
    if not writing.video:
        deque(passing, maxlen=0)
        return
    total = len(result.measures.frame)
    write_annotated(
        passing,
        result,
        folder / VIDEO,
        places=places,
        look=look,
        progress=None if progress is None else lambda done: progress(done, total),
    )
