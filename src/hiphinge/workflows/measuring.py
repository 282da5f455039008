"""A recording measured as a whole: written to a folder and stored."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Generic

from hiphinge.recording import Label
from hiphinge.results.folder import check_target, result_folder
from hiphinge.session import AnyWholeSession, W, W_co, WholeSession
from hiphinge.texts import catalogue

if TYPE_CHECKING:
    from hiphinge.history.keeping import Keeping
    from hiphinge.person import Person


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
    """

    target: Path | None = None
    force: bool = False
    keeping: "Keeping | None" = None
    language: str = "en"

    def person(self, given: "Person") -> "Person":
        """Return what is known of the person; values given here override stored ones."""
        return given if self.keeping is None else given.or_else(self.keeping.someone.body)

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


def write_and_keep(session: WholeSession[W], source: Path, output: Output) -> WholeDone[W]:
    """Write the result folder and store the session, where either is asked for.

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
        with _finished(session, source, output) as folder:
            if keeping is not None and folder is not None:
                # from this folder, as another run may replace the target at any time
                stored_as = keeping.keep(source, folder)
    except BaseException:
        if keeping is not None and stored_as is not None:
            keeping.take_back(stored_as)
        raise
    return WholeDone(session, stored_as)


@contextmanager
def _finished(session: AnyWholeSession, source: Path, output: Output) -> Iterator[Path | None]:
    """Yield the finished result folder before it is put in place; None if nothing needs it."""
    from hiphinge.report.page import write_report
    from hiphinge.results.writing import write_whole

    if output.target is None and output.keeping is None:
        yield None
        return
    with TemporaryDirectory() as place:
        target = output.target or Path(place) / "results"
        with result_folder(target, force=output.force, source=source) as folder:
            write_whole(session, folder, catalogue(output.language))
            write_report(folder)
            yield folder
