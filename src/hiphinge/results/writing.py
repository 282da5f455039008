"""Writing ``session.json`` and ``frames.csv``."""

from pathlib import Path

from hiphinge.results.frames_csv import frames_csv
from hiphinge.results.names import FRAMES, SESSION
from hiphinge.results.session_json import dumps
from hiphinge.session import Session
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
    contents = {FRAMES: frames_csv(session), SESSION: dumps(session, texts, pictures=pictures)}
    for name, text in contents.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
