"""Writing ``session.json`` and ``frames.csv``."""

from pathlib import Path

from hiphinge.results.frames_csv import frames_csv
from hiphinge.results.names import FRAMES, SESSION
from hiphinge.results.session_json import dumps
from hiphinge.session import Session
from hiphinge.texts import Catalogue


def write_session(session: Session, folder: Path, texts: Catalogue, *, pictures: bool) -> None:
    """Write a session into a folder that is there, as `hiphinge.load` reads it.

    Parameters
    ----------
    session : Session
    folder : Path
        See `folder.result_folder`, which puts a folder in place as a whole.
    texts : Catalogue
        Language of reasons and cues.
    pictures : bool
        Whether stills are drawn into the folder too.

    Raises
    ------
    OSError
        If it cannot be written.
    """
    contents = {FRAMES: frames_csv(session), SESSION: dumps(session, texts, pictures=pictures)}
    for name, text in contents.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
