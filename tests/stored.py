"""Result folders to read back."""

from pathlib import Path

from hiphinge.results.frames_csv import frames_csv
from hiphinge.results.session_json import dumps
from hiphinge.session import Session
from hiphinge.texts import catalogue


def written(session: Session, folder: Path, language: str = "en") -> Path:
    """Write what is read back of a session, as a result folder has it."""
    folder.mkdir(parents=True)
    (folder / "session.json").write_text(dumps(session, catalogue(language)), encoding="utf-8", newline="\n")
    (folder / "frames.csv").write_text(frames_csv(session), encoding="utf-8", newline="\n")
    return folder
