"""A recording measured as a whole: written to a folder and stored."""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Generic

from hiphinge.analysis import ANNOTATED_SIDE
from hiphinge.recording import Label
from hiphinge.results.folder import check_target, result_folder
from hiphinge.results.names import VIDEO, whole_still
from hiphinge.session import AnyWholeSession, W, W_co, WholeSession
from hiphinge.sources.film import Film
from hiphinge.sources.photo import Photo, is_photo
from hiphinge.sources.registry import kind_of
from hiphinge.texts import catalogue
from hiphinge.workflows.clip import Stage, no_stage

if TYPE_CHECKING:
    from hiphinge.history.keeping import Keeping
    from hiphinge.person import Person
    from hiphinge.report.pictures import PictureSource


@dataclass(frozen=True)
class Output:
    """Where a result goes.

    Attributes
    ----------
    target : Path or None
        Folder for the result; None writes none.
    force : bool
        Whether a folder that holds other things too is accepted.
    keeping : Keeping or None
        The person to store it for; None stores none.
    language : str
    video : bool
        Whether the annotated video is made; the picture is made wherever there are pictures.
    blur_face : bool
        Whether the measured person's head is made unrecognisable in the pictures.
    """

    target: Path | None = None
    force: bool = False
    keeping: "Keeping | None" = None
    language: str = "en"
    video: bool = True
    blur_face: bool = False

    def person(self, given: "Person", source: Path) -> "Person":
        """Return what is known of the person in a recording; values given here override stored ones."""
        if self.keeping is None:
            return given
        return given.or_else(self.keeping.someone.body).in_year(self.keeping.recorded_at(source).year)

    def check(self, source: Path) -> None:
        """Refuse a folder that cannot be written, before the long work.

        Raises
        ------
        ResultFolderError
            If it is refused.
        """
        if self.target is not None:
            check_target(self.target, force=self.force, source=source)


@dataclass(frozen=True)
class WholeDone(Generic[W_co]):
    """A measured recording.

    Attributes
    ----------
    session : WholeSession
    stored_as : str or None
        Id of the session in the store, if it is kept there.
    """

    session: WholeSession[W_co]
    stored_as: str | None = None


def write_and_keep(
    session: WholeSession[W], source: Path, output: Output, stage: Stage = no_stage
) -> WholeDone[W]:
    """Write the result folder and store the session, where either is asked for.

    Parameters
    ----------
    session : WholeSession
    source : Path
        Where there are pictures in it, they are drawn on.
    output : Output
    stage : callable, optional
        Begins the drawing of the annotated video and returns a function to call with its progress.

    Raises
    ------
    HipHingeError
        In one sentence, if something cannot be written; folder and store then stay as they were.
    """
    keeping = output.keeping
    if keeping is not None:
        label = Label(keeping.someone.name, keeping.recorded_at(source).date())
        session = replace(session, recording=replace(session.recording, label=label))
    stored_as = None
    try:
        with _finished(session, source, output, stage) as folder:
            if keeping is not None and folder is not None:
                # from this folder, as another run may replace the target at any time
                stored_as = keeping.keep(source, folder)
    except BaseException:
        if keeping is not None and stored_as is not None:
            keeping.take_back(stored_as)
        raise
    return WholeDone(session, stored_as)


@contextmanager
def _finished(session: AnyWholeSession, source: Path, output: Output, stage: Stage) -> Iterator[Path | None]:
    """Yield the finished result folder before it is put in place; None if nothing needs it."""
    from hiphinge.report.page import write_report
    from hiphinge.results.writing import write_whole

    if output.target is None and output.keeping is None:
        yield None
        return
    with TemporaryDirectory() as place:
        target, pictures = output.target or Path(place) / "results", _pictures(source)
        output = output if output.target is not None else replace(output, video=False)
        with result_folder(target, force=output.force, source=source) as folder:
            write_whole(session, folder, catalogue(output.language), pictures=pictures is not None)
            if pictures is not None:
                _draw(session, pictures, folder, output, stage)
            write_report(folder)
            yield folder


def _pictures(source: Path) -> "PictureSource | None":
    """Return what can be drawn on: a photo or a film; None for markers and the like."""
    if source.is_file() and is_photo(source):
        return Photo(source)
    return Film(source) if kind_of(source).pictures else None


def _draw(
    session: AnyWholeSession, pictures: "PictureSource", folder: Path, output: Output, stage: Stage
) -> None:
    """Write the picture and, in the same pass over the recording, the annotated video."""
    from hiphinge.report.overlay.annotated import Look
    from hiphinge.report.overlay.whole.drawing import WholeDrawing
    from hiphinge.sources.ahead import read_ahead

    drawing = WholeDrawing.of(session, Look(output.blur_face, catalogue(output.language)))
    video = output.video and isinstance(pictures, Film)
    first_s, last_s = map(float, session.motion.time_s[[0, -1]])
    only = None if video else {drawing.still}
    frames = read_ahead(pictures.planar_frames(first_s, last_s, only, ANNOTATED_SIDE))
    passing = drawing.taking_still(frames, folder / whole_still(session.family))
    if not video:
        deque(passing, maxlen=0)
        return
    progress, total = stage("drawing", ""), len(session.motion)
    drawing.write_video(passing, folder / VIDEO, lambda done: progress(done, total))
