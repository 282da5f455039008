"""Writing ``session.json`` and the tables beside it."""

from collections.abc import Mapping
from pathlib import Path

from hiphinge.results.frames_csv import frames_csv
from hiphinge.results.names import FRAMES, MEASURES, SESSION
from hiphinge.results.session_json import dumps
from hiphinge.results.whole_json import measures_csv, whole_dumps
from hiphinge.session import AnyWholeSession, Session
from hiphinge.texts import Catalogue


def write_session(session: Session, folder: Path, texts: Catalogue, *, pictures: bool) -> None:
    """Write a session into an existing folder, in the form that `hiphinge.load` reads.

    Parameters
    ----------
    session : Session
    folder : Path
        See `folder.result_folder`, which moves a folder into place atomically.
    texts : Catalogue
        Language of reasons and cues.
    pictures : bool
        Whether stills are drawn into the folder as well.

    Raises
    ------
    OSError
        If it cannot be written.
    """
    _write(folder, {FRAMES: frames_csv(session), SESSION: dumps(session, texts, pictures=pictures)})


def write_whole(session: AnyWholeSession, folder: Path, texts: Catalogue, *, pictures: bool) -> None:
    """Write a posture or a walk into an existing folder; see `write_session`."""
    contents = {FRAMES: frames_csv(session), MEASURES: measures_csv(session)}
    _write(folder, {**contents, SESSION: whole_dumps(session, texts, pictures=pictures)})


def _write(folder: Path, contents: Mapping[str, str]) -> None:
    for name, text in contents.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
